import { z } from 'astro/zod';
import { textSchema } from '#questions/question.ts';

const words = z.array(textSchema).default([]);

/** Short forms in running text, as good as the term itself. */
const also = z.array(textSchema).default([]);

/** `content/glossary/<id>.yaml`: a term, its meaning, and the words that our pages refuse. */
export const termSchema = z.strictObject({
  en: z.strictObject({ term: textSchema, also, definition: textSchema, avoid: words }),
  km: z.strictObject({
    term: textSchema,
    also,
    /** `sourced`: found in a named Khmer source; `proposed`: ours, until a native reviewer agrees. */
    mark: z.enum(['sourced', 'proposed']),
    definition: textSchema,
    avoid: words,
  }),
  /** For reviewers; not shown. */
  note: textSchema.optional(),
});

export type Term = z.infer<typeof termSchema>;
