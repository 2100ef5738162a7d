import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  backward, beginning, choose, forward, fragmentOf, jump, placeIn, readPlace, type DeckSlide, type Place,
} from '#room/deck.ts'; // prettier-ignore

/** Title; a slide of two parts; the story's first slide; two scenes of which one ends; the rest of the lesson. */
const deck: DeckSlide[] = [
  { parts: 0, ways: [] },
  { parts: 2, ways: [] },
  { parts: 0, ways: [] },
  { parts: 1, ways: [4, 5], back: 2 },
  { parts: 0, ways: [5], back: 2 },
  { parts: 0, ways: [], back: 2, next: 6 },
  { parts: 0, ways: [], back: 2 },
];

const walk = (place: Place, ...steps: ((deck: DeckSlide[], place: Place) => Place)[]) =>
  steps.reduce((now, step) => step(deck, now), place);

test('shows the parts of a slide one by one before it goes on, and takes them back in turn', () => {
  const places = [walk(beginning, forward)];
  for (let press = 0; press < 3; press++) places.push(forward(deck, places[places.length - 1] ?? beginning));
  expect(places.map(({ at, shown }) => [at, shown])).toEqual([[1, 0], [1, 1], [1, 2], [2, 0]]); // prettier-ignore
  expect(walk(places[3] ?? beginning, backward)).toMatchObject({ at: 1, shown: 2 });
  expect(walk(places[3] ?? beginning, backward, backward)).toMatchObject({ at: 1, shown: 1 });
});

test('stops at both ends', () => {
  expect(walk(beginning, backward)).toEqual(beginning);
  const last = jump(deck, 6);
  expect(walk(last, forward)).toEqual(last);
});

test('a choice waits until all lines are shown, leads to its scene, and Back comes here again', () => {
  const scene = jump(deck, 3);
  expect(choose(deck, scene, 1)).toBe(scene);
  const chosen = choose(deck, walk(scene, forward), 1);
  expect(chosen).toMatchObject({ at: 5, shown: 0 });
  expect(backward(deck, chosen)).toMatchObject({ at: 3, shown: 1, trail: [] });
  expect(choose(deck, walk(scene, forward), 2)).toMatchObject({ at: 3 });
});

test('two buttons are enough: forward marks a choice and takes it, back marks the next', () => {
  const atWays = walk(jump(deck, 3), forward);
  const marked = walk(atWays, forward);
  expect(marked.marked).toBe(0);
  expect(walk(marked, forward)).toMatchObject({ at: 4 });
  expect(walk(marked, backward).marked).toBe(1);
  expect(walk(marked, backward, forward)).toMatchObject({ at: 5, marked: -1 });
  expect(walk(marked, backward, backward)).toMatchObject({ at: 3, marked: -1, shown: 1 });
  expect(walk(marked, backward, backward, backward)).toMatchObject({ at: 3, shown: 0 });
});

test('an ending leads out of the story, and Back leads into it the way one came', () => {
  const out = walk(choose(deck, walk(jump(deck, 3), forward), 1), forward);
  expect(out).toMatchObject({ at: 6 });
  expect(walk(out, backward)).toMatchObject({ at: 5 });
  expect(walk(out, backward, backward)).toMatchObject({ at: 3, shown: 1, trail: [] });
});

test('after a reload inside a story, Back leads to its beginning and not into another scene', () => {
  expect(walk(jump(deck, 5), backward)).toMatchObject({ at: 2 });
  expect(walk(jump(deck, 6), backward)).toMatchObject({ at: 2 });
});

test('a fragment names slide and part, and one that names none is not believed', () => {
  expect(fragmentOf(jump(deck, 1, 2))).toBe('#2.2');
  expect(fragmentOf(jump(deck, 6))).toBe('#7');
  expect(placeIn(deck, '#2.2')).toMatchObject({ at: 1, shown: 2 });
  expect(placeIn(deck, '#2.9')).toMatchObject({ at: 1, shown: 2 });
  for (const wrong of ['', '#0', '#8', '#text', '#2.', '#-1', '#2.1.1', '#1e3'])
    expect(placeIn(deck, wrong), wrong).toBeUndefined();
});

test('wherever presses lead, the place is one of the deck, and forward undoes back where nothing is chosen', () => {
  const press = fc.constantFrom('forward', 'backward', 'a', 'b');
  fc.assert(
    fc.property(fc.array(press, { maxLength: 60 }), (presses) => {
      let place = beginning;
      for (const name of presses) {
        place =
          name === 'forward'
            ? forward(deck, place)
            : name === 'backward'
              ? backward(deck, place)
              : choose(deck, place, name === 'a' ? 0 : 1);
        expect(readPlace(deck, JSON.parse(JSON.stringify(place)))).toEqual(place);
        expect(placeIn(deck, fragmentOf(place))).toMatchObject({ at: place.at, shown: place.shown });
      }
    }),
  );
});

test.each([
  [null], ['7'], [{}], [{ at: 99, shown: 0 }], [{ at: 1, shown: 3 }], [{ at: '1', shown: 0 }], [{ at: 0.5, shown: 0 }], [{ at: -1, shown: 0 }],
])('takes no place from %j', (given) => {
  expect(readPlace(deck, given)).toBeUndefined();
}); // prettier-ignore

test('keeps of a damaged trail what is whole', () => {
  expect(readPlace(deck, { at: 3, shown: 1, marked: 7, trail: [[1, 2], [1], 'x', [9, 99]] })).toEqual({
    at: 3,
    shown: 1,
    marked: -1,
    trail: [[1, 2]],
  });
});
