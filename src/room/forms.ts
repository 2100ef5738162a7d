/** Two forms of the same test, drawn in a fixed way: the same for everybody who prints them, in every language. */

interface Pool {
  /** How many questions each objective is asked by. */
  each: number;
  objectives: readonly { id: string; questions: readonly { id: string }[] }[];
}

/**
 * Ids of questions, in the order of the objectives: of every objective the first `each` for form A, the next for form B.
 * Where there are too few, B is filled from the start.
 */
export function formsOf({ each, objectives }: Pool): { A: string[]; B: string[] } {
  const take = (from: number) =>
    objectives.flatMap(({ questions }) =>
      Array.from({ length: Math.min(each, questions.length) }, (_, index) => {
        const question = questions[(from + index) % questions.length];
        return question ? [question.id] : [];
      }).flat(),
    );
  return { A: take(0), B: take(each) };
}
