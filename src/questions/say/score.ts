import type { Response, Result } from '../result.ts';

/** There is no right or wrong. What is said: what is good about the example that was chosen. Nothing is kept. */
export function scoreSay({ examples }: { examples: { id: string }[] }, response: Response): Result {
  const chosen = examples.filter(({ id }) => response.includes(id));
  return { success: response.length > 0, raw: 0, max: 0, feedback: chosen.map(({ id }) => id), kept: [] };
}
