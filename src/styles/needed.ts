/** Which rules a page has a use for. Pages that name the same scripts and hold the same kinds of things share the work. */
import { parse, type Declaration, type Root, type Rule } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import { compiled, matches } from './matching.ts';
import { pageTree, type PageTree } from './pageTree.ts';

/**
 * Makes something of the style elements of a page, without rules for what neither stands in it nor is drawn by one of the
 * scripts. Pages that need the same, in the same language, get the very same.
 */
export type Stylist<Made> = (html: string, scripts: string[], language?: string) => Made;

/** @param make is asked once for all pages alike; what it is given is not kept. */
export function neededStylesOf<Made>(make: (blocks: string[], language: string) => Made): Stylist<Made> {
  const [blockNumber, scriptNumber] = [numbering(), numbering()];
  const classes = new Map<string, string[]>();
  const sheets = new Map<string, Sheet>();
  const known = new Map<string, Made>();
  return (html, scripts, language = '') => {
    const blocks = stylesIn(html);
    // Where more is drawn than stands in the page, any element may come.
    const isOpen = drawsMore(html);
    const drawnBy = [...new Set(scripts.map(scriptNumber))].sort((a, b) => a - b);
    const kind = `${blocks.map(blockNumber).join()} ${drawnBy.join()} ${isOpen}`;
    let sheet = sheets.get(kind);
    if (!sheet) {
      const drawn = new Set<string>();
      for (const script of scripts) {
        const own = classes.get(script) ?? classesIn(script);
        classes.set(script, own);
        for (const name of own) drawn.add(name);
      }
      sheet = newSheet(blocks, drawn, isOpen);
      sheets.set(kind, sheet);
    }
    const matched = matchedOn(pageTree(html), sheet);
    const key = `${language} ${kind} ${packed(matched)}`;
    const found = known.get(key) ?? make(kept(sheet, matched), language);
    known.set(key, found);
    return found;
  };
}

/** Some hundred answers as a short text. */
function packed(answers: boolean[]): string {
  let text = '';
  for (let from = 0; from < answers.length; from += 16) {
    const sixteen = answers.slice(from, from + 16);
    text += String.fromCharCode(sixteen.reduce((sum, answer) => sum * 2 + Number(answer), 1));
  }
  return text;
}

export function stylesIn(html: string): string[] {
  return [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)].map(([, css = '']) => css);
}

/** Whether scripts of a page draw more than stands in it. */
export function drawsMore(html: string): boolean {
  return /\sdata-draws\b/.test(html);
}

/** A number for each text, the same for the same text. */
function numbering(): (text: string) => number {
  const numbers = new Map<string, number>();
  return (text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
}

/** Styles, read once. */
interface Sheet {
  roots: Root[];
  /** What of a selector is sure to be as the page has it, each once. */
  certain: ReturnType<typeof compiled>[];
  /** Selector → its place in `certain`; none where it may match whatever the page has. */
  places: Map<string, number>;
}

function newSheet(blocks: string[], drawn: Set<string>, isOpen: boolean): Sheet {
  const roots = blocks.map((css) => parse(css));
  const numbers = new Map<string, number>();
  const places = new Map<string, number>();
  for (const selector of roots.flatMap(selectorsIn)) {
    const certain = certainOf(selector, drawn, isOpen);
    if (certain === '') continue;
    const place = numbers.get(certain) ?? numbers.size;
    numbers.set(certain, place);
    places.set(selector, place);
  }
  return { roots, certain: [...numbers.keys()].map(compiled), places };
}

function selectorsIn(root: Root): string[] {
  const found: string[] = [];
  root.walkRules((rule) => void (isKeyframe(rule) || found.push(...rule.selectors)));
  return found;
}

function matchedOn(tree: PageTree, { certain }: Sheet): boolean[] {
  return certain.map((selectors) => matches(selectors, tree));
}

function kept({ roots, places }: Sheet, matched: boolean[]): string[] {
  const mayMatch = (selector: string) => {
    const place = places.get(selector);
    return place === undefined || matched[place] === true;
  };
  const own = roots.map((root) => root.clone());
  for (const root of own) removeUnneeded(root, mayMatch);
  removeUnusedProperties(own);
  return own.map((root) => root.toString());
}

function removeUnneeded(root: Root, mayMatch: (selector: string) => boolean) {
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return;
    const selectors = rule.selectors.filter(mayMatch);
    if (selectors.length === 0) rule.remove();
    else rule.selectors = selectors;
  });
  // What held rules and holds none any more.
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
}

/** Takes out custom properties that nothing uses any more: the accents of other courses, for one. */
function removeUnusedProperties(roots: Root[]) {
  const declarations: Declaration[] = [];
  for (const root of roots) root.walkDecls((declaration) => void declarations.push(declaration));
  let rest = declarations;
  // Again, for what was used only by one of those.
  for (let before = Infinity; rest.length < before;) {
    before = rest.length;
    const used = new Set(
      rest.flatMap(({ value }) => [...value.matchAll(/var\(\s*(--[\w-]+)\s*[,)]/g)].map(([, name]) => name)),
    );
    rest = rest.filter((declaration) => {
      const isUnused = declaration.prop.startsWith('--') && !used.has(declaration.prop);
      if (isUnused) declaration.remove();
      return !isUnused;
    });
  }
}

function isKeyframe({ parent }: Rule): boolean {
  return parent?.type === 'atrule' && 'name' in parent && parent.name.endsWith('keyframes');
}

/**
 * What of a selector must be on the page for it ever to match: elements, ids, and classes that no script knows. States,
 * attributes and everything else that may change are taken for true. Empty where nothing is left.
 */
function certainOf(selector: string, drawn: Set<string>, isOpen: boolean): string {
  // What has something needs that something, and it tells more than what has it: `body:has(.paper)`.
  const held = heldIn(selector)
    .map((one) => certainOf(one, drawn, isOpen))
    .find((one) => /[^*\s>+~]/.test(one));
  if (held !== undefined) return held;
  return selectorParser((selectors) => {
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
  })
    .processSync(selector)
    .trim();
}

/** What stands in a `:has(…)` of a selector, if it is one thing; not what stands in a `:not(…)`. */
function heldIn(selector: string): string[] {
  const found: string[] = [];
  selectorParser((selectors) => {
    for (const each of selectors.nodes)
      for (const node of each.nodes)
        if (node.type === 'pseudo' && node.value === ':has' && node.nodes.length === 1)
          found.push(
            String(node.nodes[0])
              .trim()
              .replace(/^[>+~]/, ''),
          );
  }).processSync(selector);
  return found;
}

/** What may be a class, in a script: strings that hold nothing else, and the beginnings of those that go on. */
function classesIn(script: string): string[] {
  const strings = script.matchAll(/(["'`])([\w\s-]{1,120})(?:\1|\$\{)/g);
  return [...strings].flatMap(([, , words = '']) => words.match(/[\w-]+/g) ?? []);
}
