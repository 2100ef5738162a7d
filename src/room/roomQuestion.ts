/** A question as a room answers it: with hands, or with cards that hold a letter. */
import type { Asking } from './counts.ts';

export interface RoomOption {
  id: string;
  letter: string;
  text: string;
  isKey: boolean;
}

export interface RoomQuestion {
  id: string;
  stem: string;
  asking: Asking;
  options: RoomOption[];
}

/** What is needed of a question as data (`questions.json`). */
interface Asked {
  id: string;
  question: { type: string; stem: string };
  reasons: { id: string; text: string; isKey?: boolean }[];
  labels: Record<string, string>;
}

const askings = new Map<string, Asking>([
  ['choice', 'one'],
  ['true-false', 'one'],
  ['choice-multiple', 'several'],
  ['spot', 'several'],
  ['confidence', 'sure'],
]);

/** How hands answer a question of this type; undefined where they cannot. */
export function askingOf(type: string): Asking | undefined {
  return askings.get(type);
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Undefined where hands cannot answer it: an order, pairs, words of one's own. */
export function roomQuestion({ id, question, reasons, labels }: Asked): RoomQuestion | undefined {
  const asking = askingOf(question.type);
  if (!asking) return undefined;
  const { least = '', most = '' } = labels;
  const ends = [least, '', most];
  const options = reasons.map((reason, index) =>
    asking === 'sure'
      ? { id: reason.id, letter: reason.text.replace(', ', '–'), text: ends[index] ?? '', isKey: false }
      : { id: reason.id, letter: letters[index] ?? '', text: reason.text, isKey: reason.isKey === true },
  );
  return { id, stem: question.stem, asking, options };
}

/** By what name counts of a question are kept. */
export function roomKey(course: string, from: number | 'test', id: string): string {
  return `${course}/${from}#${id}`;
}
