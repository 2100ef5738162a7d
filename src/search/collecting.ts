/**
 * Which terms stand in which fields, in little room: eight bytes a time, where a list for each term takes five times that. A
 * large site is then read once, and not once for each part of the alphabet.
 */

export interface Collected {
  /** The terms by the alphabet. */
  names: string[];
  /** The highest number of a field. */
  highest: number;
  /** In how many fields the term at this place stands. */
  times: (at: number) => number;
  /** Which these are, in rising order. */
  fieldsOf: (at: number) => number[];
}

/** Numbers of which nobody knows how many come. */
function newNumbers() {
  const size = 1 << 16;
  const blocks: Uint32Array[] = [];
  return {
    set(at: number, value: number) {
      const block = (blocks[at >>> 16] ??= new Uint32Array(size));
      block[at & (size - 1)] = value;
    },
    get: (at: number) => blocks[at >>> 16]?.[at & (size - 1)] ?? 0,
  };
}

/** Fields are to be told in rising order, each once for a term. */
export function newCollection(): { add: (term: string, field: number) => void; all: () => Collected } {
  const numberOf = new Map<string, number>();
  /** Each time a term stands in a field, and where the time before is, counted from 1: a chain for each term. */
  const [fields, before] = [newNumbers(), newNumbers()];
  const [last, times] = [newNumbers(), newNumbers()];
  let [count, highest] = [0, 0];
  return {
    add(term, field) {
      let number = numberOf.get(term);
      if (number === undefined) numberOf.set(term, (number = numberOf.size));
      highest = Math.max(highest, field);
      fields.set(count, field);
      before.set(count, last.get(number));
      last.set(number, ++count);
      times.set(number, times.get(number) + 1);
    },
    all() {
      const names = [...numberOf.keys()].sort((a, b) => (a < b ? -1 : 1));
      const numbers = Uint32Array.from(names, (name) => numberOf.get(name) ?? 0);
      const timesAt = (at: number) => times.get(numbers[at] ?? 0);
      return {
        names,
        highest,
        times: timesAt,
        fieldsOf(at) {
          const found = new Array<number>(timesAt(at));
          let link = last.get(numbers[at] ?? 0);
          for (let place = found.length - 1; place >= 0; place--) {
            found[place] = fields.get(link - 1);
            link = before.get(link - 1);
          }
          return found;
        },
      };
    },
  };
}
