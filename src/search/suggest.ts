/** “Did you mean”: words of the site that are near to one that is nowhere on it. */
import { clustersOf, foldKhmer } from '#i18n/khmer.ts';

/** Suggestions shown. */
const most = 4;

/**
 * Words that differ from what was typed by few letters or signs, nearest first; then words that it is made of.
 * @param words of the site, frequent ones first, in their one spelling.
 */
export function nearbyWords(typed: string, words: string[]): string[] {
  const wanted = foldKhmer(typed).toLowerCase().trim();
  if (wanted === '') return [];
  const allowed = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
  const near = words
    .flatMap((word) => {
      if (Math.abs(word.length - wanted.length) > allowed || word === wanted) return [];
      const steps = distance(wanted, word, allowed);
      return steps <= allowed ? [{ word, steps: steps - sharedStart(wanted, word) / 100 }] : [];
    })
    .sort((a, b) => a.steps - b.steps)
    .map(({ word }) => word);
  const longer = words.filter((word) => word.length > wanted.length && word.startsWith(wanted)).slice(0, 2);
  return [...new Set([...near.slice(0, most), ...longer, ...partsOf(wanted, words)])].slice(0, most);
}

/** Words of the site inside a longer query, the longest first: somebody typed two words as one. */
function partsOf(wanted: string, words: string[]): string[] {
  // Shorter pieces stand in every other word by accident.
  const enough = (word: string) =>
    word.length * 3 >= wanted.length &&
    (/\p{Script=Khmer}/u.test(word) ? clustersOf(word).length > 1 : word.length > 3);
  return words
    .filter((word) => word.length < wanted.length && wanted.includes(word) && enough(word))
    .sort((a, b) => b.length - a.length)
    .filter((word, index, all) => !all.slice(0, index).some((longer) => longer.includes(word)))
    .slice(0, 2);
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/**
 * Letters put in, left out, changed, or two swapped, to make one word the other (Damerau 1964, optimal string alignment).
 * Gives up above `most`.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let steps = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps = Math.min(steps, (beforeLast[j - 2] ?? 0) + 1);
      row.push(steps);
    }
    if (Math.min(...row) > most) return Infinity;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? Infinity;
}
