/** Two forms of a test with the same blueprint: one for before a course, one for after it. */

/** With fewer in the room nothing is counted: a number could point at somebody. */
export const fewestPeople = 5;

/** What forms are drawn from: `each` questions of every objective stand in each form. */
export interface Pool {
  each: number;
  objectives: { id: string; questions: { id: string }[] }[];
}

/**
 * Ids of the questions of each form, in the order of the objectives. Drawn in a fixed way, so that a key printed today fits
 * a sheet printed last year: the first `each` questions of every objective are form A, the next `each` form B. Where there
 * are too few, B begins from the start again; that the pool is large enough is held by `checks/rules/kit.ts`.
 */
export function formsOf({ each, objectives }: Pool): { A: string[]; B: string[] } {
  return {
    A: objectives.flatMap(({ questions }) => taken(questions, 0, each)),
    B: objectives.flatMap(({ questions }) => taken(questions, each, each)),
  };
}

/** At the end of the list it begins anew; in one form a question stands once. */
function taken(questions: { id: string }[], from: number, count: number): string[] {
  const ids = questions.map(({ id }) => id);
  return [...ids, ...ids].slice(from, from + Math.min(count, ids.length));
}
