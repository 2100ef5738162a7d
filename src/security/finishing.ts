/**
 * The last hand on finished pages, each read twice and written once: styles that it has a use for, no lines that nobody reads,
 * scripts that wait, a look for harm, its policy.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  shortNames,
  stylesOfPages,
  withOneStyle,
  withShortNames,
  type PageStyles,
} from '#styles/pageStyles.ts';
import { harmIn } from './harmless.ts';
import { needsOf, type Modules } from './modules.ts';
import { policyFor, type ScriptNeeds } from './policy.ts';
import { withoutLines, withPlainProps } from './shorter.ts';
import { holdScripts, shortenFirst } from './scripts.ts';

/** What a first look at some pages found. */
export interface Looked {
  /** Custom properties, with how often these pages name them. */
  uses: [name: string, times: number][];
  /** The kinds of styles as we write them, and which of these a page has. */
  layered: string[];
  kindOf: [page: string, kind: number][];
}

export interface Finisher {
  look: (pages: string[]) => Looked;
  /** Writes the pages that were looked at. @param names of custom properties: they agree over all pages. */
  write: (names: Map<string, string>) => void;
}

/**
 * @param root folder of the finished site.
 * @param keepsLayered whether somebody compares the styles with those that we write.
 */
export function newFinisher(root: string, keepsLayered: boolean): Finisher {
  const modules: Modules = new Map(
    globSync('*.js', { cwd: join(root, '_astro') }).map((name) => [name, readFileSync(join(root, '_astro', name), 'utf8')]),
  );
  const read = (page: string) => readFileSync(join(root, page), 'utf8');
  const styles = stylesOfPages(new Map(modules), keepsLayered);
  const byPage = new Map<string, PageStyles>();
  return {
    look(pages) {
      for (const page of pages) byPage.set(page, styles(read(page)));
      const numbers = new Map([...new Set(byPage.values())].map((kind, index) => [kind, index]));
      const uses = new Map<string, number>();
      for (const kind of byPage.values())
        for (const [name, times] of kind.uses) uses.set(name, (uses.get(name) ?? 0) + times);
      return {
        uses: [...uses],
        layered: [...numbers.keys()].map(({ layered }) => layered),
        kindOf: [...byPage].map(([page, kind]) => [page, numbers.get(kind) ?? 0]),
      };
    },
    write(names) {
      const short = new Map<PageStyles, string>();
      for (const [page, kind] of byPage) {
        const css = short.get(kind) ?? withShortNames(kind.plain, names);
        short.set(kind, css);
        const html = withoutLines(withPlainProps(withOneStyle(read(page), css)));
        writeFileSync(join(root, page), withPolicy(shortenFirst(holdScripts(html)), page, needsOf(html, modules)));
      }
    },
  };
} // prettier-ignore

/** Names that all pages agree on: what is tried with the styles of several together must not change for it. */
export function namesOf(looked: Looked[]): Map<string, string> {
  return shortNames(looked.map(({ uses }) => new Map(uses)));
}

/**
 * The page with its policy as the first thing after its encoding.
 * @throws when the page has what no strict policy can allow: a style or an event handler in an attribute, a link that runs.
 */
export function withPolicy(html: string, name: string, needs: ScriptNeeds): string {
  const harm = harmIn(html);
  if (harm !== undefined) throw new Error(`dist/${name}: ${harm}`);
  const meta = `<meta http-equiv="content-security-policy" content="${policyFor(html, needs)}">`;
  const encoding = /<meta charset="?utf-8"?\s*\/?>/i;
  if (!encoding.test(html))
    throw new Error(`dist/${name}: no <meta charset="utf-8"> to put the policy after.`);
  return html.replace(encoding, (found) => found + meta);
}
