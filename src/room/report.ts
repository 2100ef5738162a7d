/** What a test before and after says, and how little: right answers, by objective, for the organiser. Decision 0019. */
import {
  handsFor,
  leastPeople,
  moments,
  peopleIn,
  tellsOfFew,
  type Hands,
  type Held,
  type Moment,
} from './counts.ts';

/** Which sheets were handed out. With half of each, and the halves changed over afterwards, neither form is the harder one. */
export const sheetKinds = ['A', 'B', 'AB'] as const;

export type SheetKind = (typeof sheetKinds)[number];

/** One marking of a test. Who left a question open did not have it right; a question that nobody marked is not counted. */
export interface Marked {
  form: SheetKind;
  /** How many sheets were handed in; undefined until somebody says so. */
  sheets?: number;
  /** How many had a question wholly right: by its id in form A, for in form B another of the same objective has its number. */
  right: Readonly<Record<string, number>>;
}

export interface MarkedTest {
  /** How many people came. */
  present?: number;
  before?: Marked;
  after?: Marked;
}

/** An objective, and the questions of form A that ask for it. */
export interface Blueprint {
  id: string;
  questions: readonly string[];
}

export interface Score {
  right: number;
  /** Answers in all: sheets times questions. */
  of: number;
  people: number;
}

/** More right answers than before; fewer; or a difference that chance makes as well. */
export type Change = 'more' | 'fewer' | 'unclear';

export interface Line {
  before?: Score;
  after?: Score;
  /** Why there is no score of a test that was handed in. */
  held: Partial<Record<Moment, Held | 'unmarked'>>;
  /** Only where the same questions were marked before and after. */
  change?: Change;
}

export interface Report {
  all: Line;
  objectives: (Line & { id: string })[];
}

/** A percentage of fewer people than these looks more exact than it is; the reports we rest on keep the same rule. */
const leastForPercent = 50;

/** The ids of questions with more right answers than sheets: a slip of the pen, to be mended before anything is said. */
export function slipsOf(marked: Marked, questions: readonly string[]): string[] {
  return questions.filter((id) => handsFor(marked.right, id) > (marked.sheets ?? Infinity));
}

export function reportOf(blueprints: readonly Blueprint[], test: MarkedTest): Report {
  const isHeld = tellsInSomeLine(blueprints, test);
  const objectives = blueprints.map((blueprint) => ({
    id: blueprint.id,
    ...lineOf([blueprint], test, isHeld),
  }));
  return { all: lineOf(blueprints, test, isHeld), objectives };
}

/** `72` for 72 of 100 answers; undefined where there were too few people to speak of percent. */
export function percentOf({ right, of, people }: Score): number | undefined {
  return people < leastForPercent || of === 0 ? undefined : Math.round((right / of) * 100);
}

/** How many questions were marked for a score. */
export function questionsIn({ of, people }: Score): number {
  return of / people;
}

/** Those of some objectives that were marked at a moment. */
function markedIds(blueprints: readonly Blueprint[], marked: Marked | undefined): string[] {
  const all = new Set(Object.keys(marked?.right ?? {}));
  return blueprints.flatMap(({ questions }) => questions.filter((id) => all.has(id)));
}

function isComparable(blueprints: readonly Blueprint[], { before, after }: MarkedTest): boolean {
  return markedIds(blueprints, before).join() === markedIds(blueprints, after).join();
}

/**
 * Whether before and after, taken from each other, tell of a few people: in an objective, or in all that can be compared. Then
 * no line of “before” may be shown: what one keeps back, “all” and the others would give.
 */
function tellsInSomeLine(blueprints: readonly Blueprint[], test: MarkedTest): boolean {
  const alike = blueprints.filter((blueprint) => isComparable([blueprint], test));
  return [...alike.map((blueprint) => [blueprint]), alike].some((some) => {
    const [before, after] = moments.map((moment) => scoreOf(some, test[moment]));
    if (!before || !after) return false;
    const parts = ({ right, of }: Score) => ({ right, open: of - right });
    const people = (answers: Hands) => peopleIn(answers, 'one') / questionsIn(before);
    return tellsOfFew(parts(before), parts(after), leastPeople.one, people);
  });
}

/** Undefined where nothing was marked, or too few people handed in a sheet. */
function scoreOf(blueprints: readonly Blueprint[], marked: Marked | undefined): Score | undefined {
  const ids = markedIds(blueprints, marked);
  const people = marked?.sheets ?? 0;
  if (ids.length === 0 || people < leastPeople.one) return undefined;
  const right = ids.reduce((sum, id) => sum + Math.min(people, handsFor(marked?.right, id)), 0);
  return { right, of: people * ids.length, people };
}

function lineOf(blueprints: readonly Blueprint[], test: MarkedTest, isHeld: boolean): Line {
  const line: Line = { held: {} };
  for (const moment of moments) {
    const marked = test[moment];
    if (!marked?.sheets) continue;
    const score = scoreOf(blueprints, marked);
    if (markedIds(blueprints, marked).length === 0) line.held[moment] = 'unmarked';
    else if (!score) line.held[moment] = 'few';
    else if (isHeld && moment === 'before') line.held.before = 'difference';
    else line[moment] = score;
  }
  const { before, after } = line;
  if (before && after && isComparable(blueprints, test)) line.change = changeOf(before, after);
  return line;
}

/** How much the answers of one person hang together, from 0 to 1: a usual figure for short tests. */
const kinship = 0.25;

/**
 * Two shares differ by more than chance makes of them in nineteen of twenty times. Many answers of few people are no
 * many people: each further answer of the same person tells less.
 */
function changeOf(before: Score, after: Score): Change {
  const [first = 0, second = 0] = [before, after].map(({ right, of }) => right / of);
  const [earlier = 0, later = 0] = [before, after].map(
    ({ of, people }) => of / (1 + (of / people - 1) * kinship),
  );
  const mean = (first * earlier + second * later) / (earlier + later);
  const spread = Math.sqrt(mean * (1 - mean) * (1 / earlier + 1 / later));
  const difference = second - first;
  if (Math.abs(difference) <= 1.96 * spread) return 'unclear';
  return difference > 0 ? 'more' : 'fewer';
}
