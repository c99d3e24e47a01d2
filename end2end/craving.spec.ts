// "I want to use": a way through, with and without a sign-in.
import type { Page } from '@playwright/test';
import { expect, rate, test } from './support/test.ts';

const go = (page: Page, name: string | RegExp = 'Go on') => page.getByRole('main').getByRole('button', { name }).first().click();
const safety = (page: Page, word: string) => page.locator('label', { has: page.locator(`input[name="safety"][value="${word}"]`) }).click();

async function through(page: Page, before: number, after: number): Promise<void> {
  await safety(page, 'safe');
  await go(page);
  await page.waitForURL(/\/craving\/rate/);
  await rate(page, 'rating', before);
  await go(page);
  await page.waitForURL(/\/craving\/breath/);
  await page.getByRole('link', { name: 'Rate it again' }).click();
  await page.waitForURL(/\/craving\/again/);
  await rate(page, 'rating', after);
  await go(page);
  await page.waitForURL(/\/craving\/next/);
}

test('a participant goes through it, and tells the team', async ({ page, signIn, axe }) => {
  await signIn(page, 'participant');
  await page.locator('a[href^="/craving"]').first().click();
  await expect(page.getByText('Are you safe right now?')).toBeVisible();
  await axe(page);
  await through(page, 8, 7);
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Tell my team' }).click();
  await page.waitForURL(/\/craving\/told/);
  await axe(page);
});

test('a visitor does it as an exercise; nothing is stored', async ({ page, axe }) => {
  await page.goto('/craving');
  await expect(page.getByText('nothing is saved')).toBeVisible();
  await through(page, 6, 4);
  await expect(page.getByRole('button', { name: 'Tell my team' })).toHaveCount(0);
  await axe(page);
  expect(await page.context().cookies()).toEqual([]);
});

for (const [word, path] of [['risky_place', 'move'], ['unwell', 'unwell'], ['hurt', 'crisis']] as const) {
  test(`"${word}" leads to what helps first`, async ({ page, axe }) => {
    await page.goto('/craving');
    await safety(page, word);
    await go(page);
    await page.waitForURL(new RegExp(`/craving/${path}`));
    if (word !== 'risky_place') await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
    await axe(page);
  });
}

test('an empty or impossible rating is refused beside the field', async ({ page }) => {
  await page.goto('/craving/rate');
  await go(page);
  await expect(page.locator('[aria-invalid="true"], [role="alert"]').first()).toBeVisible();
});

test('the breath counts by itself', { tag: '@script' }, async ({ page, axe }) => {
  await page.goto('/craving/breath');
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByText('Breathe in', { exact: true })).toBeVisible();
  await axe(page);
  await expect(page.getByText('Breathe out', { exact: true })).toBeVisible();
  await page.locator('.player').getByRole('button', { name: 'Stop' }).click(); // the other one ends the exercise
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
});
