import { z } from 'astro/zod';
import { idSchema, idsDiffer, textSchema } from '#questions/question.ts';
import { courseIds } from './course.ts';

/** `content/coverage.yaml`: what the two reports ask to be taught, and the objectives of lessons that teach it. */
export const coverageSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      course: z.enum(courseIds),
      /** What is to be learned, in a sentence. */
      says: textSchema,
      /** Where the reports ask for it: sections and recommendations. */
      support: z.array(textSchema).min(1),
      /** `students/7#five-steps`: lesson and objective. */
      objectives: z
        .array(
          z
            .string()
            .regex(/^[a-z]+\/\d+#[a-z0-9-]+$/, 'Write course, lesson and objective: students/7#five-steps.'),
        )
        .min(1, 'Name the objective of a lesson that teaches it.'),
    }),
  )
  .refine(idsDiffer, 'Give every entry an id of its own.');

export type Coverage = z.infer<typeof coverageSchema>;
