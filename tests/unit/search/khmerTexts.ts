/** The Khmer that readers will search in, and chance that is the same in every run. */
import { fileURLToPath } from 'node:url';
import { readContent } from '#checks/content.ts';
import { clustersOf, khmerRun, normaliseKhmer } from '#search/khmer.ts';

const contentDir = fileURLToPath(new URL('../../../content', import.meta.url));

/** Every text of every Khmer lesson and page. */
export const khmerTexts = readContent(contentDir)
  .files.filter(({ locale }) => locale === 'km')
  .flatMap(({ texts }) => texts.map(({ text }) => text))
  .filter((text) => /[\u1780-\u17B3]/u.test(text));

/** Numbers from 0 to 1, always the same ones for a seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<Item>(items: readonly Item[], next: () => number): Item {
  const item = items[Math.floor(next() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

/** Some of the texts, in their one spelling and without the white space that pages do not show. */
export function someTexts(count: number, seed: number): string[] {
  const next = chance(seed);
  return Array.from({ length: count }, () => normalised(pick(khmerTexts, next)));
}

const known = new Map<string, string>();

function normalised(text: string): string {
  const form = known.get(text) ?? collapse(normaliseKhmer(text));
  known.set(text, form);
  return form;
}

export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

interface Piece {
  text: string;
  isKhmer: boolean;
}

/** The text in pieces that nobody types half of: Khmer clusters, other words with their punctuation, spaces. */
function pieces(text: string): Piece[] {
  const parts: string[] =
    text.match(new RegExp(`${khmerRun.source}|\\s+|[^\\s\\u1780-\\u17D3\\u17D7\\u17DD]+`, 'gu')) ?? [];
  return parts.flatMap((part): Piece[] => {
    const clusters = clustersOf(part);
    return clusters.length > 0
      ? clusters.map((cluster) => ({ text: cluster, isKhmer: true }))
      : [{ text: part, isKhmer: false }];
  });
}

/** A piece of the text that begins and ends with a whole Khmer cluster; longer than one where the text allows. */
export function someQuery(text: string, next: () => number): string {
  const all = pieces(text);
  const khmer = all.flatMap(({ isKhmer }, index) => (isKhmer ? [index] : []));
  const first = pick(khmer, next);
  const last = pick(
    khmer.filter((index) => index >= first && index < first + 12),
    next,
  );
  return all
    .slice(first, last + 1)
    .map((piece) => piece.text)
    .join('');
}

/** Words as an index keeps them: without the punctuation around and between them. */
export function indexWords(encoded: string): string[] {
  return encoded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
