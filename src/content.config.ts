/** The door: which folder of `content/` has which schema. */
import { defineCollection } from 'astro:content';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { assessmentSchema } from '#schemas/assessment.ts';
import { courseSchema } from '#schemas/course.ts';
import { helplineSchema } from '#schemas/helpline.ts';
import { lessonSchema } from '#schemas/lesson.ts';
import { pageSchema } from '#schemas/page.ts';
import { situationSchema } from '#schemas/situation.ts';
import { sourceSchema } from '#schemas/source.ts';
import { statisticWordsSchema } from '#schemas/statistic.ts';
import { storySchema } from '#schemas/story.ts';
import { termSchema } from '#schemas/term.ts';

const base = process.env['CONTENT_DIR'] ?? './content';

/** The path without its ending, so that ids keep the letters of the file name (`J67`). */
function generateId({ entry }: { entry: string }) {
  return entry.replace(/\.\w+$/, '');
}

/** What Astro tells a loader of files, beside what it promises: how each ending is read. */
type WithEndings = LoaderContext & { entryTypes: Map<string, Record<string, unknown>> };

/** Lessons are not given to the bundler, however many they are: `library/lessonBody.ts`. */
function unbundled(loader: Loader): Loader {
  return {
    ...loader,
    load: (context) => {
      const { entryTypes } = context as WithEndings;
      // Of a file that brings a module with it, only data and text are taken.
      const plain = [...entryTypes].map(
        ([ending, type]) =>
          [ending, Object.fromEntries(Object.entries(type).filter(([name]) => name !== 'contentModuleTypes'))] as const,
      );
      return loader.load({ ...context, entryTypes: new Map(plain) } as LoaderContext);
    },
  };
} // prettier-ignore

export const collections = {
  lessons: defineCollection({
    loader: unbundled(glob({ base, pattern: ['*/*/*.mdx', '!*/pages/*'], generateId })),
    schema: lessonSchema,
  }),
  pages: defineCollection({
    loader: glob({ base, pattern: '*/pages/*.mdx', generateId }),
    schema: pageSchema,
  }),
  courses: defineCollection({
    loader: glob({ base, pattern: '*/*/course.yaml', generateId }),
    schema: courseSchema,
  }),
  stories: defineCollection({
    loader: glob({ base, pattern: '*/*/*.story.yaml', generateId }),
    schema: storySchema,
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
