import { z } from 'astro/zod';
import { localeTags, type Locale } from '#i18n/locales.ts';
import { idSchema, textSchema } from '#questions/question.ts';
import { inEveryLocale } from './words.ts';

/** Whoever is frightened reads no seventh step. */
const stepsSchema = z.array(textSchema).min(2).max(6, 'Six short steps at most: it is read in trouble.');

/** `content/situations/<id>.yaml`: what somebody in trouble says, and what to do, step by step. */
export const situationSchema = z
  .strictObject({
    order: z.int(),
    /** In the reader's own words: “Someone threatens me”. */
    title: inEveryLocale,
    /** Id of the helpline to call first. */
    first: idSchema,
    /** What people type who look for this, in any language. Never shown. */
    names: z.array(textSchema).min(3),
    steps: z.strictObject(
      Object.fromEntries(localeTags.map((tag) => [tag, stepsSchema])) as Record<Locale, typeof stepsSchema>,
    ),
  })
  .refine(({ steps }) => new Set(localeTags.map((tag) => steps[tag].length)).size === 1, {
    error: 'Give the same number of steps in every language.',
    path: ['steps'],
  });

export type SituationData = z.infer<typeof situationSchema>;
