import { expect, test } from 'vitest';
import { sortSchema, sortType } from '#questions/sort/schema.ts';
import { scoreSort } from '#questions/sort/score.ts';
import { said, words } from './saying.ts';

const group = (id: string) => ({ id, text: id.toUpperCase() });
const item = (id: string, into: string, more: object = {}) => ({
  id,
  text: `They ${id}`,
  group: into,
  feedback: `Why ${id} is ${into}.`,
  ...more,
});
const twoGroups = [group('fine'), group('odd')];
const data = (items: object[], groups: object[] = twoGroups) => ({
  id: 'feel',
  type: 'sort',
  stem: 'How does it feel?',
  groups,
  items,
});

const question = sortSchema.parse(
  data([item('greet', 'fine'), item('wave', 'fine'), item('threaten', 'odd')]),
);

test('gives all points where every item is in its group', () => {
  expect(scoreSort(question, ['greet=fine', 'wave=fine', 'threaten=odd'])).toEqual({
    success: true,
    raw: 3,
    max: 3,
    feedback: [],
  });
});

test('gives a point for each item in its group, and says in the order of the page why the others belong elsewhere', () => {
  expect(scoreSort(question, ['threaten=fine', 'wave=fine', 'greet=odd'])).toEqual({
    success: false,
    raw: 1,
    max: 3,
    feedback: ['greet', 'threaten'],
  });
});

test('says nothing of what was put nowhere', () => {
  expect(scoreSort(question, ['wave=fine'])).toEqual({ success: false, raw: 1, max: 3, feedback: [] });
});

test.each([[[]], [['gone=fine', 'greet=gone', 'greet', 'fine=greet']]])(
  'gives nothing to a response of %j',
  (response) => {
    expect(scoreSort(question, response)).toEqual({ success: false, raw: 0, max: 3, feedback: [] });
  },
);

test('explains each item with the group that it belongs to, without a verdict', () => {
  expect(sortType.explain(question, words)).toEqual([
    { id: 'greet', text: 'They greet → FINE', feedback: 'Why greet is fine.' },
    { id: 'wave', text: 'They wave → FINE', feedback: 'Why wave is fine.' },
    { id: 'threaten', text: 'They threaten → ODD', feedback: 'Why threaten is odd.' },
  ]);
});

test('has a structure of items and their groups', () => {
  expect(sortType.structure(question)).toBe('sort greet:fine wave:fine threaten:odd');
});

test.each([
  [
    'two items',
    data([item('a', 'fine'), item('b', 'odd')]),
    ['items: Too small: expected array to have >=3 items'],
  ],
  [
    'eight items',
    data([...'abcdefgh'].map((id, index) => item(id, index ? 'odd' : 'fine'))),
    ['items: Too big: expected array to have <=7 items'],
  ],
  [
    'one group',
    data([item('a', 'fine'), item('b', 'fine'), item('c', 'fine')], [group('fine')]),
    ['groups: Too small: expected array to have >=2 items'],
  ],
  [
    'five groups',
    data(
      [...'abcde'].map((id) => item(id, id)),
      [...'abcde'].map((id) => group(id)),
    ),
    ['groups: Too big: expected array to have <=4 items'],
  ],
  [
    'an item id twice',
    data([item('a', 'fine'), item('b', 'odd'), item('a', 'odd')]),
    ['items: Give every item an id of its own.'],
  ],
  [
    'the id that forms use for themselves',
    data([item('a', 'fine'), item('option', 'odd'), item('c', 'odd')]),
    ['items.1.id: Choose another id: every form uses this one for itself.'],
  ],
  [
    'a group id twice',
    data([item('a', 'fine'), item('b', 'odd'), item('c', 'odd')], [...twoGroups, group('odd')]),
    ['groups: Give every group an id of its own.'],
  ],
  [
    'an item of a group that is not there',
    data([item('a', 'fine'), item('b', 'odd'), item('c', 'strange')]),
    ['items.2.group: “strange” is no group of this question. There are: fine, odd.'],
  ],
  [
    'a group that stays empty',
    data([item('a', 'fine'), item('b', 'fine'), item('c', 'fine')]),
    ['groups: Put at least one item into “odd”.'],
  ],
])('refuses %s', (_, wrong, messages) => {
  expect(said(sortSchema, wrong)).toEqual(messages);
});
