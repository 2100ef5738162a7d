import { expect, test, type Locator, type Page } from '@playwright/test';
import { en } from '#i18n/messages/en.ts';
import { feedbackOf, formOf, give, mainButton, rightResponse, wrongResponses } from '../answering.ts';
import { firstOf, lessonPages, questionsOf } from '../site.ts';

const english = lessonPages.filter((address) => address.startsWith('/en/'));

test('a learner answers with the keyboard, hears why it was tempting, tries again and is told it is right', async ({
  page,
}) => {
  const { address, question } = firstOf('choice');
  const [right = ''] = rightResponse(question);
  const [[wrong = ''] = []] = wrongResponses(question);
  const form = await formOf(page, address, question);

  await choose(page, form, wrong);
  await tabTo(page, form.getByRole('button', { name: en['question.check'] }));
  await page.keyboard.press('Enter');
  await expect(form.getByRole('status')).toContainText(en['question.incorrect']);
  await expect(form.getByRole('status')).toContainText(feedbackOf(question, wrong));

  await page.keyboard.press('Enter'); // The same button now says “Try again”.
  await expect(form.getByRole('status')).toBeEmpty();
  await expect(form.locator('input').first()).toBeFocused();

  await choose(page, form, right);
  await tabTo(page, form.getByRole('button', { name: en['question.check'] }));
  await page.keyboard.press('Enter');
  await expect(form.getByRole('status')).toContainText(en['question.correct']);
  await expect(form.getByRole('status')).toContainText(feedbackOf(question, right));
  await expect(form.locator('details')).toHaveAttribute('open');
});

for (const address of lessonPages) {
  test(`every key of ${address} is accepted, and every other response is not`, async ({ page }) => {
    test.slow();
    const questions = questionsOf(address);
    await page.goto(address);
    for (const question of questions) {
      const form = page.locator(`#q-${question.id} form`);
      await form.scrollIntoViewIfNeeded();
      await expect(form).toHaveAttribute('data-awake');
      const verdict = form.locator('.verdict');
      for (const wrong of wrongResponses(question)) {
        await give(form, question, wrong);
        await mainButton(form).press('Enter');
        // Every wrong answer teaches: a verdict, and words for what was chosen.
        const words = form.locator('.verdict.is-wrong p');
        await expect(words.nth(1), `${question.id}: ${wrong.join()}`).toBeAttached();
        await mainButton(form).press('Enter');
        await expect(verdict).toBeEmpty();
      }
      await give(form, question, rightResponse(question));
      await mainButton(form).press('Enter');
      await expect(verdict, question.id).toHaveClass(/is-right/);
    }
    const summary = page.locator('.summary [role="status"]');
    await summary.scrollIntoViewIfNeeded();
    await expect(summary).toContainText(String(questions.length));
    await expect(summary).not.toContainText(/[{}]/);
  });
}

test('an empty answer is asked for, not counted', async ({ page }) => {
  const { address, question } = firstOf('choice');
  const form = await formOf(page, address, question);
  await mainButton(form).click();
  await expect(form.getByRole('status')).toHaveText(en['question.empty']);
  await page.locator('.summary').scrollIntoViewIfNeeded();
  await expect(page.locator('.summary [role="status"]')).toHaveText(en['question.summaryNone']);
});

test('some of several right options are praised as a part', async ({ page }) => {
  const { address, question } = firstOf('choice-multiple');
  const right = rightResponse(question);
  expect(right.length).toBeGreaterThan(1);
  const form = await formOf(page, address, question);
  await give(form, question, right.slice(0, 1));
  await mainButton(form).click();
  await expect(form.getByRole('status')).toContainText(`1 of ${right.length}`);
});

test('a reader can have the answers forgotten', async ({ page }) => {
  const { address, question } = firstOf('choice');
  const form = await formOf(page, address, question);
  await give(form, question, rightResponse(question));
  await mainButton(form).click();
  await page.locator('.summary').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: en['question.clear'] }).click();
  await page.locator('.summary').scrollIntoViewIfNeeded();
  await expect(page.locator('.summary [role="status"]')).toHaveText(en['question.summaryNone']);
});

test('the end of a lesson says which questions are still open, and leads to them', async ({ page }) => {
  const { address, question } = firstOf('choice');
  const form = await formOf(page, address, question);
  await give(form, question, rightResponse(question));
  await mainButton(form).click();
  await page.locator('.summary').scrollIntoViewIfNeeded();
  const others = questionsOf(address).filter(({ id }) => id !== question.id);
  const links = page.locator('.summary .left');
  await expect(links).toHaveCount(others.length);
  await links.first().click();
  await expect(page.locator(`#q-${others[0]?.id}`)).toBeInViewport();
});

