/** The search page with what it can show: results, answers, nothing, failure. */
import { expect, test } from '@playwright/test';
import { barriers } from '../barriers.ts';

for (const [what, query] of [
  ['an answer and results', '1280'],
  ['nothing, and nearby words', 'គំរាមកំហែន'],
  ['what failed', 'កុមារ'],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the search page with ${what}, ${colorScheme}: no barrier, nothing sideways`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      if (what === 'what failed') await page.route('**/search/km/**', (route) => route.abort());
      await page.goto('/km/search/');
      await page.getByRole('searchbox').fill(query);
      await expect(
        page.locator('.results a, .nearby button, .search-status:not(:empty) ~ .button').first(),
      ).toBeVisible();
      await page.locator('.narrow summary').click();
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  }
}
