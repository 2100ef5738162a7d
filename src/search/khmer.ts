/**
 * Khmer for searching: one spelling, and tokens that need no dictionary.
 *
 * Khmer is written without spaces, and no two browsers agree where its words end. So nothing here knows words. A run of
 * Khmer is cut into clusters (a letter with all its signs), and each token is a cluster with the next: ក|ខ|គ gives
 * `កខ ខគ គ`. Whatever piece of the text is typed, its tokens are among the text's tokens. See decisions/0004.
 */
import { khnormal } from 'khmer-normalizer';

/** A letter with everything that is written on, around and below it. */
const cluster =
  /[\u1780-\u17B3](?:\u17CC|\u17D2[\u1780-\u17B3]|[\u17B6-\u17D1\u17DD])*|[\u17B6-\u17D3\u17D7\u17DD]/gu;

/** Signs that begin nothing: a match must not end before one. */
const dependentSign = /[\u17B6-\u17D3\u17DD]/u;

export const khmerRun = /[\u1780-\u17D3\u17D7\u17DD]+/gu;

/** Spellings that people mix; the first of each pair is found by the second. */
const variants: [string, RegExp][] = [
  ['ឱ្យ', /ឲ្យ|អោយ/gu],
  ['ព័ត៌មាន', /ពត៌មាន|ព័តមាន|ពតមាន|ពត័មាន/gu],
  ['សម្ងាត់', /សំងាត់/gu],
];

/**
 * The one form in which Khmer is indexed and asked for: signs in the order of the standard, no invisible characters,
 * both subscript TAs as one, Arabic digits, common variants unified.
 */
export function normaliseKhmer(text: string): string {
  let folded = text
    .normalize('NFC')
    .replace(/[\u17B4\u17B5\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '')
    .replace(/([\u17B6-\u17D1])\1+/gu, '$1')
    .replace(/[០-៩]/gu, (digit) => String(digit.charCodeAt(0) - 0x17e0));
  folded = folded.replace(khmerRun, (run) => khnormal(run)).replaceAll('\u17D2\u178A', '\u17D2\u178F');
  for (const [form, spellings] of variants) folded = folded.replace(spellings, form);
  return folded;
}

export function clustersOf(run: string): string[] {
  return run.match(cluster) ?? [];
}

/** Written between two tokens of one run, which overlap; a space of the author's stays a plain space. */
const overlap = '\u2060';
const seam = `${overlap} `;

/** Written where Khmer meets Latin letters or digits without a space, as in លេខ1280: two words, no overlap. */
const border = '\u2060\u2060';
const meeting =
  /(?<=[\u1780-\u17D3\u17DD])(?=[\p{Script=Latin}\p{N}])|(?<=[^\s\u1780-\u17D3\u17D7\u17DD])(?=[\u1780-\u17B3])/gu;

/** The text as it is indexed: every run of Khmer in overlapping tokens. */
export function encodeKhmer(text: string): string {
  return normaliseKhmer(text)
    .replace(meeting, `${border} `)
    .replace(khmerRun, (run) => tokensOf(run).join(seam));
}

/** `កខគ` → `កខ`, `ខគ`, `គ` */
function tokensOf(run: string): string[] {
  const clusters = clustersOf(run);
  return clusters.map((one, index) => one + (clusters[index + 1] ?? ''));
}

/** What to ask the index for: the overlapping tokens, of which the last may be the beginning of one. */
export function queryTokens(query: string): string {
  return normaliseKhmer(query)
    .replace(meeting, ' ')
    .replace(khmerRun, (run) => {
      const clusters = clustersOf(run);
      if (clusters.length < 2) return run;
      return clusters
        .slice(0, -1)
        .map((one, index) => one + (clusters[index + 1] ?? ''))
        .join(' ');
    })
    .trim();
}

/** A text read back from its tokens, with the place where each token began. */
export interface DecodedText {
  text: string;
  /** Offset in `text` of the n-th word of the encoded text. */
  starts: number[];
}

/** Undoes `encodeKhmer`, but for the normalisation. */
export function decodeKhmer(encoded: string): DecodedText {
  const starts: number[] = [];
  let text = '';
  let joined = true;
  for (const word of encoded.split(/\s+/u).filter(Boolean)) {
    if (!joined) text += ' ';
    starts.push(text.length);
    const bare = word.replace(/\u2060+$/u, '');
    joined = bare !== word;
    text += word.endsWith(overlap) && !word.endsWith(border) ? withoutLastCluster(bare) : bare;
  }
  return { text, starts };
}

/** Punctuation may stand before the run, as in `«កខ`: only the last cluster is the overlap. */
function withoutLastCluster(token: string): string {
  const last = clustersOf(token).at(-1) ?? '';
  return token.slice(0, token.length - last.length);
}

/** Whether a match of `text` that ends at `end` leaves the cluster there whole. */
export function endsWhole(text: string, end: number): boolean {
  return (
    !dependentSign.test(text[end] ?? '') &&
    !(text[end - 1] === '\u17D2' && /[\u1780-\u17B3]/u.test(text[end] ?? ''))
  );
}
