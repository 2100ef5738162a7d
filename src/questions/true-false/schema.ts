import { z } from 'astro/zod';
import { explainOptions } from '../explaining.ts';
import { questionFields, textSchema } from '../question.ts';
import type { QuestionType } from '../type.ts';
import { trueFalseOptions } from './options.ts';

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

/** Named as its view knows them. */
export const trueFalseLabels = { true: 'question.true', false: 'question.false' } as const;

export const trueFalseType: QuestionType<TrueFalseQuestion> = {
  schema: trueFalseSchema,
  instruction: 'question.trueFalse',
  labels: trueFalseLabels,
  keepsControls: true,
  explain: ({ key, feedback }, words) =>
    explainOptions(
      trueFalseOptions(key, { true: words('question.true'), false: words('question.false') }).map(
        (option) => ({ ...option, feedback: option.id === 'true' ? feedback.true : feedback.false }),
      ),
    ),
  structure: ({ key }) => `true-false ${key}`,
};
