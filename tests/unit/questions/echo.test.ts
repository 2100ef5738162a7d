import { expect, test } from 'vitest';
import { echoes } from '#questions/echo.ts';

const tap = (timeStamp: number) => ({ detail: 1, timeStamp });
const key = (timeStamp: number) => ({ detail: 0, timeStamp });

test('the first tap is meant, however early it comes', () => {
  expect(echoes()(tap(0))).toBe(false);
});

test('a second tap within half a second is an echo, and so is a third that follows it', () => {
  const isEcho = echoes();
  expect([0, 499, 998, 1498].map((time) => isEcho(tap(time)))).toEqual([false, true, true, false]);
});

test('a tap at another place is meant', () => {
  const isEcho = echoes();
  expect([isEcho(tap(0), 'a'), isEcho(tap(1), 'b'), isEcho(tap(2), 'b')]).toEqual([false, false, true]);
});

test('a key is meant each time it is pressed', () => {
  const isEcho = echoes();
  expect([isEcho(key(0)), isEcho(key(1)), isEcho(key(2))]).toEqual([false, false, false]);
});
