import type { Response, Result } from '../result.ts';

/** The steps of the scale. */
export const scale = ['1', '2', '3', '4', '5'];

/** There is no right or wrong; what is said depends on how sure somebody is. */
export function scoreConfidence(response: Response): Result {
  const step = scale.indexOf([...response].reverse().find((given) => scale.includes(given)) ?? '');
  const kept = step < 0 ? [] : [String(step + 1)];
  const feedback = step < 0 ? [] : [step < 2 ? 'low' : step === 2 ? 'middle' : 'high'];
  return { success: step >= 0, raw: 0, max: 0, feedback, kept };
}
