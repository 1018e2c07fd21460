import type { Page } from '@playwright/test';
import { addressOf, apiRule, apiRuleIds, apiSimulate, given, numberIn, pageOf, type ApiTrace } from './rules-kit';
import { expect, expectJsBudget, expectSound, test } from './support';

/** The five calculators: what a page shows is what the API answers to the same facts. */

const LOAN = 'amount=800&rate=4.5&months=24&repay=INTEREST_FIRST';
const head = (page: Page) => page.locator('.jb-head [data-primary]');

/** Compares head and lines of a result with the API's answer. */
async function expectSame(page: Page, trace: ApiTrace): Promise<void> {
  if (trace.status === 'OUT_OF_SCOPE') return expect(head(page)).toHaveText('不适用');
  const shown = await head(page).innerText();
  if (trace.status === 'COMPLETE' && trace.unit === 'POINTS') expect(numberIn(shown)).toBeCloseTo(numberIn(trace.points!), 1);
  if (trace.status === 'INCOMPLETE' && trace.unit === 'POINTS' && trace.max !== '') {
    expect(shown.split(/[～/]/).slice(0, 2).map(numberIn).map(Math.round)).toEqual([trace.min, trace.max].map(numberIn).map(Math.round));
  }
  if (trace.status === 'COMPLETE' && trace.unit === 'FEN') {
    expect(await head(page).getAttribute('title')).toBe(`${(numberIn(trace.amountFen!) / 100).toLocaleString('en', { minimumFractionDigits: 2 })} 元`);
  }
  for (const item of trace.items.filter(({ value }) => value === null)) {
    const row = page.getByRole('row').filter({ has: page.locator(`#item-${item.id}`) });
    await expect(row).toContainText(item.why.trim());
    if (item.complete) expect(numberIn(await row.locator('[data-card="primary"]').innerText()), item.id).toBeCloseTo(numberIn(item.weighted), 1);
  }
}

test('one page leads to all five calculators', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '政策与测算' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '测算工具' })).toBeVisible();
  await expectSound(page);
  for (const [link, title] of [['还款与真实成本', '还款与真实成本试算'], ['贴息试算与申报材料', '贴息试算'], ['创新积分模拟', '创新积分模拟'], ['科技型、创新型中小企业自测', '科技型、创新型中小企业自测'], ['站点考核测算', '站点考核测算']] as const) {
    await page.goto('/tools');
    await page.getByRole('main').getByRole('link', { name: link }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expectSound(page);
  }
});

test('every rule has a page whose numbers are those of the API', async ({ page }) => {
  const rules = await apiRuleIds();
  expect(rules.length).toBeGreaterThan(5);
  for (const { id } of rules) {
    const rule = await apiRule(id);
    await test.step(id, async () => {
      await page.goto(pageOf(rule));
      await expect(page.locator('form [name^="f."]').first()).toBeAttached();
      if (rule.provisional) await expect(page.getByText('暂定规则，不是正式标准')).toBeVisible();
      const facts = given(rule);
      await page.goto(addressOf(rule, facts));
      await expectSame(page, await apiSimulate(facts.input));
      if (rule.provisional) await expect(page.getByText('暂定规则，不是正式标准')).toBeVisible();
    });
  }
});

test('the points simulator draws what its tables say and names what is missing', async ({ page }) => {
  const rule = await apiRule('xixian.points');
  const facts = given(rule, { nationalScore: '62' });
  await page.goto(addressOf(rule, facts));
  const trace = await apiSimulate(facts.input);
  expect(trace.status).toBe('COMPLETE');
  await expectSame(page, trace);
  await expect(page.locator('.jb-reason')).toHaveCount(15);
  await expect(page.getByRole('img', { name: /15 项指标得分占各自满分的比例/ })).toBeVisible();
  await expect(page.getByText('国家企业创新积分（并列展示）：62 分')).toBeVisible();
  await expect(page.getByText(/^再有|再增加/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: '找融资产品' })).toHaveAttribute('href', /^\/products/);
  await expectSound(page);

  const gap = given(rule, { ip1: null, revenueNow: null });
  await page.goto(addressOf(rule, gap));
  const open = await apiSimulate(gap.input);
  expect(open.missing).toHaveLength(2);
  await expectSame(page, open);
  await expect(page.getByText('还缺 2 项数据，结果不完整')).toBeVisible();
  await expectSound(page);
  await page.getByRole('link', { name: 'Ⅰ类知识产权', exact: true }).click();
  await expect(page).toHaveURL(/#f-f-ip1$/);
  await page.getByRole('textbox', { name: 'Ⅰ类知识产权' }).fill('2');
  await page.getByRole('button', { name: '算积分' }).click();
  await expect(page.getByText('还缺 1 项数据，结果不完整')).toBeVisible();
});

