import type { Page } from '@playwright/test';
import { Api, newKey, signInApi } from './api';
import { HUB, PLACE, enter } from './station-kit';
import { expect, expectSound, signIn, test } from './support';
import { inventedUscc } from './uscc';

/** The libraries under supervision: admission, product versions, suspension and exit. */

const PASSWORD = 'Xixian-2026-fictional';

/** An invented institution that applies at the tests' branch. */
async function applied(): Promise<{ api: Api; name: string }> {
  const api = new Api();
  const { stations } = await api.ask<{ stations: { id: string; tier: string; area: { id: string } }[] }>('{ stations { id tier area { id } } }');
  const station = stations.find((one) => one.tier === PLACE.tier && one.area.id === PLACE.area)!;
  const uscc = inventedUscc();
  const name = `西咸虚构${uscc.slice(8, 16)}小额贷款有限公司`;
  await api.write('applyInstitution(input: $input, key: $key)', '$input: ApplyInstitutionInput!, $key: String!', {
    key: newKey(),
    input: {
      name, uscc, class: 'FINANCIAL', kind: 'MICROCREDIT', region: '西咸新区', qualification: '小额贷款公司经营许可证，编号虚构，有效期至 2029-12-31', stationId: station.id,
      contactName: '虚构联系人', contactPhone: '13800000000', account: `k${uscc.slice(8, 16)}`, password: PASSWORD, agreed: true, noticeVersion: await api.noticeVersion(),
    },
  }, 'Viewer');
  return { api, name };
}

const PRODUCT = {
  name: '虚构流动资金贷', family: 'CREDIT_LOAN', amountMinFen: '10000000', amountMaxFen: '300000000', monthsMin: 3, monthsMax: 12, rateBasis: 'FIXED', rateMinBp: 500, rateMaxBp: 800,
  guarantees: ['CREDIT'], repayments: ['INTEREST_FIRST'], regions: ['XIXIAN'], industries: [], stages: [], feesText: '无', papers: ['营业执照'], promisedDays: 5, riskSharing: null,
  intro: '虚构产品，仅供测试。', conditions: [{ field: 'employees', op: 'gte', value: '5', hard: true }], validUntil: null,
};

/** Saves a change of the product and submits it; gives its version. */
async function offered(api: Api, id: string | null, change: object): Promise<{ id: string; productId: string }> {
  const saved = await api.write<{ id: string; product: { id: string } }>(
    'saveProduct(id: $id, input: $input, key: $key)', '$id: ID, $input: ProductInput!, $key: String!', { id, input: { ...PRODUCT, ...change }, key: newKey() }, 'ProductVersion', 'id product { id }',
  );
  await api.write('submitProduct(versionId: $id, key: $key)', '$id: ID!, $key: String!', { id: saved.id, key: newKey() }, 'ProductVersion');
  return { id: saved.id, productId: saved.product.id };
}

const drawer = (page: Page, title: string) => page.getByRole('dialog', { name: title });
const said = (page: Page, text: string) => expect(page.locator('.ant-message')).toContainText(text);

async function admit(page: Page, name: string): Promise<void> {
  await page.goto('/st/institutions');
  await page.getByRole('link', { name }).click();
  await expect(page.getByText('小额贷款公司经营许可证', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: '通过准入' }).click();
  const form = drawer(page, `通过 ${name} 的准入`);
  await form.getByRole('button', { name: '通过准入' }).click();
  await expect(form.getByText('请填写合作协议有效期')).toBeVisible();
  await form.getByLabel('合作协议有效期至').fill('2020-01-01');
  await form.getByRole('button', { name: '通过准入' }).click();
  await expect(form.getByRole('alert')).toContainText('至少还有 30 天');
  await expectSound(page);
  await form.getByLabel('合作协议有效期至').fill('2029-12-31');
  await form.getByRole('button', { name: '通过准入' }).click();
  await said(page, '已准入');
  await expect(page.locator('.jb-head')).toContainText('已准入');
}

