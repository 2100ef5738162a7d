/** A trainer counts hands, shows bars on the wall, takes the numbers along; and what must never be shown is not. */
import { readFileSync } from 'node:fs';
import { expect, test, type Download, type Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { en } from '#i18n/messages/en.ts';
import { km } from '#i18n/messages/km.ts';
import { formsOf } from '#room/forms.ts';
import { roomQuestion } from '#room/roomQuestion.ts';
import { assessmentOf, assessmentPages, lessonPages, questionsOf } from '../site.ts';

const pulse = '/en/students/pulse/';

/** The first question of a lesson that hands can answer. */
async function open(page: Page, address = pulse, from = '7') {
  await page.goto(address);
  await page.locator('[data-source]').selectOption(from);
  await expect(page.locator('.hands-option').first()).toBeVisible();
}

async function give(page: Page, when: string, ...numbers: number[]) {
  await page.getByRole('radio', { name: when }).check();
  for (const [index, number] of numbers.entries()) await page.locator('.hands-field').nth(index).fill(String(number));
} // prettier-ignore

function numbersShown(page: Page) {
  return page.locator('.hands-number').allTextContents();
}

async function rowsOf(download: Download): Promise<string[][]> {
  return parse(readFileSync(await download.path()), { bom: true, record_delimiter: '\r\n' });
}

test('hands are counted with taps and with keys, shown only from five people on, undone, and kept in this tab alone', async ({
  page,
  context,
}) => {
  await open(page);
  const field = page.locator('.hands-field').first();
  const more = page.getByRole('button', { name: en['pulse.more'].replace('{letter}', 'A') });
  await expect(field).toHaveValue('0');
  await more.click();
  await more.click();
  await more.press('a');
  await more.press('a');
  await more.press('Shift+A');
  await more.press('b');
  await expect(field).toHaveValue('3');
  await expect(page.locator('.hands-field').nth(1)).toHaveValue('1');
  // Four people: the wall says why it shows nothing.
  await page.getByRole('button', { name: en['pulse.show'] }).click();
  expect(await numbersShown(page)).toEqual([]);
  await expect(page.locator('.hands-held')).toContainText('fewer than 5');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: en['pulse.undo'] }).click();
  await expect(page.locator('.hands-field').nth(1)).toHaveValue('0');
  await give(page, en['pulse.before'], 4, 9);
  await page.getByRole('button', { name: en['pulse.show'] }).click();
  expect((await numbersShown(page)).slice(0, 2)).toEqual(['4', '9']);
  // No right answer before somebody asks for it; the way out stays above the bars.
  await expect(page.locator('.is-key')).toHaveCount(0);
  await page.getByRole('button', { name: en['pulse.key'] }).click();
  await expect(page.locator('.is-key')).not.toHaveCount(0);
  await expect(page.getByRole('link', { name: en['site.leave'] })).toBeInViewport();
  await expect(page.getByRole('link', { name: en['site.help'] })).toBeInViewport();
  // A reload keeps the numbers; another tab knows nothing; nothing stays on the device.
  await open(page);
  await expect(field).toHaveValue('4');
  const other = await context.newPage();
  await open(other);
  await expect(other.locator('.hands-field').first()).toHaveValue('0');
  const kept = await page.evaluate(async () => [Object.keys(localStorage), await indexedDB.databases()]);
  expect(kept).toEqual([[], []]);
  await page.getByRole('button', { name: en['clear.everything'] }).click();
  await expect(page.getByText(en['clear.done'])).toBeFocused();
  await expect(field).toHaveValue('0');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
}); // prettier-ignore

