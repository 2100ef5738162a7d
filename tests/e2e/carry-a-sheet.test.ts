/** What a child may carry home on paper gives nobody away: no name of the site, none of those it rests on, no alarm. */
import { expect, test, type Page } from '@playwright/test';
import { localeTags, type Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { lessonPages, sheetPages, storyPages } from '../site.ts';

const mine = (locale: Locale) => [
  `/${locale}/help/`,
  `/${locale}/glossary/`,
  ...[...lessonPages, ...storyPages, ...sheetPages].filter((page) => page.startsWith(`/${locale}/students/`)),
];

for (const locale of localeTags) {
  const t = translator(locale);

  test(`sheets in ${locale} name neither the site nor its sources nor the way out`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    for (const address of mine(locale)) {
      await page.goto(address);
      const sheet = await sheetOf(page);
      expect(sheet.length, address).toBeGreaterThan(300);
      for (const word of [t('site.name'), 'Safe Path', 'ECPAT', 'INTERPOL', 'Terre des Hommes', 'CC BY'])
        expect(sheet, address).not.toContain(word);
      for (const word of [t('site.leave'), t('leave.practice'), t('site.notYourFault')])
        expect(sheet.split('\n'), address).not.toContain(word);
    }
  });

  test(`the sheet of numbers in ${locale} has a heading that alarms nobody`, async ({ page }) => {
    await page.goto(`/${locale}/help/`);
    const heading = page.getByRole('heading', { level: 1 });
    const onScreen = await heading.innerText();
    await page.emulateMedia({ media: 'print' });
    expect((await heading.innerText()).trim()).toBe(t('help.paper'));
    expect(await sheetOf(page)).not.toContain(onScreen);
    expect(await sheetOf(page)).not.toContain(t('help.lead'));
    await expect(page.getByText('1280').first()).toBeVisible();
  });

  test(`whoever leads a group in ${locale} keeps sources, licence and help on paper`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(`/${locale}/students/7/facilitate/`);
    const sheet = await sheetOf(page);
    for (const words of [t('site.licence'), t('site.reports'), t('help.lead'), t('review.machine-drafted')])
      expect(sheet).toContain(words);
  });
}

/** The words on paper, and in the line that browsers print above them. */
async function sheetOf(page: Page): Promise<string> {
  return `${await page.title()}\n${await page.locator('body').innerText()}`;
}
