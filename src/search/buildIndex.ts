/**
 * Makes the index of a language from its pages: files that any static host serves.
 *
 * A section is two fields: its heading (even number), its text (odd). A term names the fields it stands in. So which pages
 * answer, and whether by title, heading or text, is known before any text is loaded.
 */
import { createHash } from 'node:crypto';
import { newCollection, type Collected } from './collecting.ts';
import { encodeChunk, encodePostings, encodeWords } from './postings.ts';
import { readOnce } from './readOnce.ts';
import type { Reading } from './readings.ts';
import type { SearchPage, Section } from './sections.ts';
import { answers, sumOf, termsOf, type Piece, type Scheme } from './terms.ts';
import { wordsOf } from './words.ts';

/** What the browser loads first. */
export interface Directory {
  /** Folder of the other files; changes with the content. */
  version: string;
  /** The first term of each chunk. */
  first: string[];
  /** For each page: how many sections it has. */
  sections: number[];
  /** Ids of courses; a page names one by its place, counted from 1. */
  courses: string[];
  /** For each page: its course (0 for none), times two, plus one on a facilitator's page. */
  kinds: number[];
  /** The first section of each file of text, as postings are written. */
  texts: string;
}

/** A file of text: whole sections, and the pages they belong to. */
export interface TextChunk {
  version: string;
  /** By number of page. */
  pages: Record<string, { address: string; title: string; course: string }>;
  sections: Section[];
}

/** Characters in a chunk of terms, before compression. Measured: decisions/0004. */
const chunkSize = 3000;
/** Terms that begin alike and weigh more are summed up; fewer are read as they are. Measured: decisions/0004. */
const sumFrom = 2 * chunkSize;
/** Characters in a file of text. */
const textSize = 1000;

/** Letters whose terms are in memory at the same time: of more, one part of the alphabet comes after the other. */
const manyLetters = 40_000_000;

/**
 * Path below the language's folder → text.
 * @param mostLetters whose terms may be in memory at the same time.
 * @throws when there is no page: something before went wrong.
 */
export function buildIndex(
  pages: SearchPage[],
  reading: Reading,
  mostLetters = manyLetters,
): Map<string, string> {
  if (pages.length === 0) throw new Error('There are no pages to search in.');
  const chunks = chunksOf(termsInOrder(pages, reading, mostLetters));
  const texts = textsOf(pages);
  const words = encodeWords(wordsOf(pages));
  const version = versionOf(
    chunks.map(({ text }) => text),
    texts,
    words,
  );
  const courses = [...new Set(pages.map(({ course }) => course).filter(Boolean))].sort();
  const directory: Directory = {
    version,
    first: chunks.map(({ first }) => first),
    sections: pages.map(({ sections }) => sections.length),
    courses,
    kinds: pages.map(({ course, facilitator }) => (courses.indexOf(course) + 1) * 2 + (facilitator ? 1 : 0)),
    texts: encodePostings(texts.map(({ from }) => from)),
  };
  return new Map([
    ['directory.json', JSON.stringify(directory)],
    ...chunks.map(({ text }, index): [string, string] => [`${version}/${index}.txt`, text]),
    ...texts.map(({ chunk }, index): [string, string] => [
      `${version}/text-${index}.json`,
      JSON.stringify({ version, ...chunk }),
    ]),
    [`${version}/words.txt`, words],
  ]);
}

/** Eight letters that change with any of the content. Piece by piece: of 10,000 lessons it is more than one text can hold. */
export function versionOf(chunks: string[], texts: unknown[], words: string): string {
  const hash = createHash('sha256');
  const add = (list: unknown[]) => {
    list.forEach((item, index) => hash.update(`${index > 0 ? ',' : '['}${JSON.stringify(item)}`));
    hash.update(list.length > 0 ? ']' : '[]');
  };
  hash.update('[');
  add(chunks);
  hash.update(',');
  add(texts);
  hash.update(`,${JSON.stringify(words)}]`);
  return hash.digest('hex').slice(0, 8);
}

/** All terms with their sums, by the alphabet. */
function* termsInOrder(pages: SearchPage[], reading: Reading, mostLetters: number): Generator<Term> {
  const { unitsOf, scheme } = reading;
  const texts = pages.flatMap(({ sections }) => sections.flatMap(({ heading, text }) => [heading, text]));
  const parts = Math.ceil(texts.reduce((sum, text) => sum + text.length, 0) / mostLetters);
  if (parts < 2) {
    yield* withSums(fieldsByTerm(eachRead(texts, unitsOf), scheme), scheme);
    return;
  }
  const read = readOnce(texts, unitsOf);
  try {
    for (const part of alphabetIn(read.letters, parts))
      yield* withSums(fieldsByTerm(read.texts(), scheme, part), scheme);
  } finally {
    read.end();
  }
}

function* eachRead(texts: string[], unitsOf: Reading['unitsOf']): Generator<Piece[]> {
  for (const text of texts) yield unitsOf(text);
}

