/** When a question comes back: five boxes (Leitner 1972). See decisions/0009. */

/** Days until a question of that box comes back. */
const days = [1, 3, 7, 16, 35];

/** A question as it stands in the boxes. */
export interface Boxed {
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
