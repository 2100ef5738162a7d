/**
 * Styles that a browser of 2020 understands, from ours, and lighter than these: cascade layers are laid one after another,
 * logical names become physical (both our languages run from left to right), and values that never change stand where they are used.
 * Decision 0014; that nothing looks different is held by tests/e2e/old-styles.test.ts.
 */
import { parse, rule as newRule, type ChildNode, type Declaration, type Root, type Rule } from 'postcss';
import selectorParser, { type Selector } from 'postcss-selector-parser';
import { rememberedFor } from './rememberedFor.ts';

/**
 * All styles of one page, for every browser.
 * @param language of the page: what its `:lang()` sets holds for all of it.
 * @throws when a layer is named that the page's `@layer …;` does not list.
 */
export function plainStyles(css: string, language: string): string {
  const root = parse(css);
  withoutLayers(root);
  root.walkRules((rule) => void (rule.selector = knownSelector(rule.selector)));
  root.walkRules(standApart);
  root.walkDecls((declaration) => physical(declaration));
  root.walkAtRules('media', (media) => void (media.params = knownMedia(media.params)));
  withOwnLanguage(root, language);
  withFixedValues(root);
  withOneStorey(root);
  root.walkRules((rule) => void (rule.nodes.length === 0 && rule.remove()));
  joinMedia(root);
  root.walk((node) => {
    node.raws.before = '';
    if ('after' in node.raws) node.raws.after = '';
  });
  return root.toString();
}

/** Layers in their order, then what stood in none; what a later layer says weighs more by its place, or by a word. */
function withoutLayers(root: Root) {
  const layers = new Map<string, ChildNode[]>();
  const fonts: ChildNode[] = [];
  const others: ChildNode[] = [];
  root.walkAtRules('layer', ({ params, nodes }) => {
    if (!nodes) for (const name of params.split(',')) layers.set(name.trim(), layers.get(name.trim()) ?? []);
  });
  for (const node of root.nodes) {
    if (node.type !== 'atrule' || node.name !== 'layer')
      (node.type === 'atrule' && node.name === 'font-face' ? fonts : others).push(node);
    else if (node.nodes) {
      const layer = layers.get(node.params);
      if (!layer) throw new Error(`@layer ${node.params} is not among those that the page names first.`);
      layer.push(...node.nodes);
    }
  }
  lastWins([...layers.values()]);
  root.removeAll();
  root.append(fonts, ...layers.values(), others);
}

/**
 * Laid flat, a selector of an earlier layer that says more would win. For the last layer, situations, such declarations
 * become important, and with them all that it says of the same property, so that it agrees with itself as before. For the
 * other layers our styles are written so that it makes no difference; the test holds it.
 */
function lastWins(layers: ChildNode[][]) {
  const last = (layers.at(-1) ?? []).flatMap(rulesIn);
  const earlier = layers.slice(0, -1).flat().flatMap(rulesIn);
  const said = earlier.flatMap((rule) =>
    declarationsOf(rule).map(({ prop }) => ({ prop, weight: weightOf(rule) })),
  );
  const strong = last.flatMap((rule) => {
    const weight = Math.min(...rule.selectors.map((selector) => specificity(selector)));
    return declarationsOf(rule).filter(({ prop }) =>
      said.some((other) => other.weight > weight && overlap(other.prop, prop)),
    );
  });
  for (const declaration of last.flatMap(declarationsOf)) {
    if (!strong.some(({ prop }) => overlap(prop, declaration.prop))) continue;
    declaration.important = true;
    declaration.raws.important = '!important';
  }
}

function rulesIn(node: ChildNode): Rule[] {
  if (node.type === 'rule') return [node];
  return node.type === 'atrule' && !node.name.endsWith('keyframes')
    ? (node.nodes ?? []).flatMap(rulesIn)
    : [];
}

function declarationsOf(rule: Rule): Declaration[] {
  return rule.nodes.filter((node) => node.type === 'decl');
}

/** `margin` and `margin-top`, `border-color` and `border-left`; `font` says the height of lines, too. */
function overlap(one: string, other: string): boolean {
  const family = (name: string) =>
    name.startsWith('border') ? 'border' : name.replace(/^line-height$/, 'font');
  const [a, b] = [family(one), family(other)];
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}

