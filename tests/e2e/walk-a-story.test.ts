import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { localeTags, type Locale } from '#i18n/locales.ts';
import { en } from '#i18n/messages/en.ts';
import { translator } from '#i18n/translate.ts';
import { storySchema } from '#schemas/story.ts';
import { storyPages } from '../site.ts';

const english = storyPages.filter((address) => address.startsWith('/en/'));
const story = '/en/students/7/story/';
const { scenes } = readStory('en');

function readStory(locale: Locale) {
  const file = `content/${locale}/students/07-if-someone-threatens-you.story.yaml`;
  return storySchema.parse(parse(readFileSync(file, 'utf8')));
}

const current = (page: Page) => page.locator('.part:visible');

for (const address of english) {
  test(`whatever is chosen in ${address}, the story ends with help`, async ({ page }) => {
    await page.goto(address);
    // Always the first choice, then always the last.
    for (const pick of ['first', 'last'] as const) {
      await page.goto(address);
      for (let choices = 0; choices < 13; choices++) {
        await expect(current(page)).toHaveCount(1);
        const ways = current(page).locator('.ways a');
        if ((await ways.count()) === 0) break;
        await ways[pick]().press('Enter'); // Keys are never too quick for it.
      }
      await expect(current(page).locator('.ending')).toBeVisible();
      await expect(current(page).locator('.ending .call').first()).toBeVisible();
    }
  });
}

test('a choice says what was chosen, moves the keyboard there, and leaves nothing in the address', async ({
  page,
}) => {
  await page.goto(story);
  const way = current(page).locator('.ways a').first();
  const words = await way.locator('span').textContent();
  await way.focus();
  await page.keyboard.press('Enter');
  await expect(current(page).locator('.part-chosen b')).toHaveText(words ?? '');
  await expect(current(page).getByRole('heading')).toBeFocused();
  expect(new URL(page.url()).hash).toBe('');
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
});

for (const locale of localeTags) {
  test(`a screen reader is in one scene: its heading, and its choices by their words (${locale})`, async ({
    page,
  }) => {
    const t = translator(locale);
    const address = story.replace('/en/', `/${locale}/`);
    const { scenes } = readStory(locale);
    await page.goto(address);
    const [first] = scenes;
    const next = scenes.find(({ id }) => id === first?.choices?.[0]?.to);
    const isAlone = async (scene: typeof first) => {
      // The others are not in the tree.
      await expect(page.locator('.story-told').getByRole('heading')).toHaveAccessibleName(scene?.title ?? '');
      await expect(
        page.locator('.story-told').getByRole('region', { name: scene?.title ?? '', exact: true }),
      ).toBeVisible();
      await expect(page.locator('.story-told .ways').getByRole('link')).toHaveCount(
        scene?.choices?.length ?? 0,
      );
      for (const { text } of scene?.choices ?? [])
        await expect(page.getByRole('link', { name: text, exact: true })).toBeVisible();
    };
    await isAlone(first);
    await page.getByRole('link', { name: first?.choices?.[0]?.text ?? '', exact: true }).press('Enter');
    await isAlone(next);
    await expect(page.getByRole('heading', { name: next?.title ?? '', exact: true })).toBeFocused();
    // From the heading, Tab leads to what can be chosen here, and then to the way back.
    const back = page.getByRole('button', { name: t('story.back') });
    for (const { text } of next?.choices ?? []) {
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: text, exact: true })).toBeFocused();
    }
    await page.keyboard.press('Tab');
    await expect(back).toBeFocused();
    await page.keyboard.press('Enter');
    await isAlone(first);
    await expect(page.getByRole('heading', { name: first?.title ?? '', exact: true })).toBeFocused();
  });
}

test('one step back undoes a choice, and the story can go another way', async ({ page }) => {
  await page.goto(story);
  const back = page.getByRole('button', { name: en['story.back'] });
  await expect(back).toBeHidden();
  const [first] = scenes;
  await current(page).locator('.ways a').first().click();
  await expect(current(page)).not.toHaveAttribute('data-part', first?.id ?? '');
  await back.click();
  await expect(current(page)).toHaveAttribute('data-part', first?.id ?? '');
  await expect(back).toBeHidden();
  await current(page).locator('.ways a').last().press('Enter');
  await expect(current(page)).toHaveAttribute('data-part', first?.choices?.at(-1)?.to ?? '');
});

test('without its script a story goes on by its links', async ({ page }) => {
  // It stands in the page itself; here is the page without it.
  await page.route(story, async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    await route.fulfill({
      response: answer,
      body: html.replace(/<script type="module">[\s\S]*?<\/script>/g, ''),
    });
  });
  await page.goto(story);
  await expect(current(page)).toHaveCount(1);
  await current(page).locator('.ways a').first().click();
  const next = page.locator(`[data-part="${scenes[0]?.choices?.[0]?.to}"]`);
  await expect(next).toBeInViewport();
  // The beginning stays above; nothing else is shown.
  await expect(current(page)).toHaveCount(2);
  await page.goBack();
  await expect(next).toBeHidden();
  await expect(current(page)).toHaveAttribute('data-part', scenes[0]?.id ?? '');
});

test('a choice made before the script comes is kept, and taken out of the address', async ({ page }) => {
  const second = scenes[1];
  await page.goto(`${story}#part-2`); // Where the link of a choice leads.
  await expect(page.locator('.story-told.is-awake')).toBeVisible();
  await expect(current(page)).toHaveAttribute('data-part', second?.id ?? '');
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('button', { name: en['story.back'] }).click();
  await expect(current(page)).toHaveAttribute('data-part', scenes[0]?.id ?? '');
});

test('a story prints as numbered parts', async ({ page }) => {
  await page.goto(story);
  await page.emulateMedia({ media: 'print' });
  await expect(current(page)).toHaveCount(scenes.length);
  await expect(current(page).last().locator('.part-number').first()).toBeVisible();
});
