import { expect, test } from '@playwright/test';
import { en } from '#i18n/messages/en.ts';
import { answersOf, questionsOf } from '../site.ts';

const lesson = '/en/students/1/';

test('an answer given and sent before the island wakes is not lost', async ({ page }) => {
  const [question] = questionsOf(lesson);
  if (!question) throw new Error('The lesson has no questions.');
  const { right, feedback } = answersOf(question);
  const { promise: signal, resolve: wake } = Promise.withResolvers<undefined>();
  await page.route(/QuestionIsland/, async (route) => {
    await signal;
    await route.continue();
  });
  await page.goto(lesson);
  const form = page.locator(`#q-${question.id} form`);
  await form.scrollIntoViewIfNeeded();
  for (const value of right) await form.locator(`input[value="${value}"]`).check();
  await form.getByRole('button').click();
  await expect(form.getByRole('status')).toBeEmpty();
  expect(new URL(page.url()).search).toBe('');

  wake(undefined);
  await expect(form.getByRole('status')).toContainText(en['question.correct']);
  await expect(form.getByRole('status')).toContainText(feedback(right[0] ?? ''));
});

test('no script for questions is asked for before a question is near', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(lesson, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /client\.|QuestionIsland/.test(url))).toEqual([]);
  await page.locator('.question').first().scrollIntoViewIfNeeded();
  await expect.poll(() => asked.some((url) => url.includes('QuestionIsland'))).toBe(true);
});

test('the first view can be read without the font file', async ({ page }) => {
  await page.route(/\.woff2/, (route) => route.abort());
  await page.goto('/km/students/7/');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  const font = await page.evaluate(() => [...document.fonts].map(({ display }) => display));
  expect(font).toContain('swap');
});

test('an English lesson asks for no Khmer font', async ({ page }) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url());
  });
  await page.goto('/en/students/7/', { waitUntil: 'networkidle' });
  expect(fonts).toEqual([]);
  await page.goto('/km/students/7/', { waitUntil: 'networkidle' });
  expect(fonts).toHaveLength(1);
});
