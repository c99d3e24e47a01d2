// Questionnaires: one question after the other, all on one page, the second stage, in both languages.
import type { Page } from '@playwright/test';
import { expect, scripted, speak, test } from './support/test.ts';

// Proved on the phone so far; the laptop and a phone without scripts follow.
test.beforeEach(({}, info) => {
  test.skip(info.project.name !== 'phone', 'proved on the phone so far');
  test.slow();
});

test.use({ alone: 'questionnaire' });
test.describe.configure({ mode: 'serial' });

const main = (page: Page) => page.getByRole('main');

test('what is due is answered with one tap a question', async ({ page, signIn, look }) => {
  await signIn(page, 'participant');
  await page.goto('/questionnaires');
  await look(page, 'questionnaires');
  await main(page).getByRole('link', { name: 'Go on' }).first().click();
  await expect(main(page).getByText('All on one page')).toBeVisible();
  await look(page, 'questionnaire-begin');
  await main(page).getByRole('link', { name: 'Start' }).click();
  await expect(page).toHaveURL(/\/1$/);
  await look(page, 'questionnaire-question');
  for (let item = 1; item <= 7; item += 1) {
    await expect(main(page).getByText(`Question ${item} of 7`)).toBeVisible();
    await main(page).getByRole('button', { name: item % 2 ? 'Several days' : 'Not at all' }).click();
  }
  await expect(main(page).getByText('on a scale from 0 to 21')).toBeVisible();
  await expect(main(page).getByText('This is a self-report. It is not a diagnosis.')).toBeVisible();
  for (const word of ['severe', 'moderate', 'mild']) await expect(main(page).getByText(word)).toHaveCount(0);
  await look(page, 'questionnaire-result');
});

test('all on one page, by keyboard; a changed mind is a new version', async ({ page, signIn, axe, look }) => {
  await signIn(page, 'participant');
  await page.goto('/questionnaires');
  await main(page).locator('.lines a').first().click();
  await main(page).getByRole('link', { name: 'Look over or change my answers' }).click();
  await look(page, 'questionnaire-all');
  const first = page.locator('input[name="a_1"]');
  await expect(first.nth(1)).toBeChecked();
  await first.nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await expect(first.nth(2)).toBeChecked();
  await main(page).getByRole('button', { name: 'Save my answers' }).focus();
  await page.keyboard.press('Enter');
  await expect(main(page).getByText('on a scale from 0 to 21')).toBeVisible();
  await axe(page);
});

test.fixme('in Spanish: item nine, the second stage, the card', async ({ page, another, look, axe }) => {
  const marcus = await another();
  await marcus.goto('/sign-in');
  await marcus.locator('input[name="email"]').fill('marcus@example.org');
  await marcus.locator('input[name="password"]').fill('harbor lantern violet 27');
  await marcus.locator('form:has(input[name="password"]) button').click();
  await marcus.waitForURL(/\/today/);
  await marcus.goto('/questionnaires');
  await look(marcus, 'questionnaires');
  await main(marcus).locator('a.button').first().click();
  await main(marcus).getByRole('link', { name: 'Empezar' }).click();
  await expect(main(marcus).getByText('Poco interés o placer en hacer cosas')).toBeVisible();
  await look(marcus, 'questionnaire-question');
  for (let item = 1; item <= 8; item += 1) await main(marcus).getByRole('button', { name: 'Varios días' }).click();
  await expect(main(marcus).getByText('Su equipo verá esta respuesta.')).toBeVisible();
  await look(marcus, 'questionnaire-item-nine');
  await marcus.locator('label', { has: marcus.locator('input[name="a_9"][value="1"]') }).click();
  await main(marcus).getByRole('button', { name: 'Guardar esta respuesta' }).click();
  await expect(marcus).toHaveURL(/\/q1$/);
  await expect(main(marcus).getByText('Gracias por decírnoslo.')).toBeVisible();
  await expect(main(marcus).getByText('Este cuestionario todavía no está disponible en español.')).toBeVisible();
  await look(marcus, 'questionnaire-second-stage');
  for (const item of ['q1', 'q2', 'q6']) {
    await marcus.locator('label', { has: marcus.locator(`input[name="a_${item}"][value="${item === 'q1' ? 'yes' : 'no'}"]`) }).click();
    await main(marcus).getByRole('button', { name: 'Guardar esta respuesta' }).click();
  }
  await expect(main(marcus).getByRole('link', { name: 'Mi plan de seguridad' })).toBeVisible();
  await expect(main(marcus).locator('a[href="tel:988"]').first()).toBeVisible();
  await look(marcus, 'questionnaire-end');
  await main(marcus).getByRole('link', { name: 'Seguir con las otras preguntas' }).click();
  await main(marcus).getByRole('link', { name: 'Seguir' }).click();
  await expect(marcus).toHaveURL(/\/10$/);
  await axe(marcus);
  await page.goto('/');
});

test.fixme('a clinician reads the questions word for word', async ({ page, signIn, look }) => {
  await signIn(page, 'clinician');
  await page.locator('.flag', { hasText: 'Marcus' }).filter({ hasText: 'PHQ-9, question 9' }).first().getByRole('link').first().click();
  await expect(main(page).getByText('Thoughts that you would be better off dead').first()).toBeVisible();
  await expect(main(page).getByText('1 Several days').first()).toBeVisible();
  await look(page, 'flag-item-nine');
});

test.fixme('at 200 % text and 360 px nothing is cut off', async ({ page, signIn, axe }) => {
  await signIn(page, 'participant');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/questionnaires');
  await page.addStyleTag({ content: 'html{font-size:200%}' }).catch(() => {});
  await axe(page);
  await main(page).locator('.lines a').first().click();
  await axe(page);
  expect(scripted(page)).toBeDefined();
  await speak(page, 'es');
  await page.goto('/questionnaires');
  await axe(page);
  await speak(page, 'en');
});
