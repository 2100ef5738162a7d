import { expect, test } from 'vitest';
import {
  answers,
  clusterScheme,
  highestOf,
  lookupsOf,
  termOf,
  termsOf,
  wordScheme,
  type Lookup,
} from '#search/terms.ts';
import { unitsOf } from '#search/units.ts';
import { chance, pick } from '../../scale/chance.ts';
import { khmerTexts, somePiece } from './texts.ts';

const clusterTerms = (text: string) => [...termsOf(unitsOf(text), clusterScheme)];
const wordTerms = (text: string) => [...termsOf(unitsOf(text), wordScheme)];

test('writes joined units with a space between them, spaced ones with an exclamation mark', () => {
  expect(termOf(unitsOf('កុមារ 12'))).toBe('កុ មា រ!12');
});

test('makes a term of each cluster and the three behind it; those at the end are shorter', () => {
  expect(clusterTerms('កខគឃង')).toEqual(['ក ខ គ ឃ', 'ខ គ ឃ ង', 'គ ឃ ង', 'ឃ ង', 'ង']);
});

test('makes a term of each word, and of each with the one behind it', () => {
  expect(wordTerms('stay calm and tell')).toEqual([
    'stay!calm',
    'stay',
    'calm!and',
    'calm',
    'and!tell',
    'and',
    'tell',
  ]);
});

test('goes over spaces, and over no full stop and no line end', () => {
  expect(clusterTerms('ក ខ។ គ\nឃ')).toEqual(['ក!ខ', 'ខ', 'គ', 'ឃ']);
  expect(wordTerms('stay calm. tell\nnow')).toEqual(['stay!calm', 'stay', 'calm', 'tell', 'now']);
});

test('names a term once, however often it stands there', () => {
  expect(clusterTerms('ក។ ក។ ក')).toEqual(['ក']);
  expect(wordTerms('a a a')).toEqual(['a!a', 'a']);
});

test('makes no terms of nothing', () => {
  expect(clusterTerms('')).toEqual([]);
});

/** What a term answers to a question that wants it whole; and to one that takes its beginning. */
test.each([
  ['កុ មា រ', 'កុ មា', 'whole', 'whole'],
  ['កុ មា', 'កុ មា', 'whole', 'whole'],
  ['កុ មា!រ', 'កុ មា', 'whole', 'whole'],
  ['កុ មាំ', 'កុ មា', undefined, 'begun'],
  ['1280', '12', undefined, 'begun'],
  ['12!80', '12', 'whole', 'whole'],
  ['កុ ម', 'កុ មា', undefined, undefined],
  ['ខុ មា', 'កុ មា', undefined, undefined],
])('of %s and the question %s it says: %s, or %s', (term, prefix, whole, begun) => {
  expect(answers(term, { prefix, match: 'whole' })).toBe(whole);
  expect(answers(term, { prefix, match: 'begun' })).toBe(begun);
  expect(answers(term, { prefix, match: 'exact' })).toBe(term === prefix ? 'whole' : undefined);
});

test('knows how far in the alphabet an answer can stand', () => {
  const terms = ['កា', 'កា ខ', 'កា!ខ', 'កាំ', 'កាំ ខ', 'កាះ!១', 'កិ', 'ខ'].sort();
  for (const match of ['exact', 'whole', 'begun'] as const) {
    const lookup: Lookup = { prefix: 'កា', match };
    const told = terms.filter((term) => term >= 'កា' && term <= highestOf(lookup));
    expect(told, match).toEqual(terms.filter((term) => answers(term, lookup)));
  }
});

test('asks one question for a short query', () => {
  expect(lookupsOf(unitsOf('កខគឃ'), clusterScheme, true)).toEqual([{ prefix: 'ក ខ គ ឃ', match: 'begun' }]);
  expect(lookupsOf(unitsOf('កខគឃ'), clusterScheme, false)).toEqual([{ prefix: 'ក ខ គ ឃ', match: 'whole' }]);
  expect(lookupsOf(unitsOf('stay calm'), wordScheme, true)).toEqual([
    { prefix: 'stay!calm', match: 'exact' },
  ]);
});

test('asks for the beginning, the end and what is between; only the end may be begun', () => {
  const asked = (begun: boolean) => lookupsOf(unitsOf('កខគឃងច'), clusterScheme, begun);
  expect(asked(true)).toEqual([
    { prefix: 'ក ខ គ ឃ', match: 'exact' },
    { prefix: 'ខ គ ឃ ង', match: 'exact' },
    { prefix: 'គ ឃ ង ច', match: 'begun' },
  ]);
  expect(asked(false).at(-1)).toEqual({ prefix: 'គ ឃ ង ច', match: 'whole' });
});

test('asks for pairs of words as they are', () => {
  expect(lookupsOf(unitsOf('stay calm now'), wordScheme, true)).toEqual([
    { prefix: 'stay!calm', match: 'exact' },
    { prefix: 'calm!now', match: 'exact' },
  ]);
});

test('asks nothing that a text which holds the query does not answer', () => {
  const next = chance(3);
  let tried = 0;
  for (let round = 0; round < 200; round++) {
    const text = pick(khmerTexts, next);
    const query = unitsOf(somePiece(text, next, 30));
    if (query.slice(1).some(({ joint }) => joint === 'apart')) continue;
    tried++;
    for (const scheme of [clusterScheme, wordScheme]) {
      const terms = [...termsOf(unitsOf(text), scheme)];
      const unanswered = lookupsOf(query, scheme, false).filter(
        (lookup) => !terms.some((term) => answers(term, lookup) === 'whole'),
      );
      expect(unanswered, text).toEqual([]);
    }
  }
  expect(tried).toBeGreaterThan(100);
});

test.each([
  ['nineteen clusters', clusterScheme, 19],
  ['seven words', wordScheme, 7],
])('leaves no joint of a query unasked, up to %s', (_, scheme, most) => {
  for (let length = 2; length <= most; length++) {
    const units = unitsOf(Array.from({ length }, (_unused, index) => `a${index}`).join(' '));
    const asked = lookupsOf(units, scheme, true).map(({ prefix }) => `!${prefix}!`);
    for (let at = 1; at < length; at++)
      expect(
        asked.some((prefix) => prefix.includes(`!a${at - 1}!a${at}!`)),
        `${at} of ${length}`,
      ).toBe(true);
  }
});

test('asks six questions at most, the first for the beginning and the last for the end', () => {
  for (const length of [20, 21, 50, 99, 200]) {
    const units = unitsOf(Array.from({ length }, (_, index) => `a${index}`).join(' '));
    const asked = lookupsOf(units, clusterScheme, true);
    expect(asked.length).toBeLessThanOrEqual(6);
    expect(asked.length).toBeGreaterThan(4);
    expect(asked[0]?.prefix).toBe(termOf(units.slice(0, 4)));
    expect(asked.at(-1)).toEqual({ prefix: termOf(units.slice(-4)), match: 'begun' });
  }
});
