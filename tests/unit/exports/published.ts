/** A small course as `course.json` publishes it, by the schemas of real ones. */
import type { Finished, PublishedCourse } from '#exports/format.ts';
import type { Locale } from '#i18n/locales.ts';
import type { CourseId } from '#schemas/course.ts';
import { assessmentSchema } from '#schemas/assessment.ts';
import { lessonSchema } from '#schemas/lesson.ts';

const objectives = [
  { id: 'see', text: 'See the hook' },
  { id: 'stop', text: 'Stop & tell' },
];

function trueFalse(id: string, aims: string[] = ['see']) {
  const feedback = { true: 'Many think so.', false: 'Right.' };
  return { id, type: 'true-false', stem: `Is ${id} true?`, key: false, feedback, objectives: aims };
}

function lesson(number: number, title: string) {
  return lessonSchema.parse({
    title,
    shortTitle: `Lesson ${number}`,
    summary: 'In short.',
    objectives,
    minutes: 3,
    readers: 'All',
    sources: ['dh'],
    review: 'machine-drafted',
    lastReviewed: '2026-11-26',
    keyPoints: ['One', 'Two', 'Three'],
    nextStep: 'Ask.',
    questions: [
      trueFalse('first'),
      trueFalse('second', ['see', 'stop']),
      { id: 'sure', type: 'confidence', stem: 'I know.', feedback: { low: 'a', middle: 'b', high: 'c' } },
    ],
    facilitator: {
      overview: 'Short.',
      plan: ['Open', 'Talk', 'Close'].map((part) => ({ minutes: 1, title: part, text: 'Do it.' })),
      prepare: ['Chairs'],
      say: ['Welcome.'],
      close: ['Thank you.'],
      activity: { title: 'Circle', steps: ['Stand', 'Sit'] },
      asked: ['A', 'B', 'C'].map((question) => ({ question, answer: 'Yes.' })),
      adapt: ['Younger', 'Older'].map((who) => ({ for: who, text: 'Slower.' })),
      ifAChildTells: ['Listen', 'Believe', 'Call'],
    },
  });
}

const assessment = assessmentSchema.parse({
  passMark: 60,
  objectives: objectives.map(({ id, text }, at) => ({
    id: `a-${id}`,
    text,
    lesson: at + 4,
    questions: [1, 2].map((number) => trueFalse(`${id}-${number}`)),
  })),
});

export function publishedCourse(
  locale: Locale,
  id: CourseId,
  titles = ['Hooks', 'This / that'],
): PublishedCourse {
  return {
    locale,
    id,
    title: `Course ${id}`,
    summary: 'In short.',
    address: `/${locale}/${id}/`,
    assessment,
    lessons: titles.map((title, at) => ({
      id: `${id}/${at + 4}`,
      number: at + 4,
      address: `/${locale}/${id}/${at + 4}/`,
      ...lesson(at + 4, title),
    })),
  };
}

export const finished: Finished = {
  site: new Map(),
  courses: [publishedCourse('km', 'students'), publishedCourse('en', 'students')],
  origin: 'https://safe.example',
};
