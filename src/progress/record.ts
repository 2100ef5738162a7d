/** What one learner did, and pure functions over it. Days are whole days since 1970, UTC: no hour is kept. */
import type { Response, Result } from '#questions/result.ts';
import { boxAfter, isDue } from './review.ts';

/** `students/7#first-step`: the same in every language, so that switching language keeps answers. */
export type QuestionKey = `${string}/${string}#${string}`;

export interface Attempt {
  /** Ids only: what somebody wrote in their own words is never kept. */
  response: Response;
  success: boolean;
  raw: number;
  /** 0 for questions that are not scored. */
  max: number;
  /** How many times this question was answered, this time included. */
  tries: number;
  /** Which version of the question was answered (`questions/print.ts`). */
  print: string;
  /** The day of this answer; of the first one where a right answer was given again before it was due. */
  day: number;
  /** Where the question stands in the boxes of `review.ts`, from 1; 0 for what is not scored. */
  box: number;
}

/** One way through an assessment. */
export interface TestResult {
  raw: number;
  max: number;
  day: number;
  /** Ids of the questions that were asked: the same are asked after the course as before it. */
  asked: string[];
  /** Objective → points reached and points to reach. */
  objectives: Record<string, [raw: number, max: number]>;
}

/** The same questions before a course and after it. */
export type TestTime = 'before' | 'after';

export interface LearnerRecord {
  version: 1;
  attempts: Record<QuestionKey, Attempt>;
  /** Lesson (`students/7`) → the day it was last opened. */
  seen: Record<string, number>;
  /** Course → the last result of each time. */
  tests: Record<string, Partial<Record<TestTime, TestResult>>>;
}

/** Nobody counts further. */
const mostTries = 9999;

export const emptyRecord: LearnerRecord = { version: 1, attempts: {}, seen: {}, tests: {} };

/** The day of a moment; 0 for clocks that stand before 1970. */
export function dayOf(milliseconds: number): number {
  return Math.max(0, Math.floor(milliseconds / 86_400_000));
}

export function today(): number {
  return dayOf(Date.now());
}

/** The record with one more attempt in it; the record given stays as it was. */
export function withAttempt(
  record: LearnerRecord,
  key: QuestionKey,
  { response, success, raw, max, kept = response, print }: Result & { response: Response; print: string },
  day: number,
): LearnerRecord {
  const before = record.attempts[key];
  const tries = Math.min((before?.tries ?? 0) + 1, mostTries);
  const box = max === 0 ? 0 : boxAfter(before, success, day);
  // Practice before its day leaves a question where it is: else it would never come back.
  const isPractice = before !== undefined && before.box > 0 && !isDue(before, day);
  const since = isPractice && success ? before.day : day;
  const attempt: Attempt = { response: kept, success, raw, max, tries, print, day: since, box };
  return { ...record, attempts: { ...record.attempts, [key]: attempt } };
}

/** The record without the attempts of one lesson (`students/7`). */
export function withoutLesson(record: LearnerRecord, lesson: string): LearnerRecord {
  const others = Object.entries(record.attempts).filter(([key]) => !key.startsWith(`${lesson}#`));
  return { ...record, attempts: Object.fromEntries(others) };
}

/** The record with a lesson opened: it stands last, for a day tells only days apart. */
export function withSeen(record: LearnerRecord, lesson: string, day: number): LearnerRecord {
  const others = Object.entries(record.seen).filter(([other]) => other !== lesson);
  return { ...record, seen: Object.fromEntries([...others, [lesson, day]]) };
}
