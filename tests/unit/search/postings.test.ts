import { expect, test } from 'vitest';
import {
  decodeChunk,
  decodePostings,
  decodeWords,
  encodeChunk,
  encodePostings,
  encodeWords,
} from '#search/postings.ts';
import { clusterScheme, termsOf } from '#search/terms.ts';
import { unitsOf } from '#search/units.ts';
import { chance } from '../../scale/chance.ts';
import { khmerTexts } from './texts.ts';

/** Numbers that rise: by one, by few, or by very many. */
function risingNumbers(next: () => number): number[] {
  let number = Math.floor(next() * 3);
  return Array.from({ length: Math.floor(next() * 40) }, () => {
    const before = number;
    number += 1 + Math.floor(next() ** 4 * 10 ** Math.floor(next() * 12));
    return before;
  });
}

test('gives back any rising numbers', () => {
  const next = chance(4);
  for (let round = 0; round < 500; round++) {
    const numbers = risingNumbers(next);
    expect(decodePostings(encodePostings(numbers))).toEqual(numbers);
  }
});

test.each([
  [[]],
  [[0]],
  [[0, 1, 2]],
  [[31]],
  [[32]],
  [[33]],
  [[31, 63, 95]],
  [[32, 65]],
  [[1023, 2048, 3073]],
  [[0, 2 ** 31, 2 ** 32, 2 ** 45]],
])('gives back %j', (numbers) => {
  expect(decodePostings(encodePostings(numbers))).toEqual(numbers);
});

test('writes a character for each number where they stand close', () => {
  expect(encodePostings(Array.from({ length: 100 }, (_, index) => index * 32))).toHaveLength(100);
});

test('gives back a chunk: its terms in order, and the numbers behind each', () => {
  const next = chance(5);
  const terms = [
    ...new Set(khmerTexts.slice(0, 100).flatMap((text) => [...termsOf(unitsOf(text), clusterScheme)])),
  ].sort();
  const entries = terms.map((term): [string, number[]] => [term, risingNumbers(next)]);
  const chunk = decodeChunk(encodeChunk(entries));
  expect(terms.length).toBeGreaterThan(1000);
  expect(chunk.terms).toEqual(terms);
  expect(chunk.postings.map(decodePostings)).toEqual(entries.map(([, numbers]) => numbers));
});

test('gives back terms that share more than one digit can say', () => {
  const long = 'a'.repeat(60);
  const terms = [long, `${long}b`, `${long}bc`, `${'a'.repeat(35)}z`, 'b'];
  const encoded = encodeChunk(terms.map((term) => [term, [1]]));
  expect(decodeChunk(encoded).terms).toEqual(terms);
  expect(encoded.length).toBeLessThan(terms.join('').length);
});

const chunk = encodeChunk([
  ['ក', [1, 2, 50]],
  ['ក ខ', [2]],
  ['គ', [0, 99_999]],
]);

test('refuses every part of a chunk that is not the whole', () => {
  for (let length = 0; length < chunk.length; length++)
    expect(() => decodeChunk(chunk.slice(0, length)), `${length} characters`).toThrow('incomplete');
});

test('gives back words in their order, and refuses every part of them that is not the whole', () => {
  const words = ['កុមារ', 'help', 'don’t'];
  const encoded = encodeWords(words);
  expect(decodeWords(encoded)).toEqual(words);
  expect(decodeWords(encodeWords([]))).toEqual([]);
  for (let length = 0; length < encoded.length; length++)
    expect(() => decodeWords(encoded.slice(0, length)), `${length} characters`).toThrow('incomplete');
});

test.each([
  ['an empty file', ''],
  [
    'a page of the host',
    '<!doctype html>\n<html lang="en"><title>Not found</title><p>Nothing is here.</p></html>\n',
  ],
  ['an answer of a machine', '{"error":404}'],
])('refuses %s', (_, text) => {
  expect(() => decodeChunk(text)).toThrow('incomplete');
  expect(() => decodeWords(text)).toThrow('incomplete');
});
