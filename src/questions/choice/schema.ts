import { z } from 'astro/zod';
import { explainOptions, optionIds } from '../explaining.ts';
import { idsDiffer, optionSchema, questionFields } from '../question.ts';
import type { QuestionType } from '../type.ts';

/** Pick one option. QTI: choiceInteraction. */
export const choiceSchema = z
  .strictObject({ ...questionFields, type: z.literal('choice'), options: z.array(optionSchema).min(2) })
  .refine(({ options }) => options.filter(({ key }) => key).length === 1, {
    error: 'Mark exactly one option with `key: true`.',
    path: ['options'],
  })
  .refine(({ options }) => idsDiffer(options), {
    error: 'Give every option an id of its own.',
    path: ['options'],
  });

export type ChoiceQuestion = z.infer<typeof choiceSchema>;

export const choiceType: QuestionType<ChoiceQuestion> = {
  schema: choiceSchema,
  instruction: 'question.chooseOne',
  labels: {},
  keepsControls: true,
  explain: ({ options }) => explainOptions(options),
  structure: ({ options }) => `choice ${optionIds(options)}`,
};
