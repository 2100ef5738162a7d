/** The words that the terminology guidelines tell us to avoid are on no page; the glossary lists them. */
import { termSchema } from '#schemas/term.ts';
import type { Content, Text } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';

export const termsRule: Rule = (content) => {
  const avoided = wordsToAvoid(content);
  return content.files.flatMap(({ file, texts }) =>
    texts.filter(isShown).flatMap(({ text, line, locale }) =>
      avoided
        .filter((word) => word.locale === locale && contains(text, word.phrase))
        .map(({ phrase, instead }): Finding => ({
          file,
          line,
          rule: 'terms',
          message: `Do not write “${phrase}”. Write “${instead}” (glossary).`,
          level: 'error',
        })),
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
        term[locale].avoid.map((phrase) => ({ locale, phrase, instead: term[locale].term })),
      );
    });
}

/** Whole words in scripts that have spaces; any place in Khmer. Capital letters do not matter. */
export function contains(text: string, phrase: string): boolean {
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const edge = /\p{Script=Khmer}/u.test(phrase) ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
  return new RegExp(edge, 'iu').test(text);
}
