/** The words that the terminology guidelines tell us to avoid are on no page; the glossary lists them. */
import { localeTags } from '#i18n/locales.ts';
import { termSchema } from '#schemas/term.ts';
import type { Content } from '../content.ts';
import { findingIn, type Finding, type Rule } from '../finding.ts';
import { around } from '../showing.ts';
import type { Text } from '../text.ts';

export const termsRule: Rule = (content) => {
  const avoided = wordsToAvoid(content);
  // Most texts say none of them: one look for all is faster than one for each.
  const any = new Map(
    localeTags.map((tag) => [
      tag,
      anyOf(avoided.filter(({ locale }) => locale === tag).map(({ pattern }) => pattern)),
    ]),
  );
  return content.files.flatMap((file) =>
    file.texts
      .filter((text) => isShown(text) && any.get(text.locale)?.test(text.text))
      .flatMap((text) =>
        avoided
          .filter(({ locale }) => locale === text.locale)
          .flatMap(({ pattern, phrase, instead }): Finding[] =>
            [...text.text.matchAll(pattern)].map(({ 0: words, index }) =>
              findingIn(file, text, [index, index + words.length], {
                rule: 'terms',
                message: `Do not write “${phrase}”. Write “${instead}” (glossary)${text.locale === 'km' ? `: ${around(text.text, index, index + words.length)}` : ''}.`,
              }),
            ),
          ),
      ),
  );
};

/** The lists themselves and notes to reviewers are read by nobody else. */
function isShown({ path }: Text) {
  return !path.includes('avoid');
}

function wordsToAvoid({ files }: Content) {
  return files
    .filter(({ kind }) => kind === 'term')
    .flatMap(({ data }) => {
      const term = termSchema.safeParse(data).data;
      if (!term) return [];
      return (['en', 'km'] as const).flatMap((locale) =>
        term[locale].avoid.map((phrase) => ({
          locale,
          phrase,
          pattern: patternOf(phrase),
          instead: term[locale].term,
        })),
      );
    });
}

/** Matches where one of them does; nothing where there are none. */
export function anyOf(patterns: RegExp[]): RegExp {
  return patterns.length === 0
    ? /(?!)/
    : new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'iu');
}

/** Whole words in scripts that have spaces; in Khmer anywhere, but in whole clusters. Capital letters do not matter. */
export function patternOf(phrase: string): RegExp {
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return /\p{Script=Khmer}/u.test(phrase)
    ? new RegExp(`(?<!\\u17D2)${escaped}(?![\\u17B4-\\u17D3\\u17DD])`, 'giu')
    : new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu');
}
