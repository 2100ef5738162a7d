import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  percentOf,
  questionsIn,
  reportOf,
  sheetKinds,
  slipsOf,
  type Blueprint,
  type Marked,
} from '#room/report.ts';

const blueprints: Blueprint[] = [
  { id: 'tell', questions: ['a1'] },
  { id: 'act', questions: ['a2', 'a3'] },
];

function marked(form: Marked['form'], sheets: number, right: Record<string, number>): Marked {
  return { form, sheets, right };
}

test('counts right answers by objective, whichever form was handed out, and of all together', () => {
  const report = reportOf(blueprints, {
    before: marked('A', 20, { a1: 4, a2: 10, a3: 6, other: 19 }),
    after: marked('AB', 20, { a1: 18, a2: 12, a3: 0 }),
  });
  expect(report.objectives).toEqual([
    { id: 'tell', held: {}, before: { right: 4, of: 20, people: 20 }, after: { right: 18, of: 20, people: 20 }, change: 'more' },
    { id: 'act', held: {}, before: { right: 16, of: 40, people: 20 }, after: { right: 12, of: 40, people: 20 }, change: 'unclear' },
  ]);
  expect(report.all).toMatchObject({ before: { right: 20, of: 60 }, after: { right: 30, of: 60 } });
}); // prettier-ignore

test('counts a question that nobody marked neither as right nor as asked, and sees no change between other questions', () => {
  const report = reportOf(blueprints, {
    before: marked('A', 11, { a2: 6 }),
    after: marked('B', 11, { a1: 10, a2: 10, a3: 10 }),
  });
  const [tell, act] = report.objectives;
  expect(tell).toEqual({
    id: 'tell',
    held: { before: 'unmarked' },
    after: { right: 10, of: 11, people: 11 },
  });
  expect(act).toEqual({
    id: 'act',
    held: {},
    before: { right: 6, of: 11, people: 11 },
    after: { right: 20, of: 22, people: 11 },
  });
  expect(report.all).toEqual({
    held: {},
    before: { right: 6, of: 11, people: 11 },
    after: { right: 30, of: 33, people: 11 },
  });
  expect(questionsIn({ right: 30, of: 33, people: 11 })).toBe(3);
});

test('compares the questions that stand in both, though others do not', () => {
  const report = reportOf(blueprints, {
    before: marked('A', 20, { a1: 2 }),
    after: marked('A', 20, { a1: 19, a2: 9 }),
  });
  expect(report.objectives.map(({ change }) => change)).toEqual(['more', undefined]);
  expect(report.all.change).toBeUndefined();
});

test('says nothing of four sheets, and of none nothing at all', () => {
  const report = reportOf(blueprints, {
    before: marked('A', 4, { a1: 4 }),
    after: marked('B', 9, { a1: 4 }),
  });
  expect(report.all).toEqual({ held: { before: 'few' }, after: { right: 4, of: 9, people: 9 } });
  expect(reportOf(blueprints, { present: 30 }).all).toEqual({ held: {} });
  expect(reportOf(blueprints, { before: { form: 'A', right: { a1: 9 } } }).all).toEqual({ held: {} });
  expect(reportOf(blueprints, { before: marked('A', 9, {}) }).all).toEqual({ held: { before: 'unmarked' } });
});

test('does not show “before” where one left and nothing else changed: the difference would be that person', () => {
  const report = reportOf(blueprints, {
    before: marked('A', 21, { a1: 12, a2: 9, a3: 8 }),
    after: marked('A', 20, { a1: 11, a2: 12, a3: 8 }),
  });
  const after = { right: 11, of: 20, people: 20 };
  expect(report.objectives[0]).toEqual({ id: 'tell', held: { before: 'difference' }, after });
  // Nor anything from which it could be had by taking one from the other.
  expect(report.objectives[1]).toMatchObject({ held: { before: 'difference' } });
  expect(report.all).toEqual({ held: { before: 'difference' }, after: { right: 31, of: 60, people: 20 } });
});

test('looks at all together as well as at each: the sum may tell what the parts do not', () => {
  const report = reportOf(blueprints, {
    before: marked('A', 21, { a1: 9, a2: 9, a3: 9 }),
    after: marked('A', 20, { a1: 12, a2: 9, a3: 4 }),
  });
  expect([report.all, ...report.objectives].map(({ held }) => held.before)).toEqual(['difference', 'difference', 'difference']);
}); // prettier-ignore

describe('percentages', () => {
  test('are given from fifty people on', () => {
    expect(percentOf({ right: 36, of: 49, people: 49 })).toBeUndefined();
    expect(percentOf({ right: 36, of: 98, people: 49 })).toBeUndefined();
    expect(percentOf({ right: 36, of: 50, people: 50 })).toBe(72);
  });
});

