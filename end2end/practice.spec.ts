// Practice: found by need, played on a clock that does not drift, rated, written down; with and without a sign-in.
import type { Page } from '@playwright/test';
import { enlarge, fits } from './support/large.ts';
import { expect, rate, scripted, speak, test } from './support/test.ts';

const open = (page: Page, skill: string) => page.goto(`/practice/${skill}`);
const player = (page: Page) => page.locator('.player');
const press = (page: Page, name: string) => player(page).getByRole('button', { name, exact: true }).click();

test('a visitor finds an exercise by need; nothing is stored', async ({ page, axe }) => {
  await page.goto('/practice');
  await expect(page.getByText('Nothing you do or type is stored')).toBeVisible();
  for (const need of ['Calm down now', 'Ride it out', 'Sleep', 'Talk to someone', 'Low mood', 'Plan my day']) {
    await expect(page.getByRole('heading', { name: need })).toBeVisible();
  }
  await axe(page);
  await page.getByRole('link', { name: 'Box breathing' }).first().click();
  await page.waitForURL(/\/practice\/box-breathing/);
  await expect(page.getByText('skip the breath-holding parts')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Skip', exact: true })).toBeVisible();
  await expect(player(page).getByRole('listitem')).toHaveCount(4);
  await axe(page);
  expect(await page.context().cookies()).toEqual([]);
});

test('a participant rates, plays, rates again and finds it kept', async ({ page, signIn, axe }) => {
  await signIn(page, 'participant');
  await page.getByRole('link', { name: 'Practice' }).click();
  await page.waitForURL(/\/practice$/);
  await axe(page);
  await open(page, 'feet-down');
  await rate(page, 'before', 6);
  if (scripted(page)) {
    await press(page, 'Start');
    await expect(player(page).locator('.cue')).toHaveText('Press both feet into the floor.');
    await axe(page);
    await press(page, 'Stop');
    await expect(player(page).locator('.did')).toContainText('That counts.');
  } else {
    await expect(page.getByText('10 seconds').first()).toBeVisible();
    await page.getByLabel('How many minutes?').fill('2');
  }
  await rate(page, 'after', 3);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL(/\/feet-down\/done/);
  await expect(page.getByText('It went from 6 to 3.')).toBeVisible();
  await axe(page);
});

test('what is written is kept and read again', async ({ page, signIn, axe }) => {
  await signIn(page, 'participant');
  await open(page, 'boundary-line');
  await page.locator('[name="w0"]').fill('Calls after ten at night, since the autumn');
  await axe(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL(/\/boundary-line\/done/);
  await page.getByRole('link', { name: 'Read what you wrote' }).click();
  await expect(page.getByText('Calls after ten at night, since the autumn')).toBeVisible();
  await axe(page);
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page.getByRole('heading', { name: 'What I wrote' })).toBeVisible();
});

test('an activity is logged with minutes and mood; a bad number is answered', async ({ page, signIn, axe }) => {
  await signIn(page, 'participant');
  await page.goto('/practice/log');
  await page.locator('label', { has: page.locator('[name="activity"][value="walking"]') }).click();
  await page.locator('[name="minutes"]').fill('9999');
  await page.locator('form.log').evaluate((form: HTMLFormElement) => (form.noValidate = true)); // as an old phone sends it
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('[name="minutes"]')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[name="minutes"]')).toHaveValue('9999');
  await page.locator('[name="minutes"]').fill('35');
  await rate(page, 'before', 4);
  await rate(page, 'after', 7);
  await axe(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL(/\/practice\/log\/done/);
  await expect(page.getByText('Walking')).toBeVisible();
});

test('an option is drawn by chance for whoever cannot choose; no more is taken than the exercise says', async ({ page, axe }) => {
  await open(page, 'activity-pick');
  await expect(page.locator('[name="w0"]:checked')).toHaveCount(0);
  await page.getByRole('link', { name: 'Pick one for me' }).click();
  await expect(page.getByRole('status')).toContainText('How about this');
  await expect(page.locator('[name="w0"]:checked')).toHaveCount(1);
  await page.getByRole('link', { name: 'Pick another' }).click();
  await expect(page.locator('[name="w0"]:checked')).toHaveCount(1);
  await axe(page);
  await open(page, 'accepts');
  const tiles = page.locator('label', { has: page.locator('[name="w0"]') });
  for (const at of [0, 1, 2]) await tiles.nth(at).click();
  await page.locator('form.practice').evaluate((form: HTMLFormElement) => form.submit());
  await expect(page.locator('#w0-error')).toContainText('room for 2');
  await expect(page.locator('[name="w0"]:checked')).toHaveCount(3);
});

test('while waiting, the urge is asked for every five minutes', { tag: '@script' }, async ({ page }) => {
  await page.clock.install();
  await open(page, 'delay-15');
  await press(page, 'Start');
  const rating = player(page).locator('.rating');
  await expect(rating).toBeHidden();
  await page.clock.fastForward(301_000);
  await page.clock.runFor(300);
  await expect(rating).toBeVisible();
  await player(page).getByRole('button', { name: '2 of 10' }).click();
  await expect(rating).toBeHidden();
  await page.clock.fastForward(300_000);
  await page.clock.runFor(300);
  await player(page).getByRole('button', { name: '1 of 10' }).click();
  await expect(player(page).locator('.did')).toBeHidden(); // a low urge does not end the wait
  await page.clock.fastForward(300_000);
  await page.clock.runFor(300);
  await expect(player(page).locator('.did')).toHaveText('You did 15 minutes. That counts.');
});

test('at 360 pixels and with twice the text nothing is cut off', { tag: '@script' }, async ({ page, signIn, axe }) => {
  await signIn(page, 'participant');
  await enlarge(page, 200);
  for (const path of ['', '/box-breathing', '/urge-surf', '/five-senses', '/halt-check', '/evening-review', '/dear-man', '/log', '/entries']) {
    await page.goto(`/practice${path}`);
    await fits(page, path);
  }
  await axe(page);
});

test('high distress shows the crisis card at once, and the same without a script', async ({ page }) => {
  await open(page, 'feet-down');
  if (scripted(page)) {
    await page.getByRole('button', { name: 'I did it without the timer' }).click();
    await rate(page, 'after', 8);
    await expect(page.locator('.crisis')).toBeVisible();
  } else {
    await rate(page, 'after', 8);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.waitForURL(/\/feet-down\/crisis/);
    await expect(page.locator('.crisis')).toBeVisible();
  }
});

test('the clock does not drift while timers are throttled', { tag: '@script' }, async ({ page }) => {
  // Ticks come late and unevenly, as in a page that is hidden; the page's clock runs on.
  await page.addInitScript(() => {
    const every = window.setInterval.bind(window);
    let wait = 300;
    window.setInterval = ((act: () => void) => every(act, (wait = (wait * 7) % 1_700) + 200)) as typeof window.setInterval;
  });
  await page.clock.install();
  await open(page, 'accepts');
  await press(page, 'Start');
  await page.clock.fastForward(60_000);
  await press(page, 'Pause');
  await page.clock.fastForward(3_600_000);
  await press(page, 'Go on');
  const before = Date.now();
  await page.clock.fastForward(1_110_000);
  await page.clock.runFor(4_000);
  const passed = Math.ceil((Date.now() - before) / 1_000);
  // 1200 seconds in all: 1174 ran on the fake clock, and as many as the test itself took.
  const left = Number(await player(page).locator('.count').textContent());
  expect(left).toBeLessThanOrEqual(26);
  expect(left).toBeGreaterThanOrEqual(26 - passed - 8);
  await page.clock.fastForward(60_000);
  await page.clock.runFor(4_000);
  await expect(player(page).locator('.did')).toHaveText('You did 20 minutes. That counts.');
  expect(await page.locator('[name="seconds"]').inputValue()).toBe('1200');
});

test('phases follow each other on a slow phone', { tag: '@script' }, async ({ page }) => {
  await open(page, 'minute-breath');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    const cue = document.querySelector('.player .cue');
    if (cue) new MutationObserver(() => seen.push(performance.now())).observe(cue, { childList: true, characterData: true, subtree: true });
  });
  await press(page, 'Start');
  await expect(player(page).locator('.cue')).toHaveText('Breathe out');
  await expect(player(page).locator('.cue')).toHaveText('Breathe in');
  await expect(player(page).locator('.cue')).toHaveText('Breathe out');
  const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  const [first = 0] = seen;
  // A late tick shows a phase late, never later and later: each is where the start says, but for one tick.
  for (const [at, due] of [[1, 4_000], [2, 10_000], [3, 14_000]] as const) {
    expect(Math.abs((seen[at] ?? 0) - first - due)).toBeLessThan(400);
  }
});

