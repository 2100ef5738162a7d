/** 320 px: the narrowest phones, and 1280 px at 400 %. And what moves where somebody asked for stillness. */
import { expect, test, type Page } from '@playwright/test';
import { localeTags } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { formOf, give, mainButton, rightResponse, wake, wrongResponses } from '../answering.ts';
import { assessmentPages, firstOf, lessonPages, questionsOf, storyPages } from '../site.ts';

test.use({ viewport: { width: 320, height: 568 }, contextOptions: { reducedMotion: 'reduce' } });

/** Khmer lessons hold every type, and the longer words. */
const looked = [
  ...lessonPages.filter((address) => address.startsWith('/km/')),
  ...localeTags.flatMap((locale) => [
    ...[storyPages, assessmentPages].flatMap((kind) =>
      kind.filter((address) => address.startsWith(`/${locale}/`)).slice(0, 1),
    ),
    `/${locale}/progress/`,
  ]),
];

for (const address of looked) {
  test(`${address} at 320 px: nothing sticks out, is cut off, too small to tap or moves, and the way out stays`, async ({
    page,
  }) => {
    await page.goto(address);
    await expectToFit(page);
    // What is drawn later has to fit as well.
    const t = translator(address.startsWith('/km/') ? 'km' : 'en');
    if (address.endsWith('/check/')) {
      await page.getByRole('button', { name: t('assessment.after') }).click();
      await expect(page.locator('.assessment form')).toBeVisible();
    } else if (address.endsWith('/progress/')) {
      await page.getByRole('button', { name: t('progress.makeCode') }).click();
      await expect(page.getByRole('textbox', { name: t('progress.code') })).toBeVisible();
    } else if (address.endsWith('/story/')) {
      await page.locator('.part:visible').getByRole('link').first().press('Enter');
      await expect(page.getByRole('button', { name: t('story.back') })).toBeVisible();
    } else {
      for (const question of questionsOf(address).slice(0, 2)) {
        const form = await wake(page, question);
        await give(form, question, wrongResponses(question)[0] ?? rightResponse(question));
        await mainButton(form).press('Enter');
        await expect(form.getByRole('status').last()).not.toBeEmpty();
      }
    }
    await expectToFit(page);
  });
}

test('questions that come back fit 320 px as well', async ({ page }) => {
  const t = translator('km');
  await page.clock.setFixedTime(new Date('2026-03-10T08:00:00Z'));
  await page.goto('/km/progress/');
  await page.getByRole('button', { name: t('progress.keep') }).click();
  await expect(page.getByRole('status')).toHaveText(t('progress.kept'));
  const { address, question } = firstOf('choice', 'km');
  const form = await formOf(page, address, question);
  await give(form, question, wrongResponses(question)[0] ?? []);
  await mainButton(form).press('Enter');
  await page.locator('.summary').scrollIntoViewIfNeeded();
  await expect(page.locator('.summary').getByRole('button')).toBeVisible(); // It is kept.
  await page.clock.setFixedTime(new Date('2026-03-12T08:00:00Z'));
  await page.goto('/km/practice/');
  await page.getByRole('button', { name: t('practice.begin') }).click();
  await expect(page.locator('.practice form')).toBeVisible();
  await expectToFit(page);
});

async function expectToFit(page: Page) {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect(await page.evaluate(faults)).toEqual([]);
  // The low view is that of 1280 × 800 at 400 %.
  for (const height of [568, 200]) {
    await page.setViewportSize({ width: 320, height });
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    for (const way of ['.leave', '.bar .help'])
      await expect(page.locator(way), `${way} at ${height} px`).toBeInViewport({ ratio: 1 });
    const bar = await page.locator('.bar').boundingBox();
    expect(bar?.height, `height of the bar at ${height} px`).toBeLessThan(height / 3);
  }
  await page.setViewportSize({ width: 320, height: 568 });
}

/** Runs in the page: what is wrong with how it is drawn, in words. */
function faults(): string[] {
  const found: string[] = [];
  const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 30)}”`; // prettier-ignore
  // Tables scroll within their own frame.
  const unseen = '.unseen, .unseen *, .skip, svg *, .table-scroll, .table-scroll *';
  const shown = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
    (element) => element.checkVisibility() && !element.matches(unseen),
  );
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
  for (const element of shown) {
    const { left, right } = element.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1) found.push(`sticks out: ${name(element)}`);
    const { overflowX, overflowY, animationName, transitionDuration, scrollBehavior } =
      getComputedStyle(element);
    const isField = element.matches('input, select, textarea');
    if (!isField && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      found.push(`cut off at the side: ${name(element)}`);
    if (!isField && overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
      found.push(`cut off below: ${name(element)}`);
    if (animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior !== 'auto')
      found.push(`moves: ${name(element)}`);
  }
  if (document.getAnimations().length > 0) found.push('something is moving');

  // Words that are chosen or put in stand in their field as a whole.
  const ruler = document.body.appendChild(document.createElement('span'));
  ruler.style.cssText = 'position: absolute; visibility: hidden; white-space: pre';
  const widthOf = (text: string, like: Element) => {
    ruler.style.font = getComputedStyle(like).font;
    ruler.textContent = text;
    return ruler.getBoundingClientRect().width;
  };
  for (const field of document.querySelectorAll<HTMLSelectElement | HTMLInputElement>(
    '.question select, .gapped input',
  )) {
    // A list that is drawn as its page is breaks its lines; others have one.
    if (getComputedStyle(field).appearance === 'base-select') continue;
    const { paddingLeft, paddingRight } = getComputedStyle(field);
    const arrow = field instanceof HTMLSelectElement ? 20 : 0;
    const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - arrow;
    const words =
      field instanceof HTMLSelectElement
        ? [...field.options].map(({ text }) => text)
        : [...(field.form?.querySelectorAll('.bank button') ?? [])].map((word) => word.textContent);
    for (const word of words)
      if (widthOf(word, field) > room)
        found.push(`“${word}” is cut off in its field of ${Math.round(room)} px`);
  }
  ruler.remove();

  const controls =
    'main :is(button, label:has(input), select, summary, textarea, [type="text"]), .ways a, .call, .bar a, .onward a';
  for (const control of shown.filter((element) => element.matches(controls))) {
    const { width, height } = control.getBoundingClientRect();
    // A label above its own large field is no target by itself.
    if (!control.matches('.own, .pair') && (width < 43.5 || height < 43.5))
      found.push(`${Math.round(width)} × ${Math.round(height)} px to tap: ${name(control)}`);
  }
  return found;
}
