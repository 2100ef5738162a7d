import { expect, test } from 'vitest';
import { emptyRecord, withAttempt, withoutLesson } from '#progress/record.ts';
import { summarise } from '#progress/summary.ts';

const right = { success: true, raw: 2, max: 2, feedback: ['Yes.'] };
const half = { success: false, raw: 1, max: 2, feedback: ['Nearly.'] };

test('keeps an attempt under its question, without the feedback', () => {
  expect(withAttempt(emptyRecord, 'students/7#keep', ['name'], half)).toEqual({
    attempts: { 'students/7#keep': { response: ['name'], success: false, raw: 1, max: 2, tries: 1 } },
  });
});

test('counts tries and keeps the latest attempt', () => {
  const once = withAttempt(emptyRecord, 'students/7#keep', ['name'], half);
  const twice = withAttempt(once, 'students/7#keep', ['name', 'date'], right);
  expect(twice.attempts['students/7#keep']).toEqual({
    response: ['name', 'date'],
    success: true,
    raw: 2,
    max: 2,
    tries: 2,
  });
});

test('keeps the attempts at other questions', () => {
  const one = withAttempt(emptyRecord, 'students/7#keep', ['name'], half);
  const two = withAttempt(one, 'students/7#first-step', ['stop'], right);
  expect(Object.keys(two.attempts)).toEqual(['students/7#keep', 'students/7#first-step']);
});

test('leaves the record it was given as it was', () => {
  const once = withAttempt(emptyRecord, 'students/7#keep', ['name'], half);
  withAttempt(once, 'students/7#keep', ['name', 'date'], right);
  withoutLesson(once, 'students/7');
  expect(once.attempts['students/7#keep']?.tries).toBe(1);
  expect(emptyRecord).toEqual({ attempts: {} });
});

test('forgets one lesson, and not the one whose number begins alike', () => {
  const lesson1 = withAttempt(emptyRecord, 'students/1#keep', ['name'], right);
  const lesson12 = withAttempt(lesson1, 'students/12#keep', ['name'], right);
  const police1 = withAttempt(lesson12, 'police/1#keep', ['name'], right);
  expect(Object.keys(withoutLesson(police1, 'students/1').attempts)).toEqual([
    'students/12#keep',
    'police/1#keep',
  ]);
});

test('sums up how many questions of a lesson were answered, and how many rightly', () => {
  const one = withAttempt(emptyRecord, 'students/7#keep', ['name'], half);
  const two = withAttempt(one, 'students/7#first-step', ['stop'], right);
  const elsewhere = withAttempt(two, 'students/1#keep', ['name'], right);
  const keys = ['students/7#keep', 'students/7#first-step', 'students/7#trouble'] as const;
  expect(summarise(elsewhere, [...keys])).toEqual({ all: 3, answered: 2, correct: 1 });
});

test('sums up nothing where nothing was answered', () => {
  expect(summarise(emptyRecord, ['students/7#keep'])).toEqual({ all: 1, answered: 0, correct: 0 });
});
