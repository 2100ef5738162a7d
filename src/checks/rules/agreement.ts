/** One concept, one Khmer term: where the English text uses a word of the glossary, the Khmer text uses its agreed term. */
import { localeTags } from '#i18n/locales.ts';
import { termSchema, type Term } from '#schemas/term.ts';
import type { Content, ContentFile } from '../content.ts';
import { printPlace, type Finding, type Rule } from '../finding.ts';
import { attribute, wordsIn } from '../lessonFiles.ts';
import { lineOfNode, type Node } from '../mdxTexts.ts';
import { anyOf } from './terms.ts';
import { quoted } from '../showing.ts';
import { sourceIndex, type Text } from '../text.ts';

export const agreementRule: Rule = (content) => {
  const terms = termsOf(content);
  const english = englishForms(terms);
  return [
    ...content.files.flatMap((file) => linkedWords(file, terms)),
    ...pairs(content).flatMap(([original, khmer]) => {
      const uses = usesIn(original, english);
      return [...terms].flatMap(([id, term]) => compare(term, uses.get(id), khmer));
    }),
  ];
};

function termsOf({ files }: Content): Map<string, Term> {
  return new Map(
    files
      .filter(({ kind }) => kind === 'term')
      .flatMap(({ name, data }) => {
        const term = termSchema.safeParse(data).data;
        return term ? [[name, term] as const] : [];
      }),
  );
}

/** The term, what its bracket says and is said without it, and the short forms of the glossary. */
function forms({ term, also }: { term: string; also: string[] }): string[] {
  const bracket = /^(.*?)\s*\(([^)]+)\)$/u.exec(term);
  return [...(bracket ? [bracket[1] ?? '', bracket[2] ?? ''] : [term]), ...also];
}

/** Khmer makes a noun of a verb with ការ before it; the agreed word is the same. */
function khmerForms(term: Term): string[] {
  return forms(term.km).map((form) => form.replace(/^ការ(?=\S{3})/u, ''));
}

/** What a reader taps to have a term explained is that term, or they learn two words for one thing. */
function linkedWords(file: ContentFile, terms: Map<string, Term>): Finding[] {
  if (file.locale !== 'km') return [];
  return wordsIn(file)
    .filter(({ name }) => name === 'Term')
    .flatMap((node): Finding[] => {
      const term = terms.get(attribute(node, 'id'));
      const words = wordsOf(node);
      if (!term || khmerForms(term).some((form) => words.includes(form))) return [];
      const message = `${quoted(words)} is shown as the term “${attribute(node, 'id')}”, which is ${allowed(term)}. Write that, or add this form to \`also\` in content/glossary/${attribute(node, 'id')}.yaml.`;
      return [{ file: file.file, line: lineOfNode(node), rule: 'agreement', message, level: 'error' }];
    });
}

function wordsOf({ value, children = [] }: Node): string {
  return (typeof value === 'string' ? value : '') + children.map(wordsOf).join('');
}

function allowed(term: Term): string {
  return forms(term.km).map(quoted).join(' or ');
}

interface Side {
  file: ContentFile;
  texts: Text[];
}

/** English and Khmer of one thing: two lessons, two pages, or both languages of one file of data. */
function pairs({ files }: Content): [english: Side, khmer: Side][] {
  // A source is named as it was published, whatever its words.
  const sides = files
    .filter(({ kind }) => kind !== 'source')
    .flatMap((file) =>
      localeTags.flatMap((tag) => {
        const texts = file.texts.filter(({ locale, isProse }) => locale === tag && isProse);
        return texts.length > 0 ? [{ file, tag, texts }] : [];
      }),
    );
  const things = Map.groupBy(sides, ({ file }) =>
    file.locale ? file.file.slice(file.locale.length) : file.file,
  );
  return [...things.values()].flatMap((both) => {
    const english = both.find(({ tag }) => tag === 'en');
    const khmer = both.find(({ tag }) => tag === 'km');
    return english && khmer ? [[english, khmer] satisfies [Side, Side]] : [];
  });
}

interface Use {
  form: string;
  /** Where it is: `content/…:12`. */
  place: string;
}

/** The first use of each term in the English text. */
function usesIn({ file, texts }: Side, english: English): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const text of texts) {
    if (!english.any.test(text.text)) continue;
    // A shorter term within a longer one is part of that one.
    let rest = text.text;
    for (const { id, form, pattern } of english.forms) {
      rest = rest.replace(pattern, (use, at: number) => {
        if (!isInName(text.text, at, at + use.length) && !uses.has(id)) {
          const line = file.lineAt(sourceIndex(text, at));
          uses.set(id, { form, place: printPlace(file.file, line) });
        }
        return '_'.repeat(use.length);
      });
    }
  }
  return uses;
}

interface EnglishForm {
  id: string;
  form: string;
  pattern: RegExp;
}

interface English {
  /** The longest first. */
  forms: EnglishForm[];
  /** Matches where one of them does: most texts have none. */
  any: RegExp;
}

function englishForms(terms: Map<string, Term>): English {
  const all = [...terms]
    .flatMap(([id, term]) => forms(term.en).map((form) => ({ id, form, pattern: pattern(form) })))
    .sort((a, b) => b.form.length - a.form.length);
  return { forms: all, any: anyOf(all.map((one) => one.pattern)) };
}

/** The English form as a word of its own, in the singular or plural. */
function pattern(form: string) {
  const words = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}-])${words}(?:e?s)?(?![\\p{L}\\p{N}-])`, 'giu');
}

/** As in Child Helpline: the name of something, which has a Khmer name of its own. */
function isInName(text: string, from: number, to: number) {
  return (
    /^\p{Lu}\p{Ll}/u.test(text.slice(from)) &&
    (/\p{Lu}\p{L}*\s$/u.test(text.slice(0, from)) || /^\s\p{Lu}/u.test(text.slice(to)))
  );
}

function compare(term: Term, use: Use | undefined, { file, texts }: Side): Finding[] {
  if (!use) return [];
  if (khmerForms(term).some((form) => texts.some(({ text }) => text.includes(form)))) return [];
  return [
    {
      file: file.file,
      line: texts[0]?.line ?? 1,
      rule: 'agreement',
      message: `“${use.form}” (${use.place}) is a term of the glossary, but the Khmer text nowhere says ${allowed(term)}. Use the term, or add a short form to \`also\` in the glossary.`,
      // A phrase means one thing. One word may also be everyday English, as “report” and “child” are: an author decides.
      level: /\s/.test(use.form) ? 'error' : 'warning',
    },
  ];
}
