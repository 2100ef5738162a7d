import { z } from 'astro/zod';
import { textSchema } from '#questions/question.ts';

/** The courses are the three audiences. A new one is a word here, an accent in `styles/tokens.css`, a drawing and its content. */
export const courseIds = ['students', 'caregivers', 'police'] as const;

export type CourseId = (typeof courseIds)[number];

/** `content/<lang>/<course>/course.yaml` */
export const courseSchema = z.strictObject({
  title: textSchema,
  summary: textSchema,
  readers: textSchema,
  /** What it takes: time, people, things. */
  takes: textSchema,
  /** What one can do after the whole course. */
  afterwards: z.array(textSchema).min(3).max(6),
  /** The sentence on the door of the home page. */
  invitation: textSchema,
});
