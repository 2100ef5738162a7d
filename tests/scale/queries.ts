/** Queries as people type them, drawn from the pages themselves: a list a kind. */
import { clustersOf, dependentSign, foldKhmer } from '#i18n/khmer.ts';
import type { WordForms } from '#library/wordForms.ts';
import type { SearchPage } from '#search/sections.ts';
import { chance, pick } from './chance.ts';
import type { Typed } from './truth.ts';

export type Kind =
  | 'word'
  | 'phrase'
  | 'beginning'
  | 'careless typing'
  | 'other spelling'
  | 'name in two scripts'
  | 'number'
  | 'nowhere';

export function khmerQueries(
  pages: SearchPage[],
  { spellings, names }: WordForms,
  count: number,
): Record<Kind, Typed[]> {
  const next = chance(pages.length);
  const lines = pages
    .flatMap(({ sections }) => sections.flatMap(({ heading, text }) => [heading, ...text.split('\n')]))
    .filter((line) => /[\u1780-\u17B3]{3}/u.test(line));
  const all = lines.join('\n');
  const folded = foldKhmer(all);
  const breaker = new Intl.Segmenter('km', { granularity: 'word' });
  const broken = new Map<string, string[]>();

  /** Pieces of a line as Node breaks it: whole clusters only, for it breaks some. */
  function piecesOf(line: string): string[] {
    const known = broken.get(line);
    if (known) return known;
    const pieces = [...breaker.segment(line)].map(({ segment }) => segment);
    broken.set(line, pieces);
    return pieces;
  }
  const words = new Set(lines.flatMap((line) => piecesOf(foldKhmer(line))));
  const isWord = (piece: string) => clustersOf(piece).join('') === piece && clustersOf(piece).length > 1;

  function someWord(): string {
    for (;;) {
      const word = pick(piecesOf(pick(lines, next)), next);
      if (isWord(word)) return word;
    }
  }

  /** Two to four words as they stand one after the other. */
  function somePhrase(): string {
    for (;;) {
      const pieces = piecesOf(pick(lines, next));
      const from = Math.floor(next() * pieces.length);
      const part = pieces.slice(from, from + 2 + Math.floor(next() * 3));
      if (part.length > 1 && part.every(isWord) && !goesOn(part.join(''))) return part.join('');
    }
  }

  /** Whether it also stands where its last cluster goes on (សម in សម្រាប់): then it is found there as well, after the others. */
  function goesOn(phrase: string): boolean {
    const wanted = foldKhmer(phrase);
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1))
      if (dependentSign.test(folded[at + wanted.length] ?? '')) return true;
    return false;
  }

  function someBeginning(): string {
    for (;;) {
      const word = someWord();
      const part = word.slice(0, 1 + Math.ceil((word.length - 1) * (0.4 + next() * 0.5)));
      // What is a word by itself is searched for as that word.
      if (clustersOf(part).length > 1 && !words.has(foldKhmer(part))) return part;
    }
  }

  function someCareless(): string {
    for (;;) {
      const word = someWord();
      const typed = pick(careless, next)(word, next);
      if (typed !== word && foldKhmer(typed) === foldKhmer(word)) return typed;
    }
  }

  function somethingElse(): string {
    for (;;) {
      const made = clustersOf(someWord()).reverse().concat(clustersOf(someWord()).reverse()).join('');
      if (!folded.includes(foldKhmer(made))) return made;
    }
  }

  /** Each form of a word, and with it all that it may stand for. */
  const inForms = (group: string[]) => {
    const forms = [...group, ...names.filter((name) => name.some((form) => group.includes(form))).flat()];
    return group.map((query): Typed => ({ query, forms }));
  };
  const numbers = [...new Set(foldKhmer(all).match(/\d+/gu) ?? [])];
  const many = <Item>(make: () => Item) => Array.from({ length: count }, make);
  return {
    word: many(() => ({ query: someWord() })),
    phrase: many(() => ({ query: somePhrase() })),
    beginning: many(() => ({ query: someBeginning(), begun: true })),
    'careless typing': many(() => ({ query: someCareless() })),
    'other spelling': spellings.flatMap(({ right, wrong }) => inForms([right, ...wrong])),
    'name in two scripts': names.flatMap((group) => inForms(group)),
    number: many(() => {
      const number = pick(numbers, next);
      return {
        query:
          next() < 0.5
            ? number
            : number.replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit))),
      };
    }),
    nowhere: many(() => ({ query: somethingElse() })),
  };
}

type Carelessness = (word: string, next: () => number) => string;

/** Old keyboards, pasted text, quick fingers. */
const careless: Carelessness[] = [
  // The vowel before the subscript: ខែ្ម for ខ្មែ.
  (word) => word.replace(/((?:\u17D2[\u1780-\u17B3])+)([\u17B6-\u17C5])/u, '$2$1'),
  // Two subscripts the other way round, the RO first.
  (word) => word.replace(/(\u17D2[\u1780-\u17B3])(\u17D2រ)/u, '$2$1'),
  // A vowel in two halves.
  (word) => word.replace('\u17C4', '\u17C1\u17B6'),
  (word) => word.replace('\u17BE', '\u17C1\u17B8'),
  // A shifter after the vowel.
  (word) => word.replace(/([\u17C9\u17CA])([\u17B6-\u17C5])/u, '$2$1'),
  // ុំ and ាំ the other way round.
  (word) => word.replace(/([\u17BB\u17B6])\u17C6/u, '\u17C6$1'),
  (word) => word.replace('\u17D2\u178F', '\u17D2\u178A'),
  (word) => word.replace(/([\u17B6-\u17D1])/u, '$1$1'),
  (word, next) => {
    const clusters = clustersOf(word);
    const at = 1 + Math.floor(next() * (clusters.length - 1));
    return [...clusters.slice(0, at), '\u200B', ...clusters.slice(at)].join('');
  },
];
