/** The lessons in our own words: what pages, cards, feeds and packages ask for. */
import { idList, lessonNumber } from '#checks/lessonFiles.ts';
import { address } from '#i18n/addresses.ts';
import { localeTags, type Locale } from '#i18n/locales.ts';
import { printOf } from '#questions/print.ts';
import type { CourseId } from '#schemas/course.ts';
import { lessonSchema, type LessonData } from '#schemas/lesson.ts';
import { numberFiller, withNumbers } from './helplines.ts';
import { asWritten, lessonPathsIn, readData, readText, shownPath } from './lessonFiles.ts';
import { lastFew, remembered } from './remembered.ts';

/** What lists say of a lesson: kept of all, while their data and texts are read when asked for. */
interface Head extends Pick<LessonData, 'title' | 'summary' | 'minutes' | 'lastReviewed'> {
  /** The questions as `id:print id:print`, for `askedIn` of `progress/summary.ts`. */
  asked: string;
}

/** A lesson in one language. */
export interface Lesson extends Head {
  /** `students/7`, the same in every language; answers are kept under it. */
  id: `${CourseId}/${number}`;
  locale: Locale;
  course: CourseId;
  /** The lesson's name for life; the last part of its address. */
  number: number;
  address: string;
  /** Below the folder of the content. */
  path: string;
  /** All of its data, read from its file: to be asked for by its own pages, and not in a list of many. */
  readonly data: LessonData;
  /** What stands below the data, as it is written. */
  readonly text: string;
}

/** Every published lesson, in the order of its course. */
export const allLessons = remembered(async (): Promise<readonly Lesson[]> => {
  const filled = await numberFiller();
  // Pages that follow each other are of one lesson, or ask it many times.
  const read: Reading = {
    data: lastFew(32, (path) => filled(readData(lessonSchema, path))),
    text: lastFew(32, (path) => readText(path)),
  };
  return lessonPathsIn()
    .lessons.flatMap((path) =>
      thatAreRight(() => {
        const { draft, order, head } = headOf(path);
        return { draft, order, lesson: toLesson(path, filled(head), read) };
      }),
    )
    .filter(({ draft }) => !draft)
    .sort((a, b) => (a.order ?? a.lesson.number) - (b.order ?? b.lesson.number))
    .map(({ lesson }) => lesson);
});

/** While an author writes, a lesson that was never right is in no list yet, and takes no page away: the content check names it. */
function thatAreRight<Value>(make: () => Value): Value[] {
  try {
    return [make()];
  } catch (error) {
    if (!import.meta.env.DEV) throw error;
    return [];
  }
}

/** What is known of a lesson before anybody asks for it. */
const headOf = asWritten(
  (path): { head: Head; draft: boolean; order: number | undefined } => {
    const { title, summary, minutes, lastReviewed, questions, draft, order } = readData(lessonSchema, path);
    const asked = questions.map((question) => `${question.id}:${printOf(question)}`).join(' ');
    return { head: { title, summary, minutes, lastReviewed, asked }, draft, order };
  },
  !import.meta.env.DEV,
);

/** How a lesson's data and text are read. */
interface Reading {
  data: (path: string) => LessonData;
  text: (path: string) => string;
}

const byCourse = remembered(async () =>
  Map.groupBy(await allLessons(), ({ locale, course }) => address(locale, course)),
);

export async function lessonsOf(locale: Locale, course: CourseId): Promise<readonly Lesson[]> {
  return (await byCourse()).get(address(locale, course)) ?? [];
}

/** A page for every lesson and language. */
export async function lessonPaths() {
  const lessons = await allLessons();
  return lessons.map((lesson) => ({
    params: { locale: lesson.locale, course: lesson.course, lesson: String(lesson.number) },
    props: { lesson },
  }));
}

/** The lesson after this one, in the same course and language. */
export async function nextLesson(lesson: Lesson): Promise<Lesson | undefined> {
  return (await nextByAddress()).get(lesson.address);
}

