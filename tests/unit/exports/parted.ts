/** Questions and a package for the tests of what a platform is told. */
import type { PartedQuestion } from '#exports/parts.ts';
import type { Reported } from '#exports/reporting.ts';
import type { Attempt, LearnerRecord, QuestionKey } from '#progress/record.ts';

export const choice: PartedQuestion = {
  key: 'students/7#paying',
  print: 'abc123',
  interaction: 'choice',
  parts: ['stops', 'asks-again', 'gives-back'],
  right: ['asks-again'],
  objectives: ['calm'],
};

export const match: PartedQuestion = {
  key: 'students/7#signs',
  print: 'def456',
  interaction: 'matching',
  parts: ['hurry', 'secret', 'gift'],
  targets: ['hurry', 'secret', 'gift'],
  right: ['hurry=hurry', 'secret=secret', 'gift=gift'],
  objectives: ['calm', 'tell'],
};

export const order: PartedQuestion = {
  key: 'students/8#first',
  print: 'ghi789',
  interaction: 'sequencing',
  parts: ['stop', 'keep', 'tell'],
  right: ['stop', 'keep', 'tell'],
  objectives: ['tell'],
};

export const statement: PartedQuestion = {
  key: 'students/8#fault',
  print: 'jkl012',
  interaction: 'true-false',
  parts: ['true', 'false'],
  right: ['false'],
  objectives: ['tell'],
};

/** What a lesson asks besides, and no package knows of. */
type Unknown = Pick<PartedQuestion, 'key' | 'print' | 'right'>;
export const sure: Unknown = { key: 'students/7#sure', print: 'mno345', right: [] };
export const own: Unknown = { key: 'students/7#own', print: 'pqr678', right: [] };

export const lesson: Reported = {
  kind: 'lesson',
  course: 'students',
  questions: [choice, match],
  pool: [],
  lessons: [{ id: 'students/7', objectives: ['calm', 'tell'], story: true }],
};

export const course: Reported = {
  kind: 'course',
  course: 'students',
  questions: [choice, match, order, statement],
  passMark: 70,
  pool: [
    { id: 'stay-calm', questions: ['calm-1', 'calm-2'] },
    { id: 'tell-somebody', questions: ['tell-1', 'tell-2'] },
  ],
  lessons: [
    { id: 'students/7', objectives: ['calm', 'tell'], story: true },
    { id: 'students/8', objectives: ['tell'], story: false },
  ],
};

export function attempt({ print, right }: Unknown, changes: Partial<Attempt> = {}): Attempt {
  return { response: right, success: true, raw: 1, max: 1, tries: 1, print, day: 20_000, box: 1, ...changes };
}

/** A record of answers to these questions; right where nothing else is said. */
export function answers(...all: [Unknown, Partial<Attempt>?][]): LearnerRecord {
  const attempts = all.map(
    ([question, changes]) => [question.key, attempt(question, changes)] as [QuestionKey, Attempt],
  );
  return { version: 1, attempts: Object.fromEntries(attempts), seen: {}, tests: {} };
}
