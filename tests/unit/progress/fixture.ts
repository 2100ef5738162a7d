/** Records for the tests: any that we could have written, some that somebody tampered with, and what one may hold. */
import { z } from 'astro/zod';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Attempt, LearnerRecord, QuestionKey } from '#progress/record.ts';

/** What is known of an answer before it is kept. */
export const right = {
  response: ['stop'],
  success: true,
  raw: 1,
  max: 1,
  feedback: ['stop'],
  print: 'abc123',
};
export const wrong = { ...right, response: ['pay'], success: false, raw: 0, feedback: ['pay'] };

/** A record with those attempts and nothing else. */
export function recordOf(attempts: Record<QuestionKey, Attempt>): LearnerRecord {
  return { version: 1, attempts, seen: {}, tests: {} };
}

/** A kept answer, right on day 20000; `changes` are what the test is about. */
export function attemptOf(changes: Partial<Attempt> = {}): Attempt {
  const { response, success, raw, max, print } = right;
  return { response, success, raw, max, tries: 1, print, day: 20_000, box: 2, ...changes };
}

/** Few ids, so that two records know the same things; among them what an object has by itself. */
const ids = fc.oneof(
  fc.constantFrom('stop', 'pay', 'first-step', '0', 'constructor'),
  fc.string({ unit: fc.constantFrom(...'abcxyz0189-'), minLength: 1, maxLength: 60 }),
);

const lessons = fc
  .tuple(fc.constantFrom('students', 'caregivers', 'police'), fc.oneof(fc.nat(3), fc.nat(999)))
  .map(([course, number]) => `${course}/${number}`);

const questionKeys = fc.tuple(lessons, ids).map(([lesson, id]): string => `${lesson}#${id}`);

/** Some neighbours, so that two answers fall on one day. */
const days = fc.oneof(fc.integer({ min: 20_000, max: 20_002 }), fc.nat(741_000));

/** Points reached, and points to reach. */
const points = fc
  .tuple(fc.nat(10_000), fc.nat(10_000))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as [number, number]);

const attempts: fc.Arbitrary<Attempt> = fc
  .record({
    response: fc.array(fc.oneof(ids, fc.tuple(ids, ids).map(([left, other]) => `${left}=${other}`)), { maxLength: 20 }),
    success: fc.boolean(),
    points,
    tries: fc.integer({ min: 1, max: 10_000 }),
    print: fc.string({ unit: fc.constantFrom(...'az09'), maxLength: 8 }),
    day: days,
    box: fc.nat(5),
  })
  .map(({ response, success, points: [raw, max], tries, print, day, box }) => ({
    response, success, raw, max, tries, print, day, box,
  })); // prettier-ignore

/** Few answers to one question: on two days, with or without the same response. */
const answers = fc
  .record({
    response: fc.constantFrom<string[][]>(['stop'], ['pay']),
    tries: fc.integer({ min: 8, max: 11 }),
    print: fc.constantFrom('a', 'b'),
    day: fc.constantFrom(20_000, 20_001),
    box: fc.constantFrom(1, 2),
  })
  .map(attemptOf);

const results = fc
  .record({ points, day: days, asked: fc.array(ids, { maxLength: 5 }), objectives: entriesOf(ids, points) })
  .map(({ points: [raw, max], ...others }) => ({ raw, max, ...others }));

const tests = fc.oneof(
  results.map((before) => ({ before })),
  results.map((after) => ({ after })),
  fc.tuple(results, results).map(([before, after]) => ({ before, after })),
);

/** Any record that we could have written. */
export const records: fc.Arbitrary<LearnerRecord> = fc
  .record({
    attempts: entriesOf(questionKeys, attempts),
    seen: entriesOf(lessons, days),
    tests: entriesOf(ids, tests),
  })
  .map((parts) => ({ version: 1, ...parts }));

/** Records that know the same few things, and differ in what they know of them. */
export const alikeRecords: fc.Arbitrary<LearnerRecord> = fc
  .record({
    attempts: entriesOf(fc.constantFrom('students/1#stop', 'students/1#pay'), answers),
    seen: entriesOf(fc.constantFrom('students/1', 'police/2'), fc.integer({ min: 20_000, max: 20_001 })),
    tests: entriesOf(fc.constantFrom('students', 'constructor'), tests),
  })
  .map((parts) => ({ version: 1, ...parts }));

function entriesOf<Value>(
  keys: fc.Arbitrary<string>,
  values: fc.Arbitrary<Value>,
): fc.Arbitrary<Record<string, Value>> {
  return fc.dictionary(keys, values, { maxKeys: 3, noNullPrototype: true });
}

