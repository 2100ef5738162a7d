/** From what Pagefind returns to what a reader sees: a clean piece of the page with the words marked. */
import { decodeKhmer, endsWhole, khmerRun, normaliseKhmer } from './khmer.ts';

/** What is read of a Pagefind fragment. */
export interface Fragment {
  content: string;
  /** Word numbers of the matches. */
  locations: number[];
  anchors: { element: string; id: string; text: string; location: number }[];
}

export interface Excerpt {
  /** Pieces in order; marked ones are what was searched for. */
  pieces: { text: string; marked: boolean }[];
  /** Id of the section the first match stands in. */
  anchor: string | undefined;
  /** That section's heading, clean. */
  heading: string | undefined;
  /** Whether the page holds the query in one piece, as typed. */
  whole: boolean;
}

type Range = [start: number, end: number];

const before = 60;
const length = 180;

/**
 * The piece of the page around its first match. Undefined where the page holds the tokens of a Khmer query but not the
 * query itself: such a page was found by accident and is not shown.
 */
export function excerpt(fragment: Fragment, query: string): Excerpt | undefined {
  const { text, starts } = decodeKhmer(fragment.content);
  const khmer = khmerMatches(text, query);
  if (!khmer) return undefined;
  const ranges = [...khmer, ...latinMatches(text, starts, fragment.locations)].sort(([a], [b]) => a - b);
  const phrase = fold(text).indexOf(fold(query));
  const first = phrase >= 0 && query.trim().includes(' ') ? phrase : (ranges[0]?.[0] ?? 0);
  const anchor = fragment.anchors
    .filter(({ element, location }) => /^h[2-6]$/i.test(element) && (starts[location] ?? Infinity) <= first)
    .at(-1);
  return {
    pieces: cut(text, ranges, first),
    anchor: anchor?.id,
    heading: anchor && decodeKhmer(anchor.text).text,
    whole: phrase >= 0,
  };
}

/** Whether a text holds the query in one piece; capitals and Khmer typing aside. */
export function holds(text: string, query: string): boolean {
  return fold(text).includes(fold(query));
}

function fold(text: string): string {
  return normaliseKhmer(text).toLowerCase().trim();
}

/** Where each Khmer run of the query stands, whole; undefined when one of them stands nowhere. */
function khmerMatches(text: string, query: string): Range[] | undefined {
  const runs = normaliseKhmer(query).match(khmerRun) ?? [];
  const found: Range[] = [];
  for (const run of runs) {
    const all = allMatches(text, run);
    if (all.length === 0) return undefined;
    // While a word is being typed its last cluster may still lack a sign: whole ends first, others if there are none.
    const whole = all.filter(([, end]) => endsWhole(text, end));
    found.push(
      ...(whole.length > 0 ? whole : all.map(([start, end]): Range => [start, wholeEnd(text, end)])),
    );
  }
  return found;
}

function allMatches(text: string, run: string): Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + run.length)) {
    // After a coeng the letter is the foot of another cluster, not a beginning.
    if (text[at - 1] !== '\u17D2') found.push([at, at + run.length]);
  }
  return found;
}

function wholeEnd(text: string, end: number) {
  let whole = end;
  while (whole < text.length && !endsWhole(text, whole)) whole++;
  return whole;
}

/** The words that Pagefind's stemmer found; Khmer is matched by ourselves. */
function latinMatches(text: string, starts: number[], locations: number[]): Range[] {
  return locations.flatMap((location): Range[] => {
    const start = starts[location];
    if (start === undefined) return [];
    // Quotes may stand before the word; Khmer signs such as ។ may stand after it.
    const word =
      /^[^\s\p{L}\p{N}]*([\p{Script=Latin}\p{N}](?:[\p{Script=Latin}\p{N}’'-]*[\p{Script=Latin}\p{N}])?)/u.exec(
        text.slice(start),
      );
    const [whole = '', bare = ''] = word ?? [];
    return bare === '' ? [] : [[start + whole.length - bare.length, start + whole.length]];
  });
}

function cut(text: string, ranges: Range[], first: number): Excerpt['pieces'] {
  const from = first <= before ? 0 : boundaryBefore(text, first - before);
  const to = boundaryAfter(text, from + length);
  const pieces: Excerpt['pieces'] = [];
  let at = from;
  if (from > 0) pieces.push({ text: '… ', marked: false });
  for (const [start, end] of ranges) {
    if (start < at || end > to) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  pieces.push({ text: text.slice(at, to) + (to < text.length ? ' …' : ''), marked: false });
  return pieces;
}

/** Cuts at a space where one is near; never inside a cluster. */
function boundaryBefore(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  if (space > at - 30) return space + 1;
  let whole = at;
  while (whole > 0 && (!endsWhole(text, whole) || text[whole - 1] === '\u17D2')) whole--;
  return whole;
}

function boundaryAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.indexOf(' ', at);
  if (space >= 0 && space < at + 30) return space;
  return wholeEnd(text, at);
}
