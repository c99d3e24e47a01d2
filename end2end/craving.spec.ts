// "I want to use": a way through, with and without a sign-in.
import type { Page } from '@playwright/test';
import { expect, rate, test } from './support/test.ts';

// Proved on the phone so far; the laptop and a phone without scripts follow.
test.beforeEach(({}, info) => {
  test.skip(info.project.name !== 'phone', 'proved on the phone so far');
});

const main = (page: Page) => page.getByRole('main');
const go = (page: Page) => main(page).locator('form.stack button').first().click();
const safety = (page: Page, word: string) => page.locator('label', { has: page.locator(`input[name="safety"][value="${word}"]`) }).click();

/** On every screen: a person, the line, the way out. */
async function waysOut(page: Page): Promise<void> {
  await expect(main(page).getByRole('link', { name: 'Call someone' }).first()).toBeVisible();
  await expect(main(page).getByRole('link', { name: '988' }).first()).toBeVisible();
  await expect(main(page).getByText('Stop and leave').first()).toBeVisible();
}

test('a participant begins, rates, and stops; nothing is lost', async ({ page, signIn, axe }) => {
  await signIn(page, 'participant');
  await page.locator('a[href^="/craving"]').first().click();
  await expect(page.getByText('Are you safe right now?')).toBeVisible();
  await waysOut(page);
  await axe(page);
  await safety(page, 'safe');
  await go(page);
  await page.waitForURL(/\/craving\/rate/);
  await waysOut(page);
  await rate(page, 'rating', 8);
  await axe(page);
  await go(page);
  await page.waitForURL(/\/craving\/breath/);
  await waysOut(page);
  await axe(page);
  await main(page).getByRole('button', { name: 'Stop and leave' }).click();
  await page.goto('/craving/history');
  await expect(main(page).getByText('8').first()).toBeVisible();
  await axe(page);
});

test('a visitor does it as an exercise; nothing is stored', async ({ page, axe }) => {
  await page.goto('/craving');
  await waysOut(page);
  await axe(page);
  await main(page).locator('a[href^="/craving/rate"]').click();
  await page.waitForURL(/\/craving\/rate/);
  await main(page).getByRole('link', { name: '6', exact: true }).click();
  await page.waitForURL(/\/craving\/breath\/middle/);
  await waysOut(page);
  await axe(page);
  expect(await page.context().cookies()).toEqual([]);
});

for (const [word, path] of [['risky place', 'move'], ['feel unwell', 'unwell'], ['hurt myself', 'crisis']] as const) {
  test(`"${word}" leads to what helps first`, async ({ page, axe }) => {
    await page.goto('/craving');
    await main(page).getByRole('link', { name: new RegExp(word) }).click();
    await page.waitForURL(new RegExp(`/craving/${path}`));
    if (path !== 'move') await expect(main(page).locator('a[href^="tel:"]').first()).toBeVisible();
    await axe(page);
  });
}
