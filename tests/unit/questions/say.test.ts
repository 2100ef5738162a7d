import { expect, test } from 'vitest';
import { saySchema, sayType } from '#questions/say/schema.ts';
import { scoreSay } from '#questions/say/score.ts';
import { said, words } from './saying.ts';

const example = (id: string, more: object = {}) => ({
  id,
  text: `“${id}!”`,
  feedback: `What ${id} does.`,
  ...more,
});
const data = (examples: object[]) => ({ id: 'no', type: 'say', stem: 'How do you say no?', examples });

const question = saySchema.parse(data([example('stop'), example('later'), example('leave')]));

test('says what is good about the example that was chosen, without points', () => {
  expect(scoreSay(question, ['later'])).toEqual({
    success: true,
    raw: 0,
    max: 0,
    feedback: ['later'],
    kept: [],
  });
});

test.each([
  [['own=I am on my way home'], []],
  [['own=stop', 'stop'], ['stop']],
  [['own=stop'], []], // What was typed is never taken for a choice.
  [['gone'], []],
])('is content with %j, and keeps nothing of it', (response, feedback) => {
  expect(scoreSay(question, response)).toEqual({ success: true, raw: 0, max: 0, feedback, kept: [] });
});

test('takes no response for no success', () => {
  expect(scoreSay(question, [])).toEqual({ success: false, raw: 0, max: 0, feedback: [], kept: [] });
});

test('explains each example without a verdict', () => {
  expect(sayType.explain(question, words)).toEqual([
    { id: 'stop', text: '“stop!”', feedback: 'What stop does.' },
    { id: 'later', text: '“later!”', feedback: 'What later does.' },
    { id: 'leave', text: '“leave!”', feedback: 'What leave does.' },
  ]);
});

test('has a structure of ids', () => {
  expect(sayType.structure(question)).toBe('say stop later leave');
});

test.each([
  ['one example', [example('a')], ['examples: Too small: expected array to have >=2 items']],
  [
    'six examples',
    [...'abcdef'].map((id) => example(id)),
    ['examples: Too big: expected array to have <=5 items'],
  ],
  ['an id twice', [example('a'), example('a')], ['examples: Give every example an id of its own.']],
  [
    'an example that would be right',
    [example('a', { key: true }), example('b')],
    ['examples.0: Unrecognized key: "key"'],
  ],
])('refuses %s', (_, examples, messages) => {
  expect(said(saySchema, data(examples))).toEqual(messages);
});
