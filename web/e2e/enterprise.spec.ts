import type { Browser, Page } from '@playwright/test';
import { newKey, signInApi, smallPdf, type Api } from './api';
import { acceptOffer, claimCard, confirmDrawdown, disputeDrawdown, postNeed, registerByApi, releaseIdentity, shanghaiDay, type Enterprise } from './enterprise';
import { expect, expectNoSideScroll, expectSound, signIn, test } from './support';

/** What an enterprise does after posting: identity, papers, comparison, choice, money. The other sides act at the API. */

const FIRST = { account: 'demo-b1-o1', name: '演示·长河银行西咸支行' };
const SECOND = { account: 'demo-b2-o1', name: '演示·渭水银行西安分行' };

async function claim(account: string, needId: string): Promise<{ api: Api; claimId: string }> {
  const api = await signInApi(account);
  const { id } = await api.write('claimNeed(needId: $id, key: $key)', '$id: ID!, $key: String!', { id: needId, key: newKey() }, 'Claim');
  return { api, claimId: id };
}

const contact = (api: Api, claimId: string) =>
  api.write('recordContact(claimId: $id, channel: PHONE, note: "已与财务负责人核实用途和还款来源")', '$id: ID!', { id: claimId }, 'Claim');

const offer = (api: Api, claimId: string, input: Record<string, unknown>) =>
  api.write('makeOffer(claimId: $id, input: $input, key: $key)', '$id: ID!, $input: OfferInput!, $key: String!', {
    id: claimId, key: newKey(),
    input: { kind: 'LOAN', amountFen: '300000000', months: 12, repayment: 'INTEREST_FIRST', guarantees: ['CREDIT'], validUntil: shanghaiDay(20), ...input },
  }, 'Offer');

/** The clerk of the enterprise may compare, and reads who may choose. */
async function expectClerkKeptOut(browser: Browser, firm: Enterprise, needId: string): Promise<void> {
  const account = `${firm.account}-s`;
  const { initialPassword } = await firm.api.write<{ initialPassword: string }>(
    'addMember(input: $input, key: $key)', '$input: MemberInput!, $key: String!', { key: newKey(), input: { name: '虚构经办人', account, role: 'STAFF' } }, 'NewMember', 'initialPassword',
  );
  const clerk = await signInApi(account, initialPassword);
  const password = 'Clerk-2026-fictional';
  await clerk.write('changePassword(current: $current, next: $next)', '$current: String!, $next: String!', { current: initialPassword, next: password }, 'Viewer');
  const context = await browser.newContext({ baseURL: test.info().project.use.baseURL });
  try {
    const page = await context.newPage();
    await signIn(page, account, password, `/my/needs/${needId}/offers`);
    await expect(page.getByText('经办人可以比较，不能选定')).toBeVisible();
    await expect(page.getByRole('table', { name: '方案比较' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^选定方案/ })).toHaveCount(0);
  } finally {
    await context.close();
  }
}

async function expectComparison(page: Page, needId: string): Promise<void> {
  await page.goto(`/my/needs/${needId}/offers`);
  const table = page.getByRole('table', { name: '方案比较' });
  await expect(table.getByRole('columnheader')).toHaveCount(3);
  const row = (name: RegExp) => table.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) }).getByRole('cell');
  await expect(row(/^合同利率$/)).toHaveText(['3.80%', '3.40%']);
  await expect(row(/^费用$/)).toHaveText(['无', /咨询服务费 6 万元（期初一次）/]);
  await expect(row(/^贴息后 IRR$/).first()).toContainText('成本最低');
  await expect(row(/^本息费合计$/).first()).toHaveText('3,114,000.00 元');
  await expectSound(page);
  await page.locator('.jb-compare-wrap').evaluate((element) => element.scrollTo({ left: 400 }));
  const label = table.getByRole('rowheader', { name: /^合同利率$/ });
  const [inner, outer] = await Promise.all([label.boundingBox(), page.locator('.jb-compare-wrap').boundingBox()]);
  expect(Math.abs(inner!.x - outer!.x)).toBeLessThanOrEqual(2);
  await expectNoSideScroll(page);
  await page.getByText('还款计划：演示·长河银行').click();
  await expect(page.getByRole('table').filter({ hasText: '剩余本金' }).first().locator('tfoot')).toContainText('3,000,000');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: /^选定方案/ }).first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
}

async function signAndReport(dealId: string): Promise<void> {
  const bank = await signInApi(FIRST.account);
  const contract = await bank.upload('contract.pdf', smallPdf('contract'));
  await bank.write('signDeal(dealId: $id, input: $input, key: $key)', '$id: ID!, $input: SignDealInput!, $key: String!', {
    id: dealId, key: newKey(), input: { contractNo: `XG-${dealId.slice(-6)}`, signedOn: shanghaiDay(), evidenceIds: [contract] },
  }, 'Deal');
  const voucher = await bank.upload('voucher.pdf', smallPdf('voucher'));
  await bank.write('reportDrawdown(dealId: $id, input: $input, key: $key)', '$id: ID!, $input: DrawdownInput!, $key: String!', {
    id: dealId, key: newKey(), input: { amountFen: '120000000', drawnOn: shanghaiDay(), evidenceIds: [voucher] },
  }, 'Drawdown');
}

