import { setTimeout } from 'node:timers/promises';
import { expect, type Browser, type Page } from '@playwright/test';
import { castNames } from '#components/castNames.ts';
import { compareText } from '#i18n/format.ts';
import { km } from '#i18n/messages/km.ts';
import { html, lessonPages } from '../site.ts';
import { inkOf, readPicture } from '../specimen/ink.ts';
import { cluster, endsAWord, endsWithin, lineEnds, shown } from '../specimen/lines.ts';
import { test } from '../specimen/phone.ts';
import { canChoosePhone } from '../specimen/phoneFonts.ts';

test.skip(!canChoosePhone, 'The fonts of a system can only be chosen on Linux.');

const lessons = lessonPages.filter((page) => page.startsWith('/km/'));
const heaviest = lessons.toSorted((a, b) => html(b).length - html(a).length)[0] ?? '';

/** Names that a reader would stumble over if a line broke them. */
const names = [
  km['site.name'],
  ...(['dara', 'sreymom', 'vutha', 'sokha', 'maly', 'chan', 'ratana'] as const).map(
    (who) => castNames.km[who],
  ),
  'អេភីល',
  'កម្ពុជា',
];
const name = new RegExp(names.join('|'), 'gu');

interface Visit {
  page: Page;
  /** How often the font was asked for. */
  asked: number;
  /** Opens the way for the font; until then it is under way. */
  letGo: () => void;
}

/** A page whose font is under way for 3 s, and for as long as the test likes. */
async function visit(
  browser: Browser,
  address: string,
  { width = 360, isTouched = false }: { width?: number; isTouched?: boolean } = {},
): Promise<Visit> {
  const page = await browser.newPage({
    viewport: { width, height: 800 },
    hasTouch: isTouched,
    isMobile: isTouched,
  });
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const visit = { page, asked: 0, letGo: () => resolve(undefined) };
  await page.route(/\.woff2$/, async (route) => {
    visit.asked++;
    await Promise.all([promise, setTimeout(3000)]);
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return visit;
}

/** Lets the font come, and everything else that the page waits for. */
async function finish({ page, letGo }: Visit) {
  letGo();
  await page.waitForLoadState();
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
}

/** How much has moved since the page began, as browsers reckon it: 0 is nothing. */
async function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    const entries = observer.takeRecords() as (PerformanceEntry & { value: number })[];
    return entries.reduce((sum, { value }) => sum + value, 0);
  });
}

/** Whether anything is to be seen of the heading. Asked of the browser itself: Playwright would wait for the font. */
async function isDrawn(page: Page): Promise<boolean> {
  const { x, y, width, height } = await page
    .getByRole('heading', { level: 1 })
    .evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
  const browser = await page.context().newCDPSession(page);
  const { data } = await browser.send('Page.captureScreenshot', {
    clip: { x, y, width, height, scale: 1 },
  });
  const picture = await readPicture(Buffer.from(data, 'base64'));
  return inkOf(picture, 0, picture.height).bottom > 0;
}

/** The sum of the widths of an element's lines. */
function widthOfText(element: Element): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()].reduce((sum, { width }) => sum + width, 0);
}

/** How wide a stretch of text is: no two fonts agree. */
async function widthOfName(page: Page): Promise<number> {
  return page.locator('.site-name').evaluate((element) => element.getBoundingClientRect().width);
}

for (const kind of ['Noto Sans Khmer', 'Khmer OS', 'a Khmer font of another name'] as const) {
  for (const width of [360, 1280]) {
    test(`with a mouse and ${kind}, ${width} px wide, text is read at once, and nothing moves when our font is 3 s late`, async ({
      phone,
      baseURL,
    }) => {
      const browser = await phone(kind);
      const addresses = [heaviest, '/km/', '/km/glossary/'];
      const visits = await Promise.all(
        addresses.map((address) => visit(browser, `${baseURL}${address}`, { width })),
      );
      for (const { page } of visits) await expect.poll(() => isDrawn(page)).toBe(true);
      await Promise.all(visits.map(finish));
      expect(await Promise.all(visits.map(({ page }) => shiftOf(page)))).toEqual([0, 0, 0]);
      expect(visits.map(({ asked }) => asked)).toEqual([1, 1, 1]);
      await Promise.all(visits.map(({ page }) => page.close()));
    });
  }

  test(`a phone with ${kind} asks for our font when somebody is there, and draws it on the next page, moving nothing`, async ({
    phone,
    baseURL,
  }) => {
    const first = await visit(await phone(kind), `${baseURL}${heaviest}`, { isTouched: true });
    const { page } = first;
    await expect.poll(() => isDrawn(page)).toBe(true);
    const own = await widthOfName(page);
    await page.waitForTimeout(5000);
    expect(first.asked).toBe(0);
    await page.touchscreen.tap(180, 500);
    await expect.poll(() => first.asked, { timeout: 10_000 }).toBe(1);
    first.letGo();
    await expect
      .poll(() => page.evaluate(() => sessionStorage.getItem('font')), { timeout: 10_000 })
      .toBe('1');
    expect(await widthOfName(page)).toBe(own);
    expect(await shiftOf(page)).toBe(0);
    await page.unroute(/\.woff2$/);
    await page.goto(`${baseURL}/km/glossary/`);
    await finish(first);
    expect(await page.evaluate(() => document.fonts.check("1em 'Khmer now'", 'ក'))).toBe(true);
    expect(await shiftOf(page)).toBe(0);
    await page.close();
  });
}

