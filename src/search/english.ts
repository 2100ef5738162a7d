/** Searches English pages: stems, beginnings, one typing error forgiven, phrases in quotes. Browser code. */
import { stemmer } from 'stemmer';
import { createEngine, type Plan } from './engine.ts';
import type { Engine } from './found.ts';
import type { Hit, Index, Load } from './lookup.ts';
import { matchesOf, type Same } from './match.ts';
import { englishReading } from './readings.ts';
import { distance } from './suggest.ts';
import { unitsOf, type Unit } from './units.ts';

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
  return {
    queries: queriesOf(asked, words),
    asTyped: 1,
    ...(asked !== typed && { instead: asked }),
    ...(phrases.length > 0 && { sift: (hits, index) => holding(hits, phrases, index) }),
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
    .map(stemmer);
  const stems = [...new Set([stemmer(last.key), ...longer])].slice(0, mostStems);
  const before = units.map((unit) => ({ ...unit, key: stemmer(unit.key) }));
  return stems.map((key) => [...before, { ...last, key }]);
}

/** The query with each unknown word changed by the one letter that makes it known; frequent words first. */
export function corrected(query: string, words: string[]): string {
  const known = stemsOf(words);
  return query.replace(/\p{L}[\p{L}\p{M}]*/gu, (typed) => {
    const word = typed.toLowerCase();
    if (word.length < forgivingFrom || known.has(stemmer(word))) return typed;
    if (words.some((longer) => longer.startsWith(word))) return typed;
    return words.find((other) => distance(word, other, 1) === 1) ?? typed;
  });
}

/** The stems of a list of words; made once, for they are thousands. */
function stemsOf(words: string[]): Set<string> {
  const known = keptStems.get(words);
  if (known) return known;
  const stems = new Set(words.map(stemmer));
  keptStems.set(words, stems);
  return stems;
}

const keptStems = new WeakMap<string[], Set<string>>();

/** What stands in quotes, in either kind of them. */
function phrasesOf(query: string): Unit[][] {
  return [...query.matchAll(/["“]([^"“”]+)["”]/gu)].map(([, phrase = '']) => unitsOf(phrase));
}

const exactly: Same = (typed, key) => typed === key;

/** The pages that hold the phrases as they stand, stems aside. */
async function holding(hits: Hit[], phrases: Unit[][], index: Index): Promise<Hit[]> {
  // Words that stand together are told by the index; what is left is their endings.
  const near = hits.filter(({ contiguous }) => contiguous);
  const kept = await Promise.all(
    (near.length > 0 ? near : hits).slice(0, mostPhrasePages).map(async (hit): Promise<Hit[]> => {
      for (const number of [hit.section, ...hit.others]) {
        const { section } = await index.read(hit.page, number);
        const texts = [section.heading, section.text].map(unitsOf);
        const holds = (phrase: Unit[]) => texts.some((units) => matchesOf(phrase, units, exactly).length > 0);
        if (phrases.every(holds)) return [{ ...hit, section: number, others: [] }];
      }
      return [];
    }),
  );
  return kept.flat();
}
