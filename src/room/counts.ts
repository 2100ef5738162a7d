/** Hands counted in a room: nothing but numbers, and what may be shown of them. The reasons: decision 0019. */

export const moments = ['before', 'after'] as const;

/** Before it was taught, or after. */
export type Moment = (typeof moments)[number];

/** How many for each option, by the option's id. */
export type Hands = Readonly<Record<string, number>>;

/** What was counted of one question. */
export type Counted = Readonly<Partial<Record<Moment, Hands>>>;

/** By `students/7#three-signs` for a lesson's question, `police/test#a-club-trip` for one of the test. */
export type Counts = Readonly<Record<string, Counted>>;

/** Whether everybody has one hand to give, a hand for each that fits, or says something about themselves. */
export type Asking = 'one' | 'several' | 'sure';

/** From how many people on a count is shown: with fewer, it says who answered what. */
export const leastPeople: Readonly<Record<Asking, number>> = { one: 5, several: 5, sure: 10 };

/** More hands than any room has. */
export const mostHands = 999;

/** Why a count is not shown: too few people; or the difference to the other count would tell of a few. */
export type Held = 'few' | 'difference';

export interface Shown {
  before?: Hands;
  after?: Hands;
  held: Partial<Record<Moment, Held>>;
}

/** What may be seen of a question, on a wall or in a file. */
export function shownOf(counted: Counted, asking: Asking): Shown {
  const least = leastPeople[asking];
  const shown: Shown = { held: {} };
  for (const moment of moments) {
    const hands = counted[moment] ?? {};
    const people = peopleIn(hands, asking);
    if (people >= least) shown[moment] = hands;
    else if (people > 0) shown.held[moment] = 'few';
  }
  const { before, after } = shown;
  if (before && after && tellsOfFew(before, after, least, (hands) => peopleIn(hands, asking))) {
    delete shown.before;
    shown.held.before = 'difference';
  }
  return shown;
}

/**
 * How many people answered, at least: where each has a hand for every option that fits, they are no fewer than the hands
 * for one of them.
 */
export function peopleIn(hands: Hands, asking: Asking): number {
  const numbers = Object.values(hands);
  return asking === 'several' ? Math.max(0, ...numbers) : numbers.reduce((sum, number) => sum + number, 0);
}

/**
 * Whether two counts, one taken from the other, leave the answers of those few who came or went in between: no part went the
 * other way, and fewer people than may be shown are enough to make the difference. The difference is itself a count.
 * @param people how many people a count is, at least.
 */
export function tellsOfFew(
  before: Hands,
  after: Hands,
  least: number,
  people: (hands: Hands) => number,
): boolean {
  const options = Object.keys({ ...before, ...after });
  const changes = options.map((id): [string, number] => [id, handsFor(after, id) - handsFor(before, id)]);
  const isOneWay = changes.every(([, change]) => change >= 0) || changes.every(([, change]) => change <= 0);
  const few = people(Object.fromEntries(changes.map(([id, change]) => [id, Math.abs(change)])));
  return isOneWay && few > 0 && few < least;
}

/** The hands for an option; 0 where none were counted. */
export function handsFor(hands: Hands | undefined, option: string): number {
  // An option may be called `constructor`.
  return hands && Object.prototype.hasOwnProperty.call(hands, option) ? (hands[option] ?? 0) : 0;
}

/** The counts with another number for one option. What is no number of hands is the nearest that is. */
export function withHands(
  counts: Counts,
  key: string,
  moment: Moment,
  option: string,
  number: number,
): Counts {
  const whole = Number.isFinite(number) ? Math.min(mostHands, Math.max(0, Math.round(number))) : 0;
  const counted = counts[key];
  return { ...counts, [key]: { ...counted, [moment]: { ...counted?.[moment], [option]: whole } } };
}

/** Some questions as they stand, so that they can be put back. */
export type Kept = Readonly<Record<string, Counted | undefined>>;

export function keptOf(counts: Counts, keys: readonly string[]): Kept {
  return Object.fromEntries(keys.map((key) => [key, counts[key]]));
}

/** Undoes what was done to these questions since; the others stay. */
export function putBack(counts: Counts, kept: Kept): Counts {
  const all: Kept = { ...counts, ...kept };
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, counted]) => (counted ? [[key, counted]] : [])),
  );
}

/** The counts with those of a file in their place: to go on where somebody stopped. */
export function takenOver(counts: Counts, given: Counts): Counts {
  const all = { ...counts };
  for (const [key, counted] of Object.entries(given)) all[key] = { ...all[key], ...counted };
  return all;
}

/**
 * The counts of two groups together. A group too small to be shown by itself is not added to another: taken from the
 * sum, the other would give it away.
 * @returns also the keys of which something was taken, and those of which something was left out.
 */
export function together(
  counts: Counts,
  given: Counts,
  askingOf: (key: string) => Asking,
): { counts: Counts; taken: string[]; left: string[] } {
  const all = { ...counts };
  const [taken, left] = [new Set<string>(), new Set<string>()];
  for (const [key, counted] of Object.entries(given))
    for (const moment of moments) {
      const [mine, theirs] = [all[key]?.[moment] ?? {}, counted[moment] ?? {}];
      const [here, there] = [mine, theirs].map((hands) => peopleIn(hands, askingOf(key)));
      const least = leastPeople[askingOf(key)];
      if (!there) continue;
      if (here && (here < least || there < least)) left.add(key);
      else {
        all[key] = { ...all[key], [moment]: here ? sumOf(mine, theirs) : theirs };
        taken.add(key);
      }
    }
  return { counts: all, taken: [...taken], left: [...left] };
}

function sumOf(mine: Hands, theirs: Hands): Hands {
  const options = Object.keys({ ...mine, ...theirs });
  return Object.fromEntries(
    options.map((id) => [id, Math.min(mostHands, handsFor(mine, id) + handsFor(theirs, id))]),
  );
}
