import { expect, expectNoSideScroll, test } from './support';

/** Everything that a visitor reads, searches, compares and works out goes without JavaScript. */

test('searches, filters, sorts and turns the pages of the product library', async ({ page }) => {
  await page.goto('/products');
  const total = await page.locator('.jb-count b').innerText();
  await page.getByLabel('担保方式').selectOption({ value: 'CREDIT' });
  await page.getByLabel('在架或收录').selectOption({ label: '公开资料收录' });
  await page.getByRole('button', { name: '查询' }).click();
  await expect(page).toHaveURL(/guarantee=CREDIT.*shelf=catalogued/);
  const found = await page.locator('.jb-count b').innerText();
  expect(found).not.toBe(total);
  await page.getByRole('navigation', { name: '排序' }).getByRole('link', { name: '额度' }).click();
  await expect(page.getByRole('navigation', { name: '排序' }).locator('[aria-current]')).toHaveText('额度 ↓');
  const first = await page.locator('tbody th[scope="row"]').first().innerText();
  await page.getByRole('link', { name: '下一页' }).click();
  await expect(page.getByRole('navigation', { name: '分页' })).toContainText('第 2 页');
  expect(await page.locator('tbody th[scope="row"]').first().innerText()).not.toBe(first);
  await page.getByRole('link', { name: '上一页' }).click();
  await expect(page.locator('tbody th[scope="row"]').first()).toHaveText(first);
  await page.getByRole('list', { name: '已选条件' }).getByRole('link', { name: /信用/ }).click();
  await expect(page).not.toHaveURL(/guarantee/);
  await expectNoSideScroll(page);
});

test('finds a product from the front page and says of a public record that it is none of the current offers', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: '查找融资产品或机构' }).fill('知识产权');
  await page.getByRole('button', { name: '查找' }).click();
  await expect(page.getByRole('list', { name: '已选条件' })).toContainText('“知识产权”');
  await page.goto('/products?shelf=catalogued');
  await page.locator('tbody th[scope="row"] a').first().click();
  await expect(page.getByText('公开资料收录，不是现行报价')).toBeVisible();
  await expect(page.getByText(/资料等级：[A-D] 级/)).toBeVisible();
  await expect(page.getByRole('link', { name: '用此产品发榜' })).toHaveCount(0);
  await expectNoSideScroll(page);
});

test('compares products', async ({ page }) => {
  await page.goto('/products?shelf=current');
  const boxes = page.getByRole('checkbox', { name: /加入对比/ });
  for (const index of [0, 1]) await boxes.nth(index).check();
  await page.getByRole('button', { name: '对比勾选的产品' }).click();
  await expect(page.locator('thead th[scope="col"]')).toHaveCount(3);
  await page.getByRole('link', { name: '再选产品' }).click();
  await expect(page.getByRole('checkbox', { name: /加入对比/, checked: true })).toHaveCount(2);
  await page.goto('/products/compare');
  await expect(page.getByRole('heading', { name: '还没有选择产品' })).toBeVisible();
});

test('reads the board without any name of an enterprise', async ({ page }) => {
  await page.goto('/needs?state=all');
  await page.locator('tbody th[scope="row"] a').first().click();
  await expect(page.getByRole('heading', { level: 1, name: /^融资需求 XQ-/ })).toBeVisible();
  await expect(page.getByText('企业名称、准确金额和材料不在公开榜单上', { exact: false })).toBeVisible();
  expect(await page.content()).not.toMatch(/有限公司|统一社会信用代码/);
  await expectNoSideScroll(page);
});

test('counts institutions as they truly are', async ({ page }) => {
  await page.goto('/institutions');
  const sum = page.getByRole('row', { name: /三类合计/ });
  const [, admitted, required, catalogued] = await sum.getByRole('cell').allInnerTexts().then((cells) => ['', ...cells.map((text) => Number.parseInt(text, 10))] as [string, number, number, number]);
  expect(required).toBe(200);
  expect(admitted).toBeLessThan(required);
  await sum.getByRole('link', { name: /公开资料收录/ }).click();
  await expect(page.locator('.jb-count b')).toHaveText(catalogued.toLocaleString('zh-CN'));
  await page.locator('tbody th[scope="row"] a').first().click();
  await expect(page.getByText('公开资料收录，不是本平台入驻机构')).toBeVisible();
});

test('works out repayment and subsidy', async ({ page }) => {
  await page.goto('/tools/loan');
  await page.getByRole('link', { name: /试一次/ }).click();
  await expect(page.locator('[data-primary]')).toHaveText(/^\d+\.\d\d%$/);
  await expect(page.getByRole('img', { name: /每月还款的本金和利息/ })).toBeVisible();
  await expect(page.locator('tfoot')).toContainText('3,000,000.00');
  await page.getByRole('link', { name: '看贴息后的成本' }).click();
  await expect(page.locator('[data-primary]')).toContainText('万元');
  await page.getByRole('textbox', { name: '期限' }).fill('0');
  await page.getByRole('button', { name: '试算', exact: true }).click();
  await expect(page.getByRole('alert', { name: '请先修改以下内容' })).toContainText('期限请填 1 至 360 的整月数');
  await expectNoSideScroll(page);
});

test('posting forms say that they need JavaScript and cannot be sent', async ({ page }) => {
  for (const [path, button] of [['/login', '登录'], ['/register', '注册并登录'], ['/register/institution', '提交准入申请']] as const) {
    await page.goto(path);
    await expect(page.locator('noscript .jb-notice')).toContainText('提交需要开启 JavaScript');
    await expect(page.locator('noscript .jb-notice')).toBeVisible();
    await expect(page.getByRole('button', { name: button, exact: true })).toBeDisabled();
    await expect(page.locator('form[method="post"]:not([action="/prefs"])')).toHaveCount(1);
    await expectNoSideScroll(page);
  }
});

test('an institution finds its row of the catalogue', async ({ page }) => {
  await page.goto('/register/institution');
  await page.getByRole('searchbox', { name: '机构名称' }).fill('银行');
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('link', { name: /选这一条/ }).first().click();
  await expect(page.getByText(/^按名录条目申请：/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: '机构名称' })).not.toHaveValue('');
});
