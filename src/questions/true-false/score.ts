import type { Response, Result } from '../result.ts';

/** One point when the one answer (`true` or `false`) is what the stem deserves. */
export function scoreTrueFalse({ key }: { key: boolean }, response: Response): Result {
  const given = ['true', 'false'].filter((answer) => response.includes(answer));
  const success = given.length === 1 && given[0] === String(key);
  return { success, raw: success ? 1 : 0, max: 1, feedback: given };
}
