import { z } from 'astro/zod';
import { idSchema, textSchema } from '#questions/question.ts';
import { inEveryLocale } from './words.ts';

/** A row of `content/statistics/statistics.csv`: the numbers, exactly as the report prints them. */
export const statisticRowSchema = z.strictObject({
  id: textSchema,
  value: z.coerce.number(),
  unit: textSchema,
  /** How many were asked; some bases are words (`not printed`). */
  base_n: textSchema,
  population: textSchema,
  statement: textSchema,
  source_section: textSchema,
});

/** A row of `content/statistics/cautions.csv`. */
export const cautionRowSchema = z.strictObject({ id: textSchema, caution: textSchema });

/** `content/statistics/<ID>.yaml`: the words for a row, in every language. The numbers stay in the CSV. */
export const statisticWordsSchema = z.strictObject({
  statement: inEveryLocale,
  /** Who was asked, in words. */
  who: inEveryLocale,
  /** Year of data collection. */
  year: z.union([z.int(), textSchema]),
  source: idSchema,
  section: z.union([z.number().transform(String), textSchema]),
  caution: inEveryLocale.optional(),
});

export type StatisticRow = z.infer<typeof statisticRowSchema>;
export type StatisticWords = z.infer<typeof statisticWordsSchema>;
