import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildIndex as build, versionOf, type Directory, type TextChunk } from '#search/buildIndex.ts';
import { decodeChunk, decodePostings, decodeWords } from '#search/postings.ts';
import { englishReading, khmerReading } from '#search/readings.ts';
import type { SearchPage } from '#search/sections.ts';
import { answers, clusterScheme, sumOf, termsOf } from '#search/terms.ts';
import { unitsOf } from '#search/units.ts';
import { wordsOf } from '#search/words.ts';
import { page } from './host.ts';
import { khmerPages } from './texts.ts';

type Files = Map<string, string>;

const buildIndex = (pages: SearchPage[]) => build(pages, khmerReading);

function directoryOf(files: Files) {
  return JSON.parse(files.get('directory.json') ?? '') as Directory;
}

/** Every chunk of terms, in order. */
function chunksOf(files: Files) {
  const { version, first } = directoryOf(files);
  return first.map((_, index) => decodeChunk(files.get(`${version}/${index}.txt`) ?? ''));
}

function textsOf(files: Files) {
  const { version, texts } = directoryOf(files);
  return decodePostings(texts).map(
    (_, index) => JSON.parse(files.get(`${version}/text-${index}.json`) ?? '') as TextChunk,
  );
}

/** The numbers of the fields in which a term stands. */
function fieldsOf(files: Files, term: string) {
  return chunksOf(files).flatMap(({ terms, postings }) =>
    terms.flatMap((known, index) => (known === term ? [decodePostings(postings[index] ?? '')] : [])),
  );
}

/** Term → what stands behind it. */
function heldIn(built: Map<string, string>): Map<string, number[]> {
  return new Map(
    chunksOf(built).flatMap(({ terms, postings }) =>
      terms.map((term, index): [string, number[]] => [term, decodePostings(postings[index] ?? '')]),
    ),
  );
}

const isSum = (term: string) => term === sumOf(term.slice(0, -1));

const files = buildIndex(khmerPages);
const sections = khmerPages.flatMap((each) => each.sections);

test('names the field of each term: headings have even numbers, texts odd ones', () => {
  const small = buildIndex([page('/km/a/', ['ក', 'ខ'], ['ខ', 'ក']), page('/km/b/', ['គ', 'ក\nខ'])]);
  expect(fieldsOf(small, 'ក')).toEqual([[0, 3, 5]]);
  expect(fieldsOf(small, 'ខ')).toEqual([[1, 2, 5]]);
  expect(fieldsOf(small, 'គ')).toEqual([[4]]);
});

test('reads a language as it is told to: English by stems, words and pairs of words', () => {
  const english = build([page('/en/a/', ['Reporting', 'Report photos. Photo'])], englishReading);
  expect(chunksOf(english).flatMap(({ terms }) => terms)).toEqual(['photo', 'report', 'report!photo']);
  expect(fieldsOf(english, 'report')).toEqual([[0, 1]]);
});

test('holds every term of every field, and no other', () => {
  const held = heldIn(files);
  for (const term of held.keys()) if (isSum(term)) held.delete(term);
  const fields = sections.flatMap(({ heading, text }) => [heading, text]);
  const expected = new Map<string, number[]>();
  for (const [field, text] of fields.entries())
    for (const term of termsOf(unitsOf(text), clusterScheme))
      expected.set(term, [...(expected.get(term) ?? []), field]);
  const shown = (terms: Map<string, number[]>) =>
    [...terms].map(([term, numbers]) => `${term}: ${numbers.join()}`).sort();
  expect(expected.size).toBeGreaterThan(5000);
  expect(shown(held)).toEqual(shown(expected));
});

test('sums up what begins alike and is much, and tells where the last unit only begins', () => {
  const built = buildIndex(
    Array.from({ length: 5000 }, (_, index) =>
      page(`/km/${index}/`, [`ក${'ខគឃង'[index % 4]}${'ចឆជឈ'[(index >> 2) % 4]}`, index % 3 === 0 ? 'កា' : '']),
    ),
  );
  const held = heldIn(built);
  const numbers = Array.from({ length: 5000 }, (_, index) => [index * 4, ...(index % 3 === 0 ? [index * 4 + 3] : [])]);
  expect(held.get(sumOf('ក'))).toEqual(numbers.flat());
  expect([...held.keys()].filter(isSum)).toEqual([sumOf('ក')]);
}); // prettier-ignore

test('every sum is that of its terms, on pages as they are', () => {
  const held = heldIn(files);
  const sums = [...held].filter(([term]) => isSum(term));
  expect(sums.length).toBeGreaterThan(5);
  for (const [sum, numbers] of sums) {
    const prefix = sum.slice(0, -1);
    const found = new Map<number, boolean>();
    for (const [term, fields] of held) {
      const how = answers(term, { prefix, match: 'begun' });
      if (how) for (const field of fields) found.set(field, how === 'whole' || found.get(field) === true);
    }
    expect(numbers, prefix).toEqual([...found].map(([field, isWhole]) => field * 2 + (isWhole ? 0 : 1)).sort((a, b) => a - b));
  }
}); // prettier-ignore

