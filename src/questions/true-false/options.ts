import type { OptionOnScreen } from '../question.ts';

/** The two answers as options, so that lists and printouts need no special case. */
export function trueFalseOptions(key: boolean, words: { true: string; false: string }): OptionOnScreen[] {
  return [
    { id: 'true', text: words.true, key },
    { id: 'false', text: words.false, key: !key },
  ];
}
