/** Pieces that several schemas share. */
import { z } from 'astro/zod';
import { localeTags, type Locale } from '#i18n/locales.ts';
import { textSchema } from '#questions/question.ts';

/** The same text in every language of the site. */
export const inEveryLocale = z.strictObject(
  Object.fromEntries(localeTags.map((tag) => [tag, textSchema])) as Record<Locale, typeof textSchema>,
);

/** A day, `2026-11-21`. YAML may read it as a date or as a text; both are welcome. */
export const daySchema = z
  .union([z.date().transform((date) => date.toISOString().slice(0, 10)), z.string()])
  .refine((day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && isCalendarDay(day), {
    error: 'Write the day as year-month-day, for example 2026-11-21.',
  });

/** How far the text has been read by people. It never claims more than is true. */
export const reviewSchema = z.enum(['machine-drafted', 'reviewed', 'signed']);

function isCalendarDay(day: string) {
  const date = new Date(day);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
