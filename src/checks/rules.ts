/** The list of what must hold for content. A new rule is a file in `rules/` and a line here. */
import type { Content, ContentFile } from './content.ts';
import type { Finding, Rule } from './finding.ts';
import { addressesRule } from './rules/addresses.ts';
import { agreementRule } from './rules/agreement.ts';
import { blameRule } from './rules/blame.ts';
import { coverageRule } from './rules/coverage.ts';
import { helplinesRule } from './rules/helplines.ts';
import { khmerRule } from './rules/khmer.ts';
import { kitRule } from './rules/kit.ts';
import { lengthRule } from './rules/length.ts';
import { markupRule } from './rules/markup.ts';
import { mdxRule } from './rules/mdx.ts';
import { nationalityRule } from './rules/nationality.ts';
import { numbersRule } from './rules/numbers.ts';
import { parityRule } from './rules/parity.ts';
import { practiceRule } from './rules/practice.ts';
import { readingRule } from './rules/reading.ts';
import { referencesRule } from './rules/references.ts';
import { schemaRule } from './rules/schema.ts';
import { signsRule } from './rules/signs.ts';
import { spellingRule } from './rules/spelling.ts';
import { storiesRule } from './rules/stories.ts';
import { termsRule } from './rules/terms.ts';
import { doubleTitlesRule, ownTitlesRule } from './rules/titles.ts';

/** Rules of Khmer alone. */
const khmerRules: Rule[] = [khmerRule, signsRule, spellingRule, agreementRule, readingRule];

/** Rules that ask of a lesson nothing but what it says itself, in both languages, and what it looks up. */
export const ofEach: Rule[] = [
  schemaRule, mdxRule, markupRule, parityRule, referencesRule, termsRule, nationalityRule, blameRule, numbersRule,
  helplinesRule, storiesRule, practiceRule, coverageRule, kitRule, ...khmerRules, ownTitlesRule, lengthRule,
]; // prettier-ignore

/** Rules that hold lessons against one another: by their names and titles alone. */
export const amongAll: Rule[] = [addressesRule, doubleTitlesRule];

/** Everything that is wrong, by file and line. `today` is a day such as `2026-11-21`. */
export function checkContent(content: Content, today: string): Finding[] {
  return sorted([...ofEach, ...amongAll].flatMap((rule) => rule(content, today)));
}

/** What is wrong with the Khmer of the content: its letters, signs and spelling, its terms, its sentences. */
export function checkKhmer(content: Content, today: string): Finding[] {
  const onlyKhmer = (file: ContentFile) => ({
    ...file,
    texts: file.texts.filter(({ locale }) => locale === 'km'),
  });
  const termsToAvoid = termsRule({ ...content, files: content.files.map(onlyKhmer) }, today);
  return sorted([...khmerRules.flatMap((rule) => rule(content, today)), ...termsToAvoid]);
}

export function sorted(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
