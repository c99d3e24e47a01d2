// How it has gone: against the own usual, as pictures and as tables; counts, milestones, the stage and the pledge.
import type { Page } from '@playwright/test';
import { formWith, post } from './support/form.ts';
import { enlarge, fits } from './support/large.ts';
import { expect, speak, test } from './support/test.ts';

test.use({ alone: 'progress' });
test.describe.configure({ timeout: 180_000 });

const main = (page: Page) => page.getByRole('main');
const card = (page: Page, name: string) =>
  main(page).locator('section', { has: page.getByRole('heading', { level: 2, name, exact: true }) });

/** Sets what the person wants to see of the counts. */
async function wish(page: Page, wishes: Record<string, boolean>): Promise<void> {
  await page.goto('/settings');
  const form = page.locator('form', { has: page.locator('input[name="counters"]') });
  for (const [name, on] of Object.entries(wishes)) {
    const tick = form.locator(`input[name="${name}"]`);
    if ((await tick.isChecked()) !== on) await form.locator('label', { has: page.locator(`input[name="${name}"]`) }).click();
    await expect(tick).toBeChecked({ checked: on });
  }
  await form.getByRole('button').last().click();
  await expect(page.locator('.saved:visible')).toHaveCount(1);
}

test('each track is a picture in words and a table of the same days, beside the own usual', async ({ page, signIn, look }) => {
  await signIn(page, 'participant');
  await page.goto('/more');
  await main(page).getByRole('link', { name: 'How it has gone' }).click();
  await expect(page).toHaveURL(/\/progress$/);
  await look(page, 'progress');
  for (const [name, days] of [['30 days', 30], ['90 days', 90]] as const) {
    await main(page).getByRole('link', { name }).click();
    await expect(main(page).getByRole('link', { name })).toHaveAttribute('aria-current', 'true');
    for (const track of ['Craving', 'Mood', 'Sleep']) {
      const picture = card(page, track).getByRole('img');
      await expect(picture).toHaveAccessibleName(new RegExp(`^${track}, from 0.*${days} days`));
      // Sleep is asked now and then only: of a few nights nothing usual is said.
      const usual = track === 'Sleep' ? 0 : 1;
      await expect(card(page, track).getByText('own usual range')).toHaveCount(usual);
      if (usual) await expect(picture).toHaveAccessibleName(/The usual range is \d/);
      await card(page, track).getByText('As a table').click();
      const table = card(page, track).getByRole('table', { name: track });
      await expect(table.getByRole('row')).toHaveCount(days + 1);
      await expect(table.getByRole('columnheader').nth(1)).toHaveText(track);
      await expect(table.getByRole('cell', { name: 'Session' }).first()).toBeVisible();
    }
  }
  await expect(card(page, 'Sleep').getByRole('cell', { name: /^\d+(\.5)? h$/ }).first()).toBeVisible();
  await main(page).getByRole('link', { name: 'A year' }).click();
  await expect(main(page).getByRole('link', { name: 'A year' })).toHaveAttribute('aria-current', 'true');
  await look(page, 'progress-year');
});

