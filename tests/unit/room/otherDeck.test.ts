import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newWatch, type Watch } from '#room/clock.ts';
import { beginning, jump, readPlace, type DeckSlide } from '#room/deck.ts';
import { carried, readCarried } from '#room/otherDeck.ts';

const deckOf = (...names: (string | undefined)[]): DeckSlide[] =>
  names.map((begins) => ({ begins, parts: 2, ways: [] }));

/** The same lesson: in the second language its section takes three slides, and there is no word for older learners. */
const first = deckOf('title', 'section-1', undefined, 'question-a', 'older', 'end');
const second = deckOf('title', 'section-1', undefined, undefined, 'question-a', 'end');

const placeAfter = (from: DeckSlide[], to: DeckSlide[], at: number, shown = 0) => {
  const place = readCarried(to, carried(from, jump(from, at, shown), newWatch))?.place;
  return [place?.at, place?.shown];
};

test('goes on at what has the same name, as far in as before, with as many parts', () => {
  expect(placeAfter(first, second, 3, 1)).toEqual([4, 1]);
  expect(placeAfter(second, first, 2, 2)).toEqual([2, 2]);
});

test('where a section has fewer slides, goes on at its last one and not in the next', () => {
  expect(placeAfter(second, first, 3, 2)).toEqual([2, 0]);
});

test('what is not there begins anew, and the time goes on all the same', () => {
  const watch: Watch = { elapsed: 61_000, isRunning: true, seen: 1_795_742_373_316 };
  expect(readCarried(second, carried(first, jump(first, 4), watch))).toEqual({ place: beginning, watch });
});

test('any other fragment carries nothing; a damaged one leads to a slide, and to no time that cannot be', () => {
  for (const fragment of ['', '#', '#3', '#3.1', '#speaker']) expect(readCarried(first, fragment)).toBeUndefined();
  const part = fc.oneof(fc.string(), fc.constantFrom('title', 'section-1', '-1', '1e9', 'NaN', '5.1.7', '-5.1.7'));
  fc.assert(
    fc.property(part, part, part, part, (from, more, shown, watch) => {
      const found = readCarried(first, `#${String(new URLSearchParams({ from, more, shown, watch }))}`);
      expect(readPlace(first, found?.place)).toEqual(found?.place);
      if (found?.watch) expect(found.watch.elapsed).toBeGreaterThanOrEqual(0);
    }),
  );
}); // prettier-ignore
