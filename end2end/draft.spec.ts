// What is typed is kept while it is typed, and "Kept" means what stands in the form now.
import { expect, rate, test } from './support/test.ts';

const FIELD = 'craving_max';

test.beforeEach(async ({ page, signIn }) => {
  await signIn(page, 'participant');
});

test('"Kept" is said of what is typed now, not of what was typed before', { tag: ['@script', '@once'] }, async ({ page }) => {
  await page.goto('/check-in');
  const kept = page.getByText('Kept', { exact: true });
  await rate(page, FIELD, 7);
  await expect(kept).toBeVisible();
  await page.route('**/api/drafts/keep', (route) => route.abort());
  await page.locator('details summary').first().click();
  await page.locator('textarea[name="note"]').fill('more to say');
  await expect(kept).toHaveCount(0);
  await expect(page.getByText('Not kept', { exact: false })).toBeVisible();
  await page.unroute('**/api/drafts/keep');
  await page.locator('textarea[name="note"]').press('End');
  await page.keyboard.type('.');
  await expect(kept).toBeVisible();
  await page.locator('form[action$="submit"] button.wide').click(); // no draft is left for the next test
  await page.waitForURL(/\/check-in\/saved/);
});

test('a form that was refused goes on being kept, for its own page', { tag: ['@script', '@once'] }, async ({ page }) => {
  await page.goto('/check-in');
  await page.locator('form[action$="submit"] button.wide').click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  expect(new URL(page.url()).pathname).toMatch(/^\/api\//); // the answer of the form itself, as without JavaScript
  await rate(page, FIELD, 4);
  await expect(page.getByText('Kept', { exact: true })).toBeVisible();
  await page.goto('/check-in');
  await expect(page.locator(`input[name="${FIELD}"][value="4"]`)).toBeChecked();
});
