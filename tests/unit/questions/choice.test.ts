import { expect, test } from 'vitest';
import { choiceSchema, choiceType } from '#questions/choice/schema.ts';
import { scoreChoice } from '#questions/choice/score.ts';
import { words } from './saying.ts';

const question = choiceSchema.parse({
  id: 'first-step',
  type: 'choice',
  stem: 'What comes first?',
  options: [
    { id: 'stop', text: 'Stop replying', key: true, feedback: 'Yes.' },
    { id: 'pay', text: 'Pay a little', feedback: 'It brings a new demand.' },
  ],
});

test('gives the point for the key, and names its reason', () => {
  expect(scoreChoice(question, ['stop'])).toEqual({ success: true, raw: 1, max: 1, feedback: ['stop'] });
});

test('gives no point for a distractor, but names its reason', () => {
  expect(scoreChoice(question, ['pay'])).toEqual({ success: false, raw: 0, max: 1, feedback: ['pay'] });
});

test('gives no point for two options at once', () => {
  expect(scoreChoice(question, ['stop', 'pay'])).toMatchObject({ success: false, raw: 0 });
});

test.each([[[]], [['gone']]])('says nothing to a response of %j', (response) => {
  expect(scoreChoice(question, response)).toEqual({ success: false, raw: 0, max: 1, feedback: [] });
});

test('explains each option as right or not', () => {
  expect(choiceType.explain(question, words)).toEqual([
    {
      id: 'stop',
      text: 'Stop replying',
      verdict: { message: 'question.isKey', isKey: true },
      feedback: 'Yes.',
    },
    {
      id: 'pay',
      text: 'Pay a little',
      verdict: { message: 'question.isDistractor', isKey: false },
      feedback: 'It brings a new demand.',
    },
  ]);
});

test('has a structure of ids, the key marked', () => {
  expect(choiceType.structure(question)).toBe('choice stop* pay');
});
