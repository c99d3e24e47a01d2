// The daily check-in: two taps, nothing lost, clear words for what cannot be.
import type { Page } from '@playwright/test';
import { type Fields, formWith, post } from './support/form.ts';
import { PASSWORD, people } from './support/people.ts';
import { expect, rate, test } from './support/test.ts';

const FIELD = 'craving_max';
const save = (page: Page) => page.getByRole('button', { name: 'Save check-in' }).click();
const saved = (page: Page) => expect(page.getByRole('heading', { level: 1, name: 'Saved' })).toBeVisible();
const more = (page: Page) => page.getByText('Add more').click();

/** Opens the form and sends it by hand, with these answers in place of empty ones. */
async function send(page: Page, answers: Fields) {
  await page.goto('/check-in');
  const { action, hidden } = await formWith(page, FIELD);
  return post(page, action, { ...hidden, ...answers });
}

test.beforeEach(async ({ page, signIn }) => signIn(page, 'participant'));

test('nothing is chosen beforehand', async ({ page, axe }) => {
  await page.goto('/check-in');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('input:checked')).toHaveCount(0);
  await axe(page);
});

test('a craving alone can be saved; the receipt says when, and who reads it', async ({ page, axe }) => {
  await page.goto('/check-in');
  await rate(page, FIELD, 3);
  await save(page);
  await saved(page);
  await expect(page.getByText(/Saved .*\d:\d\d/)).toBeVisible();
  await expect(page.getByRole('img', { name: /craving/i })).toBeVisible();
  await axe(page);
});

test('a craving of 9 offers the way through it', async ({ page, axe }) => {
  await page.goto('/check-in');
  await rate(page, FIELD, 9);
  await save(page);
  await saved(page);
  await expect(page.getByText('A strong urge passes, like a wave')).toBeVisible();
  await expect(page.locator('main a[href^="/craving"]').first()).toBeVisible();
  await axe(page);
});

test('telling of a use is thanked, not judged', async ({ page }) => {
  await page.goto('/check-in');
  await rate(page, FIELD, 4);
  await page.locator('label', { has: page.locator('input[name="used"][value="yes"]') }).click();
  await save(page);
  await saved(page);
  await expect(page.getByText('Thank you for being honest')).toBeVisible();
});

test('everything behind "add more" is kept: note, triggers, a call', async ({ page, axe }) => {
  await page.goto('/check-in');
  await rate(page, FIELD, 2);
  await more(page);
  await page.locator('textarea[name="note"]').fill('A quiet day. 🌱 שלום');
  const sleep = page.locator('input[name="sleep_h"]'); // asked once a day
  if (await sleep.count()) await sleep.fill('6.5');
  await axe(page);
  await save(page);
  await saved(page);
});

test.describe('an answer that cannot be is refused in words, and the rest stays', () => {
  const long = 'x'.repeat(4_001);
  const cases: [string, Fields][] = [
    ['craving 11', { craving_max: '11' }],
    ['craving -1', { craving_max: '-1' }],
    ['no craving', { craving_max: '' }],
    ['craving "ten"', { craving_max: 'ten' }],
    ['mood 11', { craving_max: '3', mood: '11' }],
    ['used "maybe"', { craving_max: '3', used: 'maybe' }],
    ['15 hours of sleep', { craving_max: '3', sleep_h: '15' }],
    ['a note of 4,001 characters', { craving_max: '3', note: long }],
    ['an id that is none', { craving_max: '3', client_id: 'first' }],
    ['an unknown field', { craving_max: '3', program_id: '1' }],
  ];
  for (const [name, answers] of cases) {
    test(name, { tag: '@once' }, async ({ page }) => {
      const kept = 'where_who that stays';
      const answer = await send(page, { where_who: kept, ...answers });
      expect(answer.status()).toBe(422);
      const html = await answer.text();
      expect(html).toContain(kept);
      expect(html).toMatch(/aria-invalid="true"|role="alert"/);
    });
  }
});

test('a note that is only unusual is kept', { tag: '@once' }, async ({ page }) => {
  for (const note of ['🙂'.repeat(4_000), 'مرحبا بكم', `${'x'.repeat(3_999)}é`]) {
    const answer = await send(page, { craving_max: '1', note });
    expect(answer.status(), note.slice(0, 9)).toBe(200);
    expect(new URL(answer.url()).pathname).toBe('/check-in/saved');
  }
});

