import { expect, test } from './support';

test('the first result stands in the upper two fifths, with the filters folded', async ({ page }) => {
  for (const path of ['/products', '/needs', '/institutions']) {
    await page.goto(path);
    const first = await page.locator('tbody tr').first().boundingBox();
    expect(first!.y, path).toBeLessThanOrEqual(844 * 0.4);
    await expect(page.locator('.jb-filters')).not.toHaveAttribute('open');
  }
});

test('the header of the comparison stays while its columns are swiped', async ({ page }) => {
  await page.goto('/products?shelf=current');
  const boxes = page.getByRole('checkbox', { name: /加入对比/ });
  for (const index of [0, 1, 2]) await boxes.nth(index).check();
  await page.getByRole('button', { name: '对比勾选的产品' }).click();
  const head = page.getByRole('rowheader', { name: '年利率' });
  const before = (await head.boundingBox())!.x;
  await page.getByRole('region', { name: /产品对比表/ }).evaluate((box) => box.scrollTo({ left: 200 }));
  expect(Math.abs((await head.boundingBox())!.x - before)).toBeLessThanOrEqual(1);
});
