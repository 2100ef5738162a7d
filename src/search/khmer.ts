/** Searches Khmer pages. Browser code: asks for nothing but the files that a query needs. */
import type { WordForms } from '#library/wordForms.ts';
import { createEngine } from './engine.ts';
import type { Engine } from './found.ts';
import type { Hit, Index, Load } from './lookup.ts';
import { piecesOf } from './match.ts';
import { khmerReading } from './readings.ts';
import { spellingsOf } from './spellings.ts';
import type { Unit } from './units.ts';

/** @param forms words that are the same to a reader. */
export function khmerEngine(load: Load, forms: WordForms): Engine {
  return createEngine(load, khmerReading, (typed) => {
    const queries = spellingsOf(typed, forms).map(khmerReading.unitsOf);
    return Promise.resolve({ queries, sift: (hits, index) => finished(index, queries, hits) });
  });
}

/**
 * Without the pages where the last word only begins, if what was typed is a word of the site: យក is not meant to find
 * ដោយកុមារ. While somebody types the beginning of a word, all that begins with it is found.
 */
async function finished(index: Index, queries: Unit[][], hits: Hit[]): Promise<Hit[]> {
  const whole = hits.filter((hit) => hit.whole);
  if (whole.length === 0 || whole.length === hits.length) return hits;
  const words = await index.words().catch((): string[] => []);
  return queries.some((query) => words.includes(lastWordOf(query))) ? whole : hits;
}

function lastWordOf(query: Unit[]): string {
  const last = piecesOf(query).slice(-1)[0] ?? [];
  return last.map(({ key }) => key).join('');
}
