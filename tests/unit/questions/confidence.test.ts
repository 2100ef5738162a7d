import { expect, test } from 'vitest';
import { confidenceSchema, confidenceType } from '#questions/confidence/schema.ts';
import { scoreConfidence } from '#questions/confidence/score.ts';
import { said, words } from './saying.ts';

const data = {
  id: 'sure',
  type: 'confidence',
  stem: 'How sure are you?',
  feedback: { low: 'A good place to begin.', middle: 'Half way.', high: 'Help others, too.' },
};

const question = confidenceSchema.parse(data);

test.each([
  ['1', 'low'],
  ['2', 'low'],
  ['3', 'middle'],
  ['4', 'high'],
  ['5', 'high'],
])('says to %s what is said to the %s ones, without points', (step, feedback) => {
  expect(scoreConfidence([step])).toEqual({
    success: true,
    raw: 0,
    max: 0,
    feedback: [feedback],
    kept: [step],
  });
});

test.each([[[]], [['0']], [['6']], [['03']], [['low']]])('says and keeps nothing of %j', (response) => {
  expect(scoreConfidence(response)).toEqual({ success: false, raw: 0, max: 0, feedback: [], kept: [] });
});

test('takes the step that was given last, whatever stands around it', () => {
  expect(scoreConfidence(['5', 'own words', '2', 'more words'])).toMatchObject({
    feedback: ['low'],
    kept: ['2'],
  });
});

test('explains what is said to which steps, without a verdict', () => {
  expect(confidenceType.explain(question, words)).toEqual([
    { id: 'low', text: '1, 2', feedback: 'A good place to begin.' },
    { id: 'middle', text: '3', feedback: 'Half way.' },
    { id: 'high', text: '4, 5', feedback: 'Help others, too.' },
  ]);
});

test.each([
  [{}, 'confidence'],
  [{ after: 'sure-before' }, 'confidence after:sure-before'],
])('has with %j the structure “%s”', (more, structure) => {
  expect(confidenceType.structure(confidenceSchema.parse({ ...data, ...more }))).toBe(structure);
});

test.each([
  [
    'silence towards one of them',
    { feedback: { ...data.feedback, low: ' ' } },
    ['feedback.low: Say something here; it must not be empty.'],
  ],
  ['a right answer', { key: '5' }, [': Unrecognized key: "key"']],
  [
    'a question before it that has no good id',
    { after: 'Sure before' },
    ['after: Use small letters, digits and hyphens, as in `first-step`.'],
  ],
])('refuses %s', (_, wrong, messages) => {
  expect(said(confidenceSchema, { ...data, ...wrong })).toEqual(messages);
});
