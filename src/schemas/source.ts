import { z } from 'astro/zod';
import { localeTags, type Locale } from '#i18n/locales.ts';
import { textSchema } from '#questions/question.ts';
import { inEveryLocale } from './words.ts';

/** `content/sources/<id>.yaml`: a report, a law, a guideline or a newspaper article that we cite. */
export const sourceSchema = z.strictObject({
  kind: z.enum(['report', 'law', 'guideline', 'news']),
  title: inEveryLocale,
  /** How it is named beside a fact. */
  short: inEveryLocale,
  publisher: inEveryLocale,
  year: z.int(),
  /** What it is, and what it cannot say. */
  note: inEveryLocale,
  /** What it cannot tell us, point by point. */
  limits: z
    .strictObject(
      Object.fromEntries(localeTags.map((tag) => [tag, z.array(textSchema).min(1)])) as Record<
        Locale,
        z.ZodArray<typeof textSchema>
      >,
    )
    .optional(),
  url: z.url({ protocol: /^https?$/, error: 'Write a whole address that begins with https://' }).optional(),
  checked: textSchema.optional(),
});

export type SourceData = z.infer<typeof sourceSchema>;