test('an institution is admitted, its product reviewed against the shelf, and it leaves for good', async ({ page }) => {
  test.setTimeout(180_000);
  const { api, name } = await applied();
  await enter(page, PLACE.operator, '/st/institutions');
  await admit(page, name);

  const first = await offered(api, null, {});
  await page.goto('/st/products');
  await page.getByRole('row').filter({ hasText: name }).getByRole('link', { name: /审核/ }).click();
  await expect(page.getByText('职工人数不少于 5')).toBeVisible();
  await page.getByRole('button', { name: '退回', exact: true }).click();
  const back = drawer(page, `退回 ${PRODUCT.name}`);
  await back.getByRole('textbox', { name: '退回意见' }).fill('请写明提前还款是否收费');
  await back.getByRole('button', { name: '退回机构' }).click();
  await said(page, '已退回');
  await offered(api, first.productId, { feesText: '提前还款不收费' });
  await page.goto(`/st/products/${first.id}`);
  await page.getByRole('button', { name: '通过', exact: true }).click();
  await drawer(page, `通过 ${PRODUCT.name}`).getByRole('button', { name: '通过并更新货架' }).click();
  await said(page, '已通过');

  const second = await offered(api, first.productId, { feesText: '提前还款不收费', rateMaxBp: 700 });
  await page.goto(`/st/products/${second.id}`);
  await expect(page.locator('.jb-head [data-primary]')).toContainText('1处改动');
  const changed = page.getByRole('row').filter({ hasText: '有改动' });
  await expect(changed).toHaveCount(1);
  await expect(changed).toContainText('5.00%～8.00%');
  await expect(changed).toContainText('5.00%～7.00%');
  await expectSound(page);
  await page.getByRole('button', { name: '通过', exact: true }).click();
  await drawer(page, `通过 ${PRODUCT.name}`).getByRole('button', { name: '通过并更新货架' }).click();
  await said(page, '已通过');
  await page.getByRole('button', { name: '暂停产品' }).click();
  const stop = drawer(page, `暂停 ${PRODUCT.name}`);
  await stop.getByRole('textbox', { name: '暂停原因' }).fill('核查宣传用语');
  await stop.getByRole('button', { name: '暂停产品' }).click();
  await said(page, '已暂停');
  await expect(page.getByRole('button', { name: '恢复产品' })).toBeVisible();

  await page.getByRole('link', { name }).first().click();
  await page.getByRole('button', { name: '机构退出' }).click();
  const leave = drawer(page, `${name} 退出平台`);
  await leave.getByRole('textbox', { name: '退出原因' }).fill('测试结束，主动退出');
  await leave.getByRole('textbox', { name: /^请输入/ }).fill('不是这个名称');
  await leave.getByRole('button', { name: '办理退出' }).click();
  await expect(leave.getByText(`请完整输入“${name}”`)).toBeVisible();
  await leave.getByRole('textbox', { name: /^请输入/ }).fill(name);
  await leave.getByRole('button', { name: '办理退出' }).click();
  await said(page, '已退出');
  await expect(page.locator('.jb-head')).toContainText('已退出');
  await expect(page.getByRole('button', { name: /暂停|恢复|退出/ }).filter({ hasNotText: /^退出$/ })).toHaveCount(0);
  await expectSound(page);
});

test('the pages of the desk and of the administration are sound', async ({ page, browser }) => {
  test.setTimeout(240_000);
  await enter(page, HUB, '/st/deals');
  for (const path of ['/st/deals?view=disputed', '/st/institutions?view=catalogued', '/st/products?view=shelf', '/st/files', '/st/messages?view=all', '/st/team']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectSound(page);
  }
  for (const [list, link] of [['/st/deals', 'a[href^="/st/deals/"]'], ['/st/institutions?view=catalogued', 'a[href^="/st/institutions/"]'], ['/st/files', 'a[href^="/st/files/"]']] as const) {
    await page.goto(list);
    await page.locator(`tbody ${link}`).first().click();
    await expect(page.locator('.jb-head-back')).toBeVisible();
    await expectSound(page);
  }
  for (const [account, home, paths] of [
    ['demo-admin', '/admin', ['/admin', '/admin/orgs?kind=AUTHORITY', '/setup', '/account']],
    ['demo-security', '/admin/security', ['/admin/security?state=OFFICIAL', '/audit']],
    ['demo-auditor', '/audit', ['/audit?action=member.signIn', '/gov']],
  ] as const) {
    const office = await (await browser.newContext()).newPage();
    await enter(office, account, home);
    for (const path of paths) {
      await office.goto(path);
      await expectSound(office);
    }
  }
});

