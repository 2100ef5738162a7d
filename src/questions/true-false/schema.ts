import { z } from 'astro/zod';
import { questionFields, textSchema } from '../question.ts';

/** Say whether a sentence is true. QTI: choiceInteraction; SCORM: true-false. */
export const trueFalseSchema = z.strictObject({
  ...questionFields,
  type: z.literal('true-false'),
  /** Whether the stem is true. */
  key: z.boolean(),
  /** What is said to each answer, the right and the tempting one. */
  feedback: z.strictObject({ true: textSchema, false: textSchema }),
});

export type TrueFalseQuestion = z.infer<typeof trueFalseSchema>;
