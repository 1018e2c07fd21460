import type { Page } from '@playwright/test';
import { expect, expectJsBudget, expectSound, test } from './support';
import { inventedUscc, wrongUscc } from './uscc';

/** Journey 1: a visitor finds products, compares three, prints, works out the subsidy, and posts with one product. */

async function openFilters(page: Page): Promise<void> {
  const summary = page.locator('.jb-filters summary');
  if (await summary.isVisible()) await summary.click();
}

async function currentProducts(page: Page): Promise<void> {
  await page.goto('/products');
  await openFilters(page);
  await page.getByLabel('在架或收录').selectOption({ label: '在架产品' });
  await page.getByRole('button', { name: '查询' }).click();
  await page.waitForURL(/shelf=current/);
}

test('compares three products and prints the comparison', async ({ page }) => {
  await page.addInitScript(() => Object.assign(window, { printed: 0, print: () => ((window as unknown as { printed: number }).printed += 1) }));
  await page.goto('/');
  await expectSound(page);
  await page.getByRole('link', { name: '先找产品' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '融资产品库' })).toBeVisible();
  await currentProducts(page);
  await expect(page.getByRole('list', { name: '已选条件' })).toContainText('在架产品');
  await expectSound(page);

  const boxes = page.getByRole('checkbox', { name: /加入对比/ });
  const names = (await page.locator('tbody th[scope="row"] a').allTextContents()).slice(0, 3);
  for (const index of [0, 1, 2]) await boxes.nth(index).check();
  await page.getByRole('button', { name: '对比勾选的产品' }).click();
  await page.waitForURL(/\/products\/compare\?/);
  await expect(page.getByRole('heading', { level: 1, name: '产品对比' })).toBeVisible();
  await expect(page.locator('thead th[scope="col"]')).toHaveCount(4);
  for (const name of names) await expect(page.locator('thead')).toContainText(name);
  await expect(page.getByRole('rowheader', { name: '必须满足' })).toBeVisible();
  await expectSound(page);

  await page.getByRole('button', { name: '打印对比表' }).click();
  expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: '打印对比表' })).toBeHidden();
  await expect(page.getByText('融资产品对比表，打印于')).toBeVisible();
  expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(5_000);
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('link', { name: /^移出对比/ }).first().click();
  await expect(page.locator('thead th[scope="col"]')).toHaveCount(3);
});

