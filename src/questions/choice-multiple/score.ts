import type { Response, Result } from '../result.ts';

/** A point for each key found; a distractor takes one back, never below 0. Success needs all keys and nothing else. */
export function scoreChoiceMultiple(
  { options }: { options: { id: string; key: boolean }[] },
  response: Response,
): Result {
  const chosen = options.filter(({ id }) => response.includes(id));
  const max = options.filter(({ key }) => key).length;
  const found = chosen.filter(({ key }) => key).length;
  const wrong = chosen.length - found;
  return {
    success: found === max && wrong === 0,
    raw: Math.max(0, found - wrong),
    max,
    feedback: chosen.map(({ id }) => id),
  };
}
