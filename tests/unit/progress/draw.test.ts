import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draw, fairChance, shuffled } from '#progress/draw.ts';
import { chance } from '../../scale/chance.ts';

const pool = ['calm', 'help', 'friend'].map((id) => ({
  questions: [1, 2, 3].map((number) => ({ id: `${id}-${number}` })),
}));

test('draws as many questions of each objective as are wanted, and none twice', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 3 }), (seed, each) => {
      const ids = draw(pool, each, chance(seed)).map(({ id }) => id);
      expect(new Set(ids).size).toBe(each * pool.length);
      for (const { questions } of pool)
        expect(ids.filter((id) => questions.some((question) => question.id === id))).toHaveLength(each);
    }),
  );
});

test('draws each question of an objective as often as the others', () => {
  const next = chance(1);
  const drawn = new Map<string, number>();
  const rounds = 9000;
  for (let round = 0; round < rounds; round++)
    for (const { id } of draw(pool, 1, next)) drawn.set(id, (drawn.get(id) ?? 0) + 1);
  expect(drawn.size).toBe(9);
  // Three standard deviations of a fair draw are 134; a wrong shuffle is off by hundreds.
  for (const times of drawn.values()) expect(Math.abs(times - rounds / 3)).toBeLessThan(180);
});

test('puts a list into each of its orders as often as into the others', () => {
  const next = chance(2);
  const orders = new Map<string, number>();
  const rounds = 12_000;
  for (let round = 0; round < rounds; round++) {
    const order = shuffled(['a', 'b', 'c'], next).join('');
    orders.set(order, (orders.get(order) ?? 0) + 1);
  }
  expect(orders.size).toBe(6);
  for (const times of orders.values()) expect(Math.abs(times - rounds / 6)).toBeLessThan(180);
});

test('asks again what was asked before, as far as it is still there, and nothing twice', () => {
  const all = pool.flatMap(({ questions }) => questions.map(({ id }) => id));
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 1, max: 3 }),
      fc.shuffledSubarray([...all, 'gone-1', 'gone-2']),
      (seed, each, earlier) => {
        const ids = draw(pool, each, chance(seed), earlier).map(({ id }) => id);
        expect(new Set(ids).size).toBe(each * pool.length);
        expect(all).toEqual(expect.arrayContaining(ids));
        for (const { questions } of pool) {
          const known = questions.filter(({ id }) => earlier.includes(id));
          expect(known.filter(({ id }) => ids.includes(id))).toHaveLength(Math.min(known.length, each));
        }
      },
    ),
  );
});

test('leaves the list it was given as it was', () => {
  const list = ['a', 'b', 'c', 'd'];
  shuffled(list, chance(4));
  expect(list).toEqual(['a', 'b', 'c', 'd']);
});

test('gives numbers from 0 up to, not including, 1', () => {
  for (let round = 0; round < 1000; round++) {
    const number = fairChance();
    expect(number).toBeGreaterThanOrEqual(0);
    expect(number).toBeLessThan(1);
  }
});
