/** Takes out of each finished page the rules that it has no use for: a lesson with two types of questions needs the styles of two. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { load, type CheerioAPI } from 'cheerio';
import { parse, type Rule } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import { plainStyles } from './plain.ts';

/** Stands before whatever names styles by their hashes. */
export function neededStyles(): AstroIntegration {
  let generated: URL | undefined;
  return {
    name: 'needed-styles',
    hooks: {
      'astro:config:setup': ({ createCodegenDir }) => {
        generated = createCodegenDir();
      },
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const scripts = new Map(
          globSync('_astro/*.js', { cwd: root }).map((path) => [
            path.replace('_astro/', ''),
            readFileSync(join(root, path), 'utf8'),
          ]),
        );
        const pages = globSync('**/*.html', { cwd: root });
        const read = (page: string) => readFileSync(join(root, page), 'utf8');
        const layered: Record<string, string> = {};
        for (const page of pages) {
          const html = read(page);
          const needed = joinStyles(withNeededStyles(html, scriptsOf(html, scripts)));
          layered[page] = stylesIn(needed).join('');
          const language = /<html lang="(\w+)"/.exec(html)?.[1] ?? '';
          writeFileSync(
            join(root, page),
            withStyles(needed, (css) => plainStyles(css, language)),
          );
        }
        // What the plain styles are compared with: tests/e2e/old-styles.test.ts.
        if (generated) writeFileSync(new URL('layered.json', generated), JSON.stringify(layered));
        // Names agree over all pages: what is tried with the styles of several together must not change for it.
        const names = shortNames(pages.map((page) => propertiesIn(read(page))));
        for (const page of pages) writeFileSync(join(root, page), withShortProperties(read(page), names));
        logger.info(`${pages.length} pages`);
      },
    },
  };
}

/**
 * The scripts that may yet draw something on a page: its own, those it names, and all that they may load. Views of
 * questions draw what stands in the page already, so only the page's own kinds count; a page where they draw more than
 * that says so with `data-draws`.
 * @param scripts file name → text.
 */
export function scriptsOf(html: string, scripts: Map<string, string>): string[] {
  const reached = new Set<string>();
  const reach = (name: string) => {
    const text = scripts.get(name);
    if (text === undefined || reached.has(name)) return;
    reached.add(name);
    for (const [, file = ''] of text.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) reach(file);
  };
  for (const [, name = ''] of html.matchAll(/\/_astro\/([\w.-]+\.js)/g)) reach(name);
  const inside = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi)].map(([, text = '']) => text);
  const loaded = [...reached].filter((name) => drawsMore(html) || !name.startsWith('View.'));
  return [...inside, ...loaded.map((name) => scripts.get(name) ?? '')];
}

function drawsMore(html: string): boolean {
  return /\sdata-draws\b/.test(html);
}

/** The page without rules for what neither stands in it nor is drawn by one of the scripts. */
export function withNeededStyles(html: string, scripts: string[]): string {
  const page = load(html);
  // Where more is drawn than stands in the page, any element may come.
  const isOpen = drawsMore(html);
  const drawn = new Set(scripts.flatMap(classesIn));
  const blocks = withoutUnusedProperties(stylesIn(html).map((css) => needed(css, page, drawn, isOpen)));
  let block = 0;
  return withStyles(html, () => blocks[block++] ?? '');
}

/** Takes out custom properties that nothing uses any more: the accents of other courses, for one. */
function withoutUnusedProperties(blocks: string[]): string[] {
  const all = blocks.join('');
  const after = blocks.map((css) => {
    const root = parse(css);
    root.walkDecls(/^--/, (declaration) => {
      if (!new RegExp(`var\\(\\s*${declaration.prop}\\s*[,)]`).test(all)) declaration.remove();
    });
    return root.toString();
  });
  // Again, for what was used only by one of those.
  return after.join('') === all ? blocks : withoutUnusedProperties(after);
}

