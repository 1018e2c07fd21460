import { expect, expectSameLeft, test } from './support';

test('a list shows its results at once', async ({ page, isMobile }) => {
  await page.goto('/products?shelf=catalogued');
  await expectSameLeft(page, '.jb-brand', 'main h1');
  const rows = await page.locator('tbody tr').evaluateAll((all) => all.map((row) => row.getBoundingClientRect().toJSON() as DOMRect));
  if (isMobile) {
    expect(rows[0]!.top, 'first result').toBeLessThanOrEqual(844 * 0.4);
  } else {
    expect(rows.filter((row) => row.bottom <= 860).length, 'results on the first screen').toBeGreaterThanOrEqual(11);
    const cut = await page.locator('tbody :is(th, td):not(.jb-spare)').evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent));
    expect(cut).toEqual([]);
    const shift = await page.locator('table').evaluate((table) => {
      const left = (cell: Element) => cell.getBoundingClientRect().left;
      const head = [...table.querySelectorAll('thead th')].map(left);
      return [...table.querySelectorAll('tbody tr:first-child > :not(.jb-spare)')].map((cell, index) => Math.abs(left(cell) - head[index]!));
    });
    expect(Math.max(...shift)).toBeLessThanOrEqual(1);
  }
});

test('no list is cut off at its right edge', async ({ page, isMobile }) => {
  test.skip(isMobile, 'cards have no edge');
  for (const path of ['/products', '/institutions', '/needs?state=all', '/']) {
    await page.goto(path);
    const [content, box] = await page.locator('.jb-table-wrap').first().evaluate((wrap) => [wrap.scrollWidth, wrap.clientWidth]);
    expect(content, path).toBeLessThanOrEqual(box!);
  }
});

test('every figure of the front page opens exactly its list', async ({ page }) => {
  await page.goto('/');
  const tiles = page.getByRole('region', { name: '公开数据' }).getByRole('listitem');
  for (const index of [0, 1, 2]) {
    await page.goto('/');
    const figure = (await tiles.nth(index).innerText()).match(/\n(\d+)/)![1];
    await tiles.nth(index).getByRole('link').click();
    await page.waitForURL((url) => url.pathname !== '/');
    await expect(page.locator('.jb-count b')).toHaveText(figure!);
  }
});
