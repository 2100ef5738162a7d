import type { Response, Result } from '../result.ts';

/** One point when the one chosen option is the key. */
export function scoreChoice(
  { options }: { options: { id: string; key: boolean }[] },
  response: Response,
): Result {
  const chosen = options.filter(({ id }) => response.includes(id));
  const success = chosen.length === 1 && chosen.every(({ key }) => key);
  return { success, raw: success ? 1 : 0, max: 1, feedback: chosen.map(({ id }) => id) };
}
