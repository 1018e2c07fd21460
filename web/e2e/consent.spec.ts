import { demoPassword, signInApi, type Api } from './api';
import { claimCard } from './enterprise';
import { claimAndContact, postAt, registerAt, type Place } from './institution';
import { expect, expectSound, signIn, test } from './support';

const QINHAN: Place = { area: 'XIXIAN-QH', tier: 'BRANCH', operator: 'demo-qh-st' };
const BANK = '演示·长河银行西咸支行';
const REASON = '需电话核实上年度营业收入口径';

/** What the bank is answered of the need by the API. */
const seen = async (bank: Api, id: string) =>
  (await bank.ask<{ need: { detail: { enterprise: { contactPhone: string | null; revenueFen: string | null } } | null } }>('query ($id: ID!) { need(id: $id) { detail { enterprise { contactPhone revenueFen } } } }', { id })).need.detail?.enterprise ?? null;

test('an enterprise consents within bounds, sees who looked, and takes it back', async ({ page, browser }) => {
  const firm = await registerAt(QINHAN, { contactPhone: '13912345678' });
  const { myEnterprise } = await firm.api.ask<{ myEnterprise: { version: number } }>('{ myEnterprise { version } }');
  await firm.api.write('updateEnterprise(input: { figuresYear: 2025, revenueFen: "3000000000" }, version: $version)', '$version: Int!', { version: myEnterprise.version }, 'Enterprise');
  const need = await postAt(QINHAN, firm);
  const bank = await signInApi('demo-b1');
  await claimAndContact(bank, need.id);
  expect(await seen(bank, need.id)).toBeNull();

  // The bank asks for everything; the enterprise answers with less, and for three looks.
  const desk = await (await browser.newContext({ viewport: page.viewportSize() })).newPage();
  await signIn(desk, 'demo-b1', demoPassword(), `/inst/needs/${need.id}`);
  await desk.getByRole('button', { name: '申请查看实名信息' }).click();
  await desk.getByRole('checkbox', { name: /^经营与财务数据/ }).check();
  await desk.getByRole('textbox', { name: '理由' }).fill('评估还款能力');
  await desk.getByRole('button', { name: '提交申请' }).click();
  await expect(desk.getByText(/^已申请查看：/)).toBeVisible();
  await signIn(page, firm.account, firm.password, `/my/needs/${need.id}`);
  const card = claimCard(page, BANK);
  await card.getByRole('button', { name: /^同意申请/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('评估还款能力')).toBeVisible();
  await dialog.getByRole('checkbox', { name: /^经营与财务数据/ }).uncheck();
  await dialog.getByRole('textbox', { name: '最多查看次数' }).fill('3');
  await expectSound(page);
  await dialog.getByRole('button', { name: '公开身份' }).click();
  await expect(card.getByText(/已公开：身份与需求详情、联系方式 · .*最多 3 次/)).toBeVisible();
  expect(await seen(bank, need.id)).toEqual({ contactPhone: '139****5678', revenueFen: null });

  // The whole phone is shown once a reason is given, to this person alone.
  await desk.reload();
  await expect(desk.getByText('139****5678')).toBeVisible();
  await expect(desk.getByText('企业未向本机构公开经营与财务数据。')).toBeVisible();
  await desk.getByRole('button', { name: /^查看完整联系方式/ }).click();
  await desk.getByRole('textbox', { name: '查看理由' }).fill(REASON);
  await desk.getByRole('button', { name: '查看', exact: true }).click();
  await expect(desk.getByText(/13912345678/)).toBeVisible();
  await expectSound(desk);

  await page.goto('/my/consents?view=looks');
  await expect(page.getByRole('row').filter({ hasText: REASON })).toContainText('完整联系方式');
  await expectSound(page);
  await page.goto('/my/consents');
  await expectSound(page);
  await page.getByRole('button', { name: /^撤回身份公开/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
  await expect(page.getByText('没有生效中的授权')).toBeVisible();
  expect(await seen(bank, need.id)).toBeNull();
  await desk.reload();
  await expect(desk.getByText(/实名信息不再可见/)).toBeVisible();
  await expect(desk.getByText(firm.name)).toHaveCount(0);
  await desk.context().close();
});