function weightOf(rule: Rule): number {
  return Math.max(...rule.selectors.map((selector) => specificity(selector)));
}

/** Ids, classes and elements of a selector as one number: `#a .b p` is 10101. */
export const specificity = rememberedFor((selector) =>
  Math.max(...selectorParser().astSync(selector).nodes.map(weigh)),
);

function weigh(selector: Selector): number {
  let weight = 0;
  for (const node of selector.nodes) {
    if (node.type === 'id') weight += 10_000;
    else if (node.type === 'class' || node.type === 'attribute') weight += 100;
    else if (node.type === 'tag') weight += 1;
    else if (node.type === 'pseudo') {
      if (/^:(?:is|not|has)$/.test(node.value)) weight += Math.max(...node.nodes.map(weigh));
      else if (/^::|^:(?:before|after)$/.test(node.value)) weight += 1;
      else if (node.value !== ':where') weight += 100;
    }
  }
  return weight;
}

/** Without `:where()` and `:is()`, and with one thing in each `:not()`; what asks `:has()` is for browsers that know both. */
export const knownSelector = rememberedFor((selector) =>
  selector.includes(':has(')
    ? selector
    : selectorParser((root) => {
        for (let changed = true; changed;) {
          changed = false;
          for (const each of [...root.nodes]) {
            const choice = each.nodes.find(
              (node) => node.type === 'pseudo' && (node.value === ':is' || node.value === ':where'),
            );
            if (choice?.type !== 'pseudo') continue;
            const at = each.index(choice);
            for (const option of choice.nodes) {
              const copy = each.clone();
              copy.at(at).replaceWith(...option.clone().nodes);
              root.insertBefore(each, copy);
            }
            each.remove();
            changed = true;
          }
        }
        root.walkPseudos((pseudo) => {
          if (pseudo.value !== ':not' || pseudo.nodes.length < 2) return;
          const apart = pseudo.nodes.map((option) => `:not(${option.toString().trim()})`);
          pseudo.replaceWith(selectorParser.tag({ value: apart.join('') }));
        });
      }).processSync(selector),
);

