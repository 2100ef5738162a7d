/** Which sheets can be printed from a finished site: read from its addresses, so that a new lesson comes by itself. */
import { load } from 'cheerio';
import { isLocale, type Locale } from '#i18n/locales.ts';
import type { Site } from '#offline/packs.ts';
import { courseIds, type CourseId } from '#schemas/course.ts';

/**
 * - `handout`, `story`: carried home by whoever learnt; `guide`: for whoever leads; `guides`: those of a whole course in one.
 * - `sheet`, `test`: made for paper, one file for each thing one can choose to print there.
 * - `poster`, `certificate`, `cards`: made for paper too, and each laid out to the last line.
 */
export type SheetKind =
  | 'handout'
  | 'story'
  | 'guide'
  | 'guides'
  | 'sheet'
  | 'test'
  | 'poster'
  | 'certificate'
  | 'cards'
  | 'tally'
  | 'help';

export interface Sheet {
  kind: SheetKind;
  locale: Locale;
  /** Below `dist-exports/`: `print/km/police-4-handout.pdf`. */
  path: string;
  /** What is printed: `/km/police/4/`. A course's guides: the course, `/km/police/`. */
  address: string;
  course?: CourseId;
  lesson?: number;
  /** What of the page is printed, where one can choose: the id behind its `#`. */
  choice?: string;
}

/** Parts of an address below the language → kind of sheet and name of the file. */
const kinds: { address: RegExp; kind: SheetKind; name: string }[] = [
  { address: /^(?<course>\w+)\/(?<lesson>\d+)\/$/, kind: 'handout', name: 'handout' },
  { address: /^(?<course>\w+)\/(?<lesson>\d+)\/story\/$/, kind: 'story', name: 'story' },
  { address: /^(?<course>\w+)\/(?<lesson>\d+)\/facilitate\/$/, kind: 'guide', name: 'guide' },
  { address: /^(?<course>\w+)\/(?<lesson>\d+)\/sheet\/$/, kind: 'sheet', name: 'sheet' },
  { address: /^(?<course>\w+)\/test\/$/, kind: 'test', name: 'test' },
  { address: /^(?<course>\w+)\/certificate\/$/, kind: 'certificate', name: 'certificate' },
  { address: /^posters\/(?<which>[a-z-]+)\/$/, kind: 'poster', name: 'poster' },
  { address: /^voting-cards\/$/, kind: 'cards', name: 'voting-cards' },
  { address: /^tally\/$/, kind: 'tally', name: 'tally' },
  { address: /^help\/$/, kind: 'help', name: 'help' },
];

/** All sheets of a site: by language, course and lesson; what belongs to no course last. */
export function sheetsOf(site: Site): Sheet[] {
  const single = [...site].flatMap(([address, bytes]) => sheetsAt(address, bytes));
  const guides = single.filter(({ kind }) => kind === 'guide').map(wholeGuide);
  const byPath = new Map([...single, ...guides].map((sheet) => [sheet.path, sheet]));
  return [...byPath.values()].sort(
    (a, b) =>
      a.locale.localeCompare(b.locale) ||
      rank(a) - rank(b) ||
      (a.lesson ?? Infinity) - (b.lesson ?? Infinity) ||
      (a.path < b.path ? -1 : 1),
  );
}

/** The guides of a course's lessons, in their order. */
export function guidesOf(sheets: readonly Sheet[], { locale, course }: Sheet): Sheet[] {
  return sheets.filter(
    (sheet) => sheet.kind === 'guide' && sheet.locale === locale && sheet.course === course,
  );
}

function sheetsAt(address: string, bytes: Uint8Array): Sheet[] {
  const [, locale, rest = ''] = /^\/(\w+)\/(.+)$/.exec(address) ?? [];
  if (!isLocale(locale)) return [];
  for (const { address: form, kind, name } of kinds) {
    const parts = form.exec(rest);
    if (!parts) continue;
    const { course, lesson, which } = parts.groups ?? {};
    const known = courseIds.find((id) => id === course);
    if (course !== undefined && !known) return [];
    const sheet = {
      kind,
      locale,
      address,
      ...(known && { course: known }),
      ...(lesson !== undefined && { lesson: Number(lesson) }),
    };
    const path = (last: string | undefined) =>
      `print/${locale}/${[course, lesson, last].filter((part) => part !== undefined).join('-')}.pdf`;
    if (kind === 'poster') return [{ ...sheet, path: path(`poster-${which}`) }];
    const choices = kind === 'sheet' || kind === 'test' ? choicesIn(bytes) : [];
    if (choices.length === 0) return [{ ...sheet, path: path(name) }];
    // “questions” and “key” of a lesson need no word before them; the forms of a test do.
    return choices.map((choice) => ({
      ...sheet,
      choice,
      path: path(kind === 'sheet' ? choice : `${name}-${choice}`),
    }));
  }
  return [];
}

/** Pages made for paper say what of them can be printed by links within the page. */
function choicesIn(bytes: Uint8Array): string[] {
  const page = load(Buffer.from(bytes).toString('utf8'));
  const ids = page('main a[href^="#"]')
    .map((_, link) => page(link).attr('href')?.slice(1))
    .get()
    .filter((id) => /^[a-z][a-z0-9-]*$/.test(id) && page(`#${id}`).length === 1);
  return [...new Set(ids)];
}

function wholeGuide({ locale, course, address }: Sheet): Sheet {
  return {
    kind: 'guides',
    locale,
    path: `print/${locale}/${course}-guide.pdf`,
    address: address.replace(/\d+\/facilitate\/$/, ''),
    ...(course && { course }),
  };
}

function rank({ course }: Sheet): number {
  return course ? courseIds.indexOf(course) : courseIds.length;
}
