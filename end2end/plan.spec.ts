// The plan: written, changed, put in order, compared, printed on one page; by keyboard, in large type, without scripts.
import type { Page } from '@playwright/test';
import { post } from './support/form.ts';
import { expect, scripted, speak, test } from './support/test.ts';

test.use({ alone: 'plan' });

const parts = ['safety', 'people', 'reasons', 'relapse-prevention', 'goals', 'medication', 'meetings', 'aftercare'];
const change = (page: Page, name = 'Change it') => page.getByText(name, { exact: true }).click();
const save = (page: Page, name = 'Save') => page.getByRole('main').getByRole('button', { name, exact: true }).click();
const unlikely = () => `Quillwort ${Math.random().toString(36).slice(2, 8)}`;

test.beforeEach(async ({ page, signIn }) => signIn(page, 'participant'));

test('from the bar to every part, and back', async ({ page, axe }) => {
  test.slow();
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible();
  await axe(page);
  for (const part of parts) {
    await page.goto('/plan');
    await page.locator(`main a[href="/plan/${part}"]`).click();
    await expect(page).toHaveTitle('Plan – Mooring');
    await axe(page);
    await page.getByRole('link', { name: 'Back' }).click();
    await expect(page).toHaveURL(/\/plan$/);
  }
});

test('a safety plan is changed in place; every version stays', async ({ page, axe }) => {
  const words = unlikely();
  await page.goto('/plan/safety');
  await expect(page.locator('main a[href="tel:988"]').first()).toBeVisible();
  await change(page);
  await page.locator('textarea[name="worth"]').fill(words);
  await save(page);
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await expect(page.locator('.plan-sheet')).toContainText(words);
  await page.getByRole('link', { name: 'Earlier versions' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Versions' })).toBeVisible();
  await axe(page);
  await page.locator('summary').nth(1).click();
  await page.getByRole('button', { name: /^Make version \d+ the newest$/ }).first().click();
  await expect(page).toHaveURL(/\/plan\/safety$/);
  await expect(page.locator('.plan-sheet')).not.toContainText(words);
});

test('what is typed waits on the server while the phone is locked', { tag: '@script' }, async ({ page, another, signIn }) => {
  const words = unlikely();
  await page.goto('/plan/aftercare');
  await change(page);
  await page.locator('textarea[name="back"]').fill(words);
  await expect(page.getByText('Kept', { exact: true })).toBeVisible();
  const laptop = await another();
  await signIn(laptop, 'participant');
  await laptop.goto('/plan/aftercare');
  await expect(laptop.getByText('What you typed before is still here.')).toBeVisible();
  await expect(laptop.locator('textarea[name="back"]')).toHaveValue(words);
  await save(laptop);
  await expect(laptop.locator('.plan-sheet')).toContainText(words);
});

test('two windows: both are seen, and nothing is lost', async ({ page, axe }) => {
  const [mine, other] = [unlikely(), unlikely()];
  await page.goto('/plan/reasons');
  await change(page);
  const hidden = (name: string) => page.locator(`form:has(#reason_1) input[name="${name}"]`).inputValue();
  const fields = { part: 'reasons', based_on: await hidden('based_on'), reason_1: other };
  const sent = await post(page, '/api/plan/save', { ...fields, client_id: crypto.randomUUID() });
  expect(sent.ok()).toBe(true);
  await page.locator('#reason_1').fill(mine);
  await save(page);
  await expect(page.getByText('Saved in another window')).toBeVisible();
  await expect(page.locator('.plan-other').getByText(other)).toBeVisible();
  await expect(page.locator('#reason_1')).toHaveValue(mine);
  await axe(page);
  await save(page);
  await expect(page.locator('.plan-sheet')).toContainText(mine);
});

test('people are put in order with one tap, and called with one more', async ({ page }) => {
  await page.goto('/plan/people');
  const names = page.locator('.plan-order .plan-words');
  const [first = '', second = ''] = await names.allInnerTexts();
  await page.getByRole('button', { name: /^Move up/ }).first().click();
  await expect(names.first()).toHaveText(second);
  await expect(names.nth(1)).toHaveText(first);
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
});

test('a number that no phone can dial is refused beside its field, and stays as typed', async ({ page, axe }) => {
  await page.goto('/plan/people');
  await change(page);
  await page.locator('#phone_1').fill('call my sister');
  await save(page);
  await expect(page.locator('#phone_1-error')).toContainText('No phone can dial this');
  await expect(page.locator('#phone_1')).toHaveValue('call my sister');
  await axe(page);
});

test('a goal is written and ticked by keyboard alone', async ({ page }) => {
  const words = unlikely();
  await page.goto('/plan/goals');
  const add = page.locator('summary', { hasText: 'Add a goal' });
  await add.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type(words);
  await page.locator('#steps').focus();
  await page.keyboard.type('First step\nSecond step');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const card = page.locator('.plan-goal', { hasText: words });
  await expect(card).toContainText('0 of 2 steps');
  await card.getByRole('button', { name: 'Tick: First step' }).focus();
  await page.keyboard.press('Enter');
  await expect(card).toContainText('1 of 2 steps');
});

test('a dose is answered with one tap, and corrected', async ({ page, axe }) => {
  const name = unlikely();
  await page.goto('/plan/medication');
  await page.locator('summary', { hasText: 'Add a medicine' }).click();
  await page.locator('#name').fill(name);
  await page.locator('#time_1').fill('04:00');
  await save(page, 'Save medicine');
  const dose = page.locator('.plan-today li', { hasText: name });
  await expect(dose).toBeVisible();
  await axe(page);
  await dose.getByRole('button', { name: `Not yet: ${name}` }).click();
  await dose.getByRole('button', { name: `Taken: ${name}`, exact: true }).click();
  await expect(dose.locator('.plan-answered')).toContainText('Taken');
  await dose.getByText('Correct it').click();
  await dose.getByText('Add a note').click();
  await dose.locator('textarea').fill('A dry mouth');
  await dose.getByRole('button', { name: `Not taken: ${name}` }).click();
  await expect(dose.locator('.plan-answered')).toContainText('Not taken');
  await expect(page.locator('.history').getByText('A dry mouth').first()).toBeVisible();
});

test('a meeting is written down; nothing depends on it', async ({ page, axe }) => {
  const name = unlikely();
  await page.goto('/plan/meetings');
  await expect(page.getByText('nothing depends on it')).toBeVisible();
  await page.locator('summary', { hasText: 'Write down a meeting' }).click();
  await page.locator('#name').fill(name);
  await save(page, 'Save meeting');
  const row = page.locator('.plan-log > li', { hasText: name });
  await expect(row).toBeVisible();
  await axe(page);
  await row.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByText(name)).toHaveCount(0);
});

test('kept on this phone only when asked, and forgotten with one tap', { tag: '@script' }, async ({ page, axe }) => {
  await page.goto('/plan/kept');
  const keep = page.locator('[data-keep]');
  await expect(keep.getByRole('button', { name: 'Keep it on this phone' })).toBeVisible();
  await axe(page);
  await keep.getByRole('button', { name: 'Keep it on this phone' }).click();
  await keep.getByRole('button', { name: 'Forget it on this phone' }).click();
  await expect(keep.getByRole('button', { name: 'Keep it on this phone' })).toBeVisible();
});

test('each part prints on one page', { tag: '@script' }, async ({ page }) => {
  for (const part of [...parts.map((part) => `/plan/${part}`), '/plan/kept']) {
    if (/medication|meetings|goals/.test(part)) continue; // lists grow; the plans do not
    await page.goto(part);
    if (part === '/plan/kept') await expect(page.locator('[data-keep]')).toBeVisible();
    const pdf = (await page.pdf({ format: 'Letter' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, part).toBe(1);
  }
});

test('in type of twice the size and at 360 pixels nothing is cut off', async ({ page, axe }) => {
  test.slow();
  await page.setViewportSize({ width: 360, height: 740 });
  for (const part of ['', ...parts.map((part) => `/${part}`), '/kept', '/safety/versions']) {
    await page.goto(`/plan${part}`);
    await axe(page);
    if (!scripted(page)) continue;
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await axe(page);
  }
});

for (const [language, role] of [['en', 'participant'], ['es', 'spanish']] as const) {
  test(`pictures, ${language}`, { tag: '@script' }, async ({ page, signIn, look }) => {
    test.slow();
    await page.context().clearCookies();
    await signIn(page, role);
    await speak(page, language);
    await page.goto('/plan');
    await look(page, 'plan');
    for (const part of [...parts, 'kept', 'safety/versions']) {
      await page.goto(`/plan/${part}`);
      await look(page, `plan-${part.replace('/', '-')}`);
    }
    for (const part of ['safety', 'people', 'relapse-prevention', 'goals', 'medication', 'meetings']) {
      await page.goto(`/plan/${part}`);
      await page.locator('.plan-change > summary').click();
      await look(page, `plan-${part}-change`);
    }
  });
}
