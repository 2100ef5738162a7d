import { expect, test } from 'vitest';
import { trueFalseOptions } from '#questions/true-false/options.ts';
import { trueFalseSchema, trueFalseType } from '#questions/true-false/schema.ts';
import { scoreTrueFalse } from '#questions/true-false/score.ts';
import { words } from './saying.ts';

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

test.each([true, false])('gives no point for both answers at once where the sentence is %s', (key) => {
  for (const response of [
    ['true', 'false'],
    ['false', 'true'],
  ])
    expect(scoreTrueFalse({ key }, response)).toMatchObject({ success: false, raw: 0 });
});

test.each([[['true', 'gone']], [['gone', 'true']], [['', 'true', 'own=true', 'true']]])(
  'reads the known answer out of %j',
  (response) => {
    expect(scoreTrueFalse({ key: true }, response)).toEqual({
      success: true,
      raw: 1,
      max: 1,
      feedback: ['true'],
    });
  },
);

test.each([[[]], [['gone']], [['TRUE', 'own=true', '']]])('says nothing to a response of %j', (response) => {
  for (const key of [true, false])
    expect(scoreTrueFalse({ key }, response)).toEqual({ success: false, raw: 0, max: 1, feedback: [] });
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

test.each([true, false])(
  'explains both answers where the sentence is %s, in the words of the page',
  (key) => {
    const question = trueFalseSchema.parse({
      id: 'trouble',
      type: 'true-false',
      stem: 'I will be in trouble.',
      key,
      feedback: { true: 'Many feel so.', false: 'You will be protected.' },
    });
    expect(trueFalseType.explain(question, words)).toEqual([
      {
        id: 'true',
        text: '(question.true)',
        verdict: { message: key ? 'question.isKey' : 'question.isDistractor', isKey: key },
        feedback: 'Many feel so.',
      },
      {
        id: 'false',
        text: '(question.false)',
        verdict: { message: key ? 'question.isDistractor' : 'question.isKey', isKey: !key },
        feedback: 'You will be protected.',
      },
    ]);
    expect(trueFalseType.structure(question)).toBe(`true-false ${key}`);
  },
);