/** The page with all its inline styles in one element, in their order: one cascade, one hash. */
export function joinStyles(html: string): string {
  const styles = stylesIn(html).join('');
  let first = true;
  return html.replace(styleElement, () => {
    const kept = first ? `<style>${styles}</style>` : '';
    first = false;
    return kept;
  });
}

const styleElement = /(<style[^>]*>)([\s\S]*?)(<\/style>)/gi;

function stylesIn(html: string): string[] {
  return [...html.matchAll(styleElement)].map(([, , css = '']) => css);
}

function withStyles(html: string, change: (css: string) => string): string {
  return html.replace(
    styleElement,
    (_, open: string, css: string, close: string) => open + change(css) + close,
  );
}

const property = /(?<![\w-])--[a-z][\w-]*/g;

/** The custom properties that a page's styles name, with how often. */
export function propertiesIn(html: string): Map<string, number> {
  const uses = new Map<string, number>();
  for (const [name] of stylesIn(html).join('').matchAll(property)) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

/** A name of a letter or two for each, `--a`, the most used first: nothing but styles names them, and every page carries them. */
export function shortNames(pages: Map<string, number>[]): Map<string, string> {
  const uses = new Map<string, number>();
  for (const [name, times] of pages.flatMap((page) => [...page]))
    uses.set(name, (uses.get(name) ?? 0) + times);
  const byUse = [...uses].sort(([a, one], [b, other]) => other - one || a.localeCompare(b));
  return new Map(byUse.map(([name], index) => [name, `--${letters(index)}`]));
}

/** A page whose styles have these names in place of theirs. */
export function withShortProperties(html: string, names: Map<string, string>): string {
  return withStyles(html, (css) => css.replace(property, (name) => names.get(name) ?? name));
}

/** `a`, `b` … `z`, `ba`, `bb` … */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26)) + last;
}

function needed(css: string, page: CheerioAPI, drawn: Set<string>, isOpen: boolean): string {
  const root = parse(css);
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return;
    const selectors = rule.selectors.filter((selector) => mayMatch(selector, page, drawn, isOpen));
    if (selectors.length === 0) rule.remove();
    else rule.selectors = selectors;
  });
  // What held rules and holds none any more.
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return root.toString();
}

function isKeyframe({ parent }: Rule): boolean {
  return parent?.type === 'atrule' && 'name' in parent && parent.name.endsWith('keyframes');
}

/**
 * Whether a selector may come to match: judged by elements, ids, and classes that no script knows. States, attributes and
 * everything else that may change are taken for true.
 */
function mayMatch(selector: string, page: CheerioAPI, drawn: Set<string>, isOpen: boolean): boolean {
  const certain = selectorParser((selectors) => {
    selectors.walkPseudos((pseudo) => void pseudo.remove());
    selectors.walkAttributes(
      (attribute) => void (attribute.attribute !== 'data-course' && attribute.remove()),
    );
    selectors.walkClasses((name) => void (drawn.has(name.value) && name.remove()));
    if (isOpen) selectors.walkTags((tag) => void tag.remove());
    selectors.walkNesting((nesting) => void nesting.remove());
    for (const each of selectors.nodes) {
      // Where a part is left empty, any element will do.
      each
        .split((node) => node.type === 'combinator')
        .forEach((part) => {
          const compound = part.filter((node) => node.type !== 'combinator');
          if (compound.length === 0) {
            const any = selectorParser.universal();
            const last = part.at(-1);
            if (last) each.insertBefore(last, any);
            else each.append(any);
          }
        });
    }
  }).processSync(selector);
  return certain.trim() === '' || page(certain).length > 0;
}

/** What may be a class, in a script: strings that hold nothing else, and the beginnings of those that go on. */
function classesIn(script: string): string[] {
  const strings = script.matchAll(/(["'`])([\w\s-]{1,120})(?:\1|\$\{)/g);
  return [...strings].flatMap(([, , words = '']) => words.match(/[\w-]+/g) ?? []);
}
