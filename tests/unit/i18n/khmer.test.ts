import { expect, test } from 'vitest';
import {
  clustersOf,
  dependentSign,
  foldCluster,
  foldKhmer,
  hiddenCharacters,
  khmerRun,
} from '#i18n/khmer.ts';
import { chance } from '../../scale/chance.ts';
import { hostileTexts, khmerTexts, someSigns } from '../search/texts.ts';

test('has enough real Khmer to try things on', () => {
  expect(khmerTexts.length).toBeGreaterThan(500);
});

/** By code point where the order of signs cannot be seen. */
test.each([
  ['a vowel before its subscript', '\u1781\u17C2\u17D2\u1798\u179A', '\u1781\u17D2\u1798\u17C2\u179A'],
  [
    'RO before the other subscript',
    '\u179F\u17D2\u179A\u17D2\u178F\u17B8',
    '\u179F\u17D2\u178F\u17D2\u179A\u17B8',
  ],
  ['a subscript DA', 'មិត\u17D2\u178A', 'មិត\u17D2\u178F'],
  ['a subscript DA, behind a vowel', 'ស\u17B6\u17D2\u178Aប', 'ស\u17D2\u178F\u17B6ប'],
  ['ោ in two parts', 'ល\u17C1\u17B6ក', 'ល\u17C4ក'],
  ['ើ in two parts', 'ធ\u17D2វ\u17C1\u17B8', 'ធ\u17D2វ\u17BE'],
  ['ើ in two parts, the other way round', 'ធ\u17D2វ\u17B8\u17C1', 'ធ\u17D2វ\u17BE'],
  ['ើ before the subscript', 'ធ\u17BE\u17D2វ', 'ធ\u17D2វ\u17BE'],
  ['ំ before ុ', 'ក\u17C6\u17BB', 'ក\u17BB\u17C6'],
  ['ំ before ា', 'ច\u17C6\u17B6', 'ច\u17B6\u17C6'],
  ['ុ for the shifter of ស', 'ស\u17BB\u17B8', 'ស\u17CA\u17B8'],
  ['ុ for the shifter of ម', 'ម\u17BB\u17B8', 'ម\u17C9\u17B8'],
  ['ុ for the shifter of អ', 'អ\u17BB\u17B8', 'អ\u17CA\u17B8'],
  ['a shifter behind ូ', 'ប\u17BC\u17C9លិស', 'ប\u17C9\u17BCលិស'],
  ['a shifter behind ុ', 'ហ\u17D2វេសប\u17BB\u17CAក', 'ហ\u17D2វេសប\u17CA\u17BBក'],
  ['a shifter before the subscript', 'ម\u17C9\u17D2\u1799\u17B6ង', 'ម\u17D2\u1799\u17C9\u17B6ង'],
  ['a shifter behind ី', 'ស\u17B8\u17CA', 'ស\u17CA\u17B8'],
  ['a robat behind ័', 'ព\u17D0\u17CCត', 'ព\u17CC\u17D0ត'],
  ['zero-width spaces', 'ការ\u200Bពារ', 'ការពារ'],
  ['a zero-width space inside a cluster', 'ក\u17D2\u200Bរ\u200B\u17BB\u200Bម', 'ក្រុម'],
  ['zero-width joiners', 'ការ\u200C\u200Dពារ', 'ការពារ'],
  ['word joiners, soft hyphens, byte order marks', '\uFEFFការ\u2060ពា\u00ADរ', 'ការពារ'],
  ['inherent vowels', 'ជ\u17B4ន\u17B5', 'ជន'],
  ['the old letter ឣ', '\u17A3ាយុ', 'អាយុ'],
  ['the old letter ឤ', '\u17A4យុ', 'អាយុ'],
  ['the old letter ឨ', '\u17A8', 'ឧក'],
  ['the letter ឲ', '\u17B2\u17D2យ', '\u17B1\u17D2យ'],
  ['ទ with ប below for ឡ', 'ទ\u17D2ប\u17BE\u1784', 'ឡ\u17BE\u1784'],
  ['ព with ញ below for ញ', 'ព\u17D2ញ\u17B6', 'ញ\u17B6'],
  ['a coeng twice', 'ក\u17D2\u17D2រុម', 'ក\u17D2រុម'],
  ['a vowel twice', 'ក\u17B6\u17B6រ', 'ក\u17B6រ'],
  ['a vowel three times', 'ក\u17BB\u17BB\u17BB\u17C6', 'ក\u17BB\u17C6'],
  ['ុ twice for a shifter', 'ស\u17BB\u17BB\u17B8', 'ស\u17CA\u17B8'],
  ['toandakhiat over robat', 'ពណ\u17CD\u17CC', 'ពណ\u17CC'],
  ['robat, then toandakhiat', 'ពណ\u17CC\u17CD', 'ពណ\u17CC'],
  ['Khmer digits', 'លេខ ១២៨០', 'លេខ 1280'],
  ['every Khmer digit', '០១២៣៤៥៦៧៨៩', '0123456789'],
])('compares as one what was typed with %s', (_, typed, written) => {
  expect(typed).not.toBe(written);
  expect(foldKhmer(typed)).toBe(written);
  expect(foldKhmer(written)).toBe(written);
});

