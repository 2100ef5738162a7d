/**
 * What a tab and the device hold of a room, as one text: the only place where two become one. What the entries mean, `room/`
 * knows; here they are a question's counts at a moment, or a course's marks at a moment, each as a whole.
 */

/** What a tab holds in place of the device, and what the device held when it was taken from there, as far as that was seen. */
export interface TabRoom {
  text: string;
  seen?: string | undefined;
}

/** Counts, a question, a moment; marks, a course, a moment. */
const depth = 3;

/** The device's entries, but for those that the tab changed since: those are the tab's, also where it took them away. */
export function joinedRoom(device: string | undefined, tab: TabRoom | undefined): string | undefined {
  if (!tab) return device;
  if (device === undefined) return tab.text;
  return JSON.stringify(joined(parsed(device), parsed(tab.text), parsed(tab.seen), depth));
}

function joined(device: unknown, tab: unknown, seen: unknown, deep: number): unknown {
  if (same(tab, seen) || same(tab, device)) return device;
  const [mine, theirs, before] = [entriesOf(tab), entriesOf(device), entriesOf(seen)];
  if (deep === 0 || !mine || !theirs) return tab;
  const names = [...new Set([...theirs.keys(), ...mine.keys()])];
  const each = names.flatMap((name): [string, unknown][] => {
    const value = joined(theirs.get(name), mine.get(name), before?.get(name), deep - 1);
    return value === undefined ? [] : [[name, value]];
  });
  return each.length > 0 ? Object.fromEntries(each) : tab;
}

/** A map: an entry may be called `constructor`. */
function entriesOf(value: unknown): Map<string, unknown> | undefined {
  if (value === undefined) return new Map();
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? new Map(Object.entries(value)) : undefined;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Nothing where it is no text of ours. */
function parsed(text: string | undefined): unknown {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return entriesOf(value) && value;
  } catch {
    return undefined;
  }
}
