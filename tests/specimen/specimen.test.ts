/**
 * The hardest Khmer in every kind of element, looked at in pictures. No picture is kept: what is seen is measured against
 * the outlines of the font, and against the same page in the whole font, so that a new browser changes nothing.
 */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { fontFile, wholeFont } from '#commands/khmerFont.ts';
import { difference, inkOf, readPicture, type Picture } from './ink.ts';
import { hardest, kinds, specimenPage } from './page.ts';
import { test } from './phone.ts';
import { canChoosePhone } from './phoneFonts.ts';
import { remake } from './remake.ts';
import { shaper, type Shaper } from './shaping.ts';

test.skip(!canChoosePhone, 'The fonts of a system can only be chosen on Linux.');
test.slow(); // Large pictures, on a busy machine too.

const shipped = readFileSync('public/fonts/noto-sans-khmer.woff2');
const whole = readFileSync(fontFile(wholeFont));

/** Zooming in makes the window narrow and every pixel of a letter many. */
const zooms = [
  { percent: 100, width: 360 },
  { percent: 200, width: 640 },
  { percent: 400, width: 320 },
];

/** Browsers set lines on whole pixels, and the edges of letters are grey. */
const rounding = 2.5;

interface View {
  percent: number;
  width: number;
  font?: Buffer;
  /** Styles that spoil the page, to see that it is noticed. */
  spoiled?: string;
}

const open = test.extend<{ specimen: (view: View) => Promise<Page> }>({
  specimen: async ({ phone, baseURL }, use) => {
    const browser = await phone('no Khmer');
    const pages: Page[] = [];
    await use(async ({ percent, width, font = shipped, spoiled = '' }) => {
      const page = await browser.newPage({
        viewport: { width, height: 700 },
        deviceScaleFactor: percent / 100,
        colorScheme: 'light',
      });
      pages.push(page);
      await page.route('**/*', (route) =>
        route.fulfill(
          route.request().resourceType() === 'font'
            ? { body: font, contentType: 'font/woff2' }
            : { body: `${specimenPage()}<style>${spoiled}</style>`, contentType: 'text/html; charset=utf-8' },
        ),
      );
      await page.goto(`${baseURL}/specimen/`);
      await page.evaluate(() => document.fonts.ready);
      return page;
    });
    for (const page of pages) await page.close();
  },
});

for (const zoom of zooms) {
  open(
    `at ${zoom.percent} % no ink is cut off, no two lines touch, nothing sticks out`,
    async ({ specimen }) => {
      const page = await specimen(zoom);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(await faults(page, zoom.percent / 100)).toEqual([]);
    },
  );

  open(`at ${zoom.percent} % the font as we cut it draws what the whole font draws`, async ({ specimen }) => {
    const [ours, theirs] = await Promise.all([specimen(zoom), specimen({ ...zoom, font: whole })]);
    expect(difference(await picture(ours), await picture(theirs))).toBeLessThan(0.005);
  });
}

open('a font without its rules of shaping is noticed', async ({ specimen }) => {
  const zoom = { percent: 100, width: 360 };
  const unshaped = await remake(shipped, { targetFormat: 'woff2', dropTables: ['GSUB'] });
  const [ours, theirs] = await Promise.all([
    specimen({ ...zoom, font: unshaped }),
    specimen({ ...zoom, font: whole }),
  ]);
  expect(difference(await picture(ours), await picture(theirs))).toBeGreaterThan(0.2);
});

for (const [what, spoiled, said] of [
  ['lines that are too close', '.cell * { line-height: 1 !important }', /^h1: lines/],
  ['a box that cuts off', '.cell p { overflow: hidden; line-height: 1 !important }', /^p: .* of ink, to be/],
  [
    'a box that is too low',
    '.option { block-size: 1.2rem; min-block-size: 0 !important }',
    /^\.option: .* outside/,
  ],
] as const) {
  open(`${what} are noticed`, async ({ specimen }) => {
    const page = await specimen({ percent: 100, width: 360, spoiled });
    expect((await faults(page, 1)).some((fault) => said.test(fault))).toBe(true);
  });
}

/** The samples, all of them. */
async function picture(page: Page): Promise<Picture> {
  return readPicture(await page.locator('#samples').screenshot());
}

const shapers = new Map<string, Promise<Shaper>>();

/** What is wrong with the ink of each kind of element, in pixels of the page: `p: 20 px of ink, to be 25.1`. */
async function faults(page: Page, scale: number): Promise<string[]> {
  // Text alone is black on white; whatever else is drawn keeps its place and is not seen.
  await page.addStyleTag({
    content: `html { background: #fff !important }
      .cell, .cell * { color: #000 !important; background: transparent !important; border-color: transparent !important;
        text-decoration: none !important; box-shadow: none !important }
      .cell ::before, .cell ::after, .cell input[type='radio'] { visibility: hidden }
      .cell ::marker { color: transparent }`,
  });
  const found: string[] = [];
  for (const sheet of await page.locator('.sheet').all()) {
    const picture = await readPicture(await sheet.screenshot());
    for (const { name, start, end, size, weight, pitch, box } of await sheet.evaluate(look)) {
      const { lines, boxed } = kinds.find((kind) => kind.name === name) ?? { lines: 0, boxed: false };
      const shape = shapers.get(weight) ?? shaper(shipped, Number(weight));
      shapers.set(weight, shape);
      const { up, down } = (await shape).draw(hardest);
      const letters = (up + down) * size;

      const drawn = inkOf(picture, Math.round(start * scale), Math.round(end * scale));
      const top = drawn.top / scale;
      const bottom = drawn.bottom / scale;
      const expected = letters + pitch * (lines - 1);
      if (Math.abs(bottom - top - expected) > rounding)
        found.push(`${name}: ${bottom - top} px of ink, to be ${expected.toFixed(1)}`);
      if (lines > 1 && pitch < letters)
        found.push(`${name}: lines ${pitch} px apart, letters ${letters.toFixed(1)} px high`);
      if (boxed && (top < box.top || bottom > box.bottom))
        found.push(`${name}: ink from ${top} to ${bottom}, outside of ${box.top} to ${box.bottom}`);
    }
  }
  return found;
}

/** Runs in the page: where the cells of a sheet are, how their text is set, and where its box is within the cell. */
function look(sheet: Element) {
  const origin = sheet.getBoundingClientRect().top;
  return [...sheet.querySelectorAll<HTMLElement>('.cell')].map((cell) => {
    const box = cell.querySelector('[data-box]') ?? cell;
    const text = box.querySelector('span, strong') ?? box;
    const { fontSize, fontWeight } = getComputedStyle(text);
    const [first = 0, second = first] = [...text.childNodes]
      .filter((node) => node instanceof Text)
      .map((node) => {
        const range = document.createRange();
        range.selectNode(node);
        return range.getBoundingClientRect().top;
      });
    const { top, bottom } = cell.getBoundingClientRect();
    const place = box.getBoundingClientRect();
    return {
      name: cell.dataset['kind'],
      start: top - origin,
      end: bottom - origin,
      size: parseFloat(fontSize),
      weight: fontWeight,
      pitch: second - first,
      box: { top: place.top - top, bottom: place.bottom - top },
    };
  });
}
