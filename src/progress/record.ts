/** What one learner did in this tab, and pure functions over it. */
import type { Response, Result } from '#questions/result.ts';

/** `students/7#first-step`: the same in every language, so that switching language keeps answers. */
export type QuestionKey = `${string}/${string}#${string}`;

export interface Attempt {
  response: Response;
  success: boolean;
  raw: number;
  max: number;
  /** How many times this question was answered, this time included. */
  tries: number;
}

export interface LearnerRecord {
  attempts: Record<QuestionKey, Attempt>;
}

export const emptyRecord: LearnerRecord = { attempts: {} };

/** The record with one more attempt in it; the record given stays as it was. */
export function withAttempt(
  record: LearnerRecord,
  key: QuestionKey,
  response: Response,
  { success, raw, max }: Result,
): LearnerRecord {
  const tries = (record.attempts[key]?.tries ?? 0) + 1;
  return { ...record, attempts: { ...record.attempts, [key]: { response, success, raw, max, tries } } };
}

/** The record without the attempts of one lesson (`students/7`). */
export function withoutLesson(record: LearnerRecord, lesson: string): LearnerRecord {
  const attempts = Object.fromEntries(
    Object.entries(record.attempts).filter(([key]) => !key.startsWith(`${lesson}#`)),
  ) as LearnerRecord['attempts'];
  return { ...record, attempts };
}
