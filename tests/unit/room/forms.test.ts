import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formsOf } from '#room/forms.ts';

const objective = (id: string, questions: number) => ({
  id,
  questions: Array.from({ length: questions }, (_, index) => ({ id: `${id}${index + 1}` })),
});

test('the first questions of every objective are form A, the next form B', () => {
  expect(formsOf({ each: 1, objectives: [objective('a', 2), objective('b', 3)] })).toEqual({
    A: ['a1', 'b1'],
    B: ['a2', 'b2'],
  });
  expect(formsOf({ each: 2, objectives: [objective('a', 4), objective('b', 5)] })).toEqual({
    A: ['a1', 'a2', 'b1', 'b2'],
    B: ['a3', 'a4', 'b3', 'b4'],
  });
});

test('where questions are too few, form B begins from the start again', () => {
  expect(formsOf({ each: 2, objectives: [objective('a', 3)] })).toEqual({ A: ['a1', 'a2'], B: ['a3', 'a1'] });
  expect(formsOf({ each: 2, objectives: [objective('a', 2)] })).toEqual({ A: ['a1', 'a2'], B: ['a1', 'a2'] });
});

const pool = fc
  .record({ each: fc.integer({ min: 1, max: 4 }), sizes: fc.array(fc.nat({ max: 6 }), { minLength: 1 }) })
  .map(({ each, sizes }) => ({
    each,
    objectives: sizes.map((extra, index) => objective(`o${index}-`, each + extra)),
  }));

test('both forms have one blueprint, no question twice, and share none where the pool allows', () => {
  fc.assert(
    fc.property(pool, ({ each, objectives }) => {
      const { A, B } = formsOf({ each, objectives });
      const blueprint = (form: string[]) => form.map((id) => /^o\d+-/.exec(id)?.[0]);
      expect(blueprint(A)).toEqual(blueprint(B));
      for (const form of [A, B]) {
        expect(form).toHaveLength(each * objectives.length);
        expect(new Set(form).size).toBe(form.length);
      }
      for (const { questions } of objectives) {
        const shared = questions.filter(({ id }) => A.includes(id) && B.includes(id)).length;
        expect(shared).toBe(Math.max(0, 2 * each - questions.length));
      }
    }),
  );
});
