/** Searching in any language: what is typed, made into queries by the language, asked of the index, read back as results. */
import { excerpt, mark } from './excerpt.ts';
import { longestQuery, type Engine, type Found, type Results, type SearchQuery } from './found.ts';
import { openIndex, type Hit, type Index, type Load } from './lookup.ts';
import { matchesOf, piecesOf, type Match, type Same } from './match.ts';
import type { Reading } from './readings.ts';
import { nearbyWords } from './suggest.ts';
import { keeping, type Unit } from './units.ts';

/** What a language makes of what was typed. */
export interface Plan {
  /** Ways to say it; a page that holds one of them answers. */
  queries: Unit[][];
  /** How many of the queries, the first ones, are what was typed; the others go on where it ended. All, if not said. */
  asTyped?: number;
  /** What is searched for instead, where a letter was forgiven. */
  instead?: string;
  /** Takes out pages that the index alone cannot tell apart. */
  sift?: (hits: Hit[], index: Index) => Promise<Hit[]>;
}

/** @param plan says what to ask for. */
export function createEngine(
  load: Load,
  reading: Reading,
  plan: (typed: string, index: Index) => Promise<Plan>,
): Engine {
  let opening: Promise<Index> | undefined;

  /** Once; a failure is forgotten, for the next search may have a connection. */
  function open(): Promise<Index> {
    // What the browser kept of the directory may be broken: a second time it is fetched anew.
    opening ??= openIndex(load, reading.scheme)
      .catch(() => openIndex(load, reading.scheme, true))
      .catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
    return opening;
  }

  /** Asks again from the beginning where a file is missing or of another version: the site was renewed meanwhile. */
  async function asking<Answer>(ask: (index: Index) => Promise<Answer>): Promise<Answer> {
    const known = open();
    const index = await known;
    try {
      return await ask(index);
    } catch {
      // Once for all that were asking: whoever typed on meanwhile has two questions open.
      if (opening === known) {
        opening = openIndex(load, reading.scheme, true);
        opening.catch(() => (opening = undefined));
      }
      return ask(await open());
    }
  }

  const unitsOf = keeping(reading.unitsOf);
  // Stems are whole: “thi” of “this” is not the beginning of “think”.
  const same: Same | undefined = reading.scheme.byBeginning ? undefined : (typed, key) => typed === key;
  return {
    search: async ({ query, ...narrowing }) => {
      const ask = async (index: Index) =>
        resultsOf(index, unitsOf, same, await plan(query.slice(0, longestQuery), index), narrowing);
      const results = await asking(ask);
      let renewed: Results | undefined;
      return {
        ...results,
        read: async (start, end) => {
          try {
            return await (renewed ?? results).read(start, end);
          } catch {
            opening = undefined;
            renewed = await asking(ask);
            return renewed.read(start, end);
          }
        },
      };
    },
    suggest: (query) =>
      asking(async (index) => nearbyWords(query.slice(0, longestQuery), await index.words())),
  };
}

async function resultsOf(
  index: Index,
  unitsOf: Reading['unitsOf'],
  same: Same | undefined,
  { queries, asTyped, instead, sift }: Plan,
  { course, from, facilitator }: Omit<SearchQuery, 'query'>,
): Promise<Results> {
  const asked = queries.filter((units) => units.length > 0);
  const all = await index.find(asked, { course, facilitator }, asTyped);
  const hits = sift ? await sift(all, index) : all;
  const isOwn = (hit: Hit) => from !== '' && index.courseOf(hit) === from;
  const ordered = [...hits.filter(isOwn), ...hits.filter((hit) => !isOwn(hit))];
  const matchesIn = (text: string) => matchesFor(unitsOf(text), asked, same);
  return {
    count: ordered.length,
    read: async (start, end) => {
      const read = await Promise.all(ordered.slice(start, end).map((hit) => foundOf(index, hit, matchesIn)));
      return read.flatMap((found) => found ?? []);
    },
    ...(instead !== undefined && { instead }),
  };
}

/** Undefined where the pieces of the query stand on the page, but nowhere as they were typed. */
async function foundOf(
  index: Index,
  hit: Hit,
  matchesIn: (text: string) => Match[],
): Promise<Found | undefined> {
  for (const number of [hit.section, ...hit.others]) {
    const { section, page } = await index.read(hit.page, number);
    const heading = matchesIn(section.heading);
    const text = matchesIn(section.text);
    if (heading.length + text.length === 0) continue;
    return {
      title: mark(page.title, matchesIn(page.title)),
      course: page.course,
      heading: section.heading === page.title ? [] : mark(section.heading, heading),
      text: excerpt(section.text, text),
      address: section.anchor ? `${page.address}#${section.anchor}` : page.address,
    };
  }
  return undefined;
}

/** Where a query stands in one piece, whichever it is; else where its pieces stand. Beginnings only where nothing is whole. */
function matchesFor(units: Unit[], queries: Unit[][], same?: Same): Match[] {
  const inOne = queries.flatMap((query) => matchesOf(query, units, same));
  const found =
    inOne.length > 0 ? inOne : queries.flatMap(piecesOf).flatMap((piece) => matchesOf(piece, units, same));
  const whole = found.filter((match) => match.whole);
  return (whole.length > 0 ? whole : found).sort((a, b) => a.start - b.start);
}
