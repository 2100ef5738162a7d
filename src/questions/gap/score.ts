import type { Response, Result } from '../result.ts';

interface Gapped {
  text: string;
  words: { id: string; text: string; accept: string[] }[];
}

/** Makes one text of all ways to type a word: `foldTyped`. */
export type Fold = (text: string) => string;

/** The same of what needs no rules of spelling: without characters that nobody sees, in small letters, without signs between words. */
export function foldPlain(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/[\s.,!?។៕«»"“”‘’']/gu, '');
}

/** A sentence in pieces: words that stand there, and gaps by the id of the word that belongs in. */
export type Piece = { text: string } | { gap: string };

/** `Stop {reply}!` in pieces. */
export function piecesOf(text: string): Piece[] {
  // Words and gaps come in turn; beside a gap there may be no words.
  return text
    .split(/\{([a-z0-9-]+)\}/)
    .flatMap<Piece>((piece, at) => (at % 2 === 1 ? { gap: piece } : piece === '' ? [] : { text: piece }));
}

/** Ids of the words that belong into the gaps, in order. */
export function gapsOf(text: string): string[] {
  return piecesOf(text).flatMap((piece) => ('gap' in piece ? [piece.gap] : []));
}

/**
 * A point for every gap with its word, however it was typed. What is kept are ids of words of the bank: what somebody
 * typed of their own is not.
 * @param response `reply=tell` for each gap, by the word that belongs in: what was put there, by its id or as it was typed.
 */
export function scoreGap({ text, words }: Gapped, response: Response, fold: Fold): Result {
  const given = gapsOf(text).flatMap((gap) => {
    const part = [...response].reverse().find((candidate) => candidate.startsWith(`${gap}=`));
    const word = part === undefined ? undefined : wordOf(words, part.slice(gap.length + 1), fold);
    return word === undefined ? [] : [{ gap, word }];
  });
  const max = gapsOf(text).length;
  const others = given.filter(({ gap, word }) => word !== gap);
  const raw = given.length - others.length;
  return {
    success: raw === max,
    raw,
    max,
    feedback: [...new Set(others.map(({ word }) => word))],
    kept: given.map(({ gap, word }) => `${gap}=${word}`),
  };
}

/** The word of the bank that was typed, if it is one: by its id, or in any spelling. */
export function wordOf(words: Gapped['words'], typed: string, fold: Fold): string | undefined {
  const wanted = fold(typed);
  const found = words.find(
    ({ id, text, accept }) => id === typed || [text, ...accept].some((form) => fold(form) === wanted),
  );
  return found?.id;
}
