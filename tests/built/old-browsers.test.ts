/** What is finished can be read by Chrome and WebView 80, Safari 14 and Firefox 78: decision 0014. */
import { globSync, readFileSync } from 'node:fs';
import { parse, type Node } from 'acorn';
import { load } from 'cheerio';
import { parse as parseStyles } from 'postcss';
import { describe, expect, test } from 'vitest';

const pages = globSync('dist/**/*.html').sort();

interface Script {
  where: string;
  text: string;
  isModule: boolean;
}

/** Every script: files, those within pages (each text once), and what a worker or a page loads by name. */
const scripts: Script[] = [
  ...globSync('dist/**/*.js').map((file) => {
    const text = readFileSync(file, 'utf8');
    return {
      where: file,
      text,
      isModule: /^\s*(?:import|export)\b|[;}]\s*(?:import|export)\s*[{"'*]|import\.meta/.test(text),
    };
  }),
  ...new Map(
    pages.flatMap((file) => {
      const page = load(readFileSync(file, 'utf8'));
      return page('script:not([src]):not([type$=json])')
        .toArray()
        .map((element): [string, Script] => {
          const text = page(element).text();
          return [text, { where: file, text, isModule: page(element).attr('type') === 'module' }];
        });
    }),
  ).values(),
];

/** Methods and properties that came later, as they are called; old words do the same. */
const laterMethods = new Set([
  'at', 'replaceAll', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'hasOwn', 'groupBy', 'withResolvers',
  'randomUUID', 'structuredClone', 'replaceChildren', 'checkVisibility', 'requestSubmit', 'isSubsetOf', 'toWellFormed',
  'replaceSync', 'any', 'timeout', 'throwIfAborted', 'showPicker', 'setHTML', 'getOrInsert', 'getOrInsertComputed',
]); // prettier-ignore

const laterNames = new Set([
  'WeakRef', 'FinalizationRegistry', 'AggregateError', 'Highlight', 'CSSStyleSheet', 'Iterator', 'structuredClone', 'scheduler',
  'requestIdleCallback', 'BroadcastChannel', 'Segmenter',
]); // prettier-ignore

/** What is used none the less, where that does no harm: the use, and the words beside it that say why. */
const asked: Record<string, RegExp> = {
  // Marks words on the page, in browsers that can.
  replaceSync: /in CSS/,
  Highlight: /in CSS/,
  CSSStyleSheet: /in CSS/,
  // Pages kept for Back learn that somebody left; Safari 14 keeps them otherwise.
  BroadcastChannel: /["'`]BroadcastChannel["'`]\s*in\s*window/,
};

test('finds scripts in files and in pages', () => {
  expect(scripts.filter(({ where }) => where.endsWith('.js')).length).toBeGreaterThan(30);
  expect(
    scripts.filter(({ where, isModule }) => where.endsWith('.html') && !isModule).length,
  ).toBeGreaterThan(0);
  expect(scripts.filter(({ where, isModule }) => where.endsWith('.html') && isModule).length).toBeGreaterThan(
    0,
  );
});

describe.each(scripts)('$where', (script) => {
  test('parses as ES2020, its patterns too', () => {
    expect(() => tree(script)).not.toThrow();
    expect(laterPatterns(script)).toEqual([]);
  });

  test('uses nothing that came later without asking', () => {
    expect(laterUses(script)).toEqual([]);
  });
});

test('would see what is too new', () => {
  const script = (text: string): Script => ({ where: 'dist/_astro/x.js', text, isModule: true });
  expect(() => tree(script('a ||= 1'))).toThrow();
  expect(() => tree(script('class A { b = 1 }'))).toThrow();
  expect(() => tree(script('await a'))).toThrow();
  expect(laterPatterns(script('/(?<=a)b/;new RegExp("(?<!a)b");/a/g'))).toEqual(['(?<=a)b', '(?<!a)b']);
  expect(() => tree(script('/a/v'))).toThrow();
  expect(laterUses(script('a.at(-1);b.at;c["findLast"](d);Object.hasOwn(e,f);new WeakRef(g);h?.replaceAll(i,j)'))).toEqual([
    'at', 'findLast', 'hasOwn', 'WeakRef', 'replaceAll',
  ]); // prettier-ignore
});

function tree({ text, isModule }: Script): Node {
  return parse(text, { ecmaVersion: 2020, sourceType: isModule ? 'module' : 'script' });
}

/** Lookbehind, which stops Safari before 16.4 at the first line, whether written as a pattern or as a text. */
function laterPatterns(script: Script): string[] {
  return nodesOf(tree(script)).flatMap(({ type, ...node }) => {
    const text = type === 'Literal' ? (node.regex?.pattern ?? node.value) : undefined;
    return typeof text === 'string' && /\(\?<[=!]/.test(text) ? [text] : [];
  });
}

function laterUses(script: Script): string[] {
  return nodesOf(tree(script))
    .flatMap(({ type, callee }) => {
      if (!callee || (type !== 'CallExpression' && type !== 'NewExpression')) return [];
      const { type: kind, name, property } = callee;
      const called = kind === 'MemberExpression' ? (property?.name ?? property?.value) : name;
      if (typeof called !== 'string') return [];
      return (kind === 'MemberExpression' ? laterMethods : laterNames).has(called) || laterNames.has(called)
        ? [called]
        : [];
    })
    .filter((used) => !asked[used]?.test(script.text));
}

interface Loose {
  type: string;
  callee?: Loose;
  property?: Loose;
  name?: string;
  value?: unknown;
  regex?: { pattern: string };
}

function nodesOf(node: unknown): Loose[] {
  if (Array.isArray(node)) return node.flatMap(nodesOf);
  if (typeof node !== 'object' || node === null || !('type' in node)) return [];
  return [node as Loose, ...Object.values(node).flatMap(nodesOf)];
}

/** What an old browser does without: the declaration, and what its lack does. `:has()` alone, and a tint by `color-mix()`, are dropped too. */
const missed: Record<string, string> = {
  'padding-top:calc((2.75rem - 1lh) / 2)': 'a fold of the search page is less high than a finger',
  'padding-bottom:calc((2.75rem - 1lh) / 2)': 'the same',
  '@bottom-center': 'printed pages have no numbers',
};

const styles = [
  ...new Set(
    pages.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css),
    ),
  ),
];

test('finds styles in pages', () => {
  expect(styles.length).toBeGreaterThan(20);
});

test('styles need nothing that came later', () => {
  expect([...new Set(styles.flatMap(laterStyles))].filter((found) => !(found in missed))).toEqual([]);
});

test.each([
  ['@layer a{p{color:red}}', '@layer'],
  ['@container (width){p{color:red}}', '@container'],
  ['@media (width<30em){p{color:red}}', '(width<30em)'],
  ['@media (scripting:none){p{color:red}}', '(scripting:none)'],
  [':is(a,b){color:red}', ':is(a,b)'],
  [':where(a){color:red}', ':where(a)'],
  ['p:not(.a,.b){color:red}', 'p:not(.a,.b)'],
  ['p:focus-visible,p:hover{color:red}', 'p:focus-visible,p:hover'],
  ['p:has(b),p:hover{color:red}', 'p:has(b),p:hover'],
  ['p{&:hover{color:red}}', '&:hover'],
  ['p{margin-inline-start:0}', 'margin-inline-start'],
  ['p{inset:0}', 'inset'],
  ['p{aspect-ratio:1}', 'aspect-ratio'],
  ['p{rotate:1deg}', 'rotate'],
  ['p{height:100dvh}', 'height:100dvh'],
])('would see %s', (css, found) => {
  expect(laterStyles(css)).toEqual([found]);
});

/** Names of sides, and one name for what had another. */
const laterProperties =
  /^(?:.*-(?:inline|block)(?:-(?:start|end))?(?:-(?:width|style|color))?|(?:.*-)?(?:inline|block)-size|border-(?:start|end)-(?:start|end)-radius|inset.*|aspect-ratio|rotate|scale|translate|container.*)$/;

function laterStyles(css: string): string[] {
  const found: string[] = [];
  const root = parseStyles(css);
  root.walkAtRules((rule) => {
    if (rule.name === 'media' && /[<>]|scripting|hover:|update/.test(rule.params)) found.push(rule.params);
    else if (!/^(?:media|supports|font-face|page|(?:-webkit-)?keyframes)$/.test(rule.name))
      found.push(`@${rule.name}`);
  });
  root.walkRules((rule) => {
    const { selector, selectors } = rule;
    if (/:(?:is|where)\(|&/.test(selector)) found.push(selector);
    else if (/:not\([^)]*,/.test(selector) && !selector.includes(':has(')) found.push(selector);
    // One that is not known takes the whole list with it.
    else if (
      selectors.length > 1 &&
      selectors.some((each) => /:has\(|:focus-visible/.test(each)) &&
      !selectors.every((each) => /:has\(|:focus-visible/.test(each))
    )
      found.push(selector);
  });
  root.walkDecls((declaration) => {
    if (laterProperties.test(declaration.prop)) found.push(declaration.prop);
    if (/\d(?:dvh|svh|lvh|cqw|cqi|lh)\b|\b(?:light-dark|round|oklch|oklab)\(/.test(declaration.value))
      found.push(`${declaration.prop}:${declaration.value}`);
  });
  return found;
}
