import { expect, test } from 'vitest';
import { foldKhmer } from '#i18n/khmer.ts';
import { isBoundary, unitsOf } from '#search/units.ts';
import { chance } from '../../scale/chance.ts';
import { hostileTexts, khmerTexts, someSigns } from './texts.ts';

/** Enough of the site's own Khmer, from all over it. */
const someTexts = khmerTexts.filter((_, index) => index % 4 === 0);

const joints = { joined: '·', spaced: '_', apart: '|' };

/** The keys of a text with the joints between them: `កុ·មា·រ_1280|aple`. */
function shown(text: string): string {
  return unitsOf(text)
    .map(({ key, joint }, index) => (index === 0 ? key : joints[joint] + key))
    .join('');
}

test('gives a text back verbatim from the places of its units, but for what is no letter, sign or digit', () => {
  for (const text of someTexts) {
    const units = unitsOf(text);
    let at = 0;
    let between = '';
    for (const { start, end } of units) {
      between += text.slice(at, start);
      at = end;
    }
    between += text.slice(at);
    expect(between).not.toMatch(/[\p{L}\p{M}\p{N}\u17D7]/u);
    const read = units.map(({ start, end }) => foldKhmer(text.slice(start, end)).toLowerCase());
    expect(units.map(({ key }) => key)).toEqual(read);
  }
});

test('begins and ends no unit inside a cluster', () => {
  for (const text of someTexts) {
    const places = unitsOf(text).flatMap(({ start, end }) => [start, end]);
    expect(places.length).toBeGreaterThan(0);
    expect(
      places.filter((at) => !isBoundary(text, at)),
      text,
    ).toEqual([]);
  }
});

test('keeps every unit in its place, one behind the other, whatever is typed', () => {
  const next = chance(2);
  const texts = Array.from({ length: 150 }, () => someSigns(30, next));
  for (const text of [...texts, ...hostileTexts.map(([, hostile]) => hostile)]) {
    const units = unitsOf(text);
    const places = units.flatMap(({ start, end }) => [start, end]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(units.filter(({ key, start, end }) => key === '' || start === end || end > text.length)).toEqual(
      [],
    );
  }
});

test('sees the same units in a text and in its one spelling', () => {
  const careless = (text: string) =>
    text.replace(/((?:\u17D2[\u1780-\u17B3])+)([\u17B6-\u17C5])/gu, '$2$1\u200B');
  for (const text of someTexts) expect(shown(careless(text))).toBe(shown(foldKhmer(text)));
});

test.each([
  ['clusters that stand together', 'កុមារ', 'កុ·មា·រ'],
  ['a space', 'កុមារ ក្រុម', 'កុ·មា·រ_ក្រុ·ម'],
  ['many spaces', 'ក \t ខ', 'ក_ខ'],
  ['a space that keeps a line together', 'ក\u00A0ខ', 'ក_ខ'],
  ['a line end', 'ក\nខ', 'ក|ខ'],
  ['a line end among spaces', 'ក \n ខ', 'ក|ខ'],
  ['a full stop', 'ក។ ខ', 'ក|ខ'],
  ['a full stop without a space', 'ក។ខ', 'ក|ខ'],
  ['quotation marks', 'ថា«ក»', 'ថា|ក'],
  ['a dash', 'ក-ខ', 'ក|ខ'],
  ['a zero-width space', 'ក\u200Bខ', 'ក·ខ'],
  ['a zero-width space beside a space', 'ក \u200Bខ', 'ក_ខ'],
  ['zero-width spaces in a cluster', 'ក\u17D2\u200Bរ\u200B\u17BBម', 'ក្រុ·ម'],
  ['Latin between Khmer', 'លេខAPLEឬ', 'លេ·ខ_aple_ឬ'],
  ['Latin between Khmer, with spaces', 'លេខ APLE ឬ', 'លេ·ខ_aple_ឬ'],
  ['Latin behind a zero-width space', 'ខ\u200BAPLE', 'ខ_aple'],
  ['a number between Khmer', 'លេខ1280ឬ', 'លេ·ខ_1280_ឬ'],
  ['Khmer digits between Khmer', 'លេខ១២៨០ឬ', 'លេ·ខ_1280_ឬ'],
  ['digits of both scripts', '១២80', '1280'],
  ['a number in two parts', '12 80', '12_80'],
  ['a letter and a digit', '5G mp4', '5g_mp4'],
  ['ៗ at its word', 'ផ្សេងៗ គ្នា', 'ផ្សេ·ង·ៗ_គ្នា'],
  ['ៗ behind a space', 'ផ្សេង ៗ គ្នា', 'ផ្សេ·ង·ៗ_គ្នា'],
  ['ៗ behind a full stop', 'ផ្សេង។ ៗ', 'ផ្សេ·ង|ៗ'],
  ['English', 'Stay calm, and tell.', 'stay_calm|and_tell'],
  ['an apostrophe', 'don’t', 'don|t'],
  ['letters with accents, in two parts', 'CAFE\u0301', 'caf\u00E9'],
  ['signs without a letter', 'ាក', 'ា·ក'],
  ['other scripts', 'ไทย 中文', 'ไทย_中文'],
])('knows how units stand to each other: %s', (_, text, said) => {
  expect(shown(text)).toBe(said);
});

test('sets the first unit apart from all that is before it', () => {
  expect(unitsOf('  កខ').map(({ joint }) => joint)).toEqual(['apart', 'joined']);
});

test('finds nothing where there is no letter, sign or digit', () => {
  for (const text of ['', ' ', '!?', '។ ៕ ៖ «»', '\u200B\u2060', '\u17B4', '😀'])
    expect(unitsOf(text)).toEqual([]);
});

test('knows where a text can be cut without tearing a cluster', () => {
  const text = 'កាក្រខ';
  expect(Array.from({ length: 7 }, (_, at) => isBoundary(text, at))).toEqual([
    ...[true, false, true], // កា
    ...[false, false, true], // ក្រ
    true, // the end
  ]);
});
