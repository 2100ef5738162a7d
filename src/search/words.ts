/**
 * The words of the site, the frequent ones first: for “did you mean”, and for nothing else. Node's word breaker finds them;
 * where it errs, a suggestion is less good, and no result is lost.
 */
import { foldKhmer } from '#i18n/khmer.ts';
import type { SearchPage } from './sections.ts';

const most = 8000;

export function wordsOf(pages: SearchPage[]): string[] {
  const locale = pages[0]?.address.split('/')[1] ?? 'en';
  const breaker = new Intl.Segmenter(locale, { granularity: 'word' });
  const counts = new Map<string, number>();
  for (const { heading, text } of pages.flatMap(({ sections }) => sections)) {
    for (const { segment, isWordLike } of breaker.segment(apart(foldKhmer(`${heading}\n${text}`)))) {
      const word = segment.toLowerCase();
      if (isWordLike && word.length > 1 && /^\p{L}/u.test(word))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}

/** Node takes Khmer and Latin that meet for one word: គណនីFacebook. */
function apart(text: string): string {
  return text.replace(
    /(\p{Script=Khmer})(?=[\p{Script=Latin}\d])|([\p{Script=Latin}\d])(?=\p{Script=Khmer})/gu,
    '$& ',
  );
}
