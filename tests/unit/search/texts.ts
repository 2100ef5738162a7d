/** The Khmer that readers will search in, and pages of it. */
import { fileURLToPath } from 'node:url';
import { readContent } from '#checks/content.ts';
import type { SearchPage } from '#search/sections.ts';
import { unitsOf } from '#search/units.ts';
import { pick } from '../../scale/chance.ts';

const contentDir = fileURLToPath(new URL('../../../content', import.meta.url));

const files = readContent(contentDir).files.filter(({ locale }) => locale === 'km');

/** Every Khmer text of a lesson, page or course, each on one line. */
const textsOf = (file: (typeof files)[number]) =>
  file.texts
    .map(({ text }) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => /[\u1780-\u17B3]/u.test(text));

/** Every Khmer text of the content. */
export const khmerTexts = files.flatMap(textsOf);

/** A page for each file of the content, in sections of a heading and five lines. */
export const khmerPages: SearchPage[] = files.flatMap((file) => {
  const texts = textsOf(file);
  if (texts.length < 6) return [];
  const sections = Array.from({ length: Math.ceil(texts.length / 6) }, (_, number) => {
    const [heading = '', ...lines] = texts.slice(number * 6, number * 6 + 6);
    return { anchor: number === 0 ? '' : `s${number}`, heading, text: lines.join('\n') };
  });
  return {
    // A story has the name of its lesson.
    address: `/km/${file.course || 'site'}/${file.name}/${file.kind === 'story' ? 'story/' : ''}`,
    title: sections[0]?.heading ?? '',
    course: file.course,
    facilitator: false,
    sections,
  };
});

/** A piece of a line as somebody may type it: whole clusters, words and numbers, `most` of them or fewer. */
export function somePiece(line: string, next: () => number, most: number): string {
  const units = unitsOf(line);
  const from = Math.floor(next() * units.length);
  const to = Math.min(units.length, from + 1 + Math.floor(next() * most)) - 1;
  return line.slice(units[from]?.start, units[to]?.end);
}

/** Letters and signs in any order, with invisible characters among them: what a cat types. */
export function someSigns(length: number, next: () => number): string {
  return Array.from({ length }, () => pick(signs, next)).join('');
}

const signs = [
  ...Array.from({ length: 0x17de - 0x1780 }, (_, index) => String.fromCharCode(0x1780 + index)),
  ...[
    '\u17D2',
    '\u17D2',
    '\u200B',
    '\u200D',
    '\u2060',
    '\u00AD',
    ' ',
    '\n',
    '«',
    'a',
    'É',
    '7',
    '៧',
    '😀',
    '\u202E',
  ],
];

/** What nobody means to search for, and somebody pastes in. */
export const hostileTexts = [
  ['ten thousand letters', 'ក'.repeat(10_000)],
  ['ten thousand signs on one letter', `ក${'\u17B6\u17BB\u17C6'.repeat(3_334)}`],
  ['ten thousand coengs', '\u17D2'.repeat(10_000)],
  ['ten thousand words', 'a '.repeat(10_000)],
  ['ten thousand digits', '7'.repeat(10_000)],
  ['all control characters', String.fromCharCode(...Array.from({ length: 32 }, (_, code) => code), 127)],
  ['marks of right-to-left writing', '\u202Eកុមារ\u202C \u200Fabc\u2067'],
  ['a coeng alone', '\u17D2'],
  ['a coeng that waits for its letter', 'ស\u17D2'],
  ['signs without a letter', '\u17B6\u17C6 \u17CB'],
  ['half an emoji', '\uD83D'],
  ['emoji', '😀👩‍👧‍👦'],
  ['markup', '<script>alert(1)</script>'],
  ['signs of patterns', String.raw`.*+?^$` + '{}()|[]\\/-'],
  ['a pattern that never ends', '(a+)+$'],
  ['names that objects have', '__proto__ constructor toString'],
  ['quotes without an end', '"“"”“'],
  ['quotes around nothing', '"" “” " "'],
  ['nothing', ''],
  ['a space', ' '],
  ['a zero-width space', '\u200B'],
  ['an unassigned sign', '\u17DE\u17DF'],
] as const;
