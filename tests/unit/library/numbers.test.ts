import { expect, test } from 'vitest';
import { fillNumbers } from '#library/numbers.ts';

const shown = new Map([['child-helpline', '1280'], ['aple', '092 311 511']]); // prettier-ignore

test('puts numbers into every text, however deep it stands', () => {
  const data = {
    nextStep: 'Call [[child-helpline]].',
    questions: [{ stem: 'Who?', options: [{ text: '[[aple]] or [[child-helpline]]', key: true }] }],
    minutes: 30,
    contentNote: undefined,
    order: null,
  };
  expect(fillNumbers(data, shown)).toEqual({
    nextStep: 'Call 1280.',
    questions: [{ stem: 'Who?', options: [{ text: '092 311 511 or 1280', key: true }] }],
    minutes: 30,
    contentNote: undefined,
    order: null,
  });
});

test('leaves the data it was given as it was', () => {
  const data = { nextStep: 'Call [[child-helpline]].' };
  fillNumbers(data, shown);
  expect(data).toEqual({ nextStep: 'Call [[child-helpline]].' });
});

test('throws on an id that is no helpline, so that no page is built with a hole', () => {
  expect(() => fillNumbers({ list: ['Call [[police]].'] }, shown)).toThrow('[[police]] is no helpline.');
});
