import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withHandsTaken, type Hand, type Numbered } from '#room/handsTaken.ts';
import { sheetKinds, type Marked } from '#room/report.ts';

/** The last question is in both forms: its pool is small. */
const rows: Numbered[] = [
  { a: 'a1', b: 'b1' },
  { a: 'a2', b: 'b2' },
  { a: 'both', b: 'both' },
];

const blank: Marked = { form: 'AB', right: {} };

function take(marked: Marked, counted: Record<string, Hand>) {
  return withHandsTaken(marked, rows, (id) => counted[id]);
}

describe('hands that were counted', () => {
  test('say which form was asked', () => {
    expect(take(blank, { a1: { people: 20, right: 6 }, a2: { people: 18, right: 9 } })).toEqual({
      marked: { form: 'A', sheets: 20, right: { a1: 6, a2: 9 } },
      taken: 2,
    });
    expect(take(blank, { b2: { people: 20, right: 6 }, both: { people: 20, right: 2 } })).toEqual({
      marked: { form: 'B', sheets: 20, right: { a2: 6, both: 2 } },
      taken: 2,
    });
    expect(take({ form: 'A', right: {} }, { b1: { people: 20, right: 6 } })?.marked.form).toBe('B');
    expect(take(blank, { both: { people: 20, right: 6 } })?.marked.form).toBe('A');
    expect(take({ form: 'B', right: {} }, { both: { people: 20, right: 6 } })?.marked.form).toBe('B');
  });

  test('of both forms are the same people twice: not taken before somebody chooses a form', () => {
    const counted = { a1: { people: 20, right: 6 }, b1: { people: 20, right: 7 } };
    expect(take(blank, counted)).toBeUndefined();
    expect(take({ form: 'B', right: {} }, counted)?.marked).toEqual({ form: 'B', sheets: 20, right: { a1: 7 } });
  }); // prettier-ignore

  test('stand beside marks of the same form, and not beside those of another', () => {
    const counted = { b1: { people: 20, right: 6 } };
    const marks = (form: Marked['form']): Marked => ({ form, sheets: 22, right: { a1: 1, a2: 12 } });
    expect(take(marks('B'), counted)?.marked).toEqual({ form: 'B', sheets: 22, right: { a1: 6, a2: 12 } });
    expect(take(marks('A'), counted)).toBeUndefined();
    expect(take(marks('AB'), counted)).toBeUndefined();
  });

  test('change nothing where there are none', () => {
    expect(take(blank, {})).toEqual({ marked: blank, taken: 0 });
    expect(take(blank, { other: { people: 20, right: 6 } })).toEqual({ marked: blank, taken: 0 });
  });

  test('are never more people than answered one question, nor a mixture of forms', () => {
    const ids = ['a1', 'a2', 'b1', 'b2', 'both'];
    const hand = fc.record({ people: fc.integer({ min: 5, max: 30 }), right: fc.nat(5) });
    const counts = fc.dictionary(fc.constantFrom(...ids), hand, { minKeys: 1 });
    fc.assert(
      fc.property(fc.constantFrom(...sheetKinds), counts, (form, counted) => {
        const { marked, taken } = take({ form, right: {} }, counted) ?? {};
        if (!marked) return;
        expect(marked.form).not.toBe('AB');
        const asked = rows.filter(({ a, b }) => counted[marked.form === 'A' ? a : b]);
        expect(taken).toBe(asked.length);
        for (const { a, b } of asked)
          expect(marked.right[a]).toBe(counted[marked.form === 'A' ? a : b]?.right);
        expect(marked.sheets).toBeLessThanOrEqual(
          Math.max(...Object.values(counted).map(({ people }) => people)),
        );
      }),
    );
  });
});
