/** From a section of a page to what a reader sees of it: a verbatim piece with the words marked. */
import type { Match } from './match.ts';
import { isBoundary } from './units.ts';

/** A text in pieces, in order; marked ones are what was searched for. */
export type Pieces = { text: string; marked: boolean }[];

type Range = Pick<Match, 'start' | 'end'>;

/** Characters before the first match, and in all. */
const before = 60;
const length = 180;

/** The text with its matches marked; the whole of it, as for a title. */
export function mark(text: string, matches: Range[]): Pieces {
  return cut(text, matches, 0, text.length);
}

/** The part of a text around a match: the first, unless told which. Lines of the page run on. */
export function excerpt(text: string, matches: Range[], around = matches[0]): Pieces {
  const first = around?.start ?? 0;
  const from = first <= before ? 0 : boundaryBefore(text, first - before);
  const to = Math.max(boundaryAfter(text, from + length), around?.end ?? 0);
  const pieces = cut(text, matches, from, to).map((piece) => ({ ...piece, text: oneLine(piece.text) }));
  return [
    ...(from > 0 ? [{ text: '… ', marked: false }] : []),
    ...pieces,
    ...(to < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

function oneLine(text: string) {
  return text.replace(/\n/g, ' ');
}

function cut(text: string, matches: Range[], from: number, to: number): Pieces {
  const pieces: Pieces = [];
  let at = from;
  for (const { start, end } of [...matches].sort((a, b) => a.start - b.start)) {
    if (start < at || end > to) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), marked: false });
  return pieces;
}

/** Cuts at a space where one is near; never inside a cluster. */
function boundaryBefore(text: string, at: number): number {
  const space = text.slice(0, at).search(/\s\S*$/u);
  if (space > at - 30) return space + 1;
  let whole = at;
  while (whole > 0 && !isBoundary(text, whole)) whole--;
  return whole;
}

function boundaryAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at, at + 30).search(/\s/u);
  if (space >= 0) return at + space;
  let whole = at;
  while (whole < text.length && !isBoundary(text, whole)) whole++;
  return whole;
}
