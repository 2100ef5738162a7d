import { expect, test } from 'vitest';
import { onScreen } from '#questions/onScreen.ts';
import { questionSchema } from '#questions/schemas.ts';

const choice = questionSchema.parse({
  id: 'first-step',
  type: 'choice',
  stem: 'What comes first?',
  options: [
    { id: 'stop', text: 'Stop replying', key: true, feedback: 'Yes.' },
    { id: 'pay', text: 'Pay a little', feedback: 'It brings a new demand.' },
  ],
});

test('sends an island the question without the feedback of its options', () => {
  expect(onScreen(choice)).toEqual({
    id: 'first-step',
    type: 'choice',
    stem: 'What comes first?',
    options: [
      { id: 'stop', text: 'Stop replying', key: true },
      { id: 'pay', text: 'Pay a little', key: false },
    ],
  });
});

test('sends an island a true-false question without its feedback', () => {
  const question = { id: 'trouble', type: 'true-false', stem: 'I will be in trouble.', key: false };
  const whole = questionSchema.parse({ ...question, feedback: { true: 'Many feel so.', false: 'Right.' } });
  expect(onScreen(whole)).toEqual(question);
});

test('sends an island every part of a question but its feedback, however deep', () => {
  const items = ['stop', 'keep', 'tell'].map((id) => ({ id, text: `I ${id}.`, feedback: `Why I ${id}.` }));
  const question = { id: 'first', type: 'order', stem: 'What first?', hint: 'Breathe.', items };
  expect(onScreen(questionSchema.parse(question))).toEqual({
    ...question,
    items: ['stop', 'keep', 'tell'].map((id) => ({ id, text: `I ${id}.`, tied: false })),
  });
});

test('leaves the question it was given as it was', () => {
  onScreen(choice);
  expect(JSON.stringify(choice)).toContain('It brings a new demand.');
});
