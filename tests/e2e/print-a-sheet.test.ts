/** What a trainer prints comes out whole: on the right number of pages, nothing cut off, and never the key with the questions. */
import { expect, test, type Page } from '@playwright/test';
import { localeTags } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { sheetPages, testPages } from '../site.ts';

/** Between the margins of A4, in pixels of CSS. */
const paper = { width: 680, height: 1008 };

test.use({ viewport: paper });

for (const locale of localeTags) {
  test(`sheets in ${locale} print on as many pages as they should`, async ({ page }) => {
    const counts: [address: string, fewest: number, most: number][] = [
      ['students/7/sheet/', 1, 3],
      ['students/7/sheet/#key', 1, 4],
      ['students/test/', 2, 2],
      ['police/test/#form-b', 2, 6],
      ['caregivers/test/#key-a', 2, 8],
      ['posters/help/', 1, 1],
      ['posters/five-steps/', 1, 1],
      ['posters/first-minutes/', 1, 1],
      ['voting-cards/', 4, 4],
      ['tally/', 2, 2],
      ['students/7/facilitate/', 3, 9],
      ['students/7/story/', 4, 10],
    ];
    for (const [address, fewest, most] of counts) {
      await page.goto('about:blank'); // Else a new fragment would be no new page.
      await page.goto(`/${locale}/${address}`);
      await page.evaluate(() => document.fonts.ready);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages, address).toBeGreaterThanOrEqual(fewest);
      expect(pages, address).toBeLessThanOrEqual(most);
    }
  });
}

test('on no question sheet and on no test is anything cut off, and the key is printed only alone', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await page.emulateMedia({ media: 'print' });
  const faults: string[] = [];
  for (const address of [...sheetPages, ...testPages]) {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const parts = await page.locator('.one-of > .sheet').evaluateAll((all) => all.map(({ id }) => id));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of ['', ...parts]) {
      await page.evaluate((fragment) => void (location.hash = fragment), part);
      const shown = await page
        .locator('.one-of > .sheet:visible')
        .evaluateAll((all) => all.map(({ id }) => id));
      const wanted = part || parts.at(-1);
      if (shown.join() !== wanted) faults.push(`${address}#${part} prints ${shown.join(', ')}`);
      faults.push(...(await cutOff(page)).map((fault) => `${address}#${part}: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});

test('nothing is cut off on posters, cards and the tally', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const locale of localeTags)
    for (const sheet of [
      'posters/help',
      'posters/five-steps',
      'posters/first-minutes',
      'voting-cards',
      'tally',
    ]) {
      await page.goto(`/${locale}/${sheet}/`);
      await page.evaluate(() => document.fonts.ready);
      expect(await cutOff(page), `/${locale}/${sheet}/`).toEqual([]);
    }
});

test('the button prints, and words stand in its place where no script runs', async ({
  page,
  browser,
  baseURL,
}) => {
  const t = translator('en');
  await page.addInitScript(() => {
    window.print = () => void (document.title = 'printed');
  });
  await page.goto('/en/students/7/sheet/');
  await page.getByRole('link', { name: t('sheet.key') }).click();
  await expect(page.getByRole('heading', { level: 2, name: t('sheet.key') })).toBeVisible();
  await expect(page.locator('#questions')).toBeHidden();
  await page.getByRole('button', { name: t('sheet.print') }).click();
  await expect(page).toHaveTitle('printed');

  const still = await browser.newContext({ javaScriptEnabled: false });
  const plain = await still.newPage();
  await plain.goto(`${baseURL}/en/students/7/sheet/`);
  await expect(plain.getByRole('button', { name: t('sheet.print') })).toBeHidden();
  await expect(plain.getByText(t('sheet.printHow'))).toBeVisible();
  await plain.getByRole('link', { name: t('sheet.key') }).click();
  await expect(plain.locator('#key')).toBeVisible();
  await expect(plain.locator('#questions')).toBeHidden();
  await still.close();
});

/** Elements whose words stick out of the paper, or of a sheet that must stay one page. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = (element: Element) => `${element.className}: ${element.textContent.trim().slice(0, 40)}`;
    const wide = [...document.querySelectorAll('.sheet *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => `sticks out: ${said(element)}`);
    const high = [...document.querySelectorAll<HTMLElement>('.poster, .voting')]
      .filter((sheet) => sheet.scrollHeight > sheet.clientHeight + 1)
      .map((sheet) => `is too high by ${sheet.scrollHeight - sheet.clientHeight}: ${said(sheet)}`);
    return [...wide, ...high];
  });
}