test('a fault is shown at its field, found by the page or by the API', async ({ page }) => {
  const rule = await apiRule('xixian.points');
  await page.goto(addressOf(rule, given(rule)).replace(/f\.ip1=3/, 'f.ip1=three'));
  const summary = page.getByRole('alert', { name: '请先修改以下内容' });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^错误：/);
  await summary.getByRole('link', { name: /Ⅰ类知识产权请填整数/ }).click();
  await expect(page.getByRole('textbox', { name: 'Ⅰ类知识产权' })).toBeFocused();
  await expectSound(page);
  await page.goto(addressOf(rule, given(rule, { hightech: '9000' })));
  await summary.getByRole('link', { name: /不能大于/ }).click();
  await expect(page.getByRole('textbox', { name: '高新技术产品收入（本年度）' })).toBeFocused();
});

test('another reading is marked as one and computed as such', async ({ page }) => {
  const rule = await apiRule('xixian.points');
  const reading = rule.readingChoices.find(({ options }) => options.length > 1)!;
  const other = reading.options.find(({ id }) => id !== reading.chosen)!;
  const facts = given(rule);
  await page.goto(addressOf(rule, facts));
  await page.getByText(/^不明确条款的读法/).click();
  await page.locator(`select[name="r.${reading.id}"]`).selectOption(other.id);
  await page.getByRole('button', { name: '算积分' }).click();
  await expect(page.getByText('这是一种读法')).toBeVisible();
  await expectSame(page, await apiSimulate({ ...facts.input, readings: [{ id: reading.id, option: other.id }] }));
  await expectSound(page);
});

test('the subsidy is worked out from a loan, year by year, and from interest paid', async ({ page }) => {
  await page.goto(`/subsidy?${LOAN}`);
  const rule = await apiRule('xixian.interest-subsidy');
  const facts = [{ name: 'penalty', value: '0' }, { name: 'alreadyPaid', value: '0' }, { name: 'paid', value: '36000000' }];
  const year = await apiSimulate({ standard: rule.id, facts });
  const rows = page.getByRole('table', { name: '按贷款年度计的利息和贴息' }).locator('tbody tr');
  await expect(rows).toHaveCount(2);
  const sum = 2 * numberIn(year.max);
  for (const row of await rows.all()) expect(numberIn(await row.getByRole('cell').nth(1).innerText())).toBe(numberIn(year.max));
  expect(await head(page).getAttribute('title')).toBe(`${sum.toLocaleString('en', { minimumFractionDigits: 2 })} 元`);
  await expect(page.getByText('贴息后年化成本')).toBeVisible();
  await expectSound(page);
  await page.goto(`/subsidy?${LOAN}&f.onList=false`);
  await expect(page.getByText('按所填条件，不能申请贴息')).toBeVisible();
  await expect(head(page)).toHaveText('不适用');
  await page.getByRole('link', { name: '按已付利息算' }).click();
  await expect(page.getByRole('textbox', { name: /当年实付利息/ })).toBeVisible();
  await page.getByRole('checkbox', { name: /利息单/ }).check();
  await expectSound(page);
});

test('a rubric answers in plain words', async ({ page }) => {
  for (const { id, subject, area } of await apiRuleIds()) {
    if (subject !== 'ENTERPRISE' || area !== '全国') continue;
    const rule = await apiRule(id);
    await page.goto(`/tools/rubrics/${id}?${given(rule).typed}`);
    await expect(page.getByText(/^按所填数据，(还不)?符合条件$/)).toBeVisible();
    await expectSound(page);
    await page.goto(`/tools/rubrics/${id}?f.${rule.facts[0]!.name}=`);
    await expect(page.getByText('还不能判断')).toBeVisible();
  }
});

test('prints without form and navigation, with the facts in their place', async ({ page }) => {
  const rule = await apiRule('xixian.points');
  await page.goto(addressOf(rule, given(rule)));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('form', { name: '填报数据' })).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('region', { name: '所填数据' })).toBeVisible();
  await expect(page.getByText('暂定规则，不是正式标准')).toBeVisible();
  expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(5_000);
});

test('keeps the budget of scripts', async ({ page }) => {
  for (const path of ['/tools', '/tools/assess', '/tools/assess/xixian.hub', '/tools/rubrics', '/points/try', '/subsidy?way=interest']) await expectJsBudget(page, path, 'public');
});
