// Steps through "I want to use" by what is sent and where it leads: the same in every language.
import type { Locator, Page } from '@playwright/test';
import { expect, rate } from './test.ts';

export const main = (page: Page): Locator => page.getByRole('main');

/** The button of the form that writes down `what`; with a value, of the one that sends it too. */
export const button = (page: Page, what: string, value?: string): Locator => {
  const form = main(page).locator(`form:has(input[name="do"][value="${what}"])`);
  return (value === undefined ? form : form.filter({ has: page.locator(`input[value="${value}"]`) })).locator('button').last();
};
export const tap = (page: Page, what: string, value?: string): Promise<void> => button(page, what, value).click();

export const choose = (page: Page, name: string, value: string): Promise<void> =>
  page.locator('label', { has: page.locator(`input[name="${name}"][value="${value}"]`) }).click();

/** Is on a screen of the flow. */
export const at = (page: Page, step: string): Promise<void> =>
  page.waitForURL((url) => url.pathname === (step === 'safety' ? '/craving' : `/craving/${step}`));

/** Begins with an answer to the safety check. */
export async function begin(page: Page, safety: string): Promise<void> {
  await page.goto('/craving');
  await choose(page, 'safety', safety);
  await main(page).locator('form[action$="/start"] button').click();
}

/** Begins in safety with a strong one, and rides it: the surf. */
export async function toSurf(page: Page): Promise<void> {
  await begin(page, 'safe');
  await rate(page, 'rating', 8);
  await tap(page, 'rated');
  await tap(page, 'go_on');
  await at(page, 'surf');
}

/** On every screen: a person, the line, the way out. */
export async function waysOut(page: Page): Promise<void> {
  const always = main(page).locator('.always');
  await expect(always.locator('a[href^="/craving/call"]')).toBeVisible();
  await expect(always.locator('a[href="tel:988"]')).toBeVisible();
  await expect(always.locator('form:has([name="do"][value="stop"]) button, a[href="/"], a[href^="/?"]')).toBeVisible();
}

/** Rates on the surf: one tap. */
export const surf = (page: Page, value: number): Promise<void> => page.locator(`#surf button[name="rating"][value="${value}"]`).click();

/** The line has so many ratings, whether the server has them yet or not. */
export const drawn = (page: Page, ratings: number): Promise<void> =>
  expect(page.locator('.ridden polyline')).toHaveAttribute('points', new RegExp(`^\\d+,\\d+( \\d+,\\d+){${ratings - 1}}$`));

/** The server has so many ratings: each is a dot on its line. */
export const kept = (page: Page, ratings: number): Promise<void> => expect(page.locator('.ridden svg circle')).toHaveCount(ratings);

/** The phone is locked and the page gone: opened again, Today leads back to where it was. */
export async function reopen(page: Page, step: string): Promise<Page> {
  const again = await page.context().newPage();
  await page.close();
  await again.goto('/today');
  await again.locator('main .next a').click();
  await at(again, step);
  return again;
}

/** Goes there by the Tab key alone. */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let tabs = 0; tabs < 80; tabs += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${place} with the Tab key`);
}
