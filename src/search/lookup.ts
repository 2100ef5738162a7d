/** Asks the index that `buildIndex.ts` made: loads the few chunks that a query needs, and says which pages answer. */
import { isOwnAddress } from '#i18n/ownAddress.ts';
import type { Directory, TextChunk } from './buildIndex.ts';
import { piecesOf } from './match.ts';
import { decodeChunk, decodePostings, decodeWords, type Chunk } from './postings.ts';
import type { Section } from './sections.ts';
import { answers, highestOf, lookupsOf, sumOf, type Lookup, type Scheme } from './terms.ts';
import type { Unit } from './units.ts';

/** A page that answers, and how well. */
export interface Hit {
  page: number;
  /** The section to show: the best one of the page. */
  section: number;
  /** Others to show, best first, where the best one turns out to hold the pieces of the query but not the query. */
  others: number[];
  /** 2 where the title answers, 1 a heading, 0 the text. */
  place: 0 | 1 | 2;
  /** Whether all that was typed stands there in one piece. */
  contiguous: boolean;
  /** Whether the last word is there as typed, and not only begun. */
  whole: boolean;
  /** In how many sections. */
  sections: number;
}

/** Which pages count. */
export interface Narrowing {
  /** Only this course, or '' for all. */
  course: string;
  /** Pages for facilitators as well. */
  facilitator: boolean;
}

/** A file of the index as text. `fresh` passes by what the browser keeps. @throws when it cannot be had. */
export type Load = (path: string, fresh: boolean) => Promise<string>;

/** More chunks than this are not loaded for one lookup. Only what is part of a letter in no word begins more without a sum. */
const mostChunks = 6;

/** More sections of a page than this are not tried. */
const mostOthers = 5;

export interface Index {
  /** Pages that hold one of the queries, best first; those after the first `asTyped` count as beginnings. */
  find: (queries: Unit[][], narrowing: Narrowing, asTyped?: number) => Promise<Hit[]>;
  /** Id of the course the page belongs to, or ''. */
  courseOf: (hit: Hit) => string;
  /** The numbers of a page's sections. */
  sectionsOf: (page: number) => number[];
  /** A section's text, and the page it stands on. */
  read: (page: number, section: number) => Promise<{ section: Section; page: TextChunk['pages'][string] }>;
  /** The words of the site, frequent ones first; the same list each time. */
  words: () => Promise<string[]>;
}

/** Opens the index; `fresh` passes by what the browser keeps. @throws when the directory cannot be had. */
export async function openIndex(load: Load, scheme: Scheme, fresh = false): Promise<Index> {
  return withDirectory(JSON.parse(await load('directory.json', fresh)) as Directory, load, scheme);
}