const nextByAddress = remembered(async () => {
  const courses = [...(await byCourse()).values()];
  return new Map(
    courses.flatMap((lessons) => lessons.map(({ address }, index) => [address, lessons[index + 1]])),
  );
});

/** The lessons of one language that show a statistic, by its id. */
export async function lessonsByStatistic(locale: Locale): Promise<Map<string, Lesson[]>> {
  const shown = new Map<string, Lesson[]>();
  for (const lesson of (await allLessons()).filter((candidate) => candidate.locale === locale)) {
    const lists = lesson.text.matchAll(/<Figure\b[^>]*\bstats="([^"]*)"/g);
    for (const id of new Set([...lists].flatMap(([, ids = '']) => idList(ids)))) {
      shown.set(id, [...(shown.get(id) ?? []), lesson]);
    }
  }
  return shown;
}

/** Something that a lesson says of the world, and where it comes from. */
export interface Claim {
  source: string;
  section: string;
  /** As it stands in the lesson, without its links. */
  text: string;
  lesson: Lesson;
}

/** Every sourced fact of the lessons in one language, in their order. */
export async function allClaims(locale: Locale): Promise<Claim[]> {
  const lessons = (await allLessons()).filter((lesson) => lesson.locale === locale);
  const fact = /<Fact\b([^>]*)>([\s\S]*?)<\/Fact>/g;
  const value = (attributes: string, name: string) =>
    new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  return Promise.all(
    lessons.flatMap((lesson) =>
      [...lesson.text.matchAll(fact)].map(async ([, attributes = '', words = '']) => ({
        source: value(attributes, 'source'),
        section: value(attributes, 'section'),
        text: await withNumbers(plain(words)),
        lesson,
      })),
    ),
  );
}

/**
 * The steps that a lesson teaches, as they stand in its text: what is bold in each, and the rest.
 * @throws when there are none: a poster is made from them.
 */
export async function stepsOf({ path, text: written }: Lesson): Promise<{ title: string; text: string }[]> {
  const [, list = ''] = /<Steps>([\s\S]*?)<\/Steps>/.exec(written) ?? [];
  const steps = [...list.matchAll(/^\d+\. \*\*(.+?)\*\*(.*)$/gm)];
  if (steps.length === 0)
    throw new Error(
      `${shownPath(path)}: a poster takes its words from the first <Steps> of this lesson, each beginning with **bold words**. There are none.`,
    );
  const words = (text: string) => curled(plain(text));
  const filled = await withNumbers(
    steps.map(([, title = '', text = '']) => ({ title: words(title), text: words(text) })),
  );
  // A number is read as one: no line ends inside it.
  return filled.map(({ title, text }) => ({ title, text: text.replace(/(\d) (?=\d)/g, '$1\u00A0') }));
}

/** With the quotes and apostrophes that Markdown makes of typed ones. */
function curled(words: string): string {
  return words.replace(/"([^"]*)"/g, '“$1”').replace(/'/g, '’');
}

/** Words of a text without its marks; a helpline keeps its number. */
function plain(words: string): string {
  return words
    .replace(/<Helpline id="([^"]*)" \/>/g, '[[$1]]')
    .replace(/<[^>]*>|\*\*|^- /gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function toLesson(path: string, head: Head, read: Reading): Lesson {
  const [tag, course, name = ''] = path.replace(/\.mdx$/, '').split('/');
  const locale = localeTags.find((candidate) => candidate === tag);
  const number = lessonNumber(name);
  if (!locale || number === undefined) {
    throw new Error(`${shownPath(path)}: expected content/<language>/<course>/<number>-<words>.mdx`);
  }
  // The folder is one of the courses: the content checks have refused others.
  const courseId = course as CourseId;
  return {
    ...head,
    id: `${courseId}/${number}`,
    locale,
    course: courseId,
    number,
    address: address(locale, courseId, number),
    path,
    get data() {
      return read.data(path);
    },
    get text() {
      return read.text(path);
    },
  };
}
