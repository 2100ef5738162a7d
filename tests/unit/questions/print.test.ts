import { expect, test } from 'vitest';
import { printOf } from '#questions/print.ts';
import { questionSchema } from '#questions/schemas.ts';

const option = (id: string, more: object = {}) => ({ id, text: `Text of ${id}`, feedback: 'Why.', ...more });
const choice = (options: object[], more: object = {}) =>
  questionSchema.parse({ id: 'first-step', type: 'choice', stem: 'What first?', options, ...more });

const question = choice([option('stop', { key: true }), option('pay')]);

test('stays the same for ever: it is kept with answers', () => {
  expect(printOf(question)).toBe('yi7pre');
});

test('has six letters or digits also where five would do', () => {
  expect(printOf(choice([option('leave', { key: true }), option('call')]))).toBe('06ku7b');
});

test('is the same in Khmer and with other words', () => {
  const khmer = choice([option('stop', { key: true, text: 'ឈប់ឆ្លើយ' }), option('pay', { text: 'បង់ប្រាក់' })], {
    stem: 'តើធ្វើអ្វីមុនគេ?',
    hint: 'គិតសិន។',
  });
  expect(printOf(khmer)).toBe(printOf(question));
});

test('is the same for options in another order, and under another id', () => {
  expect(printOf(choice([option('pay'), option('stop', { key: true })], { id: 'moved' }))).toBe(
    printOf(question),
  );
});

test.each([
  ['an option comes', choice([option('stop', { key: true }), option('pay'), option('wait')])],
  ['an option goes for another', choice([option('stop', { key: true }), option('wait')])],
  ['another option is right', choice([option('stop'), option('pay', { key: true })])],
])('is another where %s', (_, changed) => {
  expect(printOf(changed)).not.toBe(printOf(question));
});

test('is another for another type with the same options', () => {
  const parts = [option('a', { key: true }), option('b'), option('c')];
  const prints = [
    choice(parts),
    choice(parts, { type: 'choice-multiple' }),
    questionSchema.parse({ id: 'q', type: 'spot', stem: 'Which?', from: 'Somebody', lines: parts }),
  ].map(printOf);
  expect(new Set(prints).size).toBe(3);
});

test.each([true, false])('has six letters or digits where a true-false is %s', (key) => {
  const feedback = { true: 'Yes.', false: 'No.' };
  const print = printOf(questionSchema.parse({ id: 'q', type: 'true-false', stem: 'So?', key, feedback }));
  expect(print).toMatch(/^[0-9a-z]{6}$/);
});
