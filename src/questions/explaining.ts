import type { Option } from './question.ts';
import type { Explained } from './type.ts';

/** Options as they are explained: each with its verdict. */
export function explainOptions(options: Option[]): Explained[] {
  return options.map(({ id, text, key, feedback }) => ({
    id,
    text,
    verdict: { message: key ? 'question.isKey' : 'question.isDistractor', isKey: key },
    feedback,
  }));
}

/** `a* b c`: the ids of options, keys marked. */
export function optionIds(options: { id: string; key: boolean }[]): string {
  return options.map(({ id, key }) => (key ? `${id}*` : id)).join(' ');
}
