/** A trainer plans a day with keys alone, prints it on one sheet, and sends it as a link that speaks both languages. */
import { expect, test, type Page } from '@playwright/test';
import { en } from '#i18n/messages/en.ts';
import { km } from '#i18n/messages/km.ts';
import { translator } from '#i18n/translate.ts';
import { barriers } from '../barriers.ts';
import { hostileTexts } from '../hostileTexts.ts';

const t = translator('en');
const plan = '/en/plan/';

/** What happens when, as it stands in the agenda. */
const agendaOf = (page: Page) =>
  page.locator('.plan-maker .agenda tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const [time = '', what = '', minutes = ''] = [...row.children].map((cell) => cell.textContent.trim());
      return { time, number: /\d+/.exec(what)?.[0] ?? '', minutes };
    }),
  );

const isAwake = (page: Page) => expect(page.locator('.plan-maker .chip').first()).toBeEnabled();

test('planned by keys alone, printed on one sheet, opened by somebody else in the other language', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.route('**/en/plan/pages.json', (route) => route.fulfill({ json: { 'police/5': { guide: 31 } } }));
  await page.goto(plan);
  await isAwake(page);

  const press = async (name: string, key = 'Enter') => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press(key);
  };
  await page.getByText('For the police', { exact: true }).and(page.locator('summary')).focus();
  await page.keyboard.press('Enter');
  for (const number of [6, 5]) {
    await page.getByRole('checkbox', { name: new RegExp(`^Lesson ${number}:`) }).focus();
    await page.keyboard.press('Space');
  }
  await press(`+ ${en['plan.closing']}`);
  await press(`+ ${en['plan.break']}`);
  await press(`+ ${en['plan.opening']}`);
  const names = page.locator('.plan-name');
  await expect(names).toHaveText([en['plan.opening'], /^Lesson 6/, /^Lesson 5/, en['plan.break'], en['plan.closing']]);
  const [, six = '', five = ''] = await names.allTextContents();
  await expect(page.locator('.plan-warnings li')).toHaveText([
    t('plan.stretch', { time: '08:00', minutes: 115 }),
  ]);

  // The break goes up between the lessons; the keyboard stays on its button.
  await press(t('question.up', { text: en['plan.break'] }));
  await expect(page.locator('.plan-maker [role="status"]')).toHaveText(
    t('question.moved', { text: en['plan.break'], place: 3, all: 5 }),
  );
  await expect(page.getByRole('button', { name: t('question.up', { text: en['plan.break'] }) })).toBeFocused();
  await expect(page.locator('.plan-warnings')).toHaveCount(0);
  await press(t('question.up', { text: five }));
  await press(t('question.up', { text: five }), 'Space');
  await expect(names).toHaveText([en['plan.opening'], five, six, en['plan.break'], en['plan.closing']]);
  await press(t('plan.remove', { text: en['plan.opening'] }));
  await expect(page.getByRole('button', { name: t('plan.remove', { text: five }) })).toBeFocused();
  await page.getByLabel(en['plan.start'], { exact: true }).fill('13:30');
  await page.getByLabel(t('plan.minutesOf', { name: five })).fill('40');

  const agenda = [
    { time: '13:30–14:10', number: '5', minutes: '40' },
    { time: '14:10–15:10', number: '6', minutes: '60' },
    { time: '15:10–15:25', number: '', minutes: '15' },
    { time: '15:25–15:35', number: '', minutes: '10' },
  ];
  expect(await agendaOf(page)).toEqual(agenda);
  // The page of the printed guide, where it is known.
  await expect(page.locator('.agenda tbody td:nth-child(4)')).toHaveText(['31', '', '', '']);

  await page.getByText(en['plan.prepare']).click();
  expect(await barriers(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  const sheet = await page.locator('main').innerText();
  for (const words of ['13:30–14:10', five, en['plan.closing'], 'Place and day']) expect(sheet).toContain(words);
  for (const words of [en['plan.choose'], en['plan.link'], en['plan.ready'], 'http']) expect(sheet).not.toContain(words);
  expect(await sheetsOf(page)).toBe(1);
  await page.emulateMedia({ media: 'screen' });

  const link = await page.getByLabel(en['plan.link']).inputValue();
  expect(link).toBe(`${baseURL}/en/plan/#plan=1.1330.police.5x40.6.break15.closing10`);
  expect(page.url()).toBe(link);
  const other = await browser.newContext();
  const theirs = await other.newPage();
  await theirs.goto(link);
  await isAwake(theirs);
  expect(await agendaOf(theirs)).toEqual(agenda);
  await theirs.locator('a.language').click();
  await isAwake(theirs);
  await expect(theirs.locator('h1')).toHaveText(km['plan.title']);
  expect(await agendaOf(theirs)).toEqual(agenda);
  expect(await theirs.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await other.close();
}); // prettier-ignore

test('the plans to begin with open as they are, on one sheet each day; one day back brings the plan before', async ({
  page,
}) => {
  await page.goto('/km/plan/');
  await isAwake(page);
  const links = page.locator('.plan-ready a');
  const kept: Awaited<ReturnType<typeof agendaOf>>[] = [];
  for (const link of await links.all()) {
    await link.click();
    await expect(page.locator('.plan-maker h2:focus')).toBeVisible();
    expect(page.url()).toContain((await link.getAttribute('href')) ?? '');
    await expect(page.locator('.plan-warnings')).toHaveCount(0);
    kept.push(await agendaOf(page));
    if ((await page.locator('.plan-maker .agenda').count()) === 1) expect(await sheetsOf(page)).toBe(1);
  }
  expect(new Set(kept.map((agenda) => JSON.stringify(agenda))).size).toBe(await links.count());
  await page.goBack();
  await expect.poll(() => agendaOf(page)).toEqual(kept[kept.length - 2]);
  // Another place on the page: the plan stays in the address.
  await page.evaluate(() => (location.hash = '#text'));
  await expect.poll(() => page.url()).toContain('#plan=');
});

test('a link that is broken, or from a later version, says so and changes nothing; lessons that are not here are named', async ({
  page,
}) => {
  await page.goto(`${plan}#plan=1.0800.police.1`);
  await isAwake(page);
  const before = await agendaOf(page);
  const alert = page.getByRole('alert');
  const follow = (hash: string) => page.evaluate((to) => (location.hash = to), hash);
  await follow('#plan=9.0800.police.1');
  await expect(alert).toHaveText(en['plan.later']);
  for (const text of hostileTexts.slice(0, 12)) {
    await follow(`#plan=${encodeURIComponent(text)}`);
    await expect(alert).toHaveText(en['plan.broken']);
  }
  expect(await agendaOf(page)).toEqual(before);
  await follow('#plan%3D1.0800.police.2.99');
  await expect(alert).toHaveText(t('plan.missing', { lessons: 'police/99' }));
  await expect(page.locator('.plan-name')).toHaveText([/^Lesson 2/]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a plan to begin with opens by its link and is the only thing on its sheet; else there is a table to write in', async ({
    page,
  }) => {
    await page.goto(plan);
    await page.emulateMedia({ media: 'print' });
    expect(await sheetsOf(page)).toBe(1);
    await expect(page.locator('.plan-blank tbody tr')).toHaveCount(14);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.plan-ready a').first().click();
    await expect(page.locator('.planned:visible')).toHaveCount(1);
    await expect(page.locator('.planned:visible')).toContainText('08:00–08:10');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.plan-blank')).toBeHidden();
    expect(await sheetsOf(page)).toBe(1);
  });
});

async function sheetsOf(page: Page): Promise<number> {
  const paper = await page.pdf({
    format: 'A4',
    margin: { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' },
  });
  return paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