test('lines are put in order with the keyboard alone; each move is said, and the keyboard stays on its line', async ({
  page,
}) => {
  const { address, question } = firstOf('order');
  const form = await formOf(page, address, question);
  const lines = form.locator('.order-text');
  const [, second = ''] = await lines.allTextContents();
  const up = form.getByRole('button', { name: en['question.up'].replace('{text}', second) });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(lines.first()).toHaveText(second);
  await expect(form.getByRole('status').first()).toHaveText(
    en['question.moved']
      .replace('{text}', second)
      .replace('{place}', '1')
      .replace('{all}', String(question.items.length)),
  );
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter'); // Already first: nothing breaks.
  await expect(lines.first()).toHaveText(second);
});

test('lines are dragged with a finger or a mouse as well', async ({ page }) => {
  const { address, question } = firstOf('order');
  const form = await formOf(page, address, question);
  const lines = form.locator('.order-text');
  const before = await lines.allTextContents();
  await lines.first().scrollIntoViewIfNeeded();
  const from = await lines.first().boundingBox();
  const to = await lines.nth(2).boundingBox();
  if (!from || !to) throw new Error('The lines are not drawn.');
  await page.mouse.move(from.x + 5, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 5, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect(lines.nth(2)).toHaveText(before[0] ?? '');
});

test('words of the bank fill the gaps by a tap, and what is typed in other ways counts as well', async ({
  page,
}) => {
  const { address, question } = firstOf('gap');
  const km = address.replace('/en/', '/km/');
  const khmer = questionsOf(km).find(({ id }) => id === question.id);
  if (khmer?.type !== 'gap') throw new Error('The question is missing in Khmer.');
  const form = await formOf(page, km, khmer);
  const parts = rightResponse(khmer).map((part) => part.split('=')[1]);
  for (const id of parts) await form.locator(`button[value="${id}"]`).click();
  await mainButton(form).click();
  await expect(form.locator('.verdict')).toHaveClass(/is-right/);

  // Spaces and invisible characters between the letters, as keyboards and copies bring them.
  const typed = khmer.words.find(({ id }) => id === parts[0])?.text ?? '';
  await form.locator(`input[name="${parts[0]}"]`).fill(` ${[...typed].join('\u200B')} `);
  await mainButton(form).press('Enter');
  await expect(form.locator('.verdict')).toHaveClass(/is-right/);

  await form.locator(`input[name="${parts[0]}"]`).fill('my own secret words');
  await mainButton(form).press('Enter');
  await expect(form.locator('.verdict')).toHaveClass(/is-wrong/);
  expect(await everythingKept(page)).not.toContain('secret');
});

test('a sentence of one\u2019s own is compared with others, and never kept', async ({ page }) => {
  const { address, question } = firstOf('say');
  const form = await formOf(page, address, question);
  await form.getByRole('textbox').fill('My very own words');
  await mainButton(form).click();
  await expect(form.locator('.verdict')).toContainText(en['question.compared']);
  for (const { text } of question.examples) await expect(form.locator('.reasons')).toContainText(text);
  expect(await everythingKept(page)).not.toContain('very own');
  await page.reload();
  await expect(form.getByRole('textbox')).toHaveValue('');
});

test('how sure somebody is, before and after, is shown as a change', async ({ page }) => {
  const address = english.find((one) =>
    questionsOf(one).some((question) => 'after' in question && question.after),
  );
  const after = questionsOf(address ?? '').find(
    (question) => question.type === 'confidence' && question.after,
  );
  if (!address || after?.type !== 'confidence')
    throw new Error('No lesson asks how sure somebody is after it.');
  const first = page.locator(`#q-${after.after} form`);
  await page.goto(address);
  await first.scrollIntoViewIfNeeded();
  await first.locator('input[value="2"]').check();
  await mainButton(first).click();
  const second = page.locator(`#q-${after.id} form`);
  await second.scrollIntoViewIfNeeded();
  await second.locator('input[value="4"]').check();
  await mainButton(second).click();
  await expect(second.locator('.verdict')).toContainText(
    en['question.beforeAfter'].replace('{before}', '2').replace('{now}', '4'),
  );
});

/** All that the browser keeps of this site, as text. */
async function everythingKept(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
}

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
