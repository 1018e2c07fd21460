import { demoPassword, newKey, signInApi } from './api';
import { pick } from './institution';
import { expect, expectSound, signIn, test } from './support';

/** An institution's product: made with machine conditions, returned, mended, on the shelf, verified, taken off. */

const STATION = 'demo-hub';

async function review(versionOf: string, decision: 'PASS' | 'RETURN', note: string | null): Promise<void> {
  const hub = await signInApi(STATION);
  const { productVersions } = await hub.ask<{ productVersions: { id: string; product: { id: string } }[] }>('{ productVersions(status: IN_REVIEW) { id product { id } } }');
  const version = productVersions.find((one) => one.product.id === versionOf)!;
  await hub.write('reviewProduct(versionId: $id, decision: $decision, note: $note, key: $key)', '$id: ID!, $decision: ReviewDecision!, $note: String, $key: String!', { id: version.id, decision, note, key: newKey() }, 'ProductVersion');
}

test('a product is made, returned, mended, shelved, verified and taken off', async ({ page }, info) => {
  test.setTimeout(120_000);
  const name = `虚构研发贷${newKey().slice(0, 6)}${info.project.name}`;
  await signIn(page, 'demo-b1-o2', demoPassword(), '/inst/products/new');
  await page.getByRole('button', { name: '保存并提交审核' }).click();
  await expect(page.getByText('请填写产品名称')).toBeVisible();
  await expectSound(page);
  await page.getByRole('textbox', { name: '产品名称' }).fill(name);
  await pick(page, '产品类型', '研发贷', true);
  await page.getByRole('button', { name: '保存并提交审核' }).click();
  const alert = page.getByRole('alert').filter({ hasText: '请修改' });
  await expect(alert).toContainText('请填写额度上限');
  await expect(alert).toContainText('请填写利率');

  await page.getByRole('textbox', { name: '额度上限' }).fill('800');
  await page.getByRole('textbox', { name: '最长期限' }).fill('36');
  await pick(page, '利率种类', '1年期LPR加点');
  await page.getByRole('textbox', { name: '加点下限' }).fill('-10');
  await page.getByRole('textbox', { name: '加点上限' }).fill('60');
  await pick(page, '担保方式', '信用');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '增加一条准入条件' }).click();
  await pick(page, '条件 1', '上年度营业收入', true);
  await expect(page.getByText('不少于', { exact: true }).first()).toBeVisible();
  await page.getByRole('textbox', { name: '取值' }).fill('500');
  await page.getByRole('button', { name: '增加一条准入条件' }).click();
  await pick(page, '条件 2', '企业资质', true);
  await page.getByRole('combobox', { name: '取值' }).click();
  for (const option of ['科技型中小企业', '高新技术企业']) await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: '优先' }).nth(1).check();
  await expectSound(page);
  await page.getByRole('button', { name: '保存并提交审核' }).click();
  await page.waitForURL(/\/inst\/products\/[0-9a-f-]{36}$/);
  const id = new URL(page.url()).pathname.split('/').pop()!;
  await expect(page.getByText('第 1 版正在站点审核')).toBeVisible();
  await expect(page.getByText('上年度营业收入不少于 500 万元')).toBeVisible();
  await expectSound(page);

  await review(id, 'RETURN', '请补充收费说明，没有费用也要写明。');
  await page.goto('/inst');
  await page.getByRole('link', { name: `修改被退回的第 1 版 · ${name}` }).click();
  await expect(page.getByText('第 1 版被退回，请修改后重新提交')).toBeVisible();
  await page.getByRole('link', { name: '修改第 1 版' }).click();
  await page.waitForURL(/\/edit$/);
  await expect(page.getByText('请补充收费说明，没有费用也要写明。')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '取值' })).toHaveValue('500');
  await expect(page.getByRole('textbox', { name: '加点下限' })).toHaveValue('-10');
  await page.getByRole('textbox', { name: '其他费用' }).fill('无');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.waitForURL(/\/inst\/products\/[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: '提交审核' }).click();
  await expect(page.getByText('第 1 版正在站点审核')).toBeVisible();

  await review(id, 'PASS', null);
  await page.reload();
  await expect(page.getByText('在架', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: '匹配的开放需求' })).toBeVisible();
  await page.getByRole('button', { name: '核验：条款仍有效' }).click();
  await expect(page.getByText('已核验，产品继续在架')).toBeVisible();
  await page.goto(`/inst/needs?product=${id}`);
  await expect(page.getByRole('columnheader', { name: '与产品匹配' }).or(page.getByText('没有符合条件的开放需求')).first()).toBeAttached();
  await expectSound(page);
  await page.goto(`/inst/products/${id}`);
  await page.getByRole('button', { name: '下架' }).click();
  const drawer = page.getByRole('dialog', { name: '下架产品' });
  await drawer.getByRole('textbox', { name: '下架原因' }).fill('测试结束，产品下架');
  await drawer.getByRole('button', { name: '确定下架' }).click();
  await expect(page.getByText('已下架', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: '下架' })).toHaveCount(0);
});
