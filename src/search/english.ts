/** Searches English pages, with Pagefind: stems, beginnings. Ours on top: one typo forgiven, phrases in quotes. */
import { stemmer } from 'stemmer';
import { excerpt, mark } from './excerpt.ts';
import { longestQuery, type Engine, type Found, type Results, type SearchQuery } from './found.ts';
import type { Load } from './lookup.ts';
import { matchesOf, type Match, type Same } from './match.ts';
import { distance, nearbyWords } from './suggest.ts';
import { unitsOf, type Unit } from './units.ts';

/** As much of Pagefind's browser module as is used here. */
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string, options: Record<string, unknown>) => Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  id: string;
  data: () => Promise<PageData>;
}

export interface PageData {
  url: string;
  content: string;
  raw_content?: string;
  meta: Record<string, string | undefined>;
  /** `location` counts words. */
  anchors: { element: string; id: string; text: string; location: number }[];
}

/** Words from so many letters on may have one letter wrong. */
const forgivingFrom = 5;
/** Pages looked into for a phrase in quotes. */
const mostPhrasePages = 30;

/** @param load reads the list of the site's words. @param start loads Pagefind; given in tests. */
export function englishEngine(load: Load, start: () => Promise<Pagefind> = startPagefind): Engine {
  let starting: Promise<Pagefind> | undefined;
  let reading: Promise<string[]> | undefined;

  function pagefind() {
    starting ??= start().catch((error: unknown) => {
      starting = undefined; // The next search may have a connection.
      throw error;
    });
    return starting;
  }

  function words() {
    reading ??= load('words.txt', false)
      .then((text) => text.split('\n').filter(Boolean))
      .catch((error: unknown) => {
        reading = undefined;
        throw error;
      });
    return reading;
  }

  async function search({ query, course, from, facilitator }: SearchQuery): Promise<Results> {
    const typed = query.slice(0, longestQuery);
    const nothing = { count: 0, read: () => Promise.resolve([]) };
    const [engine, known] = await Promise.all([pagefind(), words()]);
    const asked = corrected(typed, known);
    if (asked === undefined) return nothing;
    const units = unitsOf(asked);
    if (units.length === 0) return nothing;
    const filters = { ...(course && { course }), ...(!facilitator && { audience: 'learner' }) };
    const text = units.map(({ key }) => key).join(' ');
    const ask = async (more: object) => (await engine.search(text, { filters: { ...filters, ...more } })).results;
    const [first, all] = await Promise.all([from ? ask({ course: from }) : [], ask({})]);
    const own = new Set(first.map(({ id }) => id));
    const phrases = phrasesOf(asked);
    const results = await holding([...first, ...all.filter(({ id }) => !own.has(id))], phrases);
    return {
      count: results.length,
      read: async (start, end) => {
        const pages = await Promise.all(results.slice(start, end).map((result) => result.data()));
        const found = pages.map((page) => foundOf(page, units));
        const isFirst = (each: Ranked) => Number(from !== '' && each.found.course === from);
        return found
          .sort((a, b) => isFirst(b) - isFirst(a) || b.closeness - a.closeness)
          .map(({ found }) => found);
      },
      ...(asked !== typed && { instead: asked }),
    };
  }

  return {
    search,
    suggest: async (query) => nearbyWords(query.slice(0, longestQuery), await words()),
  };
}

async function startPagefind(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js'; // Made after the build; a constant keeps the bundler from looking for it.
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: '/' });
  await pagefind.init();
  return pagefind;
}

/**
 * The query with each unknown word changed by the one letter that makes it known. Undefined where a word is not to be
 * found, nor near to one: Pagefind would answer with pages for its beginning.
 */
export function corrected(query: string, words: string[]): string | undefined {
  const known = new Set(words);
  const stems = new Set(words.map(stemmer));
  let lost = false;
  const asked = query.replace(/\p{L}[\p{L}\p{M}]*/gu, (typed) => {
    const word = typed.toLowerCase();
    if (known.has(word) || stems.has(stemmer(word)) || words.some((longer) => longer.startsWith(word))) return typed;
    const near = word.length < forgivingFrom ? undefined : words.find((other) => distance(word, other, 1) === 1);
    lost ||= near === undefined;
    return near ?? typed;
  });
  return lost ? undefined : asked;
}

