// A lapse: told of without shame, looked at in five minutes, with a plan for the next day. It erases nothing.
import type { Page } from '@playwright/test';
import { formWith, post } from './support/form.ts';
import { enlarge, fits } from './support/large.ts';
import { expect, speak, test } from './support/test.ts';

test.use({ alone: 'lapse' });
test.describe.configure({ timeout: 180_000 });

const main = (page: Page) => page.getByRole('main');
const choose = (page: Page, name: string, value: string) =>
  page.locator('label', { has: page.locator(`input[name="${name}"][value="${value}"]`) }).click();

/** Total, longest and current run, as the page shows them. */
async function counts(page: Page): Promise<{ total: number; longest: number; current: number }> {
  await page.goto('/lapse');
  const [total = 0, longest = 0, current = 0] = (await page.locator('.figures dd').allInnerTexts()).map(Number);
  return { total, longest, current };
}

/** Tells of a use and lands on its own page. */
async function tell(page: Page, when: 'today' | 'yesterday', go = 'Go on'): Promise<void> {
  await page.goto('/lapse');
  await choose(page, 'when', when);
  await choose(page, 'item', 'alcohol');
  await main(page).getByRole('button', { name: go, exact: true }).click();
  await expect(main(page).locator('textarea').first()).toBeVisible();
}

