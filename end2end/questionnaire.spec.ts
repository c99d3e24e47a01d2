// Questionnaires: one question after the other, all on one page, the second stage, what is refused; in both languages.
import type { Page } from '@playwright/test';
import { formWith, post } from './support/form.ts';
import { enlarge, fits } from './support/large.ts';
import { expect, speak, test } from './support/test.ts';

test.use({ alone: 'questionnaire' });
// Each test goes on where the one before left off.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const main = (page: Page) => page.getByRole('main');
const choose = (page: Page, item: string, value: string) =>
  page.locator('label', { has: page.locator(`input[name="a_${item}"][value="${value}"]`) }).click();

/** The card of a form that is due. */
const due = (page: Page, name: string) => main(page).getByRole('listitem').filter({ hasText: name }).first();

/** Presses Tab until the element is reached, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const there = main(page).getByRole('button', { name, exact: true });
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if (await there.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`"${name}" is not reached by keyboard`);
}

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
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - link "Back"
      - paragraph: GAD-7
      - heading "Worry" [level=1]
      - progressbar "Question 1 of 7"
      - paragraph: About the last 2 weeks
      - group "Feeling nervous, anxious or on edge":
        - button "Not at all"
        - button "Several days"
        - button "More than half the days"
        - button "Nearly every day"
      - button "I’d rather not answer"
      - paragraph:
        - link "Leave it open for now"
  `);
  for (let item = 1; item <= 6; item += 1) {
    await expect(main(page).getByText(`Question ${item} of 7`)).toBeVisible();
    await main(page).getByRole('button', { name: item % 2 ? 'Several days' : 'Not at all' }).click();
  }
  await expect(main(page).getByText('Question 7 of 7')).toBeVisible();
  await tabTo(page, 'Several days');
  await page.keyboard.press('Enter');
  await expect(main(page).getByText('on a scale from 0 to 21')).toBeVisible();
  await expect(main(page).getByText('This is a self-report. It is not a diagnosis.')).toBeVisible();
  for (const word of ['severe', 'moderate', 'mild']) await expect(main(page).getByText(word)).toHaveCount(0);
  await look(page, 'questionnaire-result');
});

test('all on one page, by keyboard; a changed mind is a new version', async ({ page, signIn, axe, look }) => {
  await signIn(page, 'participant');
  await page.goto('/questionnaires');
  await main(page).getByRole('link', { name: 'Worry GAD-7' }).first().click();
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

test('what no form offers is refused, and what is sent twice is one answer', async ({ page, signIn, another }) => {
  await signIn(page, 'participant');
  await page.goto('/questionnaires');
  await main(page).getByRole('link', { name: 'Worry GAD-7' }).first().click();
  const address = new URL(page.url()).pathname;
  await page.goto(`${address}/2`);
  const { action, hidden } = await formWith(page, 'a_2');
  for (const answer of ['4', '-1', 'yes', '']) {
    const refused = await post(page, action, { ...hidden, a_2: answer });
    expect(refused.status(), answer).toBe(422);
    expect(await refused.text(), answer).toContain(answer ? 'Please pick one of the answers offered.' : 'Please answer this one.');
  }
  for (let times = 0; times < 2; times += 1) {
    expect((await post(page, action, { ...hidden, a_2: '3' })).status()).toBe(200);
  }
  const other = await post(page, action, { ...hidden, a_2: '1' });
  expect(other.status()).toBe(422);
  expect(await other.text()).toContain('This was sent before with other answers.');
  await page.goto(`${address}/all`);
  await expect(page.locator('input[name="a_2"]:checked')).toHaveValue('3');
  const marcus = await another();
  await signIn(marcus, 'spanish');
  for (const path of ['', '/1', '/all']) expect((await marcus.goto(address + path))?.status(), path).toBe(404);
  expect((await post(marcus, action, { ...hidden, a_2: '0' })).status()).toBe(404);
});

test('in Spanish: item nine, the second stage, the card', async ({ page, signIn, look, axe }) => {
  await signIn(page, 'spanish');
  await page.goto('/questionnaires');
  await look(page, 'questionnaires');
  await main(page).getByRole('link', { name: 'Seguir' }).first().click();
  await main(page).getByRole('link', { name: 'Empezar' }).click();
  await expect(main(page).getByText('Poco interés o placer en hacer cosas')).toBeVisible();
  await look(page, 'questionnaire-question');
  for (let item = 1; item <= 8; item += 1) {
    await expect(main(page).getByText(`Pregunta ${item} de`)).toBeVisible();
    await main(page).getByRole('button', { name: 'Varios días' }).click();
  }
  await expect(main(page).getByText('Su equipo verá esta respuesta.')).toBeVisible();
  await look(page, 'questionnaire-item-nine');
  await choose(page, '9', '1');
  await main(page).getByRole('button', { name: 'Guardar esta respuesta' }).click();
  await expect(page).toHaveURL(/\/q1$/);
  await expect(main(page).getByText('Gracias por decírnoslo.')).toBeVisible();
  await expect(main(page).getByText('Este cuestionario todavía no está disponible en español.')).toBeVisible();
  await look(page, 'questionnaire-second-stage');
  for (const [item, answer] of [['q1', 'yes'], ['q2', 'no'], ['q6', 'no']] as const) {
    await choose(page, item, answer);
    await main(page).getByRole('button', { name: 'Guardar esta respuesta' }).click();
  }
  await expect(main(page).getByRole('link', { name: 'Mi plan de seguridad' })).toBeVisible();
  await expect(main(page).locator('a[href="tel:988"]').first()).toBeVisible();
  await look(page, 'questionnaire-end');
  await main(page).getByRole('link', { name: 'Seguir con las otras preguntas' }).click();
  await main(page).getByRole('link', { name: 'Seguir' }).click();
  await expect(page).toHaveURL(/\/10$/);
  await axe(page);
});

test('a form is left and taken up again; an answer to a skipped question is thrown away', async ({ page, signIn, look }) => {
  await signIn(page, 'spanish');
  await page.goto('/questionnaires');
  await due(page, 'Mis últimos 7 días').getByRole('button', { name: 'Empezar' }).click();
  const address = new URL(page.url()).pathname;
  await main(page).getByRole('link', { name: 'Todas en una página' }).click();
  // Four and six with no days skip five and seven: the form hides them, and a hand that sends them is not believed.
  const { action, hidden } = await formWith(page, 'a_4');
  expect((await post(page, action, { ...hidden, a_4: '0', a_5: '3', a_6: '0', a_7A: '4' })).status()).toBe(200);
  await page.goto('/questionnaires');
  await expect(due(page, 'Mis últimos 7 días').getByText('2 respuestas guardadas.')).toBeVisible();
  await due(page, 'Mis últimos 7 días').getByRole('link', { name: 'Seguir' }).click();
  await expect(page).toHaveURL(address);
  await look(page, 'questionnaire-resume');
  await page.goto(`${address}/all`);
  await expect(page.locator('input[name="a_4"]:checked')).toHaveValue('0');
  for (const item of ['5', '7A']) {
    await expect(page.locator(`input[name="a_${item}"]:checked`)).toHaveCount(0);
    await expect(page.locator(`[data-item="${item}"]`)).toBeHidden();
  }
});

test('a clinician reads the questions word for word', async ({ page, signIn, look }) => {
  await signIn(page, 'clinician');
  const flag = page.locator('.flag', { hasText: 'Marcus' }).filter({ hasText: 'PHQ-9, question 9' }).first();
  await flag.getByRole('link').first().click();
  await expect(main(page).getByText('Thoughts that you would be better off dead').first()).toBeVisible();
  await expect(main(page).getByText('1 Several days').first()).toBeVisible();
  await look(page, 'flag-item-nine');
});

test('with letters twice as large on a small phone nothing is cut off', async ({ page, signIn, axe }) => {
  await signIn(page, 'participant');
  await enlarge(page, 200);
  for (const language of ['en', 'es'] as const) {
    await speak(page, language);
    await page.goto('/questionnaires');
    const done = await main(page).locator('a[href^="/questionnaires/"]').filter({ hasText: 'GAD-7' }).first().getAttribute('href');
    for (const path of ['/questionnaires', `${done}`, `${done}/1`, `${done}/all`]) {
      await page.goto(path);
      await fits(page, path);
      await axe(page);
    }
  }
  await speak(page, 'en');
});
