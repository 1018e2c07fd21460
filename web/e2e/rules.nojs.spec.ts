import { addressOf, apiRule, apiSimulate, given, numberIn } from './rules-kit';
import { expect, expectNoSideScroll, test } from './support';

/** The calculators of the rules go without JavaScript: forms are sent by the browser, results are addresses. */

test('works out points from typed facts', async ({ page }) => {
  const rule = await apiRule('xixian.points');
  const facts = given(rule);
  await page.goto('/tools');
  await page.getByRole('main').getByRole('link', { name: '创新积分模拟' }).click();
  for (const fact of rule.facts) {
    const value = facts.typed.get(`f.${fact.name}`)!;
    const control = page.locator(`[name="f.${fact.name}"]`);
    if (fact.type === 'FLAG') await page.locator(`[name="f.${fact.name}"][value="${value}"]`).check();
    else await control.fill(value);
  }
  await page.getByRole('button', { name: '算积分' }).click();
  const trace = await apiSimulate(facts.input);
  expect(numberIn(await page.locator('.jb-head [data-primary]').innerText())).toBeCloseTo(numberIn(trace.points!), 1);
  await expect(page.getByRole('img', { name: /15 项指标/ })).toBeVisible();
  await expectNoSideScroll(page);
  const other = rule.readingChoices.find(({ options }) => options.length > 1)!;
  await page.getByText(/^不明确条款的读法/).click();
  await page.locator(`select[name="r.${other.id}"]`).selectOption(other.options.find(({ id }) => id !== other.chosen)!.id);
  await page.getByRole('button', { name: '算积分' }).click();
  await expect(page.getByText('这是一种读法')).toBeVisible();
});

test('shows faults, gaps and the way to their fields', async ({ page }) => {
  const rule = await apiRule('xixian.hub');
  const first = rule.facts.find(({ type }) => type === 'COUNT')!;
  await page.goto(`/tools/assess/xixian.hub?f.${first.name}=abc`);
  await expect(page.getByRole('alert', { name: '请先修改以下内容' })).toContainText(`${first.label}请填整数`);
  await expect(page).toHaveTitle(/^错误：/);
  const { missing } = await apiSimulate({ standard: rule.id, version: rule.version, facts: [{ name: first.name, value: '10' }] });
  const gap = rule.facts.find(({ name, type }) => missing.includes(name) && type === 'COUNT')!;
  await page.goto(`/tools/assess/xixian.hub?f.${first.name}=10`);
  await page.getByText(/结果不完整/).first().waitFor();
  await page.getByRole('link', { name: gap.label, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`#f-f-${gap.name}$`));
});

test('works out the subsidy both ways and lists the papers', async ({ page }) => {
  await page.goto('/subsidy');
  await page.getByRole('textbox', { name: '贷款金额' }).fill('300');
  await page.getByRole('textbox', { name: '年利率' }).fill('3.85');
  await page.getByRole('textbox', { name: '期限' }).fill('12');
  await page.getByRole('button', { name: '试算', exact: true }).click();
  await expect(page.locator('.jb-head [data-primary]')).toContainText('元');
  const rule = await apiRule('xixian.interest-subsidy');
  const facts = given(rule);
  await page.goto(addressOf(rule, facts));
  const trace = await apiSimulate(facts.input);
  expect(trace.status).toBe('COMPLETE');
  await expect(page.locator('.jb-head [data-primary]')).toHaveAttribute('title', `${(numberIn(trace.amountFen!) / 100).toLocaleString('en', { minimumFractionDigits: 2 })} 元`);
  await expect(page.getByRole('checkbox', { name: /营业执照/ })).toBeVisible();
  await expectNoSideScroll(page);
});