test('a lapse is told of, looked at and planned from; it ends a run and takes nothing away', async ({ page, signIn, look }) => {
  await signIn(page, 'participant');
  await page.goto('/more');
  await main(page).getByRole('link', { name: 'Looking back at a use' }).click();
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - link "Back"
      - heading "A use happened" [level=1]
      - radiogroup "When was it?":
        - radio "Today"
        - radio "Yesterday"
        - radio "Before"
      - group: On which day?
      - group "What was it?":
        - checkbox "Alcohol"
      - button "Go on"
  `);
  await look(page, 'lapse');
  const before = await counts(page);
  expect(before.total).toBeGreaterThan(0);
  const written = await main(page).locator('.list > li').count();

  await tell(page, 'today');
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('What happened, and the next 24 hours');
  await main(page).getByRole('textbox', { name: 'What was it, how much, and when did it end?' }).fill('Two beers.\nIt ended at nine.');
  await main(page).getByRole('textbox', { name: 'Where will I be?' }).fill('At my sister’s');
  await main(page).getByRole('textbox', { name: 'Who will I tell?' }).fill('Jordan');
  await look(page, 'lapse-review');
  await main(page).getByRole('button', { name: 'Save' }).click();
  await expect(main(page).getByText(/^Saved .* You can come back and change it\.$/)).toBeVisible();
  await expect(main(page).getByRole('textbox', { name: 'Where will I be?' })).toHaveValue('At my sister’s');
  await look(page, 'lapse-saved');

  // Nobody had answered for today: the total and the longest run stay, the run begins anew.
  expect(await counts(page)).toEqual({ ...before, current: 0 });
  await expect(main(page).locator('.list > li')).toHaveCount(written + 1);
  await expect(main(page).locator('.list > li').first()).toContainText('3 answers');
  await look(page, 'lapse-after');

  // Told of a second time, it is the same day.
  await tell(page, 'today');
  expect(await counts(page)).toEqual({ ...before, current: 0 });

  // It can be looked at later, and changed.
  await main(page).locator('.list a').nth(1).click();
  await main(page).getByRole('textbox', { name: 'Who will I tell?' }).fill('Jordan and my counselor');
  await main(page).getByRole('button', { name: 'Save' }).click();
  await expect(main(page).getByRole('textbox', { name: 'Who will I tell?' })).toHaveValue('Jordan and my counselor');
  await expect(main(page).getByRole('textbox', { name: 'What was it, how much, and when did it end?' })).toHaveValue('Two beers.\nIt ended at nine.');
});

test('what is typed is kept as it is typed', { tag: '@script' }, async ({ page, signIn }) => {
  await signIn(page, 'participant');
  await tell(page, 'yesterday');
  const words = 'The hours before: no lunch, a quarrel.';
  const before = page.locator('textarea[name="before"]');
  await before.fill(words);
  await expect(page.getByRole('status').getByText('Kept', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText('What you typed before is still here.')).toBeVisible();
  await expect(before).toHaveValue(words);
  await main(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('What you typed before is still here.')).toHaveCount(0);
  await expect(before).toHaveValue(words);
});

test('a day that is not there yet is refused beside its field, and nothing typed is lost', async ({ page, signIn, axe, look }) => {
  await signIn(page, 'participant');
  const before = await counts(page);
  const later = new Date(Date.now() + 3 * 24 * 3_600_000).toISOString().slice(0, 10);
  await choose(page, 'when', 'before');
  await choose(page, 'item', 'cannabis');
  await main(page).locator('summary', { hasText: 'On which day?' }).click();
  const day = page.locator('input[name="on"]');
  for (const wrong of [later, '2019-01-01']) {
    await day.fill(wrong);
    await main(page).getByRole('button', { name: 'Go on', exact: true }).click();
    await expect(day).toHaveAttribute('aria-invalid', 'true');
    await expect(day).toHaveAccessibleDescription(/Please give a date in the last 60 days/);
    await expect(day).toHaveValue(wrong);
    await expect(page.locator('input[name="when"]:checked')).toHaveValue('before');
    await expect(page.locator('input[name="item"]:checked')).toHaveValue('cannabis');
    await expect(main(page).getByRole('alert').getByRole('link', { name: /^“Day”/ })).toHaveAttribute('href', '#on');
    await axe(page);
  }
  await look(page, 'lapse-refused');
  expect(await counts(page)).toEqual(before);
});

test('what is too long or sent twice costs nothing', async ({ page, signIn, another }) => {
  await signIn(page, 'participant');
  await page.goto('/lapse');
  const written = await main(page).locator('.list > li').count();
  const told = await formWith(page, 'when');
  const form = { ...told.hidden, when: 'yesterday', item: 'alcohol' };
  const answers = await Promise.all([post(page, told.action, form), post(page, told.action, form)]);
  expect(new Set(answers.map((answer) => answer.url())).size).toBe(1);
  await page.goto('/lapse');
  await expect(main(page).locator('.list > li')).toHaveCount(written + 1);

  const address = new URL(answers[0]?.url() ?? '').pathname;
  await page.goto(address);
  const review = await formWith(page, 'what');
  await page.locator('textarea[name="what"]').fill('x'.repeat(4_001));
  await page.locator('textarea[name="felt"]').fill('Left out.');
  await main(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('textarea[name="what"]')).toHaveAccessibleDescription(/This is too long/);
  await expect(page.locator('textarea[name="what"]')).toHaveValue('x'.repeat(4_001));
  await expect(page.locator('textarea[name="felt"]')).toHaveValue('Left out.');

  const marcus = await another();
  await signIn(marcus, 'spanish');
  expect((await marcus.goto(address))?.status()).toBe(404);
  expect((await post(marcus, review.action, { ...review.hidden, what: 'mine' })).status()).toBe(404);
});

test('all of it by keyboard', async ({ page, signIn }) => {
  await signIn(page, 'participant');
  await page.goto('/lapse');
  await page.locator('input[name="when"]').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('input[name="when"]:checked')).toHaveValue('yesterday');
  await page.keyboard.press('Tab');
  await expect(main(page).locator('summary', { hasText: 'On which day?' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('input[name="item"]').first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(main(page).locator('textarea').first()).toBeVisible();
});

test('in Spanish, and with letters twice as large on a small phone', async ({ page, signIn, look, axe }) => {
  await signIn(page, 'spanish');
  await page.goto('/lapse');
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('Hubo un consumo');
  await look(page, 'lapse');
  await tell(page, 'today', 'Seguir');
  await look(page, 'lapse-review');
  const own = new URL(page.url()).pathname;
  await enlarge(page, 200);
  for (const language of ['es', 'en'] as const) {
    await speak(page, language);
    for (const path of ['/lapse', own]) {
      await page.goto(path);
      await fits(page, path);
      await axe(page);
    }
  }
  await speak(page, 'es');
});
