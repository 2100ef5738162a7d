/** Posters that are made from lessons: their words are those of the lesson, so that a wall never says something else. */
import type { MessageKey } from '#i18n/messages/en.ts';
import { allLessons, stepsOf, type Lesson } from './lessons.ts';

const posters = [
  {
    id: 'five-steps',
    name: 'kit.posterSteps',
    lesson: 'students/7',
    shortTitle: 'poster.stepsShortTitle',
    forChildren: true,
  },
  {
    id: 'first-minutes',
    name: 'kit.posterMinutes',
    lesson: 'caregivers/6',
    shortTitle: 'poster.minutesShortTitle',
    forChildren: false,
  },
] as const satisfies {
  id: string;
  name: MessageKey;
  lesson: Lesson['id'];
  shortTitle: MessageKey;
  forChildren: boolean;
}[];

/** All that can hang on a wall, by name; the one of help lines comes from no lesson and has a page of its own. */
export const allPosters = [{ id: 'help', name: 'kit.posterHelp' }, ...posters] as const;

export interface Poster {
  lesson: Lesson;
  shortTitle: MessageKey;
  /** Whether a child reads it; else an adult to whom a child speaks. */
  forChildren: boolean;
  steps: { title: string; text: string }[];
}

/** A page for every poster and language. @throws when its lesson is not there. */
export async function posterPaths() {
  const lessons = await allLessons();
  const found = posters.flatMap(({ id, lesson: wanted, ...poster }) => {
    const ofPoster = lessons.filter((lesson) => lesson.id === wanted);
    if (ofPoster.length === 0) throw new Error(`The poster “${id}” is made from the lesson ${wanted}.`);
    return ofPoster.map(async (lesson) => ({
      params: { locale: lesson.locale, poster: id },
      props: { poster: { ...poster, lesson, steps: await stepsOf(lesson) } satisfies Poster },
    }));
  });
  return Promise.all(found);
}
