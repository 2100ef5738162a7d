/** All that the trainer's tab remembers of a room: counts of hands, and marks of a test on paper. Numbers only. */
import { mostHands, moments, type Counted, type Counts, type Hands } from './counts.ts';
import { sheetKinds, type Marked, type MarkedTest } from './report.ts';

export interface RoomRecord {
  version: 1;
  counts: Counts;
  /** By the id of the course. */
  marked: Readonly<Record<string, MarkedTest>>;
}

export const emptyRoom: RoomRecord = { version: 1, counts: {}, marked: {} };

/** Longer than any room of ours. */
const longest = 300_000;
const mostEntries = 1000;
const mostParts = 60;

export const askedKey = /^[a-z]{1,20}\/(?:[1-9]\d{0,2}|test)#[a-z0-9-]{1,60}$/;
const id = /^[a-z0-9-]{1,60}$/;
const courseId = /^[a-z]{1,20}$/;

/** What a text holds of it, without anything that does not belong there. An empty one where the text is none of ours. */
export function readRoom(text: string | null | undefined): RoomRecord {
  if (!text || text.length > longest) return emptyRoom;
  try {
    const given: unknown = JSON.parse(text);
    if (!isObject(given) || given['version'] !== 1) return emptyRoom;
    return {
      version: 1,
      counts: entries(given['counts'], askedKey, toCounted),
      marked: entries(given['marked'], courseId, toMarkedTest),
    };
  } catch {
    return emptyRoom;
  }
}

export function writeRoom(room: RoomRecord): string {
  return JSON.stringify(room);
}

function toCounted(given: unknown): Counted | undefined {
  const counted = byMoment(given, toHands);
  return Object.keys(counted).length > 0 ? counted : undefined;
}

function toMarkedTest(given: unknown): MarkedTest | undefined {
  const marked = byMoment(given, toMarked);
  const present = isObject(given) ? whole(given['present']) : undefined;
  return { ...marked, ...(present !== undefined && { present }) };
}

function toMarked(given: unknown): Marked | undefined {
  if (!isObject(given)) return undefined;
  const sheets = whole(given['sheets']);
  const form = sheetKinds.find((kind) => kind === given['form']);
  if (!form) return undefined;
  return { form, ...(sheets !== undefined && { sheets }), right: entries(given['right'], id, whole) };
}

function toHands(given: unknown): Hands | undefined {
  const hands = entries(given, id, whole);
  const parts = Object.keys(hands).length;
  return parts > 0 && parts <= mostParts ? hands : undefined;
}

function byMoment<Value>(given: unknown, read: (value: unknown) => Value | undefined) {
  if (!isObject(given)) return {};
  const found: { before?: Value; after?: Value } = {};
  for (const moment of moments) {
    const value = read(given[moment]);
    if (value !== undefined) found[moment] = value;
  }
  return found;
}

/** Entries whose key has the right form and whose value could be read. */
function entries<Value>(given: unknown, form: RegExp, read: (value: unknown) => Value | undefined) {
  if (!isObject(given)) return {};
  const known = Object.entries(given)
    .slice(0, mostEntries)
    .flatMap(([key, value]): [string, Value][] => {
      const good = form.test(key) ? read(value) : undefined;
      return good === undefined ? [] : [[key, good]];
    });
  return Object.fromEntries(known);
}

function whole(value: unknown): number | undefined {
  // `+ 0` makes -0 a plain 0.
  const isHands = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostHands;
  return isHands ? value + 0 : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
