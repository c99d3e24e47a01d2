// "I want to use" for whoever is not signed in: a way of links that stores nothing and says so.
import type { Page } from '@playwright/test';
import { at, main, tabTo, waysOut } from './support/craving.ts';
import { expect, test } from './support/test.ts';

const link = (page: Page, to: string) => main(page).locator(`.craving a[href^="/craving/${to}"]`).first();
const tile = (page: Page, value: number) => main(page).locator('nav.scale').getByRole('link', { name: String(value), exact: true });

const strong: (string | number)[] = ['rate', 8, 'surf', 'offer', 'call', 'tape', 'again', 7, 'delay', 'again', 8, 'team', 'plan', 'done'];
const middle: (string | number)[] = ['rate', 5, 'skill', 'again', 5, 'breathe-more', 'again', 2, 'done'];
const follows: Record<string, string[]> = { '8': ['breath/full', 'another'], '7': ['breath/full', 'another'], '5': ['breath/middle', 'more'], '2': ['breath/short', 'plan'] };

/** Goes through a way by links; a number is a rating, the first one before the exercises. */
async function through(page: Page, way: (string | number)[], click: (place: ReturnType<typeof link>) => Promise<void>, each: () => Promise<void>) {
  let rated = 0;
  for (const step of way) {
    if (typeof step === 'number') {
      await click(tile(page, step));
      await at(page, follows[String(step)]?.[Math.min(rated, 1)] ?? '');
      rated += 1;
    } else {
      await click(link(page, step));
      await at(page, step);
    }
    await each();
  }
}

for (const lang of ['en', 'es']) {
  test(`${lang}: a visitor comes through; nothing is stored, and it says so`, async ({ page, axe }) => {
    test.slow();
    const seen = new Set<string>();
    const words = lang === 'en' ? 'nothing is saved' : 'no se guarda nada';
    for (const way of [strong, middle]) {
      await page.goto(`/craving?lang=${lang}`);
      await through(page, way, (place) => place.click(), async () => {
        await waysOut(page);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await expect(main(page).getByText(words)).toBeVisible();
        await expect(main(page).locator('form[method="post"]')).toHaveCount(0);
        const { pathname } = new URL(page.url());
        if (!seen.has(pathname)) await axe(page);
        seen.add(pathname);
      });
      await main(page).locator('.craving a.wide').click();
      await page.waitForURL((url) => url.pathname === '/');
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
    }
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
}

for (const [word, path] of [['risky place', 'move'], ['feel unwell', 'unwell'], ['hurt myself', 'crisis']] as const) {
  test(`"${word}" leads to what helps first`, async ({ page, axe }) => {
    await page.goto('/craving');
    await main(page).getByRole('link', { name: new RegExp(word) }).click();
    await at(page, path);
    await waysOut(page);
    if (path !== 'move') await expect(main(page).locator('.craving a[href^="tel:"]').first()).toBeVisible();
    await axe(page);
  });
}

test('with the keyboard alone, to the end', async ({ page }) => {
  await page.goto('/craving');
  const enter = async (place: ReturnType<typeof link>) => {
    await tabTo(page, place);
    await page.keyboard.press('Enter');
  };
  await through(page, middle, enter, async () => {});
  await enter(main(page).locator('.craving a.wide'));
  await page.waitForURL((url) => url.pathname === '/');
});

test('every screen can be left', async ({ page }) => {
  for (const step of ['', '/rate', '/breath/full', '/surf', '/call', '/tape', '/again', '/another', '/plan', '/done']) {
    await page.goto(`/craving${step}`);
    await main(page).locator('.always').getByRole('link', { name: 'Stop and leave' }).click();
    await page.waitForURL((url) => url.pathname === '/');
  }
});

test('the breath counts by itself', { tag: '@script' }, async ({ page, axe }) => {
  await page.goto('/craving/breath');
  await page.getByRole('button', { name: 'Start' }).click();
  const cue = page.locator('.player .cue');
  await expect(cue).toHaveText('Breathe in');
  await axe(page);
  await expect(cue).toHaveText('Breathe out');
  await page.locator('.player').getByRole('button', { name: 'Stop' }).click(); // the other one ends the exercise
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
});
