import { expect, test } from 'vitest';
import { choiceMultipleSchema, choiceMultipleType } from '#questions/choice-multiple/schema.ts';
import { scoreChoiceMultiple } from '#questions/choice-multiple/score.ts';
import { words } from './saying.ts';

const question = choiceMultipleSchema.parse({
  id: 'keep',
  type: 'choice-multiple',
  stem: 'What is worth keeping?',
  options: [
    { id: 'name', text: 'The name', key: true, feedback: 'A name helps.' },
    { id: 'picture', text: 'The picture', feedback: 'Nobody needs it.' },
    { id: 'date', text: 'The date', key: true, feedback: 'A date helps.' },
    { id: 'reply', text: 'A reply', feedback: 'It keeps the chat going.' },
  ],
});

test('gives all points for all keys and nothing else', () => {
  expect(scoreChoiceMultiple(question, ['name', 'date'])).toEqual({
    success: true,
    raw: 2,
    max: 2,
    feedback: ['name', 'date'],
  });
});

test('gives a point for each key found', () => {
  expect(scoreChoiceMultiple(question, ['date'])).toEqual({
    success: false,
    raw: 1,
    max: 2,
    feedback: ['date'],
  });
});

test('takes a point back for a distractor, though all keys were found', () => {
  expect(scoreChoiceMultiple(question, ['name', 'date', 'picture'])).toMatchObject({
    success: false,
    raw: 1,
    max: 2,
  });
});

test('never goes below nothing', () => {
  expect(scoreChoiceMultiple(question, ['picture', 'reply'])).toMatchObject({
    success: false,
    raw: 0,
    max: 2,
  });
});

test('gives no point for choosing everything', () => {
  expect(scoreChoiceMultiple(question, ['name', 'picture', 'date', 'reply'])).toMatchObject({
    success: false,
    raw: 0,
  });
});

test('names the reasons in the order of the page, whatever the order of the response', () => {
  expect(scoreChoiceMultiple(question, ['date', 'picture', 'name']).feedback).toEqual([
    'name',
    'picture',
    'date',
  ]);
});

test.each([[[]], [['gone']]])('says nothing to a response of %j', (response) => {
  expect(scoreChoiceMultiple(question, response)).toEqual({ success: false, raw: 0, max: 2, feedback: [] });
});

test('explains each option as right or not', () => {
  const explained = choiceMultipleType.explain(question, words);
  expect(explained.map(({ id, verdict }) => [id, verdict?.message, verdict?.isKey])).toEqual([
    ['name', 'question.isKey', true],
    ['picture', 'question.isDistractor', false],
    ['date', 'question.isKey', true],
    ['reply', 'question.isDistractor', false],
  ]);
});

test('has a structure of ids, the keys marked', () => {
  expect(choiceMultipleType.structure(question)).toBe('choice-multiple name* picture date* reply');
});
