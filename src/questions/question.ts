/** Fields that questions of every type share. */
import { z } from 'astro/zod';

/** Controls are named by ids, and these names a form has already. */
const ofForms = new Set(['option', 'elements', 'dataset', 'method', 'reset', 'submit']);

/** Ids are for life and the same in every language: answers are kept under them. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and hyphens, as in `first-step`.')
  .max(60, 'An id of at most 60 letters.')
  .refine((id) => !ofForms.has(id), 'Choose another id: every form uses this one for itself.');

export const textSchema = z.string().trim().min(1, 'Say something here; it must not be empty.');

export const questionFields = {
  id: idSchema,
  /** What is asked. */
  stem: textSchema,
  /** Help before answering. */
  hint: textSchema.optional(),
  /** Ids of the lesson's objectives that this question practises. */
  objectives: z.array(idSchema).min(1).optional(),
};

export const optionSchema = z.strictObject({
  id: idSchema,
  text: textSchema,
  /** True for a key; every other option is a distractor. */
  key: z.boolean().default(false),
  /** Why this option is right or tempting. Distractors teach too, so it is required. */
  feedback: textSchema,
});

export type Option = z.infer<typeof optionSchema>;

/** An option as an island knows it. */
export type OptionOnScreen = Omit<Option, 'feedback'>;

/** Option ids must differ, or two answers would be kept as one. */
export function idsDiffer(options: { id: string }[]): boolean {
  return new Set(options.map(({ id }) => id)).size === options.length;
}