test('works out the interest subsidy up to its cap', async ({ page }) => {
  await page.goto('/subsidy');
  await page.getByRole('textbox', { name: '贷款金额' }).fill('800');
  await page.getByRole('textbox', { name: '年利率' }).fill('4.5');
  await page.getByRole('textbox', { name: '期限' }).fill('12');
  await page.getByLabel('还款方式').selectOption({ label: '先息后本' });
  await page.getByRole('button', { name: '试算', exact: true }).click();
  await expect(page.locator('[data-primary]')).toHaveText('10万元');
  await expect(page.getByText(/已达封顶：每家每年最高 10 万元/)).toBeVisible();
  await expect(page.getByText('360,000.00 元', { exact: true })).toBeVisible();
  await expect(page.getByText('陕西咸党政办函〔2025〕36号')).toBeVisible();
  await expectSound(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('form', { name: '试算条件' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('link', { name: '看还款计划' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '还款与真实成本试算' })).toBeVisible();
  await expect(page.locator('tfoot')).toContainText('8,000,000.00');
  await expectSound(page);
});

test('says what to mend when a calculator is filled in wrongly', async ({ page }) => {
  await page.goto('/tools/loan?amount=abc&rate=&months=12&repay=BULLET');
  const summary = page.getByRole('alert', { name: '请先修改以下内容' });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^错误：/);
  await summary.getByRole('link', { name: /贷款金额只能填数字/ }).click();
  await expect(page.getByRole('textbox', { name: '贷款金额' })).toBeFocused();
  await page.goto('/tools/loan?amount=1&rate=3&months=12&repay=BULLET&upfront=99999');
  await expect(summary).toContainText('须小于本金');
});

test('keeps the product through registration', async ({ page }) => {
  await currentProducts(page);
  await page.locator('tbody th[scope="row"] a').first().click();
  await page.waitForURL(/\/products\/[0-9a-f-]{36}$/);
  const product = new URL(page.url()).pathname.split('/').pop()!;
  const name = (await page.getByRole('heading', { level: 1 }).textContent())!;
  await expectSound(page);
  await page.getByRole('link', { name: '用此产品发榜' }).click();
  await page.waitForURL(/\/register\?next=/);
  await expect(page.getByText(`注册后用“${name}”发榜`)).toBeVisible();
  await expectSound(page);

  const form = page.getByRole('form', { name: '企业注册' });
  const send = form.getByRole('button', { name: '注册并登录' });
  await send.click();
  const summary = page.getByRole('alert', { name: '请先修改以下内容' });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^错误：/);
  await expectSound(page);

  const code = inventedUscc();
  const uscc = form.getByRole('textbox', { name: '统一社会信用代码' });
  await uscc.fill(wrongUscc(code));
  await expect(form.getByRole('status')).toContainText(`第18位应为 ${code.at(-1)}`);
  await uscc.fill(code.toLowerCase());
  await expect(form.getByRole('status')).toContainText('代码格式正确');
  await form.getByRole('textbox', { name: '企业名称' }).fill(`西咸虚构${code.slice(8, 16)}科技有限公司`);
  await form.getByLabel('所在区域').selectOption({ label: '沣东新城' });
  const station = form.getByLabel('服务站点');
  await expect(station.getByRole('option', { name: /沣东/ })).toHaveCount(1);
  await station.selectOption({ index: 1 });
  await form.getByLabel('所属行业').selectOption({ label: '制造业' });
  await form.getByLabel('成立日期').fill('2023-05-06');
  await form.getByRole('textbox', { name: '联系人姓名' }).fill('测试联系人');
  await form.getByRole('textbox', { name: '联系电话' }).fill('13800000000');
  await form.getByRole('textbox', { name: '登录账号' }).fill(`t${code.slice(8, 16)}`);
  await form.getByLabel('登录密码', { exact: true }).fill('short');
  await form.getByRole('checkbox', { name: /已阅读并同意/ }).check();
  await send.click();
  await expect(summary.getByRole('link')).toHaveText(['密码至少 10 个字符']);
  await form.getByLabel('登录密码', { exact: true }).fill('Xixian-2026-fictional');
  await send.click();
  await page.waitForURL((url) => url.pathname.startsWith('/my/needs/new'));
  expect(new URL(page.url()).searchParams.get('product')).toBe(product);
});

test('keeps the budget of scripts on every public page', async ({ page }) => {
  for (const path of ['/', '/products', '/institutions', '/needs', '/tools/loan', '/subsidy', '/stations', '/login', '/register', '/register/institution', '/help']) {
    await expectJsBudget(page, path, 'public');
  }
});

for (const path of ['/institutions', '/needs', '/stations', '/login', '/register/institution', '/complain', '/help', '/accessibility', '/tools/loan?amount=300&rate=3.85&months=48&repay=EQUAL_PRINCIPAL']) {
  test(`the page ${path} is sound`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectSound(page);
  });
}

test('a wrong password is refused without telling which part was wrong', async ({ page }) => {
  await page.goto('/login?next=%2Fmy%2Fdeals');
  const form = page.getByRole('form', { name: '登录' });
  await form.getByRole('textbox', { name: '账号' }).fill('nobody-here');
  await form.getByLabel('密码', { exact: true }).fill('Wrong-password-1');
  await form.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert', { name: '没有办成' })).toContainText('账号或密码不正确');
  expect(new URL(page.url()).search).toBe('?next=%2Fmy%2Fdeals');
  await expectSound(page);
});
