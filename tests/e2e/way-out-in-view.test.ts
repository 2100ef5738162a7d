/** The way out is in view wherever somebody is on a page, large enough for a thumb, and nothing lies over it. */
import { expect, test, type Page } from '@playwright/test';
import { assessmentPages, storyPages } from '../site.ts';

/** 320 × 256 is a screen of 1280 × 1024 at 400 %. */
const sizes = [
  [320, 256],
  [320, 568],
  [360, 740],
  [768, 1024],
  [1280, 800],
] as const;

const [story = ''] = storyPages.filter((page) => page.startsWith('/km/'));
const [assessment = ''] = assessmentPages.filter((page) => page.startsWith('/km/'));
const looked = [
  '/km/',
  '/km/students/7/',
  story,
  '/en/help/',
  assessment,
  '/km/glossary/',
  '/en/privacy/',
  '/km/students/7/present/',
];

for (const [width, height] of sizes) {
  test(`at ${width} × ${height} it is never covered and 44 px large, however far one reads`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const address of looked) {
      await page.goto(address);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      expect(await coveredAt(page, 12), address).toEqual([]);
    }
  });

  test(`at ${width} × ${height} it is there while somebody searches, and on what they open`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/en/search/');
    await page.getByRole('searchbox').fill('helpline');
    await expect(page.locator('.results a').first()).toBeAttached();
    expect(await coveredAt(page, 12)).toEqual([]);
    await page.locator('.results a[href*="/students/"]').first().click();
    await page.waitForFunction(() => (CSS.highlights.get('found')?.size ?? 0) > 0);
    expect(await coveredNow(page)).toEqual([]);
    expect(await coveredAt(page, 12)).toEqual([]);
    await page.getByRole('searchbox').focus();
    expect(await coveredNow(page)).toEqual([]);
  });

  test(`at ${width} × ${height} the link to the text stands beside it, not over it`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/km/students/7/');
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    expect(await coveredNow(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await expect(page.locator('[data-leave]')).toBeFocused();
    expect(await coveredNow(page)).toEqual([]);
  });
}

test('nothing on any kind of page has a higher place than the bar', async ({ page }) => {
  for (const address of [...looked, '/km/search/', '/km/progress/', '/km/practice/']) {
    await page.goto(address);
    const higher = await page.evaluate(() => {
      const [bar] = document.querySelectorAll<HTMLElement>('.bar');
      return [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => element !== bar)
        .map((element) => ({ element, look: getComputedStyle(element) }))
        .filter(({ look }) => look.zIndex !== 'auto' || /fixed|sticky/.test(look.position))
        .map(({ element }) => element.outerHTML.slice(0, 80));
    });
    expect(higher, address).toEqual([]);
  }
});

test('it goes along, in its own size, when somebody pinches to zoom and looks about', async ({ page }) => {
  await page.goto('/km/students/7/');
  // A machine without Khmer gets ours when it comes, and the words are wider then.
  await page.evaluate(() => document.fonts.ready);
  const before = await inSight(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 4 });
  await expect.poll(() => inSight(page)).toEqual(before);
  await devtools.send('Input.synthesizeScrollGesture', { x: 45, y: 90, xDistance: -200, yDistance: -300 });
  const moved = await page.evaluate(() => [visualViewport?.offsetLeft, visualViewport?.offsetTop]);
  expect(Math.min(...moved.map(Number))).toBeGreaterThan(20); // Else it tells nothing.
  await expect.poll(() => inSight(page)).toEqual(before);
  await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  await expect.poll(() => inSight(page)).toEqual(before);
  expect(await page.locator('.bar').evaluate((bar) => bar.style.transform)).toBe('');
});

test('paper does not carry it', async ({ page }) => {
  await page.goto('/en/students/1/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-leave]')).toBeHidden();
});

/** Where it is in what somebody sees, in pixels of the screen. */
function inSight(page: Page) {
  return page.evaluate(() => {
    const box = document.querySelector('[data-leave]')?.getBoundingClientRect();
    const seen = visualViewport;
    if (!box || !seen) throw new Error('nothing to see');
    return [
      (box.x - seen.offsetLeft) * seen.scale,
      (box.y - seen.offsetTop) * seen.scale,
      box.width * seen.scale,
      box.height * seen.scale,
    ].map(Math.round);
  });
}

/** The same at so many places from the top to the end of the page. */
async function coveredAt(page: Page, places: number): Promise<string[]> {
  const found: string[] = [];
  for (let place = 0; place <= places; place++) {
    await page.evaluate((part) => {
      scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * part);
    }, place / places);
    found.push(...(await coveredNow(page)).map((what) => `${place}/${places}: ${what}`));
  }
  return found;
}

/** What is wrong with the way out as the page stands: too small, out of view, or covered in its middle or a corner. */
function coveredNow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const link = document.querySelector('[data-leave]');
    if (!link) return ['not there'];
    const { left, right, top, bottom, width, height } = link.getBoundingClientRect();
    const small = width < 44 || height < 44 ? [`${width} × ${height}`] : [];
    const inset = 5; // Its corners are round.
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + inset, top + inset],
      [right - inset, top + inset],
      [left + inset, bottom - inset],
      [right - inset, bottom - inset],
    ] as const;
    const covered = points.flatMap(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return there && link.contains(there)
        ? []
        : [`${x},${y}: ${there?.outerHTML.slice(0, 60) ?? 'nothing'}`];
    });
    return [...small, ...covered];
  });
}
