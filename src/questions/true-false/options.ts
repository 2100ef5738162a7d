import type { Option } from '../question.ts';
import type { TrueFalseQuestion } from './schema.ts';

/** The two answers as options, so that lists and printouts need no special case. */
export function trueFalseOptions({ key, feedback }: TrueFalseQuestion, words: { true: string; false: string }): Option[] {
  return [
    { id: 'true', text: words.true, key, feedback: feedback.true },
    { id: 'false', text: words.false, key: !key, feedback: feedback.false },
  ];
}