/**
 * The alphabet in parts that stand at the beginning of about as many terms. Terms that begin alike are in one, so sums are too.
 * @param uses letter → how many terms begin with it.
 */
function alphabetIn(uses: Map<string, number>, parts: number): Set<string>[] {
  const sorted = [...uses].sort(([a], [b]) => (a < b ? -1 : 1));
  const share = sorted.reduce((sum, [, times]) => sum + times, 0) / parts;
  const found: Set<string>[] = [new Set()];
  let room = share;
  for (const [letter, times] of sorted) {
    if (room < times / 2) {
      found.push(new Set());
      room += share;
    }
    found[found.length - 1]?.add(letter);
    room -= times;
  }
  return found;
}

/**
 * @param fields the units of each.
 * @param part of the alphabet: terms that begin with others are left out.
 */
function fieldsByTerm(fields: Iterable<Piece[]>, scheme: Scheme, part?: Set<string>): Collected {
  const { add, all } = newCollection();
  let field = 0;
  for (const units of fields) {
    for (const term of termsOf(units, scheme, part)) add(term, field);
    field++;
  }
  return all();
}

type Term = [term: string, fields: number[]];

/** The terms, and sums of those that begin alike where these are many. A language that looks for terms as they are needs none. */
function* withSums(terms: Collected, scheme: Scheme): Generator<Term> {
  const sums = scheme.byBeginning ? sumsOf(terms) : [];
  let next = 0;
  for (const [at, name] of terms.names.entries()) {
    for (; next < sums.length && (sums[next]?.[0] ?? '') < name; next++) yield sums[next] ?? [name, []];
    yield [name, terms.fieldsOf(at)];
  }
  yield* sums.slice(next);
}

function sumsOf(terms: Collected): Term[] {
  const { names } = terms;
  const marks = new Uint8Array(terms.highest + 1);
  const sums: Term[] = [];
  /** Terms from one place to another have their first `length` characters in common. */
  function descend(from: number, to: number, length: number) {
    for (let start = from; start < to;) {
      const sign = names[start]?.[length];
      let end = start;
      let weight = 0;
      while (end < to && names[end]?.[length] === sign) weight += weightOf(terms.times(end++));
      if (sign !== undefined && weight > sumFrom) {
        const first = names[start] ?? '';
        const prefix = first.slice(0, length + 1);
        // What answers whole stands before all that goes on, so the first term tells whether there is any: within a unit
        // there is none, and to count there would take most of the time on a large site.
        if (answers(first, { prefix, match: 'begun' }) === 'whole')
          sums.push([sumOf(prefix), numbersOf(terms, start, end, prefix, marks)]);
        descend(start, end, length + 1);
      }
      start = end;
    }
  }
  descend(0, names.length, 0);
  return sums.sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Fields times two, plus one where the last unit of the beginning goes on.
 * @param marks a place for each field, all 0, and left so.
 */
function numbersOf(terms: Collected, from: number, to: number, prefix: string, marks: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) {
    const mark = answers(terms.names[at] ?? '', { prefix, match: 'begun' }) === 'whole' ? 2 : 1;
    for (const field of terms.fieldsOf(at)) {
      const before = marks[field] ?? 0;
      if (before === 0) found.push(field);
      if (mark > before) marks[field] = mark;
    }
  }
  const numbers = Uint32Array.from(found, (field) => field * 2 + (marks[field] === 2 ? 0 : 1));
  for (const field of found) marks[field] = 0;
  return [...numbers.sort()];
}

/** Characters that a term takes, about. */
function weightOf(times: number): number {
  return 6 + times * 1.3;
}

function chunksOf(terms: Iterable<Term>) {
  const chunks: { first: string; text: string }[] = [];
  let open: Term[] = [];
  let size = 0;
  const close = () => {
    const first = open[0]?.[0];
    if (first !== undefined) chunks.push({ first, text: encodeChunk(open) });
    open = [];
    size = 0;
  };
  for (const term of terms) {
    const weight = weightOf(term[1].length);
    // A sum may be as long as many chunks: what is before it need not be a file of its own for that.
    if (size > chunkSize / 2 && size + weight > chunkSize) close();
    open.push(term);
    size += weight;
  }
  close();
  return chunks;
}

function textsOf(pages: SearchPage[]) {
  const texts: { from: number; chunk: Omit<TextChunk, 'version'> }[] = [];
  let size = Infinity;
  let number = 0;
  for (const [index, { address, title, course, sections }] of pages.entries()) {
    for (const section of sections) {
      if (size > textSize) {
        texts.push({ from: number, chunk: { pages: {}, sections: [] } });
        size = 0;
      }
      const open = texts.at(-1)?.chunk;
      if (!open) continue;
      open.pages[index] = { address, title, course };
      open.sections.push(section);
      size += section.heading.length + section.text.length;
      number++;
    }
  }
  return texts;
}
