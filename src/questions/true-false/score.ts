import type { Response, Result } from '../result.ts';
import type { TrueFalseQuestion } from './schema.ts';

/** One point when the answer (`true` or `false`) is what the stem deserves. */
export function scoreTrueFalse({ key }: Pick<TrueFalseQuestion, 'key'>, [answer]: Response): Result {
  const success = answer === String(key);
  return { success, raw: success ? 1 : 0, max: 1, feedback: answer === undefined ? [] : [answer] };
}