test('counts leave as a table without what is too small, and come back: to go on, or added to another group', async ({
  page,
  browser,
}) => {
  await open(page, '/km/police/pulse/', '2');
  await give(page, km['pulse.before'], 9, 3);
  await give(page, km['pulse.after'], 2, 1);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: km['pulse.save'] }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('police.csv');
  const rows = await rowsOf(download);
  expect(rows[0]?.slice(0, 2)).toEqual([km['pulse.columnCode'], km['pulse.columnHands']]);
  expect(rows.slice(1).map(([, hands, when]) => [hands, when])).toEqual([['9', km['pulse.before']], ['3', km['pulse.before']]]);
  expect(rows[1]?.[3]).toMatch(/\p{Script=Khmer}/u);

  const tomorrow = await (await browser.newContext()).newPage();
  await open(tomorrow, '/km/police/pulse/', '2');
  const [goOn, add] = ['over', 'together'].map((how) => tomorrow.locator(`[data-take="${how}"]`));
  const said = tomorrow.locator('[data-said]');
  const field = tomorrow.locator('.hands-field').first();
  const file = await download.path();
  await goOn?.setInputFiles(file);
  await expect(said).toHaveText(km['pulse.taken'].replace('{count}', '1'));
  await expect(field).toHaveValue('9');
  await add?.setInputFiles(file);
  await expect(field).toHaveValue('18');
  // A group of three is not added to one of twenty-four: the difference would be its answers.
  const [code = ''] = rows[1] ?? [];
  await add?.setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(`${code},3\r\n`) });
  await expect(said).toHaveText(km['pulse.left'].replace('{count}', '1'));
  await expect(field).toHaveValue('18');
  // An option of an earlier version: nothing of that count is taken, and nothing that is there is lost.
  const other = code.replace(/\S+$/, 'gone');
  await goOn?.setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(`${code},5\r\n${other},9\r\n`) });
  await expect(said).toHaveText(km['pulse.unknown'].replace('{count}', '1'));
  await expect(field).toHaveValue('18');
  await goOn?.setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('students/7#q before a,9\r\n') });
  await expect(said).toHaveText(km['pulse.notTaken']);
  await tomorrow.getByRole('button', { name: km['pulse.clear'] }).click();
  await expect(field).toHaveValue('0');
  await tomorrow.getByRole('button', { name: km['pulse.save'] }).click();
  await expect(said).toHaveText(km['pulse.nothing']);
  await tomorrow.context().close();
}); // prettier-ignore

test('on a device that is the trainer’s, counts are there in another tab; clearing takes them away', async ({ page, context }) => {
  await open(page);
  await give(page, en['pulse.before'], 7);
  await page.goto('/en/progress/');
  await page.getByRole('button', { name: en['progress.keep'] }).click();
  await expect(page.locator('.my-progress [role="status"]')).toHaveText(en['progress.kept']);
  const next = await context.newPage();
  await open(next);
  await expect(next.locator('.hands-field').first()).toHaveValue('7');
  await next.close();
  await open(page);
  await give(page, en['pulse.before'], 8);
  const other = await context.newPage();
  await open(other);
  await expect(other.locator('.hands-field').first()).toHaveValue('8');
  expect(await page.evaluate(() => sessionStorage.getItem('room'))).toBeNull();
  await other.getByRole('button', { name: en['clear.everything'] }).click();
  await expect(other.getByText(en['clear.done'])).toBeFocused();
  expect(await other.evaluate(async () => [Object.keys(localStorage), await indexedDB.databases()])).toEqual([[], []]);
}); // prettier-ignore

test('on a projector of 1024 x 768 every question of every course fits on the wall, its numbers and letters readable from afar', async ({ page }) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 1024, height: 768 });
  const faults: string[] = [];
  let walls = 0;
  for (const check of assessmentPages) {
    const [, locale = '', course = ''] = check.split('/');
    const t = locale === 'km' ? km : en;
    await page.goto(`/${locale}/${course}/pulse/`);
    await page.evaluate((room) => sessionStorage.setItem('room', room), roomFull(locale, course));
    const sources = await page.locator('[data-source] option').evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    for (const source of sources.filter(Boolean)) {
      await page.locator('[data-source]').selectOption(source);
      await expect(page.locator('[data-panel]')).toBeVisible();
      // Two hundred questions by one hand would take a minute.
      const found = await page.evaluate(async (show) => {
        const questions = document.querySelector<HTMLSelectElement>('[data-question]');
        const all = [...(questions?.options ?? [])].map(({ value }) => value);
        const walls = [];
        for (const value of all) {
          if (questions) questions.value = value;
          questions?.dispatchEvent(new Event('change'));
          await new Promise((drawn) => setTimeout(drawn));
          [...document.querySelectorAll('button')].find(({ textContent }) => textContent === show)?.click();
          const sizes = [...document.querySelectorAll('.hands-number, .hands-letter, .hands-text')].map((one) => parseFloat(getComputedStyle(one).fontSize));
          // A number in two lines is none.
          const isBroken = [...document.querySelectorAll<HTMLElement>('.hands-number')].some(({ offsetHeight, offsetWidth }) => offsetHeight > 1.2 * offsetWidth);
          const bars = isBroken ? 0 : document.querySelectorAll('.hands-bar').length;
          const bottom = document.querySelector('[data-panel]')?.getBoundingClientRect().bottom ?? NaN;
          const { scrollWidth } = document.documentElement;
          walls.push({ smallest: Math.min(...sizes), bars, bottom, scrollWidth });
          document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        }
        return walls;
      }, t['pulse.show']);
      walls += found.length;
      for (const [index, { smallest, bars, bottom, scrollWidth }] of found.entries()) {
        const where = `/${locale}/${course}/ ${source}.${index + 1}`;
        if (bars < 2) faults.push(`${where} has no bars, or a number in pieces`);
        if (!(bottom <= 768)) faults.push(`${where} ends at ${Math.round(bottom)}`);
        if (!(smallest >= 768 / 26)) faults.push(`${where} has type of ${smallest}`);
        if (scrollWidth > 1024) faults.push(`${where} sticks out`);
      }
    }
  }
  expect(faults).toEqual([]);
  expect(walls).toBeGreaterThan(100);
}); // prettier-ignore

