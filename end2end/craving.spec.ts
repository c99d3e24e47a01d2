// "I want to use": a participant's way through. Any screen can be left, and nothing that was entered is lost.
import { at, begin, button, choose, kept, main, reopen, surf, tabTo, tap, toSurf, waysOut } from './support/craving.ts';
import { expect, rate, test } from './support/test.ts';

const HELPED = 'Her voice, and the line going down';

for (const role of ['participant', 'spanish'] as const) {
  test(`${role}: rides a strong one to its end, and finds it again`, async ({ page, signIn, axe }) => {
    test.slow();
    const screen = async (step: string) => {
      await at(page, step);
      await waysOut(page);
      await axe(page);
    };
    await signIn(page, role);
    await page.locator('.urge a[href^="/craving"]').first().click();
    await screen('safety');
    await choose(page, 'safety', 'safe');
    await main(page).locator('form[action$="/start"] button').click();
    await screen('rate');
    await rate(page, 'rating', 8);
    await choose(page, 'what_for', 'alcohol');
    await tap(page, 'rated');
    await screen('breath');
    await expect(main(page).locator('.typed')).not.toBeEmpty(); // the own first reason
    await tap(page, 'go_on');
    await screen('surf');
    await surf(page, 6);
    await kept(page, 2);
    await surf(page, 3);
    await kept(page, 3);
    await expect(page.locator('.ridden')).toContainText(/8.* 8.* 3/);
    await axe(page);
    await surf(page, 2);
    await screen('offer');
    await tap(page, 'call_someone');
    await screen('call');
    const first = await main(page).locator('section.card h2').first().innerText();
    await expect(main(page).locator('section.card a[href^="tel:"]').first()).toBeVisible();
    await tap(page, 'no_answer');
    await expect(main(page).locator('section.card h2').first()).not.toHaveText(first);
    const second = await main(page).locator('section.card h2').first().innerText();
    await tap(page, 'answered');
    await expect(button(page, 'answered')).toHaveCount(0);
    await tap(page, 'go_on');
    await screen('tape');
    await page.locator('[name="tape_0"]').fill('It feels good for a moment');
    await page.locator('[name="tape_6"]').fill('The second tape');
    await tap(page, 'tape');
    await screen('again');
    await expect(main(page).locator('svg.chart circle')).toHaveCount(4);
    await rate(page, 'rating', 2);
    await tap(page, 'rated');
    await screen('plan');
    await choose(page, 'place', 'home');
    await choose(page, 'doing', 'walk');
    await main(page).locator('summary').nth(1).click();
    await page.locator('[name="company_own"]').fill('the neighbor’s dog');
    await tap(page, 'planned');
    await screen('done');
    await choose(page, 'used', 'no');
    await main(page).locator('summary').last().click();
    await page.locator('[name="note"]').fill(HELPED);
    await tap(page, 'reported');
    await page.waitForURL(/\/today$/);
    await page.goto('/craving/history');
    const card = main(page).locator('section.card').first();
    for (const words of [HELPED, second, 'the neighbor’s dog']) await expect(card).toContainText(words);
    await expect(card.locator('svg.chart circle')).toHaveCount(5);
    await card.locator('details', { hasText: 'The second tape' }).locator('summary').click();
    await expect(card.getByText('The second tape')).toBeVisible();
    await axe(page);
  });
}

test('every screen can be left with the phone locked, and is taken up where it was', async ({ page, signIn }) => {
  test.slow();
  await signIn(page, 'participant');
  await begin(page, 'safe');
  await at(page, 'rate');
  page = await reopen(page, 'rate');
  await rate(page, 'rating', 7);
  await tap(page, 'rated');
  await at(page, 'breath');
  page = await reopen(page, 'breath');
  await tap(page, 'go_on');
  await at(page, 'surf');
  await surf(page, 5);
  await kept(page, 2);
  await expect(page.locator('.ridden')).toContainText(/7.* 7.* 5/); // the server has it
  page = await reopen(page, 'surf');
  await kept(page, 2);
  await surf(page, 3);
  await kept(page, 3);
  await surf(page, 3);
  await at(page, 'offer');
  page = await reopen(page, 'offer');
  await tap(page, 'call_someone');
  await at(page, 'call');
  await tap(page, 'no_answer');
  const turn = await main(page).locator('section.card h2').first().innerText();
  page = await reopen(page, 'call');
  await expect(main(page).locator('section.card h2').first()).toHaveText(turn);
  await tap(page, 'not_now');
  await at(page, 'tape');
  await page.locator('[name="tape_2"]').fill('Sick, and late again');
  await tap(page, 'tape');
  await at(page, 'again');
  page = await reopen(page, 'again');
  await page.goto('/craving/tape');
  await expect(page.locator('[name="tape_2"]')).toHaveValue('Sick, and late again');
  await page.goto('/craving');
  await main(page).getByRole('link', { name: 'Go on where I left off' }).click();
  await at(page, 'again');
  await rate(page, 'rating', 4);
  await tap(page, 'rated');
  await at(page, 'plan');
  page = await reopen(page, 'plan');
  await main(page).getByRole('button', { name: 'Stop and leave' }).click();
  await page.waitForURL(/\/today$/);
  await page.goto('/craving/history');
  const card = main(page).locator('section.card').first();
  await expect(card).toContainText('You stopped early. That is fine, and it counts.');
  await expect(card).toContainText('It was 7, at its highest 7, and 4 at last.');
});

