import { expect, expectSameLeft, test } from './support';

test('the product list stands on the grid and shows twelve results at once', async ({ page }) => {
  await page.goto('/products?sort=amount');
  await expectSameLeft(page, '.jb-brand', 'main h1');
  const rows = await page.locator('tbody tr').evaluateAll((all) => all.map((row) => row.getBoundingClientRect().bottom));
  expect(rows.filter((bottom) => bottom <= 860).length, 'results on the first screen').toBeGreaterThanOrEqual(12);
  const shift = await page.locator('table').evaluate((table) => {
    const left = (cell: Element) => cell.getBoundingClientRect().left;
    const head = [...table.querySelectorAll('thead th')].map(left);
    return [...table.querySelectorAll('tbody tr:first-child > :not(.jb-spare)')].map((cell, index) => Math.abs(left(cell) - head[index]!));
  });
  expect(Math.max(...shift)).toBeLessThanOrEqual(1);
});

test('no list is cut off at its right edge and no cell runs into the next', async ({ page }) => {
  for (const path of ['/products', '/products?shelf=catalogued', '/institutions', '/needs?state=all', '/']) {
    await page.goto(path);
    const [content, box] = await page.locator('.jb-table-wrap').first().evaluate((wrap) => [wrap.scrollWidth, wrap.clientWidth]);
    expect(content, path).toBeLessThanOrEqual(box!);
    const cut = await page.locator('tbody :is(th, td):not(.jb-spare)').evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent));
    expect(cut, path).toEqual([]);
  }
});

test('every figure of the front page opens exactly its list', async ({ page }) => {
  for (const index of [0, 1, 2]) {
    await page.goto('/');
    const tile = page.getByRole('region', { name: '公开数据' }).getByRole('listitem').nth(index);
    const figure = (await tile.innerText()).match(/\n\s*(\d+)/)![1];
    await tile.getByRole('link').click();
    await page.waitForURL((url) => url.pathname !== '/');
    await expect(page.locator('.jb-count b')).toHaveText(figure!);
  }
});