/** What somebody may put where it does not belong, by chance or on purpose. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown[]>(
    '__proto__', 'constructor', 'prototype', '<img src=x onerror=alert(1)>', '"><script>', 'javascript:alert(1)',
    'My name is Sok', 'ខ្ញុំឈ្មោះសុខ', 'stop\n', 'STOP', '', 'a'.repeat(61), '0=a=b', -1, 0.5, 1e9, 1e300, null, true,
    [], {}, [['stop']], Array.from({ length: 21 }, () => 'stop'), { toString: 'stop' }, { length: 1, 0: 'stop' },
    JSON.parse('{"__proto__":{"polluted":1}}'), { constructor: { prototype: { polluted: 1 } } },
  ),
  fc.jsonValue({ maxDepth: 2 }),
); // prettier-ignore

const hostileKeys = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'polluted',
    'name',
    '<b>',
    'students/7#<b>',
    'students/7',
  ),
  questionKeys,
  fc.string(),
);

const tamperings = fc.record({
  at: fc.nat(1000),
  how: fc.constantFrom('value', 'entry', 'name', 'gone'),
  key: hostileKeys,
  value: hostile,
});

/** As text: a good record in which a few values were changed, put in, renamed or taken out. */
export const tamperedTexts: fc.Arbitrary<string> = fc
  .tuple(records, fc.array(tamperings, { minLength: 1, maxLength: 3 }))
  .map(([record, changes]) => {
    const copy = asData(record);
    for (const { at, how, key, value } of changes) {
      const given = asData(value);
      const places = placesOf(copy);
      const [holder, name] = places[at % places.length] ?? [{}, ''];
      const before: unknown = Reflect.get(holder, name);
      if (how === 'value') put(holder, name, given);
      if (how === 'entry') put(holder, key, given);
      if (how === 'name' || how === 'gone') Reflect.deleteProperty(holder, name);
      if (how === 'name') put(holder, key, before);
    }
    return JSON.stringify(copy);
  });

/** A text in which a few letters were lost, put in or written over. */
export function damaged(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const damages = fc.record({
    at: fc.nat(10_000),
    lost: fc.nat(3),
    put: fc.oneof(fc.constant(''), fc.string({ maxLength: 3 })),
  });
  return fc.tuple(texts, fc.array(damages, { minLength: 1, maxLength: 3 })).map(([text, changes]) =>
    changes.reduce((sofar, { at, lost, put: added }) => {
      const start = at % (sofar.length + 1);
      return sofar.slice(0, start) + added + sofar.slice(start + lost);
    }, text),
  );
}

/** Every place in a value where something can be changed: what holds it, and by which name. */
function placesOf(value: unknown, places: [object, string][] = []): [object, string][] {
  if (typeof value !== 'object' || value === null) return places;
  for (const [name, inner] of Object.entries(value)) {
    places.push([value, name]);
    placesOf(inner, places);
  }
  return places;
}

/** A copy, so that no run changes what the next is given. */
function asData(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Puts it in as JSON would: `__proto__` is a name like any other. */
function put(holder: object, name: string, value: unknown) {
  if (Array.isArray(holder) && !/^\d+$/.test(name)) holder.push(value);
  else Object.defineProperty(holder, name, { value, enumerable: true, writable: true, configurable: true });
}

const whole = (most: number, least = 0) => z.int().min(least).max(most);
const idForm = z.string().regex(/^[a-z0-9-]{1,60}$/);
const reached = <Points extends { raw: number; max: number }>({ raw, max }: Points) => raw <= max;
const resultForm = z
  .strictObject({
    raw: whole(10_000),
    max: whole(10_000),
    day: whole(741_000),
    asked: z.array(idForm).max(200),
    objectives: z.record(
      idForm,
      z.tuple([whole(10_000), whole(10_000)]).refine(([raw, max]) => raw <= max),
    ),
  })
  .refine(reached);

/** All that may stand in a record, told a second time and in another way than `reading.ts` tells it. */
const recordForm = z.strictObject({
  version: z.literal(1),
  attempts: z.record(
    z.string().regex(/^[a-z]+\/[0-9]+#[a-z0-9-]+$/),
    z
      .strictObject({
        response: z.array(z.string().regex(/^[a-z0-9-]{1,60}(=[a-z0-9-]{1,60})?$/)).max(20),
        success: z.boolean(),
        raw: whole(10_000),
        max: whole(10_000),
        tries: whole(10_000, 1),
        print: z.string().regex(/^[a-z0-9]{0,8}$/),
        day: whole(741_000),
        box: whole(5),
      })
      .refine(reached),
  ),
  seen: z.record(z.string().regex(/^[a-z]+\/[0-9]+$/), whole(741_000)),
  tests: z.record(
    idForm,
    z
      .strictObject({ before: resultForm.optional(), after: resultForm.optional() })
      .refine(({ before, after }) => before ?? after),
  ),
});

const plain = namesOfAll();

/** Fails where anything stands in a record that does not belong in one, or where reading it changed every object. */
export function expectOnlyKnown(record: unknown) {
  const { error } = recordForm.safeParse(record);
  expect([...(error?.issues ?? []), ...strangersIn(record), namesOfAll()]).toEqual([plain]);
}

/** What every object and every list has by itself. */
function namesOfAll(): string {
  return [Object.prototype, Array.prototype]
    .flatMap((proto) => Reflect.ownKeys(proto))
    .map(String)
    .join();
}

/** Names that JSON cannot hold safely, and things that are more than plain data. */
function strangersIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const proto: unknown = Object.getPrototypeOf(value);
  return [
    ...(proto === Object.prototype || proto === Array.prototype ? [] : [value]),
    ...Reflect.ownKeys(value).filter((name) => name === '__proto__' || typeof name === 'symbol'),
    ...Object.values(value).flatMap(strangersIn),
  ];
}
