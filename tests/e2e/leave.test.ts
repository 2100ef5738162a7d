import { expect, test, type Page } from '@playwright/test';
import { neutralAddress } from '#i18n/addresses.ts';
import { en } from '#i18n/messages/en.ts';

const elsewhere = 'about:blank';

for (const leaving of ['the link', 'Shift three times'] as const) {
  test(`after leaving by ${leaving}, Back pressed three times never shows the site`, async ({ page }) => {
    await page.goto(elsewhere);
    await page.goto('/en/');
    await page.goto('/en/students/');
    await page.goto('/en/students/7/');
    if (leaving === 'the link') await page.getByRole('link', { name: en['site.leave'] }).click();
    else for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await expectNeutral(page);
    for (let press = 0; press < 3; press++) {
      await page.goBack();
      await page.waitForURL((url) => url.pathname === neutralAddress || url.href === elsewhere);
      if (page.url() !== elsewhere) await expectNeutral(page);
    }
  });
}

test('leaving forgets answers and searches of this tab', async ({ page }) => {
  await page.goto('/en/search/');
  await page.getByRole('searchbox').fill('threat');
  await expect(page.getByRole('status')).toContainText('threat');
  await page.getByRole('link', { name: en['site.leave'] }).click();
  await expectNeutral(page);
  const kept = await page.evaluate(() => Object.entries(sessionStorage));
  expect(kept).toEqual([['left', '1']]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('somebody who comes back by the address is welcome again', async ({ page }) => {
  await page.goto('/en/');
  await page.getByRole('link', { name: en['site.leave'] }).click();
  await expectNeutral(page);
  await page.goto('/en/students/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('Shift pressed while typing capital letters does not leave', async ({ page }) => {
  await page.goto('/en/search/');
  await page.getByRole('searchbox').focus();
  for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`);
  await expect(page).toHaveURL(/\/en\/search\/$/);
});

test('the neutral page says nothing of the site', async ({ page }) => {
  await page.goto(neutralAddress);
  const source = await page.content();
  expect(source).not.toMatch(/safe|path|សុវត្ថិភាព|\/km\/|\/en\/|help|ជំនួយ/i);
  await expect(page.getByRole('link')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the way out is a plain link', async ({ page }) => {
    await page.goto('/en/students/7/');
    await page.getByRole('link', { name: en['site.leave'] }).click();
    await expect(page).toHaveURL(new RegExp(`${neutralAddress}$`));
  });
});

async function expectNeutral(page: Page) {
  await expect(page).toHaveURL(new RegExp(`${neutralAddress}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('តារាងគុណ');
}
