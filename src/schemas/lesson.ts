import { z } from 'astro/zod';
import { pictureIds } from '#drawings/pictures.ts';
import { idSchema, idsDiffer, textSchema } from '#questions/question.ts';
import { questionSchema } from '#questions/schemas.ts';
import { facilitatorSchema } from './facilitator.ts';
import { daySchema, reviewSchema } from './words.ts';

/** The front matter of a lesson. Strict: a misspelt field stops the build. */
export const lessonSchema = z
  .strictObject({
    title: textSchema,
    /** For the browser's tab and history: neutral, so that it gives nobody away. */
    shortTitle: textSchema,
    /** One sentence, for cards and search results. */
    summary: textSchema,
    /** What a learner can do afterwards, each beginning with a verb. Questions and choices of the story name them by id. */
    objectives: z
      .array(z.strictObject({ id: idSchema, text: textSchema }))
      .min(2, 'Give 2 to 5 objectives.')
      .max(5, 'Give 2 to 5 objectives.'),
    minutes: z.int().positive(),
    /** For whom, in words: `Ages 12–17`. */
    readers: textSchema,
    /** A calm word before a hard subject. */
    contentNote: textSchema.optional(),
    /** Ids of `content/sources/`: all that figures and facts of this lesson use. */
    sources: z.array(idSchema).min(1, 'Name at least one source.'),
    review: reviewSchema,
    lastReviewed: daySchema,
    keyPoints: z.array(textSchema).length(3, 'Give exactly three key points.'),
    /** One small step for today. */
    nextStep: textSchema,
    questions: z.array(questionSchema).min(1, 'Ask at least one question.'),
    /** A drawing of `drawings/pictures.ts`, and what it shows in words. `<Picture />` places it. */
    picture: z.strictObject({ drawing: z.enum(pictureIds), alt: textSchema }).optional(),
    /** For readers of 15 to 17: what is different for them. Students' lessons have it. */
    older: textSchema.optional(),
    facilitator: facilitatorSchema,
    /** Place in the course; the lesson's number unless something else is said. */
    order: z.number().optional(),
    /** Not built, in either language. */
    draft: z.boolean().default(false),
  })
  .refine(({ questions }) => idsDiffer(questions), {
    error: 'Two questions have the same id; answers would be kept as one.',
    path: ['questions'],
  })
  .refine(({ objectives }) => idsDiffer(objectives), {
    error: 'Give every objective an id of its own.',
    path: ['objectives'],
  })
  .superRefine(({ objectives, questions }, context) => {
    const ids = objectives.map(({ id }) => id);
    // A list that is wrong itself is spoken of already.
    if (ids.length < 2 || !idsDiffer(objectives)) return;
    questions.forEach(({ type, objectives: practised }, index) => {
      const unknown = practised?.find((id) => !ids.includes(id));
      if (practised === undefined && type !== 'confidence')
        context.addIssue({
          code: 'custom',
          path: ['questions', index],
          message: `Say what this question practises: \`objectives:\` with one or more of ${ids.join(', ')}.`,
        });
      if (unknown !== undefined)
        context.addIssue({
          code: 'custom',
          path: ['questions', index, 'objectives'],
          message: `“${unknown}” is no objective of this lesson. There are: ${ids.join(', ')}.`,
        });
    });
  })
  .superRefine(({ questions }, context) => {
    questions.forEach((question, index) => {
      if (question.type !== 'confidence' || question.after === undefined) return;
      const before = questions.slice(0, index).find(({ id }) => id === question.after);
      if (before?.type !== 'confidence')
        context.addIssue({
          code: 'custom',
          path: ['questions', index, 'after'],
          message: `“${question.after}” is no question of the type \`confidence\` before this one.`,
        });
    });
  })
  .refine(
    ({ minutes, facilitator }) => facilitator.plan.reduce((sum, part) => sum + part.minutes, 0) === minutes,
    {
      error: 'The minutes of the plan must add up to the minutes of the lesson.',
      path: ['facilitator', 'plan'],
    },
  );

export type LessonData = z.infer<typeof lessonSchema>;
