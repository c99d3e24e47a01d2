// Without a network: what is open to all still works and stores nothing; nothing of a person is on the phone.
import type { Page } from '@playwright/test';
import { people } from './support/people.ts';
import { expect, rate, test } from './support/test.ts';

/** Waits until the service worker has kept everything. */
const ready = (page: Page) =>
  page.waitForFunction(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return active?.state === 'activated' && navigator.serviceWorker.controller !== null;
  });

/** Every text that any cache of the browser holds. */
const cached = (page: Page) =>
  page.evaluate(async () => {
    const texts: Record<string, string> = {};
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) texts[new URL(request.url).pathname] = (await (await cache.match(request))?.text()) ?? '';
    }
    return texts;
  });

async function offline(page: Page): Promise<void> {
  await page.context().setOffline(true);
}

test('a visitor has the exercise, the numbers and the start without a network; it says that nothing is saved', { tag: '@script' }, async ({ page, axe }) => {
  await page.goto('/craving');
  await ready(page);
  await offline(page);
  await page.goto('/craving');
  await expect(page.locator('html')).toHaveAttribute('data-offline', '');
  await expect(page.getByText('nothing is saved')).toBeVisible();
  await axe(page);
  await page.goto('/craving/breath');
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.locator('.cue').getByText('Breathe in', { exact: true })).toBeVisible(); // the WebAssembly is here too
  await page.goto('/help');
  await expect(page.locator('a[href^="tel:"]').first()).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('every open exercise is there without a network, in both languages; high distress leads to the numbers', { tag: ['@script', '@once'] }, async ({ page }) => {
  await page.goto('/practice');
  const skills = await page.locator('main .skills a').evaluateAll((links) => [...new Set(links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))]);
  expect(skills.length).toBeGreaterThan(50);
  await ready(page);
  const kept = await page.evaluate(async () => {
    const [name = ''] = (await caches.keys()).filter((key) => key.startsWith('open-'));
    return (await (await caches.open(name)).keys()).map(({ url }) => url.slice(location.origin.length));
  });
  for (const path of [...skills, '/', '/practice', '/craving', '/craving/surf', '/craving/plan', '/help']) {
    for (const lang of ['en', 'es']) expect(kept).toContain(`${path}?lang=${lang}`);
  }
  await offline(page);
  await page.goto('/practice/opposite-action?lang=es');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await rate(page, 'before', 5);
  await rate(page, 'after', 9);
  await page.locator('form.practice button:visible').last().click();
  await page.waitForURL(/\/craving\/crisis\?lang=es/);
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
});

test('somebody who might get hurt finds the numbers without a network, in the own language', { tag: '@script' }, async ({ page }) => {
  await page.goto('/craving?lang=es');
  await ready(page);
  await offline(page);
  await page.goto('/craving/crisis?lang=es');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
});

test('what somebody agreed to keep opens without a network, and is gone after hiding', { tag: ['@script', '@once'] }, async ({ page, signIn }) => {
  await signIn(page, 'participant');
  await ready(page);
  await page.goto('/plan/kept');
  await page.locator('[data-act="keep"]').click();
  await expect(page.locator('[data-act="forget"]')).toBeVisible();
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  await offline(page);
  await page.goto('/today');
  await page.locator('[data-kept] a').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await page.context().setOffline(false);
  await page.goto('/account');
  await page.locator('form.hide button').click();
  await expect(page).toHaveURL(/\/month/);
  await offline(page);
  await page.goto('/plan/kept');
  await expect(page.getByText('There is no network right now')).toBeVisible();
  await expect(page.locator('[data-kept]')).toBeHidden();
});

test('a page behind the sign-in says that there is no network, in the own language, and leads on', { tag: '@script' }, async ({ page, signIn, axe }) => {
  await signIn(page, 'spanish');
  await ready(page);
  await page.goto('/check-in');
  await offline(page);
  await page.goto('/today');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ahora no hay conexión');
  await axe(page);
  await page.locator('main a[href^="/craving"]').click();
  await page.waitForURL(/\/craving/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.context().setOffline(false);
  await page.goto('/today');
  await expect(page.locator('main .next')).toBeVisible();
});

test('S36: what the phone keeps is what everybody sees', { tag: ['@script', '@once'] }, async ({ page, signIn }) => {
  await signIn(page, 'participant');
  await ready(page);
  for (const path of ['/today', '/check-in', '/settings', '/craving', '/account', '/more']) await page.goto(path);
  const texts = await cached(page);
  expect(Object.keys(texts)).toContain('/help');
  for (const [path, text] of Object.entries(texts)) {
    expect(text, path).not.toContain(people.participant.email);
    expect(text, path).not.toMatch(/\bAna\b/);
    expect(text, path).not.toContain('/script/lock.');
  }
  for (const path of ['/today', '/check-in', '/settings', '/account', '/more']) expect(texts[path], path).toBeUndefined();
});

test('S36: after signing out nothing is left, not even offline and with the back button', { tag: ['@script', '@once'] }, async ({ page, signIn }) => {
  await signIn(page, 'participant');
  await ready(page);
  await page.goto('/settings');
  await page.goto('/account');
  await page.locator('form[action$="sign_out"] button').click();
  await page.waitForURL((url) => url.pathname === '/');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.goBack();
  await expect(page.locator('body')).not.toContainText(people.participant.email);
  await expect(page).toHaveURL(/\/sign-in/);
  await offline(page);
  await page.goto('/settings').catch(() => undefined);
  await expect(page.locator('body')).not.toContainText('Anita');
  await expect(page.locator('form[action="/api/settings/save"]')).toHaveCount(0);
});

test('hidden without a network: nothing can be read, and the server ends the sign-in before anything else', { tag: ['@script', '@once'] }, async ({ page, signIn }) => {
  await signIn(page, 'participant');
  await ready(page);
  await page.goto('/account');
  await offline(page);
  await page.locator('form.hide button').click();
  await expect(page).toHaveURL(/\/month/);
  await expect(page.locator('table')).toBeVisible();
  await page.goBack();
  await expect(page.locator('body')).not.toContainText(people.participant.called);
  await page.context().setOffline(false);
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('bytes of the scripts', { tag: ['@script', '@once'] }, async ({ page, signIn }) => {
  const sizes: Record<string, number> = {};
  const weighed: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const name = /\/script\/(\w+)\./.exec(request.url())?.[1];
    const weigh = async (name: string) => {
      sizes[name] = Math.max(sizes[name] ?? 0, (await request.sizes()).responseBodySize); // 0 from the browser's cache
    };
    if (name) weighed.push(weigh(name));
  });
  await page.goto('/craving', { waitUntil: 'networkidle' });
  await signIn(page, 'participant');
  await page.goto('/today', { waitUntil: 'networkidle' });
  await Promise.all(weighed);
  console.log(`    scripts over the wire, without their headers: ${JSON.stringify(sizes)}`);
  for (const [name, most] of [['lock', 1_000], ['open', 600]] as const) {
    expect(sizes[name], name).toBeGreaterThan(0);
    expect(sizes[name], name).toBeLessThan(most);
  }
});
