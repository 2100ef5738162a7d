import { z } from 'astro/zod';
import { idSchema, idsDiffer, questionFields, textSchema } from '../question.ts';
import type { QuestionType } from '../type.ts';

/** Say it: write a sentence of one's own, or choose one, and compare. Not scored, and never kept. QTI: extendedTextInteraction. */
export const saySchema = z
  .strictObject({
    ...questionFields,
    type: z.literal('say'),
    /** Sentences that do well, each with what is good about it. They can be chosen, too. */
    examples: z
      .array(z.strictObject({ id: idSchema, text: textSchema, feedback: textSchema }))
      .min(2)
      .max(5),
  })
  .refine(({ examples }) => idsDiffer(examples), {
    error: 'Give every example an id of its own.',
    path: ['examples'],
  });

export type SayQuestion = z.infer<typeof saySchema>;

export const sayLabels = {
  own: 'question.own',
  idea: 'question.idea',
  compare: 'question.compare',
  again: 'question.again',
  noted: 'question.compared',
  reasons: 'question.examples',
} as const;

export const sayType: QuestionType<SayQuestion> = {
  schema: saySchema,
  instruction: 'question.say',
  labels: sayLabels,
  keepsControls: true,
  explain: ({ examples }) => examples.map(({ id, text, feedback }) => ({ id, text, feedback })),
  structure: ({ examples }) => `say ${examples.map(({ id }) => id).join(' ')}`,
};
