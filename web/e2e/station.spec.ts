import type { Page } from '@playwright/test';
import { pick, registerAt } from './institution';
import { AUTHORITY, HUB, OTHER_BRANCH, PLACE, enter, mend, returned, submitted } from './station-kit';
import { expect, expectJsBudget, expectSound, test } from './support';

/** The station's desk: review, dispatch, and figures that open exactly their records. */

const notice = (page: Page, text: string) => expect(page.locator('.ant-message')).toContainText(text);

const drawer = (page: Page, title: string) => page.getByRole('dialog', { name: title });

/** Number of the list's records, as its bar says. */
const counted = async (page: Page): Promise<number> => Number.parseInt((await page.locator('.jb-bar [role="status"] b').innerText()).replaceAll(',', ''), 10);

test('a need is sent back with the field to mend, mended, published and dispatched', async ({ page, baseURL, browser }) => {
  test.setTimeout(180_000);
  const firm = await registerAt(PLACE);
  const need = await submitted(firm, '设备采购贷款');
  await enter(page, PLACE.operator, '/st/needs');
  await expectSound(page);
  await page.getByRole('link', { name: need.code }).click();
  await expect(page.getByRole('heading', { level: 1, name: '设备采购贷款' })).toBeVisible();
  await expect(page.getByText(firm.name).first()).toBeVisible();
  await expectSound(page);

  await page.getByRole('button', { name: '退回修改' }).click();
  const back = drawer(page, `退回 ${need.code}`);
  await back.getByRole('button', { name: '退回企业' }).click();
  await expect(back.getByText('请选择需修改的内容')).toBeVisible();
  await pick(page, '第 1 项', '需求标题');
  await back.getByRole('textbox', { name: '怎样修改' }).fill('请写明采购什么设备');
  await back.getByRole('button', { name: '退回企业' }).click();
  await notice(page, '已退回');
  await expect(page.getByText('需求标题：请写明采购什么设备')).toBeVisible();
  await expect(page.getByRole('button', { name: '通过并发榜' })).toHaveCount(0);
  expect(await returned(firm, need.id)).toEqual([{ path: 'title', message: '请写明采购什么设备' }]);

  await mend(firm, need.id, '数控机床采购贷款');
  await page.goto('/st/needs');
  await page.getByRole('link', { name: need.code }).click();
  await expect(page.getByRole('heading', { level: 1, name: '数控机床采购贷款' })).toBeVisible();
  await page.getByRole('button', { name: '通过并发榜' }).click();
  await drawer(page, `通过 ${need.code}`).getByRole('button', { name: '通过并发榜' }).click();
  await notice(page, '已发榜');
  await expect(page.locator('.jb-head')).toContainText('揭榜中');

  const stranger = await browser.newContext();
  const board = await stranger.newPage();
  await board.goto(new URL(`/needs/${need.id}`, baseURL).href);
  await expect(board.getByRole('heading', { level: 1 })).toContainText(need.code);
  expect(await board.content()).not.toContain(firm.name);
  await stranger.close();

  await page.getByRole('button', { name: '派单' }).click();
  const dispatch = drawer(page, `派单 ${need.code}`);
  await dispatch.getByRole('textbox', { name: '派单说明' }).fill(`请对接${firm.name}`);
  await pick(page, '机构', '长河银行');
  await page.keyboard.press('Escape');
  await dispatch.getByRole('button', { name: '派单给所选机构' }).click();
  await expect(dispatch.getByRole('alert')).toContainText('请勿写企业名称');
  await dispatch.getByRole('textbox', { name: '派单说明' }).fill('设备采购，资料齐全');
  await dispatch.getByRole('button', { name: '派单给所选机构' }).click();
  await notice(page, '已派单');
  await expect(page.getByText(/站点派单：.*长河银行/)).toBeVisible();
  await expectSound(page);
});

test.describe('the tree', () => {
  test.use({ allowErrors: [/404/] });
  test('a branch works on its own tree only', async ({ page }) => {
    const firm = await registerAt(PLACE);
    const need = await submitted(firm, '只给本辖区看的需求');
    await enter(page, OTHER_BRANCH, '/st/needs');
    await expect(page.getByRole('link', { name: need.code })).toHaveCount(0);
    const response = await page.goto(`/st/needs/${need.id}`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: '没有找到这个页面' })).toBeVisible();
    expect(await page.content()).not.toContain(firm.name);
    await page.goto(`/st/files?q=${encodeURIComponent(firm.name)}`);
    expect(await counted(page)).toBe(0);
    await page.goto('/st');
    await page.getByRole('link', { name: /查看发榜需求明细/ }).click();
    await page.waitForURL(/\/st\/needs\?/);
    for (const address of [page.url(), '/st/needs?view=all&size=100', '/st/deals?size=100', '/st/files?size=100']) {
      await page.goto(address);
      const areas = await page.locator('tbody td[data-label="区域"]').allInnerTexts();
      expect(areas.length, address).toBeGreaterThan(0);
      expect(areas.filter((area) => !area.includes('沣西')), address).toEqual([]);
    }
  });
});

