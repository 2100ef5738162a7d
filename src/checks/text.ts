/** What readers read, piece by piece, with the place in the source where each character of it was written. */
import type { Locale } from '#i18n/locales.ts';

/** A paragraph, a heading, a value: a piece of text that somebody will read. */
export interface Text {
  /** As it is read: without the marks of Markdown, and with `\uFFFC` where a component stands that shows no words of its own. */
  text: string;
  /** The line where it begins. */
  line: number;
  locale: Locale;
  /** Keys that lead to it in the front matter or data; empty for the body of a lesson. */
  path: (string | number)[];
  /** Written by hand as a sentence or a name. False for ids, addresses and code, which nothing may change. */
  isProse: boolean;
  pieces: Piece[];
}

/** A stretch of a text, up to where the next begins. */
export interface Piece {
  /** Where it begins in the text. */
  from: number;
  /** Where it begins in the source. */
  at: number;
  /** Whether it stands in the source letter by letter; not so behind an escape such as `\"` or `&amp;`. */
  isVerbatim: boolean;
}

/** A stretch of the source, for a change in it. */
export interface Span {
  at: number;
  end: number;
}

/** Where in the source the character at `index` of a text stands; the beginning of its piece if that cannot be told. */
export function sourceIndex({ pieces }: Text, index: number): number {
  const piece = pieces.findLast(({ from }) => from <= index) ?? pieces[0];
  if (!piece) return 0;
  return piece.isVerbatim ? piece.at + index - piece.from : piece.at;
}

/** Where in the source `text.slice(from, to)` stands in one stretch and letter by letter; undefined where it does not. */
export function sourceSpan({ text, pieces }: Text, from: number, to: number): Span | undefined {
  const index = pieces.findLastIndex((piece) => piece.from <= from);
  const piece = pieces[index];
  const end = pieces[index + 1]?.from ?? text.length;
  if (!piece?.isVerbatim || to > end) return undefined;
  return { at: piece.at + from - piece.from, end: piece.at + to - piece.from };
}

/** Tells the line, from 1, of a place in the source. */
export function lineTeller(source: string): (at: number) => number {
  const ends = [...source.matchAll(/\n/g)].map(({ index }) => index);
  return (at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? Infinity) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** The lines of `source.slice(at, end)` without their indentation, as a text and its pieces. */
export function unindented(source: string, at: number, end: number): Pick<Text, 'text' | 'pieces'> {
  let text = '';
  const pieces: Piece[] = [];
  for (const { 0: line, index } of source.slice(at, end).matchAll(/[^\n]*(?:\n|$)/g)) {
    const inner = line.replace(/^[ \t]+/, '').replace(/\r?\n$/, '\n');
    if (inner === '') continue;
    pieces.push({ from: text.length, at: at + index + line.search(/[^ \t]/), isVerbatim: true });
    text += inner;
  }
  return { text, pieces };
}

/**
 * The lines of `value` as they are found, one after the other, in `source.slice(at, end)`. A line that is not there
 * letter by letter (it was written with an escape) is a piece without a place of its own.
 */
export function found(source: string, at: number, end: number, value: string): Pick<Text, 'text' | 'pieces'> {
  const pieces: Piece[] = [];
  let from = 0;
  let next = at;
  for (const line of value.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const words = line.replace(/\n$/, '');
    const place = source.indexOf(words, next);
    const isVerbatim = place >= 0 && place + words.length <= end;
    if (isVerbatim) next = place;
    pieces.push({ from, at: next, isVerbatim });
    if (isVerbatim) next += words.length;
    else next = Math.max(next, source.slice(0, end).indexOf('\n', next) + 1);
    from += line.length;
  }
  return { text: value, pieces };
}
