// A person's chart, as their clinicians read it.
import { type Fields, formWith, post } from './support/form.ts';
import { people } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('check-ins, graph and flags of one person', async ({ page, signIn, axe }) => {
  await signIn(page, 'clinician');
  await page.goto('/clinic/people');
  await axe(page);
  await page.getByRole('main').getByRole('link', { name: new RegExp(people.participant.called) }).first().click();
  await page.waitForURL(/\/clinic\/people\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(people.participant.called);
  await expect(page.locator('main svg[role="img"]').first()).toBeVisible();
  await expect(page.locator('main table').first()).toBeAttached();
  await axe(page);
});

test('a private note stays private; a shared one is read', { tag: '@once' }, async ({ page, another, signIn }) => {
  const secret = `private ${crypto.randomUUID()}`;
  const shared = `shared ${crypto.randomUUID()}`;
  await signIn(page, 'participant');
  const notes: Fields[] = [{ note: secret }, { note: shared, note_shared: 'yes' }];
  for (const answers of notes) {
    await page.goto('/check-in');
    const { action, hidden } = await formWith(page, 'craving_max');
    expect((await post(page, action, { ...hidden, craving_max: '1', ...answers })).status()).toBe(200);
  }
  const clinic = await another();
  await signIn(clinic, 'clinician');
  await clinic.goto('/clinic/people');
  await clinic.getByRole('main').getByRole('link', { name: new RegExp(people.participant.called) }).first().click();
  await clinic.waitForURL(/\/clinic\/people\/[0-9a-f-]{36}/);
  expect(await clinic.content()).toContain(shared);
  expect(await clinic.content()).not.toContain(secret);
});

test('nobody but a clinician opens a chart, and a stranger’s id is nothing', { tag: '@once' }, async ({ page, signIn }) => {
  await signIn(page, 'clinician');
  await page.goto('/clinic/people');
  const chart = (await page.locator('main a[href^="/clinic/people/"]').first().getAttribute('href')) ?? '';
  expect((await page.request.get('/clinic/people/018f0000-0000-7000-8000-000000000000')).status()).toBe(404);
  for (const role of ['participant', 'family', 'administrator'] as const) {
    await page.context().clearCookies();
    await signIn(page, role);
    expect((await page.request.get(chart)).status(), role).toBe(403);
  }
});

test('a one-time code is shown once', { tag: '@once' }, async ({ page, signIn }) => {
  await signIn(page, 'clinician');
  await page.goto('/clinic/people');
  await page.getByRole('main').getByRole('link', { name: new RegExp(people.spanish.called) }).first().click();
  await page.locator('form[action$="issue_code"] button').click();
  await expect(page.getByText(/\b[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}\b/)).toBeVisible();
  await page.goto(page.url());
  await expect(page.getByText(/\b[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}\b/)).toHaveCount(0);
});
