import { expect, test } from '@playwright/test';
import { localeTags } from '#i18n/locales.ts';
import { assessmentPages, lessonPages, questionsOf, storyPages, translatedPages } from '../site.ts';

// Browsers that run scripts, and are sent none, or only some: stripped-scripts.test.ts.
test.use({ javaScriptEnabled: false });

/** One page for many addresses: a page for each would take minutes. */
for (const locale of localeTags) {
  test(`every page in ${locale} can be read without JavaScript`, async ({ page }) => {
    const addresses = translatedPages.filter((address) => address.startsWith(`/${locale}/`));
    expect(addresses.length).toBeGreaterThan(80);
    test.setTimeout(addresses.length * 2500);
    for (const address of addresses) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
      const text = await page.locator('main').innerText();
      expect(text.length, address).toBeGreaterThan(120);
      // A button that does nothing is worse than none.
      await expect(page.getByRole('button'), address).toHaveCount(0);
    }
  });
}

for (const address of lessonPages) {
  test(`every question of ${address} shows its answer and reasons without JavaScript`, async ({ page }) => {
    await page.goto(address);
    for (const { id } of questionsOf(address)) {
      const question = page.locator(`#q-${id}`);
      await question.locator('summary').click();
      await expect(question.locator('.reasons li').first()).toBeVisible();
      const reasons = await question.locator('.reasons li').allTextContents();
      expect(reasons.length).toBeGreaterThan(1);
      for (const reason of reasons) expect(reason.length).toBeGreaterThan(15);
      // Where something is right, it is said in words.
      for (const key of await question.locator('.is-key').all())
        await expect(key.locator('em')).not.toBeEmpty();
    }
  });
}

for (const address of storyPages) {
  test(`${address} reads as numbered parts, and every choice leads to one`, async ({ page }) => {
    await page.goto(address);
    const parts = page.locator('.part');
    const count = await parts.count();
    expect(count).toBeGreaterThan(2);
    for (const part of await parts.all()) await expect(part).toBeVisible();
    const numbers = await page.locator('.part h2 .part-number').allTextContents();
    expect(numbers).toEqual(Array.from({ length: count }, (_, index) => `${index + 1}.`));
    for (const link of await page.locator('.ways a').all()) {
      const target = (await link.getAttribute('href')) ?? '';
      await expect(page.locator(target)).toHaveCount(1);
      await expect(link).toContainText(target.replace('#part-', ''));
    }
    // Every ending names somebody to call.
    for (const ending of await page.locator('.ending').all())
      await expect(ending.locator('a[href^="tel:"], a[href^="https:"]').first()).toBeVisible();
  });
}

for (const address of assessmentPages) {
  test(`${address} shows all its questions and answers without JavaScript`, async ({ page }) => {
    await page.goto(address);
    await page.locator('.all-answers > summary').click();
    const keys = page.locator('.answer-key');
    expect(await keys.count()).toBeGreaterThanOrEqual(12);
    for (const key of await keys.all()) await expect(key.locator('.reasons li').first()).toBeVisible();
  });
}