test('sorts terms over all chunks, and tells the first of each', () => {
  const chunks = chunksOf(files);
  const terms = chunks.flatMap((chunk) => chunk.terms);
  expect(chunks.length).toBeGreaterThan(5);
  expect(terms).toEqual([...terms].sort());
  expect(directoryOf(files).first).toEqual(chunks.map((chunk) => chunk.terms[0]));
});

test('makes chunks that a weak signal carries: none long, and few short', () => {
  const { version, first } = directoryOf(files);
  const sizes = first.map((_, index) => files.get(`${version}/${index}.txt`)?.length ?? 0);
  expect(Math.max(...sizes)).toBeLessThan(8000);
  expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(1500);
});

test('gives a term that stands everywhere a chunk of its own', () => {
  const many = Array.from({ length: 4000 }, (_, index) => page(`/km/${index}/`, ['ក', '']));
  const built = buildIndex([...many, page('/km/a/', ['ខ', ''])]);
  expect(directoryOf(built).first).toEqual(['ក', 'ខ']);
});

test('gives every section back verbatim, in order', () => {
  expect(textsOf(files).flatMap((chunk) => chunk.sections)).toEqual(sections);
});

test('names each page in every file that holds a section of it', () => {
  const texts = decodePostings(directoryOf(files).texts);
  for (const [number, chunk] of textsOf(files).entries()) {
    const from = texts[number] ?? -1;
    const owners = chunk.sections.map((_, offset) => ownerOf(from + offset));
    expect(Object.keys(chunk.pages).map(Number)).toEqual([...new Set(owners)]);
    for (const owner of owners) {
      const { address, title, course } = khmerPages[owner] ?? page('', ['', '']);
      expect(chunk.pages[owner]).toEqual({ address, title, course });
    }
  }
});

/** The number of the page that a section belongs to. */
function ownerOf(section: number) {
  return khmerPages.flatMap((each, index) => each.sections.map(() => index))[section] ?? -1;
}

test('makes files of text that are little longer than one section', () => {
  const longest = Math.max(...sections.map(({ heading, text }) => heading.length + text.length));
  for (const { sections: held } of textsOf(files)) {
    const size = held.reduce((sum, { heading, text }) => sum + heading.length + text.length, 0);
    expect(size).toBeLessThanOrEqual(1000 + longest);
  }
  expect(textsOf(files).length).toBeLessThan(sections.length);
});

test('tells of each page how many sections it has, its course, and whether it is a facilitator’s', () => {
  const {
    sections: counts,
    courses,
    kinds,
  } = directoryOf(
    buildIndex([
      page('/km/about/', ['ក', '']),
      page('/km/students/1/', ['ក', ''], ['ខ', '']),
      page('/km/police/4/', ['ក', '']),
      page('/km/police/4/facilitate/', ['ក', '']),
      page('/km/all/facilitate/', ['ក', '']),
    ]),
  );
  expect(counts).toEqual([1, 2, 1, 1, 1]);
  expect(courses).toEqual(['police', 'students']);
  expect(kinds).toEqual([0, 4, 2, 3, 1]);
});

test('lies in one folder whose name changes with any word, and only then', () => {
  const version = (text: string) => directoryOf(buildIndex([page('/km/a/', ['ក', text])])).version;
  expect(version('ខ')).toMatch(/^[0-9a-f]{8}$/);
  expect(version('ខ')).toBe(version('ខ'));
  expect(version('ខ')).not.toBe(version('គ'));
  // The same terms, but another text.
  expect(version('ខ')).not.toBe(version('ខ។'));
  const { version: own } = directoryOf(files);
  expect(
    [...files.keys()].filter((path) => path !== 'directory.json' && !path.startsWith(`${own}/`)),
  ).toEqual([]);
  expect(textsOf(files).filter((chunk) => chunk.version !== own)).toEqual([]);
});

test('holds the words of the site, for suggestions', () => {
  expect(decodeWords(files.get(`${directoryOf(files).version}/words.txt`) ?? '')).toEqual(
    wordsOf(khmerPages),
  );
});

test('refuses to make an index of nothing: something before went wrong', () => {
  expect(() => buildIndex([])).toThrow('There are no pages to search in.');
});

test.each([
  ['Khmer', khmerReading, khmerPages],
  ['English', englishReading, [page('/en/', ['One', 'Tell someone. Apples, bees, zebras and a yes. 117 calls.']), page('/en/a/', ['Two', 'Zebras tell bees.'])]],
])('makes of %s the same index a part of the alphabet at a time', (_, reading, pages) => {
  const letters = pages.flatMap(({ sections }) => sections).reduce((sum, { text }) => sum + text.length, 0);
  expect([...build(pages, reading, letters / 7)]).toEqual([...build(pages, reading)]);
}); // prettier-ignore

test('the version is that of all content as one text, without there being one', () => {
  const whole = (chunks: string[], texts: unknown[], words: string) =>
    createHash('sha256')
      .update(JSON.stringify([chunks, texts, words]))
      .digest('hex')
      .slice(0, 8);
  const texts = [
    { from: 0, chunk: { pages: { 1: 'ទំព័រ' } } },
    { from: 3, chunk: {} },
  ];
  for (const chunks of [[], ['a'], ['a', 'b"ខ', ',']])
    for (const given of [[], texts])
      expect(versionOf(chunks, given, 'x,y')).toBe(whole(chunks, given, 'x,y'));
});
