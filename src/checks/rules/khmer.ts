/**
 * Khmer is stored in one way, so that it is found, compared and drawn alike everywhere: no characters that nobody sees,
 * no letters that are drawn as others, signs in the order of the standard, and only clusters that Khmer has.
 */
import { clustersIn, flawOf, inOrder, withoutDoubles } from '../clusters.ts';
import type { ContentFile } from '../content.ts';
import { findingIn, type Finding, type Rule } from '../finding.ts';
import { around, codePoints, quoted } from '../showing.ts';
import { sourceIndex, sourceSpan, type Text } from '../text.ts';

export const khmerRule: Rule = ({ files }) =>
  files.flatMap((file) => [
    ...hiddenInSource(file),
    ...file.texts.flatMap((text) => [
      ...hiddenByEscape(file, text),
      ...foreignLetters(file, text),
      ...oldLetters(file, text),
      ...clusters(file, text),
    ]),
  ]);

/** Characters that nobody sees, wherever they stand: in a text they part words, in an id they make another of it. */
const hidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E0FFF}]+/gu; // eslint-disable-line no-control-regex

const hiddenNames: Record<string, string> = {
  '\u00AD': 'soft hyphen', '\u17B4': 'inherent vowel', '\u17B5': 'inherent vowel', '\u200B': 'zero width space',
  '\u200C': 'zero width non-joiner', '\u200D': 'zero width joiner', '\u2060': 'word joiner', '\uFEFF': 'byte order mark',
}; // prettier-ignore

function hiddenInSource({ file, source, lineAt, texts }: ContentFile): Finding[] {
  return [...source.matchAll(hidden)].map(({ 0: characters, index: at }) => {
    const end = at + characters.length;
    const touchesKhmer = /\p{Script=Khmer}/u.test((source[at - 1] ?? '') + (source[end] ?? ''));
    const isSafe = touchesKhmer && texts.some((text) => text.isProse && holds(text, at, end));
    return {
      file,
      line: lineAt(at),
      rule: 'khmer',
      message: saysHidden(source, at, end),
      level: 'error',
      ...(isSafe ? { fix: { at, end, to: '' } } : {}),
    };
  });
}

function holds(text: Text, at: number, end: number) {
  return text.pieces.some(({ from }) => {
    const start = sourceIndex(text, from);
    return at >= start && sourceSpan(text, from + at - start, from + end - start) !== undefined;
  });
}

/** `"\u200B"` in YAML and `&#x200B;` in a lesson: not in the source, and yet on the page. */
function hiddenByEscape(file: ContentFile, text: Text): Finding[] {
  return [...text.text.matchAll(hidden)]
    .filter(({ 0: characters }) => !file.source.includes(characters))
    .map(({ 0: characters, index }) => {
      const message = saysHidden(text.text, index, index + characters.length);
      return findingIn(file, text, [index, index], { rule: 'khmer', message });
    });
}

function saysHidden(text: string, from: number, to: number): string {
  const characters = text.slice(from, to);
  const names = [...new Set(characters)].flatMap((one) => hiddenNames[one] ?? []);
  const what = `${codePoints(characters)}${names.length > 0 ? ` (${names.join(', ')})` : ''}`;
  const place = around(`${text.slice(0, from)}·${text.slice(to)}`, from, from + 1);
  return `Remove ${what}: nobody sees it. It stands where the · is in ${place}.`;
}

/** In a Khmer text stand Khmer and Latin letters; another script's letter is there because it looks like one of them. */
function foreignLetters(file: ContentFile, text: Text): Finding[] {
  if (text.locale !== 'km') return [];
  const foreign = /[[\p{L}\p{M}]--[\p{Script=Khmer}\p{Script=Latin}]]+/gv;
  return [...text.text.matchAll(foreign)].map(({ 0: letters, index }) => {
    const to = index + letters.length;
    const message = `${quoted(letters)} (${codePoints(letters)}) is neither Khmer nor Latin, in ${around(text.text, index, to)}. Type the word again.`;
    return findingIn(file, text, [index, to], { rule: 'khmer', message });
  });
}

/** Letters and signs out of use, drawn like others, and what is written today; alone where it takes a reader to know. */
const old: Record<string, string> = {
  '\u17A3': 'អ', '\u17A4': 'អា', '\u17A8': 'ឧក', '\u17D3': 'ំ', '\u17D8': '។ល។', '\u179D': 'ស', '\u179E': 'ស',
  '\u17D1': '់', '\u17DC': '', '\u17DD': '',
}; // prettier-ignore
const safeToday = ['\u17A3', '\u17A4'];
const oldLetter =
  /[\u179D\u179E\u17A3\u17A4\u17A8\u17D1\u17D3\u17D8\u17DC\u17DD\u17F0-\u17F9\u19E0-\u19FF]/gu;

function oldLetters(file: ContentFile, text: Text): Finding[] {
  return [...text.text.matchAll(oldLetter)].map(({ 0: letter, index }) => {
    const today = old[letter] ?? '';
    const advice = today ? `Write ${quoted(today)} (${codePoints(today)})` : 'Remove it';
    return findingIn(file, text, [index, index + 1], {
      rule: 'khmer',
      message: `${quoted(letter)} (${codePoints(letter)}) is out of use, in ${around(text.text, index, index + 1)}. ${advice}.`,
      instead: safeToday.includes(letter) ? today : undefined,
    });
  });
}

function clusters(file: ContentFile, text: Text): Finding[] {
  return clustersIn(text.text).flatMap(({ cluster, from, to }) => {
    const said = problemOf(cluster);
    if (!said) return [];
    return findingIn(file, text, [from, to], {
      rule: 'khmer',
      message: `${quoted(cluster)} (${codePoints(cluster)}) in ${around(text.text, from, to)} ${said.message}`,
      instead: said.instead,
    });
  });
}

interface Problem {
  message: string;
  /** The right cluster, where there can be only one. */
  instead?: string;
}

/** Few clusters are many words: each is looked at once. */
const known = new Map<string, Problem | undefined>();

function problemOf(cluster: string): Problem | undefined {
  if (!known.has(cluster)) known.set(cluster, findProblem(cluster));
  return known.get(cluster);
}

function findProblem(cluster: string): Problem | undefined {
  if (cluster.search(oldLetter) >= 0) return undefined; // Said already.
  const ordered = inOrder(cluster);
  const flaw = flawOf(ordered);
  const once = inOrder(withoutDoubles(cluster));
  if (flaw) {
    return once !== ordered && !flawOf(once)
      ? { message: `has the same sign twice. Write ${quoted(once)}.`, instead: once }
      : { message: `has ${flaw}.` };
  }
  if (ordered === cluster) return undefined;
  const isOnlyTa = ordered === cluster.replaceAll('\u17D2\u178A', '\u17D2\u178F');
  const why = isOnlyTa
    ? 'has the subscript of ដ, which looks like that of ត; our pages have one of them'
    : 'has its signs out of order';
  return { message: `${why}. Write ${quoted(ordered)} (${codePoints(ordered)}).`, instead: ordered };
}
