import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Largest JavaScript of each route group in kB (1024 B), compressed. */
export const JS_BUDGET = { public: 160, enterprise: 200, staff: 480, print: 150 } as const;

/** Fails when axe finds anything; nothing is excluded. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(AXE_TAGS).analyze();
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

/** Fails when the page can be scrolled sideways. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const [content, viewport] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(content, 'width of the content').toBeLessThanOrEqual(viewport!);
}

/** Fails when two boxes do not start at the same x (± 1 px). */
export async function expectSameLeft(page: Page, first: string, second: string): Promise<void> {
  const left = (selector: string) => page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().left);
  expect(Math.abs((await left(first)) - (await left(second)))).toBeLessThanOrEqual(1);
}

/** Opens `path` with an empty cache and gives the compressed size of all its scripts in kB. */
export async function measureJs(page: Page, path: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const scripts = new Map<string, number>();
  session.on('Network.responseReceived', (event) => {
    if (event.type === 'Script') scripts.set(event.requestId, 0);
  });
  session.on('Network.loadingFinished', (event) => {
    if (scripts.has(event.requestId)) scripts.set(event.requestId, event.encodedDataLength);
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await session.detach();
  return [...scripts.values()].reduce((sum, size) => sum + size, 0) / 1024;
}

/** Fails when the scripts of `path` exceed the budget of its group. */
export async function expectJsBudget(page: Page, path: string, group: keyof typeof JS_BUDGET): Promise<void> {
  expect(await measureJs(page, path), `JavaScript of ${path} in kB`).toBeLessThanOrEqual(JS_BUDGET[group]);
}

/** Signs in through the login page: fields 账号 and 密码, button 登录. */
export async function signIn(page: Page, account: string, password: string, next?: string): Promise<void> {
  await page.goto(next ? `/login?next=${encodeURIComponent(next)}` : '/login');
  const main = page.getByRole('main');
  await main.getByRole('textbox', { name: '账号' }).fill(account);
  await main.getByLabel('密码', { exact: true }).fill(password);
  await main.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
}

/** Everything that a page is checked for in every step. */
export async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSideScroll(page);
}

/**
 * The test of this suite: it fails at its end when the console showed an error. `allowErrors` names those that belong
 * to the scenario (a page that answers 404).
 */
export const test = base.extend<{ allowErrors: RegExp[]; consoleErrors: string[] }>({
  allowErrors: [[], { option: true }],
  consoleErrors: [
    async ({ page, allowErrors }, use) => {
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(String(error)));
      await use(errors);
      expect(errors.filter((text) => !allowErrors.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
