import { z } from 'astro/zod';
import { textSchema } from '#questions/question.ts';

/** What whoever leads a lesson needs; shown on a page of its own, kept out of learners' search. */
export const facilitatorSchema = z.strictObject({
  /** The lesson in two or three sentences. */
  overview: textSchema,
  /** The timed plan; its minutes add up to the lesson's. */
  plan: z.array(z.strictObject({ minutes: z.int().positive(), title: textSchema, text: textSchema })).min(3),
  prepare: z.array(textSchema).min(1),
  /** Sentences to open with, to be said aloud. */
  say: z.array(textSchema).min(1),
  /** Sentences to close with: nobody goes home alone with what came up. */
  close: z.array(textSchema).min(1),
  /** Works with no device at all. */
  activity: z.strictObject({
    title: textSchema,
    materials: textSchema.optional(),
    steps: z.array(textSchema).min(2),
  }),
  /** What participants will ask, with honest answers: “we do not know” is one. */
  asked: z.array(z.strictObject({ question: textSchema, answer: textSchema })).min(3),
  /** What to change, and for whom: younger, older, those who do not read. */
  adapt: z.array(z.strictObject({ for: textSchema, text: textSchema })).min(2),
  /** What to do if a child tells something. */
  ifAChildTells: z.array(textSchema).min(3),
});
