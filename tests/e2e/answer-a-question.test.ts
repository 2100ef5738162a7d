import { expect, test, type Locator, type Page } from '@playwright/test';
import { en } from '#i18n/messages/en.ts';
import { answersOf, lessonPages, questionsOf } from '../site.ts';

const lesson = '/en/students/7/';

test('a learner answers with the keyboard, hears why it was tempting, tries again and is told it is right', async ({
  page,
}) => {
  const question = questionsOf(lesson).find(({ type }) => type === 'choice');
  if (!question) throw new Error('The lesson has no question of one choice.');
  const { right, wrong, feedback } = answersOf(question);
  await page.goto(lesson);
  const form = page.locator(`#q-${question.id} form`);
  await form.scrollIntoViewIfNeeded();

  await choose(page, form, wrong);
  await tabTo(page, form.getByRole('button', { name: en['question.check'] }));
  await page.keyboard.press('Enter');
  await expect(form.getByRole('status')).toContainText(en['question.incorrect']);
  await expect(form.getByRole('status')).toContainText(feedback(wrong));

  await page.keyboard.press('Enter'); // The same button now says “Try again”.
  await expect(form.getByRole('status')).toBeEmpty();
  await expect(form.locator('input').first()).toBeFocused();

  await choose(page, form, right[0] ?? '');
  await tabTo(page, form.getByRole('button', { name: en['question.check'] }));
  await page.keyboard.press('Enter');
  await expect(form.getByRole('status')).toContainText(en['question.correct']);
  await expect(form.getByRole('status')).toContainText(feedback(right[0] ?? ''));
  await expect(form.locator('details')).toHaveAttribute('open');
});

for (const page of lessonPages) {
  test(`every question of ${page} can be answered and says why`, async ({ page: browser }) => {
    const questions = questionsOf(page);
    await browser.goto(page);
    for (const question of questions) {
      const { right, feedback } = answersOf(question);
      const form = browser.locator(`#q-${question.id} form`);
      await form.scrollIntoViewIfNeeded();
      for (const value of right) await form.locator(`input[value="${value}"]`).check();
      await form.getByRole('button').click();
      await expect(form.locator('.is-right')).toBeVisible();
      for (const value of right) await expect(form.getByRole('status')).toContainText(feedback(value));
    }
    const summary = browser.locator('.summary [role="status"]');
    await summary.scrollIntoViewIfNeeded();
    await expect(summary).toContainText(String(questions.length));
    await expect(summary).not.toContainText(/[{}]/);
  });
}

test('an empty answer is asked for, not counted', async ({ page }) => {
  await page.goto(lesson);
  const form = page.locator('.question form').first();
  await form.scrollIntoViewIfNeeded();
  await form.getByRole('button').click();
  await expect(form.getByRole('status')).toHaveText(en['question.empty']);
  await page.locator('.summary').scrollIntoViewIfNeeded();
  await expect(page.locator('.summary [role="status"]')).toHaveText(en['question.summaryNone']);
});

test('some of several right options are praised as a part', async ({ page }) => {
  const found = lessonPages
    .filter((address) => address.startsWith('/en/'))
    .flatMap((address) => questionsOf(address).map((question) => ({ address, question })))
    .find(({ question }) => question.type === 'choice-multiple' && answersOf(question).right.length > 1);
  if (!found) throw new Error('No lesson has a question with several right options.');
  const { right } = answersOf(found.question);
  await page.goto(found.address);
  const form = page.locator(`#q-${found.question.id} form`);
  await form.scrollIntoViewIfNeeded();
  await form.locator(`input[value="${right[0]}"]`).check();
  await form.getByRole('button').click();
  await expect(form.getByRole('status')).toContainText(`1 of ${right.length}`);
});

test('a reader can have the answers forgotten', async ({ page }) => {
  const [question] = questionsOf(lesson);
  if (!question) throw new Error('The lesson has no questions.');
  await page.goto(lesson);
  const form = page.locator(`#q-${question.id} form`);
  await form.scrollIntoViewIfNeeded();
  await form.locator(`input[value="${answersOf(question).right[0]}"]`).check();
  await form.getByRole('button').click();
  await page.locator('.summary').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: en['question.clear'] }).click();
  await page.locator('.summary').scrollIntoViewIfNeeded();
  await expect(page.locator('.summary [role="status"]')).toHaveText(en['question.summaryNone']);
});

/** Reaches an option as a keyboard does: Tab to the group, arrows among radios. */
async function choose(page: Page, form: Locator, value: string) {
  const inputs = form.locator('input');
  const values = await inputs.evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
  await inputs.first().focus();
  await page.keyboard.press('Space');
  for (let step = 0; step < values.indexOf(value); step++) await page.keyboard.press('ArrowDown');
  await expect(form.locator(`input[value="${value}"]`)).toBeChecked();
}

async function tabTo(page: Page, target: Locator) {
  await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}
