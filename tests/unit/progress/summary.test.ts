import { expect, test } from 'vitest';
import { emptyRecord, withSeen, type QuestionKey } from '#progress/record.ts';
import { askedIn, lastSeen, summarise } from '#progress/summary.ts';
import { attemptOf, recordOf } from './fixture.ts';

/** The questions of lesson 7 as they stand on its page today. */
function asked(...ids: string[]) {
  return ids.map((id) => ({ key: `students/7#${id}` as QuestionKey, print: 'abc123' }));
}

test.each([
  ['stop:abc123 tell:def456', [['students/7#stop', 'abc123'], ['students/7#tell', 'def456']]],
  ['stop:abc123', [['students/7#stop', 'abc123']]],
  ['', []],
])('reads out of “%s” which questions the lesson asks, in which version', (asked, questions) => {
  expect(askedIn('students/7', asked)).toEqual(questions.map(([key, print]) => ({ key, print })));
}); // prettier-ignore

test('tells how many questions of a lesson were answered, how many rightly, and which are left', () => {
  const record = recordOf({
    'students/7#keep': attemptOf({ success: false, raw: 0 }),
    'students/7#stop': attemptOf(),
    'students/1#trouble': attemptOf(),
  });
  expect(summarise(record, asked('keep', 'trouble', 'stop', 'tell'))).toEqual({
    all: 4,
    answered: 2,
    scored: 2,
    correct: 1,
    left: ['students/7#trouble', 'students/7#tell'],
  });
});

test('counts what is not scored as answered, and neither as right nor as wrong', () => {
  const record = recordOf({
    'students/7#own-words': attemptOf({ success: true, raw: 0, max: 0, box: 0 }),
    'students/7#stop': attemptOf(),
  });
  expect(summarise(record, asked('own-words', 'stop'))).toEqual({
    all: 2,
    answered: 2,
    scored: 1,
    correct: 1,
    left: [],
  });
});

test('asks anew what was answered in an earlier version', () => {
  const record = recordOf({ 'students/7#stop': attemptOf({ print: 'old456' }) });
  expect(summarise(record, asked('stop'))).toEqual({
    all: 1,
    answered: 0,
    scored: 0,
    correct: 0,
    left: ['students/7#stop'],
  });
});

test('does not count a question that is no longer in the lesson', () => {
  const record = recordOf({ 'students/7#gone': attemptOf(), 'students/7#stop': attemptOf() });
  expect(summarise(record, asked('stop'))).toMatchObject({ all: 1, answered: 1, correct: 1 });
});

test('tells that nothing was answered where nothing was, and of a lesson without questions that nothing is left', () => {
  expect(summarise(emptyRecord, asked('stop'))).toMatchObject({
    all: 1,
    answered: 0,
    left: ['students/7#stop'],
  });
  expect(summarise(emptyRecord, [])).toEqual({ all: 0, answered: 0, scored: 0, correct: 0, left: [] });
});

test('remembers the lesson of a course that stands last, whatever day the clock said', () => {
  const seen = { 'students/9': 30_000, 'students/2': 20_001, 'police/1': 20_002 };
  expect(lastSeen({ ...emptyRecord, seen }, 'students')).toBe('students/2');
});

test('remembers of several lessons on one day the one that was opened last', () => {
  const lessons = ['students/9', 'students/2', 'police/1', 'students/10', 'students/2'];
  const record = lessons.reduce((before, lesson) => withSeen(before, lesson, 20_000), emptyRecord);
  expect(lastSeen(record, 'students')).toBe('students/2');
  expect(lastSeen(record, 'police')).toBe('police/1');
});

test('remembers no lesson of a course that was never opened, nor of one whose name begins alike', () => {
  const record = withSeen(emptyRecord, 'students/1', 20_000);
  expect([
    lastSeen(record, 'police'),
    lastSeen(record, 'student'),
    lastSeen(emptyRecord, 'students'),
  ]).toEqual([undefined, undefined, undefined]);
});