test('a phone that saves data keeps its own Khmer', async ({ phone, baseURL }) => {
  const browser = await phone('Noto Sans Khmer');
  const context = await browser.newContext({ hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  let asked = 0;
  page.on('request', (request) => (asked += Number(request.url().endsWith('.woff2'))));
  await page.goto(`${baseURL}/km/`);
  await page.waitForTimeout(6000);
  expect(asked).toBe(0);
  await context.close();
});

test('on Android of 2017 to 2024 words are as bold as they should be', async ({ phone, baseURL }) => {
  const widths = [];
  for (const kind of ['Noto Sans Khmer', 'Noto Sans Khmer of Android 8 to 15'] as const) {
    const { page } = await visit(await phone(kind), `${baseURL}/km/`, { isTouched: true });
    widths.push(await page.locator('main p').first().evaluate(widthOfText));
    await page.close();
  }
  const [usual = 0, variable = 0] = widths;
  expect(Math.abs(usual - variable)).toBeLessThan(usual * 0.01);
});

test('on a phone without Khmer our font comes in, however late, and the measure of shift sees it', async ({
  phone,
  baseURL,
}) => {
  const late = await visit(await phone('no Khmer'), `${baseURL}/km/`);
  const boxes = await widthOfName(late.page); // Of empty boxes.
  await finish(late);
  await expect.poll(() => widthOfName(late.page)).not.toBe(boxes);
  expect(await shiftOf(late.page)).toBeGreaterThan(0);
  expect(late.asked).toBe(1);
  await late.page.close();
});

for (const width of [320, 360, 412]) {
  test(`${width} px wide, lines end between words, and no name is broken`, async ({ phone, baseURL }) => {
    const page = await (await phone('no Khmer')).newPage({ viewport: { width, height: 740 } });
    const ends = [];
    for (const lesson of lessons) {
      await page.goto(`${baseURL}${lesson}`);
      expect(await page.locator('main').innerText()).toMatch(name);
      ends.push(...(await lineEnds(page)));
    }
    expect(ends.length).toBeGreaterThan(500);
    expect(ends.filter((end) => endsWithin(end, cluster)).map(shown)).toEqual([]);
    expect(ends.filter((end) => endsWithin(end, name)).map(shown)).toEqual([]);
    // Two dictionaries never agree on all words; where they do not, nearly every line ends between the parts of one.
    expect(ends.filter(endsAWord).length / ends.length).toBeGreaterThan(0.8);
    await page.close();
  });
}

test('a name that is broken is found, and so is a broken cluster', async ({ phone, baseURL }) => {
  const page = await (
    await phone('no Khmer')
  ).newPage({ viewport: { width: 320, height: 740 }, bypassCSP: true });
  await page.goto(`${baseURL}${heaviest}`);
  await page.addStyleTag({ content: 'main * { word-break: break-all !important }' });
  const ends = await lineEnds(page);
  expect(ends.filter((end) => endsWithin(end, name)).length).toBeGreaterThan(0);
  expect(ends.filter(endsAWord).length / ends.length).toBeLessThan(0.8);
  await page.close();
});

test('the glossary stands in the order of a Khmer dictionary', async ({ page }) => {
  await page.goto('/km/glossary/');
  const terms = await page.locator('.glossary dt').allTextContents();
  const khmer = terms.map((term) => term.trim());
  expect(khmer.length).toBeGreaterThan(20);
  expect(khmer).toEqual(khmer.toSorted(compareText('km')));
  expect(khmer).not.toEqual(khmer.toSorted());
});
