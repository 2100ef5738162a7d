import { pairedWith } from '../pairs.ts';
import type { Response, Result } from '../result.ts';

/** A point for every pair that belongs together. What is said: what binds those that were matched otherwise. */
export function scoreMatch({ pairs }: { pairs: { id: string }[] }, response: Response): Result {
  const given = pairedWith(
    response,
    pairs.map(({ id }) => id),
    pairs.map(({ id }) => id),
  );
  const right = pairs.filter(({ id }) => given.get(id) === id);
  return {
    success: right.length === pairs.length,
    raw: right.length,
    max: pairs.length,
    feedback: pairs.filter(({ id }) => given.has(id) && given.get(id) !== id).map(({ id }) => id),
  };
}

/** In which order the right sides are offered: the same in every language, and not that of the left ones. */
export function offered<Pair extends { id: string }>(pairs: Pair[]): Pair[] {
  const sorted = [...pairs].sort((a, b) => (a.id < b.id ? -1 : 1));
  const isSame = sorted.every((pair, index) => pair === pairs[index]);
  return isSame ? [...sorted.slice(1), ...sorted.slice(0, 1)] : sorted;
}
