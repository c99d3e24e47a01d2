// A participant's own day: the one next thing, the graph, help within reach.
import { expect, test } from './support/test.ts';

for (const role of ['participant', 'spanish'] as const) {
  test(`${role}: the next thing, the graph with its table, help within reach`, async ({ page, signIn, axe }) => {
    await signIn(page, role);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('main .next a')).toHaveAttribute('href', /^\/(check-in|craving\/again)$/); // one, and only one
    const graph = page.locator('main svg[role="img"]').first();
    await expect(graph).toBeVisible();
    await expect(graph).toHaveAttribute('aria-label', /\d/);
    await expect(page.locator('main table tbody tr')).toHaveCount(14);
    await expect(page.locator('.urge a[href^="/craving"]')).toBeInViewport();
    await expect(page.locator('.urge a[href^="/help"]')).toBeInViewport();
    await axe(page);
  });
}

test('every place in the navigation exists', { tag: '@once' }, async ({ page, signIn }) => {
  await signIn(page, 'participant');
  const places = await page.locator('nav a[href^="/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(places.length).toBeGreaterThan(0);
  for (const place of new Set(places)) expect((await page.request.get(place)).status(), place).toBe(200);
});

test('is never kept by a browser', { tag: '@once' }, async ({ page, signIn }) => {
  await signIn(page, 'participant');
  const answer = await page.goto('/today');
  expect(await answer?.headerValue('cache-control')).toContain('no-store');
});
