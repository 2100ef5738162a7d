import { expect, test } from 'vitest';
import { clustersOf, foldKhmer } from '#i18n/khmer.ts';
import { wordsOf } from '#search/words.ts';
import { page } from './host.ts';
import { khmerPages, khmerTexts } from './texts.ts';

test('puts frequent words first, and those of one number in the order of the alphabet', () => {
  const pages = [page('/en/a/', ['Tell', 'help tell']), page('/en/b/', ['Ask', 'help tell'])];
  expect(wordsOf(pages)).toEqual(['tell', 'help', 'ask']);
});

test('counts headings as well as text, on every section', () => {
  expect(wordsOf([page('/en/a/', ['one', ''], ['two', 'one'], ['two two', ''])])).toEqual(['two', 'one']);
});

test('leaves out numbers, signs and single letters', () => {
  expect(wordsOf([page('/en/a/', ['A – 1280', '2nd, (i) it!'])])).toEqual(['it']);
});

test('writes words in small letters and in their one spelling', () => {
  expect(wordsOf([page('/km/a/', ['', 'Facebook FACEBOOK ខែ្មរ ខ្មែរ'])])).toEqual(['facebook', 'ខ្មែរ']);
});

test('keeps Khmer and Latin apart that meet', () => {
  expect(wordsOf([page('/km/a/', ['', 'គណនីFacebookក្លែងក្លាយ 5Gលឿន'])])).toEqual(
    expect.arrayContaining(['គណនី', 'facebook', 'លឿន']),
  );
});

test('keeps no more than a telephone can look through', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const words = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `q${a}${b}${c}`)));
  const found = wordsOf([page('/en/a/', [words.join(' '), 'often often'])]);
  expect(words.length).toBeGreaterThan(8000);
  expect(found).toHaveLength(8000);
  expect(found[0]).toBe('often');
});

test('finds words in Khmer, which stand in its texts as they are', () => {
  const words = wordsOf(khmerPages);
  const all = foldKhmer(khmerTexts.join('\n')).toLowerCase();
  expect(words).toContain('កុមារ');
  expect(words.length).toBeGreaterThan(500);
  expect(words.length).toBe(new Set(words).size);
  expect(words.filter((word) => !all.includes(word))).toEqual([]);
  expect(words.every((word) => /^[a-z]/.test(word) || clustersOf(word).length > 0)).toBe(true);
});

test('has no words where there are no pages', () => {
  expect(wordsOf([])).toEqual([]);
});
