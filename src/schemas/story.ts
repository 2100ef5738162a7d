import { z } from 'astro/zod';
import { castIds, moods } from '#drawings/cast.ts';
import { idSchema, idsDiffer, textSchema } from '#questions/question.ts';
import { storyFaults } from './storyGraph.ts';
import { daySchema, reviewSchema } from './words.ts';

/** Something said; without `who` it is told. */
const lineSchema = z.strictObject({
  who: z.enum(castIds).optional(),
  mood: z.enum(moods).default('calm'),
  text: textSchema,
});

const choiceSchema = z.strictObject({
  id: idSchema,
  /** What the learner says or does. */
  text: textSchema,
  /** Id of the scene that follows. */
  to: idSchema,
  /** Ids of the lesson's objectives that choosing well here practises. */
  objectives: z.array(idSchema).min(1).optional(),
});

const sceneSchema = z
  .strictObject({
    id: idSchema,
    /** A few words: where, or when. It is the scene's heading. */
    title: textSchema,
    lines: z.array(lineSchema).min(1, 'Say at least one line.').max(8, 'Split a scene of more than 8 lines.'),
    choices: z.array(choiceSchema).min(2, 'Give at least two choices.').max(4).optional(),
    /** Where the story ends, safely: what went well, and who helps in real life. */
    ending: z
      .strictObject({
        text: textSchema,
        help: z.array(idSchema).min(1, 'Every ending names help: the id of a helpline.'),
      })
      .optional(),
  })
  .refine(({ choices, ending }) => (choices === undefined) !== (ending === undefined), {
    error: 'A scene either goes on with `choices` or is an `ending`.',
  })
  .refine(({ choices = [] }) => idsDiffer(choices), {
    error: 'Give every choice an id of its own.',
    path: ['choices'],
  });

/** `content/<lang>/<course>/<lesson>.story.yaml`: a conversation or a day in which the learner chooses. The first scene begins it. */
export const storySchema = z
  .strictObject({
    title: textSchema,
    /** For the browser's tab and history: neutral, so that it gives nobody away. */
    shortTitle: textSchema,
    /** One or two sentences that invite into it. */
    summary: textSchema,
    minutes: z.int().positive(),
    review: reviewSchema,
    lastReviewed: daySchema,
    scenes: z.array(sceneSchema).min(3),
  })
  .superRefine(({ scenes }, context) => {
    for (const { scene, message } of storyFaults(scenes))
      context.addIssue({ code: 'custom', path: ['scenes', scene], message });
  });

export type StoryData = z.infer<typeof storySchema>;
