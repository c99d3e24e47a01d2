// The open pages, and the way out of pages that do not exist.
import { expect, test } from './support/test.ts';

test('welcome leads to the sign-in and to help, without script or cookie', async ({ page, axe }) => {
  const answer = await page.goto('/');
  expect(await answer?.headerValue('set-cookie')).toBeNull();
  await expect(page.locator('script')).toHaveCount(0);
  await expect(page).toHaveTitle('Mooring'); // says nothing about treatment
  await expect(page.getByRole('link', { name: 'Help now' }).first()).toHaveAttribute('href', /^\/help/);
  await axe(page);
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).first().click();
  await expect(page).toHaveURL(/\/sign-in/);
});

test('a page that does not exist has a way out', async ({ page, axe }) => {
  const answer = await page.goto('/no-such-page');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  await axe(page);
});

test('the styleguide is not in a release', { tag: '@once' }, async ({ page }) => {
  expect((await page.request.get('/styleguide')).status()).toBe(404);
});

test('a missing page file is a plain 404, never a page', { tag: '@once' }, async ({ page }) => {
  const answer = await page.request.get('/pkg/missing.js');
  expect(answer.status()).toBe(404);
  expect(answer.headers()['content-type'] ?? '').not.toContain('text/html');
});
