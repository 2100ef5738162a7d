/** The door: which folder of `content/` has which schema. Lessons and stories do not pass here: `library/lessonFiles.ts`. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { assessmentSchema } from '#schemas/assessment.ts';
import { courseSchema } from '#schemas/course.ts';
import { helplineSchema } from '#schemas/helpline.ts';
import { pageSchema } from '#schemas/page.ts';
import { situationSchema } from '#schemas/situation.ts';
import { sourceSchema } from '#schemas/source.ts';
import { statisticWordsSchema } from '#schemas/statistic.ts';
import { termSchema } from '#schemas/term.ts';

const base = process.env['CONTENT_DIR'] ?? './content';

/** The path without its ending, so that ids keep the letters of the file name (`J67`). */
function generateId({ entry }: { entry: string }) {
  return entry.replace(/\.\w+$/, '');
}

export const collections = {
  pages: defineCollection({
    loader: glob({ base, pattern: '*/pages/*.mdx', generateId }),
    schema: pageSchema,
  }),
  courses: defineCollection({
    loader: glob({ base, pattern: '*/*/course.yaml', generateId }),
    schema: courseSchema,
  }),
  assessments: defineCollection({
    loader: glob({ base, pattern: '*/*/assessment.yaml', generateId }),
    schema: assessmentSchema,
  }),
  glossary: defineCollection({
    loader: glob({ base: `${base}/glossary`, pattern: '*.yaml', generateId }),
    schema: termSchema,
  }),
  helplines: defineCollection({
    loader: glob({ base: `${base}/helplines`, pattern: '*.yaml', generateId }),
    schema: helplineSchema,
  }),
  situations: defineCollection({
    loader: glob({ base: `${base}/situations`, pattern: '*.yaml', generateId }),
    schema: situationSchema,
  }),
  sources: defineCollection({
    loader: glob({ base: `${base}/sources`, pattern: '*.yaml', generateId }),
    schema: sourceSchema,
  }),
  statistics: defineCollection({
    loader: glob({ base: `${base}/statistics`, pattern: '*.yaml', generateId }),
    schema: statisticWordsSchema,
  }),
};
