import { expect, test } from 'vitest';
import { trueFalseOptions } from '#questions/true-false/options.ts';
import { scoreTrueFalse } from '#questions/true-false/score.ts';

test.each([
  [true, 'true', true],
  [true, 'false', false],
  [false, 'true', false],
  [false, 'false', true],
])('where the sentence is %s, the answer %s is right: %s', (key, answer, success) => {
  expect(scoreTrueFalse({ key }, [answer])).toEqual({
    success,
    raw: success ? 1 : 0,
    max: 1,
    feedback: [answer],
  });
});

test('says nothing to no answer', () => {
  expect(scoreTrueFalse({ key: false }, [])).toEqual({ success: false, raw: 0, max: 1, feedback: [] });
});

test.each([
  [true, ['true']],
  [false, ['false']],
])('lists both answers as options; where the sentence is %s the key is %j', (key, keys) => {
  const options = trueFalseOptions(key, { true: 'ត្រូវ', false: 'ខុស' });
  expect(options.map(({ id, text }) => [id, text])).toEqual([
    ['true', 'ត្រូវ'],
    ['false', 'ខុស'],
  ]);
  expect(options.filter((option) => option.key).map(({ id }) => id)).toEqual(keys);
});
