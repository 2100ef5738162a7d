const left = ['feedback', 'objectives'] as const;

type Left = (typeof left)[number];

/**
 * What an island is given of a question: all but its feedback and what it is for. Feedback stands in the page once, as the reasons that
 * everybody can unfold, and is read from there; sent twice it would be half of a lesson's weight.
 */
export type OnScreen<T> = T extends (infer Item)[]
  ? OnScreen<Item>[]
  : T extends object
    ? { [Key in keyof T as Key extends Left ? never : Key]: OnScreen<T[Key]> }
    : T;

/** A copy without any of it. */
export function onScreen<T>(question: T): OnScreen<T> {
  const text = JSON.stringify(question, (key, value: unknown) =>
    left.some((name) => name === key) ? undefined : value,
  );
  return JSON.parse(text) as OnScreen<T>;
}

/** What is said in the controls of a question. */
const words = ['stem', 'hint', 'text', 'left', 'right', 'from', 'reply'] as const;

/**
 * What an island needs of a question whose controls stay as they stand in the page: its ids and keys. The words are in the
 * controls; sent twice they would be a fortieth of a lesson.
 */
export function withoutWords(question: OnScreen<object>): object {
  const text = JSON.stringify(question, (key, value: unknown) =>
    words.some((name) => name === key) ? undefined : value,
  );
  return JSON.parse(text) as object;
}
