import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderSchema, orderType } from '#questions/order/schema.ts';
import { placesOf, scoreOrder, startOrder, wholeOrder } from '#questions/order/score.ts';
import { questions } from './anyQuestion.ts';
import { said, words } from './saying.ts';

const item = (id: string, more: object = {}) => ({ id, text: `I ${id}.`, feedback: `Why I ${id}.`, ...more });
const data = (items: object[]) => ({ id: 'first', type: 'order', stem: 'What do I do first?', items });

/** `keep` and `block` may change places. */
const question = orderSchema.parse(
  data([item('stop'), item('keep'), item('block', { tied: true }), item('tell')]),
);

test.each([
  [['stop', 'keep', 'block', 'tell']],
  [['stop', 'block', 'keep', 'tell']], // The tied two the other way round.
])('gives all points for %j', (response) => {
  expect(scoreOrder(question, response)).toEqual({
    success: true,
    raw: 4,
    max: 4,
    feedback: [],
    kept: response,
  });
});

test.each([
  [['keep', 'stop', 'block', 'tell'], 2, 'stop'],
  [['stop', 'tell', 'keep', 'block'], 2, 'keep'], // `keep` stands where the other of the tied two may stand.
  [['stop', 'keep', 'tell', 'block'], 2, 'block'], // `keep` stands already, so the one to speak of is `block`.
  [['tell', 'block', 'keep', 'stop'], 2, 'stop'],
  [['keep', 'block', 'tell', 'stop'], 1, 'stop'],
])('gives for %j %i points and says why %s comes where nothing right stands', (response, raw, missing) => {
  expect(scoreOrder(question, response)).toEqual({
    success: false,
    raw,
    max: 4,
    feedback: [missing],
    kept: response,
  });
});

test('keeps of an order each known item once, and adds none', () => {
  expect(scoreOrder(question, ['tell', 'gone', 'stop', 'tell']).kept).toEqual(['tell', 'stop']);
});

test.each([
  [['stop', 'keep', 'block'], 3, 'tell'],
  [['stop', 'block'], 2, 'keep'], // Of the tied two the one that is not there.
  [['keep', 'block', 'tell'], 1, 'stop'],
  [[], 0, 'stop'],
])('takes %j, which lacks items, for no success: %i points', (response, raw, missing) => {
  expect(scoreOrder(question, response)).toEqual({
    success: false,
    raw,
    max: 4,
    feedback: [missing],
    kept: response,
  });
});

test('takes no order for a success that lacks an item, however right the rest', () => {
  const lacking = questions.order.chain((asked) =>
    fc.tuple(fc.constant(asked), fc.subarray(asked.items, { maxLength: asked.items.length - 1 })),
  );
  fc.assert(
    fc.property(lacking, ([{ items }, given]) => {
      const ids = given.map(({ id }) => id);
      expect(scoreOrder({ items }, ids)).toMatchObject({ success: false, kept: ids });
    }),
  );
});

test.each([
  ['nothing', [], ['block', 'keep', 'stop', 'tell']],
  ['a part', ['tell', 'stop'], ['tell', 'stop', 'block', 'keep']],
  ['what is gone, and an item twice', ['tell', 'gone', 'stop', 'tell'], ['tell', 'stop', 'block', 'keep']],
  ['a whole order', ['tell', 'keep', 'stop', 'block'], ['tell', 'keep', 'stop', 'block']],
])('shows after %s what was given, and then the others as they stood at the start', (_, given, shown) => {
  expect(wholeOrder(question.items, given)).toEqual(shown);
});

test('shows every item once, whatever was given', () => {
  const given = questions.order.chain((asked) =>
    fc.tuple(
      fc.constant(asked),
      fc.array(fc.oneof(fc.constantFrom(...asked.items.map(({ id }) => id)), fc.string())),
    ),
  );
  fc.assert(
    fc.property(given, ([{ items }, response]) => {
      expect(wholeOrder(items, response).sort()).toEqual(items.map(({ id }) => id).sort());
    }),
  );
});

test('gives tied items one place, and the next item the place that it has in the list', () => {
  expect([...placesOf(question.items)]).toEqual([
    ['stop', 1],
    ['keep', 2],
    ['block', 2],
    ['tell', 4],
  ]);
});

test('takes an order as right if and only if nothing stands before what must come earlier', () => {
  const answered = questions.order.chain((asked) =>
    fc.tuple(fc.constant(asked), fc.shuffledSubarray(asked.items, { minLength: asked.items.length })),
  );
  fc.assert(
    fc.property(answered, ([{ items }, order]) => {
      const places = placesOf(items);
      const ids = order.map(({ id }) => id);
      const isInOrder = ids.every((id, index) =>
        ids.slice(index).every((after) => (places.get(id) ?? 0) <= (places.get(after) ?? 0)),
      );
      expect(scoreOrder({ items }, ids).success).toBe(isInOrder);
    }),
  );
});

test.each([
  ['in which the ids sort, where that is wrong', ['c', 'a', 'b'], ['a', 'b', 'c']],
  ['turned by one, where the ids sort rightly', ['a', 'b', 'c'], ['b', 'c', 'a']],
])('begins in the order %s', (_, ids, start) => {
  expect(startOrder(ids.map((id) => ({ id, tied: false })))).toEqual(start);
});

test('begins turned where tied items make the sorted order right, though it is not that of the author', () => {
  const items = [
    { id: 'b', tied: false },
    { id: 'a', tied: true },
    { id: 'c', tied: false },
  ];
  expect(startOrder(items)).toEqual(['b', 'c', 'a']);
});

test('never begins with a right order, and leaves no item out', () => {
  fc.assert(
    fc.property(questions.order, ({ items }) => {
      const start = startOrder(items);
      expect(scoreOrder({ items }, start).success).toBe(false);
      expect([...start].sort()).toEqual(items.map(({ id }) => id).sort());
    }),
  );
});

test('explains the items in order, each with its number and without a verdict', () => {
  expect(orderType.explain(question, words)).toEqual([
    { id: 'stop', text: '1. I stop.', feedback: 'Why I stop.' },
    { id: 'keep', text: '2. I keep.', feedback: 'Why I keep.' },
    { id: 'block', text: '3. I block.', feedback: 'Why I block.' },
    { id: 'tell', text: '4. I tell.', feedback: 'Why I tell.' },
  ]);
});

test('has a structure of ids and places', () => {
  expect(orderType.structure(question)).toBe('order stop:1 keep:2 block:2 tell:4');
});

test.each([
  ['two items', [item('a'), item('b')], ['items: Too small: expected array to have >=3 items']],
  [
    'eight items',
    [...'abcdefgh'].map((id) => item(id)),
    ['items: Too big: expected array to have <=7 items'],
  ],
  [
    'an id twice',
    [item('a'), item('b'), item('a', { text: 'Again.' })],
    ['items: Give every item an id of its own.'],
  ],
  [
    'a first item that is tied',
    [item('a', { tied: true }), item('b'), item('c')],
    ['items.0: The first item cannot be `tied`: there is none before it.'],
  ],
  [
    'nothing but tied items',
    [item('a'), item('b', { tied: true }), item('c', { tied: true })],
    ['items: All items are `tied`: every order would be right.'],
  ],
  [
    'an item without a reason',
    [item('a'), item('b', { feedback: '' }), item('c')],
    ['items.1.feedback: Say something here; it must not be empty.'],
  ],
])('refuses %s', (_, items, messages) => {
  expect(said(orderSchema, data(items))).toEqual(messages);
});
