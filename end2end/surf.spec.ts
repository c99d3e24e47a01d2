// The line of an urge, drawn while it is ridden.
import { drawn, kept, surf, toSurf } from './support/craving.ts';
import { expect, test } from './support/test.ts';

const RECORD = '**/api/cravings/record';

test.describe('signed in', { tag: '@script' }, () => {
  test.beforeEach(async ({ page, signIn }) => {
    await signIn(page, 'participant');
    await toSurf(page);
    await expect(page.locator('.player[data-state="ready"]')).toBeVisible();
  });

  test('each tap is drawn and kept, and the page stays', async ({ page, axe }) => {
    await page.locator('.player [data-do="start"]').click();
    const ids = new Set<string>();
    const form = await page.locator('#surf').elementHandle();
    for (const [at, value] of [7, 8, 5].entries()) {
      const request = page.waitForRequest(RECORD);
      await surf(page, value);
      await drawn(page, at + 2);
      const sent = new URLSearchParams((await request).postData() ?? '');
      expect([sent.get('rating'), sent.get('step'), sent.get('do')]).toEqual([String(value), 'surf', 'rated']);
      ids.add(sent.get('client_id') ?? '');
      await expect(page.locator('.ridden')).toContainText(`8 at first, 8 at its highest, ${value} at last.`);
    }
    expect(ids.size).toBe(3);
    expect(await form?.evaluate((element) => element.isConnected)).toBe(true);
    await expect(page.locator('.player[data-state="playing"]')).toBeVisible();
    await axe(page);
    await page.reload();
    await kept(page, 4);
  });

  test('without a network the line is drawn, and every rating is sent when it is back', async ({ page }) => {
    let refused = 0;
    await page.route(RECORD, async (route) => {
      refused += 1;
      await route.abort();
    });
    await surf(page, 7);
    await drawn(page, 2);
    await expect(page.getByText('Not saved yet. Nothing is lost')).toBeVisible();
    await surf(page, 6);
    await drawn(page, 3);
    await kept(page, 1);
    await page.unroute(RECORD);
    await expect(page.locator('.ridden')).toContainText('8 at first, 8 at its highest, 6 at last.');
    await expect(page.getByText('Not saved yet. Nothing is lost')).toHaveCount(0);
    expect(refused).toBeGreaterThan(0);
    await page.reload();
    await kept(page, 3);
  });

  test('after the sign-in has ended it says that nothing is saved', async ({ page }) => {
    await page.request.post('/api/accounts/sign_out', { headers: { origin: new URL(page.url()).origin }, form: {} });
    await surf(page, 7);
    await expect(page.getByText('You are not signed in, so this is an exercise: nothing is saved.')).toBeVisible();
  });
});

test('a visitor’s is drawn as well, and sent nowhere', { tag: '@script' }, async ({ page }) => {
  await page.clock.install();
  await page.goto('/craving/surf');
  let sent = 0;
  page.on('request', (request) => (sent += request.method() === 'POST' ? 1 : 0));
  await page.locator('.player [data-do="start"]').click();
  await expect(page.locator('.rating')).toBeHidden();
  for (const [at, value] of [7, 3, 2].entries()) {
    await page.clock.runFor(61_000);
    await page.locator(`.rating [value="${value}"]`).click();
    await expect(page.locator('.curve polyline')).toHaveAttribute('points', new RegExp(`^(\\d+,\\d+ ){${at + 1}}$`));
  }
  await expect(page.locator('.player[data-state="done"]')).toBeVisible(); // two small ones in a row
  expect(sent).toBe(0);
});

test('the minute to leave counts down by itself', async ({ page, axe }) => {
  await page.goto('/craving/move');
  const minute = page.locator('.minute');
  await expect(minute).toBeVisible();
  const left = (ms: number) =>
    minute.evaluate((element, ms) => {
      const [counting] = element.getAnimations();
      if (counting) counting.currentTime = ms;
      return Number(getComputedStyle(element).getPropertyValue('--left'));
    }, ms);
  expect([await left(24_000), await left(60_000)]).toEqual([36, 0]);
  await axe(page);
});
