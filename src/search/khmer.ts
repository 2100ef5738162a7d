/** Searches Khmer pages, by an index of our own. Browser code: asks for nothing but the files that a query needs. */
import { excerpt, mark } from './excerpt.ts';
import { longestQuery, type Engine, type Found, type Results, type SearchQuery } from './found.ts';
import { openIndex, type Hit, type Index, type Load } from './lookup.ts';
import { matchesOf, piecesOf, type Match } from './match.ts';
import { spellingsOf } from './spellings.ts';
import { nearbyWords } from './suggest.ts';
import { unitsOf, type Unit } from './units.ts';

/** @param forms groups of words that are the same to a reader: spellings, and names in two scripts. */
export function khmerEngine(load: Load, forms: string[][]): Engine {
  let opening: Promise<Index> | undefined;

  /** Once; a failure is forgotten, for the next search may have a connection. */
  function open(): Promise<Index> {
    opening ??= openIndex(load).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  /** Asks again from the beginning where a file is missing or of another version: the site was renewed meanwhile. */
  async function asking<Answer>(ask: (index: Index) => Promise<Answer>): Promise<Answer> {
    const index = await open();
    try {
      return await ask(index);
    } catch {
      opening = undefined;
      return ask(await openIndex(load, true));
    }
  }

  async function search({ query, course, from, facilitator }: SearchQuery): Promise<Results> {
    const queries = spellingsOf(query.slice(0, longestQuery), forms)
      .map(unitsOf)
      .filter((units) => units.length > 0);
    if (queries.length === 0) return { count: 0, read: () => Promise.resolve([]) };
    const narrowing = { course, facilitator };
    return asking(async (index) => {
      const hits = await finished(index, queries, await index.find(queries, narrowing));
      const ordered = from
        ? [...hits.filter((hit) => index.courseOf(hit) === from), ...hits.filter((hit) => index.courseOf(hit) !== from)]
        : hits;
      return {
        count: ordered.length,
        read: async (start, end) => {
          const read = await Promise.all(ordered.slice(start, end).map((hit) => foundOf(index, hit, queries)));
          return read.flatMap((found) => found ?? []);
        },
      };
    });
  }

  return {
    search,
    suggest: (query) =>
      asking(async (index) => nearbyWords(query.slice(0, longestQuery), await index.words())),
  };
}

/**
 * Without the pages where the last word only begins, if what was typed is a word of the site: រក is not the beginning of
 * រ in ការកម្សាន្ត. While somebody types the beginning of a word, all that begins with it is found.
 */
async function finished(index: Index, queries: Unit[][], hits: Hit[]): Promise<Hit[]> {
  const whole = hits.filter((hit) => hit.whole);
  if (whole.length === 0 || whole.length === hits.length) return hits;
  const words = new Set(await index.words().catch(() => []));
  const isWord = queries.some((query) =>
    words.has(
      piecesOf(query)
        .at(-1)
        ?.map(({ key }) => key)
        .join('') ?? '',
    ),
  );
  return isWord ? whole : hits;
}

/** Undefined where the pieces of the query stand on the page, but nowhere as they were typed. */
async function foundOf(index: Index, hit: Hit, queries: Unit[][]): Promise<Found | undefined> {
  for (const number of [hit.section, ...hit.others]) {
    const { section, page } = await index.read(hit.page, number);
    const heading = matchesIn(section.heading, queries);
    const text = matchesIn(section.text, queries);
    if (heading.length + text.length === 0) continue;
    return {
      title: mark(page.title, matchesIn(page.title, queries)),
      course: page.course,
      heading: section.heading === page.title ? [] : mark(section.heading, heading),
      text: excerpt(section.text, text),
      address: section.anchor ? `${page.address}#${section.anchor}` : page.address,
    };
  }
  return undefined;
}

/** Where the query stands in one piece, in any of its spellings; else where its pieces stand. */
function matchesIn(text: string, queries: Unit[][]): Match[] {
  const units = unitsOf(text);
  const whole = queries.flatMap((query) => matchesOf(query, units));
  if (whole.length > 0) return whole.sort((a, b) => a.start - b.start);
  return queries
    .flatMap(piecesOf)
    .flatMap((piece) => matchesOf(piece, units))
    .sort((a, b) => a.start - b.start);
}