test('identity, papers, comparison, choice and money', async ({ page, browser }) => {
  test.setTimeout(300_000);
  const firm = await registerByApi();
  await signIn(page, firm.account, firm.password);
  const needId = await postNeed(page, { title: '虚构中试线贷款', wan: '300', months: '12' });

  const first = await claim(FIRST.account, needId);
  const second = await claim(SECOND.account, needId);
  await releaseIdentity(page, needId, FIRST.name);
  await expectSound(page);
  await contact(first.api, first.claimId);
  await contact(second.api, second.claimId);
  await second.api.write('requestPapers(claimId: $id, papers: ["2025 年审计报告"])', '$id: ID!', { id: second.claimId }, 'Claim');

  await page.goto('/my');
  await page.getByRole('article').filter({ hasText: SECOND.name }).getByRole('link', { name: /^去补材料/ }).click();
  const card = claimCard(page, SECOND.name);
  await expect(card).toContainText('2025 年审计报告');
  await card.getByRole('button', { name: /^已补材料/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '提交' }).click();
  await expect(dialog.getByText('请填写补充说明')).toBeVisible();
  await expectSound(page);
  await dialog.getByRole('textbox', { name: '补充说明' }).fill('审计报告已发到客户经理邮箱');
  await dialog.getByRole('button', { name: '提交' }).click();
  await expect(card.getByText('评估中', { exact: true })).toBeVisible();

  await offer(first.api, first.claimId, { rateBp: 380 });
  await offer(second.api, second.claimId, { rateBp: 340, fees: [{ name: '咨询服务费', amountFen: '6000000', timing: 'UPFRONT' }] });
  await expectComparison(page, needId);
  await expectClerkKeptOut(browser, firm, needId);

  const dealId = await acceptOffer(page, needId, '长河银行', '综合成本最低，放款快');
  await expect(page.getByText(/等待.*签约/)).toBeVisible();
  await signAndReport(dealId);
  await disputeDrawdown(page, dealId, '到账金额待与银行核对');
  await expectSound(page);
  await confirmDrawdown(page, dealId);
  await expect(page.locator('[data-primary]').first()).toHaveText('120万元');
  const file = page.getByRole('link', { name: 'voucher.pdf' });
  const answer = await page.request.get((await file.getAttribute('href'))!);
  expect(answer.headers()['content-disposition']).toContain('attachment');
  await page.goto('/my/deals');
  await expect(page.getByRole('link', { name: FIRST.name })).toBeVisible();
  await expectSound(page);
  await page.goto('/my/messages?view=all');
  await expect(page.getByText(/上报放款|放款/).first()).toBeVisible();
  await page.getByRole('button', { name: /^标为已读/ }).first().click();
  await expectSound(page);
});

test('a need can be extended, not to a holiday, and withdrawn with a reason', async ({ page }) => {
  test.setTimeout(180_000);
  const firm = await registerByApi(false);
  await signIn(page, firm.account, firm.password);
  const needId = await postNeed(page, { title: '虚构短期周转', wan: '80', months: '6' });
  await page.goto(`/my/needs/${needId}`);
  await page.getByText('延长揭榜截止日').click();
  const until = page.getByLabel('新的揭榜截止日');
  const before = await until.inputValue();
  await page.getByRole('button', { name: '延期' }).click();
  await expect(page.getByText(/延期须晚于原截止日/)).toBeVisible();
  await until.fill(shanghaiDay(400));
  await page.getByRole('button', { name: '延期' }).click();
  await page.getByRole('button', { name: /^改为/ }).click();
  await page.getByRole('button', { name: '延期' }).click();
  await expect(page.getByText(`揭榜截止日由 ${before} 延至`)).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: '撤榜' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '撤榜' }).click();
  await expect(dialog.getByText('请填写撤榜原因')).toBeVisible();
  await dialog.getByRole('textbox', { name: '撤榜原因' }).fill('资金已自筹');
  await dialog.getByRole('button', { name: '撤榜' }).click();
  await expect(page.getByText('已撤榜', { exact: true })).toBeVisible();
});

test('a new person gets a password that is shown once', async ({ page }) => {
  const firm = await registerByApi(false);
  await signIn(page, firm.account, firm.password, '/my/team');
  await page.getByRole('textbox', { name: '姓名' }).fill('虚构经办人');
  await page.getByRole('textbox', { name: '登录账号' }).fill(`${firm.account}-s`);
  await page.getByRole('radio', { name: /^企业经办人/ }).check();
  await page.getByRole('button', { name: '新增成员' }).click();
  const once = page.getByRole('alert').filter({ hasText: '只显示这一次' });
  await expect(once).toBeVisible();
  const password = (await once.locator('code').textContent())!;
  await expectSound(page);
  await page.getByRole('button', { name: '已告知，不再显示' }).click();
  await expect(page.getByText(password)).toHaveCount(0);
  const clerk = await signInApi(`${firm.account}-s`, password);
  expect((await clerk.ask<{ viewer: { mustChangePassword: boolean } }>('{ viewer { mustChangePassword } }')).viewer.mustChangePassword).toBe(true);
  const card = page.getByRole('listitem').filter({ hasText: '虚构经办人' });
  await card.getByRole('button', { name: /^停用/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(card.getByText('已停用')).toBeVisible();
});
