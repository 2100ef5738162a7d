import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import {
  dayOf,
  emptyRecord,
  today,
  withAttempt,
  withSeen,
  withoutLesson,
  type LearnerRecord,
  type QuestionKey,
} from '#progress/record.ts';
import { mergeRecords } from '#progress/merging.ts';
import { withTest } from '#progress/testing.ts';
import { alikeRecords, attemptOf, recordOf, records, right, wrong } from './fixture.ts';

const key = 'students/7#keep';
const result = {
  raw: 3,
  max: 4,
  day: 20_000,
  asked: ['keep'],
  objectives: { rights: [3, 4] as [number, number] },
};

afterEach(() => {
  vi.useRealTimers();
});

test('keeps an answer under its question, without the feedback', () => {
  expect(withAttempt(emptyRecord, key, wrong, 20_000)).toEqual({
    version: 1,
    attempts: {
      [key]: {
        response: ['pay'],
        success: false,
        raw: 0,
        max: 1,
        tries: 1,
        print: 'abc123',
        day: 20_000,
        box: 1,
      },
    },
    seen: {},
    tests: {},
  });
});

test('counts tries and keeps the latest answer, also to another version of the question', () => {
  const once = withAttempt(emptyRecord, key, wrong, 20_000);
  const twice = withAttempt(once, key, { ...right, print: 'def456' }, 20_001);
  const thrice = withAttempt(twice, key, { ...wrong, print: 'def456' }, 20_002);
  expect(twice.attempts[key]).toMatchObject({
    response: ['stop'],
    success: true,
    tries: 2,
    print: 'def456',
    day: 20_001,
  });
  expect(thrice.attempts[key]).toMatchObject({
    response: ['pay'],
    success: false,
    raw: 0,
    tries: 3,
    day: 20_002,
  });
});

test.each([[['reply=reply']], [[]]])('keeps %j of a response, where that is what may be kept', (kept) => {
  const answer = { ...right, response: ['reply=reply', 'tell=in my own words'], kept };
  const record = withAttempt(emptyRecord, key, answer, 20_000);
  expect(record.attempts[key]?.response).toEqual(kept);
  expect(JSON.stringify(record)).not.toContain('own words');
});

test('puts an answer that is not scored into no box, however often it is given', () => {
  const unscored = { ...right, raw: 0, max: 0 };
  const once = withAttempt(emptyRecord, key, unscored, 20_000);
  const twice = withAttempt(once, key, unscored, 20_040);
  expect([once.attempts[key]?.box, twice.attempts[key]?.box]).toEqual([0, 0]);
  expect(twice.attempts[key]).toMatchObject({ tries: 2, day: 20_040 });
});

test('puts a scored answer into a box, also where the question was not scored before', () => {
  const unscored = recordOf({ [key]: attemptOf({ raw: 0, max: 0, box: 0 }) });
  expect(withAttempt(unscored, key, right, 20_001).attempts[key]).toMatchObject({ box: 2, day: 20_001 });
  expect(withAttempt(unscored, key, wrong, 20_001).attempts[key]).toMatchObject({ box: 1, day: 20_001 });
});

test('keeps all else when a question is answered', () => {
  fc.assert(
    fc.property(records, (record) => {
      const { attempts, ...others } = withAttempt(record, key, right, 20_000);
      expect(attempts[key]?.response).toEqual(['stop']);
      expect({ ...others, attempts }).toEqual({
        ...record,
        attempts: { ...record.attempts, [key]: attempts[key] },
      });
    }),
  );
});

test('forgets the answers of one lesson, and not those of the one whose number begins alike', () => {
  const record = recordOf({
    'students/1#keep': attemptOf(),
    'students/1#stop': attemptOf(),
    'students/12#keep': attemptOf(),
    'police/1#keep': attemptOf(),
  });
  const seen = { 'students/1': 20_000 };
  const tests = { students: { after: result } };
  const left = withoutLesson({ ...record, seen, tests }, 'students/1');
  expect(Object.keys(left.attempts)).toEqual(['students/12#keep', 'police/1#keep']);
  expect([left.seen, left.tests]).toEqual([seen, tests]);
});

test('puts a lesson that is opened again last, with its new day', () => {
  const opened: [string, number][] = [
    ['students/9', 3],
    ['police/1', 3],
    ['students/2', 3],
    ['students/9', 3],
    ['police/1', 2],
  ];
  const { seen } = opened.reduce((record, [lesson, day]) => withSeen(record, lesson, day), emptyRecord);
  expect(Object.entries(seen)).toEqual([
    ['students/2', 3],
    ['students/9', 3],
    ['police/1', 2],
  ]);
});

test('keeps a result beside that of the other time and those of other courses', () => {
  const before = withTest(emptyRecord, 'students', 'before', { ...result, raw: 1 });
  const police = withTest(before, 'police', 'after', result);
  const after = withTest(police, 'students', 'after', result);
  expect(after.tests).toEqual({
    students: { before: { ...result, raw: 1 }, after: result },
    police: { after: result },
  });
  const again = withTest(after, 'students', 'after', { ...result, raw: 4 });
  expect(again.tests).toEqual({
    ...after.tests,
    students: { ...after.tests['students'], after: { ...result, raw: 4 } },
  });
});

test('leaves the records that it is given as they were', () => {
  fc.assert(
    fc.property(alikeRecords, alikeRecords, (a, b) => {
      const before = JSON.stringify([a, b, emptyRecord]);
      const [one, other] = [frozen(a), frozen(b)];
      withAttempt(one, 'students/1#stop', right, 20_001);
      withoutLesson(one, 'students/1');
      withSeen(one, 'students/1', 20_001);
      withTest(one, 'students', 'after', result);
      mergeRecords(one, other);
      mergeRecords(one, withSeen(emptyRecord, 'students/1', 20_001));
      expect(JSON.stringify([one, other, emptyRecord])).toBe(before);
    }),
  );
});

