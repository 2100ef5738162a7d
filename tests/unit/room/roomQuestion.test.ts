import { expect, test } from 'vitest';
import { roomKey, roomQuestion } from '#room/roomQuestion.ts';

const reasons = [
  { id: 'demand', text: 'A demand', isKey: true },
  { id: 'greeting', text: 'A greeting', isKey: false },
];

test('gives options letters, in the order of the page, and knows the right one', () => {
  expect(
    roomQuestion({ id: 'q', question: { type: 'choice', stem: 'Which?' }, reasons, labels: {} }),
  ).toEqual({
    id: 'q',
    stem: 'Which?',
    asking: 'one',
    options: [
      { id: 'demand', letter: 'A', text: 'A demand', isKey: true },
      { id: 'greeting', letter: 'B', text: 'A greeting', isKey: false },
    ],
  });
});

test('asks about oneself in three steps, with what the ends mean', () => {
  const steps = [{ id: 'low', text: '1, 2' }, { id: 'middle', text: '3' }, { id: 'high', text: '4, 5' }];
  const labels = { least: 'not yet', most: 'very much so' };
  const asked = roomQuestion({ id: 'q', question: { type: 'confidence', stem: 'How sure?' }, reasons: steps, labels });
  expect(asked?.asking).toBe('sure');
  expect(asked?.options.map(({ letter, text }) => `${letter} ${text}`)).toEqual(['1–2 not yet', '3 ', '4–5 very much so']);
}); // prettier-ignore

test.each(['order', 'match', 'sort', 'gap', 'say', 'constructor'])('leaves out “%s”, which hands cannot answer', (type) => {
  expect(roomQuestion({ id: 'q', question: { type, stem: '?' }, reasons, labels: {} })).toBeUndefined();
}); // prettier-ignore

test('names what is counted by its course and where it is asked', () => {
  expect([roomKey('students', 7, 'q'), roomKey('police', 'test', 'a-q')]).toEqual([
    'students/7#q',
    'police/test#a-q',
  ]);
});
