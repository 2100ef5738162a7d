import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, newWatch, readWatch, shownTime, standing, toggle } from '#room/clock.ts';

const minute = 60_000;
const hour = 60 * minute;
const nine = Date.UTC(2026, 10, 26, 9);
const plan = [
  { minutes: 5, title: 'Welcome' },
  { minutes: 20, title: 'Practice' },
  { minutes: 5, title: 'Close' },
];

test('counts while it runs, and rests where it was stopped', () => {
  const started = toggle(newWatch, nine);
  const stopped = toggle(advance(started, nine + 4 * minute), nine + 6 * minute);
  expect(stopped).toMatchObject({ elapsed: 6 * minute, isRunning: false });
  const again = toggle(advance(stopped, nine + hour), nine + hour);
  expect(advance(again, nine + hour + minute).elapsed).toBe(7 * minute);
});

test('counts the time in which the tab slept', () => {
  expect(advance(toggle(newWatch, nine), nine + 25 * minute).elapsed).toBe(25 * minute);
});

test('a clock that is set back takes nothing away, and goes on from there', () => {
  const running = advance(toggle(newWatch, nine), nine + 10 * minute);
  const back = advance(running, nine - 7 * hour);
  expect(back.elapsed).toBe(10 * minute);
  expect(advance(back, nine - 7 * hour + minute).elapsed).toBe(11 * minute);
});

test('a clock that is set far forward adds nothing, and goes on from there', () => {
  const running = advance(toggle(newWatch, nine), nine + 10 * minute);
  const later = advance(running, nine + 24 * hour);
  expect(later.elapsed).toBe(10 * minute);
  expect(advance(later, nine + 24 * hour + minute).elapsed).toBe(11 * minute);
});

test('never runs backwards, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 * hour }), { maxLength: 30 }), (clocks) => {
      let watch = toggle(newWatch, nine);
      for (const clock of clocks) {
        const next = advance(watch, clock);
        expect(next.elapsed).toBeGreaterThanOrEqual(watch.elapsed);
        watch = next;
      }
    }),
  );
});

test.each([
  [0, { part: 0, leftInPart: 5, left: 30, over: 0, isOver: false }],
  [5 * minute - 1, { part: 0, leftInPart: 1, left: 26, over: 0, isOver: false }],
  [5 * minute, { part: 1, leftInPart: 20, left: 25, over: 0, isOver: false }],
  [29 * minute, { part: 2, leftInPart: 1, left: 1, over: 0, isOver: false }],
  [30 * minute, { part: 2, leftInPart: 0, left: 0, over: 0, isOver: true }],
  [32 * minute + 1, { part: 2, leftInPart: 0, left: 0, over: 2, isOver: true }],
])('after %i ms knows the part that is due and what is left', (elapsed, expected) => {
  expect(standing(plan, elapsed)).toEqual(expected);
});

test('a plan without parts is over at once, and breaks nothing', () => {
  expect(standing([], 5)).toEqual({ part: 0, leftInPart: 0, left: 0, over: 0, isOver: true });
});

test('writes a time as people read it', () => {
  expect([0, 65_000, 59 * minute + 59_999, hour + 5 * minute + 4_000].map(shownTime)).toEqual([
    '0:00',
    '1:05',
    '59:59',
    '1:05:04',
  ]);
});

test('believes no watch that is none', () => {
  expect(readWatch({ elapsed: 5, isRunning: true, seen: nine })).toEqual({ elapsed: 5, isRunning: true, seen: nine });
  for (const wrong of [null, 5, {}, { elapsed: -1, isRunning: true, seen: 0 }, { elapsed: 1, isRunning: 1, seen: 0 }, { elapsed: Infinity, isRunning: true, seen: 0 }, { elapsed: 0, isRunning: true, seen: '9' }])
    expect(readWatch(wrong)).toBeUndefined();
}); // prettier-ignore
