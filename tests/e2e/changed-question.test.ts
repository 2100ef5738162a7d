/** An author changes a question after it was answered: what can be kept is kept, and nothing false is said of it. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { en } from '#i18n/messages/en.ts';
import { printOf } from '#questions/print.ts';
import { formOf, give, mainButton, rightResponse, wake } from '../answering.ts';
import { firstOf, html, type QuestionData } from '../site.ts';

type Question<Type> = Extract<QuestionData, { type: Type }>;

/** How a part of a question stands in a page: drawn, and in the data of its island. */
interface Part {
  drawn: string;
  data: string;
}

interface Edit {
  what: string;
  /** The question as its author has it now. */
  question: (before: Question<'choice'>) => Question<'choice'>;
  /** The same in the HTML: of the option that was chosen, and of another. */
  page: (html: string, chosen: Part, other: Part) => string;
  /** Whether the chosen option is still there, and whether what was said of it still holds. */
  isThere: boolean;
  isSaid: boolean;
}

const edits: Edit[] = [
  {
    what: 'reworded',
    question: (before) => before,
    page: (text, chosen) => put(text, [chosen, changed(chosen, textOf(chosen), 'In other words')]),
    isThere: true,
    isSaid: true,
  },
  {
    what: 'put into another order',
    question: ({ options, ...before }) => ({ ...before, options: options.toReversed() }),
    page: (text, chosen, other) => put(text, [chosen, other], [other, chosen]),
    isThere: true,
    isSaid: true,
  },
  {
    what: 'given one more option',
    question: ({ options, ...before }) => ({
      ...before,
      options: [
        ...options,
        ...options
          .filter(({ key }) => !key)
          .slice(0, 1)
          .map((one) => ({ ...one, id: `${one.id}-2` })),
      ],
    }),
    page: (text, _, other) =>
      put(text, [other, both(other, changed(other, idOf(other), `${idOf(other)}-2`))]),
    isThere: true,
    isSaid: false,
  },
  {
    what: 'changed in what is right',
    question: ({ options, ...before }) => ({
      ...before,
      options: options.map((option, at) => ({ ...option, key: at === options.findIndex(({ key }) => !key) })),
    }),
    page: (text, chosen, other) =>
      put(text, [chosen, changed(chosen, 'true', 'false')], [other, changed(other, 'false', 'true')]),
    isThere: true,
    isSaid: false,
  },
  {
    what: 'left without what was chosen',
    question: ({ options, ...before }) => ({ ...before, options: options.filter(({ key }) => !key) }),
    page: (text, chosen) => without(text, chosen),
    isThere: false,
    isSaid: false,
  },
];

for (const { what, question: edit, page: change, isThere, isSaid } of edits) {
  test(`an answer to a question that was ${what}: ${isThere ? 'filled in' : 'left out'}, ${isSaid ? 'and judged as before' : 'nothing said, counted as open'}`, async ({
    page,
  }) => {
    const { address, question } = firstOf('choice');
    const [key = ''] = rightResponse(question);
    const other = question.options.find((option) => !option.key)?.id ?? '';
    const verdict = await answerRightly(page, address, question);
    const after = edit(question);
    await serve(page, address, question, after, (text) =>
      change(text, partOf(text, 'label', key), partOf(text, 'label', other)),
    );
    const form = await reopened(page, question);
    await expect(form.locator('input:checked')).toHaveCount(isThere ? 1 : 0);
    if (isThere) await expect(form.locator(`input[value="${key}"]`)).toBeChecked();
    await expect(form.locator('input')).toHaveCount(after.options.length);
    await expectCounted(page, isSaid);
    if (isSaid) await expect(verdict).toContainText(en['question.correct']);
    else await expect(verdict).toBeEmpty();

    // Answered anew, it is judged as it is today.
    const today = after.options.find((option) => option.key)?.id ?? other;
    await form.locator(`input[value="${today}"]`).check();
    await mainButton(form).press('Enter');
    await expect(verdict).toHaveClass(after.options.some((option) => option.key) ? /is-right/ : /is-wrong/);
    await expectCounted(page, true);
  });
}

