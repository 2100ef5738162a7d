import { expect, test } from 'vitest';
import { storySchema } from '#schemas/story.ts';
import { said } from '../questions/saying.ts';

const choice = (id: string, to: string) => ({ id, to, text: `I ${id}.` });
const tells = { lines: [{ text: 'It is evening.' }] };
const start = {
  id: 'start',
  title: 'At six',
  ...tells,
  choices: [choice('tell', 'told'), choice('hide', 'room')],
};
const room = {
  id: 'room',
  title: 'At eight',
  ...tells,
  choices: [choice('call', 'told'), choice('knock', 'told')],
};
const told = {
  id: 'told',
  title: 'Later',
  ...tells,
  ending: { text: 'They are not alone.', help: ['child-helpline'] },
};

const good = {
  title: 'An evening',
  shortTitle: 'Lesson 7: An evening',
  summary: 'You choose.',
  minutes: 5,
  review: 'machine-drafted',
  lastReviewed: '2026-11-21',
  scenes: [start, room, told],
};

/** The story with its room as it is said here. */
const withRoom = (more: object) => ({ ...good, scenes: [start, { ...room, ...more }, told] });

test('reads a good story; who speaks is calm, and without anybody it is told', () => {
  const lines = [{ text: 'The phone buzzes.' }, { who: 'sokha', text: 'Oh.' }, { who: 'maly', mood: 'glad', text: 'I am here.' }]; // prettier-ignore
  expect(said(storySchema, good)).toEqual([]);
  expect(storySchema.parse(withRoom({ lines })).scenes[1]?.lines).toEqual([
    { mood: 'calm', text: 'The phone buzzes.' },
    { who: 'sokha', mood: 'calm', text: 'Oh.' },
    { who: 'maly', mood: 'glad', text: 'I am here.' },
  ]);
});

const goesOnOrEnds = 'scenes.1: A scene either goes on with `choices` or is an `ending`.';

test.each([
  ['a scene that neither goes on nor ends', withRoom({ choices: undefined }), goesOnOrEnds],
  ['a scene that goes on and ends', withRoom({ ending: told.ending }), goesOnOrEnds],
  [
    'a scene with one choice',
    withRoom({ choices: [choice('call', 'told')] }),
    'scenes.1.choices: Give at least two choices.',
  ],
  [
    'a scene with five choices',
    withRoom({ choices: [...'abcde'].map((id) => choice(id, 'told')) }),
    'scenes.1.choices: Too big: expected array to have <=4 items',
  ],
  [
    'two choices of one id',
    withRoom({ choices: [choice('call', 'told'), choice('call', 'told')] }),
    'scenes.1.choices: Give every choice an id of its own.',
  ],
  ['a scene in which nothing is said', withRoom({ lines: [] }), 'scenes.1.lines: Say at least one line.'],
  [
    'a scene of nine lines',
    withRoom({ lines: Array.from({ length: 9 }, () => ({ text: 'And on.' })) }),
    'scenes.1.lines: Split a scene of more than 8 lines.',
  ],
  [
    'an ending without help',
    { ...good, scenes: [start, room, { ...told, ending: { ...told.ending, help: [] } }] },
    'scenes.2.ending.help: Every ending names help: the id of a helpline.',
  ],
  [
    'an ending without a word',
    { ...good, scenes: [start, room, { ...told, ending: { ...told.ending, text: ' ' } }] },
    'scenes.2.ending.text: Say something here; it must not be empty.',
  ],
  [
    'two scenes',
    { ...good, scenes: [{ ...start, choices: [choice('a', 'told'), choice('b', 'told')] }, told] },
    'scenes: Too small: expected array to have >=3 items',
  ],
  [
    'a scene without a heading',
    withRoom({ title: '' }),
    'scenes.1.title: Say something here; it must not be empty.',
  ],
  ['a field that no scene has', withRoom({ mood: 'glad' }), 'scenes.1: Unrecognized key: "mood"'],
  ['a story without minutes', { ...good, minutes: 0 }, 'minutes: Too small: expected number to be >0'],
  [
    'a day that no calendar has',
    { ...good, lastReviewed: '2026-02-30' },
    'lastReviewed: Write the day as year-month-day, for example 2026-11-21.',
  ],
  [
    'a choice that leads nowhere, at its scene',
    withRoom({ choices: [choice('call', 'told'), choice('wait', 'morning')] }),
    'scenes.1: A choice leads to “morning”, which is no scene. There are: start, room, told.',
  ],
  [
    'a scene that no choice leads to',
    { ...good, scenes: [{ ...start, choices: [choice('a', 'told'), choice('b', 'told')] }, room, told] },
    'scenes.1: No choice leads to “room”.',
  ],
])('refuses %s', (_, story, message) => {
  expect(said(storySchema, story)).toEqual([message]);
});

test.each([
  ['somebody who is not in the cast', { who: 'nobody' }, 'scenes.1.lines.0.who: Invalid option'],
  [
    'a mood that nobody is drawn in',
    { who: 'sokha', mood: 'furious' },
    'scenes.1.lines.0.mood: Invalid option',
  ],
])('refuses %s', (_, line, message) => {
  expect(said(storySchema, withRoom({ lines: [{ text: 'Oh.', ...line }] }))).toEqual([
    expect.stringContaining(message),
  ]);
});

test('lets two scenes have choices of the same id', () => {
  expect(
    said(storySchema, withRoom({ choices: start.choices.map((one) => ({ ...one, to: 'told' })) })),
  ).toEqual([]);
});
