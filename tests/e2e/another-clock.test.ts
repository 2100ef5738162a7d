/** Phones whose clock or time zone is not that of yesterday. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { en } from '#i18n/messages/en.ts';
import { give, rightResponse, send, wake, wrongResponses } from '../answering.ts';
import { questionsOf, type QuestionData } from '../site.ts';

const lesson = '/en/students/7/';
const scored = questionsOf(lesson).filter(({ type }) => type !== 'say' && type !== 'confidence');
const [missed, known] = scored;
const begun = new Date('2026-03-10T23:30:00Z');
const day = 86_400_000;

/** One question missed, one known, on a phone that keeps what was done. */
async function begin(page: Page) {
  await page.goto(lesson);
  for (const question of [missed, known]) {
    if (!question) throw new Error('The lesson asks too little.');
    const form = await wake(page, question);
    await give(
      form,
      question,
      question === missed ? (wrongResponses(question)[0] ?? []) : rightResponse(question),
    );
    await send(form);
  }
  await page.goto('/en/progress/');
  await page.getByRole('button', { name: en['progress.keep'] }).click();
  await expect(page.getByRole('status')).toHaveText(en['progress.kept']);
}

interface Kept {
  attempts: Record<string, { tries: number; success: boolean }>;
}

/** How many questions practice has for today; it says so in whole, plain numbers, or that there are none. */
async function due(page: Page): Promise<number> {
  await page.goto('/en/practice/');
  const status = page.getByRole('status').first();
  await expect(status).not.toBeEmpty();
  const said = (await status.textContent()) ?? '';
  if (said === en['practice.none']) return 0;
  const [, count = ''] =
    new RegExp(`^${en['practice.some'].replace('{count}', '([1-9])')}$`).exec(said) ?? [];
  expect(count, said).not.toBe('');
  return Number(count);
}

/** The lesson, the course and “my learning” say what they said, nothing absurd. @returns what is kept. */
async function expectAllSaid(page: Page): Promise<Kept['attempts']> {
  await page.goto(lesson);
  await page.locator('.summary').scrollIntoViewIfNeeded();
  await expect(page.locator('.summary').getByRole('status')).toContainText('answered 2 of');
  await page.goto('/en/students/');
  await expect(page.locator('[data-lesson="students/7"] .card-done')).toContainText('2 of');
  await page.goto('/en/progress/');
  await expect(page.locator('.my-progress')).toContainText('2 of');
  await expect(page.locator('main')).not.toContainText(/NaN|undefined|Invalid|Infinity|-\d|[{}]/);
  await page.getByRole('button', { name: en['progress.makeCode'] }).click();
  const code = await page.getByRole('textbox', { name: en['progress.code'] }).inputValue();
  return (JSON.parse(Buffer.from(code.replace('SP1-', ''), 'base64url').toString('utf8')) as Kept).attempts;
}

for (const [where, years] of [
  ['back', -10],
  ['forward', 10],
] as const) {
  test(`a clock ten years ${where} loses nothing; set right again, all comes back on its day`, async ({
    page,
  }) => {
    const elsewhere = begun.getTime() + years * 365 * day;
    await page.clock.setFixedTime(begun);
    await begin(page);
    expect(await due(page)).toBe(0);

    await page.clock.setFixedTime(elsewhere);
    expect(await due(page)).toBe(2);
    const kept = Object.values(await expectAllSaid(page));
    expect(kept.map(({ tries, success }) => [tries, success])).toEqual([
      [1, false],
      [1, true],
    ]);
    await page.clock.setFixedTime(begun.getTime() + day);
    expect(await due(page)).toBe(1);

    // What is practised by the wrong clock comes back by the right one.
    await page.clock.setFixedTime(elsewhere);
    expect(await due(page)).toBe(2);
    await page.getByRole('button', { name: en['practice.begin'] }).click();
    for (const question of [missed, known]) await practise(page, question);
    await expect(page.getByRole('status').first()).toHaveText(en['practice.done']);
    expect(await due(page)).toBe(0);
    await page.clock.setFixedTime(begun.getTime() + 8 * day); // Longer than either box.
    expect(await due(page)).toBe(2);
    const after = Object.values(await expectAllSaid(page));
    expect(after.map(({ tries, success }) => [tries, success])).toEqual([
      [2, true],
      [2, true],
    ]);
  });
}

async function practise(page: Page, question: QuestionData | undefined) {
  if (!question) throw new Error('The lesson asks too little.');
  const form = page.locator('.practice form');
  await expect(form.locator('legend').first()).toHaveText(question.stem);
  await expect(form).toHaveAttribute('data-awake');
  await give(form, question, rightResponse(question));
  await send(form);
  await page.getByRole('button', { name: en['practice.next'], exact: true }).click();
}

test('answers stay from one end of the day to the other: around the world, east and west', async ({
  browser,
}) => {
  let state = await inZone(browser, 'Pacific/Pago_Pago', undefined, async (page) => {
    await begin(page);
  });
  // From UTC−11 to UTC+14 it is the same moment of another day.
  for (const zone of ['Pacific/Kiritimati', 'Asia/Phnom_Penh'])
    state = await inZone(browser, zone, state, async (page) => {
      expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(zone);
      expect(await due(page)).toBe(0); // No day is over, only the hands of the clock stand elsewhere.
      expect(Object.values(await expectAllSaid(page)).map(({ tries }) => tries)).toEqual([1, 1]);
    });
});

type State = Exclude<Parameters<Browser['newContext']>[0], undefined>['storageState'];

/** The same phone in a time zone: with all that it kept, and at the same moment. */
async function inZone(
  browser: Browser,
  timezoneId: string,
  storageState: State,
  use: (page: Page) => Promise<void>,
) {
  const context = await browser.newContext({ timezoneId, ...(storageState && { storageState }) });
  const page = await context.newPage();
  await page.clock.setFixedTime(begun);
  await use(page);
  const after = await context.storageState({ indexedDB: true });
  await context.close();
  return after;
}
