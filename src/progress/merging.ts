/** Two memories of one learner brought together: of a tab and a device, of two devices. Loaded with the device's. */
import type { LearnerRecord } from './record.ts';

/** Two records of one learner as one: of each thing the later. In whichever order, the outcome is the same. */
export function mergeRecords(a: LearnerRecord, b: LearnerRecord): LearnerRecord {
  const courses = new Set([...Object.keys(a.tests), ...Object.keys(b.tests)]);
  return {
    version: 1,
    attempts: joined(a.attempts, b.attempts, (one, other) => ({
      ...later(one, other),
      tries: Math.max(one.tries, other.tries),
    })),
    seen: inOrder(joined(a.seen, b.seen, (one, other) => Math.max(one, other))),
    tests: Object.fromEntries(
      [...courses].map((course) => [course, joined(a.tests[course] ?? {}, b.tests[course] ?? {}, later)]),
    ),
  };
}

/** The last day last; of one day, by name. */
function inOrder(seen: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(seen).sort(([a, dayA], [b, dayB]) => dayA - dayB || (a < b ? -1 : 1)),
  );
}

function joined<Value>(
  a: Record<string, Value>,
  b: Record<string, Value>,
  join: (one: Value, other: Value) => Value,
): Record<string, Value> {
  const all: Record<string, Value> = {};
  for (const [key, value] of [...Object.entries(a), ...Object.entries(b)]) {
    const known = all[key];
    all[key] = known === undefined ? value : join(known, value);
  }
  return all;
}

/** The one of the later day. On one day it is whichever sorts last: nobody knows, but both sides must choose alike. */
function later<Value extends { day: number }>(one: Value, other: Value): Value {
  if (one.day !== other.day) return one.day > other.day ? one : other;
  const text = (value: Value) => JSON.stringify({ ...value, tries: 0 });
  return text(one) > text(other) ? one : other;
}
