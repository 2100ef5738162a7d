/** Draws the questions of an assessment: from every objective alike, and each question of one as likely as the others. */

/** A number from 0 up to, not including, 1. */
export type Chance = () => number;

/** The list in another order, all orders as likely (Fisher and Yates; Durstenfeld 1964). */
export function shuffled<Item>(items: readonly Item[], chance: Chance): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a];
  }
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
