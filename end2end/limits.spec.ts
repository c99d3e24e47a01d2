// S05 and S09: what a wrong try tells (nothing), and how often it may be made. On a server of its own: others come from
// the same address and would have to wait.
import { PASSWORD, people } from './support/people.ts';
import { expect, test } from './support/test.ts';

test.use({ alone: 'limits' });

test('three wrong tries tell nothing, then this address waits; help does not', { tag: '@once' }, async ({ page, axe }) => {
  const signIn = async (email: string, password: string) => {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect((await answer).status()).toBe(422);
    await expect(page.getByLabel('E-mail')).toHaveValue(email);
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
    expect(await page.context().cookies()).toEqual([]);
    return (await page.getByRole('main').innerText()).replace(email, '');
  };
  const known = await signIn(people.participant.email, 'a wrong password, long enough');
  expect(known).toContain('do not match');
  await axe(page);
  expect(await signIn('nobody@example.org', 'a wrong password, long enough')).toBe(known);

  await page.goto('/invitation');
  await page.locator('input[name="code"]').fill('ABCD-EFGH-JKLM');
  for (const field of ['password', 'again']) await page.locator(`input[name="${field}"]`).fill('copper meadow whistle 41');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(page.locator('input[name="code"]')).toHaveAttribute('aria-invalid', 'true');
  await axe(page);

  expect(await signIn(people.participant.email, PASSWORD)).toContain('Too many tries');
  await axe(page);
  expect((await page.request.get('/help')).status()).toBe(200);
});
