import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, emptyRecord, withAttempt, type LearnerRecord, type QuestionKey } from '#progress/record.ts';
import { dueQuestions } from '#progress/due.ts';
import { boxAfter, isDue } from '#progress/review.ts';
import { alikeRecords, attemptOf, recordOf, records, right, wrong } from './fixture.ts';

const today = 20_000;
const tenYears = 3652;

/** Days until a question of each box comes back. */
const boxes = [
  { box: 1, days: 1 },
  { box: 2, days: 3 },
  { box: 3, days: 7 },
  { box: 4, days: 16 },
  { box: 5, days: 35 },
];

test.each(boxes)(
  'brings a question of box $box back after $days days, and not the day before',
  ({ box, days }) => {
    expect(isDue({ box, day: today - days + 1 }, today)).toBe(false);
    expect(isDue({ box, day: today - days }, today)).toBe(true);
    expect(isDue({ box, day: today - days - 1 }, today)).toBe(true);
  },
);

test('never brings back what is not scored', () => {
  expect([today, today + 1, today + tenYears, 0].map((now) => isDue({ box: 0, day: today }, now))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('begins in the first box after a wrong answer, and in the second after a right one', () => {
  expect([boxAfter(undefined, false, today), boxAfter(undefined, true, today)]).toEqual([1, 2]);
});

test.each(boxes)(
  'moves a question of box $box one box on when it is answered rightly on the day it is due',
  ({ box, days }) => {
    expect(boxAfter({ box, day: today - days }, true, today)).toBe(Math.min(box + 1, 5));
  },
);

test.each(boxes)(
  'leaves a question of box $box where it is when it is answered rightly too early',
  ({ box, days }) => {
    expect(boxAfter({ box, day: today }, true, today)).toBe(box);
    expect(boxAfter({ box, day: today - days + 1 }, true, today)).toBe(box);
  },
);

test.each(boxes)(
  'moves a question of box $box back to the first when it is answered wrongly, due or not',
  ({ box, days }) => {
    expect(boxAfter({ box, day: today - days }, false, today)).toBe(1);
    expect(boxAfter({ box, day: today }, false, today)).toBe(1);
  },
);

test('does not climb on one day, however often a question is answered rightly', () => {
  const days = [today, today, today, today];
  const record = days.reduce(
    (before, day) => withAttempt(before, 'students/7#keep', right, day),
    emptyRecord,
  );
  expect(record.attempts['students/7#keep']).toMatchObject({ box: 2, tries: 4 });
  const corrected = withAttempt(
    withAttempt(emptyRecord, 'students/7#keep', wrong, today),
    'students/7#keep',
    right,
    today,
  );
  expect(corrected.attempts['students/7#keep']).toMatchObject({ box: 1, tries: 2, success: true });
});

test('brings a question back on its day though it was practised rightly every day before', () => {
  const key = 'students/7#keep';
  const days = [today, today + 1, today + 2];
  const record = days.reduce((before, day) => withAttempt(before, key, right, day), emptyRecord);
  expect(record.attempts[key]).toMatchObject({ box: 2, day: today, tries: 3 });
  expect(days.flatMap((day) => dueQuestions(record.attempts, day))).toEqual([]);
  expect(dueQuestions(record.attempts, today + 3)).toEqual([key]);
});

test('brings a question back on the day after it was missed, also where that was practice', () => {
  const key = 'students/7#keep';
  const known = recordOf({ [key]: attemptOf({ box: 5, day: today }) });
  const { attempts } = withAttempt(known, key, wrong, today + 4);
  expect(attempts[key]).toMatchObject({ box: 1, day: today + 4 });
  expect([4, 5].map((days) => dueQuestions(attempts, today + days))).toEqual([[], [key]]);
});

test('climbs to the last box and stays there when it is answered rightly whenever it is due', () => {
  let record: LearnerRecord = withAttempt(emptyRecord, 'students/7#keep', wrong, 0);
  const climbed: number[][] = [];
  for (let day = 0; day <= 100; day++) {
    if (!dueQuestions(record.attempts, day).includes('students/7#keep')) continue;
    record = withAttempt(record, 'students/7#keep', right, day);
    climbed.push([day, record.attempts['students/7#keep']?.box ?? 0]);
  }
  expect(climbed).toEqual([
    [1, 2],
    [4, 3],
    [11, 4],
    [27, 5],
    [62, 5],
    [97, 5],
  ]);
});

test.each(boxes)(
  'brings a question of box $box back at once after the clock was turned ten years back or on',
  ({ box }) => {
    expect(isDue({ box, day: today }, today - tenYears)).toBe(true);
    expect(isDue({ box, day: today }, today + tenYears)).toBe(true);
    expect(isDue({ box, day: today }, 0)).toBe(true);
  },
);

test('brings a question back as usual once it was answered under a clock that is wrong', () => {
  const key = 'students/7#keep';
  const before = withAttempt(emptyRecord, key, right, today);
  for (const now of [today - tenYears, today + tenYears, dayOf(-1)]) {
    const record = withAttempt(before, key, right, now);
    expect(record.attempts[key]).toMatchObject({ box: 3, day: now, tries: 2 });
    expect([0, 6, 7].map((days) => dueQuestions(record.attempts, now + days))).toEqual([[], [], [key]]);
  }
});

const answers = fc.record({
  key: fc.constantFrom<QuestionKey[]>('students/1#stop', 'students/1#pay', 'police/2#keep'),
  success: fc.boolean(),
  isScored: fc.boolean(),
  /** Days that went by since the answer before, by the clock; it may be turned. */
  later: fc.oneof(
    fc.constantFrom(0, 1, 3, 7, 16, 35, tenYears, -tenYears, -100_000),
    fc.integer({ min: -40, max: 40 }),
  ),
});

test('keeps every question in a box and on a day that can be, whatever was answered and wherever the clock stood', () => {
  fc.assert(
    fc.property(fc.array(answers, { maxLength: 40 }), (given) => {
      let record = emptyRecord;
      let milliseconds = today * 86_400_000;
      const count = new Map<QuestionKey, number>();
      for (const { key, success, isScored, later } of given) {
        milliseconds += later * 86_400_000;
        const day = dayOf(milliseconds);
        const before = record.attempts[key];
        record = withAttempt(record, key, { ...(success ? right : wrong), max: isScored ? 1 : 0 }, day);
        count.set(key, (count.get(key) ?? 0) + 1);
        const box = record.attempts[key]?.box ?? -1;
        if (!isScored) expect(box).toBe(0);
        else if (!success) expect(box).toBe(1);
        else if (!before || before.box === 0) expect(box).toBe(2);
        else if (before.day === day) expect(box).toBe(before.box);
        else expect([before.box, Math.min(before.box + 1, 5)]).toContain(box);
        expect(record.attempts[key]?.day).toBeGreaterThanOrEqual(0);
      }
      // Nothing was lost, and nothing counted twice.
      expect(Object.entries(record.attempts).map(([key, { tries }]) => [key, tries])).toEqual([...count]);
    }),
    { numRuns: 500 },
  );
});

test('asks the first box first, and of one box what has waited longest', () => {
  const attempts = {
    'students/1#new': attemptOf({ box: 2, day: today - 3 }),
    'students/1#old': attemptOf({ box: 2, day: today - 9 }),
    'students/1#missed': attemptOf({ box: 1, day: today - 1 }),
    'students/1#known': attemptOf({ box: 5, day: today - 99 }),
    'students/1#today': attemptOf({ box: 1, day: today }),
    'students/1#waits': attemptOf({ box: 5, day: today - 34 }),
    'students/1#own-words': attemptOf({ box: 0, max: 0, raw: 0, day: today - 99 }),
    'students/1#another': attemptOf({ box: 2, day: today - 3 }),
  };
  expect(dueQuestions(attempts, today)).toEqual([
    'students/1#missed',
    'students/1#old',
    'students/1#another',
    'students/1#new',
    'students/1#known',
  ]);
});

/** Some of them know questions of one box and one day. */
const either = fc.oneof(alikeRecords, records);

test('asks whatever is due, all of it once, in an order that does not depend on that of the record', () => {
  fc.assert(
    fc.property(either, fc.integer({ min: 19_990, max: 20_050 }), ({ attempts }, now) => {
      const due = dueQuestions(attempts, now);
      const isAsked = Object.entries(attempts).filter(([, attempt]) => isDue(attempt, now));
      expect([...due].sort()).toEqual(isAsked.map(([key]) => key).sort());
      expect(dueQuestions(Object.fromEntries(Object.entries(attempts).reverse()), now)).toEqual(due);
    }),
  );
});

test('leaves the attempts in their order', () => {
  const attempts = {
    'students/1#b': attemptOf({ box: 2, day: 0 }),
    'students/1#a': attemptOf({ box: 1, day: 0 }),
  };
  expect(dueQuestions(Object.freeze(attempts), today)).toEqual(['students/1#a', 'students/1#b']);
  expect(Object.keys(attempts)).toEqual(['students/1#b', 'students/1#a']);
});
