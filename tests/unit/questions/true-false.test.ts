import { expect, test } from 'vitest';
import { trueFalseOptions } from '#questions/true-false/options.ts';
import { trueFalseSchema } from '#questions/true-false/schema.ts';
import { scoreTrueFalse } from '#questions/true-false/score.ts';

function question(key: boolean) {
  return trueFalseSchema.parse({
    id: 'trouble',
    type: 'true-false',
    stem: 'If I tell, I will be in trouble.',
    key,
    feedback: { true: 'Many feel so.', false: 'You will be protected.' },
  });
}

test.each([
  [true, 'true', true, 'Many feel so.'],
  [true, 'false', false, 'You will be protected.'],
  [false, 'true', false, 'Many feel so.'],
  [false, 'false', true, 'You will be protected.'],
])('where the sentence is %s, the answer %s is right: %s', (key, answer, success, feedback) => {
  expect(scoreTrueFalse(question(key), [answer])).toEqual({ success, raw: success ? 1 : 0, max: 1, feedback: [feedback] });
});

test.each([[[]], [['perhaps']]])('says nothing to a response of %j', (response) => {
  expect(scoreTrueFalse(question(false), response)).toEqual({ success: false, raw: 0, max: 1, feedback: [] });
});

test.each([
  [true, ['true']],
  [false, ['false']],
])('lists both answers as options; where the sentence is %s the key is %j', (key, keys) => {
  const options = trueFalseOptions(question(key), { true: 'ត្រូវ', false: 'ខុស' });
  expect(options.map(({ id, text, feedback }) => [id, text, feedback])).toEqual([
    ['true', 'ត្រូវ', 'Many feel so.'],
    ['false', 'ខុស', 'You will be protected.'],
  ]);
  expect(options.filter((option) => option.key).map(({ id }) => id)).toEqual(keys);
});
