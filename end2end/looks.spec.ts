// Every page as it looks, in both languages and both themes: pictures in artefacts/, and nothing that axe objects to.
import type { Page } from '@playwright/test';
import { at, begin, button, surf, tap } from './support/craving.ts';
import { people } from './support/people.ts';
import { expect, rate, speak, test } from './support/test.ts';

const languages = ['en', 'es'] as const;
const press = (page: Page) => page.locator('main form button').first().click();
const choose = (page: Page, name: string, value: string) =>
  page.locator('label', { has: page.locator(`input[name="${name}"][value="${value}"]`) }).click();

/** Sends the check-in that is open, as far as it is filled in. */
async function send(page: Page) {
  await page.locator('form[action$="submit"] button.wide').click();
  await page.waitForURL(/\/check-in\/saved/);
}

const open = {
  'welcome': '/',
  'sign-in': '/sign-in',
  'invitation': '/invitation',
  'help': '/help',
  'exercise': '/craving',
  'exercise-move': '/craving/move',
  'exercise-unwell': '/craving/unwell',
  'exercise-crisis': '/craving/crisis',
  'exercise-rate': '/craving/rate',
  'exercise-surf': '/craving/surf',
  'exercise-call': '/craving/call',
  'exercise-plan': '/craving/plan',
  'exercise-done': '/craving/done',
  'exercise-next': '/craving/another',
  'not-found': '/no-such-page',
};

