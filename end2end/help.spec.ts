// The crisis card: for everybody, at once, whatever else is broken.
import { expect, test } from './support/test.ts';

for (const language of ['en', 'es']) {
  test(`in ${language}: no script, no cookie, no sign-in, numbers that can be tapped`, async ({ page, axe }) => {
    const answer = await page.goto(`/help?lang=${language}`);
    expect(answer?.status()).toBe(200);
    expect(await answer?.headerValue('set-cookie')).toBeNull();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('script, link[rel="modulepreload"], link[as="script"]')).toHaveCount(0);
    for (const call of ['tel:988', 'tel:911', 'sms:988']) {
      await expect(page.locator(`a[href^="${call}"]`).first()).toBeVisible();
    }
    expect(await page.context().cookies()).toEqual([]);
    await axe(page);
  });
}

test('speaks the browser’s language without being asked', { tag: '@once' }, async ({ page }) => {
  const answer = await page.request.get('/help', { headers: { 'accept-language': 'es-MX,es;q=0.9,en;q=0.5' } });
  expect(await answer.text()).toContain('lang="es"');
  expect(answer.headers()['vary']?.toLowerCase()).toContain('accept-language');
});

test('every number is a target for a thumb', async ({ page }) => {
  await page.goto('/help');
  for (const link of await page.locator('main a[href^="tel:"], main a[href^="sms:"]').all()) {
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
});

test('fits a screen 320 pixels wide', async ({ page, axe }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/help');
  await axe(page);
});

test('answers while the database is gone, and the rest comes back', { tag: '@once' }, async ({ page, mooring }) => {
  mooring.killDatabase();
  for (let round = 0; round < 20; round += 1) {
    expect((await page.request.get('/help')).status()).toBe(200);
  }
  await expect.poll(async () => (await page.request.get('/sign-in')).status(), { timeout: 15_000 }).toBe(200);
});
