import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentOf, reportOf, sheetKinds, slipsOf, type Blueprint, type Marked } from '#room/report.ts';

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
    after: marked('AB', 20, { a1: 18, a2: 12 }),
  });
  expect(report.objectives).toEqual([
    { id: 'tell', held: {}, before: { right: 4, of: 20, people: 20 }, after: { right: 18, of: 20, people: 20 }, change: 'more' },
    { id: 'act', held: {}, before: { right: 16, of: 40, people: 20 }, after: { right: 12, of: 40, people: 20 }, change: 'unclear' },
  ]);
  expect(report.all).toMatchObject({ before: { right: 20, of: 60 }, after: { right: 30, of: 60 } });
}); // prettier-ignore

test('says nothing of four sheets, and of none nothing at all', () => {
  const report = reportOf(blueprints, {
    before: marked('A', 4, { a1: 4 }),
    after: marked('B', 9, { a1: 4 }),
  });
  expect(report.all).toEqual({ held: { before: 'few' }, after: { right: 4, of: 27, people: 9 } });
  expect(reportOf(blueprints, { present: 30 }).all).toEqual({ held: {} });
  expect(reportOf(blueprints, { before: { form: 'A', right: { a1: 9 } } }).all).toEqual({ held: {} });
});

test('does not show “before” where one left and nothing else changed: the difference would be that person', () => {
  const report = reportOf(blueprints, {
    before: marked('A', 21, { a1: 12, a2: 9, a3: 8 }),
    after: marked('A', 20, { a1: 11, a2: 12, a3: 8 }),
  });
  const [tell, act] = report.objectives;
  expect(tell).toEqual({
    id: 'tell',
    held: { before: 'difference' },
    after: { right: 11, of: 20, people: 20 },
  });
  expect(act?.before).toEqual({ right: 17, of: 42, people: 21 });
});

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

test('is never more right than answers, nor of a group that is too small, whatever was written down', () => {
  const number = fc.nat(999);
  const marking = fc.record({
    form: fc.constantFrom(...sheetKinds),
    sheets: number,
    right: fc.dictionary(fc.constantFrom('a1', 'a2', 'a3', 'b1'), number),
  });
  fc.assert(
    fc.property(marking, marking, (before, after) => {
      const report = reportOf(blueprints, { before, after });
      for (const line of [report.all, ...report.objectives])
        for (const score of [line.before, line.after]) {
          if (!score) continue;
          expect(score.right).toBeLessThanOrEqual(score.of);
          expect(score.people).toBeGreaterThanOrEqual(5);
        }
    }),
  );
});

test('a slip of the pen is found: more right answers than sheets', () => {
  const test = marked('A', 12, { a1: 13, a2: 12 });
  expect(slipsOf(test, ['a1', 'a2', 'a3'])).toEqual(['a1']);
  expect(slipsOf({ form: 'A', right: { a1: 13 } }, ['a1'])).toEqual([]);
});
