/** Finds what was typed in a text as it stands on the page. What is found never begins or ends inside a cluster. */
import type { Unit } from './units.ts';

export interface Match {
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** Whether the last unit is there whole, and not only begun. */
  whole: boolean;
}

/** Whether a unit of a text is what was typed; where it is the last that was typed, its beginning is enough. */
export type Same = (typed: string, key: string, isLast: boolean) => boolean;

const sameUnit: Same = (typed, key, isLast) => (isLast ? key.startsWith(typed) : key === typed);

/** Every place of a text where the query's units stand one after the other as typed; the last may be a beginning. */
export function matchesOf(query: Unit[], units: Unit[], same = sameUnit): Match[] {
  const found: Match[] = [];
  if (query.length === 0) return found;
  for (let at = 0; at + query.length <= units.length; at++) {
    const match = matchAt(units, at, query, same);
    if (!match) continue;
    found.push(match);
    at += query.length - 1;
  }
  return found;
}

function matchAt(units: Unit[], at: number, query: Unit[], same: Same): Match | undefined {
  const last = query.length - 1;
  for (const [offset, { key, joint }] of query.entries()) {
    const unit = units[at + offset];
    if (!unit) return undefined;
    if (offset > 0 && unit.joint !== joint) return undefined;
    if (!same(key, unit.key, offset === last)) return undefined;
  }
  const first = units[at];
  const end = units[at + last];
  return first && end && { start: first.start, end: end.end, whole: end.key === query[last]?.key };
}

/** The query in the pieces that may stand anywhere: cut where a space or a sign was typed; each piece once. */
export function piecesOf(query: Unit[]): Unit[][] {
  const pieces: Unit[][] = [];
  for (const unit of query) {
    if (unit.joint === 'joined' && pieces.length > 0) pieces[pieces.length - 1]?.push(unit);
    else pieces.push([unit]);
  }
  // Of two that are the same the later one counts: the last may still be on its way.
  const different = new Map(pieces.reverse().map((piece) => [piece.map(({ key }) => key).join('+'), piece]));
  return [...different.values()].reverse();
}
