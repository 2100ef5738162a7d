/** Reads what may be a record: kept by an earlier visit, damaged, or handed over by somebody. Only what is known gets in. */
import {
  emptyRecord,
  type Attempt,
  type LearnerRecord,
  type QuestionKey,
  type TestResult,
} from './record.ts';

/** More than this was not written by us. */
const longest = 1_000_000;
const mostEntries = 3000;
const mostParts = 20;
const mostAsked = 200;
/** A day in the year 4000. */
const lastDay = 741_000;

const questionKey = /^[a-z]{1,20}\/\d{1,3}#[a-z0-9-]{1,60}$/;
const lessonKey = /^[a-z]{1,20}\/\d{1,3}$/;
const id = /^[a-z0-9-]{1,60}$/;
/** `stop`, `sign=meaning`. */
const part = /^[a-z0-9-]{1,60}(?:=[a-z0-9-]{1,60})?$/;

/**
 * The record that a text holds, without anything that does not belong in one.
 * @returns undefined where there is none: no text, no JSON, another version.
 */
export function readRecord(text: string | null | undefined): LearnerRecord | undefined {
  if (!text || text.length > longest) return undefined;
  try {
    return toRecord(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The record as text that can be read again: of more answers than have room, the latest. */
export function writeRecord(record: LearnerRecord): string {
  const latest = Object.entries(record.attempts).sort(([, a], [, b]) => b.day - a.day);
  for (let most = mostEntries; most > 0; most = Math.floor(most / 2)) {
    const text = JSON.stringify({ ...record, attempts: Object.fromEntries(latest.slice(0, most)) });
    if (text.length <= longest) return text;
  }
  return JSON.stringify(emptyRecord);
}

/** As above, from data. */
export function toRecord(given: unknown): LearnerRecord | undefined {
  if (!isObject(given) || given['version'] !== emptyRecord.version) return undefined;
  return {
    version: 1,
    attempts: entries<QuestionKey, Attempt>(given['attempts'], questionKey, toAttempt),
    seen: entries(given['seen'], lessonKey, toDay),
    tests: entries(given['tests'], id, toTests),
  };
}

/** Whether a text was written by a version of the site that came after this one: it is left alone. */
export function isFromLater(text: string | null | undefined): boolean {
  // Ours begin so; a text of megabytes is not read whole to find out.
  const version = /^\{\s*"version"\s*:\s*(\d{1,9})\b/.exec(text ?? '')?.[1];
  // Where there is none it is NaN, which is never more.
  return Number(version) > emptyRecord.version;
}

function toAttempt(given: unknown): Attempt | undefined {
  if (!isObject(given)) return undefined;
  const { response, success, print } = given;
  const [raw, max, tries] = [given['raw'], given['max'], given['tries']].map((value) => whole(value, 10_000));
  const [day, box] = [toDay(given['day']), whole(given['box'], 5)];
  if (!Array.isArray(response) || typeof success !== 'boolean' || typeof print !== 'string') return undefined;
  if (raw === undefined || max === undefined || raw > max || tries === undefined || tries < 1)
    return undefined;
  if (day === undefined || box === undefined || !/^[a-z0-9]{0,8}$/.test(print)) return undefined;
  const isPart = (value: unknown): value is string => typeof value === 'string' && part.test(value);
  if (response.length > mostParts || !response.every(isPart)) return undefined;
  return { response, success, raw, max, tries, print, day, box };
}

function toTests(given: unknown): LearnerRecord['tests'][string] | undefined {
  if (!isObject(given)) return undefined;
  const [before, after] = [toTest(given['before']), toTest(given['after'])];
  if (!before && !after) return undefined;
  return { ...(before && { before }), ...(after && { after }) };
}

function toTest(given: unknown): TestResult | undefined {
  if (!isObject(given)) return undefined;
  const [raw, max] = [whole(given['raw'], 10_000), whole(given['max'], 10_000)];
  const day = toDay(given['day']);
  if (raw === undefined || max === undefined || raw > max || day === undefined) return undefined;
  const { asked } = given;
  const isId = (value: unknown): value is string => typeof value === 'string' && id.test(value);
  if (!Array.isArray(asked) || asked.length > mostAsked || !asked.every(isId)) return undefined;
  const objectives = entries<string, [number, number]>(given['objectives'], id, (points) => {
    if (!Array.isArray(points) || points.length !== 2) return undefined;
    const [reached, most] = points.map((value: unknown) => whole(value, 10_000));
    return reached === undefined || most === undefined || reached > most ? undefined : [reached, most];
  });
  return { raw, max, day, asked, objectives };
}

/** Entries whose key has the right form and whose value could be read; the others are left out. */
function entries<Key extends string, Value>(
  given: unknown,
  form: RegExp,
  read: (value: unknown) => Value | undefined,
): Record<Key, Value> {
  if (!isObject(given)) return {} as Record<Key, Value>;
  const known = Object.entries(given)
    .slice(0, mostEntries)
    .flatMap(([key, value]) => {
      const good = form.test(key) ? read(value) : undefined;
      return good === undefined ? [] : [[key, good] as const];
    });
  return Object.fromEntries(known) as Record<Key, Value>;
}

function toDay(value: unknown): number | undefined {
  return whole(value, lastDay);
}

function whole(value: unknown, most: number): number | undefined {
  // `+ 0` makes -0 a plain 0.
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
    ? value + 0
    : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