/** The same record, which throws when something tries to change it. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

test.each([
  [0, 0],
  [86_399_999, 0],
  [86_400_000, 1],
  [Date.UTC(2026, 10, 22, 23, 59), 20_779],
  [Date.UTC(2026, 10, 23), 20_780],
  [-1, 0],
  [Date.UTC(1904, 0, 1), 0],
])('counts the moment %i to the day %i', (milliseconds, day) => {
  expect(dayOf(milliseconds)).toBe(day);
});

test('counts the moment that the clock shows to today', () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 6, 30) });
  expect(today()).toBe(20_780);
});

test('takes of two answers to one question that of the later day, and the larger number of tries', () => {
  const here = recordOf({ [key]: attemptOf({ response: ['stop'], day: 20_001, tries: 2, box: 1 }) });
  const there = recordOf({ [key]: attemptOf({ response: ['tell'], day: 20_000, tries: 5, box: 4 }) });
  expect(mergeRecords(here, there).attempts).toEqual({
    [key]: attemptOf({ response: ['stop'], day: 20_001, tries: 5, box: 1 }),
  });
});

test('takes of two results of one time that of the later day, and keeps those of the other time', () => {
  const here: LearnerRecord = {
    ...emptyRecord,
    tests: { students: { before: { ...result, raw: 1 }, after: result } },
  };
  const there: LearnerRecord = {
    ...emptyRecord,
    tests: { students: { after: { ...result, raw: 2, day: 20_001 } } },
  };
  expect(mergeRecords(here, there).tests).toEqual({
    students: { before: { ...result, raw: 1 }, after: { ...result, raw: 2, day: 20_001 } },
  });
});

test('takes of two answers of one day the one that every version of the site takes', () => {
  const one = recordOf({ [key]: attemptOf({ response: ['pay'] }) });
  const other = recordOf({ [key]: attemptOf({ response: ['stop'] }) });
  expect(mergeRecords(one, other).attempts[key]?.response).toEqual(['stop']);
  expect(mergeRecords(other, one).attempts[key]?.response).toEqual(['stop']);
});

test('puts the lesson of the last day last, and those of one day in the order of their names', () => {
  const one = { ...emptyRecord, seen: { 'students/2': 20_001, 'students/1': 20_000 } };
  const other = { ...emptyRecord, seen: { 'police/3': 20_000, 'police/1': 20_002 } };
  expect(Object.keys(mergeRecords(one, other).seen)).toEqual([
    'police/3',
    'students/1',
    'students/2',
    'police/1',
  ]);
});

const either = fc.oneof(alikeRecords, records);

/** As on one phone: the later an answer, the more tries. */
const steadyRecords = alikeRecords.map((record) => ({
  ...record,
  attempts: Object.fromEntries(
    Object.entries(record.attempts).map(([name, attempt]) => [name, { ...attempt, tries: attempt.day + 1 }]),
  ),
}));

test('merges two records into the same one in either order', () => {
  fc.assert(
    fc.property(either, either, (a, b) => {
      expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
    }),
    { numRuns: 500 },
  );
});

test('merges three records into the same one, whichever two are merged first', () => {
  fc.assert(
    fc.property(steadyRecords, steadyRecords, steadyRecords, (a, b, c) => {
      expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
    }),
    { numRuns: 500 },
  );
});

test('merges a record with itself, with nothing, and with what is in it already into itself', () => {
  fc.assert(
    fc.property(steadyRecords, steadyRecords, (a, b) => {
      const merged = mergeRecords(a, b);
      expect(mergeRecords(a, a)).toEqual(a);
      expect(mergeRecords(emptyRecord, a)).toEqual(a);
      expect(mergeRecords(merged, b)).toEqual(merged);
      expect(mergeRecords(a, merged)).toEqual(merged);
    }),
    { numRuns: 500 },
  );
});

test('loses nothing of two records when it merges them', () => {
  fc.assert(
    fc.property(either, either, (a, b) => {
      const merged = mergeRecords(a, b);
      for (const part of ['attempts', 'seen', 'tests'] as const)
        expect(Object.keys(merged[part]).sort()).toEqual(
          [...new Set([a, b].flatMap((one) => Object.keys(one[part])))].sort(),
        );
      for (const [name, attempt] of Object.entries(merged.attempts)) {
        const given = [a, b].flatMap(({ attempts }) => attempts[name as QuestionKey] ?? []);
        expect(attempt.tries).toBe(Math.max(...given.map(({ tries }) => tries)));
        expect(attempt.day).toBe(Math.max(...given.map(({ day }) => day)));
        // One of the two as it was, not something of both.
        expect(given.map((one) => ({ ...one, tries: attempt.tries }))).toContainEqual(attempt);
      }
      for (const [lesson, day] of Object.entries(merged.seen))
        expect(day).toBe(Math.max(a.seen[lesson] ?? 0, b.seen[lesson] ?? 0));
      for (const [course, times] of Object.entries(merged.tests))
        for (const time of ['before', 'after'] as const) {
          const given = [a, b].flatMap(({ tests }) =>
            Object.hasOwn(tests, course) ? (tests[course]?.[time] ?? []) : [],
          );
          expect(times[time]?.day).toBe(
            given.length > 0 ? Math.max(...given.map(({ day }) => day)) : undefined,
          );
          if (times[time]) expect(given).toContainEqual(times[time]);
        }
    }),
    { numRuns: 500 },
  );
});
