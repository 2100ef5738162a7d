/** The list of what must hold for content. A new rule is a file in `rules/` and a line here. */
import type { Content } from './content.ts';
import type { Finding, Rule } from './finding.ts';
import { addressesRule } from './rules/addresses.ts';
import { helplinesRule } from './rules/helplines.ts';
import { khmerRule } from './rules/khmer.ts';
import { lengthRule } from './rules/length.ts';
import { mdxRule } from './rules/mdx.ts';
import { nationalityRule } from './rules/nationality.ts';
import { numbersRule } from './rules/numbers.ts';
import { parityRule } from './rules/parity.ts';
import { referencesRule } from './rules/references.ts';
import { schemaRule } from './rules/schema.ts';
import { termsRule } from './rules/terms.ts';
import { titlesRule } from './rules/titles.ts';

const rules: Rule[] = [
  schemaRule, mdxRule, addressesRule, parityRule, referencesRule, termsRule, nationalityRule, numbersRule,
  helplinesRule, khmerRule, titlesRule, lengthRule,
]; // prettier-ignore

/** Everything that is wrong, by file and line. `today` is a day such as `2026-11-21`. */
export function checkContent(content: Content, today: string): Finding[] {
  return rules
    .flatMap((rule) => rule(content, today))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
