// A participant's own day: the one next thing, the graph, help within reach.
import { expect, test } from './support/test.ts';

for (const role of ['participant', 'spanish'] as const) {
  test(`${role}: the next thing, the graph with its table, help within reach`, async ({ page, signIn, axe, screenshots }) => {
    await signIn(page, role);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('main a[href^="/check-in"]').first()).toBeVisible();
    const graph = page.locator('main svg[role="img"]').first();
    await expect(graph).toBeVisible();
    await expect(graph).toHaveAttribute('aria-label', /\d/);
    await expect(page.locator('main table tbody tr')).toHaveCount(14);
    await expect(page.locator('a[href^="/craving"]').first()).toBeInViewport();
    await expect(page.locator('a[href^="/help"]').first()).toBeInViewport();
    await axe(page);
    await screenshots(page, 'today');
  });
}

test('carries no script: reading needs none', async ({ page, signIn }) => {
  const scripts: string[] = [];
  page.on('request', (request) => request.url().includes('/pkg/') && /\.(js|wasm)$/.test(request.url()) && scripts.push(request.url()));
  await signIn(page, 'participant');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(scripts.filter((url) => url.endsWith('.wasm'))).toEqual([]);
});

test('every place in the navigation exists', async ({ page, signIn }) => {
  await signIn(page, 'participant');
  const places = await page.locator('nav a[href^="/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(places.length).toBeGreaterThan(0);
  for (const place of new Set(places)) expect((await page.request.get(place)).status(), place).toBe(200);
});

test('is never kept by a browser', async ({ page, signIn }) => {
  await signIn(page, 'participant');
  const answer = await page.goto('/today');
  expect(await answer?.headerValue('cache-control')).toContain('no-store');
});
