import { z } from 'astro/zod';
import { idSchema, idsDiffer, questionFields, textSchema } from '../question.ts';
import type { QuestionType } from '../type.ts';

/** Match what belongs together: a sign and its meaning. QTI: matchInteraction; SCORM: matching. */
export const matchSchema = z
  .strictObject({
    ...questionFields,
    type: z.literal('match'),
    pairs: z
      .array(
        z.strictObject({
          id: idSchema,
          /** Short: it stands above a choice. */
          left: textSchema,
          right: textSchema,
          /** What binds the two. Said when the left one was matched with another. */
          feedback: textSchema,
        }),
      )
      .min(3)
      .max(6),
  })
  .refine(({ pairs }) => idsDiffer(pairs), { error: 'Give every pair an id of its own.', path: ['pairs'] })
  .refine(({ pairs }) => new Set(pairs.map(({ right }) => right)).size === pairs.length, {
    error: 'Two pairs have the same right side; nobody could tell them apart.',
    path: ['pairs'],
  });

export type MatchQuestion = z.infer<typeof matchSchema>;

export const matchLabels = { choose: 'question.choose' } as const;

export const matchType: QuestionType<MatchQuestion> = {
  schema: matchSchema,
  instruction: 'question.match',
  labels: matchLabels,
  keepsControls: true,
  explain: ({ pairs }) =>
    pairs.map(({ id, left, right, feedback }) => ({ id, text: `${left} → ${right}`, feedback })),
  structure: ({ pairs }) => `match ${pairs.map(({ id }) => id).join(' ')}`,
};
