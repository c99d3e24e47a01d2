// The participant's sessions: week, day, one session, other times, own fixed times; on a phone in another zone too.
import type { Page } from '@playwright/test';
import { expect, scripted, test } from './support/test.ts';

/** The forms that take a seat. */
const choosable = (page: Page) => page.locator('form[action$="schedule/book"]');

/** A day of next week. */
const next = () => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

/** A day of the week before. */
const last = () => new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);

/** The pages of the sessions that stand in a list. */
const addresses = (page: Page) => page.locator('.slot-what > a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

/** A day in eight weeks: nothing of the demo is there. */
const far = () => new Date(Date.now() + 56 * 86_400_000).toISOString().slice(0, 10);

test('the week leads to its days and sessions, and to other weeks', async ({ page, signIn, axe }) => {
  await signIn(page, 'participant');
  await page.locator('nav a[href="/schedule"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This week');
  await expect(page.locator('#hours progress')).toBeVisible();
  await expect(page.locator('#hours')).toContainText('of 9');
  await axe(page);
  await page.getByRole('link', { name: 'Before' }).click();
  await page.waitForURL(/\/schedule\/week\/\d{4}-\d\d-\d\d/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Week');
  await expect(page.locator('.slot').first()).toBeVisible();
  await axe(page);
  await page.locator('.day h2 a').first().click();
  await page.waitForURL(/\/schedule\/day\//);
  await axe(page);
  await page.locator('.slot-what > a').first().click();
  await page.waitForURL(/\/schedule\/[0-9a-f-]{36}/);
  await expect(page.locator('.session-time time')).toHaveCount(2);
  await axe(page);
  expect(await page.title()).toBe('Schedule – Mooring');
});

test('the homework of a session is named on its page, and one tap away', async ({ page, signIn, axe }) => {
  await signIn(page, 'participant');
  await page.goto(`/schedule/week/${last()}`);
  const homework = page.locator('#homework a');
  for (const path of await addresses(page)) {
    await page.goto(path);
    if ((await homework.count()) > 0) break;
  }
  const name = await homework.locator('span').first().innerText();
  await axe(page);
  await homework.first().click();
  await page.waitForURL(/\/homework\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('an empty week says what will come', async ({ page, signIn, axe }) => {
  await signIn(page, 'participant');
  await page.goto(`/schedule/week/${far()}`);
  await expect(page.getByText('No sessions this week')).toBeVisible();
  await axe(page);
});

test('a seat is taken, an absence told and taken back, the seat given back', async ({ page, signIn, axe }) => {
  await signIn(page, 'participant');
  await page.goto('/schedule/open');
  await axe(page);
  await choosable(page).last().getByRole('button').click();
  await page.waitForURL(/\/schedule\/[0-9a-f-]{36}/);
  await expect(page.getByText('You chose this session yourself.')).toBeVisible();
  await page.locator('summary', { hasText: 'I cannot come' }).click();
  await page.getByRole('button', { name: 'Tell my team' }).click(); // without a reason
  await expect(page.locator('[role="alert"]')).toBeVisible();
  await axe(page);
  await page.locator('label', { has: page.locator('input[name="reason"][value="transport"]') }).click();
  await page.getByLabel('In your own words').fill('The bridge is closed');
  await page.getByRole('button', { name: 'Tell my team' }).click();
  await expect(page.getByText('Your team knows that you cannot come')).toBeVisible();
  await expect(page.getByText('The bridge is closed')).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'I can come after all' }).click();
  await expect(page.locator('summary', { hasText: 'I cannot come' })).toBeVisible();
  await page.getByRole('button', { name: 'Give my seat back' }).click();
  await page.waitForURL(/\/schedule\/open/);
});

test('a point for the agenda, and time in the next group', async ({ page, signIn, axe }) => {
  await signIn(page, 'participant');
  await page.goto(`/schedule/week/${next()}`);
  await page.locator('.slot-what > a', { hasText: 'One to one' }).first().click();
  await page.waitForURL(/\/schedule\/[0-9a-f-]{36}/);
  const words = `About the ${test.info().project.name} ${test.info().retry}`;
  await page.getByLabel('Add a point').fill(words);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.locator('.points')).toContainText(words);
  await axe(page);
  await page.getByRole('button', { name: `Take out: ${words}` }).click();
  await expect(page.getByText(words)).toHaveCount(0);
  await page.getByRole('button', { name: 'I want time' }).click();
  await expect(page.getByRole('heading', { name: 'You want time in this session' })).toBeVisible();
  await page.getByRole('button', { name: 'I do not need it any more' }).click();
  await expect(page.getByRole('heading', { name: 'I want time in this session' })).toBeVisible();
});

test('a fixed time is added overnight, refused without an end, and taken out', async ({ page, signIn, axe }) => {
  await signIn(page, 'participant');
  await page.goto('/schedule/commitments');
  await axe(page);
  const word = `Kiosk ${test.info().project.name}`;
  await page.locator('label', { has: page.locator('input[name="kind"][value="work"]') }).click();
  await page.locator('label', { has: page.locator('input[name="weekday"][value="7"]') }).click();
  await page.getByLabel('From', { exact: true }).fill('23:00');
  await page.getByLabel('Your own word for it').fill(word);
  await page.getByRole('button', { name: 'Add this time' }).click();
  await expect(page.locator('[role="alert"]')).toBeVisible();
  await expect(page.getByLabel('Your own word for it')).toHaveValue(word);
  await axe(page);
  await page.getByLabel('Until', { exact: true }).fill('03:30');
  await page.getByRole('button', { name: 'Add this time' }).click();
  await expect(page.locator('.points')).toContainText('3:30 am the next day');
  await page.getByRole('button', { name: `Take out: ${word}` }).click();
  await expect(page.getByText(word)).toHaveCount(0);
});

test('a phone in another zone shows its own time too', { tag: '@script' }, async ({ browser, contextOptions, mooring, watch, signIn, axe }) => {
  const context = await browser.newContext({ ...contextOptions, baseURL: mooring.origin, timezoneId: 'America/Los_Angeles' });
  await watch(context);
  const page = await context.newPage();
  await signIn(page, 'participant');
  await page.goto(`/schedule/week/${next()}`);
  const slot = page.locator('.slot-time').first();
  await expect(slot.locator('.phone-time').first()).toContainText('on your phone');
  const [clinic, phone] = await slot.evaluate((line) => {
    const hour = (text: string) => { const [, h, half] = text.match(/(\d+):\d+\s*([ap]m)/i) ?? []; return (Number(h) % 12) + (half?.toLowerCase() === 'pm' ? 12 : 0); };
    return [hour(line.querySelector('time')?.textContent ?? ''), hour(line.querySelector('.phone-time')?.textContent ?? '')];
  });
  expect((clinic - phone + 24) % 24).toBe(3);
  await axe(page);
  await context.close();
});

test('a phone in the clinic\'s zone adds nothing', async ({ page, signIn }) => {
  await signIn(page, 'participant');
  await page.goto('/schedule');
  await expect(page.getByText('Times are by your clinic\'s clock (New York).')).toBeVisible();
  await expect(page.locator('.phone-time')).toHaveCount(0);
});

test('works with the keyboard alone', { tag: '@script' }, async ({ page, signIn }) => {
  await signIn(page, 'participant');
  await page.goto('/schedule/commitments');
  await page.locator('input[name="kind"]').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('input[name="kind"]:checked')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.locator('input[name="weekday"]:checked')).toHaveCount(1);
});

test('at 360 pixels, and in type of twice the size, nothing is cut off', async ({ page, signIn, axe }) => {
  test.slow();
  await page.setViewportSize({ width: 360, height: 640 });
  await signIn(page, 'participant');
  await page.goto(`/schedule/week/${next()}`);
  const [session = ''] = await addresses(page);
  for (const path of ['/schedule', `/schedule/week/${next()}`, `/schedule/day/${next()}`, session, '/schedule/open', '/schedule/commitments']) {
    await page.goto(path);
    await axe(page);
    if (!scripted(page)) continue;
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await axe(page);
  }
});

for (const role of ['participant', 'spanish'] as const) {
  test(`its pages, ${role}`, { tag: '@script' }, async ({ page, signIn, look }) => {
    test.slow();
    await signIn(page, role);
    await page.goto('/schedule');
    await look(page, 'schedule-week');
    await page.goto(`/schedule/week/${next()}`);
    await look(page, 'schedule-next-week');
    const sessions = await addresses(page);
    for (const [place, path] of sessions.entries()) {
      await page.goto(path);
      await look(page, `schedule-session-${place}`);
    }
    await page.goto(`/schedule/week/${last()}`);
    await look(page, 'schedule-last-week');
    await page.goto('/schedule/open');
    await look(page, 'schedule-open');
    await page.goto('/schedule/commitments');
    await look(page, 'schedule-commitments');
    expect(scripted(page)).toBe(true);
  });
}
