/** Khmer in sentences and words, counted alike everywhere. */
import { sourceIndex, type Text } from './text.ts';

export interface Sentence {
  text: string;
  words: number;
  /** Where it begins in the source. */
  at: number;
}

const segmenter = new Intl.Segmenter('km', { granularity: 'word' });

export interface Word {
  word: string;
  from: number;
}

/** The words of a text as Node's dictionary parts them: good for counting, but no two programs agree on every word. */
export function wordsIn(text: string): Word[] {
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ word: segment, from: index }));
}

/** The sentences of a text: each ends at ។ ៕ ? ! or with the text. ។ល។ (“and so on”) ends none. */
export function sentencesIn(text: Text): Sentence[] {
  const ends = /(?:។ល។|[^។៕?!])+[។៕?!]*/gu;
  return [...text.text.matchAll(ends)].flatMap(({ 0: sentence, index }) => {
    const words = wordsIn(sentence);
    const [first] = words;
    if (!first) return [];
    return [{ text: sentence.trim(), words: words.length, at: sourceIndex(text, index + first.from) }];
  });
}
