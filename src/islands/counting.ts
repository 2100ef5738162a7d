/** The way to the counter of hands, for slides that ask. */

/** A question, as hands are counted for it. */
export interface Asked {
  course: string;
  lesson: number;
  question: string;
  options: { id: string; letter: string; text: string; isKey: boolean }[];
}

interface Counter {
  countHands: (box: HTMLElement, asked: Asked) => void;
}

/** Undefined until there is a counter: then it returns a function that imports it, and the button comes by itself. */
export function handCounter(): (() => Promise<Counter>) | undefined {
  return undefined;
}
