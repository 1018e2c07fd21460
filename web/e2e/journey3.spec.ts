import type { Page } from '@playwright/test';
import { demoPassword, signInApi } from './api';
import { acceptOffer } from './enterprise';
import { claimAndContact, offerLoan, pageHolds, personOf, pick, postAt, registerAt, type Place } from './institution';
import { expect, expectJsBudget, expectSound, signIn, test } from './support';

/** Journey 3: two officers race for the last place; offers; the enterprise compares three and releases its identity to one. */

const QINHAN: Place = { area: 'XIXIAN-QH', tier: 'BRANCH', operator: 'demo-qh-st' };

test('the last place goes to one of two officers, and the enterprise chooses one of three offers', async ({ page, consoleErrors }) => {
  test.setTimeout(180_000);
  const firm = await registerAt(QINHAN);
  const need = await postAt(QINHAN, firm, { title: '储能电芯订单贷款 300 万元' });
  const others = [await signInApi('demo-b1'), await signInApi('demo-b2')] as const;
  const claimId = await claimAndContact(others[0], need.id);
  await offerLoan(others[0], claimId, { rateBp: 420 });
  await offerLoan(others[1], await claimAndContact(others[1], need.id), { rateBp: 399, fees: [{ name: '担保费', amountFen: '3000000', timing: 'UPFRONT' }] });

  const place = `/inst/needs/${need.id}`;
  const racers = await Promise.all(['demo-b3-o1', 'demo-l1-o1'].map((account) => personOf(page, { account }, place, consoleErrors))) as [Page, Page];
  for (const racer of racers) {
    await expect(racer.getByRole('heading', { level: 1, name: need.code })).toBeVisible();
    await expect(racer.getByText('名额 2/3')).toBeVisible();
    expect(await pageHolds(racer, firm.name)).toBe(false);
    expect(await pageHolds(racer, '储能电芯订单贷款')).toBe(false);
  }
  await expectSound(racers[0]);
  await Promise.all(racers.map((racer) => racer.getByRole('button', { name: '揭榜' }).click()));
  const outcomes = await Promise.all(racers.map((racer) => Promise.race([
    racer.waitForURL(/\/inst\/claims\//).then(() => 'claimed' as const),
    racer.getByRole('alert').filter({ hasText: '名额已满' }).waitFor().then(() => 'refused' as const),
  ])));
  expect([...outcomes].sort()).toEqual(['claimed', 'refused']);
  const [winner, loser] = outcomes[0] === 'claimed' ? racers : [racers[1], racers[0]];
  await expect(loser.getByRole('alert').filter({ hasText: '名额已满（3/3）' })).toContainText('有机构退出时名额即释放');
  await expectSound(loser);

  // The winner records the contact and makes its offer with the true cost in sight.
  await expect(winner.getByText('轮到本单位：首次联系')).toBeVisible();
  expect(await pageHolds(winner, firm.name)).toBe(false);
  await winner.getByRole('button', { name: '登记首次联系' }).click();
  const drawer = winner.getByRole('dialog', { name: '登记首次联系' });
  await drawer.getByRole('button', { name: '登记联系' }).click();
  await expect(drawer.getByText('请选择联系方式')).toBeVisible();
  await pick(winner, '联系方式', '线上会议');
  await drawer.getByRole('textbox', { name: '联系记录' }).fill('已与企业财务负责人沟通用途和还款来源');
  await expectSound(winner);
  await drawer.getByRole('button', { name: '登记联系' }).click();
  await expect(drawer).toBeHidden();
  await winner.getByRole('link', { name: '提交方案' }).click();
  await winner.waitForURL(/\/offer$/);
  await expectJsBudget(winner, new URL(winner.url()).pathname, 'staff');
  await winner.getByRole('textbox', { name: '贷款金额' }).fill('300');
  await winner.getByRole('textbox', { name: '年利率' }).fill('3.45');
  await pick(winner, '还款方式', '等额本息');
  const quote = winner.getByTestId('quote');
  await expect(quote.locator('[data-primary]')).toHaveText(/^3\.\d\d%$/);
  const plain = await quote.locator('[data-primary]').textContent();
  await winner.getByRole('button', { name: '增加一项费用' }).click();
  await winner.getByRole('textbox', { name: '费用名称' }).fill('评估费');
  await winner.getByRole('textbox', { name: '金额', exact: true }).fill('30000');
  await expect(quote.locator('[data-primary]')).not.toHaveText(plain!);
  await expect(quote).toContainText('贴息后年化成本');
  await quote.getByText('还款计划（12 期）').click();
  await expect(quote.locator('tfoot')).toContainText('3,000,000.00');
  await expectSound(winner);
  await winner.getByRole('button', { name: '提交方案' }).click();
  await winner.waitForURL(/\/inst\/claims\/[0-9a-f-]{36}$/);
  await expect(winner.getByRole('heading', { name: /^方案 FA-.* 第 1 版/ })).toBeVisible();
  await expectSound(winner);

  // The enterprise compares three offers and chooses the one of the winner of the race.
  const institution = (await winner.getByRole('banner').getByRole('link', { name: /^演示·/ }).textContent())!.replace(/\s*\d+\s*件待办$/, '').trim();
  const owner = await personOf(page, firm, `/my/needs/${need.id}/offers`, consoleErrors);
  await expect(owner.getByRole('region', { name: '方案比较' }).locator('thead th')).toHaveCount(4);
  await expectSound(owner);
  await acceptOffer(owner, need.id, institution, '真实成本最低，联系及时');

  // Identity is released to the chosen one only; the others are told the sort of reason.
  await winner.reload();
  await expect(winner.getByText(firm.name).first()).toBeVisible();
  await expect(winner.getByRole('link', { name: /办理签约和放款 CG-/ })).toBeVisible();
  await signIn(page, 'demo-b1', demoPassword(), `/inst/claims/${claimId}`);
  await expect(page.getByText('未中选').first()).toBeVisible();
  expect(await pageHolds(page, firm.name)).toBe(false);
  await page.goto(place);
  expect(await pageHolds(page, firm.name)).toBe(false);
  await page.goto('/inst/messages?view=all');
  await expect(page.getByRole('listitem').filter({ hasText: `${need.code} 未选定` })).toContainText('主要考虑');
  await expectSound(page);
});

test('a sealed offer is seen by nobody before the opening', async ({ page, consoleErrors }) => {
  test.setTimeout(90_000);
  const firm = await registerAt(QINHAN);
  const need = await postAt(QINHAN, firm, { claimMode: 'SEALED', claimCap: 5 });
  const claimId = await claimAndContact(await signInApi('demo-b1'), need.id);
  await signIn(page, 'demo-b1-o1', demoPassword(), `/inst/claims/${claimId}/offer`);
  await expect(page.getByText('密封，开标前任何人看不到')).toBeVisible();
  await page.getByRole('textbox', { name: '贷款金额' }).fill('280');
  await page.getByRole('textbox', { name: '年利率' }).fill('3.21');
  await pick(page, '还款方式', '先息后本');
  await page.getByRole('button', { name: '提交方案' }).click();
  await page.waitForURL(/\/inst\/claims\/[0-9a-f-]{36}$/);
  await expect(page.getByText('密封', { exact: true })).toBeVisible();
  await expectSound(page);
  const owner = await personOf(page, firm, `/my/needs/${need.id}/offers`, consoleErrors);
  await expect(owner.getByText('到期开标后才能看到方案')).toBeVisible();
  for (const secret of ['3.21', '280 万元', 'FA-']) expect(await pageHolds(owner, secret)).toBe(false);
});

test('the desks of an institution are sound and within their budget', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'demo-b1', demoPassword(), '/inst');
  for (const path of ['/inst', '/inst/needs', '/inst/claims', '/inst/products', '/inst/products/new', '/inst/deals', '/inst/team', '/inst/messages']) {
    await expectJsBudget(page, path, 'staff');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectSound(page);
  }
});

test('an institution that is not admitted sees its application and nothing else', async ({ page }) => {
  await signIn(page, 'demo-n1', demoPassword(), '/inst/needs');
  await expect(page.getByText('准入申请正在审核')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/inst');
  await expect(page.getByRole('navigation', { name: '机构工作台导航' }).getByRole('link')).toHaveText(['工作台', '消息']);
  await expectSound(page);
});
