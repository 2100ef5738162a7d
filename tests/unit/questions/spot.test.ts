import { expect, test } from 'vitest';
import { spotSchema, spotType } from '#questions/spot/schema.ts';
import { scoreSpot } from '#questions/spot/score.ts';
import { said, words } from './saying.ts';

const line = (id: string, more: object = {}) => ({ id, text: `…${id}…`, feedback: `About ${id}.`, ...more });
const sign = (id: string, more: object = {}) => line(id, { key: true, ...more });
const data = (lines: object[], more: object = {}) => ({
  id: 'chat',
  type: 'spot',
  stem: 'Where are the signs?',
  from: 'Somebody new',
  lines,
  ...more,
});

const question = spotSchema.parse(
  data([line('hello'), sign('secret'), line('why', { reply: true }), sign('hurry')]),
);

test('gives all points for all signs and nothing else', () => {
  expect(scoreSpot(question, ['secret', 'hurry'])).toEqual({
    success: true,
    raw: 2,
    max: 2,
    feedback: ['secret', 'hurry'],
  });
});

test('takes a point back for a line that is no sign, and names the reasons in the order of the chat', () => {
  expect(scoreSpot(question, ['hurry', 'secret', 'hello'])).toEqual({
    success: false,
    raw: 1,
    max: 2,
    feedback: ['hello', 'secret', 'hurry'],
  });
});

test('gives no point for tapping every line', () => {
  expect(scoreSpot(question, ['hello', 'secret', 'why', 'hurry'])).toMatchObject({ success: false, raw: 0 });
});

test('explains each line as a sign or none', () => {
  expect(spotType.explain(question, words).slice(0, 2)).toEqual([
    {
      id: 'hello',
      text: '…hello…',
      verdict: { message: 'question.isNoSign', isKey: false },
      feedback: 'About hello.',
    },
    {
      id: 'secret',
      text: '…secret…',
      verdict: { message: 'question.isSign', isKey: true },
      feedback: 'About secret.',
    },
  ]);
});

test('has a structure of ids, the signs marked', () => {
  expect(spotType.structure(question)).toBe('spot hello secret* why hurry*');
});

test('takes a line as written by the new one, unless it is a reply', () => {
  expect(question.lines.map(({ reply }) => reply)).toEqual([false, false, true, false]);
});

test.each([
  ['two lines', data([line('a'), sign('b')]), ['lines: Too small: expected array to have >=3 items']],
  [
    'ten lines',
    data([sign('z'), ...[...'abcdefghi'].map((id) => line(id))]),
    ['lines: Too big: expected array to have <=9 items'],
  ],
  [
    'a chat without a sign',
    data([line('a'), line('b'), line('c')]),
    ['lines: Mark at least one line with `key: true`.'],
  ],
  [
    'a chat of nothing but signs',
    data([sign('a'), sign('b'), sign('c')]),
    [
      'lines: Leave at least one line without `key`: if everything is a sign, there is nothing to tell apart.',
    ],
  ],
  ['an id twice', data([line('a'), sign('b'), line('a')]), ['lines: Give every line an id of its own.']],
  [
    'a chat with nobody',
    data([line('a'), sign('b'), line('c')], { from: '' }),
    ['from: Say something here; it must not be empty.'],
  ],
])('refuses %s', (_, wrong, messages) => {
  expect(said(spotSchema, wrong)).toEqual(messages);
});
