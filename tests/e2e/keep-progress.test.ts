import { expect, test, type Locator, type Page } from '@playwright/test';
import { en } from '#i18n/messages/en.ts';
import { formOf, give, rightResponse, send, wrongResponses } from '../answering.ts';
import { questionsOf, type QuestionData } from '../site.ts';

const lesson = '/en/students/7/';
const questions = questionsOf(lesson);
const scored = questions.filter(({ type }) => type !== 'say' && type !== 'confidence');

async function answer(page: Page, question: QuestionData | undefined, response?: string[]) {
  if (!question) throw new Error('The lesson has no such question.');
  const form = page.locator(`#q-${question.id} form`);
  await form.scrollIntoViewIfNeeded();
  await expect(form).toHaveAttribute('data-awake');
  await give(form, question, response ?? rightResponse(question));
  await send(form);
  await expect(form.locator('.verdict')).not.toBeEmpty();
}

async function remember(page: Page) {
  await page.goto('/en/progress/');
  await page.getByRole('button', { name: en['progress.keep'] }).click();
  await expect(page.getByRole('status')).toHaveText(en['progress.kept']);
}

/** Names of what the browser keeps of this site beyond the tab. */
async function keptOnDevice(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...(await indexedDB.databases()).map(({ name = '' }) => name),
  ]);
}

test('nothing is kept beyond the tab until somebody says that the phone is theirs', async ({ page }) => {
  await page.goto(lesson);
  await answer(page, scored[0]);
  await page.goto('/en/students/');
  expect(await keptOnDevice(page)).toEqual([]);
  await remember(page);
  expect(await keptOnDevice(page)).not.toEqual([]);
});

test('“this is my phone” takes over what the tab knew; another tab and another day know it as well', async ({
  page,
  context,
}) => {
  await page.goto(lesson);
  await answer(page, scored[0]);
  await remember(page);
  const other = await context.newPage();
  await other.goto(lesson);
  const form = other.locator(`#q-${scored[0]?.id} form`);
  await form.scrollIntoViewIfNeeded();
  await expect(form.locator('.verdict')).toHaveClass(/is-right/);
});

test('one tap on any page forgets everything, and leaves what is not ours', async ({ page }) => {
  await page.goto(lesson);
  await answer(page, scored[0]);
  await remember(page);
  await page.evaluate(() => localStorage.setItem('of-another-app', 'mine'));
  await page.goto('/en/glossary/');
  await page.getByRole('button', { name: en['clear.everything'] }).click();
  await expect(page.getByText(en['clear.done'])).toBeFocused();
  expect(await keptOnDevice(page)).toEqual(['of-another-app']);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.goto(lesson);
  const form = page.locator(`#q-${scored[0]?.id} form`);
  await form.scrollIntoViewIfNeeded();
  await expect(form).toHaveAttribute('data-awake');
  await expect(form.locator('.verdict')).toBeEmpty();
});

test('a course shows what is done, what is begun, and where somebody was', async ({ page }) => {
  await page.goto(lesson);
  await answer(page, scored[0]);
  await page.goto('/en/students/');
  const card = page.locator('[data-lesson="students/7"]');
  await expect(card.locator('.card-done')).toHaveText(
    en['progress.some'].replace('{answered}', '1').replace('{all}', String(questions.length)),
  );
  await expect(page.locator('[data-lesson="students/1"] .card-done')).toBeHidden();
  await expect(page.locator('[data-onward]')).toHaveAttribute('href', new RegExp(`${lesson}$`));
  await page.goto(lesson);
  for (const question of questions.slice(0)) if (question.id !== scored[0]?.id) await answer(page, question);
  await page.goto('/en/students/');
  await expect(card.locator('.card-done')).toHaveText(en['progress.done']);
});

test('a code takes what was done to another phone; a broken code changes nothing', async ({
  page,
  browser,
}) => {
  await page.goto(lesson);
  await answer(page, scored[0]);
  await page.goto('/en/progress/');
  await page.getByRole('button', { name: en['progress.makeCode'] }).click();
  const code = await page.getByRole('textbox', { name: en['progress.code'] }).inputValue();

  const phone = await (await browser.newContext()).newPage();
  await phone.goto('/en/progress/');
  const field = phone.getByRole('textbox', { name: en['progress.codeHint'] });
  await field.fill(`${code.slice(0, -9)}<b>x</b>`);
  await phone.getByRole('button', { name: en['progress.takeIn'] }).click();
  await expect(phone.getByRole('status')).toHaveText(en['progress.notTaken']);
  await field.fill(code);
  await phone.getByRole('button', { name: en['progress.takeIn'] }).click();
  await expect(phone.getByRole('status')).toHaveText(en['progress.taken']);
  await phone.goto(lesson);
  const form = phone.locator(`#q-${scored[0]?.id} form`);
  await form.scrollIntoViewIfNeeded();
  await expect(form.locator('.verdict')).toHaveClass(/is-right/);
});

