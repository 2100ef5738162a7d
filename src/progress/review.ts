/** When a question comes back: five boxes (Leitner 1972). See decisions/0009. */

/** Days until a question of that box comes back. */
const days = [1, 3, 7, 16, 35];

interface Boxed {
  box: number;
  day: number;
}

/** The box after an answer. Right again when it was due: one further. Wrong: back to the first. */
export function boxAfter(before: Boxed | undefined, success: boolean, today: number): number {
  if (!success) return 1;
  if (!before || before.box < 1) return 2;
  // Answering again on the same day is practice, and no proof of remembering.
  return isDue(before, today) ? Math.min(before.box + 1, days.length) : before.box;
}

/** Whether its days are over; also where the clock was turned back and its day has not come yet. */
export function isDue({ box, day }: Boxed, today: number): boolean {
  if (box < 1) return false;
  return day > today || today - day >= (days[box - 1] ?? 1);
}

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