test('a NUL in a note gets an answer, not an error', { tag: '@once' }, async ({ page }) => {
  expect([200, 422]).toContain((await send(page, { craving_max: '1', note: 'a\u0000b' })).status());
});

test('a body of 10 MB is refused', { tag: '@once' }, async ({ page }) => {
  expect((await send(page, { craving_max: '1', note: 'x'.repeat(10_000_000) })).status()).toBe(413);
});

test('a form from another site is refused', { tag: '@once' }, async ({ page }) => {
  await page.goto('/check-in');
  const { action, hidden } = await formWith(page, FIELD);
  expect((await post(page, action, { ...hidden, craving_max: '1' }, 'https://evil.example')).status()).toBe(403);
});

test('sent again, and at the same time, it is saved once; with other answers it is refused', { tag: '@once' }, async ({ page }) => {
  await page.goto('/check-in');
  const { action, hidden } = await formWith(page, FIELD);
  const form = { ...hidden, craving_max: '5' };
  const answers = await Promise.all([1, 2, 3, 4].map(() => post(page, action, form)));
  for (const answer of [...answers, await post(page, action, form)]) expect(answer.status()).toBe(200);
  expect((await post(page, action, { ...form, craving_max: '6' })).status()).toBe(422);
});

test('going back and sending again shows the same receipt', async ({ page }) => {
  await page.goto('/check-in');
  const { hidden } = await formWith(page, FIELD);
  await rate(page, FIELD, 6);
  await save(page);
  await saved(page);
  const receipt = await page.getByText(/Saved .*\d:\d\d/).innerText();
  await post(page, '/api/checkins/submit', { ...hidden, craving_max: '6' });
  await page.goto('/check-in/saved');
  await expect(page.getByText(receipt)).toBeVisible();
});

// Without JavaScript what was typed is kept when a sign-in has run out: server/tests/http/draft.rs, which can turn the clock.
test('a sign-in that ended loses nothing: afterwards the form is as it was', { tag: '@script' }, async ({ page }) => {
  await page.goto('/check-in');
  await rate(page, FIELD, 7);
  await more(page);
  await page.locator('textarea[name="note"]').fill('kept over a sign-in');
  await expect(page.getByText('Kept', { exact: true })).toBeVisible();
  // The server ends the sign-in; the page does not know.
  const cookies = await page.context().cookies();
  await page.request.post('/api/accounts/sign_out', { headers: { origin: new URL(page.url()).origin }, form: {} });
  await page.context().addCookies(cookies);
  await save(page);
  await page.waitForURL(/\/sign-in/);
  await page.locator('input[name="email"]').fill(people.participant.email);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname === '/check-in');
  await expect(page.locator(`input[name="${FIELD}"][value="7"]`)).toBeChecked();
  await expect(page.locator('textarea[name="note"]')).toHaveValue('kept over a sign-in');
  await save(page);
  await saved(page);
});

const crisis = (page: Page) => page.getByRole('heading', { name: 'You matter' });
const CALL = 'main a[href="tel:988"]';

test('words that ask for help in a shared note are answered with the crisis card', async ({ page, axe }) => {
  await page.goto('/check-in');
  await rate(page, FIELD, 5);
  await more(page);
  await page.locator('textarea[name="note"]').fill('I want to kill myself');
  await page.locator('label', { has: page.locator('input[name="note_shared"]') }).click();
  await save(page);
  await saved(page);
  await expect(crisis(page)).toBeVisible();
  await expect(page.locator(CALL).first()).toBeVisible();
  await axe(page);
});

test('in a private note they are seen on this phone only, while typing', { tag: '@script' }, async ({ page, axe }) => {
  await page.goto('/check-in');
  await expect(page.getByRole('slider').first()).toBeVisible();
  await expect(crisis(page)).toBeHidden();
  await more(page);
  await page.locator('textarea[name="note"]').fill('I want to kill myself');
  await expect(crisis(page)).toBeVisible();
  await axe(page);
});

