/** Stories in which the learner chooses; each belongs to a lesson. */
import { getCollection } from 'astro:content';
import type { StoryData } from '#schemas/story.ts';
import { withNumbers } from './helplines.ts';
import { allLessons, type Lesson } from './lessons.ts';
import { remembered } from './remembered.ts';

export interface Story {
  lesson: Lesson;
  address: string;
  data: StoryData;
}

export const allStories = remembered(async (): Promise<readonly Story[]> => {
  const entries = new Map((await getCollection('stories')).map((entry) => [entry.id, entry]));
  const stories = (await allLessons()).map(async (lesson): Promise<Story[]> => {
    const entry = entries.get(`${lesson.entry.id}.story`);
    return entry ? [{ lesson, address: `${lesson.address}story/`, data: await withNumbers(entry.data) }] : [];
  });
  return (await Promise.all(stories)).flat();
});

const byLesson = remembered(
  async () => new Map((await allStories()).map((story) => [story.lesson.address, story])),
);

/** Undefined where the lesson has none. */
export async function storyBeside({ address }: Lesson): Promise<Story | undefined> {
  return (await byLesson()).get(address);
}

/** @throws when the lesson has none. */
export async function storyOf(lesson: Lesson): Promise<Story> {
  const found = await storyBeside(lesson);
  if (!found)
    throw new Error(`${lesson.entry.filePath ?? lesson.id}: <Story />, but there is no story beside it.`);
  return found;
}

/** A page for every story and language. */
export async function storyPaths() {
  return (await allStories()).map((story) => ({
    params: {
      locale: story.lesson.locale,
      course: story.lesson.course,
      lesson: String(story.lesson.number),
    },
    props: { story },
  }));
}
