/** The terms of the index: pieces of a text, a few units long, as they stand. */
import type { Unit } from './units.ts';

/** How a language is cut into terms. Measured: decisions/0004. */
export interface Scheme {
  /** Units in a term. */
  span: number;
  /**
   * Whether terms are asked for by their beginning: so that one unit, or the first letter of one, finds all terms that it
   * begins. Otherwise each unit is a term by itself too, and terms are asked for as they are.
   */
  byBeginning: boolean;
}

/** Khmer units are clusters, and a word has some: four tell nearly every phrase apart. */
export const clusterScheme: Scheme = { span: 4, byBeginning: true };

/** Units of English are words: one for the word, two for what stands together. */
export const wordScheme: Scheme = { span: 2, byBeginning: false };

/** Both sort before every letter and digit, so that a unit stands before the longer ones that begin with it. */
const joints = { joined: ' ', spaced: '!', apart: '' };

/** What terms are made of. */
export type Piece = Pick<Unit, 'key' | 'joint'>;

/** The units as one term, as they stand: `កុ មា រ`. */
export function termOf(units: Piece[]): string {
  return units.map(({ key, joint }, index) => (index === 0 ? key : joints[joint] + key)).join('');
}

/**
 * The terms of a text. Those near its end, or near a full stop, are shorter.
 * @param letters that terms are to begin with; all, if it is left out.
 */
export function termsOf(
  units: Piece[],
  { span, byBeginning }: Scheme,
  letters?: ReadonlySet<string>,
): Set<string> {
  const terms = new Set<string>();
  for (let at = 0; at < units.length; at++) {
    if (letters && !letters.has(units[at]?.key[0] ?? '')) continue;
    let to = at + 1;
    while (to < units.length && to < at + span && units[to]?.joint !== 'apart') to++;
    terms.add(termOf(units.slice(at, to)));
    if (!byBeginning) terms.add(termOf(units.slice(at, at + 1)));
  }
  return terms;
}

/** A question to the index. */
export interface Lookup {
  prefix: string;
  /** Which terms answer: the very one; those that go on with another unit; those whose last unit may go on too. */
  match: 'exact' | 'whole' | 'begun';
}

/** Ends a term that is none: a sum. It sorts before every joint, so a sum stands before what it sums up. */
const sumSign = '\u0001';

/**
 * The term under which the fields of all terms with a beginning stand together, where these are many; so a frequent word is
 * found whole by one chunk. Its numbers are fields times two, plus one where the last unit only begins.
 */
export function sumOf(prefix: string): string {
  return prefix + sumSign;
}

/** Whether a term answers a lookup, and whether its last unit is the whole one that was asked for. */
export function answers(term: string, { prefix, match }: Lookup): 'whole' | 'begun' | undefined {
  if (match === 'exact') return term === prefix ? 'whole' : undefined;
  if (!term.startsWith(prefix) || term.endsWith(sumSign)) return undefined;
  const next = term[prefix.length];
  if (next === undefined || next === joints.joined || next === joints.spaced) return 'whole';
  return match === 'begun' ? 'begun' : undefined;
}

/** The highest term that can answer. */
export function highestOf({ prefix, match }: Lookup): string {
  if (match === 'exact') return prefix;
  return prefix + (match === 'begun' ? '' : joints.spaced) + '\uFFFF';
}

/** Terms asked for at once, at most: what is longer is told apart by some of its pieces. */
const most = 6;

/**
 * What to look up for units that stand one after the other: overlapping terms, so that every joint is covered.
 * @param begun whether the last unit may be a beginning.
 */
export function lookupsOf(units: Unit[], { span, byBeginning }: Scheme, begun: boolean): Lookup[] {
  const lastMatch = !byBeginning ? 'exact' : begun ? 'begun' : 'whole';
  if (units.length <= span) return [{ prefix: termOf(units), match: lastMatch }];
  const last = units.length - span;
  const starts = new Set<number>();
  const step = Math.max(1, Math.ceil(last / (most - 1)));
  for (let at = 0; at < last; at += step) starts.add(at);
  return [...starts, last].map((at) => ({
    prefix: termOf(units.slice(at, at + span)),
    match: at === last ? lastMatch : 'exact',
  }));
}
