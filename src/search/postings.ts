/**
 * The format of the index: terms in alphabetical order, each with the numbers of the fields it stands in.
 *
 * A chunk is a text file, because hosts compress text: a line a term, written as what differs from the line before, then
 * the gaps between the numbers, five bits a character. The last line is a full stop, so that half a chunk is known as such.
 */

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const more = 32;

/** Numbers in rising order as text. */
export function encodePostings(numbers: number[]): string {
  let text = '';
  let before = -1;
  for (const number of numbers) {
    let gap = number - before - 1;
    before = number;
    for (; gap >= more; gap = Math.floor(gap / more)) text += digits[more + (gap % more)];
    text += digits[gap];
  }
  return text;
}

/** Undoes `encodePostings`. */
export function decodePostings(text: string): number[] {
  const numbers: number[] = [];
  let before = -1;
  let gap = 0;
  let scale = 1;
  for (const character of text) {
    const digit = digits.indexOf(character);
    gap += (digit % more) * scale;
    scale *= more;
    if (digit >= more) continue;
    before += gap + 1;
    numbers.push(before);
    gap = 0;
    scale = 1;
  }
  return numbers;
}

/** A chunk as it is asked: terms in order, and what stands behind each, still encoded. */
export interface Chunk {
  terms: string[];
  postings: string[];
}

const end = '.';
const longest = 35;

export function encodeChunk(terms: [term: string, numbers: number[]][]): string {
  let before = '';
  const lines = terms.map(([term, numbers]) => {
    const shared = sharedLength(before, term);
    before = term;
    return `${shared.toString(36)}${term.slice(shared)}\t${encodePostings(numbers)}`;
  });
  return [...lines, end].join('\n');
}

/** @throws when the end is missing: the file came only in part, or is not one of ours. */
export function decodeChunk(text: string): Chunk {
  const lines = text.split('\n');
  if (lines.pop() !== end) throw new Error('A part of the search index is incomplete.');
  const terms: string[] = [];
  const postings: string[] = [];
  let before = '';
  for (const line of lines) {
    const tab = line.indexOf('\t');
    before = before.slice(0, parseInt(line[0] ?? '0', 36)) + line.slice(1, tab);
    terms.push(before);
    postings.push(line.slice(tab + 1));
  }
  return { terms, postings };
}

/** A line a word; the end is marked as in a chunk. */
export function encodeWords(words: string[]): string {
  return [...words, end].join('\n');
}

/** @throws when the end is missing. */
export function decodeWords(text: string): string[] {
  const words = text.split('\n');
  if (words.pop() !== end) throw new Error('The list of words is incomplete.');
  return words;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < longest && length < a.length && a[length] === b[length]) length++;
  return length;
}
