/** What a learner reached in a test before or after a course, put into the record. */
import type { LearnerRecord, TestResult, TestTime } from './record.ts';

export function withTest(
  record: LearnerRecord,
  course: string,
  time: TestTime,
  result: TestResult,
): LearnerRecord {
  return { ...record, tests: { ...record.tests, [course]: { ...record.tests[course], [time]: result } } };
}
