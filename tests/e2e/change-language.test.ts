import { expect, test } from '@playwright/test';
import { en } from '#i18n/messages/en.ts';
import { km } from '#i18n/messages/km.ts';
import { give, mainButton, rightResponse } from '../answering.ts';
import { questionsOf } from '../site.ts';

test('switching language keeps the page, the answers and what was said to them', async ({ page }) => {
  const [question] = questionsOf('/km/students/7/');
  if (!question) throw new Error('The lesson has no questions.');
  const response = rightResponse(question);
  const [right] = response;
  await page.goto('/km/students/7/');
  const form = page.locator(`#q-${question.id} form`);
  await form.scrollIntoViewIfNeeded();
  await give(form, question, response);
  await mainButton(form).click();
  await expect(form.getByRole('status')).toContainText(km['question.correct']);

  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/students\/7\/$/);
  await form.scrollIntoViewIfNeeded();
  await expect(form.locator(`input[value="${right}"]`)).toBeChecked();
  await expect(form.getByRole('status')).toContainText(en['question.correct']);
});

test('a new tab knows nothing of the answers', async ({ page, context }) => {
  const [question] = questionsOf('/en/students/7/');
  if (!question) throw new Error('The lesson has no questions.');
  await page.goto('/en/students/7/');
  const form = page.locator(`#q-${question.id} form`);
  await form.scrollIntoViewIfNeeded();
  await form.locator('input').first().check();
  await mainButton(form).click();
  await expect(form.getByRole('status')).not.toBeEmpty();

  const other = await context.newPage();
  await other.goto('/en/students/7/');
  await other.locator(`#q-${question.id}`).scrollIntoViewIfNeeded();
  await expect(other.locator(`#q-${question.id} input:checked`)).toHaveCount(0);
  expect(await other.evaluate(() => localStorage.length)).toBe(0);
});

for (const [locale, door] of [
  ['km-KH', '/km/'],
  ['en-GB', '/en/'],
  ['fr-FR', '/km/'],
] as const) {
  test(`a browser that speaks ${locale} is led to ${door}`, async ({ browser }) => {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page).toHaveURL(new RegExp(`${door}$`));
    await context.close();
  });
}
