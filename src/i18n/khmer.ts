/**
 * Khmer as computers must handle it: in clusters, in one order of signs.
 *
 * A cluster is a letter with all that is written on, around and below it. It is what a reader sees as one, so nothing is
 * cut, marked or compared inside it. Order of signs: SIL's Khmer character specification, by npm `khmer-normalizer`.
 */
import { khnormal } from 'khmer-normalizer';

/** Characters that nobody sees, as they come with pasted text. */
const hidden = '\\u200B-\\u200D\\u2060\\uFEFF\\u00AD';
export const hiddenCharacters = new RegExp(`[${hidden}]`, 'gu');

const letter = '[\\u1780-\\u17B3]';
const sign = '[\\u17B4-\\u17D3\\u17DD]';

/**
 * One cluster, however carelessly typed: signs in any order, invisible characters among them. What has no letter to
 * stand on, and the repetition sign ៗ, are clusters of their own.
 */
export const clusterPattern = `${letter}(?:[${hidden}]*(?:\\u17D2[${hidden}\\u17D2]*${letter}|${sign}))*|${sign}+|\\u17D7`;

const cluster = new RegExp(clusterPattern, 'gu');

/** What stands between two characters that are no Khmer: letters, signs and ៗ, but no punctuation and no digits. */
export const khmerRun = /[\u1780-\u17D3\u17D7\u17DD]+/gu;

/** A sign that stands on or below the letter before it: no piece of text begins with it. */
export const dependentSign = /[\u17B4-\u17D3\u17DD]/u;

/** The clusters of a text, in order; everything else is left out. */
export function clustersOf(text: string): string[] {
  return text.match(cluster) ?? [];
}

/** Letters that are drawn as another, or are out of use, and how they are typed today. */
const oldForms: [RegExp, string][] = [
  [/\u17A3/gu, 'អ'],
  [/\u17A4/gu, 'អា'],
  [/\u17A8/gu, 'ឧក'],
  [/\u17B2/gu, 'ឱ'],
  [/\u17D2\u178A/gu, '\u17D2\u178F'],
  [/ទ\u17D2ប/gu, 'ឡ'],
  [/ព\u17D2ញ/gu, 'ញ'],
  // Two signs that look much alike, typed one over the other.
  [/\u17CC\u17CD/gu, '\u17CC'],
];

/**
 * The one form in which a cluster is compared: signs in the order of the standard, none twice, nothing invisible, both
 * subscript TAs as one. Not for showing: readers see what was written.
 */
export function foldCluster(typed: string): string {
  const known = foldedClusters.get(typed);
  if (known !== undefined) return known;
  const folded = foldNew(typed);
  // A language has some thousand clusters; what somebody pastes in may have any number.
  if (foldedClusters.size < 20_000) foldedClusters.set(typed, folded);
  return folded;
}

const foldedClusters = new Map<string, string>();

function foldNew(typed: string): string {
  let folded = khnormal(
    typed
      .replace(hiddenCharacters, '')
      .replace(/[\u17B4\u17B5]/gu, '')
      .replace(/([\u17B6-\u17D2\u17DD])\1+/gu, '$1'),
  );
  for (const [old, today] of oldForms) folded = folded.replace(old, today);
  return folded.replace(/([\u17B6-\u17D1\u17DD])\1+/gu, '$1');
}

/** A text with every cluster folded and Arabic digits; the rest as it is, but for invisible characters. */
export function foldKhmer(text: string): string {
  return text
    .normalize('NFC')
    .replace(cluster, foldCluster)
    .replace(hiddenCharacters, '')
    .replace(/[០-៩]/gu, (digit) => String(digit.charCodeAt(0) - 0x17e0));
}
