/**
 * A text in the units it is searched by: Khmer clusters; words and numbers of other scripts.
 *
 * Nothing here knows Khmer words, because no two browsers agree where they end. See decisions/0004.
 */
import { clusterPattern, dependentSign, foldCluster, hiddenCharacters } from '#i18n/khmer.ts';

/** How a unit stands to the one before it. */
export type Joint = 'joined' | 'spaced' | 'apart';

export interface Unit {
  /** The form in which it is compared: signs in order, small letters, Arabic digits. */
  key: string;
  /** Where it stands in the text, with all its signs. */
  start: number;
  end: number;
  joint: Joint;
}

const unit = new RegExp(`(${clusterPattern})|(?:[០-៩]|(?!\\p{Script=Khmer})[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/** The units of a text in order. A line end sets apart, as punctuation does. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let wasKhmer = false;
  for (const match of text.matchAll(unit)) {
    const isKhmer = match[1] !== undefined;
    const key = isKhmer ? foldCluster(match[0]) : foldWord(match[0]);
    if (key === '') continue;
    const start = match.index;
    const before = units[units.length - 1];
    const gap = before ? text.slice(before.end, start) : '\n';
    units.push({ key, start, end: start + match[0].length, joint: jointOf(gap, key, isKhmer !== wasKhmer) });
    wasKhmer = isKhmer;
  }
  return units;
}

/** Where Khmer meets Latin letters or digits, writers put a space or do not: both are one. ៗ belongs to its word. */
function jointOf(between: string, key: string, isBorder: boolean): Joint {
  const gap = between === '' ? '' : between.replace(hiddenCharacters, '');
  if (gap === '') return isBorder ? 'spaced' : 'joined';
  if (!/^[^\S\n]+$/u.test(gap)) return 'apart';
  return key === 'ៗ' ? 'joined' : 'spaced';
}

function foldWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[០-៩]/gu, (digit) => String(digit.charCodeAt(0) - 0x17e0));
}

/** Units kept, some megabytes: while somebody types, the same sections are read again with every letter. */
const mostKept = 60_000;

/** The same reading of texts, which remembers what it read last. */
export function keeping(read: (text: string) => Unit[]): (text: string) => Unit[] {
  const kept = new Map<string, Unit[]>();
  let count = 0;
  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    if (count >= mostKept) {
      kept.clear();
      count = 0;
    }
    const units = read(text);
    kept.set(text, units);
    count += units.length;
    return units;
  };
}

/** Whether a text can be cut at a place without tearing a cluster. */
export function isBoundary(text: string, at: number): boolean {
  return !dependentSign.test(text[at] ?? '') && text[at - 1] !== '\u17D2';
}
