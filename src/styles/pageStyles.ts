/** The styles of each finished page: a lesson with two types of questions needs the styles of two. */
import { createHash } from 'node:crypto';
import { drawsMore, neededStylesOf } from './needed.ts';
import { plainStyles } from './plain.ts';
import { rememberedFor } from './rememberedFor.ts';

/** The styles of a page. Those of pages that need the same are one and the same object. */
export interface PageStyles {
  /** As we write them; empty where nobody asks for them. */
  layered: string;
  /** As every browser gets them. */
  plain: string;
  /** The custom properties that they name, with how often. */
  uses: Map<string, number>;
}

/**
 * Works out once what many pages have in common.
 * @param scripts file name → text.
 * @param keepsLayered whether the styles as we write them are wanted too: there are as many again.
 */
export function stylesOfPages(
  scripts: Map<string, string>,
  keepsLayered: boolean,
): (html: string) => PageStyles {
  const known = new Map<string, PageStyles>();
  const stylist = neededStylesOf((blocks, language) => {
    const layered = blocks.join('');
    const key = createHash('sha256').update(`${language} ${layered}`).digest('base64url');
    const found = known.get(key);
    if (found) return found;
    const plain = plainStyles(layered, language);
    const made = { layered: keepsLayered ? layered : '', plain, uses: propertiesIn(plain) };
    known.set(key, made);
    return made;
  });
  return (html) => stylist(html, scriptsOf(html, scripts), /<html lang="(\w+)"/.exec(html)?.[1]);
}

/** All that `questions/QuestionFrame.tsx` draws and no page has. */
export const verdictClasses = ['verdict', 'is-right', 'is-wrong', 'verdict-word'];

/**
 * The scripts that may yet draw something on a page: its own, those it names, and all that they may load. Views of
 * questions draw what stands in the page already, and a verdict; a page where they draw more than that says so with `data-draws`.
 * @param scripts file name → text.
 */
export function scriptsOf(html: string, scripts: Map<string, string>): string[] {
  const reached = new Set<string>();
  const reach = (name: string) => {
    const text = scripts.get(name);
    if (text === undefined || reached.has(name)) return;
    reached.add(name);
    for (const file of siblingsIn(text)) reach(file);
  };
  for (const [, name = ''] of html.matchAll(/\/_astro\/([\w.-]+\.js)/g)) reach(name);
  const inside = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi)].map(([, text = '']) => text);
  const textOf = (name: string) =>
    name.startsWith('View') && !drawsMore(html) ? JSON.stringify(verdictClasses) : (scripts.get(name) ?? '');
  return [...inside, ...[...reached].map(textOf)];
}

/** The files that a script loads, from beside it. */
const siblingsIn = rememberedFor((script) =>
  [...script.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, file = '']) => file),
);

const styleElement = /<style[^>]*>[\s\S]*?<\/style>/gi;

/** The page with one style element in place of all its own: one cascade, one hash. */
export function withOneStyle(html: string, css: string): string {
  let first = true;
  return html.replace(styleElement, () => {
    const kept = first ? `<style>${css}</style>` : '';
    first = false;
    return kept;
  });
}

/** But for the one that `guard.js` sets. */
const property = /(?<![\w-])--(?!khmer\b)[a-z][\w-]*/g;

/** The custom properties that styles name, with how often. */
export function propertiesIn(css: string): Map<string, number> {
  const uses = new Map<string, number>();
  for (const [name] of css.matchAll(property)) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

/** A name of a letter or two for each, `--a`, the most used first: nothing but styles names them, and every page carries them. */
export function shortNames(pages: Iterable<Map<string, number>>): Map<string, string> {
  const uses = new Map<string, number>();
  for (const page of pages) for (const [name, times] of page) uses.set(name, (uses.get(name) ?? 0) + times);
  const byUse = [...uses].sort(([a, one], [b, other]) => other - one || a.localeCompare(b));
  return new Map(byUse.map(([name], index) => [name, `--${letters(index)}`]));
}

/** Styles that have these names in place of theirs. */
export function withShortNames(css: string, names: Map<string, string>): string {
  return css.replace(property, (name) => names.get(name) ?? name);
}

/** `a`, `b` … `z`, `ba`, `bb` … */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26)) + last;
}
