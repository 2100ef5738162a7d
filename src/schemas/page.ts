import { z } from 'astro/zod';
import { textSchema } from '#questions/question.ts';
import { daySchema, reviewSchema } from './words.ts';

/** The front matter of `content/<lang>/pages/*.mdx`. */
export const pageSchema = z.strictObject({
  title: textSchema,
  shortTitle: textSchema,
  summary: textSchema,
  review: reviewSchema,
  lastReviewed: daySchema,
});
