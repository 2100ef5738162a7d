/** What the reports ask for → lessons, questions, stories, figures; and how far each lesson has been read by people. */
import { coverageSchema, type Coverage } from '#schemas/coverage.ts';
import type { LessonData } from '#schemas/lesson.ts';
import { storySchema, type StoryData } from '#schemas/story.ts';
import { termSchema } from '#schemas/term.ts';
import type { Content, ContentFile } from './content.ts';
import { attribute, goodData, goodLessons, idList, lessonNumber, wordsIn } from './lessonFiles.ts';
import { quantile, readings } from './reading.ts';
import { wordsIn as khmerWordsIn } from './sentences.ts';

/** An entry of the list, and all that practises it. */
export interface Covered {
  entry: Coverage[number];
  /** `students/7`. */
  lessons: string[];
  /** `students/7#first-step`. */
  questions: string[];
  /** `students/7#message.tell`: scene and choice. */
  choices: string[];
  /** Ids of statistics that those lessons show. */
  figures: string[];
}

/** A lesson in one language, for whoever reviews it. */
export interface Reviewed {
  lesson: string;
  locale: string;
  review: string;
  lastReviewed: string;
  words: number;
  /** Words of a Khmer sentence, at the median and at the most; undefined for English. */
  sentence: { median: number; most: number } | undefined;
  /** Glossary terms it links whose Khmer is still a proposal. */
  openTerms: string[];
}

interface OneLesson {
  id: string;
  file: ContentFile;
  data: LessonData;
  story: StoryData | undefined;
}

/** Every entry of `content/coverage.yaml`, in its order. English stands for both languages: they are checked to agree. */
export function covered(content: Content): Covered[] {
  const lessons = lessonsIn(content).filter(({ file }) => file.locale === 'en');
  return goodData(content, 'coverage', coverageSchema).flatMap(({ data }) =>
    data.map((entry): Covered => {
      const wanted = new Set(entry.objectives);
      const own = lessons.filter(({ id, data: { objectives } }) =>
        objectives.some((objective) => wanted.has(`${id}#${objective.id}`)),
      );
      const practises = (id: string, ids: string[] = []) => ids.some((each) => wanted.has(`${id}#${each}`));
      return {
        entry,
        lessons: own.map(({ id }) => id),
        questions: own.flatMap(({ id, data: { questions } }) =>
          questions.filter((one) => practises(id, one.objectives)).map((one) => `${id}#${one.id}`),
        ),
        choices: own.flatMap(({ id, story }) =>
          (story?.scenes ?? []).flatMap((scene) =>
            (scene.choices ?? [])
              .filter((choice) => practises(id, choice.objectives))
              .map((choice) => `${id}#${scene.id}.${choice.id}`),
          ),
        ),
        figures: [...new Set(own.flatMap(({ file }) => figuresIn(file)))],
      };
    }),
  );
}

export function reviewed(content: Content): Reviewed[] {
  const proposed = new Set(
    goodData(content, 'term', termSchema)
      .filter(({ data }) => data.km.mark === 'proposed')
      .map(({ file }) => file.name),
  );
  const read = readings(content).filter(({ part }) => part === 'learners');
  return lessonsIn(content).map(({ id, file, data }) => {
    const lengths = read.find((one) => one.file === file)?.sentences.map(({ words }) => words);
    return {
      lesson: id,
      locale: file.locale ?? '',
      review: data.review,
      lastReviewed: data.lastReviewed,
      words: countWords(file),
      sentence: lengths && { median: quantile(lengths, 0.5), most: Math.max(0, ...lengths) },
      openTerms: [
        ...new Set(
          wordsIn(file)
            .filter(({ name }) => name === 'Term')
            .map((node) => attribute(node, 'id')),
        ),
      ].filter((term) => proposed.has(term)),
    };
  });
}

/** Ids of the statistics that a lesson shows. */
export function figuresIn(file: ContentFile): string[] {
  return wordsIn(file)
    .filter(({ name }) => name === 'Figure')
    .flatMap((node) => idList(attribute(node, 'stats')));
}

/** Words of the text, without its data. */
function countWords(file: ContentFile): number {
  const texts = file.texts
    .filter(({ path, isProse }) => path.length === 0 && isProse)
    .map(({ text }) => text);
  return file.locale === 'km'
    ? texts.reduce((sum, text) => sum + khmerWordsIn(text).length, 0)
    : texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}’'-]+/gu) ?? []).length, 0);
}

function lessonsIn(content: Content): OneLesson[] {
  const stories = new Map(goodData(content, 'story', storySchema).map(({ file, data }) => [file.file, data]));
  return goodLessons(content)
    .filter(({ data }) => !data.draft)
    .map(({ file, data }) => ({
      id: `${file.course}/${lessonNumber(file.name)}`,
      file,
      data,
      story: stories.get(file.file.replace('.mdx', '.story.yaml')),
    }));
}