test('what is typed is kept while typing', { tag: '@script' }, async ({ page }) => {
  await page.goto('/check-in');
  await rate(page, FIELD, 8);
  await expect(page.getByText('Kept', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.locator(`input[name="${FIELD}"][value="8"]`)).toBeChecked();
  await expect(page.getByText('What you typed before is still here.')).toBeVisible();
  await save(page);
  await saved(page);
});

test('the slider is unset until it is touched', { tag: '@script' }, async ({ page }) => {
  await page.goto('/check-in');
  const slider = page.locator(`fieldset:has(input[name="${FIELD}"])`).getByRole('slider');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Nothing chosen yet');
  await slider.press('ArrowRight');
  await expect(page.locator(`input[name="${FIELD}"]:checked`)).toHaveCount(1);
});

test.describe('changing, looking back, own words', () => {
  test.beforeEach(() => test.slow());
  const own = `the old street ${Date.now() % 100_000}`;

  test('what was saved can be changed, and both versions stay', async ({ page, axe, look }) => {
    await page.goto('/check-in');
    await rate(page, FIELD, 6);
    await more(page);
    await page.locator('textarea[name="did"]').fill('walked around the block');
    await save(page);
    await saved(page);
    await page.getByRole('link', { name: /^Change it until/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Change your check-in' })).toBeVisible();
    await expect(page.locator(`input[name="${FIELD}"][value="6"]`)).toBeChecked();
    await axe(page);
    await look(page, 'check-in-change');
    await page.locator('textarea[name="did"]').fill('walked to the river');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await saved(page);
    await page.getByRole('link', { name: 'My check-ins' }).first().click();
    await expect(page.getByText('walked to the river').first()).toBeVisible();
    await axe(page);
    await look(page, 'check-in-history');
    await page.getByRole('link', { name: 'Changed, version 2' }).first().click();
    await expect(page.getByText('walked around the block')).toBeVisible();
    await axe(page);
    await look(page, 'check-in-one');
  });

  test('a word of one’s own becomes a tile, and can be removed', async ({ page, axe, look }) => {
    await page.goto('/check-in');
    await rate(page, FIELD, 5);
    await more(page);
    await expect(page.locator('input[name="trigger_new"]')).toBeHidden();
    await page.locator('label', { has: page.locator('input[name="trigger"][value="other"]') }).click();
    await page.locator('input[name="trigger_new"]').fill(own);
    await save(page);
    await saved(page);
    await page.goto('/check-in');
    await rate(page, FIELD, 5);
    await more(page);
    await page.locator('label', { has: page.locator(`input[name="trigger_word"][value="${own}"]`) }).click();
    await look(page, 'check-in-words-tiles');
    await save(page);
    await saved(page);
    await page.goto('/check-in/words');
    await axe(page);
    await look(page, 'check-in-words');
    await page.getByRole('button', { name: `Remove “${own}”` }).click();
    await expect(page.getByText(own)).toHaveCount(0);
  });

  test('months can be leafed through', async ({ page, axe }) => {
    await page.goto('/check-in/history');
    await page.getByRole('navigation', { name: 'Months' }).getByRole('link').first().click();
    await expect(page).toHaveURL(/month=\d{4}-\d{2}$/);
    await expect(page.getByRole('img', { name: /craving/i })).toBeVisible();
    await axe(page);
  });
});

test('the summary above a refused form names the question and leads to it', { tag: '@once' }, async ({ page }) => {
  const answer = await send(page, { craving_max: '' });
  expect(answer.status()).toBe(422);
  expect(await answer.text()).toMatch(/href="#craving_max"[^>]*>“What was your strongest craving/);
});

test('on a slow network it says that it is sending, and two taps save once', { tag: '@script' }, async ({ page }) => {
  await page.goto('/check-in');
  await rate(page, FIELD, 4);
  let sent = 0;
  await page.route('**/api/checkins/submit', async (route) => {
    sent += 1;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  const button = page.getByRole('button', { name: 'Save check-in' });
  await button.click();
  await expect(page.getByText('Sending', { exact: false })).toBeVisible();
  await button.click();
  await saved(page);
  expect(sent).toBe(1);
});

test('the form carries the phone’s own time', { tag: '@script' }, async ({ page }) => {
  await page.goto('/check-in');
  await rate(page, FIELD, 2);
  const request = page.waitForRequest('**/api/checkins/submit');
  await save(page);
  const fields = new URLSearchParams((await request).postData() ?? '');
  expect(fields.get('answered_at')).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  expect(fields.get('sent_at')).toBe(fields.get('answered_at'));
  await saved(page);
});

test('a second tab keeps what the first one saved', async ({ page, context }) => {
  await page.goto('/check-in');
  const second = await context.newPage();
  await second.goto('/check-in');
  await rate(page, FIELD, 3);
  await save(page);
  await saved(page);
  await rate(second, FIELD, 5);
  await save(second);
  await saved(second);
  await second.goto('/check-in/history');
  await expect(second.locator('ol.history').first().locator(':scope > li').nth(1)).toBeVisible();
  await second.close();
});
