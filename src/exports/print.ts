/** Sheets of paper from the finished pages: `npm run export:print`. Decision 0017. */
import { writeFileSync } from 'node:fs';
import { load } from 'cheerio';
import { address } from '#i18n/addresses.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import type { Site } from '#offline/packs.ts';
import type { Exported, Finished, Format } from './format.ts';
import { forPaper, joinGuides, placeOf } from './paper.ts';
import { pagesOfPlaces } from './pdf.ts';
import { openPress, type Press } from './press.ts';
import { guidesOf, sheetsOf, type Sheet } from './sheets.ts';

export const print: Format = {
  id: 'print',
  count: ({ site }) => sheetsOf(site).length,
  make: (finished) => printSheets(finished, sheetsOf(finished.site), writeIntoSite),
};

/** Two pages are printed at a time: a third only waits for the same processor. */
const atOnce = 2;

/**
 * Prints these sheets, one after another.
 * @param save gets what the plan of a session wants to know: on which page of the printed guides each lesson begins.
 * @throws with the sheet that could not be printed, and why.
 */
export async function* printSheets(
  finished: Finished,
  sheets: readonly Sheet[],
  save: (address: string, text: string) => void,
): AsyncGenerator<Exported> {
  const press = await openPress(finished.site);
  try {
    const guidePages = new Map<Locale, Record<string, { guide: number }>>();
    const all = sheetsOf(finished.site);
    const work = (sheet: Sheet) => printOne(press, finished, all, sheet);
    for await (const { sheet, bytes, pages } of inOrder(sheets, work)) {
      for (const [lesson, guide] of pages)
        guidePages.set(sheet.locale, {
          ...guidePages.get(sheet.locale),
          [`${sheet.course}/${lesson}`]: { guide },
        });
      yield exported(finished, sheet, bytes);
    }
    // Whoever has no page for plans has nothing to tell them to.
    for (const [locale, pages] of guidePages)
      if (finished.site.has(pagesAddress(locale))) save(pagesAddress(locale), JSON.stringify(pages));
  } finally {
    await press.close();
  }
}

/** The results in the order of the sheets, though several are at work. */
async function* inOrder(sheets: readonly Sheet[], work: (sheet: Sheet) => Promise<Printed>) {
  const begun = sheets.slice(0, atOnce).map(begin);
  for (const [index] of sheets.entries()) {
    const done = await begun.shift();
    const next = sheets[index + atOnce];
    if (next) begun.push(begin(next));
    if (done) yield done;
  }

  function begin(sheet: Sheet): Promise<Printed> {
    const result = work(sheet).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`${sheet.path} could not be printed: ${why}`, { cause: error });
    });
    result.catch(() => undefined); // Told when its turn comes.
    return result;
  }
}

interface Printed {
  sheet: Sheet;
  bytes: Uint8Array;
  /** Lesson → page on which its guide begins; empty but for the guides of a course. */
  pages: Map<number, number>;
}

async function printOne(
  press: Press,
  { site, courses, origin }: Finished,
  all: readonly Sheet[],
  sheet: Sheet,
): Promise<Printed> {
  if (sheet.kind !== 'guides') {
    const whole = origin + sheet.address + (sheet.choice ? `#${sheet.choice}` : '');
    const bytes = await press.print(whole, forPaper(htmlOf(site, sheet.address), sheet, origin));
    return { sheet, bytes, pages: new Map() };
  }
  const t = translator(sheet.locale);
  const guides = guidesOf(all, sheet).map((guide) => ({
    address: guide.address,
    lesson: guide.lesson ?? 0,
    html: htmlOf(site, guide.address),
  }));
  const title = courses.find(({ locale, id }) => locale === sheet.locale && id === sheet.course)?.title ?? '';
  const words = {
    title: t('print.guides', { course: title }),
    contents: t('print.contents'),
    page: t('print.page'),
  };
  const printWith = (known: ReadonlyMap<string, number>) =>
    press.print(origin + sheet.address, joinGuides(sheet, guides, words, origin, known));
  // Where each begins is known only once all are printed; the numbers then take the room that was kept for them.
  const first = pagesOfPlaces(await printWith(new Map()));
  const bytes = await printWith(first);
  const places = pagesOfPlaces(bytes);
  const pages = new Map<number, number>();
  for (const { lesson } of guides) {
    const page = places.get(placeOf(lesson));
    if (page === undefined || page !== first.get(placeOf(lesson)))
      throw new Error(
        `lesson ${lesson} begins on page ${page ?? 'nowhere'}, and its contents say otherwise.`,
      );
    pages.set(lesson, page);
  }
  return { sheet, bytes, pages };
}

function exported({ site, courses }: Finished, sheet: Sheet, bytes: Uint8Array): Exported {
  const { path, locale, course, lesson } = sheet;
  return {
    path,
    bytes,
    locale,
    title: titleOf(site, courses, sheet),
    ...(course && { course }),
    ...(lesson !== undefined && { lesson }),
  };
}

/** What the sheet is called in a list. */
function titleOf(site: Site, courses: Finished['courses'], sheet: Sheet): string {
  const t = translator(sheet.locale);
  if (sheet.kind === 'guides') {
    const course = courses.find(({ locale, id }) => locale === sheet.locale && id === sheet.course);
    return t('print.guides', { course: course?.title ?? '' });
  }
  const page = load(htmlOf(site, sheet.address));
  const title = page('meta[property="og:title"]').attr('content') ?? page('h1').first().text();
  if (sheet.choice)
    return t('print.part', { title, part: page(`main a[href="#${sheet.choice}"]`).first().text().trim() });
  if (sheet.kind === 'handout') return t('print.handout', { title });
  if (sheet.kind === 'story') return t('print.story', { title });
  return title;
}

function htmlOf(site: Site, path: string): string {
  const bytes = site.get(path);
  if (!bytes) throw new Error(`dist${path} is missing.`);
  return Buffer.from(bytes).toString('utf8');
}

function pagesAddress(locale: Locale): string {
  return `${address(locale, 'plan')}pages.json`;
}

/** The plan is built before anything is printed, with an empty list. */
function writeIntoSite(path: string, text: string) {
  writeFileSync(`dist${path}`, text);
}
