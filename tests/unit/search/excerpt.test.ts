import { expect, test } from 'vitest';
import { excerpt, mark, type Pieces } from '#search/excerpt.ts';
import { matchesOf } from '#search/match.ts';
import { isBoundary, unitsOf } from '#search/units.ts';
import { chance, pick } from '../../scale/chance.ts';
import { khmerPages, somePiece } from './texts.ts';

const joined = (pieces: Pieces) => pieces.map(({ text }) => text).join('');
const marked = (pieces: Pieces) => pieces.flatMap((piece) => (piece.marked ? [piece.text] : []));
const shown = (pieces: Pieces) =>
  pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');

/** The excerpt without the signs of what was left out. */
const inner = (pieces: Pieces) => joined(pieces).replace(/^… /u, '').replace(/ …$/u, '');

const matches = (query: string, text: string) => matchesOf(unitsOf(query), unitsOf(text));

/** Texts of the site, with the lines of a page and without any space; a query that stands in each; what is shown. */
const cases = Array.from({ length: 400 }, (_, round) => {
  const next = chance(round);
  const section = pick(pick(khmerPages, next).sections, next);
  const text = round % 4 === 0 ? `${section.text}${section.text}`.replace(/\s+/gu, '') : section.text;
  const query = somePiece(pick(text.split('\n'), next), next, 8);
  const found = matches(query, text);
  return { text, query, found, pieces: excerpt(text, found) };
}).filter(({ text }) => text !== '');

test('shows nothing but a piece of the text, its line ends as spaces', () => {
  expect(cases.length).toBeGreaterThan(350);
  for (const { text, pieces } of cases) expect(text.replaceAll('\n', ' ')).toContain(inner(pieces));
});

test('shows the first match whole, and marks nothing but matches', () => {
  for (const { text, query, found, pieces } of cases) {
    const oneLine = found.map(({ start, end }) => text.slice(start, end).replaceAll('\n', ' '));
    expect(marked(pieces)[0], `“${query}” in “${text}”`).toBe(oneLine[0]);
    for (const each of marked(pieces)) expect(oneLine).toContain(each);
  }
});

test('tears no cluster, neither at its ends nor at its marks', () => {
  for (const { text, pieces } of cases) {
    const flat = text.replaceAll('\n', ' ');
    let at = flat.indexOf(inner(pieces));
    for (const piece of pieces) {
      if (/^… $|^ …$/u.test(piece.text)) continue;
      expect(isBoundary(flat, at), `${shown(pieces)} of “${text}”`).toBe(true);
      at += piece.text.length;
    }
    expect(isBoundary(flat, at), `${shown(pieces)} of “${text}”`).toBe(true);
  }
});

test('is never long, and begins shortly before the match', () => {
  for (const { query, pieces } of cases) {
    expect(joined(pieces).length).toBeLessThan(60 + 180 + 30 + query.length);
    const first = pieces.findIndex((piece) => piece.marked);
    expect(joined(pieces.slice(0, first)).length).toBeLessThanOrEqual(60 + 30 + 2);
  }
});

test('says what was left out, and only then', () => {
  for (const { text, pieces } of cases) {
    const flat = text.replaceAll('\n', ' ');
    const at = flat.indexOf(inner(pieces));
    if (!joined(pieces).startsWith('… ')) expect(at).toBe(0);
    if (!joined(pieces).endsWith(' …')) expect(flat.endsWith(inner(pieces))).toBe(true);
  }
});

test('shows a short text whole', () => {
  expect(shown(excerpt('Stay calm.', [{ start: 5, end: 9 }]))).toBe('Stay [calm].');
  expect(excerpt('Stay calm.', [])).toEqual([{ text: 'Stay calm.', marked: false }]);
  expect(excerpt('', [])).toEqual([]);
});

test('begins and ends at a space where one is near', () => {
  const text = `${'word '.repeat(60)}here ${'word '.repeat(60)}`.trim();
  const pieces = excerpt(text, matches('here', text));
  expect(joined(pieces)).toMatch(/^… word .* word …$/u);
  expect(marked(pieces)).toEqual(['here']);
});

test('begins where the text begins while the match is near', () => {
  const text = `${'a'.repeat(58)} here ${'word '.repeat(60)}`;
  expect(joined(excerpt(text, matches('here', text)))).toMatch(/^aaa.* …$/u);
});

test('begins with the text where nothing is marked', () => {
  const text = 'word '.repeat(100);
  expect(excerpt(text, [])).toEqual([
    { text: 'word '.repeat(37).trim(), marked: false },
    { text: ' …', marked: false },
  ]);
});

test('shows a match that is longer than an excerpt, to its end', () => {
  const text = `${'word '.repeat(30)}${'ក្រុម'.repeat(80)} word`;
  const found = matches('ក្រុម'.repeat(80), text);
  expect(marked(excerpt(text, found))).toEqual(['ក្រុម'.repeat(80)]);
});

test('shows the place it is told to, and marks the others that are near', () => {
  const text = `here ${'word '.repeat(80)}here and here`;
  const found = matches('here', text);
  expect(shown(excerpt(text, found, found[1]))).toMatch(/^… word .*\[here\] and \[here\]$/u);
});

test('tears no subscript from its letter at the ends of a long run without spaces', () => {
  for (let length = 100; length < 260; length++) {
    const text = `${'ក'.repeat(length)}${'ស្រី'.repeat(30)}ខ${'ស្រី'.repeat(60)}`;
    for (const query of ['កក', 'ខ']) {
      const whole = inner(excerpt(text, matches(query, text)));
      const at = text.indexOf(whole);
      expect(isBoundary(text, at), `${query} behind ${length} letters`).toBe(true);
      expect(isBoundary(text, at + whole.length), `${query} behind ${length} letters`).toBe(true);
    }
  }
});

test('marks a title whole, and leaves its line as it is', () => {
  const title = `${'ចំណងជើង '.repeat(40)}ជំនួយ`;
  expect(shown(mark(title, matches('ជំនួយ', title)))).toBe(`${'ចំណងជើង '.repeat(40)}[ជំនួយ]`);
  expect(mark('', [])).toEqual([]);
});

test('marks in the order of the text, and once where two matches overlap', () => {
  const ranges = [
    { start: 4, end: 6 },
    { start: 0, end: 2 },
    { start: 1, end: 5 },
    { start: 0, end: 2 },
  ];
  expect(shown(mark('abcdefg', ranges))).toBe('[ab]cd[ef]g');
});

test('marks a match at the very beginning and at the very end', () => {
  expect(
    mark('abc', [
      { start: 0, end: 1 },
      { start: 2, end: 3 },
    ]),
  ).toEqual([
    { text: 'a', marked: true },
    { text: 'b', marked: false },
    { text: 'c', marked: true },
  ]);
});
