import { expect, test } from '@playwright/test';
import { lessonPages, questionsOf, translatedPages } from '../site.ts';

test.use({ javaScriptEnabled: false });

for (const address of translatedPages) {
  test(`${address} can be read without JavaScript`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const text = await page.locator('main').innerText();
    expect(text.length).toBeGreaterThan(120);
    for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden();
  });
}

for (const address of lessonPages) {
  test(`every question of ${address} shows its answer and reasons without JavaScript`, async ({ page }) => {
    await page.goto(address);
    for (const { id } of questionsOf(address)) {
      const question = page.locator(`#q-${id}`);
      await question.locator('summary').click();
      await expect(question.locator('.is-key').first()).toBeVisible();
      const reasons = await question.locator('.reasons li').allTextContents();
      for (const reason of reasons) expect(reason.length).toBeGreaterThan(15);
      await expect(question.locator('.is-key em').first()).not.toBeEmpty();
    }
  });
}
