import { z } from 'astro/zod';
import { idSchema, questionFields, textSchema } from '../question.ts';
import type { QuestionType } from '../type.ts';

/** How sure somebody is, from 1 to 5, before a lesson and after it. Not scored. SCORM: likert. */
export const confidenceSchema = z.strictObject({
  ...questionFields,
  type: z.literal('confidence'),
  /** Id of the question that was asked before: the change is shown. */
  after: idSchema.optional(),
  /** What is said to 1 and 2, to 3, to 4 and 5: every one of them is a good place to start from. */
  feedback: z.strictObject({ low: textSchema, middle: textSchema, high: textSchema }),
});

export type ConfidenceQuestion = z.infer<typeof confidenceSchema>;

export const confidenceLabels = {
  least: 'question.notSure',
  most: 'question.verySure',
  say: 'question.noteDown',
  again: 'question.change',
  noted: 'question.noted',
  change: 'question.beforeAfter',
  reasons: 'question.toEach',
} as const;

export const confidenceType: QuestionType<ConfidenceQuestion> = {
  schema: confidenceSchema,
  instruction: 'question.confidence',
  labels: confidenceLabels,
  keepsControls: true,
  explain: ({ feedback }) => [
    { id: 'low', text: '1, 2', feedback: feedback.low },
    { id: 'middle', text: '3', feedback: feedback.middle },
    { id: 'high', text: '4, 5', feedback: feedback.high },
  ],
  structure: ({ after }) => (after ? `confidence after:${after}` : 'confidence'),
};
