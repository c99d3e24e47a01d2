// The heart: a check-in reaches a clinician's screen, is taken once, and is closed with an outcome.
import type { Page } from '@playwright/test';
import { formWith, post } from './support/form.ts';
import { people } from './support/people.ts';
import { expect, rate, scripted, test } from './support/test.ts';

const cards = (page: Page, name: string) => page.locator('#board article', { hasText: name });
const strong = (page: Page, name: string) => cards(page, name).filter({ hasText: 'Strong craving' });
const NAME = people.participant.called;

async function checkIn(page: Page, craving: number): Promise<void> {
  await page.goto('/check-in');
  await rate(page, 'craving_max', craving);
  await page.getByRole('button', { name: 'Save check-in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Saved' })).toBeVisible();
}

async function close(page: Page, url: string): Promise<void> {
  await page.goto(url);
  const { action, hidden } = await formWith(page, 'flag');
  const flag = hidden.flag ?? url.split('/').at(-1) ?? '';
  const take = action.replace(/flags\/\w+$/, 'flags/take');
  await post(page, take, { flag });
  const form = { flag, outcome: 'contacted_ok', useful: 'yes', note: 'Closed before the next test.' };
  expect((await post(page, take.replace('take', 'close'), form)).status()).toBe(200);
}

/** Closes what is open about a person, so that the next check-in raises a flag of its own. */
async function clear(page: Page, name: string): Promise<void> {
  await page.goto('/clinic');
  const open = await cards(page, name).locator('a[href*="/clinic/flags/"]').evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href));
  for (const url of new Set(open)) await close(page, url);
  await page.goto('/clinic');
  await expect(cards(page, name)).toHaveCount(0);
}

test('a craving of 9 is on the open board within a second, taken, and closed with an outcome', async ({ page, another, signIn, axe }) => {
  const clinic = await another();
  await signIn(clinic, 'clinician');
  await clear(clinic, NAME);
  if (scripted(clinic)) await expect(clinic.locator('[data-state="live"]')).toBeVisible();
  await signIn(page, 'participant');
  await checkIn(page, 9);

  if (scripted(clinic)) {
    await expect(strong(clinic, NAME)).toBeVisible({ timeout: 1_000 });
  } else {
    await expect(clinic.locator('noscript meta[http-equiv="refresh"], meta[http-equiv="refresh"]')).toHaveCount(1);
    await clinic.reload();
    await expect(strong(clinic, NAME)).toBeVisible();
  }
  await expect(strong(clinic, NAME)).toContainText('9');
  await expect(strong(clinic, NAME)).toContainText(/own usual/i);
  await axe(clinic);

  await strong(clinic, NAME).getByRole('button', { name: /^Take it/ }).click();
  await expect(clinic.getByText('You have it').first()).toBeVisible();
  if (!/\/clinic\/flags\//.test(clinic.url())) await strong(clinic, NAME).locator('a[href*="/clinic/flags/"]').first().click();
  await clinic.waitForURL(/\/clinic\/flags\//);
  await axe(clinic);

  const closing = clinic.locator('form[action$="flags/close"]');
  const choose = (name: string, value: string) => closing.locator('label', { has: clinic.locator(`input[name="${name}"][value="${value}"]`) }).click();
  await choose('outcome', 'contacted_ok');
  await choose('useful', 'yes');
  await closing.locator('textarea[name="note"]').fill('too short');
  await closing.getByRole('button', { name: 'Close the flag' }).click();
  await expect(clinic.locator('textarea[name="note"]')).toHaveValue('too short');
  await expect(clinic.locator('textarea[name="note"]')).toHaveAttribute('aria-invalid', 'true');
  await clinic.locator('textarea[name="note"]').fill('Called her; she is with her sister tonight.');
  await clinic.getByRole('button', { name: 'Close the flag' }).click();
  await expect(clinic.getByText(/^Closed/).first()).toBeVisible();
  await expect(clinic.getByText('Called her; she is with her sister tonight.')).toBeVisible();

  const flag = clinic.url().split('/').at(-1) ?? '';
  const again = { flag, outcome: 'other', useful: 'no', note: 'A second closing of it.' };
  expect((await post(clinic, '/api/flags/close', again)).status()).toBe(422);
  await clinic.goto('/clinic');
  await expect(cards(clinic, NAME)).toHaveCount(0);
});

test('two clinicians take the same flag at once: one has it, the other is told', { tag: '@once' }, async ({ page, another, signIn }) => {
  const [dana, lee] = [await another(), await another()];
  await signIn(dana, 'clinician');
  await signIn(lee, 'colleague');
  await clear(dana, NAME);
  await signIn(page, 'participant');
  await checkIn(page, 8);
  await dana.goto('/clinic');
  const url = (await strong(dana, NAME).locator('a[href*="/clinic/flags/"]').first().getAttribute('href')) ?? '';
  const flag = url.split('/').at(-1)?.split('?')[0] ?? '';
  await lee.goto('/clinic');
  const answers = await Promise.all([dana, lee].map((clinician) => post(clinician, '/api/flags/take', { flag })));
  expect(answers.map((answer) => answer.status()).sort()).toEqual([200, 422]);
  const told = answers.find((answer) => answer.status() === 422);
  expect(await told?.text()).toMatch(/has it/);
  await close(answers[0]?.status() === 200 ? dana : lee, url);
});

test('when the connection drops the board says so, comes back, and misses nothing', { tag: '@script' }, async ({ page, another, signIn, mooring }) => {
  const clinic = await another();
  await signIn(clinic, 'clinician');
  await clear(clinic, NAME);
  await expect(clinic.locator('[data-state="live"]')).toBeVisible();
  // Being offline cuts no open stream; a server that is gone does. Offline, the board does not see that it came back.
  await clinic.context().setOffline(true);
  await mooring.killAndRestart();
  await mooring.ready();
  await expect(clinic.locator('[data-state="lost"]')).toBeVisible();
  await signIn(page, 'participant');
  await checkIn(page, 9);
  await clinic.context().setOffline(false);
  await expect(strong(clinic, NAME)).toBeVisible({ timeout: 15_000 });
  await expect(clinic.locator('[data-state="live"]')).toBeVisible();
});

test('an open board covers the names when its sign-in has ended', { tag: '@script' }, async ({ page, another, signIn }) => {
  const [clinic, other] = [page, await another()];
  await signIn(clinic, 'clinician');
  await expect(clinic.locator('#board')).toBeVisible();
  await signIn(other, 'clinician');
  await other.goto('/account');
  await other.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(clinic.locator('#board')).toHaveCount(0, { timeout: 5_000 });
  await expect(clinic.getByText('Please sign in again')).toBeVisible();
});

test('"please call me" asks for a person', { tag: '@once' }, async ({ page, another, signIn }) => {
  const clinic = await another();
  await signIn(clinic, 'clinician');
  await clear(clinic, NAME);
  await signIn(page, 'participant');
  await page.goto('/check-in');
  const { action, hidden } = await formWith(page, 'craving_max');
  expect((await post(page, action, { ...hidden, craving_max: '2', call_me: 'yes' })).status()).toBe(200);
  await clinic.goto('/clinic');
  await expect(cards(clinic, NAME).filter({ hasText: 'Asked for help' })).toBeVisible();
});

test('a flag that is not there, or not a flag, is a plain "nothing here"', { tag: '@once' }, async ({ page, signIn }) => {
  await signIn(page, 'clinician');
  for (const id of ['018f0000-0000-7000-8000-000000000000', 'x', '..%2F..']) {
    expect((await page.request.get(`/clinic/flags/${id}`)).status(), id).toBe(404);
  }
});
