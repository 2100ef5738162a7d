import { z } from 'astro/zod';
import { textSchema } from '#questions/question.ts';
import { daySchema, inEveryLocale } from './words.ts';

/** `content/helplines/<id>.yaml`: the only place a number comes from. */
export const helplineSchema = z.strictObject({
  /** Only tier A of the fact sheet may be published. */
  tier: z.literal('A', { error: 'Only tier A helplines may be published.' }),
  order: z.int(),
  name: inEveryLocale,
  /** When to use it. */
  for: inEveryLocale,
  contact: z
    .strictObject({
      /** Digits as dialled. */
      phone: z
        .string()
        .regex(/^\+?\d{3,15}$/, 'Write the number as it is dialled, digits only, in quotes.')
        .optional(),
      /** The number as printed. */
      display: textSchema.optional(),
      sms: z
        .string()
        .regex(/^\+?\d{3,15}$/, 'Write the number as it is dialled, digits only, in quotes.')
        .optional(),
      url: z
        .url({ protocol: /^https$/, error: 'Write a whole address that begins with https://' })
        .optional(),
    })
    .refine(
      ({ phone, url }) => phone !== undefined || url !== undefined,
      'Give a phone number or an address.',
    ),
  hours: inEveryLocale,
  cost: inEveryLocale,
  languages: inEveryLocale,
  notes: inEveryLocale.optional(),
  /** The documents that agree. */
  source: textSchema,
  /** The day somebody last compared the documents or called. */
  checked: daySchema,
  /** True once somebody has called and the number answered. */
  confirmed: z.boolean(),
  owner: textSchema,
});

export type HelplineData = z.infer<typeof helplineSchema>;
