// A participant's own day: the one next thing, what comes then, the graph, help within reach.
import type { Page } from '@playwright/test';
import { at, begin, button, choose } from './support/craving.ts';
import { expect, rate, test } from './support/test.ts';

test.use({ alone: 'today' });

/** Where the things of the day lead, in their order: the next one, and the lines below it. */
async function places(page: Page): Promise<string[]> {
  await page.goto('/today');
  const links = page.locator('main .next a, main nav ul.ways a');
  return links.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** Safety first, then what is due now; sessions stand where their time puts them. */
const ORDER = [/^\/craving\//, /^\/lapse\//, /^\/check-in$/, /^\/plan\/medication$/, /^\/questionnaires/, /^\/homework\//];
const rank = (place: string) => ORDER.findIndex((pattern) => pattern.test(place));

for (const role of ['participant', 'spanish', 'former'] as const) {
  test(`${role}: the next thing, the graph with its table, help within reach`, async ({ page, signIn, axe }) => {
    await signIn(page, role);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('main .next a')).toHaveCount(1); // one, and only one
    const graph = page.locator('main svg[role="img"]').first();
    await expect(graph).toBeVisible();
    await expect(graph).toHaveAttribute('aria-label', /\d/);
    await expect(page.locator('main table tbody tr')).toHaveCount(14);
    await expect(page.locator('.urge a[href^="/craving"]')).toBeInViewport();
    await expect(page.locator('.urge a[href^="/help"]')).toBeInViewport();
    await axe(page);
    const things = await places(page);
    expect(things.length).toBeLessThanOrEqual(4); // never a wall
    const ranks = things.filter((place) => !place.startsWith('/schedule/')).map(rank);
    expect(ranks, things.join(' ')).toEqual([...ranks].sort());
    expect(ranks).not.toContain(-1);
  });
}

test('safety comes first: an urge, then a use without a plan, then what is due', async ({ page, signIn }) => {
  await signIn(page, 'spanish');
  const usual = await places(page);
  expect(usual).toContain('/check-in');
  await page.goto('/lapse');
  await choose(page, 'when', 'today');
  await choose(page, 'item', 'alcohol');
  await page.locator('form:has([name="when"]) button').last().click();
  await page.waitForURL(/\/lapse\/[0-9a-f-]{36}$/);
  const lapse = new URL(page.url()).pathname;
  expect(await places(page)).toEqual([lapse, ...usual].slice(0, 4));
  await begin(page, 'safe');
  await at(page, 'rate');
  expect(await places(page)).toEqual(['/craving/rate', lapse, ...usual].slice(0, 4));
  await page.goto('/craving/rate');
  await button(page, 'stop').click();
  await page.waitForURL(/\/today$/);
  expect(await places(page)).toEqual([lapse, ...usual].slice(0, 4));
});

/** Does what Today asks of somebody. */
async function doIt(page: Page): Promise<void> {
  const { pathname } = new URL(page.url());
  if (pathname === '/check-in') {
    await rate(page, 'craving_max', 2);
    await page.getByRole('button', { name: 'Save check-in' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Saved' })).toBeVisible();
  } else if (pathname === '/plan/medication') {
    await page.getByRole('main').getByRole('button', { name: /^Taken/, pressed: false }).first().click();
  } else if (pathname.startsWith('/homework/')) {
    const read = page.getByRole('button', { name: 'I have read it' });
    if ((await read.count()) > 0) return read.click();
    await page.getByRole('main').getByRole('link', { name: /^(Start|Go on with it)$/ }).click();
    await page.locator('form.stack textarea').first().fill('Something small');
    await page.getByRole('button', { name: 'Send to my team' }).click();
    await expect(page.getByText('Your care team can read it now.')).toBeVisible();
  } else {
    throw new Error(`nobody knows how to do ${pathname}`);
  }
}

test('when all is done there is something kind', async ({ page, signIn, look }) => {
  test.slow();
  // Somebody who has left the program: no session is ahead, and no questionnaire is open.
  await signIn(page, 'former');
  const kind = page.getByText('Something kind: a glass of water');
  const done: string[] = [];
  while ((await kind.count()) === 0) {
    expect(done.length, done.join(' ')).toBeLessThan(20);
    const next = page.locator('main .next a');
    done.push((await next.getAttribute('href')) ?? '');
    await next.click();
    await doIt(page);
    await page.goto('/today');
  }
  await expect(page.getByRole('heading', { name: 'You have checked in today.' })).toBeVisible();
  expect(await places(page)).toEqual(['/check-in']);
  await look(page, 'today-kind');
});

test('every place in the navigation exists', { tag: '@once' }, async ({ page, signIn }) => {
  await signIn(page, 'participant');
  const links = await page.locator('nav a[href^="/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(0);
  for (const link of new Set(links)) expect((await page.request.get(link)).status(), link).toBe(200);
});

test('is never kept by a browser', { tag: '@once' }, async ({ page, signIn }) => {
  await signIn(page, 'participant');
  const answer = await page.goto('/today');
  expect(await answer?.headerValue('cache-control')).toContain('no-store');
});
