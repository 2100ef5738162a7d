/** Taps that went wrong: beside, twice, too long. Nothing is lost by them, and nothing is held against anybody. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { en } from '#i18n/messages/en.ts';
import { startOrder } from '#questions/order/score.ts';
import { formOf, give, mainButton, rightResponse, wrongResponses } from '../answering.ts';
import { assessmentPages, firstOf, questionTypes, storyPages } from '../site.ts';

test.use({ hasTouch: true });

const scoredTypes = questionTypes.filter((type) => type !== 'say' && type !== 'confidence');

for (const type of scoredTypes) {
  test(`a wrong answer (${type}) is taken back before it is sent and after, and the right one counts in full`, async ({
    page,
  }) => {
    const { address, question } = firstOf(type);
    const form = await formOf(page, address, question);
    const verdict = form.getByRole('status').last();
    const wrong = wrongResponses(question)[0] ?? [];
    await give(form, question, wrong);
    await give(form, question, rightResponse(question));
    await mainButton(form).press('Enter');
    await expect(verdict).toHaveClass(/is-right/);

    await give(form, question, wrong);
    await expect(verdict).toBeEmpty(); // What was said of another answer is said no longer.
    await mainButton(form).press('Enter');
    await expect(verdict).toHaveClass(/is-wrong/);
    await give(form, question, rightResponse(question));
    await expect(verdict).toBeEmpty();
    await mainButton(form).press('Enter');
    await expect(verdict).toHaveClass(/is-right/);
    await page.locator('.summary').scrollIntoViewIfNeeded();
    await expect(page.locator('.summary').getByRole('status')).toContainText(
      en['question.summaryRight'].replace('{correct}', '1').replace('{scored}', '1'),
    );
  });
}

for (const type of ['choice', 'sort', 'confidence'] as const) {
  test(`two taps on the button (${type}) send one answer, and do not begin anew`, async ({ page }) => {
    const { address, question } = firstOf(type);
    const form = await formOf(page, address, question);
    const [response = rightResponse(question)] = wrongResponses(question);
    await give(form, question, response);
    await tapTwice(page, mainButton(form));
    await expect(form.getByRole('status').last()).not.toBeEmpty();
    await expect(form.getByRole('radio', { checked: true })).toHaveCount(response.length);
  });
}

test('a key that is held sends one answer, and does not begin anew', async ({ page }) => {
  const { address, question } = firstOf('choice');
  const form = await formOf(page, address, question);
  await give(form, question, wrongResponses(question)[0] ?? []);
  await mainButton(form).focus();
  for (let time = 0; time < 4; time++) await page.keyboard.down('Enter'); // The same key again is a repeat.
  await page.keyboard.up('Enter');
  await expect(form.getByRole('status')).toContainText(en['question.incorrect']);
});

test('two taps on an arrow move a line once, and the other arrow moves it back', async ({ page }) => {
  const { address, question } = firstOf('order');
  const form = await formOf(page, address, question);
  const order = () =>
    form
      .locator('input[name="option"]')
      .evaluateAll((lines) => lines.map((line) => (line as HTMLInputElement).value));
  const before = startOrder(question.items);
  const [first = '', second = '', ...others] = before;
  await tapTwice(page, form.locator(`button[name="up"][value="${second}"]`));
  expect(await order()).toEqual([second, first, ...others]);
  await form.locator(`button[name="down"][value="${second}"]`).tap();
  expect(await order()).toEqual(before);
});

test('two taps on a word fill one gap; a tap on it later empties the gap again', async ({ page }) => {
  const { address, question } = firstOf('gap');
  const form = await formOf(page, address, question);
  const [word, other] = question.words;
  const gaps = () =>
    form.getByRole('textbox').evaluateAll((all) => all.map((gap) => (gap as HTMLInputElement).value));
  const button = (text = '') => form.getByRole('button', { name: text, exact: true });
  await tapTwice(page, button(word?.text));
  expect(await gaps()).toEqual([
    word?.text,
    ...rightResponse(question)
      .slice(1)
      .map(() => ''),
  ]);
  await button(other?.text).tap();
  expect((await gaps()).slice(0, 2)).toEqual([word?.text, other?.text]);
  await button(word?.text).press('Enter');
  expect((await gaps()).slice(0, 2)).toEqual(['', other?.text]);
});

test('two taps on a choice of a story go on by one scene', async ({ page }) => {
  const story = storyPages.find((address) => address.startsWith('/en/')) ?? '';
  await page.goto(story);
  const scene = page.locator('.part:visible');
  const way = scene.getByRole('link').first();
  const next = (await way.getAttribute('href')) ?? '';
  // The choice of the next scene comes to lie where the hand still is.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.ways li:first-child a { position: fixed; inset: 12rem 0 auto; }');
    document.adoptedStyleSheets.push(sheet);
  });
  await tapTwice(page, way);
  await expect(scene).toHaveAttribute('id', next.slice(1));
  await page.getByRole('button', { name: en['story.back'] }).tap();
  await expect(scene).toHaveAttribute('id', 'part-1');
});

test('an assessment that is asked for twice begins once', async ({ page }) => {
  const [address = ''] = assessmentPages.filter((page) => page.startsWith('/en/'));
  const { promise: signal, resolve: arrive } = Promise.withResolvers<undefined>();
  let asked = 0;
  await page.route('**/questions.json', async (route) => {
    asked++;
    await signal;
    await route.continue();
  });
  await page.goto(address);
  const button = page.getByRole('button', { name: en['assessment.after'] });
  await button.tap();
  await button.tap();
  arrive(undefined);
  await expect(page.locator('.assessment form')).toBeVisible();
  expect(asked).toBe(1);
});

/** Twice at the same place, as fast as a hand that trembles. */
async function tapTwice(page: Page, target: Locator) {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('There is nothing to tap.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await Promise.all([page.touchscreen.tap(x, y), page.touchscreen.tap(x, y)]);
}
