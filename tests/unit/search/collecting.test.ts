import { expect, test } from 'vitest';
import { newCollection } from '#search/collecting.ts';
import { chance } from '../../scale/chance.ts';

test('gives the terms by the alphabet, each with its fields in rising order', () => {
  const { add, all } = newCollection();
  for (const [term, field] of [['ខ', 0], ['ក', 0], ['ខ', 1], ['គ', 5], ['ខ', 7]] as const) add(term, field); // prettier-ignore
  const { names, times, fieldsOf } = all();
  expect(names).toEqual(['ក', 'ខ', 'គ']);
  expect(names.map((_, at) => times(at))).toEqual([1, 3, 1]);
  expect(names.map((_, at) => fieldsOf(at))).toEqual([[0], [0, 1, 7], [5]]);
});

test('says the same as a list for each term, of more than one block holds', () => {
  const next = chance(7);
  const { add, all } = newCollection();
  const lists = new Map<string, number[]>();
  for (let field = 0; field < 90_000; field++) {
    const term = Math.floor(next() ** 3 * 70_000).toString(36);
    add(term, field);
    lists.set(term, [...(lists.get(term) ?? []), field]);
  }
  const { names, fieldsOf } = all();
  expect(new Map(names.map((name, at) => [name, fieldsOf(at)]))).toEqual(lists);
});

test('of nothing there is nothing', () => {
  expect(newCollection().all().names).toEqual([]);
});
