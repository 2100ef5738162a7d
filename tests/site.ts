/** What the tests of the finished site read from `dist/`. */
import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Question } from '#questions/schemas.ts';

/** Every page as an address: `/km/students/7/`. */
export const pages = globSync('dist/**/index.html')
  .map(
    (file) =>
      `/${file
        .replaceAll('\\', '/')
        .replace(/^dist\//, '')
        .replace(/index\.html$/, '')}`,
  )
  .sort();

/** Pages in one of the languages; the others are the door and the neutral page. */
export const translatedPages = pages.filter((page) => /^\/(km|en)\//.test(page));

export const storyPages = translatedPages.filter((page) => page.endsWith('/story/'));

/** Sheets with the questions of a lesson. */
export const sheetPages = translatedPages.filter((page) => page.endsWith('/sheet/'));

/** Tests on paper, before a course and after it. */
export const testPages = translatedPages.filter((page) => page.endsWith('/test/'));

export const assessmentPages = translatedPages.filter((page) => page.endsWith('/check/'));

export const lessonPages = translatedPages.filter((page) => /^\/\w+\/\w+\/\d+\/$/.test(page));

/** The HTML of a page. */
export function html(page: string): string {
  return readFileSync(`dist${page}index.html`, 'utf8');
}

/** Bytes after brotli at its best, as a good server sends them. */
export function brotli(data: string | Buffer): number {
  const bytes = Buffer.from(data);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** A question as `course.json` has it. */
export type QuestionData = Question;

interface CourseData {
  lessons: { number: number; address: string; questions: QuestionData[] }[];
}

/** The questions of a lesson, with their answers. */
export function questionsOf(page: string): QuestionData[] {
  const [, locale = '', course = ''] = page.split('/');
  const data = JSON.parse(readFileSync(`dist/${locale}/${course}/course.json`, 'utf8')) as CourseData;
  return data.lessons.find(({ address }) => address === page)?.questions ?? [];
}

/** Every type of question that the lessons ask. */
export const questionTypes = [
  ...new Set(lessonPages.flatMap((page) => questionsOf(page).map(({ type }) => type))),
];

/** The first question of a type on any lesson of a language. */
export function firstOf<Type extends QuestionData['type']>(type: Type, locale = 'en') {
  for (const address of lessonPages.filter((page) => page.startsWith(`/${locale}/`)))
    for (const question of questionsOf(address))
      if (question.type === type)
        return { address, question: question as Extract<QuestionData, { type: Type }> };
  throw new Error(`No lesson has a question of the type ${type}.`);
}

/** The pool of an assessment, as it was published. */
export function assessmentOf(page: string): {
  passMark: number;
  each: number;
  objectives: { id: string; questions: QuestionData[] }[];
} {
  const data = JSON.parse(readFileSync(`dist${page}questions.json`, 'utf8')) as {
    passMark: number;
    each: number;
    objectives: { id: string; questions: { question: QuestionData }[] }[];
  };
  return {
    ...data,
    objectives: data.objectives.map(({ id, questions }) => ({
      id,
      questions: questions.map(({ question }) => question),
    })),
  };
}