/** A selector that a browser does not know takes its whole list with it: it stands alone, behind the others. */
function standApart(rule: Rule) {
  const isLater = (selector: string) => /:has\(|:focus-visible/.test(selector);
  const known = rule.selectors.filter((selector) => !isLater(selector));
  if (known.length === 0 || known.length === rule.selectors.length) return;
  rule.cloneAfter({ selectors: rule.selectors.filter(isLater) });
  rule.selectors = known;
}

const sides: [RegExp, string][] = [
  [/^(min-|max-|)inline-size$/, '$1width'],
  [/^(min-|max-|)block-size$/, '$1height'],
  [/^inset-inline-start$/, 'left'],
  [/^inset-inline-end$/, 'right'],
  [/^inset-block-start$/, 'top'],
  [/^inset-block-end$/, 'bottom'],
  [/^border-start-start-/, 'border-top-left-'],
  [/^border-start-end-/, 'border-top-right-'],
  [/^border-end-start-/, 'border-bottom-left-'],
  [/^border-end-end-/, 'border-bottom-right-'],
  [/-inline-start\b/, '-left'],
  [/-inline-end\b/, '-right'],
  [/-block-start\b/, '-top'],
  [/-block-end\b/, '-bottom'],
];

/** Names of sides as paper has them: `margin-top`. Those for two sides at once become two. */
function physical(declaration: Declaration) {
  if (!/inline|block|start|end/.test(declaration.prop)) return;
  const both = /^(.*(?:margin|padding|border))-(inline|block)(-(?:width|style|color))?$/.exec(
    declaration.prop,
  );
  if (both) {
    const [, name = '', way, rest = ''] = both;
    const ends = way === 'inline' ? ['left', 'right'] : ['top', 'bottom'];
    const values = rest || !name.includes('border') ? valuesIn(declaration.value) : [declaration.value];
    ends.forEach((end, index) =>
      declaration.cloneBefore({ prop: `${name}-${end}${rest}`, value: values[index] ?? values[0] ?? '' }),
    );
    declaration.remove();
    return;
  }
  for (const [logical, name] of sides) declaration.prop = declaration.prop.replace(logical, name);
}

/** Values that stand beside each other; spaces within brackets part nothing. */
function valuesIn(value: string): string[] {
  return value.split(/\s+(?![^(]*\))/);
}

/** `(height<30em)` as `(max-height:29.99em)`. */
export function knownMedia(params: string): string {
  return params
    .replace(
      /\((width|height)\s*<\s*(\d+)em\)/g,
      (_, name: string, size: string) => `(max-${name}:${Number(size) - 0.01}em)`,
    )
    .replace(/\((width|height)\s*<=\s*([\d.]+\w+)\)/g, '(max-$1:$2)')
    .replace(/\((width|height)\s*>=\s*([\d.]+\w+)\)/g, '(min-$1:$2)');
}

/** What `:root` says and the language of the page says again, only that language says, and to all of the page. */
function withOwnLanguage(root: Root, language: string) {
  for (const set of propertiesSet(root).values()) {
    const [general, own, ...others] = set;
    if (!general || !own || others.length > 0 || !isForAll(general)) continue;
    const { parent } = own;
    if (parent?.type !== 'rule' || parent.selector !== `:lang(${language})`) continue;
    if (parent.parent?.type !== 'root') continue;
    general.value = own.value;
    own.remove();
  }
}

/** A property that is set once, for all of a page, gives its value to those that ask for it; it is shorter than the question. */
function withFixedValues(root: Root) {
  const asking = thatAsk(root);
  for (const [name, [only, ...more]] of propertiesSet(root)) {
    if (!only || more.length > 0 || !isForAll(only) || only.value.includes('var(') || only.value.length > 9)
      continue;
    for (const declaration of asking)
      if (declaration.value.includes(`var(${name})`))
        declaration.value = declaration.value.replaceAll(`var(${name})`, only.value);
    only.remove();
  }
}

/** A colour that one other property takes its value from becomes that property itself, by day and at dusk. */
function withOneStorey(root: Root) {
  const asking = new Set(thatAsk(root));
  for (const [name, set] of propertiesSet(root)) {
    const uses = [...asking].filter(({ value }) => value.includes(`var(${name})`));
    const [use, ...more] = uses;
    const [first, dusk, ...others] = set;
    if (!use?.prop.startsWith('--') || use.value !== `var(${name})` || more.length > 0) continue;
    if (!first || !isForAll(first) || others.length > 0) continue;
    const { parent: user } = use;
    if (user?.type !== 'rule' || user.parent?.type !== 'root' || (dusk && !isInRoot(dusk))) continue;
    use.value = first.value;
    first.remove();
    asking.delete(first);
    if (!dusk) continue;
    const { selector } = user;
    if (selector === ':root') dusk.prop = use.prop;
    else {
      const atDusk = use.clone({ value: dusk.value });
      dusk.parent?.parent?.append(newRule({ selector, nodes: [atDusk] }));
      dusk.remove();
      asking.delete(dusk);
      asking.add(atDusk);
    }
  }
}

/** Declarations that ask for a property. They are looked up once: styles are gone through for each kind of page. */
function thatAsk(root: Root): Declaration[] {
  const found: Declaration[] = [];
  root.walkDecls((declaration) => void (declaration.value.includes('var(') && found.push(declaration)));
  return found;
}

function propertiesSet(root: Root): Map<string, Declaration[]> {
  const set = new Map<string, Declaration[]>();
  root.walkDecls(/^--/, (declaration) => {
    set.set(declaration.prop, [...(set.get(declaration.prop) ?? []), declaration]);
  });
  return set;
}

function isInRoot({ parent }: Declaration): boolean {
  return parent?.type === 'rule' && parent.selector === ':root';
}

function isForAll(declaration: Declaration): boolean {
  return isInRoot(declaration) && declaration.parent?.parent?.type === 'root';
}

/** Neighbours that ask the same of the screen become one. */
function joinMedia(root: Root) {
  root.walkAtRules('media', (media) => {
    const before = media.prev();
    if (before?.type !== 'atrule' || before.name !== 'media' || before.params !== media.params) return;
    before.append(media.nodes ?? []);
    media.remove();
  });
}
