/**
 * What an island is given of a question: all but its feedback. Feedback stands in the page once, as the reasons that
 * everybody can unfold, and is read from there; sent twice it would be half of a lesson's weight.
 */
export type OnScreen<T> = T extends (infer Item)[]
  ? OnScreen<Item>[]
  : T extends object
    ? { [Key in keyof T as Key extends 'feedback' ? never : Key]: OnScreen<T[Key]> }
    : T;

/** A copy without any `feedback`. */
export function onScreen<T>(question: T): OnScreen<T> {
  const text = JSON.stringify(question, (key, value: unknown) => (key === 'feedback' ? undefined : value));
  return JSON.parse(text) as OnScreen<T>;
}
