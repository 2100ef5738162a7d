import { expect, test } from 'vitest';
import { formsOf } from '#room/forms.ts';

const pool = (each: number, ...counts: number[]) => ({
  each,
  objectives: counts.map((count, index) => ({
    id: `o${index}`,
    questions: Array.from({ length: count }, (_, number) => ({ id: `o${index}-${number}` })),
  })),
});

test('asks each objective by the first questions in form A, and by the next in form B', () => {
  expect(formsOf(pool(1, 2, 3))).toEqual({ A: ['o0-0', 'o1-0'], B: ['o0-1', 'o1-1'] });
  expect(formsOf(pool(2, 4))).toEqual({ A: ['o0-0', 'o0-1'], B: ['o0-2', 'o0-3'] });
});

test('fills form B from the start where an objective has too few', () => {
  expect(formsOf(pool(2, 3))).toEqual({ A: ['o0-0', 'o0-1'], B: ['o0-2', 'o0-0'] });
  expect(formsOf(pool(1, 1))).toEqual({ A: ['o0-0'], B: ['o0-0'] });
});
