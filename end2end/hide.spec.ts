// Hiding, the idle lock, and the way back.
import type { Page } from '@playwright/test';
import { people } from './support/people.ts';
import { expect, rate, test } from './support/test.ts';

const hide = (page: Page) => page.locator('form.hide button').click();
const neutral = (page: Page) => expect(page).toHaveURL(/\/month(\?|$)/);

/** Nothing of the person is left on the screen. */
async function saysNothing(page: Page): Promise<void> {
  const text = await page.locator('body').innerText();
  expect(text).not.toContain(people.participant.called);
  expect(text).not.toContain('Mooring');
}

test('one tap leads to a plain calendar; back and every page ask for the password', async ({ page, signIn, axe }) => {
  await signIn(page, 'participant');
  await page.goto('/account');
  await hide(page);
  await neutral(page);
  await saysNothing(page);
  await expect(page).toHaveTitle(/^\w+ \d{4}$/);
  await expect(page.locator('a, script')).toHaveCount(0);
  await axe(page);
  expect(await page.context().cookies()).toEqual([]);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.locator('input[name="email"]')).toHaveValue('');
  await expect(page.locator('body')).not.toContainText(people.participant.called);
  for (const path of ['/today', '/check-in', '/settings']) {
    await page.goto(path);
    await expect(page, path).toHaveURL(/\/sign-in/);
  }
});

test('it is on every page of a participant, within reach', { tag: '@once' }, async ({ page, signIn }) => {
  await page.goto('/craving');
  await expect(page.locator('form.hide')).toHaveCount(0);
  await signIn(page, 'participant');
  for (const path of ['/today', '/more', '/settings', '/check-in', '/account', '/craving', '/craving/breath', '/clinic']) {
    await page.goto(path);
    await expect(page.locator('form.hide button'), path).toBeInViewport();
    const box = await page.locator('form.hide button').boundingBox();
    expect(box?.height, path).toBeGreaterThanOrEqual(44);
  }
});

test('Esc twice does the same, once does nothing', { tag: '@script' }, async ({ page, signIn }) => {
  await signIn(page, 'participant');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/today/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await neutral(page);
});

test('what was being typed is still there after the next sign-in', { tag: '@script' }, async ({ page, signIn }) => {
  await signIn(page, 'participant');
  await page.goto('/check-in');
  await rate(page, 'craving_max', 4);
  await page.getByText('Add more').click();
  await page.locator('textarea[name="note"]').fill('kept over hiding');
  await expect(page.getByText('Kept', { exact: true })).toBeVisible();
  await hide(page);
  await neutral(page);
  await signIn(page, 'participant');
  await page.goto('/check-in');
  await expect(page.locator('textarea[name="note"]')).toHaveValue('kept over hiding');
});

test('the other tabs hide too', { tag: '@script' }, async ({ page, signIn }) => {
  await signIn(page, 'participant');
  const other = await page.context().newPage();
  await other.goto('/account');
  await hide(page);
  await neutral(page);
  await neutral(other);
  await saysNothing(other);
});

test('after the idle time the page asks for the password, and leads back', { tag: '@script' }, async ({ page, signIn }) => {
  await signIn(page, 'participant');
  await page.clock.install();
  await page.goto('/account');
  await page.clock.fastForward('59:00');
  await expect(page).toHaveURL(/\/account/);
  await page.clock.fastForward('01:10');
  await expect(page).toHaveURL(/\/sign-in\?next=\/account/);
  expect(await page.context().cookies()).toEqual([]);
});

test('a touch in another tab counts', { tag: '@script' }, async ({ page, signIn }) => {
  await signIn(page, 'participant');
  await page.context().clock.install();
  await page.goto('/account');
  const other = await page.context().newPage();
  await other.goto('/settings');
  await page.context().clock.fastForward('50:00');
  await other.keyboard.press('Shift');
  await page.context().clock.fastForward('20:00');
  await expect(page).toHaveURL(/\/account/);
  await expect(other).toHaveURL(/\/settings/);
  await page.context().clock.fastForward('41:00');
  await expect(page).toHaveURL(/\/sign-in/);
});

for (const language of ['en', 'es'] as const) {
  test(`the neutral page, ${language}`, { tag: '@script' }, async ({ page, look }) => {
    for (const [name, path] of [['month', '/month'], ['offline', '/offline']] as const) {
      await page.goto(`${path}?lang=${language}`);
      await look(page, name);
    }
  });
}
