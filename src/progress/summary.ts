import type { LearnerRecord, QuestionKey } from './record.ts';

export interface LessonSummary {
  all: number;
  answered: number;
  /** Of those that can be right or wrong. */
  scored: number;
  correct: number;
  /** Keys of the questions that wait for an answer. */
  left: QuestionKey[];
}

/** A question as it stands on the page today. */
export interface AskedQuestion {
  key: QuestionKey;
  print: string;
}

/** The questions of a lesson, from `id:print id:print`. */
export function askedIn(lesson: string, asked: string): AskedQuestion[] {
  return asked
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [id = '', print = ''] = one.split(':');
      return { key: `${lesson}#${id}` as QuestionKey, print };
    });
}

/** How far a learner came with the questions of one lesson. An answer to an earlier version of a question does not count. */
export function summarise({ attempts }: LearnerRecord, questions: AskedQuestion[]): LessonSummary {
  const made = questions.flatMap(({ key, print }) => {
    const attempt = attempts[key];
    return attempt?.print === print ? [{ key, ...attempt }] : [];
  });
  const answered = new Set(made.map(({ key }) => key));
  return {
    all: questions.length,
    answered: made.length,
    scored: made.filter(({ max }) => max > 0).length,
    correct: made.filter(({ max, success }) => max > 0 && success).length,
    left: questions.filter(({ key }) => !answered.has(key)).map(({ key }) => key),
  };
}

/** The lesson of a course that was opened last (`students/7`), if any. */
export function lastSeen({ seen }: LearnerRecord, course: string): string | undefined {
  // The last one stands last, whatever the clock said.
  return Object.keys(seen)
    .reverse()
    .find((lesson) => lesson.startsWith(`${course}/`));
}
