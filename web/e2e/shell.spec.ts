import { expect, expectJsBudget, expectSameLeft, expectSound, test } from './support';

test('the front page stands on its grid and keeps its budget', async ({ page }) => {
  await expectJsBudget(page, '/', 'public');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('不收取任何费用');
  await expectSameLeft(page, '.jb-brand', 'main h1');
  await expectSound(page);
});

test('the first tab stop leads to the content', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('scripts run by nonce only', async ({ page }) => {
  const response = await page.goto('/');
  const policy = response?.headers()['content-security-policy'] ?? '';
  const scripts = policy.split('; ').find((part) => part.startsWith('script-src')) ?? '';
  expect(scripts).toMatch(/'nonce-[\w+/=]+' 'strict-dynamic'/);
  expect(scripts).not.toContain('unsafe');
});

test('the chosen type size is kept', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: '特大' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-type', 'larger');
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-type', 'larger');
  await expectSound(page);
});

test.describe('an address without a page', () => {
  test.use({ allowErrors: [/404/] });
  test('is answered within the frame of the site', async ({ page }) => {
    const response = await page.goto('/no-such-page');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有找到这个页面');
    await expect(page.getByRole('banner')).toBeVisible();
    await expectSound(page);
  });
});
