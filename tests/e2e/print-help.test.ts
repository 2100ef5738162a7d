import { expect, test } from '@playwright/test';
import { localeTags } from '#i18n/locales.ts';

for (const locale of localeTags) {
  test(`the help page in ${locale} prints on one sheet`, async ({ page }) => {
    await page.goto(`/${locale}/help/`);
    await page.evaluate(() => document.fonts.ready);
    const paper = await page.pdf({
      format: 'A4',
      margin: { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' },
    });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
}