test('lines that were put in order stay so when one of them is gone, and nothing is said', async ({
  page,
}) => {
  const { address, question } = firstOf('order');
  const verdict = await answerRightly(page, address, question);
  const [gone, ...items] = question.items;
  await serve(page, address, question, { ...question, items }, (text) =>
    without(text, partOf(text, 'li', gone?.id ?? '')),
  );
  const form = await reopened(page, question);
  const lines = await form
    .locator('input[name="option"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  expect(lines).toEqual(items.map(({ id }) => id));
  await expectCounted(page, false);
  await expect(verdict).toBeEmpty();
});

test('of the words in a sentence only the one that is gone is missing, and nothing is said', async ({
  page,
}) => {
  const { address, question } = firstOf('gap');
  const right = rightResponse(question);
  const [first = '', ...others] = right.map((part) => part.split('=')[0] ?? '');
  const gone = question.words.find(({ id }) => !right.includes(`${id}=${id}`));
  const form = await formOf(page, address, question);
  await give(form, question, [`${first}=${gone?.id}`, ...right.slice(1)]);
  await mainButton(form).press('Enter');
  await expect(form.locator('.verdict')).toHaveClass(/is-wrong/);
  const words = question.words.filter((word) => word !== gone);
  await serve(page, address, question, { ...question, words }, (text) =>
    without(text, partOf(text, 'button', gone?.id ?? '')),
  );
  await reopened(page, question);
  for (const id of others)
    await expect(form.locator(`input[name="${id}"]`)).toHaveValue(
      words.find((word) => word.id === id)?.text ?? '',
    );
  await expect(form.locator(`input[name="${first}"]`)).toHaveValue('');
  await expectCounted(page, false);
  await expect(form.locator('.verdict')).toBeEmpty();
});

test('a question that is asked no longer does not come back', async ({ page }) => {
  const { address, question } = firstOf('choice');
  await page.clock.setFixedTime(new Date('2026-03-10T08:00:00Z'));
  await answerRightly(page, address, question);
  await page.goto('/en/progress/');
  await page.getByRole('button', { name: en['progress.keep'] }).click();
  await expect(page.getByRole('status')).toHaveText(en['progress.kept']);
  await page.clock.setFixedTime(new Date('2026-03-20T08:00:00Z'));
  const status = page.getByRole('status').first();
  await page.goto('/en/practice/');
  await expect(status).toHaveText(en['practice.some'].replace('{count}', '1'));
  await page.route(`${address}questions.json`, async (route) => {
    const answer = await route.fetch();
    const data = (await answer.json()) as { questions: { id: string }[] };
    await route.fulfill({
      json: { ...data, questions: data.questions.filter(({ id }) => id !== question.id) },
    });
  });
  await page.reload();
  await expect(status).toHaveText(en['practice.none']);
});

async function answerRightly(page: Page, address: string, question: QuestionData): Promise<Locator> {
  const form = await formOf(page, address, question);
  await give(form, question, rightResponse(question));
  await mainButton(form).press('Enter');
  await expect(form.locator('.verdict')).toHaveClass(/is-right/);
  return form.locator('.verdict');
}

/** From now on the page has the question as it is after the change: its data, its print wherever it stands, its controls. */
async function serve(
  page: Page,
  address: string,
  before: QuestionData,
  after: QuestionData,
  change: (section: string) => string,
) {
  const [head = '', section = '', ...rest] = html(address)
    .split(/(?=id="q-)/)
    .reduce<string[]>((parts, part) => {
      // Three pieces: what comes before the question, the question, what follows.
      const isOwn = part.startsWith(`id="q-${before.id}"`);
      const at = isOwn ? 1 : parts[1] === undefined ? 0 : 2;
      parts[at] = (parts[at] ?? '') + part;
      return parts;
    }, []);
  const body = [head, change(section), ...rest].join('').replaceAll(printOf(before), printOf(after));
  await page.route(address, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
}

/** Comes back to the lesson. What was drawn and what the island knows belong together: it wakes without complaint. */
async function reopened(page: Page, question: QuestionData): Promise<Locator> {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.reload();
  const form = await wake(page, question);
  expect(complaints).toEqual([]);
  return form;
}

/** The end of the lesson counts the one answer, or has none. */
async function expectCounted(page: Page, isCounted: boolean) {
  await page.locator('.summary').scrollIntoViewIfNeeded();
  const status = page.locator('.summary').getByRole('status');
  if (isCounted) await expect(status).toContainText('answered 1 of');
  else await expect(status).toHaveText(en['question.summaryNone']);
}

/** An option, a line or a word, by its id. @throws where the page has none: then nothing would be tested. */
function partOf(section: string, tag: string, id: string): Part {
  const [drawn] =
    new RegExp(`<${tag}\\b(?:(?!</${tag}>).)*?value="${id}"(?:(?!</${tag}>).)*</${tag}>`).exec(section) ?? [];
  const [data] = new RegExp(`\\{"id":"${id}"[^{}]*\\}`).exec(section) ?? [];
  if (!drawn || !data) throw new Error(`The page has no part “${id}”.`);
  return { drawn, data };
}

const textOf = ({ drawn }: Part) => /<span>(.*?)<\/span>/.exec(drawn)?.[1] ?? '';

const idOf = ({ drawn }: Part) => /value="(.*?)"/.exec(drawn)?.[1] ?? '';

function changed({ drawn, data }: Part, from: string, to: string): Part {
  return { drawn: drawn.replace(from, to), data: data.replace(from, to) };
}

function both(one: Part, other: Part): Part {
  return { drawn: one.drawn + other.drawn, data: `${one.data},${other.data}` };
}

/** Each part with another one in its place; all at once, so that two can change places. */
function put(section: string, ...parts: [Part, Part][]): string {
  const marked = parts.reduce(
    (text, [{ drawn, data }], at) =>
      text.replace(drawn, `<!--drawn ${at}-->`).replace(data, `<!--data ${at}-->`),
    section,
  );
  return parts.reduce(
    (text, [, { drawn, data }], at) =>
      text.replace(`<!--drawn ${at}-->`, drawn).replace(`<!--data ${at}-->`, data),
    marked,
  );
}

function without(section: string, { drawn, data }: Part): string {
  return section.replace(drawn, '').replace(section.includes(`${data},`) ? `${data},` : `,${data}`, '');
}
