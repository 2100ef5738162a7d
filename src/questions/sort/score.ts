import { pairedWith } from '../pairs.ts';
import type { Response, Result } from '../result.ts';

interface Sorted {
  groups: { id: string }[];
  items: { id: string; group: string }[];
}

/** A point for every item in its group. What is said: why the others belong elsewhere. */
export function scoreSort({ groups, items }: Sorted, response: Response): Result {
  const given = pairedWith(
    response,
    items.map(({ id }) => id),
    groups.map(({ id }) => id),
  );
  const right = items.filter(({ id, group }) => given.get(id) === group);
  const elsewhere = items.filter(({ id, group }) => given.has(id) && given.get(id) !== group);
  return {
    success: right.length === items.length,
    raw: right.length,
    max: items.length,
    feedback: elsewhere.map(({ id }) => id),
  };
}
