import { z } from 'astro/zod';
import { explainOptions, optionIds } from '../explaining.ts';
import { idsDiffer, optionSchema, questionFields } from '../question.ts';
import type { QuestionType } from '../type.ts';

/** Pick every option that fits. QTI: choiceInteraction with max-choices above 1. */
export const choiceMultipleSchema = z
  .strictObject({
    ...questionFields,
    type: z.literal('choice-multiple'),
    options: z.array(optionSchema).min(3),
  })
  .refine(({ options }) => options.some(({ key }) => key), {
    error: 'Mark at least one option with `key: true`.',
    path: ['options'],
  })
  .refine(({ options }) => idsDiffer(options), {
    error: 'Give every option an id of its own.',
    path: ['options'],
  });

export type ChoiceMultipleQuestion = z.infer<typeof choiceMultipleSchema>;

export const choiceMultipleType: QuestionType<ChoiceMultipleQuestion> = {
  schema: choiceMultipleSchema,
  instruction: 'question.chooseSeveral',
  labels: {},
  keepsControls: true,
  explain: ({ options }) => explainOptions(options),
  structure: ({ options }) => `choice-multiple ${optionIds(options)}`,
};
