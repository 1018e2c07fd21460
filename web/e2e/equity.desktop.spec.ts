import { demoPassword, signInApi } from './api';
import { claimAndContact, pick, postAt, registerAt, type Place } from './institution';
import { expect, expectSound, signIn, test } from './support';

const QINHAN: Place = { area: 'XIXIAN-QH', tier: 'BRANCH', operator: 'demo-qh-st' };

test('an equity offer is checked, revised and withdrawn, and the claim declined with advice', async ({ page }) => {
  test.setTimeout(120_000);
  const firm = await registerAt(QINHAN);
  const need = await postAt(QINHAN, firm, { modes: ['EQUITY', 'GUARANTEE'], amountFen: '1000000000', equityValuationFen: '9000000000', equityShareBp: 1000, equityRound: 'A 轮' });
  const claimId = await claimAndContact(await signInApi('demo-v1'), need.id);
  await signIn(page, 'demo-v1-o1', demoPassword(), `/inst/claims/${claimId}/offer`);
  await page.locator('.ant-radio-button-wrapper').filter({ hasText: '股权' }).click();
  await page.getByRole('textbox', { name: '出资金额' }).fill('1000');
  await page.getByRole('textbox', { name: '投后估值' }).fill('10000');
  await page.getByRole('textbox', { name: '占股比例' }).fill('25');
  await page.getByRole('button', { name: '提交方案' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '计算占股' })).toContainText('请核对');
  await expectSound(page);
  await page.getByRole('textbox', { name: '占股比例' }).fill('10');
  await page.getByRole('button', { name: '提交方案' }).click();
  await page.waitForURL(/\/inst\/claims\/[0-9a-f-]{36}$/);
  await expect(page.getByText('出资 1,000 万元 · 投后估值 1.00 亿元 · 占股 10.00%')).toBeVisible();

  await page.getByRole('link', { name: '提交新版' }).click();
  await page.waitForURL(/\/offer$/);
  await expect(page.getByRole('textbox', { name: '投后估值' })).toHaveValue('10000');
  await page.getByRole('textbox', { name: '投后估值' }).fill('12500');
  await page.getByRole('textbox', { name: '占股比例' }).fill('8');
  await page.getByRole('button', { name: '提交新版' }).click();
  await page.waitForURL(/\/inst\/claims\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { name: /第 2 版$/ })).toBeVisible();
  await page.getByText('以前的版本（1）').click();
  await expect(page.getByText(/第 1 版 .* 已被新版替代/)).toBeVisible();
  await page.getByRole('button', { name: '撤回方案' }).click();
  const withdrawing = page.getByRole('dialog', { name: '撤回方案' });
  await withdrawing.getByRole('textbox', { name: '撤回原因' }).fill('投委会调整投资节奏');
  await withdrawing.getByRole('button', { name: '确定撤回' }).click();
  await expect(page.getByText('已撤回', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: '请企业补材料' }).click();
  const asking = page.getByRole('dialog', { name: '请企业补充材料' });
  await asking.getByRole('combobox', { name: '需要补充的材料' }).fill('近三年审计报告');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await asking.getByRole('button', { name: '发出补充要求' }).click();
  await expect(page.getByText('待补材料').first()).toBeVisible();
  await page.getByRole('button', { name: '婉拒' }).click();
  const declining = page.getByRole('dialog', { name: '婉拒' });
  await pick(page, '婉拒原因', '材料不完整');
  await declining.getByRole('textbox', { name: '改进建议' }).fill('补齐近三年审计报告后可再次申请');
  await declining.getByRole('button', { name: '确定婉拒' }).click();
  await expect(page.getByText('已婉拒').first()).toBeVisible();
  await expect(page.getByText('补齐近三年审计报告后可再次申请').first()).toBeVisible();
  await expectSound(page);
});