/** Thirty hands before and after for every option of every question of a course. */
function roomFull(locale: string, course: string): string {
  const lessons = lessonPages.filter((page) => page.startsWith(`/${locale}/${course}/`));
  const pool = assessmentOf(`/${locale}/${course}/check/`);
  const asked = [
    ...lessons.flatMap((page) => questionsOf(page).map((question) => ({ question, from: page.split('/')[3] ?? '' }))),
    ...pool.objectives.flatMap(({ questions }) => questions.map((question) => ({ question, from: 'test' }))),
  ];
  const counts = asked.map(({ question, from }): [string, object] => {
    const parts: { id: string }[] = 'options' in question ? question.options : 'lines' in question ? question.lines : [{ id: 'true' }, { id: 'false' }, { id: 'low' }];
    const hands = Object.fromEntries(parts.map(({ id }) => [id, 30]));
    return [`${course}/${from}#${question.id}`, { before: hands, after: hands }];
  });
  return JSON.stringify({ version: 1, counts: Object.fromEntries(counts), marked: {} });
} // prettier-ignore

test('the report takes marks and counted hands, says what changed and what it cannot say, and is one page', async ({ page }) => {
  const pool = assessmentOf('/en/police/check/');
  const ids = formsOf(pool).A;
  const [[counted], [inB]] = [ids, formsOf(pool).B].map((form) =>
    form.flatMap((id, index) => {
      const question = pool.objectives.flatMap(({ questions }) => questions).find((one) => one.id === id);
      const isOne = question && roomQuestion({ id, question, reasons: [], labels: {} })?.asking === 'one';
      return isOne && 'options' in question ? [{ index, id, key: question.options.find(({ key }) => key)?.id ?? '' }] : [];
    }),
  ) as [{ index: number; id: string; key: string }[], { id: string; key: string }[]];
  const hands = (one?: { key: string }) => ({ [one?.key ?? '']: 6, other: 5 });
  const counts = {
    [`police/test#${counted?.id}`]: { before: hands(counted), after: hands(counted) },
    [`police/test#${inB?.id}`]: { after: hands(inB) },
  };
  await page.goto('/en/police/report/');
  await page.evaluate((room) => sessionStorage.setItem('room', JSON.stringify(room)), { version: 1, counts, marked: {} });
  await page.reload();
  await expect(page.getByText(en['pulse.kept'])).toBeVisible();
  await page.getByLabel(en['report.present']).fill('12');
  await page.getByRole('button', { name: en['report.takeHands'] }).click();
  // Those of “after” are of both forms: the same people twice.
  const refused = en['report.otherForm'].replace('{when}', en['pulse.after']);
  await expect(page.locator('[data-said]')).toHaveText(`${en['report.tookHands'].replace('{count}', '1')} ${refused}`);
  await expect(page.locator('[data-says="before"]')).toHaveText('A · 11');
  await expect(page.locator('[data-says="after"]')).toBeEmpty();
  await expect(page.locator('[data-right="before"]').nth(counted?.index ?? 0)).toHaveValue('6');
  await expect(page.locator('[data-sheets="before"]')).toHaveValue('11');
  for (const field of await page.locator('[data-right="after"]').all()) await field.fill('10');
  await page.locator('[data-sheets="after"]').fill('4');
  await expect(page.locator('[data-said]')).toContainText(en['report.slips'].slice(0, 30));
  await page.locator('[data-sheets="after"]').fill('11');
  await expect(page.locator('[data-said]')).toBeEmpty();
  const all = page.locator('tr[data-line=""] td');
  // What nobody marked is no zero; other questions are no change.
  const part = en['report.part'].replace('{marked}', '1').replace('{all}', String(ids.length));
  await expect(all).toHaveText([`6 of 11 ${part}`, `${10 * ids.length} of ${11 * ids.length}`, en['report.unlike']]);
  const lines = page.locator('tr[data-line]:not([data-line=""])');
  await expect(lines.getByText(en['report.unmarked'], { exact: true })).toHaveCount(ids.length - 1);
  await expect(lines.nth(counted?.index ?? 0).locator('td')).toHaveText(['6 of 11', '10 of 11', en['report.unclear']]);
  await page.locator('[data-sheets="before"]').fill('4');
  await page.locator('[data-right="before"]').nth(counted?.index ?? 0).fill('4');
  await expect(all.first()).toHaveText(en['report.few']);
  await page.reload();
  await expect(all.first()).toHaveText(en['report.few']);
  expect(pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.report-work')).toBeHidden();
  await expect(page.getByText(en['report.limitDoing'])).toBeVisible();
}); // prettier-ignore

test('the report stays one page in Khmer with every line full, and says of a half filled one what is missing', async ({ page }) => {
  for (const course of ['students', 'caregivers', 'police']) {
    await page.goto(`/km/${course}/report/`);
    for (const [moment, sheets, right] of [['before', '101', '60'], ['after', '100', '59']] as const) {
      await page.locator(`[data-sheets="${moment}"]`).fill(sheets);
      for (const field of await page.locator(`[data-right="${moment}"]`).all()) await field.fill(right);
    }
    // One left: no line of “before” may be shown, and the note says why.
    const lines = page.locator('tr[data-line]');
    await expect(page.getByText(km['report.difference'], { exact: true })).toHaveCount(await lines.count());
    await expect(page.locator('[data-note]')).toBeVisible();
    expect(pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(1);
    await page.locator('[data-right="before"]').first().fill('');
    await page.locator('[data-sheets="before"]').fill('100');
    await expect(lines.nth(1).locator('td')).toHaveText([km['report.unmarked'], /^59/, '']);
    await expect(lines.first()).toContainText(km['report.unlike']);
    expect(pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(1);
  }
}); // prettier-ignore

test('certificates print one page each and a list; what was typed stands in the address alone', async ({ page }) => {
  await page.goto('/km/police/certificate/');
  expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await page.getByLabel(km['certificate.hours']).fill('6');
  await page.getByLabel(km['certificate.date']).fill('2026-07-21');
  await page.getByLabel(km['certificate.group']).selectOption('B');
  await page.getByLabel(km['certificate.count'].replace('{most}', '99')).fill('12');
  await expect(page.locator('[data-said]')).toHaveText(km['certificate.ready'].replace('{count}', '12'));
  await expect(page).toHaveURL(/#h=6&d=2026-07-21&g=B&n=12$/);
  expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(13);
  const codes = await page.locator('[data-sheets] [data-fills="code"]').allTextContents();
  expect(new Set(codes).size).toBe(12);
  expect(await page.locator('.numbers-item').allTextContents()).toEqual(codes);
  expect(await page.locator('.certificate-name').first().textContent()).toBe('');
  expect(await page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0]);
  expect(await page.evaluate(() => history.length)).toBeLessThan(4);
  // The link makes the same again; a damaged one says so, and makes nothing.
  await page.reload();
  await expect(page.locator('[data-sheets] [data-fills="code"]').first()).toHaveText(codes[0] ?? '');
  await page.evaluate(() => (location.hash = '#h=6&d=2026-07-21&g=B&n=1000'));
  await expect(page.locator('[data-said]')).toHaveText(km['certificate.broken']);
  await expect(page.locator('[data-numbers]')).toBeHidden();
  expect(new URL(page.url()).hash).toBe('');
}); // prettier-ignore

function pagesIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is a table to fill with a pencil, a blank report and a blank certificate, and no button that does nothing', async ({
    page,
  }) => {
    for (const name of ['pulse', 'report', 'certificate']) {
      await page.goto(`/en/caregivers/${name}/`);
      await expect(page.locator('main .only-still')).toBeVisible();
      await expect(page.locator('main :is(button, input, select):visible')).toHaveCount(0);
      await expect(page.locator('main :is(.pulse-table, .paper)').first()).toBeVisible();
    }
    const missing = await page.goto('/en/students/certificate/');
    expect(missing?.status()).toBe(404);
  });
});