test('scores, weeks, counts and milestones have their names', async ({ page, signIn }) => {
  await signIn(page, 'participant');
  await page.goto('/progress');
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - link "Back"
      - heading "How it has gone" [level=1]
      - term: Days without use, in total
      - definition: /\\d+/
      - term: Longest run
      - definition: /\\d+/
      - term: Current run
      - definition: /\\d+/
      - heading "Reached, and yours to keep" [level=2]
      - list:
        - listitem: /\\d+ days without use in all/
      - heading "My choice for today" [level=2]
      - button "Today I choose my way"
      - navigation "How far back":
        - link "30 days"
        - link "90 days"
        - link "A year"
      - heading "Craving" [level=2]
      - figure:
        - img /^Craving, from 0 to 10, over 30 days/
        - group: As a table
      - heading "Mood" [level=2]
      - figure:
        - img /^Mood/
      - heading "Sleep" [level=2]
      - heading "Worry GAD-7" [level=2]
      - heading "Week by week" [level=2]
  `);
  const weeks = card(page, 'Week by week').getByRole('table', { name: 'Week by week' });
  for (const column of ['Week of', 'Check-in days', 'Sessions', 'Practice', 'Homework']) {
    await expect(weeks.getByRole('columnheader', { name: column, exact: true })).toHaveCount(1);
  }
  expect(await weeks.getByRole('row').count()).toBeGreaterThan(4);
  await expect(weeks.getByRole('cell', { name: /^\d+ of \d+$/ }).first()).toBeVisible();
  // How a form went is a number and a picture, never a word for how bad it is.
  for (const word of ['severe', 'moderate', 'mild']) await expect(main(page).getByText(word)).toHaveCount(0);
});

test('a lapse is marked on its day and takes no milestone away', async ({ page, signIn }) => {
  await signIn(page, 'spanish');
  await page.goto('/progress');
  const reached = await main(page).locator('.reached li').allInnerTexts();
  expect(reached.length).toBeGreaterThan(0);
  await page.goto('/lapse');
  await page.locator('label', { has: page.locator('input[name="when"][value="today"]') }).click();
  await main(page).getByRole('button', { name: 'Seguir', exact: true }).click();
  await page.waitForURL(/\/lapse\/[0-9a-f-]{36}$/);
  await page.goto('/progress');
  expect(await main(page).locator('.reached li').allInnerTexts()).toEqual(reached);
  await expect(main(page).locator('.figures dd').last()).toHaveText('0');
  await card(page, 'Ganas').getByText('Como tabla').click();
  await expect(card(page, 'Ganas').getByRole('table').getByRole('row').nth(1)).toContainText('Tropiezo');
});

test('counts and milestones go where they are not wanted, and the stage comes where it is', async ({ page, signIn, look }) => {
  await signIn(page, 'participant');
  await page.goto('/progress');
  await main(page).getByRole('link', { name: 'Show or hide the counts' }).click();
  await expect(page).toHaveURL(/\/settings/);
  await wish(page, { counters: false });
  for (const path of ['/progress', '/lapse']) {
    await page.goto(path);
    await expect(page.getByText('Days without use'), path).toHaveCount(0);
    await expect(page.getByText('days without use'), path).toHaveCount(0);
    await expect(page.locator('.figures'), path).toHaveCount(0);
  }
  await wish(page, { counters: true, milestones: false, stages: true });
  await page.goto('/progress');
  await expect(page.locator('.figures')).toBeVisible();
  await expect(page.locator('.reached')).toHaveCount(0);
  await expect(main(page).getByRole('heading', { name: /^(The first days|Early weeks|The flat months|Adjustment)$/ })).toBeVisible();
  await look(page, 'progress-stage');
  await wish(page, { milestones: true, stages: false });
});

test('the choice for today is one tap, once', async ({ page, signIn }) => {
  await signIn(page, 'participant');
  await page.goto('/progress');
  const { action, hidden } = await formWith(page, 'client_id');
  await main(page).getByRole('button', { name: 'Today I choose my way' }).click();
  const made = main(page).getByText(/^You made your choice for today at /);
  await expect(made).toBeVisible();
  const words = await made.innerText();
  expect((await post(page, action, hidden)).status()).toBe(200);
  await page.goto('/progress');
  await expect(made).toHaveText(words);
  await expect(main(page).getByRole('button', { name: 'Today I choose my way' })).toHaveCount(0);
});

test('a table opens and scrolls by keyboard', async ({ page, signIn }) => {
  await signIn(page, 'participant');
  await page.goto('/progress');
  const fold = card(page, 'Mood').locator('details');
  await fold.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(fold.getByRole('table')).toBeVisible();
  const scroll = main(page).getByRole('region', { name: 'Week by week' });
  await scroll.focus();
  await expect(scroll).toBeFocused();
});

test('in Spanish, and with letters twice as large on a small phone', async ({ page, signIn, look, axe }) => {
  await signIn(page, 'spanish');
  await page.goto('/progress');
  await look(page, 'progress');
  await enlarge(page, 200);
  for (const language of ['es', 'en'] as const) {
    await speak(page, language);
    await page.goto('/progress');
    await fits(page, '/progress');
    await axe(page);
  }
  await speak(page, 'es');
});
