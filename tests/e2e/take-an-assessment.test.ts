import { expect, test, type Page } from '@playwright/test';
import { en } from '#i18n/messages/en.ts';
import { give, mainButton, rightResponse, wrongResponses } from '../answering.ts';
import { assessmentOf, type QuestionData } from '../site.ts';

const students = '/en/students/check/';
const police = '/en/police/check/';

/** Which of the pool is asked now: by its words, as a learner knows it. */
async function asked(page: Page, address: string): Promise<QuestionData> {
  const stem = await page.locator('.assessment legend').first().textContent();
  const found = assessmentOf(address)
    .objectives.flatMap(({ questions }) => questions)
    .find((question) => question.stem === stem);
  if (!found) throw new Error(`“${stem}” is not in the pool.`);
  return found;
}

/** Answers all questions; `isRight` says which of them rightly. Returns the ids asked. */
async function takeTest(
  page: Page,
  address: string,
  time: 'before' | 'after',
  isRight: (at: number) => boolean,
) {
  const { objectives, each } = assessmentOf(address);
  await page.goto(address);
  await page.getByRole('button', { name: en[`assessment.${time}`] }).click();
  const ids: string[] = [];
  for (let at = 0; at < objectives.length * each; at++) {
    // Word for word: “3 of 14” holds a 4 as well.
    await expect(page.locator('.assessment .eyebrow').first()).toHaveText(
      en['assessment.place']
        .replace('{number}', String(at + 1))
        .replace('{all}', String(objectives.length * each)),
    );
    const question = await asked(page, address);
    ids.push(question.id);
    const form = page.locator('.assessment form');
    await expect(form).toHaveAttribute('data-awake');
    await give(form, question, isRight(at) ? rightResponse(question) : (wrongResponses(question)[0] ?? []));
    await mainButton(form).click();
    if (time === 'after') {
      await expect(form.locator('.verdict')).toHaveClass(isRight(at) ? /is-right/ : /is-wrong/);
      const last = at + 1 === objectives.length * each;
      await page
        .getByRole('button', { name: en[last ? 'assessment.finish' : 'assessment.next'], exact: true })
        .last()
        .click();
    }
  }
  return ids;
}

test('the same questions before a course and after it show what has changed', async ({ page }) => {
  const { objectives, each } = assessmentOf(students);
  const all = objectives.length * each;
  const before = await takeTest(page, students, 'before', (at) => at === 0);
  await expect(page.getByRole('heading', { name: en['assessment.noted'] })).toBeVisible();
  await expect(page.getByText(`1 of ${all} were right`)).toBeVisible();

  const after = await takeTest(page, students, 'after', () => true);
  expect([...after].sort()).toEqual([...before].sort());
  await expect(page.getByRole('heading', { name: en['assessment.passed'] })).toBeVisible();
  await expect(page.getByText(`${all} of ${all} were right`)).toBeVisible();
  await expect(
    page.getByText(en['assessment.earlier'].replace('{raw}', '1').replace('{max}', String(all))),
  ).toBeVisible();
});

test('a test before the course says nothing to answers, so that it teaches none of them', async ({
  page,
}) => {
  await page.goto(students);
  await page.getByRole('button', { name: en['assessment.before'] }).click();
  await expect(page.locator('.assessment form')).toHaveAttribute('data-awake');
  await expect(page.locator('.assessment details')).toHaveCount(0);
  await expect(page.locator('.assessment [data-reason]')).toHaveCount(0);
});

test('whoever is not there yet is told what is worth reading again, without blame, and gets a poster of what goes well', async ({
  page,
}) => {
  await takeTest(page, students, 'after', (at) => at < 2);
  await expect(page.getByRole('heading', { name: en['assessment.notYet'] })).toBeVisible();
  const again = page.locator('.assessment h3', { hasText: en['assessment.reread'] }).locator('+ ul a');
  expect(await again.count()).toBeGreaterThan(0);
  for (const link of await again.all())
    expect(await link.getAttribute('href')).toMatch(/^\/en\/students\/\d+\/$/);
  await expect(page.locator('.paper .ticks li')).toHaveCount(2);
});

test('an adult prints a certificate whose name goes nowhere but on the paper', async ({ page }) => {
  const requests: string[] = [];
  await takeTest(page, police, 'after', () => true);
  page.on('request', (request) => requests.push(request.url()));
  await page.getByRole('textbox', { name: en['assessment.name'] }).fill('Sok Dara');
  await expect(page.locator('.paper-name')).toHaveText('Sok Dara');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper')).toBeVisible();
  await expect(page.locator('.site-head, .foot, h1').first()).toBeHidden();
  expect(requests).toEqual([]);
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...sessionStorage }, { ...localStorage }, location.href]),
  );
  expect(kept).not.toContain('Sok');
});

test('without a connection it says so, and goes on with one', async ({ page, context }) => {
  await page.goto(students);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByRole('button', { name: en['assessment.after'] }).click();
  await expect(page.getByText(en['assessment.failed'])).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: en['assessment.after'] }).click();
  await expect(page.locator('.assessment form')).toBeVisible();
});
