import type { LearnerRecord, QuestionKey } from './record.ts';

export interface LessonSummary {
  all: number;
  answered: number;
  correct: number;
}

/** How far a learner came with the questions of one lesson. */
export function summarise({ attempts }: LearnerRecord, keys: QuestionKey[]): LessonSummary {
  const made = keys.flatMap((key) => attempts[key] ?? []);
  return { all: keys.length, answered: made.length, correct: made.filter(({ success }) => success).length };
}
