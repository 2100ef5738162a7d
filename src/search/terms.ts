/** The terms of the index: each unit of a text with the two that follow it. */
import type { Unit } from './units.ts';

/** Units in a term. Three tell nearly every phrase apart; two would be found by accident, four weigh more. */
export const span = 4;

/** Both sort before every letter and digit, so that a unit stands before the longer ones that begin with it. */
const joints = { joined: ' ', spaced: '!', apart: '' };

/** The units as one term, as they stand: `កុ មា រ`. */
export function termOf(units: Unit[]): string {
  return units.map(({ key, joint }, index) => (index === 0 ? key : joints[joint] + key)).join('');
}

/** The terms of a text. Those near its end, or near a full stop, are shorter. */
export function termsOf(units: Unit[]): Set<string> {
  const terms = new Set<string>();
  for (let at = 0; at < units.length; at++) {
    let to = at + 1;
    while (to < units.length && to < at + span && units[to]?.joint !== 'apart') to++;
    terms.add(termOf(units.slice(at, to)));
  }
  return terms;
}

/** A question to the index: all terms that are `prefix`, or begin with it. */
export interface Lookup {
  prefix: string;
  /** Whether the last unit may go on: ក for កា. */
  open: boolean;
}

/** Whether a term answers a lookup, and whether its last unit is the whole one that was asked for. */
export function answers(term: string, { prefix, open }: Lookup): 'whole' | 'begun' | undefined {
  if (!term.startsWith(prefix)) return undefined;
  const next = term[prefix.length];
  if (next === undefined || next === joints.joined || next === joints.spaced) return 'whole';
  return open ? 'begun' : undefined;
}

/**
 * What to look up for units that stand one after the other: terms that overlap by one unit, so that every joint is
 * covered; at most `most`, spread evenly, for what is longer is told apart by fewer.
 */
export function lookupsOf(units: Unit[], most = 6): Lookup[] {
  if (units.length <= span) return [{ prefix: termOf(units), open: true }];
  const last = units.length - span;
  const starts = new Set<number>([0]);
  const step = Math.max(1, Math.ceil(last / (most - 1)));
  for (let at = step; at < last; at += step) starts.add(at);
  starts.add(last);
  return [...starts].map((at) => ({
    prefix: termOf(units.slice(at, at + span)),
    open: at === last,
  }));
}
