import { z } from 'astro/zod';
import { textSchema } from '#questions/question.ts';

/** Matched letter by letter wherever it stands, so it begins with a letter, not with a sign. */
const khmerWord = textSchema.regex(
  /^[\u1780-\u17B3][\u1780-\u17D3\u17D7\u17DD]*$/u,
  'Write Khmer letters only, beginning with a letter.',
);

const spellingSchema = z.strictObject({
  /** How our pages write it. */
  right: khmerWord,
  /** How else people write it; the search finds those who type it so. */
  wrong: z.array(khmerWord).min(1, 'Name at least one wrong spelling.'),
  /** Why, for authors. */
  why: textSchema,
});

export type Spelling = z.infer<typeof spellingSchema>;

/** `content/spelling.yaml`: the house list, one spelling for a word. */
export const spellingsSchema = z.array(spellingSchema).superRefine((spellings, context) => {
  const seen = new Set<string>();
  spellings.forEach(({ right, wrong }, index) => {
    wrong.forEach((word, place) => {
      const holder = spellings.find((other) => other.right.search(wherever([word])) >= 0)?.right;
      const path = [index, 'wrong', place];
      if (holder)
        context.addIssue({
          code: 'custom',
          path,
          message: `“${word}” is part of the right word “${holder}”. Write more of the wrong word.`,
        });
      if (seen.has(word))
        context.addIssue({
          code: 'custom',
          path,
          message: `“${word}” stands in the list twice. Remove one.`,
        });
      seen.add(word);
    });
    if (seen.has(`right ${right}`))
      context.addIssue({
        code: 'custom',
        path: [index, 'right'],
        message: `“${right}” has an entry already. Add to its list.`,
      });
    seen.add(`right ${right}`);
  });
});

/** Any of the words where it begins and ends with a whole cluster, the longest first: មនុស is not found in មនុស្ស. */
export function wherever(words: string[]): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<!\\u17D2)(?:${longestFirst.join('|')})(?![\\u17B4-\\u17D3\\u17DD])`, 'gu');
}
