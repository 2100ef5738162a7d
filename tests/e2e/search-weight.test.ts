/** What a search may weigh, compressed, with all the code it needs: a girl with a weak signal waits for every byte. */
import { expect, test } from '@playwright/test';
import { brotli } from '../site.ts';

const most = { first: 150_000, later: 30_000 };

for (const [locale, first, later] of [
  ['km', 'កុមារ', ['ទូរស័ព្ទ', 'មនុស្សពេញវ័យ', 'ការស៊ើបអង្កេតបឋម', 'ជំនួយ', 'រូបភាព', 'ពាក្យសម្ងាត់', 'គំរាមកំហែង', 'នគរបាល']],
  [
    'en',
    'child',
    ['telephone', 'trusted adult', 'preliminary inquiry', 'help', 'picture', 'password', 'threat', 'police'],
  ],
] as const) {
  test(`${locale}: a first search weighs at most 150,000 bytes, each later one 30,000`, async ({ page }) => {
    const weights: Promise<number>[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (/\.(?:js|json|txt)$/.test(pathname)) weights.push(response.body().then(brotli));
    });
    const weigh = async () => {
      await page.waitForLoadState('networkidle');
      const all = await Promise.all(weights.splice(0));
      return all.reduce((sum, weight) => sum + weight, 0);
    };
    await page.goto(`/${locale}/search/`);
    await page.getByRole('searchbox').fill(first);
    await expect(page.locator('.results a').first()).toBeVisible();
    const whole = await weigh();
    expect(whole).toBeGreaterThan(20_000); // Something was weighed.
    expect(whole).toBeLessThanOrEqual(most.first);
    for (const query of later) {
      await page.getByRole('searchbox').fill(query);
      await expect(page.getByRole('status')).toContainText(query);
      expect(await weigh(), query).toBeLessThanOrEqual(most.later);
    }
  });
}