function withDirectory(directory: Directory, load: Load, scheme: Scheme): Index {
  const { version, first } = directory;
  const texts = decodePostings(directory.texts);
  const pageStarts = startsOf(directory.sections);
  const kept = new Map<string, Promise<unknown>>();

  /** Each file once; one that failed is asked for again, past what the browser kept of it. */
  function file<Parsed>(path: string, parse: (text: string) => Parsed): Promise<Parsed> {
    const known = kept.get(path) as Promise<Parsed> | undefined;
    if (known) return known;
    const loading = load(path, false)
      .then(parse)
      .catch(async () => parse(await load(path, true)))
      .catch((error: unknown) => {
        kept.delete(path);
        throw error;
      });
    kept.set(path, loading);
    return loading;
  }

  const courseOf = (page: number) => directory.courses[((directory.kinds[page] ?? 0) >> 1) - 1] ?? '';
  const chunk = (number: number) => file<Chunk>(`${version}/${number}.txt`, decodeChunk);

  /** Field → whether the last unit is whole there. */
  async function fieldsOf(lookup: Lookup): Promise<Map<number, boolean>> {
    const sum = sumOf(lookup.prefix);
    const chunkWith = (term: string) => Math.max(0, lastAtMost(first, term));
    const from = chunkWith(lookup.prefix);
    let to = from;
    const highest = highestOf(lookup);
    while (to + 1 < first.length && (first[to + 1] ?? '') <= highest && to - from + 1 < mostChunks) to++;
    if (to - from > 1) {
      const { terms, postings } = await chunk(chunkWith(sum));
      const numbers = postings[terms.indexOf(sum)];
      if (numbers !== undefined) return fieldsOfSum(numbers, lookup);
    }
    const chunks = await Promise.all(range(from, to).map(chunk));
    const fields = new Map<number, boolean>();
    for (const { terms, postings } of chunks) {
      const before = lastAtMost(terms, lookup.prefix);
      for (let index = terms[before] === lookup.prefix ? before : before + 1; index < terms.length; index++) {
        const term = terms[index] ?? '';
        if (!term.startsWith(lookup.prefix)) break;
        const how = answers(term, lookup);
        if (!how) continue;
        for (const field of decodePostings(postings[index] ?? ''))
          fields.set(field, how === 'whole' || fields.get(field) === true);
      }
    }
    return fields;
  }

  /** Fields that hold the units one after the other. */
  async function fieldsWith(units: Unit[], begun: boolean): Promise<Map<number, boolean>> {
    const all = await Promise.all(lookupsOf(units, scheme, begun).map(fieldsOf));
    const last = all.pop() ?? new Map<number, boolean>();
    return new Map([...last].filter(([field]) => all.every((fields) => fields.has(field))));
  }

  async function hitsOf(query: Unit[], narrowing: Narrowing): Promise<Map<number, Hit>> {
    // 12 is not the beginning of 1280, unless there is no 12.
    const isNumber = /^\p{N}+$/u.test(query[query.length - 1]?.key ?? '');
    const hits = await pagesWith(query, !isNumber, narrowing);
    return isNumber && hits.size === 0 ? pagesWith(query, true, narrowing) : hits;
  }

  async function pagesWith(query: Unit[], begun: boolean, { course, facilitator }: Narrowing) {
    const pieces = piecesOf(query);
    const inOne = query.slice(1).every(({ joint }) => joint !== 'apart');
    const [contiguous, ...each] = await Promise.all([
      inOne ? fieldsWith(query, begun) : new Map<number, boolean>(),
      ...(pieces.length > 1
        ? pieces.map((piece, index) => fieldsWith(piece, begun && index === pieces.length - 1))
        : []),
    ]);
    const hits = new Map<number, Hit>();
    const add = (fields: Map<number, boolean>, isContiguous: boolean, allowed?: Set<number>) => {
      for (const [field, whole] of fields) {
        const section = field >> 1;
        const page = lastAtMost(pageStarts, section);
        if (!facilitator && (directory.kinds[page] ?? 0) % 2 === 1) continue;
        if (course && courseOf(page) !== course) continue;
        if (allowed && !allowed.has(page)) continue;
        const place = field % 2 === 1 ? 0 : section === pageStarts[page] ? 2 : 1;
        const hit: Hit = { page, section, others: [], place, contiguous: isContiguous, whole, sections: 1 };
        const known = hits.get(page);
        hits.set(page, known ? joinHits(hit, known) : hit);
      }
    };
    add(contiguous, true);
    if (each.length > 0) {
      const pages = each.map(
        (fields) => new Set([...fields.keys()].map((f) => lastAtMost(pageStarts, f >> 1))),
      );
      const [some = new Set<number>(), ...others] = pages;
      const shared = new Set([...some].filter((page) => others.every((more) => more.has(page))));
      // A section that holds all pieces is shown rather than one that holds the last of them.
      const last = each[each.length - 1] ?? new Map<number, boolean>();
      const near = new Map([...last].filter(([field]) => each.every((fields) => fields.has(field))));
      add(near, false, shared);
      add(last, false, new Set([...shared].filter((page) => !hits.has(page))));
    }
    return hits;
  }

  return {
    find: async (queries, narrowing, asTyped = queries.length) => {
      const all = await Promise.all(queries.map((query) => hitsOf(query, narrowing)));
      const best = new Map<number, Hit>();
      const hits = all.flatMap((found, index) =>
        [...found.values()].map((hit) => ({ ...hit, whole: hit.whole && index < asTyped })),
      );
      for (const hit of hits) {
        const known = best.get(hit.page);
        best.set(hit.page, known ? joinHits(hit, known) : hit);
      }
      return [...best.values()].sort(compareHits);
    },
    courseOf: ({ page }) => courseOf(page),
    read: async (page, section) => {
      const number = lastAtMost(texts, section);
      const chunk = await file(`${version}/text-${number}.json`, (text) => JSON.parse(text) as TextChunk);
      const found = chunk.sections[section - (texts[number] ?? 0)];
      const about = chunk.pages[page];
      if (chunk.version !== version || !found || !about)
        throw new Error('A part of the search index belongs to another version.');
      if (!isOwnAddress(about.address)) throw new Error('A part of the search index leads elsewhere.');
      return { section: found, page: about };
    },
    words: () => file(`${version}/words.txt`, decodeWords),
    sectionsOf: (page) => {
      const start = pageStarts[page] ?? 0;
      return range(start, start + (directory.sections[page] ?? 0) - 1);
    },
  };
}

function fieldsOfSum(numbers: string, { match }: Lookup): Map<number, boolean> {
  const all = decodePostings(numbers).map((number): [number, boolean] => [number >> 1, number % 2 === 0]);
  return new Map(match === 'begun' ? all : all.filter(([, isWhole]) => isWhole));
}

/** In one piece before scattered, whole before begun, title before heading before text, often before once. */
export function compareHits(a: Hit, b: Hit): number {
  return (
    Number(b.contiguous) - Number(a.contiguous) ||
    Number(b.whole) - Number(a.whole) ||
    b.place - a.place ||
    b.sections - a.sections ||
    a.section - b.section
  );
}

/** Two hits of one page as one: the better, and what the other would show. */
function joinHits(a: Hit, b: Hit): Hit {
  const [better, other] = compareHits(a, b) < 0 ? [a, b] : [b, a];
  const others = new Set([...better.others, other.section, ...other.others]);
  others.delete(better.section);
  return {
    ...better,
    whole: a.whole || b.whole,
    others: [...others].slice(0, mostOthers),
    sections: a.sections + b.sections,
  };
}

/** Place of the last item that is not greater; -1 where all are. The items rise. */
function lastAtMost<Item extends number | string>(items: Item[], item: Item): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = items[middle];
    if (there !== undefined && there <= item) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function startsOf(counts: number[]): number[] {
  let start = 0;
  return counts.map((count) => {
    const own = start;
    start += count;
    return own;
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