test('the administrator adds a member with a one-time password and closes the account again', async ({ page }) => {
  test.setTimeout(120_000);
  const account = `m${inventedUscc().slice(8, 16).toLowerCase()}`;
  await enter(page, 'demo-admin', '/admin');
  await page.getByRole('row').filter({ hasText: '新区科技局' }).getByRole('link', { name: /成员/ }).click();
  await page.getByRole('button', { name: '添加成员' }).click();
  const form = drawer(page, '添加成员');
  await form.getByRole('textbox', { name: '姓名' }).fill('虚构经办');
  await form.getByRole('textbox', { name: '登录账号' }).fill(account);
  await form.getByRole('button', { name: '添加', exact: true }).click();
  const handed = page.getByRole('dialog', { name: '请当面转交初始密码' });
  const password = await handed.getByTestId('initial-password').innerText();
  expect(password.length).toBeGreaterThanOrEqual(12);
  await handed.getByRole('button', { name: '已转交' }).click();
  await page.reload();
  expect(await page.content()).not.toContain(password);
  const row = page.getByRole('row').filter({ hasText: account });
  await expect(row).toContainText('待授权');
  await row.getByRole('button', { name: /^停用/ }).click();
  await page.getByRole('dialog', { name: /^停用/ }).getByRole('button', { name: '停用账号' }).click();
  await expect(row).toContainText('已停用');
  await expect(row.getByRole('button')).toHaveCount(0);
});

test('an account does nothing before the security administrator grants it, and the auditor reads who did what', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const account = `g${inventedUscc().slice(8, 16).toLowerCase()}`;
  const admin = await signInApi('demo-admin');
  const { orgs } = await admin.ask<{ orgs: { id: string; name: string }[] }>('{ orgs(kind: AUTHORITY) { id name } }');
  const { initialPassword } = await admin.write<{ initialPassword: string }>(
    'addMember(orgId: $org, key: $key, input: { name: "虚构新人", account: $account, role: SCIENCE_BUREAU })', '$org: ID!, $key: String!, $account: String!',
    { org: orgs.find((one) => one.name.includes('科技局'))!.id, key: newKey(), account }, 'NewMember', 'initialPassword',
  );
  const newcomer = await signInApi(account, initialPassword);
  await newcomer.write('changePassword(current: $current, next: $next)', '$current: String!, $next: String!', { current: initialPassword, next: PASSWORD }, 'Viewer');
  const waits = async () => (await newcomer.ask<{ viewer: { mustBeGranted: boolean } }>('{ viewer { mustBeGranted } }')).viewer.mustBeGranted;
  expect(await waits()).toBe(true);
  const theirs = await (await browser.newContext()).newPage();
  await signIn(theirs, account, PASSWORD, '/st');
  await expect(theirs).toHaveURL(/\/account$/);
  await expect(theirs.getByText('账号待安全管理员授权')).toBeVisible();
  await expectSound(theirs);

  await enter(page, 'demo-security', '/admin/security');
  const row = page.getByRole('row').filter({ hasText: account });
  await row.getByRole('button', { name: /^授权/ }).click();
  const form = drawer(page, '授权：虚构新人');
  await form.getByRole('textbox', { name: '原因' }).fill('到岗，已核对任命文件');
  await form.getByRole('button', { name: '授权', exact: true }).click();
  await said(page, '已授权');
  await expect(row).toHaveCount(0);
  await theirs.goto('/st');
  await expect(theirs).toHaveURL(/\/(st|gov)/);

  const auditor = await (await browser.newContext()).newPage();
  await enter(auditor, 'demo-auditor', '/audit');
  await auditor.goto('/audit?action=grant.give');
  await expect(auditor.getByRole('row').filter({ hasText: '虚构新人' }).first()).toContainText('到岗，已核对任命文件');
  await expect(auditor.getByText('审计日志连续')).toBeVisible();
});
