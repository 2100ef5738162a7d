/** Stories in which the learner chooses; each belongs to a lesson. */
import { storySchema, type StoryData } from '#schemas/story.ts';
import { numberFiller } from './helplines.ts';
import { asWritten, lessonPathsIn, readData, shownPath, storyPathBeside } from './lessonFiles.ts';
import { allLessons, type Lesson } from './lessons.ts';
import { lastFew, remembered } from './remembered.ts';

export interface Story {
  lesson: Lesson;
  address: string;
  title: string;
  /** Read from its file, as that of a lesson. */
  readonly data: StoryData;
}

export const allStories = remembered(async (): Promise<readonly Story[]> => {
  const filled = await numberFiller();
  const dataOf = lastFew(8, (path) => filled(readData(storySchema, path)));
  const written = lessonPathsIn().stories;
  return (await allLessons()).flatMap((lesson): Story[] => {
    const path = storyPathBeside(lesson.path);
    if (!written.has(path)) return [];
    return [{ lesson, address: `${lesson.address}story/`, title: filled(titleOf(path)), get data() { return dataOf(path); } }];
  });
}); // prettier-ignore

const titleOf = asWritten((path) => readData(storySchema, path).title, !import.meta.env.DEV);

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
  if (!found) throw new Error(`${shownPath(lesson.path)}: <Story />, but there is no story beside it.`);
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