/** What stands in quotes, in either kind of them. */
function phrasesOf(query: string): Unit[][] {
  return [...query.matchAll(/["“]([^"“”]+)["”]/gu)].map(([, phrase = '']) => unitsOf(phrase));
}

/** The results whose pages hold the phrases as they stand. */
async function holding(results: PagefindResult[], phrases: Unit[][]): Promise<PagefindResult[]> {
  if (phrases.length === 0) return results;
  const exactly: Same = (typed, key) => typed === key;
  const some = results.slice(0, mostPhrasePages);
  const pages = await Promise.all(some.map((result) => result.data()));
  return some.filter((_, index) => {
    const units = unitsOf(textOf(pages[index]).text);
    return phrases.every((phrase) => matchesOf(phrase, units, exactly).length > 0);
  });
}

interface Ranked {
  found: Found;
  /** The more, the nearer: 4 the title, 2 a heading, and 1 more where the words stand in one piece. */
  closeness: number;
}

function foundOf(page: PageData, query: Unit[]): Ranked {
  const { text, sections } = textOf(page);
  const inText = placesOf(query, text);
  const first = inText.matches[0]?.start ?? 0;
  const section = sections.filter(({ start }) => start <= first).at(-1);
  const title = placesOf(query, page.meta['title'] ?? '');
  const heading = placesOf(query, section?.heading ?? '');
  return {
    found: {
      title: mark(page.meta['title'] ?? '', title.matches),
      course: page.meta['course'] ?? '',
      heading: section?.heading ? mark(section.heading, heading.matches) : [],
      text: excerpt(text, inText.matches),
      address: section ? `${page.url}#${section.id}` : page.url,
    },
    closeness: (title.all ? 4 : 0) + (heading.all ? 2 : 0) + (inText.contiguous ? 1 : 0),
  };
}

/** Words are the same that share a stem; the last may be a beginning. */
const sameWord: Same = (typed, key, isLast) =>
  stemmer(typed) === stemmer(key) || (isLast && key.startsWith(typed));

function placesOf(query: Unit[], text: string): { matches: Match[]; all: boolean; contiguous: boolean } {
  const units = unitsOf(text);
  const spaced = query.map((unit): Unit => ({ ...unit, joint: 'spaced' }));
  const whole = matchesOf(spaced, units, sameWord);
  if (whole.length > 0) return { matches: whole, all: true, contiguous: query.length > 1 };
  const each = query.map((unit) => matchesOf([unit], units, sameWord));
  return {
    matches: each.flat().sort((a, b) => a.start - b.start),
    all: each.every((matches) => matches.length > 0),
    contiguous: false,
  };
}

/** The page's text as its reader has it: Pagefind puts a full stop behind headings that have none. */
export function textOf(page: PageData | undefined): {
  text: string;
  sections: { id: string; heading: string; start: number }[];
} {
  const words = (page?.raw_content ?? page?.content ?? '').split(/\s+/).filter(Boolean);
  const headings = (page?.anchors ?? []).filter(({ element }) => /^(?:h[2-6]|li|div)$/i.test(element));
  const starts: number[] = [];
  for (const { element, text, location } of headings) {
    const count = text.trim().split(/\s+/).length;
    const last = location + count - 1;
    const isHeading = /^h/i.test(element);
    if (isHeading && words[last]?.endsWith('.') && !text.trim().endsWith('.')) words[last] = words[last].slice(0, -1);
  }
  let length = 0;
  for (const word of words) {
    starts.push(length);
    length += word.length + 1;
  }
  return {
    text: words.join(' '),
    sections: headings.map(({ element, id, text, location }) => ({
      id,
      heading: /^h/i.test(element) ? text.trim() : '',
      start: starts[location] ?? Infinity,
    })),
  };
}
