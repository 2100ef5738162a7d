import { z } from 'astro/zod';
import { idSchema, idsDiffer, questionFields, textSchema } from '../question.ts';
import type { QuestionType } from '../type.ts';

/** Sort into groups: friendly, odd, not OK. QTI: gapMatchInteraction; SCORM: matching. */
export const sortSchema = z
  .strictObject({
    ...questionFields,
    type: z.literal('sort'),
    /** One or two words each: they stand beside every item. */
    groups: z
      .array(z.strictObject({ id: idSchema, text: textSchema }))
      .min(2)
      .max(4),
    items: z
      .array(
        z.strictObject({
          id: idSchema,
          text: textSchema,
          /** Id of the group it belongs to. */
          group: idSchema,
          /** Why it belongs there. Said when it was put elsewhere. */
          feedback: textSchema,
        }),
      )
      .min(3)
      .max(7),
  })
  .refine(({ items }) => idsDiffer(items), { error: 'Give every item an id of its own.', path: ['items'] })
  .refine(({ groups }) => idsDiffer(groups), {
    error: 'Give every group an id of its own.',
    path: ['groups'],
  })
  .superRefine(({ groups, items }, context) => {
    const ids = groups.map(({ id }) => id);
    items.forEach(({ group }, index) => {
      if (!ids.includes(group))
        context.addIssue({
          code: 'custom',
          path: ['items', index, 'group'],
          message: `“${group}” is no group of this question. There are: ${ids.join(', ')}.`,
        });
    });
    for (const id of ids)
      if (!items.some(({ group }) => group === id))
        context.addIssue({
          code: 'custom',
          path: ['groups'],
          message: `Put at least one item into “${id}”.`,
        });
  });

export type SortQuestion = z.infer<typeof sortSchema>;

export const sortType: QuestionType<SortQuestion> = {
  schema: sortSchema,
  instruction: 'question.sort',
  labels: {},
  keepsControls: true,
  explain: ({ groups, items }) =>
    items.map(({ id, text, group, feedback }) => ({
      id,
      text: `${text} → ${groups.find((candidate) => candidate.id === group)?.text ?? ''}`,
      feedback,
    })),
  structure: ({ items }) => `sort ${items.map(({ id, group }) => `${id}:${group}`).join(' ')}`,
};