test('a code that is asked for at once holds all that the phone keeps', async ({ page }) => {
  await page.goto(lesson);
  await answer(page, scored[0]);
  await remember(page);
  const { promise: signal, resolve: arrive } = Promise.withResolvers<undefined>();
  await page.route(/\/device\..*\.js/, async (route) => {
    await signal;
    await route.continue();
  });
  await page.reload();
  await page.getByRole('button', { name: en['progress.makeCode'] }).click();
  arrive(undefined);
  const code = await page.getByRole('textbox', { name: en['progress.code'] }).inputValue();
  expect(Buffer.from(code.replace('SP1-', ''), 'base64url').toString('utf8')).toContain(scored[0]?.id);
});

test('what was missed comes back the next day, what was known after three', async ({ page }) => {
  const choice = scored.find(({ type }) => type === 'choice');
  const other = scored.find(({ id }) => id !== choice?.id);
  const begun = new Date('2026-03-10T08:00:00Z');
  await page.clock.setFixedTime(begun);
  await remember(page);
  await page.goto(lesson);
  await answer(page, choice, choice && wrongResponses(choice)[0]);
  await answer(page, other);
  await page.goto('/en/practice/');
  await expect(page.getByRole('status').first()).toHaveText(en['practice.none']);

  await page.clock.setFixedTime(new Date(begun.getTime() + 86_400_000));
  await page.reload();
  await expect(page.getByRole('status').first()).toHaveText(en['practice.some'].replace('{count}', '1'));
  await page.getByRole('button', { name: en['practice.begin'] }).click();
  await answerHere(page, choice);
  await page.getByRole('button', { name: en['practice.next'] }).click();
  await expect(page.getByRole('status').first()).toHaveText(en['practice.done']);

  // The clock goes ten years back: nothing is lost, and what cannot be dated is asked.
  await page.clock.setFixedTime(new Date('2016-03-10T08:00:00Z'));
  await page.reload();
  await expect(page.getByRole('status').first()).toHaveText(en['practice.some'].replace('{count}', '2'));
});

async function answerHere(page: Page, question: QuestionData | undefined) {
  if (!question) throw new Error('There is no such question.');
  const form = page.locator('.question form');
  await expect(form).toHaveAttribute('data-awake');
  await give(form, question, rightResponse(question));
  await send(form);
  await expect(form.locator('.verdict')).toHaveClass(/is-right/);
}

test('practice says why it is empty where nothing is kept', async ({ page }) => {
  await page.goto('/en/practice/');
  await expect(page.getByRole('status').first()).toHaveText(en['practice.off']);
});

for (const [what, break_] of Object.entries({
  denied: () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'] as const)
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  },
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  corrupt: () => {
    sessionStorage.setItem('record', '{"version":1,"attempts":[[[');
  },
  'of another type': () => {
    sessionStorage.setItem('record', '[1,"<img src=x>",null]');
  },
  'from a later version': () => {
    sessionStorage.setItem('record', '{"version":9,"attempts":"all new"}');
  },
  'five megabytes of rubbish': () => {
    try {
      sessionStorage.setItem('record', 'x'.repeat(5_000_000));
    } catch {
      sessionStorage.setItem('record', 'x'.repeat(2_400_000));
    }
  },
})) {
  test(`a lesson works where storage is ${what}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(break_);
    await page.goto(lesson);
    await answer(page, scored[0]);
    await page.locator('.summary').scrollIntoViewIfNeeded();
    await expect(page.locator('.summary [role="status"]')).toContainText(String(questions.length));
    await page.goto('/en/students/');
    await page.goto('/en/progress/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(errors).toEqual([]);
  });
}

test('two tabs that answer at the same time lose nothing: a hundred answers, a hundred kept', async ({
  page,
  context,
}) => {
  const question = scored.find(({ type }) => type === 'choice');
  const [wrong = ''] = (question && wrongResponses(question)[0]) ?? [];
  await remember(page);
  const other = await context.newPage();
  if (!question) throw new Error('The lesson has no choice.');
  // Both wake before either answers: one that finds an answer begins with “Try again”.
  const forms = [await formOf(page, lesson, question), await formOf(other, lesson, question)];
  const answerOften = async (form: Locator) => {
    await form.evaluate(async (element, value) => {
      const option = element.querySelector<HTMLInputElement>(`input[value="${value}"]`);
      const button = element.querySelector<HTMLButtonElement>(':scope > button');
      const drawn = () => new Promise((resolve) => setTimeout(resolve, 10));
      for (let time = 0; time < 50; time++) {
        if (option) option.checked = true;
        button?.click(); // Sends the answer…
        await drawn();
        button?.click(); // … and begins anew.
        await drawn();
      }
    }, wrong);
  };
  await Promise.all(forms.map(answerOften));
  // A third tab looks: one that goes elsewhere at once may take its last answer along.
  const third = await context.newPage();
  await expect.poll(() => triesOf(third, `students/7#${question.id}`)).toBe(100);
});

/** How often a question was answered, by the code that the learner would take along. */
async function triesOf(page: Page, key: string): Promise<number> {
  await page.goto('/en/progress/');
  await page.getByRole('button', { name: en['progress.makeCode'] }).click();
  const code = await page.getByRole('textbox', { name: en['progress.code'] }).inputValue();
  const text = Buffer.from(code.replace('SP1-', ''), 'base64url').toString('utf8');
  const record = JSON.parse(text) as { attempts: Record<string, { tries: number }> };
  return record.attempts[key]?.tries ?? 0;
}
