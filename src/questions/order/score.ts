import type { Response, Result } from '../result.ts';

type Items = { id: string; tied: boolean }[];

/** A point for every item that stands where it may stand. What is said: why the first missing one belongs there. */
export function scoreOrder({ items }: { items: Items }, response: Response): Result {
  const places = placesOf(items);
  const given = known(items, response);
  // The place that belongs to each position: tied items share one.
  const wanted = [...places.values()];
  const isRight = wanted.map((place, position) => places.get(given[position] ?? '') === place);
  const wrong = isRight.indexOf(false);
  const missing = items.find(
    ({ id }) => places.get(id) === wanted[wrong] && !given.slice(0, wrong).includes(id),
  );
  return {
    success: wrong < 0,
    raw: isRight.filter(Boolean).length,
    max: items.length,
    feedback: missing ? [missing.id] : [],
    kept: given,
  };
}

/** Id → place, from 1. Tied items have the same. */
export function placesOf(items: Items): Map<string, number> {
  const places = new Map<string, number>();
  let place = 1;
  items.forEach(({ id, tied }, index) => {
    if (!tied) place = index + 1;
    places.set(id, place);
  });
  return places;
}

/** The order that learners find: always the same, the same in every language, and never a right one. */
export function startOrder(items: Items): string[] {
  const sorted = items.map(({ id }) => id).sort();
  // Turned until it is wrong. Some turn is: an order that were right in every turn would have all items tied.
  const turns = sorted.map((_, turn) => [...sorted.slice(turn), ...sorted.slice(0, turn)]);
  return turns.find((turned) => !scoreOrder({ items }, turned).success) ?? sorted;
}

/** The response, each item once: ids that are no longer there are left out. */
function known(items: Items, response: Response): string[] {
  return [...new Set(response)].filter((given) => items.some(({ id }) => id === given));
}

/** The response as an order of all items: those that it lacks stand at the end, as they stood at the start. */
export function wholeOrder(items: Items, response: Response): string[] {
  const given = known(items, response);
  return [...given, ...startOrder(items).filter((id) => !given.includes(id))];
}
