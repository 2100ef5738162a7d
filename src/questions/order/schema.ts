import { z } from 'astro/zod';
import { idSchema, idsDiffer, questionFields, textSchema } from '../question.ts';
import type { QuestionType } from '../type.ts';
import { placesOf } from './score.ts';

/** Put in order: what do I do first? QTI: orderInteraction; SCORM: sequencing. */
export const orderSchema = z
  .strictObject({
    ...questionFields,
    type: z.literal('order'),
    /** In the right order. Learners see them in another one. */
    items: z
      .array(
        z.strictObject({
          id: idSchema,
          text: textSchema,
          /** May change places with the item before it: both orders are right. */
          tied: z.boolean().default(false),
          /** Why it comes here. Said when something else was put in its place. */
          feedback: textSchema,
        }),
      )
      .min(3)
      .max(7),
  })
  .refine(({ items }) => idsDiffer(items), { error: 'Give every item an id of its own.', path: ['items'] })
  .refine(({ items }) => items[0]?.tied !== true, {
    error: 'The first item cannot be `tied`: there is none before it.',
    path: ['items', 0],
  })
  .refine(({ items }) => new Set(placesOf(items).values()).size > 1, {
    error: 'All items are `tied`: every order would be right.',
    path: ['items'],
  });

export type OrderQuestion = z.infer<typeof orderSchema>;

export const orderLabels = {
  up: 'question.up',
  down: 'question.down',
  moved: 'question.moved',
} as const;

export const orderType: QuestionType<OrderQuestion> = {
  schema: orderSchema,
  instruction: 'question.order',
  labels: orderLabels,
  keepsControls: false,
  explain: ({ items }) =>
    items.map(({ id, text, feedback }, index) => ({ id, text: `${index + 1}. ${text}`, feedback })),
  structure: ({ items }) => `order ${[...placesOf(items)].map(([id, place]) => `${id}:${place}`).join(' ')}`,
};
