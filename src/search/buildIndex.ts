/**
 * Makes the index of a language from its pages: files that any static host serves.
 *
 * A section is two fields: its heading (even number), its text (odd). A term names the fields it stands in. So which pages
 * answer, and whether by title, heading or text, is known before any text is loaded.
 */
import { createHash } from 'node:crypto';
import { encodeChunk, encodePostings, encodeWords } from './postings.ts';
import type { Reading } from './readings.ts';
import type { SearchPage, Section } from './sections.ts';
import { termsOf } from './terms.ts';
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
/** Characters in a file of text. */
const textSize = 1000;

/** Path below the language's folder → text. @throws when there is no page: something before went wrong. */
export function buildIndex(pages: SearchPage[], reading: Reading): Map<string, string> {
  if (pages.length === 0) throw new Error('There are no pages to search in.');
  const chunks = chunksOf(fieldsByTerm(pages, reading));
  const texts = textsOf(pages);
  const words = encodeWords(wordsOf(pages));
  const version = createHash('sha256')
    .update(JSON.stringify([chunks.map(({ text }) => text), texts, words]))
    .digest('hex')
    .slice(0, 8);
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

function fieldsByTerm(pages: SearchPage[], { unitsOf, scheme }: Reading): [string, number[]][] {
  const fields = new Map<string, number[]>();
  let field = 0;
  for (const { heading, text } of pages.flatMap(({ sections }) => sections)) {
    for (const words of [heading, text]) {
      for (const term of termsOf(unitsOf(words), scheme)) {
        const known = fields.get(term);
        if (known) known.push(field);
        else fields.set(term, [field]);
      }
      field++;
    }
  }
  return [...fields].sort(([a], [b]) => (a < b ? -1 : 1));
}

function chunksOf(terms: [string, number[]][]) {
  const chunks: { first: string; text: string }[] = [];
  let open: [string, number[]][] = [];
  let size = 0;
  const close = () => {
    const first = open[0]?.[0];
    if (first !== undefined) chunks.push({ first, text: encodeChunk(open) });
    open = [];
    size = 0;
  };
  for (const term of terms) {
    const weight = 6 + term[1].length * 1.3;
    if (size > 0 && size + weight > chunkSize) close();
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
