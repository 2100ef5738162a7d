/** Draws the questions of an assessment: from every objective alike, and each question of one as likely as the others. */

/** A number from 0 up to, not including, 1. */
export type Chance = () => number;

/** The list in another order, all orders as likely: each item comes to any place among those before it. */
export function shuffled<Item>(items: readonly Item[], chance: Chance): Item[] {
  const order: Item[] = [];
  for (const item of items) order.splice(Math.floor(chance() * (order.length + 1)), 0, item);
  return order;
}

/**
 * `each` questions of every objective, in a mixed order.
 * @param earlier ids that were asked before: these are asked again, as far as they are still there.
 */
export function draw<Asked extends { id: string }>(
  objectives: { questions: Asked[] }[],
  each: number,
  chance: Chance,
  earlier: string[] = [],
): Asked[] {
  const drawn = objectives.flatMap(({ questions }) => {
    const again = questions.filter(({ id }) => earlier.includes(id));
    const others = shuffled(
      questions.filter(({ id }) => !earlier.includes(id)),
      chance,
    );
    return [...again, ...others].slice(0, each);
  });
  return shuffled(drawn, chance);
}

/** Chance that nobody can foresee. */
export function fairChance(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number / 2 ** 32;
}
