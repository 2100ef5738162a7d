/** The questions for the question bank of Moodle: a file for each course, each lesson, and the end of each course. */
import { address } from '#i18n/addresses.ts';
import { translator } from '#i18n/translate.ts';
import type { Question } from '#questions/schemas.ts';
import type { Exported, Finished, Format, PublishedCourse } from './format.ts';
import { moodleQuestion } from './moodleQuestion.ts';
import { element, escaped, paragraph, rich, textOf } from './moodleXml.ts';

export const moodle: Format = {
  id: 'moodle',
  count: ({ courses }) =>
    courses.reduce((sum, { lessons, assessment }) => sum + 1 + lessons.length + (assessment ? 1 : 0), 0),
  make: async function* (finished) {
    for (const course of finished.courses) yield* await Promise.resolve(filesOf(course, finished));
  },
};

/** Questions that stand together in Moodle's bank. */
interface Category {
  /** Names from the course down. */
  path: string[];
  idNumber: string;
  /** What the numbers of its questions begin with. */
  prefix: string;
  /** HTML: what its questions are for. */
  info: string;
  questions: { question: Question; place: string; tags: string[] }[];
  /** Where it is taught. */
  lesson: { title: string; address: string } | undefined;
}

function filesOf(course: PublishedCourse, { origin }: Finished): Exported[] {
  const t = translator(course.locale);
  const file = (name: string, title: string, categories: Category[]) => ({
    path: `moodle/${course.locale}/${course.id}${name}.xml`,
    bytes: new TextEncoder().encode(quiz(course, categories, origin)),
    locale: course.locale,
    title,
    course: course.id,
  });
  const ofLessons = course.lessons.map((lesson) => ofLesson(course, lesson));
  const check = course.assessment ? ofAssessment(course, course.assessment) : [];
  return [
    file('', t('downloads.whole'), [...ofLessons, ...check]),
    ...(check.length > 0 ? [file('-check', t('assessment.shortTitle'), check)] : []),
    ...course.lessons.map(({ number, title }, at) => ({
      ...file(`-${number}`, `${number}. ${title}`, ofLessons.slice(at, at + 1)),
      lesson: number,
    })),
  ];
}

function ofLesson(course: PublishedCourse, lesson: PublishedCourse['lessons'][number]): Category {
  const t = translator(course.locale);
  const tag = `${course.id}-${lesson.number}`;
  return {
    path: [`${lesson.number}. ${lesson.title}`],
    idNumber: `${course.locale}-${tag}`,
    prefix: `${course.locale}-${tag}`,
    info: paragraph(t('lesson.objectives')) + objectives(lesson.objectives),
    questions: lesson.questions.map((question, at) => ({
      question,
      place: `${lesson.number}.${at + 1}`,
      tags: [course.id, tag, ...(question.objectives ?? [])],
    })),
    lesson: { title: lesson.title, address: lesson.address },
  };
}

/** A category for each objective: a quiz that draws from each of them asks what our own assessment asks. */
function ofAssessment(
  course: PublishedCourse,
  { each, objectives: asked }: NonNullable<PublishedCourse['assessment']>,
): Category[] {
  const t = translator(course.locale);
  return asked.map(({ id, text, lesson, questions }, place) => {
    const taughtIn = course.lessons.find(({ number }) => number === lesson);
    return {
      path: [t('assessment.shortTitle'), text],
      idNumber: `${course.locale}-${course.id}-check-${id}`,
      prefix: `${course.locale}-${course.id}-check`,
      info: paragraph(t('moodle.draw', { each })) + objectives([{ id, text }]),
      questions: questions.map((question, at) => ({
        question,
        place: `${place + 1}.${at + 1}`,
        tags: [course.id, `${course.id}-check`, id],
      })),
      lesson: taughtIn && { title: taughtIn.title, address: taughtIn.address },
    };
  });
}

/** In words: a tag has room for the id only. */
function objectives(all: { id: string; text: string }[]): string {
  return `<dl>${all.map(({ id, text }) => `<dt>${escaped(text)}</dt><dd>${escaped(id)}</dd>`).join('')}</dl>`;
}

function quiz(course: PublishedCourse, categories: Category[], origin: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<quiz>',
    ...categories.flatMap((category) => [
      categoryElement(course, category),
      ...category.questions.flatMap(({ question, place, tags }) => {
        const asked = {
          locale: course.locale,
          place,
          idNumber: `${category.prefix}-${question.id}`,
          tags: [...new Set(tags)].map((tag) => tag.slice(0, 50)),
          onward: onward(course, category, origin),
        };
        return moodleQuestion(question, asked) ?? [];
      }),
    ]),
    '</quiz>',
    '',
  ].join('\n');
}

/** Moodle makes the categories of the path that are not there yet. */
function categoryElement(course: PublishedCourse, { path, idNumber, info }: Category): string {
  const t = translator(course.locale);
  // A stroke within a name is written twice; at its ends it would stand beside one that divides.
  const names = [t('site.name'), course.title, ...path].map((name) =>
    name.replace(/\//g, '//').replace(/^\//, ' /').replace(/\/$/, '/ '),
  );
  return element(
    'question',
    [
      '',
      element('category', textOf(['$course$', 'top', ...names].join('/'))),
      rich('info', info),
      element('idnumber', idNumber),
      '',
    ].join('\n'),
    ' type="category"',
  );
}

/** Wherever somebody answers a question of ours, help is one tap away. */
function onward({ locale }: PublishedCourse, { lesson }: Category, origin: string): string {
  const t = translator(locale);
  const links = [...(lesson ? [lesson] : []), { title: t('help.title'), address: address(locale, 'help') }];
  const written = links.map(
    ({ title, address }) => `<a href="${escaped(origin + address)}">${escaped(title)}</a>`,
  );
  return `<p>${written.join(' · ')}</p>`;
}