describe('a change', () => {
  const changeFrom = (before: number, after: number, sheets: number) =>
    reportOf([{ id: 'tell', questions: ['a1'] }], {
      before: marked('A', sheets, { a1: before }),
      after: marked('A', sheets, { a1: after }),
    }).all.change;

  test('is more or fewer where chance seldom makes as much', () => {
    expect(changeFrom(5, 15, 20)).toBe('more');
    expect(changeFrom(15, 5, 20)).toBe('fewer');
    expect(changeFrom(9, 12, 20)).toBe('unclear');
    expect(changeFrom(20, 20, 20)).toBe('unclear');
    expect(changeFrom(90, 120, 200)).toBe('more');
  });

  test('needs a smaller step with many questions than with one, yet a larger one than if all were other people’s answers', () => {
    const ids = Array.from({ length: 14 }, (_, index) => `q${index}`);
    const of = (right: number) => marked('A', 25, Object.fromEntries(ids.map((id) => [id, right])));
    const change = (before: number, after: number) =>
      reportOf([{ id: 'all', questions: ids }], { before: of(before), after: of(after) }).all.change;
    expect(changeFrom(10, 15, 25)).toBe('unclear');
    expect(change(10, 15)).toBe('more');
    expect(change(10, 12)).toBe('unclear');
  });
});

describe('whatever was written down,', () => {
  const ids = ['a1', 'a2', 'a3', 'b1'];
  const sheets = fc.oneof(fc.integer({ min: 15, max: 25 }), fc.nat(999));
  const marking = fc.record({
    form: fc.constantFrom(...sheetKinds),
    sheets,
    right: fc.dictionary(fc.constantFrom(...ids), fc.oneof(fc.nat(20), fc.nat(999))),
  });
  const moments = ['before', 'after'] as const;

  /** A line with the ids that it is of. */
  function linesOf(before: Marked, after: Marked) {
    const report = reportOf(blueprints, { before, after });
    const all = { line: report.all, asked: blueprints.flatMap(({ questions }) => questions) };
    const objectives = report.objectives.map((line, index) => ({ line, asked: blueprints[index]?.questions ?? [] }));
    return [all, ...objectives];
  } // prettier-ignore

  test('only what was marked counts, and each line has a number or says why it has none', () => {
    fc.assert(
      fc.property(marking, marking, (before, after) => {
        for (const { line, asked } of linesOf(before, after))
          for (const moment of moments) {
            const given = { before, after }[moment];
            const count = asked.filter((id) => id in given.right).length;
            const score = line[moment];
            expect(Boolean(score) !== Boolean(line.held[moment])).toBe(given.sheets > 0);
            expect(line.held[moment] === 'unmarked').toBe(given.sheets > 0 && count === 0);
            if (!score) continue;
            expect(score).toMatchObject({ of: given.sheets * count, people: given.sheets });
            expect(score.right).toBeLessThanOrEqual(score.of);
            expect(score.people).toBeGreaterThanOrEqual(5);
          }
      }),
    );
  });

  test('a change is said exactly where the same questions are shown before and after', () => {
    fc.assert(
      fc.property(marking, marking, (before, after) => {
        for (const { line, asked } of linesOf(before, after)) {
          const isSame = asked.every((id) => id in before.right === id in after.right);
          expect(line.change !== undefined).toBe(Boolean(line.before && line.after && isSame));
        }
      }),
    );
  });

  test('a question marked for one objective changes no number of another', () => {
    fc.assert(
      fc.property(marking, fc.nat(999), (before, right) => {
        const [, tell] = linesOf(before, marked('A', 0, {}));
        const [, same] = linesOf({ ...before, right: { ...before.right, a2: right } }, marked('A', 0, {}));
        expect(same).toEqual(tell);
      }),
    );
  });

  test('what is held back at a moment is held back in every line: nothing comes out by subtraction', () => {
    fc.assert(
      fc.property(marking, marking, (before, after) => {
        const lines = linesOf(before, after);
        for (const moment of moments)
          for (const why of ['few', 'difference']) {
            const held = lines.filter(({ line }) => line.held[moment] === why);
            if (held.length > 0) expect(lines.filter(({ line }) => line[moment])).toEqual([]);
          }
      }),
    );
  });
});

test('a slip of the pen is found: more right answers than sheets', () => {
  const test = marked('A', 12, { a1: 13, a2: 12 });
  expect(slipsOf(test, ['a1', 'a2', 'a3'])).toEqual(['a1']);
  expect(slipsOf({ form: 'A', right: { a1: 13 } }, ['a1'])).toEqual([]);
});