test('still strong: a person at once, other ways, and then the team', async ({ page, signIn, axe, another }) => {
  test.slow();
  await signIn(page, 'participant');
  await toSurf(page);
  await surf(page, 9);
  await at(page, 'call'); // the strongest asks for a person
  await tap(page, 'not_now');
  await at(page, 'tape');
  await main(page).getByRole('button', { name: 'Skip the questions' }).click();
  for (const way of ['delay', 'change-place']) {
    await at(page, 'again');
    await rate(page, 'rating', 8);
    await tap(page, 'rated');
    await at(page, 'another');
    await axe(page);
    await tap(page, 'chose', way);
    await at(page, way);
    await waysOut(page);
    if (way === 'delay') await expect(main(page).getByText(/^Only until \d+:\d\d/)).toBeVisible();
    await axe(page);
    await tap(page, 'go_on');
  }
  await at(page, 'again');
  await rate(page, 'rating', 8);
  await tap(page, 'rated');
  await at(page, 'team');
  await waysOut(page);
  await axe(page);
  await main(page).getByRole('button', { name: 'Tell my team' }).click();
  await at(page, 'told');
  await expect(page.getByRole('heading', { level: 1, name: 'Your team is asked to contact you' })).toBeVisible();
  await axe(page);
  await page.goto('/today');
  await expect(main(page).locator('.next')).toContainText('Your team is asked to contact you.');
  const clinic = await another();
  await signIn(clinic, 'clinician');
  await expect(clinic.locator('#board').getByText('Asked for help').first()).toBeVisible();
  await page.goto('/craving/told');
  await main(page).getByRole('link', { name: 'Go on', exact: true }).click();
  await at(page, 'plan');
});

test('some is left: the middle way, one more, and an end', async ({ page, signIn }) => {
  await signIn(page, 'participant');
  await begin(page, 'risky_place');
  await at(page, 'move');
  await tap(page, 'moved');
  await at(page, 'rate');
  await rate(page, 'rating', 6);
  await tap(page, 'rated');
  await tap(page, 'go_on');
  await at(page, 'skill');
  await waysOut(page);
  await tap(page, 'go_on');
  await rate(page, 'rating', 5);
  await tap(page, 'rated');
  await at(page, 'more');
  await tap(page, 'chose', 'breathe-more');
  await at(page, 'breathe-more');
  await tap(page, 'go_on');
  await rate(page, 'rating', 1);
  await tap(page, 'rated');
  await at(page, 'plan');
  await main(page).getByRole('button', { name: 'Skip this' }).click();
  await at(page, 'done');
  await expect(main(page)).toContainText('It was 6, at its highest 6, and 1 at last.');
});

test('a use is thanked for, and leads to looking at it', async ({ page, signIn }) => {
  await signIn(page, 'spanish');
  await begin(page, 'unwell');
  await at(page, 'unwell');
  await expect(main(page).locator('a[href="tel:911"]').first()).toBeVisible();
  await choose(page, 'item', 'alcohol');
  await tap(page, 'reported');
  await at(page, 'rate');
  await rate(page, 'rating', 2);
  await tap(page, 'rated');
  await tap(page, 'go_on');
  await rate(page, 'rating', 2);
  await tap(page, 'rated');
  await at(page, 'plan');
  await page.goto('/craving/done');
  await choose(page, 'used', 'yes');
  await tap(page, 'reported');
  await page.waitForURL(/\/lapse$/);
});

test('in danger: the lines, and the team with one tap', async ({ page, signIn, axe }) => {
  await signIn(page, 'spanish');
  await begin(page, 'hurt');
  await at(page, 'crisis');
  await waysOut(page);
  await axe(page);
  await main(page).locator('form[action$="tell_team"] button').click();
  await at(page, 'told');
  await expect(main(page).locator('a[href="tel:988"]').first()).toBeVisible();
  await axe(page);
});

test('with the keyboard alone, to the end', async ({ page, signIn }) => {
  await signIn(page, 'participant');
  const press = async (what: string) => {
    await tabTo(page, button(page, what));
    await page.keyboard.press('Enter');
  };
  const rateTo = async (downTo: number) => {
    await tabTo(page, page.locator('input[name="rating"]').first());
    for (let from = 11; from > downTo; from -= 1) await page.keyboard.press('ArrowLeft');
    await expect(page.locator(`input[name="rating"][value="${downTo}"]`)).toBeChecked();
  };
  await tabTo(page, page.locator('.urge a[href^="/craving"]').first());
  await page.keyboard.press('Enter');
  await at(page, 'safety');
  await tabTo(page, page.locator('input[name="safety"]').first());
  await page.keyboard.press('Space');
  await tabTo(page, main(page).locator('form[action$="/start"] button'));
  await page.keyboard.press('Enter');
  await at(page, 'rate');
  await rateTo(8);
  await press('rated');
  await at(page, 'breath');
  await press('go_on');
  await at(page, 'surf');
  for (const value of [3, 2]) {
    await tabTo(page, page.locator(`#surf button[name="rating"][value="${value}"]`));
    await page.keyboard.press('Enter');
    if (value === 3) await expect(page.locator('.ridden')).toContainText(/8.* 8.* 3/);
  }
  await at(page, 'offer');
  await press('not_now');
  await at(page, 'tape');
  await press('go_on');
  await at(page, 'again');
  await rateTo(1);
  await press('rated');
  await at(page, 'plan');
  await press('go_on');
  await at(page, 'done');
  await press('reported');
  await page.waitForURL(/\/today$/);
});

test('an empty rating is refused beside the question, and what was ticked stays', async ({ page, signIn, axe }) => {
  await signIn(page, 'participant');
  await begin(page, 'safe');
  await choose(page, 'what_for', 'alcohol');
  await tap(page, 'rated');
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await expect(page.locator('input[name="what_for"][value="alcohol"]')).toBeChecked();
  await axe(page);
});
