import { z } from 'astro/zod';
import { idSchema, idsDiffer, questionFields, textSchema } from '../question.ts';
import type { QuestionType } from '../type.ts';
import { gapsOf, piecesOf } from './score.ts';
import { foldTyped } from './typed.ts';

/** Fill the gaps of a sentence from a word bank, by tapping or by typing. QTI: textEntryInteraction; SCORM: fill-in. */
export const gapSchema = z
  .strictObject({
    ...questionFields,
    type: z.literal('gap'),
    /** `Stop {reply}, then {tell} someone.`: ids of words in braces, where they belong. */
    text: textSchema,
    /** The word bank: words that belong into the sentence, and some that only seem to. */
    words: z
      .array(
        z.strictObject({
          id: idSchema,
          text: textSchema,
          /** Other ways to type it that are as good. */
          accept: z.array(textSchema).default([]),
          /** Why it fits, or what is tempting about it. */
          feedback: textSchema,
        }),
      )
      .min(2)
      .max(8),
  })
  .refine(({ words }) => idsDiffer(words), { error: 'Give every word an id of its own.', path: ['words'] })
  .superRefine(({ text, words }, context) => {
    const gaps = gapsOf(text);
    if (gaps.length === 0 || gaps.length > 4)
      context.addIssue({
        code: 'custom',
        path: ['text'],
        message: 'Put one to four words into braces by their ids, as in `Stop {reply}, then {tell} someone.`',
      });
    if (piecesOf(text).some((piece) => 'text' in piece && /[{}]/.test(piece.text)))
      context.addIssue({
        code: 'custom',
        path: ['text'],
        message: 'A brace is left over; write gaps as `{word-id}`.',
      });
    if (new Set(gaps).size < gaps.length)
      context.addIssue({ code: 'custom', path: ['text'], message: 'Put each word into one gap only.' });
    // What is typed must tell which word is meant; answers are kept by ids, so these count as well.
    const forms = words.map(
      ({ id, text: word, accept }) => new Set([id, ...[word, ...accept].map(foldTyped)]),
    );
    forms.forEach((own, index) => {
      const other = forms.findIndex((more, at) => at < index && [...more].some((form) => own.has(form)));
      if (other >= 0 || own.has(''))
        context.addIssue({
          code: 'custom',
          path: ['words', index],
          message: own.has('')
            ? 'A word needs a letter or a digit.'
            : `“${words[index]?.text}” cannot be told from “${words[other]?.text}”: a word, a spelling or an id is the same.`,
        });
    });
    for (const gap of gaps)
      if (!words.some(({ id }) => id === gap))
        context.addIssue({
          code: 'custom',
          path: ['text'],
          message: `{${gap}} is no word of this question. There are: ${words.map(({ id }) => id).join(', ')}.`,
        });
  });

export type GapQuestion = z.infer<typeof gapSchema>;

export const gapLabels = {
  gap: 'question.gap',
  bank: 'question.bank',
  unknown: 'question.unknownWord',
} as const;

export const gapType: QuestionType<GapQuestion> = {
  schema: gapSchema,
  instruction: 'question.fillGaps',
  labels: gapLabels,
  keepsControls: false,
  explain: ({ text, words }) => [
    { id: '', text: filled(text, words), feedback: '' },
    ...words.map(({ id, text: word, feedback }) => {
      const isKey = gapsOf(text).includes(id);
      return {
        id,
        text: word,
        verdict: { message: isKey ? ('question.isKey' as const) : ('question.isDistractor' as const), isKey },
        feedback,
      };
    }),
  ],
  structure: ({ text, words }) =>
    `gap ${words.map(({ id }) => (gapsOf(text).includes(id) ? `${id}*` : id)).join(' ')}`,
};

function filled(text: string, words: { id: string; text: string }[]): string {
  return piecesOf(text)
    .map((piece) => ('gap' in piece ? words.find(({ id }) => id === piece.gap)?.text : piece.text) ?? '')
    .join('');
}
