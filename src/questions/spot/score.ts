import { scoreChoiceMultiple } from '../choice-multiple/score.ts';
import type { Response, Result } from '../result.ts';

interface Lines {
  lines: { id: string; key: boolean }[];
}

/** A point for each sign found; a line that is none takes one back. Scored as choosing several is. */
export function scoreSpot({ lines }: Lines, response: Response): Result {
  return scoreChoiceMultiple({ options: lines }, response);
}
