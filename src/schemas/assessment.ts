import { z } from 'astro/zod';
import { idSchema, idsDiffer, textSchema } from '#questions/question.ts';
import { questionSchema } from '#questions/schemas.ts';

/** Questions that can be right or wrong: the others ask how somebody feels, or for words of their own. */
const scored = questionSchema.refine(({ type }) => type !== 'say' && type !== 'confidence', {
  error: 'A question of this type has no right answer; an assessment cannot count it.',
  path: ['type'],
});

/** `content/<lang>/<course>/assessment.yaml`: the pool from which the end of a course, and a test before it, are drawn. */
export const assessmentSchema = z
  .strictObject({
    /** Points to reach, of a hundred. */
    passMark: z.int().min(1).max(100),
    /** How many questions are drawn for each objective. */
    each: z.int().min(1).default(1),
    objectives: z
      .array(
        z.strictObject({
          id: idSchema,
          /** What a learner can do, beginning with a verb. */
          text: textSchema,
          /** Number of the lesson where it is learned. */
          lesson: z.int().positive(),
          questions: z.array(scored).min(2, 'Give at least two questions for each objective.'),
        }),
      )
      .min(2),
  })
  .refine(({ objectives }) => idsDiffer(objectives), {
    error: 'Give every objective an id of its own.',
    path: ['objectives'],
  })
  .refine(({ objectives }) => idsDiffer(objectives.flatMap(({ questions }) => questions)), {
    error: 'Two questions have the same id; answers would be kept as one.',
    path: ['objectives'],
  })
  .superRefine(({ each, objectives }, context) => {
    objectives.forEach(({ questions }, index) => {
      if (questions.length < each)
        context.addIssue({
          code: 'custom',
          path: ['objectives', index, 'questions'],
          message: `\`each\` asks for ${each} questions; there are ${questions.length}.`,
        });
    });
  });

export type AssessmentData = z.infer<typeof assessmentSchema>;
