import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchSchema, matchType } from '#questions/match/schema.ts';
import { offered, scoreMatch } from '#questions/match/score.ts';
import { questions } from './anyQuestion.ts';
import { said, words } from './saying.ts';

const pair = (id: string, more: object = {}) => ({
  id,
  left: `A ${id}`,
  right: `What a ${id} means`,
  feedback: `A ${id} means that.`,
  ...more,
});
const data = (pairs: object[]) => ({ id: 'signs', type: 'match', stem: 'What does it mean?', pairs });

const question = matchSchema.parse(data([pair('secret'), pair('gift'), pair('hurry')]));

test('gives all points where every pair belongs together', () => {
  expect(scoreMatch(question, ['secret=secret', 'gift=gift', 'hurry=hurry'])).toEqual({
    success: true,
    raw: 3,
    max: 3,
    feedback: [],
  });
});

test('gives a point for each pair, and says in the order of the page what binds those that were matched otherwise', () => {
  expect(scoreMatch(question, ['hurry=secret', 'gift=gift', 'secret=hurry'])).toEqual({
    success: false,
    raw: 1,
    max: 3,
    feedback: ['secret', 'hurry'],
  });
});

test('says nothing of what was left open', () => {
  expect(scoreMatch(question, ['gift=gift'])).toEqual({ success: false, raw: 1, max: 3, feedback: [] });
});

test('gives no more than one point where one right side is put everywhere', () => {
  expect(scoreMatch(question, ['secret=gift', 'gift=gift', 'hurry=gift'])).toMatchObject({
    success: false,
    raw: 1,
  });
});

test.each([[[]], [['gone=gift', 'gift=gone', 'gift']]])('gives nothing to a response of %j', (response) => {
  expect(scoreMatch(question, response)).toEqual({ success: false, raw: 0, max: 3, feedback: [] });
});

test.each([
  ['sorted by their ids', ['b', 'c', 'a', 'd'], ['a', 'b', 'c', 'd']],
  ['sorted by their ids, though one stands beside its left side', ['b', 'a', 'c'], ['a', 'b', 'c']],
  ['turned by one where that is the order of the left sides', ['a', 'b', 'c'], ['b', 'c', 'a']],
])('offers the right sides %s', (_, ids, order) => {
  expect(offered(ids.map((id) => ({ id }))).map(({ id }) => id)).toEqual(order);
});

test('offers every right side once, and never in the order of the left ones', () => {
  fc.assert(
    fc.property(questions.match, ({ pairs }) => {
      const right = offered(pairs);
      expect(right).not.toEqual(pairs);
      expect(new Set(right)).toEqual(new Set(pairs));
      expect(right).toHaveLength(pairs.length);
    }),
  );
});

test('offers the right sides in one order, whatever their words', () => {
  const khmer = question.pairs.map((one) => ({ ...one, right: `ន័យ ${[...one.id].reverse().join('')}` }));
  expect(offered(khmer).map(({ id }) => id)).toEqual(offered(question.pairs).map(({ id }) => id));
});

test('leaves the pairs in the order of the page when it offers them in another', () => {
  offered(question.pairs);
  expect(question.pairs.map(({ id }) => id)).toEqual(['secret', 'gift', 'hurry']);
});

test('explains each pair by both sides, without a verdict', () => {
  expect(matchType.explain(question, words)[1]).toEqual({
    id: 'gift',
    text: 'A gift → What a gift means',
    feedback: 'A gift means that.',
  });
  expect(matchType.explain(question, words).map(({ id }) => id)).toEqual(['secret', 'gift', 'hurry']);
});

test('has a structure of ids', () => {
  expect(matchType.structure(question)).toBe('match secret gift hurry');
});

test.each([
  ['two pairs', [pair('a'), pair('b')], ['pairs: Too small: expected array to have >=3 items']],
  ['seven pairs', [...'abcdefg'].map((id) => pair(id)), ['pairs: Too big: expected array to have <=6 items']],
  [
    'an id twice',
    [pair('a'), pair('b'), pair('a', { right: 'Another' })],
    ['pairs: Give every pair an id of its own.'],
  ],
  [
    'a right side twice, though spaces differ',
    [pair('a', { right: 'Stop' }), pair('b'), pair('c', { right: ' Stop ' })],
    ['pairs: Two pairs have the same right side; nobody could tell them apart.'],
  ],
  [
    'the id that forms use for themselves',
    [pair('a'), pair('option'), pair('c')],
    ['pairs.1.id: Choose another id: every form uses this one for itself.'],
  ],
  [
    'a pair without a left side',
    [pair('a', { left: ' ' }), pair('b'), pair('c')],
    ['pairs.0.left: Say something here; it must not be empty.'],
  ],
])('refuses %s', (_, pairs, messages) => {
  expect(said(matchSchema, data(pairs))).toEqual(messages);
});

test('lets two pairs have the same left side: a sign may mean two things', () => {
  expect(said(matchSchema, data([pair('a'), pair('b', { left: 'A a' }), pair('c')]))).toEqual([]);
});
