import { z } from 'astro/zod';
import { optionIds } from '../explaining.ts';
import { idsDiffer, optionSchema, questionFields, textSchema } from '../question.ts';
import type { QuestionType } from '../type.ts';

/** Spot it: tap the warning signs in an invented chat or offer. QTI: hottextInteraction. */
export const spotSchema = z
  .strictObject({
    ...questionFields,
    type: z.literal('spot'),
    /** Who writes, for the head of the chat: `Somebody new`. Nobody real, no app, no nationality. */
    from: textSchema,
    /** The messages in order; the warning signs among them are keys. */
    lines: z
      .array(
        optionSchema.extend({
          /** Written by the other side of the chat. */ reply: z.boolean().default(false),
        }),
      )
      .min(3)
      .max(9),
  })
  .refine(({ lines }) => lines.some(({ key }) => key), {
    error: 'Mark at least one line with `key: true`.',
    path: ['lines'],
  })
  .refine(({ lines }) => lines.some(({ key }) => !key), {
    error: 'Leave at least one line without `key`: if everything is a sign, there is nothing to tell apart.',
    path: ['lines'],
  })
  .refine(({ lines }) => idsDiffer(lines), { error: 'Give every line an id of its own.', path: ['lines'] });

export type SpotQuestion = z.infer<typeof spotSchema>;

export const spotType: QuestionType<SpotQuestion> = {
  schema: spotSchema,
  instruction: 'question.spot',
  labels: {},
  keepsControls: true,
  explain: ({ lines }) =>
    lines.map(({ id, text, key, feedback }) => ({
      id,
      text,
      verdict: { message: key ? 'question.isSign' : 'question.isNoSign', isKey: key },
      feedback,
    })),
  structure: ({ lines }) => `spot ${optionIds(lines)}`,
};
