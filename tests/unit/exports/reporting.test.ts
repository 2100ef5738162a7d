import { expect, test } from 'vitest';
import { answersBetween, furthest, inScorm, reportOf, timeSpan } from '#exports/reporting.ts';
import { newSession } from '#exports/suspended.ts';
import { emptyRecord, type TestResult } from '#progress/record.ts';
import { answers, choice, course, lesson, match, order, own, statement, sure } from './parted.ts';

const wrong = { success: false, raw: 0 };

function after(raw: number, max: number): TestResult {
  return { raw, max, day: 20_000, asked: [], objectives: { 'stay-calm': [1, 1], 'tell-somebody': [raw - 1, max - 1] } };
} // prettier-ignore

test('a lesson is begun, then done when every question with a right answer is answered; nobody has to say how sure they are', () => {
  expect(reportOf(lesson, newSession)).toMatchObject({ status: 'incomplete' });
  expect(reportOf(lesson, newSession).score).toBeUndefined();
  const some = reportOf(lesson, { record: answers([choice]), stories: [] });
  expect(some).toMatchObject({ status: 'incomplete', score: 50 });
  expect(reportOf(lesson, { record: answers([choice], [match]), stories: [] })).toMatchObject({ status: 'completed', score: 100 });
}); // prettier-ignore

test('a lesson of wrong answers is completed, and nobody has failed', () => {
  const record = answers([choice, wrong], [match, wrong]);
  expect(reportOf(lesson, { record, stories: [] })).toMatchObject({ status: 'completed', score: 0 });
});

test('an answer to an earlier version of a question does not count', () => {
  const record = answers([choice, { print: 'older1' }], [match]);
  expect(reportOf(lesson, { record, stories: [] })).toMatchObject({ status: 'incomplete', score: 50 });
});

test('objectives are told by their questions, and the story by nothing but that it was read', () => {
  const session = { record: answers([choice], [match, wrong]), stories: ['students/7'] };
  expect(reportOf(lesson, session).objectives).toEqual([
    { id: 'students-7_calm', status: 'completed', score: 50 },
    { id: 'students-7_tell', status: 'completed', score: 0 },
    { id: 'students-7_story', status: 'completed' },
  ]);
});

test('a course has the score of the test after it, and none before', () => {
  const record = answers([choice], [match], [order], [statement]);
  expect(reportOf(course, { record, stories: [] })).toMatchObject({ status: 'completed' });
  expect(reportOf(course, { record, stories: [] }).score).toBeUndefined();
  const before = { ...record, tests: { students: { before: after(1, 4) } } };
  expect(reportOf(course, { record: before, stories: [] }).score).toBeUndefined();
});

test.each([
  [3, 4, 'passed', 75],
  [7, 10, 'passed', 70],
  [2, 4, 'incomplete', 50],
])('%i of %i in the test at the end is %s with %i', (raw, max, status, score) => {
  const record = { ...emptyRecord, tests: { students: { after: after(raw, max) } } };
  expect(reportOf(course, { record, stories: [] })).toMatchObject({ status, score });
});

test('a course tells of each lesson and of each objective of the test', () => {
  const record = { ...answers([order], [statement]), tests: { students: { after: after(3, 3) } } };
  expect(reportOf(course, { record, stories: [] }).objectives).toEqual([
    { id: 'students-7', status: 'not attempted' },
    { id: 'students-7_story', status: 'not attempted' },
    { id: 'students-8', status: 'passed', score: 100 },
    { id: 'test_stay-calm', status: 'passed', score: 100 },
    { id: 'test_tell-somebody', status: 'passed', score: 100 },
  ]);
});

test('an answer is told once, and again when it is another or given once more', () => {
  const one = answers([choice, { ...wrong, response: ['stops'] }]);
  const two = answers([choice, { tries: 2 }]);
  expect(answersBetween(lesson, emptyRecord, one)).toEqual([
    { id: 'students-7_paying', type: 'choice', objectives: ['students-7_calm'], response: 'a', right: 'b', result: 'wrong' },
  ]);
  expect(answersBetween(lesson, one, one)).toEqual([]);
  expect(answersBetween(lesson, one, two)).toMatchObject([{ response: 'b', result: 'correct' }]);
  expect(answersBetween(lesson, two, emptyRecord)).toEqual([]);
}); // prettier-ignore

test('how sure somebody is, and what they wrote, is never told', () => {
  const record = answers([sure, { response: ['2'], max: 0 }], [own, { response: [], max: 0 }]);
  expect(answersBetween(lesson, emptyRecord, record)).toEqual([]);
  const told = JSON.stringify(reportOf(lesson, { record, stories: [] }));
  expect(told).not.toMatch(/sure|own/);
});

test('responses are written as SCORM 1.2 writes them', () => {
  expect(inScorm(choice, ['gives-back', 'stops'])).toBe('c,a');
  expect(inScorm(match, ['hurry=gift', 'secret=secret'])).toBe('a.c,b.b');
  expect(inScorm(order, ['tell', 'stop', 'keep'])).toBe('c,a,b');
  expect(inScorm(statement, ['false'])).toBe('f');
  expect(inScorm(choice, ['gone'])).toBe('');
  expect(inScorm(match, ['hurry=gone', 'gift'])).toBe('');
});

test('what was reached is not taken back', () => {
  expect(furthest('passed', 'incomplete')).toBe('passed');
  expect(furthest('incomplete', 'completed')).toBe('completed');
});

test.each([
  [0, '00:00:00'],
  [61_999, '00:01:01'],
  [3_600_000, '01:00:00'],
  [-5, '00:00:00'],
  [1e12, '99:00:00'],
])('%i milliseconds are %s', (milliseconds, span) => {
  expect(timeSpan(milliseconds)).toBe(span);
});
