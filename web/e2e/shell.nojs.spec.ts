import { expect, test } from './support';

test('navigation and type size work without JavaScript', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('navigation', { name: '主导航' }).getByRole('link').first()).toBeVisible();
  await page.getByRole('button', { name: '大', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-type', 'large');
});
