import type { Response, Result } from '../result.ts';
import type { TrueFalseQuestion } from './schema.ts';

/** One point when the answer (`true` or `false`) is what the stem deserves. */
export function scoreTrueFalse({ key, feedback }: TrueFalseQuestion, response: Response): Result {
  const [answer] = response;
  const success = answer === String(key);
  const said = answer === 'true' ? feedback.true : answer === 'false' ? feedback.false : undefined;
  return { success, raw: success ? 1 : 0, max: 1, feedback: said ? [said] : [] };
}
