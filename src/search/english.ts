/** Searches English pages: stems, beginnings, one typing error forgiven, phrases in quotes. Browser code. */
import { createEngine, type Plan } from './engine.ts';
import type { Engine } from './found.ts';
import type { Hit, Index, Load } from './lookup.ts';
import { matchesOf, type Same } from './match.ts';
import { englishReading, stemOf } from './readings.ts';
import { distance } from './suggest.ts';
import { keeping, unitsOf, type Unit } from './units.ts';

/** Words from so many letters on may have one letter wrong. */
const forgivingFrom = 5;
/** Stems that a beginning may stand for; the site's frequent words first. */
const mostStems = 8;
/** Pages looked into for a phrase in quotes. */
const mostPhrasePages = 30;

export function englishEngine(load: Load): Engine {
  return createEngine(load, englishReading, async (typed, index) => planOf(typed, await index.words()));
}

function planOf(typed: string, words: string[]): Plan {
  const asked = corrected(typed, words);
  const phrases = phrasesOf(asked);
  const isAll = phrases.length === 1 && /^\s*["“][^"“”]*["”]\s*$/u.test(asked);
  return {
    queries: queriesOf(asked, words),
    asTyped: 1,
    ...(asked !== typed && { instead: asked }),
    ...(phrases.length > 0 && { sift: (hits, index) => holding(hits, phrases, isAll, index) }),
  };
}

/** The query by its stems; once for each stem that its last word may be the beginning of. */
function queriesOf(query: string, words: string[]): Unit[][] {
  const units = unitsOf(query.replace(/["“”]/gu, ' '));
  const last = units.pop();
  if (!last) return [];
  const longer = words
    .filter((word) => word.startsWith(last.key))
    .slice(0, mostStems * 4)
    .map(stemOf);
  const stems = [...new Set([stemOf(last.key), ...longer])].slice(0, mostStems);
  const before = units.map((unit) => ({ ...unit, key: stemOf(unit.key) }));
  return stems.map((key) => [...before, { ...last, key }]);
}

/** The query with each unknown word changed by the one letter that makes it known; frequent words first. */
export function corrected(query: string, words: string[]): string {
  const known = stemsOf(words);
  const correct = (typed: string) => {
    const word = typed.toLowerCase();
    if (word.length < forgivingFrom || known.has(stemOf(word))) return typed;
    if (words.some((longer) => longer.startsWith(word))) return typed;
    return words.find((other) => distance(word, other, 1) === 1) ?? typed;
  };
  const seen = new Map<string, string>();
  return query.replace(/\p{L}[\p{L}\p{M}]*/gu, (typed) => {
    const corrected = seen.get(typed) ?? correct(typed);
    seen.set(typed, corrected);
    return corrected;
  });
}

/** The stems of a list of words; made once, for they are thousands. */
function stemsOf(words: string[]): Set<string> {
  const known = keptStems.get(words);
  if (known) return known;
  const stems = new Set(words.map(stemOf));
  keptStems.set(words, stems);
  return stems;
}

const keptStems = new WeakMap<string[], Set<string>>();

/** What stands in quotes, in either kind of them. */
function phrasesOf(query: string): Unit[][] {
  return [...new Set([...query.matchAll(/["“]([^"“”]+)["”]/gu)].map(([, phrase = '']) => phrase))]
    .map(unitsOf)
    .filter((phrase) => phrase.length > 0);
}

const wholeWordsOf = keeping(unitsOf);
const exactly: Same = (typed, key) => typed === key;

/** The pages that hold the phrases as they stand, stems aside; each shown where the first phrase is. */
async function holding(hits: Hit[], phrases: Unit[][], isAll: boolean, index: Index): Promise<Hit[]> {
  // Where the phrase is all that was typed, the index tells its stems together; what is left is their endings.
  const near = isAll ? hits.filter(({ contiguous }) => contiguous) : hits;
  const kept = await Promise.all(
    near.slice(0, mostPhrasePages).map(async (hit): Promise<Hit[]> => {
      const numbers = index.sectionsOf(hit.page);
      const sections = await Promise.all(numbers.map((number) => index.read(hit.page, number)));
      const places = phrases.map((phrase) =>
        sections.findIndex(({ section }) =>
          [section.heading, section.text].some(
            (text) => matchesOf(phrase, wholeWordsOf(text), exactly).length > 0,
          ),
        ),
      );
      const first = numbers[places[0] ?? -1];
      if (first === undefined || places.includes(-1)) return [];
      return [{ ...hit, section: first, others: [hit.section, ...hit.others] }];
    }),
  );
  return kept.flat();
}
