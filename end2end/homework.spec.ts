// Homework: read, begun, kept, sent, changed; with and without scripts, in both languages, on paper.
import type { Page } from '@playwright/test';
import { expect, scripted, test } from './support/test.ts';

// On a busy machine a page with its pictures and rules takes a while.
test.describe.configure({ timeout: 180_000 });

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const shelf = (page: Page, name: string) => page.locator('section', { has: page.getByRole('heading', { level: 2, name, exact: true }) });
const first = (page: Page, name: string) => shelf(page, name).getByRole('link').first();

/** The form of the newest homework that is not done, with its first text. */
async function work(page: Page, go = /^(Start|Go on with it)$/, now = /^(Due now|Later)$/): Promise<void> {
  await page.goto('/homework');
  await page.locator('section', { has: page.getByRole('heading', { level: 2, name: now }) }).last().getByRole('link').last().click();
  await page.getByRole('main').getByRole('link', { name: go }).click();
  await page.waitForURL(/\/work$/);
}

test('the list says what is due, what is new and what is done', async ({ page, signIn, look }) => {
  await signIn(page, 'participant');
  await page.goto('/more');
  await page.getByRole('link', { name: /Homework/ }).click();
  await expect(title(page)).toHaveText('Homework');
  await expect(first(page, 'Done')).toBeVisible();
  await expect(page.getByText('You can still do this.').first()).toBeVisible();
  await look(page, 'homework');
});

test('feedback is read once, and stays', async ({ page, signIn, look }) => {
  await signIn(page, 'participant');
  await page.goto('/homework');
  await first(page, 'New from your team').click();
  const answer = shelf(page, 'What your team says').locator('.typed');
  const words = await answer.innerText();
  await look(page, 'homework-feedback');
  await page.getByRole('button', { name: 'I have read it' }).click();
  await expect(page.getByRole('button', { name: 'I have read it' })).toHaveCount(0);
  await expect(answer).toHaveText(words);
});

test('what is typed is kept, survives a reload, is sent and can be changed', async ({ page, signIn, look }) => {
  await signIn(page, 'participant');
  await work(page);
  const text = page.locator('form.stack textarea').first();
  const words = `Kept ${test.info().project.name} ${Date.now()}`;
  await text.fill(words);
  if (scripted(page)) {
    await expect(page.getByRole('status').getByText('Kept', { exact: true })).toBeVisible();
    await page.reload();
  } else {
    await page.getByRole('button', { name: 'Keep it and go on later' }).click();
    await page.getByRole('link', { name: 'Go on with it' }).click();
  }
  await expect(page.getByText('What you typed before is still here.')).toBeVisible();
  await expect(text).toHaveValue(words);
  await look(page, 'homework-work');
  await page.getByRole('button', { name: 'Send to my team' }).click();
  await expect(page.getByText('Your care team can read it now.')).toBeVisible();
  await expect(page.getByText(words)).toBeVisible();
  await look(page, 'homework-sent');
  await page.getByRole('link', { name: 'Change it' }).click();
  await expect(text).toHaveValue(words);
  await text.fill(`${words} again`);
  await page.getByRole('button', { name: 'Send to my team' }).click();
  await expect(page.getByText(`${words} again`)).toBeVisible();
});

test('what is too long is said beside its field, and the rest stays', async ({ page, signIn, axe }) => {
  await signIn(page, 'spanish');
  await work(page, /^(Empezar|Seguir con ella)$/, /^(Para ahora|Más adelante)$/);
  const texts = page.locator('form.stack textarea');
  await texts.nth(0).fill('x'.repeat(4_001));
  await page.getByRole('button', { name: 'Enviar a mi equipo' }).click();
  await expect(texts.nth(0)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(texts.nth(0)).toHaveValue('x'.repeat(4_001));
  await axe(page);
  await texts.nth(0).fill('');
});

test('in Spanish, all of it', async ({ page, signIn, look }) => {
  await signIn(page, 'spanish');
  await page.goto('/homework');
  await expect(title(page)).toHaveText('Tareas');
  await look(page, 'homework');
  await page.locator('ul.ways a').first().click();
  await expect(page.getByRole('heading', { name: 'Qué hacer' })).toBeVisible();
  await look(page, 'homework-page');
  await work(page, /^(Empezar|Seguir con ella)$/, /^(Para ahora|Más adelante)$/);
  await expect(page.getByRole('button', { name: 'Enviar a mi equipo' })).toBeVisible();
  await look(page, 'homework-work');
});

test('nothing is wider than a small phone, and every field has its name', async ({ page, signIn, axe }) => {
  await signIn(page, 'participant');
  await page.setViewportSize({ width: 360, height: 720 });
  await page.goto('/homework');
  await axe(page);
  await first(page, 'Done').click();
  await axe(page);
  await work(page, /^(Start|Go on with it|Change it)$/);
  await axe(page);
  for (const field of await page.locator('form.stack :is(input, select, textarea):not([type="hidden"])').all()) {
    const named = await field.evaluate((element) => (element as HTMLInputElement).labels?.length ?? 0);
    expect(named, await field.evaluate((element) => element.outerHTML)).toBeGreaterThan(0);
  }
});

test('on paper there are the answers and no buttons to press', async ({ page, signIn }) => {
  await signIn(page, 'participant');
  await page.goto('/homework');
  await first(page, 'Done').click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'What you sent' })).toBeVisible();
  await expect(page.locator('.reach')).toBeHidden();
});

test('somebody else’s homework is like none', async ({ page, signIn, another }) => {
  await signIn(page, 'participant');
  await page.goto('/homework');
  const address = await first(page, 'Done').getAttribute('href');
  const other = await another();
  await signIn(other, 'spanish');
  for (const path of [address ?? '', '/homework/00000000-0000-7000-8000-000000000000']) {
    expect((await other.goto(path))?.status()).toBe(404);
  }
});