for (const language of languages) {
  test(`open pages, ${language}`, { tag: '@script' }, async ({ page, look }) => {
    test.slow();
    for (const [name, path] of Object.entries(open)) {
      await page.goto(`${path}?lang=${language}`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await look(page, name);
    }
    await page.goto(`/sign-in?lang=${language}`);
    await press(page);
    await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
    await look(page, 'sign-in-empty');
  });

  test(`a participant's pages, ${language}`, { tag: '@script' }, async ({ page, signIn, look }) => {
    test.slow();
    await signIn(page, language === 'en' ? 'participant' : 'spanish');
    await look(page, 'today');
    await page.goto('/check-in');
    await expect(page.getByRole('slider').first()).toBeVisible();
    await look(page, 'check-in');
    await rate(page, 'craving_max', 9);
    await choose(page, 'used', 'yes');
    await choose(page, 'used_alcohol', 'yes');
    await page.locator('summary').first().click();
    await look(page, 'check-in-more');
    await send(page);
    await look(page, 'saved-9');
    await page.goto('/today');
    await look(page, 'today-done');
    await page.goto('/check-in');
    await page.locator('summary').first().click();
    await rate(page, 'craving_max', 2);
    await page.locator('textarea[name="note"]').fill('suicide, suicidio');
    await choose(page, 'note_shared', 'yes');
    await send(page);
    await look(page, 'saved-crisis');
    await page.goto('/account');
    await look(page, 'account');

    await page.goto('/craving');
    await look(page, 'craving');
    await choose(page, 'safety', 'safe');
    await press(page);
    await page.waitForURL(/\/rate/);
    await look(page, 'craving-rate');
    await press(page);
    await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
    await look(page, 'craving-rate-empty');
    await rate(page, 'rating', 8);
    await press(page);
    await page.waitForURL(/\/breath/);
    await expect(page.locator('.player')).toBeVisible();
    await look(page, 'craving-breath');
  });

  test(`a participant's way through a craving, ${language}`, { tag: '@script' }, async ({ page, signIn, look }) => {
    test.setTimeout(240_000);
    await signIn(page, language === 'en' ? 'participant' : 'spanish');
    const rated = async (value: number) => {
      await rate(page, 'rating', value);
      await tap(page, 'rated');
    };
    const seen = async (step: string) => {
      await at(page, step);
      await look(page, `craving-${step}`);
    };
    await begin(page, 'risky_place');
    await seen('move');
    await tap(page, 'moved');
    await rated(8);
    await tap(page, 'go_on');
    await at(page, 'surf');
    await expect(page.locator('.player[data-state="ready"]')).toBeVisible();
    await seen('surf');
    for (const value of [7, 8, 6]) {
      await surf(page, value);
      await expect(page.locator('.ridden .said')).toHaveText(new RegExp(` ${value} (at last|al final)\\.$`));
    }
    await page.locator('.player [data-do="start"]').click();
    await look(page, 'craving-surf-drawn');
    await surf(page, 9);
    await seen('call');
    await page.goto('/craving/lines');
    await seen('lines');
    await page.goto('/craving/offer');
    await seen('offer');
    await page.goto('/craving/call');
    await tap(page, 'answered');
    await expect(button(page, 'answered')).toHaveCount(0);
    await look(page, 'craving-call-answered');
    await tap(page, 'go_on');
    await seen('tape');
    await tap(page, 'go_on');
    await seen('again');
    await rated(8);
    await seen('another');
    await tap(page, 'chose', 'delay');
    await seen('delay');
    for (const step of ['skill', 'more', 'team', 'reach-out']) {
      await page.goto(`/craving/${step}`);
      await seen(step);
    }
    await page.goto('/craving/team');
    await page.locator('form[action$="tell_team"] button').click();
    await seen('told');
    await page.goto('/craving/plan');
    await seen('plan');
    await tap(page, 'go_on');
    await seen('done');
    await tap(page, 'reported');
    await page.goto('/craving/history');
    await look(page, 'craving-history');
  });

  test(`a participant's check-ins before, ${language}`, { tag: '@script' }, async ({ page, signIn, look }) => {
    test.slow();
    await signIn(page, language === 'en' ? 'participant' : 'spanish');
    await page.goto('/check-in');
    await rate(page, 'craving_max', 4);
    await page.locator('summary').first().click();
    await choose(page, 'trigger', 'other');
    await page.locator('input[name="trigger_new"]').fill(language === 'en' ? 'the old street' : 'la calle de antes');
    await send(page);
    await look(page, 'saved-4');
    await page.locator('main a[href^="/check-in/change"]').click();
    await expect(page.getByRole('slider').first()).toBeVisible();
    await look(page, 'check-in-change');
    for (const name of ['history', 'words']) {
      await page.goto(`/check-in/${name}`);
      await look(page, `check-in-${name}`);
    }
  });

  test(`the clinic's pages, ${language}`, { tag: '@script' }, async ({ page, signIn, look }) => {
    test.slow();
    await signIn(page, 'clinician');
    await speak(page, language);
    await look(page, 'account-clinic');
    await page.goto('/clinic');
    await expect(page.locator('[data-state="live"]')).toBeVisible();
    await look(page, 'board');
    await page.goto('/clinic?show=mine');
    await look(page, 'board-mine');
    await page.goto('/clinic');
    await page.locator('#board form button').first().click();
    await page.waitForURL(/\/clinic\/flags\//);
    await look(page, 'flag');
    const closing = page.locator('form[action$="flags/close"]');
    await closing.locator('button').click();
    await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
    await look(page, 'flag-refused');
    await choose(page, 'outcome', 'contacted_ok');
    await choose(page, 'useful', 'yes');
    await closing.locator('textarea[name="note"]').fill('Called; all is well tonight.');
    await closing.locator('button').click();
    await expect(closing).toHaveCount(0);
    await look(page, 'flag-closed');
    await page.goto('/clinic/people');
    await look(page, 'people');
    await page.getByRole('main').getByRole('link', { name: new RegExp(people.participant.called) }).first().click();
    await page.waitForURL(/\/clinic\/people\/[0-9a-f-]{36}/);
    await look(page, 'chart');
    await speak(page, 'en');
  });
}

test('pages that differ without JavaScript', { tag: '@plain' }, async ({ page, signIn, look }) => {
  await page.goto('/craving/breath');
  await look(page, 'exercise-breath');
  await signIn(page, 'participant');
  await page.goto('/check-in');
  await look(page, 'check-in');
  await page.context().clearCookies();
  await signIn(page, 'clinician');
  await look(page, 'board');
});
