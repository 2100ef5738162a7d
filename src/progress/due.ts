/** What comes back today. */
import { isDue, type Boxed } from './review.ts';

/** What is due, the first box first, and of one box what has waited longest. */
export function dueQuestions<Key extends string>(
  attempts: Partial<Record<Key, Boxed>>,
  today: number,
): Key[] {
  return (Object.entries(attempts) as [Key, Boxed][])
    .filter(([, attempt]) => isDue(attempt, today))
    .sort(([keyA, a], [keyB, b]) => a.box - b.box || a.day - b.day || (keyA < keyB ? -1 : 1))
    .map(([key]) => key);
}
