// The settings: each section saves by itself and says so; the look is there from the next page on. On a server of its
// own: what is set here would change what others see.
import type { Page } from '@playwright/test';
import { enlarge, fits } from './support/large.ts';
import { expect, speak, test } from './support/test.ts';

test.beforeEach(() => test.slow());

test.use({ alone: 'settings' });

const section = (page: Page, name: string) => page.locator(`section#${name}`);
const pick = (page: Page, name: string, value: string) =>
  page.locator('label', { has: page.locator(`input[name="${name}"][value="${value}"]`) }).click();

async function save(page: Page, name: string): Promise<void> {
  await section(page, name).locator('form button').last().click();
  await expect(page.locator(`#${name}-saved`)).toBeInViewport();
  await expect(page.locator('.saved:visible')).toHaveCount(1);
}

test.beforeEach(async ({ page, signIn }) => {
  await signIn(page, 'participant');
  await page.goto('/settings');
});

test('each section saves by itself, says so, and leaves the others alone', async ({ page, axe }) => {
  await axe(page);
  await pick(page, 'condition', 'heart');
  await save(page, 'health');
  await axe(page);
  await section(page, 'words').locator('input[name="called"]').fill('Anita');
  await save(page, 'words');
  await pick(page, 'lock_minutes', '30');
  await save(page, 'lock');
  await page.locator('input[name="check_in_at"]').fill('19:30');
  await save(page, 'remind');
  await page.goto('/settings');
  await expect(page.locator('.saved:visible')).toHaveCount(0);
  await expect(page.locator('input[name="condition"]:checked')).toHaveValue('heart');
  await expect(page.locator('input[name="lock_minutes"]:checked')).toHaveValue('30');
  await expect(page.locator('input[name="check_in_at"]')).toHaveValue('19:30');
  await page.goto('/today');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Anita');
  // As it was, for the other tests of this server.
  await page.goto('/settings');
  await section(page, 'words').locator('input[name="called"]').fill('Ana');
  await save(page, 'words');
  await pick(page, 'condition', 'heart');
  await save(page, 'health');
});

test('what is refused is said beside the field, and the rest stays typed', async ({ page, axe }) => {
  await section(page, 'words').locator('input[name="called"]').fill('');
  await section(page, 'words').locator('input[name="own_word"]').fill('the slots');
  await section(page, 'words').locator('form button').click();
  await expect(page.locator('input[name="called"]')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('input[name="own_word"]')).toHaveValue('the slots');
  await axe(page);
});

test('dark, largest and still: at once, on every page, also at 360 pixels and with twice the text', async ({ page, axe }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await pick(page, 'theme', 'dark');
  await pick(page, 'text_size', 'largest');
  await pick(page, 'motion', 'less');
  await save(page, 'look');
  expect(await background()).not.toBe(light);
  const paths = ['/settings', '/today', '/more', '/check-in', '/account', '/craving'];
  for (const path of paths) {
    await page.goto(path);
    expect(await background(), path).not.toBe(light);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), path).toBe('20px');
    expect(await page.evaluate(() => document.getAnimations().length), path).toBe(0);
  }
  await enlarge(page, 200); // the phone's own large text on top of it
  for (const path of paths) {
    await page.goto(path);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), path).toBe('40px');
    await axe(page);
    await fits(page, path);
  }
  await enlarge(page, 100);
  await page.goto('/settings');
  await pick(page, 'theme', 'system');
  await pick(page, 'text_size', 'normal');
  await pick(page, 'motion', 'system');
  await save(page, 'look');
  expect(await background()).toBe(light);
});

test('"More" is the last place, and each of its lines leads somewhere', async ({ page, axe }) => {
  await page.goto('/today');
  const last = page.locator('.places a').last();
  await expect(last).toHaveAttribute('href', '/more');
  await last.click();
  await page.waitForURL(/\/more$/);
  await axe(page);
  const lines = await page.locator('main .ways a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect((await page.request.get(line)).status(), line).toBe(200);
  await page.goto('/settings');
  await expect(page.locator('.places [aria-current]')).toHaveAttribute('href', '/more');
});

test('it can be set with the keyboard alone', { tag: '@script' }, async ({ page }) => {
  await section(page, 'practice').locator('input[name="tones"]').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#practice-saved')).toBeVisible();
  await expect(page.locator('input[name="tones"]')).toBeChecked();
  await section(page, 'practice').locator('input[name="tones"]').uncheck();
  await save(page, 'practice');
});

for (const language of ['en', 'es'] as const) {
  test(`looks, ${language}`, { tag: '@script' }, async ({ page, look }) => {
    await speak(page, language);
    for (const [name, path] of [['settings', '/settings'], ['settings-saved', '/settings#look-saved'], ['more', '/more']] as const) {
      await page.goto(path);
      await look(page, name);
    }
    await page.goto('/settings');
    await section(page, 'words').locator('input[name="called"]').fill('');
    await section(page, 'words').locator('form button').click();
    await expect(page.locator('[aria-invalid="true"]')).toHaveCount(1);
    await look(page, 'settings-refused');
    await speak(page, 'en');
  });
}
