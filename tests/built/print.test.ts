/** Sheets of paper, printed from `dist/` and read again as their readers would: by poppler, and by a camera. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import type jsqr from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forPaper, isCarried, placeOf } from '#exports/paper.ts';
import { countPages, languageOf, pagesOfPlaces } from '#exports/pdf.ts';
import { printSheets } from '#exports/print.ts';
import { guidesOf, sheetsOf, type Sheet } from '#exports/sheets.ts';
import { localeTags } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { finishedSite } from '../finished.ts';
import { lessonPages } from '../site.ts';

const finished = finishedSite();
for (const locale of localeTags) finished.site.set(`/${locale}/plan/pages.json`, Buffer.from('{}'));
const all = sheetsOf(finished.site);

/** One of each kind in each language; kinds print alike. */
const oneOfEach = [
  ...new Map(
    all.map((sheet) => [[sheet.locale, sheet.kind, sheet.choice].join(), sheet] as const).reverse(),
  ).values(),
].reverse();
const handouts = all.filter(({ kind }) => kind === 'handout');
const printed = [...new Set([...handouts, ...oneOfEach])];
const ofKind = (kind: Sheet['kind']) => oneOfEach.filter((sheet) => sheet.kind === kind);

/** Two minutes on a machine that others share. */
const patience = 240_000;

const hasPoppler = isInstalled('pdftotext');

test.runIf(process.env['CI'])('CI has poppler, or nothing would read the sheets', () => {
  expect(hasPoppler, 'Install poppler-utils.').toBe(true);
});