type Drill = { href: string; text: string; exact: string | null; about: string };

/** Every number of the page that opens records, each address once. */
const drillsOf = async (page: Page): Promise<Drill[]> => {
  const all = await page.locator('a.jb-drill').evaluateAll((links) => links.map((link) => ({
    href: link.getAttribute('href')!,
    text: [...link.childNodes].filter((node) => !(node instanceof HTMLElement && node.className === 'sr-only')).map((node) => node.textContent).join(''),
    exact: link.querySelector('[title]')?.getAttribute('title') ?? null,
    about: link.textContent ?? '',
  })));
  return [...new Map(all.map((drill) => [`${drill.href}|${drill.exact === null ? drill.text : 'money'}`, drill])).values()];
};

/** Middle of the days to money of the rows, as the figure counts it: the lower one of two. */
async function medianDays(page: Page): Promise<string> {
  const days = (await page.locator('tbody td[data-label="到账（天）"]').allInnerTexts()).filter((text) => /^\d+$/.test(text)).map((text) => Number.parseInt(text, 10)).sort((a, b) => a - b);
  return days.length === 0 ? '--' : `${days[Math.ceil(days.length / 2) - 1]} 天`;
}

async function opensItsRecords(page: Page, drill: Drill): Promise<void> {
  await page.goto(`${drill.href}&size=100`);
  if (drill.exact !== null) await expect(page.locator('.jb-head [data-primary]'), drill.about).toHaveAttribute('title', drill.exact, { timeout: 1_000 });
  else if (/中位/.test(drill.about)) expect(await medianDays(page), drill.about).toBe(drill.text.replace(/\s+/g, ' ').trim());
  else expect(await counted(page), drill.about).toBe(Number.parseInt(drill.text.replaceAll(',', ''), 10));
}

for (const [account, path] of [[HUB, '/st'], [PLACE.operator, '/st'], [AUTHORITY, '/gov']] as const) {
  test(`every figure of ${path} opens exactly its records for ${account}`, async ({ page }) => {
    test.setTimeout(300_000);
    await enter(page, account, path);
    await expectSound(page);
    const drills = await drillsOf(page);
    expect(drills.length).toBeGreaterThan(25);
    for (const [index, drill] of drills.entries()) {
      let present: Drill | undefined = drill;
      // Others work while this is read: a figure that moved in between is read again and must then agree.
      await expect(async () => {
        if (!present) {
          await page.goto(path);
          present = (await drillsOf(page))[index];
        }
        const figure = present!;
        present = undefined;
        await opensItsRecords(page, figure);
      }).toPass({ timeout: 60_000 });
    }
  });
}

test('a figure says what it counts, and each part can be taken away', async ({ page }) => {
  await enter(page, HUB, '/st');
  await page.getByRole('link', { name: /查看首贷笔数明细/ }).first().click();
  const chips = page.getByRole('list', { name: '数字的统计口径' });
  await expect(chips).toContainText('首贷');
  await expect(chips).toContainText(/首笔放款 \d{4}-01-01 ～ \d{4}-12-31/);
  const before = await counted(page);
  await chips.getByRole('link', { name: /首贷/ }).click();
  await expect(chips).not.toContainText('首贷');
  expect(await counted(page)).toBeGreaterThanOrEqual(before);
  await expectSound(page);
});

test('authorities read everything and decide nothing', async ({ page }) => {
  await enter(page, AUTHORITY, '/gov/needs');
  await expectSound(page);
  await page.locator('tbody a[href^="/gov/needs/"]').first().click();
  await expect(page.getByRole('heading', { level: 2, name: '融资需求' })).toBeVisible();
  for (const name of ['通过并发榜', '退回修改', '派单']) await expect(page.getByRole('button', { name })).toHaveCount(0);
  await page.goto('/gov/deals?view=unconfirmed');
  await expect(page.getByRole('button', { name: /催办/ })).toHaveCount(0);
  await expectSound(page);
});

test('the desk keeps its budget of scripts', async ({ page }) => {
  test.setTimeout(120_000);
  await enter(page, HUB, '/st');
  for (const path of ['/st', '/st/needs', '/st/deals', '/st/institutions', '/st/products', '/st/files', '/st/team']) await expectJsBudget(page, path, 'staff');
});