test('a step counts its taps and leads on', { tag: '@script' }, async ({ page }) => {
  await open(page, 'five-senses');
  await press(page, 'Start');
  for (const taps of [5, 4, 3, 2, 1]) {
    await expect(player(page).locator('.cue')).toContainText(String(taps));
    for (let tap = 0; tap < taps; tap += 1) await player(page).locator('[data-do="next"]').click();
  }
  await expect(player(page).locator('.did')).not.toBeEmpty();
});

test('an urge is rated each minute and its line is drawn', { tag: '@script' }, async ({ page }) => {
  await page.clock.install();
  await open(page, 'urge-surf');
  await rate(page, 'before', 7);
  await press(page, 'Start');
  await page.clock.fastForward(61_000);
  await page.clock.runFor(300);
  await player(page).getByRole('button', { name: '9 of 10' }).click();
  await expect(player(page).locator('.high')).toBeVisible();
  await page.clock.fastForward(60_000);
  await page.clock.runFor(300);
  await player(page).getByRole('button', { name: '3 of 10' }).click();
  await page.clock.fastForward(60_000);
  await page.clock.runFor(300);
  expect((await player(page).locator('polyline').getAttribute('points'))?.trim().split(' ')).toHaveLength(2);
  await player(page).getByRole('button', { name: '2 of 10' }).click();
  await expect(player(page).locator('.did')).toHaveText(/You did 3 minutes|You did 18\d seconds/);
});