describe.runIf(hasPoppler)('sheets of paper', { timeout: patience }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
  const files = new Map<string, Uint8Array>();
  const titles = new Map<string, string>();
  const saved = new Map<string, string>();
  const fileOf = (sheet: Sheet) => join(folder, sheet.path.replaceAll('/', '-'));
  const bytesOf = (sheet: Sheet) => files.get(sheet.path) ?? new Uint8Array();

  beforeAll(async () => {
    // The guides of a course are joined from those of its lessons, printed or not.
    for await (const { path, bytes, title } of printSheets(finished, printed, (address, text) =>
      saved.set(address, text),
    )) {
      files.set(path, bytes);
      titles.set(path, title);
      writeFileSync(join(folder, path.replaceAll('/', '-')), bytes);
    }
  }, patience);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Words of pages, but for those in the margin. */
  const wordsOf = (sheet: Sheet, from = 1, to = countPages(bytesOf(sheet))) =>
    poppler('pdftotext', '-raw', '-f', `${from}`, '-l', `${to}`, '-x', '0', '-y', '37', '-W', '596', '-H', '735', fileOf(sheet), '-'); // prettier-ignore

  test('every lesson has a handout in every language', () => {
    expect(handouts.map(({ address }) => address).sort()).toEqual([...lessonPages].sort());
    expect([...files.keys()]).toEqual(printed.map(({ path }) => path));
    expect([...titles.values()].filter((title) => title.length < 4 || /[{}]/.test(title))).toEqual([]);
  });

  test('every handout says every sentence of its lesson, whole and in letters that can be searched', () => {
    const wrong = handouts.flatMap((sheet) => {
      const said = letters(wordsOf(sheet));
      const blocks = blocksOf(paperOf(sheet));
      const lost = blocks.filter((block) => !said.includes(block));
      return [
        ...lost.map((block) => `${sheet.path} lacks: ${block}`),
        ...differences(blocks.join(''), said).map((difference) => `${sheet.path}: ${difference}`),
      ];
    });
    expect(wrong).toEqual([]);
    expect(handouts.length).toBeGreaterThan(50);
  });

  test('no line reaches over the end of a page, where its lowest signs would be cut off', () => {
    const wrong = handouts.filter((sheet) => {
      const words = poppler('pdftotext', '-bbox', fileOf(sheet), '-').matchAll(/yMin="([\d.]+)"/g);
      // The margin above is 37 points wide; 34 are for signs that stand above the first line.
      return [...words].some(([, top]) => Number(top) < 34);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('a carried sheet names the site in no letter and no link', () => {
    const host = new URL(finished.origin).host;
    const carried = printed.filter(isCarried);
    const wrong = carried.filter((sheet) => {
      const text = poppler('pdftotext', '-raw', fileOf(sheet), '-') + poppler('pdfinfo', fileOf(sheet));
      const names = [host, ...localeTags.map((locale) => translator(locale)('site.name'))];
      // A lesson may speak of a safe path: two plain words, and no name.
      const own = load(finished.site.get(sheet.address)?.toString() ?? '')('title, main').text();
      const times = (words: string, name: string) => words.split(name).length - 1;
      const file = Buffer.from(bytesOf(sheet)).toString('latin1');
      return names.some((name) => times(text, name) > times(own, name)) || file.includes(host);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(carried.length).toBeGreaterThanOrEqual(handouts.length);
  });

  test('every sheet is A4, tagged, in its language, and has a title', () => {
    for (const sheet of printed) {
      const info = poppler('pdfinfo', fileOf(sheet));
      expect(info, sheet.path).toMatch(/^Tagged: +yes$/m);
      expect(info, sheet.path).toMatch(/^Title: +\S/m);
      expect(info, sheet.path).toMatch(/^Page size: .*A4/m);
      expect(info, sheet.path).toContain(`Pages:           ${countPages(bytesOf(sheet))}\n`);
      expect(languageOf(bytesOf(sheet)), sheet.path).toBe(sheet.locale);
    }
  });

  test.each(oneOfEach)('$path: every font is in the file, and Khmer stands there as letters', (sheet) => {
    const fonts = poppler('pdffonts', fileOf(sheet)).split('\n').slice(2, -1);
    expect(fonts.filter((font) => !/ yes (?:yes|no) +yes +\d+ +\d+$/.test(font))).toEqual([]);
    if (sheet.locale === 'km') expect(fonts.join()).toMatch(/NotoSansKhmer-(?:Regular|Bold) +CID TrueType/);
  });

  test.each(oneOfEach.filter(({ kind }) => !['poster', 'certificate', 'cards'].includes(kind)))(
    '$path: the number and the code of its page stand in the margin',
    async (sheet) => {
      const pages = countPages(bytesOf(sheet));
      for (const page of new Set([1, pages])) {
        const margin = poppler('pdftotext', '-raw', '-f', `${page}`, '-l', `${page}`, '-x', '0', '-y', '772', '-W', '596', '-H', '70', fileOf(sheet), '-'); // prettier-ignore
        expect(margin).toContain(`${page} / ${pages}`);
        const address = await codeOn(fileOf(sheet), page);
        expect(address.startsWith(`${finished.origin}/${sheet.locale}/`), address).toBe(true);
        const path = address.slice(finished.origin.length);
        expect(finished.site.has(path), address).toBe(true);
        const short = path.replace(/^\/|\/$/g, '');
        const written = margin.split('\n').find((line) => line.includes(`${sheet.locale}/`)) ?? '';
        expect(written.replace(`${new URL(finished.origin).host}/`, '')).toMatch(
          new RegExp(`^${short}(?:/sheet|/test)?$`),
        );
        if (isCarried(sheet)) expect(address).not.toMatch(/\/(?:sheet|test|facilitate)\/$/);
        else expect(path.startsWith(sheet.address), address).toBe(true);
      }
    },
  );

  test.each(ofKind('guides'))(
    '$path: its contents name the page on which each lesson begins, and so does the plan',
    (sheet) => {
      const places = pagesOfPlaces(bytesOf(sheet));
      const contents = poppler('pdftotext', '-layout', '-l', '1', fileOf(sheet), '-');
      const known = JSON.parse(saved.get(`/${sheet.locale}/plan/pages.json`) ?? '{}') as Record<
        string,
        unknown
      >;
      const guides = guidesOf(all, sheet);
      expect(guides.length).toBeGreaterThan(5);
      let before = 1;
      for (const { lesson = 0, address } of guides) {
        const page = places.get(placeOf(lesson)) ?? 0;
        expect(page, address).toBeGreaterThan(before);
        before = page;
        const title = letters(load(finished.site.get(address)?.toString() ?? '')('h1').text());
        expect(letters(wordsOf(sheet, page, page)).slice(0, title.length + 60), address).toContain(title);
        expect(contents, address).toMatch(new RegExp(`^ *${lesson} .* ${page}$`, 'm'));
        expect(known[`${sheet.course}/${lesson}`], address).toEqual({ guide: page });
      }
    },
  );

  test.each(ofKind('help'))('$path: all numbers are on one sheet', (sheet) => {
    expect(countPages(bytesOf(sheet))).toBe(1);
  });

  test(
    'a second run, in another order and by another browser, gives the same bytes',
    async () => {
      const again = [...oneOfEach.filter(({ kind }) => kind !== 'guides')].reverse();
      const wrong: string[] = [];
      for await (const { path, bytes } of printSheets(finished, again, () => undefined))
        if (!Buffer.from(bytes).equals(files.get(path) ?? new Uint8Array())) wrong.push(path);
      expect(wrong).toEqual([]);
    },
    patience,
  );

  test('a page that asks for what is not there is not printed, and said by name', async () => {
    const [sheet] = handouts;
    const site = new Map(finished.site);
    if (sheet)
      site.set(
        sheet.address,
        Buffer.from('<!doctype html><img src="/lost.svg"><img src="https://else.example/a.png">'),
      );
    const printing = printSheets({ ...finished, site }, handouts.slice(0, 1), () => undefined);
    await expect(printing.next()).rejects.toThrow(
      new RegExp(`^${sheet?.path} could not be printed: .*/lost\\.svg, https://else\\.example/a\\.png`),
    );
  });

  /** What a handout shows: paper leaves out what is folded, what a finger presses, and on students' sheets the small print. */
  function paperOf(sheet: Sheet): CheerioAPI {
    const page = load(forPaper(finished.site.get(sheet.address)?.toString() ?? '', sheet, finished.origin));
    page(
      'head, style, [hidden], details, header.site-head, .skip, .foot, .crumbs, .onward, .summary',
    ).remove();
    page('.verdict, .question button:not(.bank button), .only-still, .leave-practice').remove();
    if (sheet.course === 'students') page('.small, .help-block > p').remove();
    return page;
  }
});

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const told = new Map<string, string>();

/** What a program of poppler says; asked twice, it is run once. */
function poppler(...command: [program: string, ...args: string[]]): string {
  const [program, ...args] = command;
  const key = command.join(' ');
  const text =
    told.get(key) ?? execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  told.set(key, text);
  return text;
}

/** Letters, signs and digits alone: where a line ends is the printer's affair. */
function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

const inline = 'a, b, em, strong, span, i, br, q, abbr, svg, path, dfn, small';

/** The text of a page cut where a paragraph, an item or a heading ends. */
function blocksOf(page: CheerioAPI): string[] {
  const blocks = [''];
  const walk = (nodes: ReturnType<CheerioAPI>) => {
    nodes.contents().each((_, node) => {
      if (node.nodeType === 3) blocks.push((blocks.pop() ?? '') + page(node).text());
      if (node.nodeType !== 1) return;
      const ends = !page(node).is(inline);
      if (ends) blocks.push('');
      walk(page(node));
      if (ends) blocks.push('');
    });
  };
  walk(page('body'));
  return blocks.map(letters).filter((block) => block !== '');
}

/** Letters that one has more of than the other. Digits are left out: paper counts its lists, and the page does not. */
function differences(wanted: string, said: string): string[] {
  const count = (text: string) => {
    const counts = new Map<string, number>();
    for (const letter of text.replace(/\p{N}/gu, '')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    return counts;
  };
  const [here, there] = [count(wanted), count(said)];
  return [...new Set([...here.keys(), ...there.keys()])]
    .filter((letter) => here.get(letter) !== there.get(letter))
    .map((letter) => `${letter} ${here.get(letter) ?? 0} times, printed ${there.get(letter) ?? 0}`);
}

/** What a camera reads from the lower right corner of a page, printed in grey. */
async function codeOn(file: string, page: number): Promise<string> {
  const png = execFileSync('pdftoppm', [
    '-r',
    '110',
    '-gray',
    '-png',
    '-f',
    `${page}`,
    '-l',
    `${page}`,
    file,
  ]);
  const { width, height } = await sharp(png).metadata();
  const side = Math.round(width / 4);
  const { data, info } = await sharp(png)
    .extract({ left: width - side, top: height - side, width: side, height: side })
    .ensureAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return read(new Uint8ClampedArray(data), info.width, info.height)?.data ?? 'no code';
}

/** A package of a time before modules: its types say one thing, and Node finds another. */
const { default: read } = createRequire(import.meta.url)('jsqr') as { default: typeof jsqr };
