// Getting in and out.
import { formWith, post } from './support/form.ts';
import { PASSWORD, people, type Role } from './support/people.ts';
import { expect, speak, test } from './support/test.ts';

test('sign-in and invitation pages are sound', async ({ page, axe }) => {
  for (const path of ['/sign-in', '/invitation']) {
    await page.goto(path);
    await axe(page);
  }
});

const everywhere: Role[] = ['participant', 'clinician'];
for (const role of Object.keys(people) as Role[]) {
  const tag = everywhere.includes(role) ? [] : ['@once'];
  test(`${role} signs in, lands on the first page, and signs out`, { tag }, async ({ page, signIn, axe }) => {
    await signIn(page, role);
    await expect(page.locator('html')).toHaveAttribute('lang', role === 'spanish' ? 'es' : 'en');
    await axe(page);
    await page.goto('/account');
    await axe(page);
    await page.locator('form[action$="sign_out"] button').click();
    await page.waitForURL((url) => url.pathname === '/');
    expect(await page.context().cookies()).toEqual([]);
    await page.goto(people[role].home);
    await expect(page).toHaveURL(/\/sign-in/);
  });
}

test('the cookie is bound to this host, and no script can read it', { tag: '@once' }, async ({ page, signIn }) => {
  await signIn(page, 'participant');
  const cookies = await page.context().cookies();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(cookies[0]?.name).toMatch(/^__Host-/);
});

test('an empty form says what is missing, beside the fields', async ({ page, axe }) => {
  await page.goto('/sign-in');
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect((await answer).status()).toBe(422);
  for (const field of ['email', 'password']) await expect(page.locator(`input[name="${field}"]`)).toHaveAttribute('aria-invalid', 'true');
  await axe(page);
});

test('a form from another site is refused, and nothing happens', { tag: '@once' }, async ({ page }) => {
  await page.goto('/sign-in');
  const { action, hidden } = await formWith(page, 'password');
  const form = { ...hidden, email: people.participant.email, password: PASSWORD };
  const answer = await post(page, action, form, 'https://evil.example');
  expect(answer.status()).toBe(403);
  expect(answer.headers()['set-cookie']).toBeUndefined();
});

test('signing in leads back to the page that was asked for, and never to another site', async ({ page }) => {
  await page.goto('/check-in');
  await page.waitForURL(/\/sign-in/);
  await page.locator('input[name="email"]').fill(people.participant.email);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname === '/check-in');

  await page.context().clearCookies();
  await page.goto('/sign-in?next=https://evil.example/');
  await page.locator('input[name="email"]').fill(people.participant.email);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname === '/today');
});

test('signing out everywhere ends the other sign-in at once', { tag: '@once' }, async ({ page, another, signIn }) => {
  const other = await another();
  await signIn(page, 'family');
  await signIn(other, 'family');
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await other.goto('/account');
  await expect(other).toHaveURL(/\/sign-in/);
});

test('each role is refused what belongs to another', { tag: '@once' }, async ({ page, signIn }) => {
  await signIn(page, 'participant');
  expect((await page.goto('/clinic'))?.status()).toBe(403);
  await page.context().clearCookies();
  await signIn(page, 'clinician');
  expect((await page.goto('/check-in'))?.status()).toBe(403);
  await page.context().clearCookies();
  await signIn(page, 'family');
  for (const path of ['/today', '/clinic', '/clinic/people']) {
    expect((await page.goto(path))?.status(), path).toBe(403);
  }
});

test('the language is chosen once and kept', async ({ page, signIn }) => {
  await signIn(page, 'family');
  for (const language of ['es', 'en'] as const) {
    await speak(page, language);
    await page.goto('/account');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  }
});

test('a new password needs the old one, enough characters, and twice the same', { tag: '@once' }, async ({ page, signIn }) => {
  await signIn(page, 'family');
  await page.goto('/account');
  const { action, hidden } = await formWith(page, 'current');
  const fresh = 'copper meadow whistle 41';
  for (const [current, password, again] of [
    ['not the password at all', fresh, fresh],
    [PASSWORD, 'fourteen chars', 'fourteen chars'],
    [PASSWORD, 'password password', 'password password'],
    [PASSWORD, fresh, 'copper meadow whistle 42'],
  ] as const) {
    const answer = await post(page, action, { ...hidden, current, password, again });
    expect(answer.status(), `${password} / ${again}`).toBe(422);
    expect(await answer.text()).not.toContain(password); // nothing secret comes back
  }
});
