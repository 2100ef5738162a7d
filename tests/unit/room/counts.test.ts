import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  handsFor,
  keptOf,
  leastPeople,
  mostHands,
  peopleIn,
  putBack,
  shownOf,
  takenOver,
  tellsOfFew,
  together,
  withHands,
  type Asking,
  type Counts,
  type Hands,
} from '#room/counts.ts';

const key = 'students/7#three-signs';
const askings: Asking[] = ['one', 'several', 'sure'];
const hands = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'constructor'), fc.nat(40), {
  noNullPrototype: true,
});
const asking = fc.constantFrom(...askings);

describe('what is shown', () => {
  test('is nothing of four hands, and all of five; of a question about oneself, nothing of nine', () => {
    expect(shownOf({ before: { a: 3, b: 1 } }, 'one')).toEqual({ held: { before: 'few' } });
    expect(shownOf({ before: { a: 3, b: 2 } }, 'one')).toEqual({ before: { a: 3, b: 2 }, held: {} });
    expect(shownOf({ after: { a: 9 } }, 'sure')).toEqual({ held: { after: 'few' } });
    expect(shownOf({ after: { a: 8, b: 2 } }, 'sure')).toEqual({ after: { a: 8, b: 2 }, held: {} });
  });

  test('is judged by the option with most hands, where people raise a hand for each that fits', () => {
    expect(shownOf({ before: { a: 4, b: 4, c: 4 } }, 'several').before).toBeUndefined();
    expect(shownOf({ before: { a: 5, b: 1 } }, 'several').before).toEqual({ a: 5, b: 1 });
  });

  test('is not “before” where somebody left and nobody else changed', () => {
    expect(shownOf({ before: { a: 10, b: 15 }, after: { a: 10, b: 14 } }, 'one')).toEqual({
      after: { a: 10, b: 14 },
      held: { before: 'difference' },
    });
    expect(shownOf({ before: { a: 10, b: 14 }, after: { a: 11, b: 16 } }, 'one').before).toBeUndefined();
  });

  test('is both where people changed their minds, the same people came, or many others', () => {
    const both = (before: Hands, after: Hands) => Object.keys(shownOf({ before, after }, 'one')).sort();
    expect(both({ a: 10, b: 15 }, { a: 16, b: 8 })).toEqual(['after', 'before', 'held']);
    expect(both({ a: 10, b: 15 }, { a: 10, b: 15 })).toEqual(['after', 'before', 'held']);
    expect(both({ a: 10, b: 15 }, { a: 10, b: 10 })).toEqual(['after', 'before', 'held']);
  });

  test('is not “before” where people raise several hands and one hand is missing: the number of people does not show it', () => {
    const both = (before: Hands, after: Hands) => shownOf({ before, after }, 'several').held.before;
    expect(both({ a: 20, b: 3 }, { a: 20, b: 2 })).toBe('difference');
    expect(both({ a: 20, b: 3 }, { a: 16, b: 0 })).toBe('difference');
    expect(both({ a: 20, b: 3 }, { a: 20, b: 3 })).toBeUndefined();
    expect(both({ a: 20, b: 3 }, { a: 24, b: 1 })).toBeUndefined();
    // Nobody who left can have had two hands for one option: five people at least.
    expect(both({ a: 20, b: 8 }, { a: 20, b: 3 })).toBeUndefined();
  });

  test('never holds a group that is too small, nor two that tell of a few; and says why, whenever something is left out', () => {
    fc.assert(
      fc.property(hands, hands, asking, (before, after, asked) => {
        const shown = shownOf({ before, after }, asked);
        const least = leastPeople[asked];
        for (const moment of ['before', 'after'] as const) {
          const [given, seen] = [{ before, after }[moment], shown[moment]];
          if (seen) expect(peopleIn(seen, asked)).toBeGreaterThanOrEqual(least);
          else expect(shown.held[moment] !== undefined).toBe(peopleIn(given, asked) > 0);
        }
        if (!shown.before || !shown.after) return;
        const changes = ['a', 'b', 'c', 'constructor'].map((id) => handsFor(after, id) - handsFor(before, id));
        const sizes = changes.map(Math.abs);
        const isMixed = changes.some((change) => change > 0) && changes.some((change) => change < 0);
        const isFar = asked === 'several' ? Math.max(...sizes) >= least : sizes.reduce((sum, size) => sum + size) >= least;
        expect(isMixed || isFar || sizes.every((size) => size === 0)).toBe(true);
      }),
    );
  }); // prettier-ignore

  test('keeps the answers of the few who left, or came, from whoever takes one count from the other, however they were asked', () => {
    // Whatever a group answers: if those who stay keep their answers, and one to four leave, the two are not shown together.
    const options = ['a', 'b', 'c'];
    const one = fc.constantFrom(...options).map((id) => [id]);
    const several = fc.subarray(options, { minLength: 1 });
    const group = fc.constantFrom<Asking>('one', 'several', 'sure').chain((asked) =>
      fc.tuple(fc.constant(asked), fc.array(asked === 'several' ? several : one, { minLength: 6, maxLength: 40 })),
    );
    fc.assert(
      fc.property(group, fc.integer({ min: 1, max: 4 }), fc.boolean(), ([asked, answers], gone, isBack) => {
        const count = (people: string[][]) =>
          people.flat().reduce<Record<string, number>>((sum, id) => ({ ...sum, [id]: (sum[id] ?? 0) + 1 }), {});
        const counts = [count(answers), count(answers.slice(gone))];
        const [before = {}, after = {}] = isBack ? counts.reverse() : counts;
        const shown = shownOf({ before, after }, asked);
        expect(shown.before === undefined || shown.after === undefined).toBe(true);
      }),
      { examples: [[['one', [['a'], ['a'], ['a'], ['a'], ['a'], ['b']]], 1, false]] },
    );
  }); // prettier-ignore
});