test('keeps apart what is not the same word', () => {
  const words = [
    'កា',
    'កាំ',
    'កុ',
    'កុំ',
    'កោ',
    'កើ',
    'ការ',
    'ខា',
    'ស្ថាន',
    'ស្តាន',
    'ប៉ា',
    'ប៊ា',
    'បា',
    'ក្រ',
    'គ្រ',
    'ឱ',
    'ឧ',
  ];
  expect(new Set(words.map(foldKhmer)).size).toBe(words.length);
});

test('leaves the content as it is: it is written in the order of the standard', () => {
  expect(khmerTexts.filter((text) => foldKhmer(text) !== text)).toEqual([]);
});

test('folds nothing a second time', () => {
  const typed = khmerTexts.map((text) =>
    text.replace(/((?:\u17D2[\u1780-\u17B3])+)([\u17B6-\u17C5])/gu, '$2$1'),
  );
  expect(typed).not.toEqual(khmerTexts);
  expect(typed.map(foldKhmer)).toEqual(khmerTexts);
  expect(typed.map((text) => foldKhmer(foldKhmer(text)))).toEqual(khmerTexts);
});

test('gives the same answer the second time it is asked', () => {
  expect([foldCluster('ខែ្ម'), foldCluster('ខែ្ម')]).toEqual(['ខ្មែ', 'ខ្មែ']);
});

test('folds whatever is pasted in, without failing', () => {
  const next = chance(1);
  for (const [, text] of hostileTexts) expect(foldKhmer(text).length).toBeLessThanOrEqual(text.length);
  for (let round = 0; round < 150; round++) expect(foldKhmer(someSigns(20, next))).toBeTypeOf('string');
});

test('leaves other scripts, spaces and punctuation as they are', () => {
  const text = 'Facebook, «TikTok»\n– 1280. ។ ៖ ៕ ៗ?  Ñ';
  expect(foldKhmer(text)).toBe(text);
});

test('writes composed letters of other scripts in one way', () => {
  expect(foldKhmer('cafe\u0301')).toBe('caf\u00E9');
});

test('keeps a letter together with all its signs', () => {
  expect(clustersOf('ស្ត្រី')).toEqual(['ស្ត្រី']);
  expect(clustersOf('ធម៌ផ្សេងៗ')).toEqual(['ធ', 'ម៌', 'ផ្សេ', 'ង', 'ៗ']);
  expect(clustersOf('ាក')).toEqual(['ា', 'ក']);
  expect(clustersOf('ក\u200B\u17B6\u200Bខ')).toEqual(['ក\u200B\u17B6', 'ខ']);
  expect(clustersOf('ក\u17D2\u200B\u17D2ខគ')).toEqual(['ក\u17D2\u200B\u17D2ខ', 'គ']);
});

test('finds clusters in Khmer alone', () => {
  expect(clustersOf('Facebook 1280 ១២៨០ ។ ៕ ៖')).toEqual([]);
});

test('loses no character of a run when it cuts it into clusters', () => {
  for (const text of khmerTexts) {
    const khmer = (text.match(khmerRun) ?? []).join('');
    expect(clustersOf(khmer).join('')).toBe(khmer);
  }
});

test('takes letters, signs and ៗ for a run; digits and punctuation end it', () => {
  expect('ផ្សេងៗ។ លេខ១២ឬaធម៌'.match(khmerRun)).toEqual(['ផ្សេងៗ', 'លេខ', 'ឬ', 'ធម៌']);
});

test('knows the signs that no text begins with', () => {
  expect([...'ាិ់៌្៝'].every((sign) => dependentSign.test(sign))).toBe(true);
  expect([...'កឥៗ។១a '].some((sign) => dependentSign.test(sign))).toBe(false);
});

test('knows the characters that nobody sees', () => {
  expect('a\u200B\u200C\u200D\u2060\uFEFF\u00ADb\u00A0'.replace(hiddenCharacters, '')).toBe('ab\u00A0');
});
