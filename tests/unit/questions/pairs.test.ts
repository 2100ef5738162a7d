import { expect, test } from 'vitest';
import { pairedWith } from '#questions/pairs.ts';

const paired = (response: string[]) => [...pairedWith(response, ['a', 'b'], ['x', 'y', 'ab'])];

test('puts left to right', () => {
  expect(paired(['a=y', 'b=x'])).toEqual([
    ['a', 'y'],
    ['b', 'x'],
  ]);
});

test('lets one right side belong to many', () => {
  expect(paired(['a=x', 'b=x'])).toEqual([
    ['a', 'x'],
    ['b', 'x'],
  ]);
});

test('takes a left side that is given twice as it was given last', () => {
  expect(paired(['a=x', 'b=x', 'a=y'])).toEqual([
    ['a', 'y'],
    ['b', 'x'],
  ]);
});

test('keeps a known answer though an unknown one comes after it', () => {
  expect(paired(['a=x', 'a=gone'])).toEqual([['a', 'x']]);
});

test.each([
  ['an unknown left side', 'c=x'],
  ['an unknown right side', 'a=z'],
  ['both the wrong way round', 'x=a'],
  ['no left side', '=x'],
  ['no right side', 'a='],
  ['more than two sides', 'a=x=y'],
  ['spaces', 'a = x'],
  ['no sign between them, though its letters would make a pair', 'ab'],
  ['nothing', ''],
])('leaves out what has %s', (_, part) => {
  expect(paired([part])).toEqual([]);
});