test('with reduced motion nothing grows, and the number leads', { tag: '@script' }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'minute-breath');
  await press(page, 'Start');
  await expect(player(page).locator('.count')).toHaveText(/^[1-4]$/);
  const animation = await player(page).locator('.bubble').evaluate((shape) => getComputedStyle(shape, '::after').animationName);
  expect(animation).toBe('none');
});

test('the player is worked with the keyboard alone', { tag: '@script' }, async ({ page }) => {
  await open(page, 'minute-breath');
  await player(page).locator('[data-do="start"]').focus();
  await page.keyboard.press('Enter');
  await expect(player(page).locator('[data-do="pause"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(player(page).getByRole('button', { name: 'Go on' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(player(page).locator('.did')).toBeFocused();
});

for (const language of ['en', 'es'] as const) {
  test(`looks, ${language}`, { tag: '@script' }, async ({ page, signIn, look }) => {
    test.setTimeout(300_000); // two dozen pictures, each looked at twice
    await signIn(page, 'participant');
    await speak(page, language);
    for (const [name, path] of [
      ['practice', '/practice'],
      ['practice-skill', '/practice/body-scan'],
      ['practice-steps', '/practice/five-senses'],
      ['practice-form', '/practice/evening-review'],
      ['practice-list', '/practice/halt-check'],
      ['practice-spun', '/practice/activity-pick?spin=yes'],
      ['practice-plan', '/practice/safety-plan'],
      ['practice-log', '/practice/log'],
      ['practice-entries', '/practice/entries'],
      ['practice-done', '/practice/cold-water/done'],
      ['practice-crisis', '/practice/cold-water/crisis'],
    ] as const) {
      await page.goto(path);
      await look(page, name);
    }
    await page.goto('/practice/entries');
    await page.locator('main .list a').first().click();
    await look(page, 'practice-entry');
    await open(page, 'box-breathing');
    await player(page).locator('[data-do="start"]').click();
    await look(page, 'practice-playing');
    await player(page).locator('[data-do="stop"]').click();
    await look(page, 'practice-after');
    await speak(page, 'en');
  });

  test(`looks without a sign-in, ${language}`, { tag: '@script' }, async ({ page, look }) => {
    test.slow();
    await page.goto(`/practice?lang=${language}`);
    await look(page, 'practice-open');
    await page.goto(`/practice/cold-water?lang=${language}`);
    await look(page, 'practice-open-skill');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/practice/urge-surf?lang=${language}`);
    await look(page, 'practice-narrow');
  });
}
