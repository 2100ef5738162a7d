/** Counts of hands as a table to take along, and back from one. */
import { fromCsv, toCsv } from './csv.ts';
import {
  handsFor,
  mostHands,
  moments,
  shownOf,
  withHands,
  type Asking,
  type Counts,
  type Moment,
} from './counts.ts';

/** A question as a table names it. */
export interface TableQuestion {
  /** `students/7#three-signs`. */
  key: string;
  asking: Asking;
  /** `Lesson 7`, `Test`. */
  from: string;
  stem: string;
  options: { id: string; letter: string; text: string; isKey: boolean }[];
}

export interface TableWords {
  /** The first cells of the columns. */
  columns: [
    code: string,
    hands: string,
    when: string,
    from: string,
    question: string,
    letter: string,
    text: string,
    right: string,
  ];
  before: string;
  after: string;
  right: string;
}

/** One row an option, and only what may be shown. What we read back stands in the first two columns; the rest is for people. */
export function toTable(questions: readonly TableQuestion[], counts: Counts, words: TableWords): string {
  const rows = questions.flatMap(({ key, asking, from, stem, options }) => {
    const shown = shownOf(counts[key] ?? {}, asking);
    return moments.flatMap((moment) => {
      const hands = shown[moment];
      if (!hands) return [];
      return options.map(({ id, letter, text, isKey }) => [
        `${key} ${moment} ${id}`,
        handsFor(hands, id),
        words[moment],
        from,
        stem,
        letter,
        text,
        isKey ? words.right : '',
      ]);
    });
  });
  return toCsv([words.columns, ...rows]);
}

const code = /^([a-z]{1,20}\/(?:[1-9]\d{0,2}|test)#[a-z0-9-]{1,60}) (before|after) ([a-z0-9-]{1,60})$/;

/** The counts that a table holds; undefined where it holds none. Rows that are not ours do not matter. */
export function fromTable(text: string): Counts | undefined {
  let counts: Counts = {};
  for (const [name = '', hands = ''] of fromCsv(text) ?? []) {
    const found = code.exec(name);
    if (!found || !/^\d{1,3}$/.test(hands) || Number(hands) > mostHands) continue;
    const [, key = '', moment = '', option = ''] = found;
    counts = withHands(counts, key, moment as Moment, option, Number(hands)); // One of the two: the pattern has seen to it.
  }
  return Object.keys(counts).length > 0 ? counts : undefined;
}

/**
 * What of a file belongs to the questions as they are today. A count in which somebody raised a hand for an option that a
 * question no longer has is no count of it.
 * @returns also the keys of which something was left out.
 */
export function fittingCounts(
  given: Counts,
  questions: readonly Pick<TableQuestion, 'key' | 'options'>[],
): { counts: Counts; unknown: string[] } {
  const known = new Map(questions.map(({ key, options }) => [key, options]));
  let counts: Counts = {};
  const unknown = new Set<string>();
  for (const [key, counted] of Object.entries(given))
    for (const moment of moments) {
      const hands = counted[moment];
      if (!hands) continue;
      const options = known.get(key)?.filter(({ id }) => Object.keys(hands).includes(id)) ?? [];
      const lost = Object.entries(hands).filter(([id, number]) => number > 0 && !options.some((one) => one.id === id));
      if (options.length === 0 || lost.length > 0) unknown.add(key);
      else for (const { id } of options) counts = withHands(counts, key, moment, id, handsFor(hands, id));
    }
  return { counts, unknown: [...unknown] };
} // prettier-ignore