test('two equal counts, or two far apart, tell of nobody', () => {
  const tells = (before: Hands, after: Hands, asked: Asking) =>
    tellsOfFew(before, after, leastPeople[asked], (hands) => peopleIn(hands, asked));
  expect(tells({ a: 5, b: 5 }, { a: 5, b: 5 }, 'one')).toBe(false);
  expect(tells({ a: 5, b: 10 }, { a: 5, b: 5 }, 'one')).toBe(false);
  expect(tells({ a: 5, b: 10 }, { a: 5, b: 6 }, 'one')).toBe(true);
  expect(tells({ a: 5, b: 10 }, { a: 5, b: 1 }, 'sure')).toBe(true);
});

test('a number of hands is whole, and between 0 and 999, whatever is typed', () => {
  const typed = (number: number) => handsFor(withHands({}, key, 'before', 'a', number)[key]?.before, 'a');
  expect([-1, 0, 2.4, 1e9, NaN, Infinity].map(typed)).toEqual([0, 0, 2, mostHands, 0, 0]);
});

test('one hand more for one option changes nothing else', () => {
  const counts: Counts = { [key]: { before: { a: 1, b: 2 }, after: { a: 3 } }, 'students/7#other': { before: { a: 9 } } };
  expect(withHands(counts, key, 'before', 'a', 2)).toEqual({
    ...counts,
    [key]: { before: { a: 2, b: 2 }, after: { a: 3 } },
  });
}); // prettier-ignore

test('undoing puts back what was there, takes away what was not, and leaves other questions', () => {
  const first = withHands({}, 'students/7#other', 'before', 'a', 4);
  const kept = keptOf(first, [key]);
  const second = withHands(withHands(first, key, 'after', 'a', 1), 'students/7#other', 'before', 'b', 1);
  expect(putBack(second, kept)).toEqual({ 'students/7#other': { before: { a: 4, b: 1 } } });
  const again = keptOf(second, [key]);
  expect(putBack(withHands(second, key, 'after', 'a', 7), again)).toEqual(second);
});

test('a file takes the place of what was counted of the same question at the same time, and of nothing else', () => {
  const mine: Counts = { [key]: { before: { a: 1 }, after: { a: 2 } } };
  expect(takenOver(mine, { [key]: { before: { b: 7 } } })).toEqual({
    [key]: { before: { b: 7 }, after: { a: 2 } },
  });
});

describe('two groups together', () => {
  const one = () => 'one' as const;

  test('are the sum of both', () => {
    const sum = together(
      { [key]: { before: { a: 5, b: 1 } } },
      { [key]: { before: { b: 6 }, after: { a: 8 } } },
      one,
    );
    expect(sum).toEqual({
      counts: { [key]: { before: { a: 5, b: 7 }, after: { a: 8 } } },
      taken: [key],
      left: [],
    });
  });

  test('leave out a group so small that the sum would give it away', () => {
    const mine: Counts = { [key]: { before: { a: 9 } } };
    expect(together(mine, { [key]: { before: { a: 1, b: 3 } } }, one)).toEqual({
      counts: mine,
      taken: [],
      left: [key],
    });
    expect(together({ [key]: { before: { a: 4 } } }, { [key]: { before: { a: 9 } } }, one).left).toEqual([
      key,
    ]);
    expect(together(mine, { [key]: { before: { a: 9 } } }, () => 'sure').left).toEqual([key]);
    expect(together({ [key]: { before: { a: 5 } } }, { [key]: { before: { a: 5 } } }, one).left).toEqual([]);
  });

  test('are what was there, where the other has nothing', () => {
    const mine: Counts = { [key]: { before: { a: 2 } } };
    expect(together(mine, { [key]: { before: { a: 0 } } }, one)).toEqual({
      counts: mine,
      taken: [],
      left: [],
    });
  });

  test('are the same sum in either order, and never more than a room has', () => {
    fc.assert(
      fc.property(hands, hands, (a, b) => {
        const sum = (x: Hands, y: Hands) => together({ [key]: { before: x } }, { [key]: { before: y } }, one);
        const [ab, ba] = [sum(a, b), sum(b, a)];
        expect(ab.left).toEqual(ba.left);
        if (ab.left.length > 0) return;
        for (const id of ['a', 'b', 'c', 'constructor']) {
          const number = handsFor(ab.counts[key]?.before, id);
          expect(number).toBe(handsFor(ba.counts[key]?.before, id));
          expect(number).toBe(handsFor(a, id) + handsFor(b, id));
        }
      }),
    );
    expect(together({ [key]: { before: { a: 900 } } }, { [key]: { before: { a: 900 } } }, one).counts[key]?.before).toEqual({ a: 999 });
  }); // prettier-ignore
});

test('an option called `constructor` has no hands before somebody raises one', () => {
  expect(handsFor({}, 'constructor')).toBe(0);
  expect(handsFor(undefined, 'a')).toBe(0);
});
