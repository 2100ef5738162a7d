/**
 * The elements of a finished page, as much of them as a selector asks: name, id, classes, course, and where they stand. Read
 * without building a document, which takes ten times as long; a page whose tags do not plainly close one another is read by
 * a parser that knows what browsers make of it.
 */
import { load } from 'cheerio';

export interface PageElement {
  tag: string;
  id: string;
  classes: string[];
  course: string | undefined;
  parent: PageElement | undefined;
  /** The sibling before it. */
  before: PageElement | undefined;
}

export interface PageTree {
  elements: PageElement[];
  /** `p`, `#text`, `.card`: all that stand somewhere in the page, with the elements that have them. */
  having: Map<string, PageElement[]>;
}

export function pageTree(html: string): PageTree {
  const elements = scanned(html) ?? parsed(html);
  const having = new Map<string, PageElement[]>();
  for (const element of elements)
    for (const name of [element.tag, `#${element.id}`, ...element.classes.map((one) => `.${one}`)]) {
      const known = having.get(name);
      if (known) known.push(element);
      else having.set(name, [element]);
    }
  return { elements, having };
}

const tags = /<(\/?)([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|<!--[\s\S]*?-->/gi;
const attributes = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;
const words = (text: string) => text.split(/\s+/).filter(Boolean);
const set = (names: string) => new Set(words(names));

const empty = set('area base br col embed hr img input link meta source track wbr');
/** What stands in them is no element. Browsers with scripts see none in `noscript` either. */
const texts = set('script style textarea title noscript iframe noembed noframes xmp');
/** These close an open paragraph. */
const blocks = set(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul',
);
/** Within one of their own kind, browsers close the outer one. */
const alone = set('a button form option select nobr');
const inTable: Record<string, Set<string>> = {
  table: set('caption colgroup thead tbody tfoot'),
  thead: set('tr'),
  tbody: set('tr'),
  tfoot: set('tr'),
  tr: set('td th'),
  colgroup: set('col'),
};
/** Siblings of which a next one closes the one before. */
const items: Record<string, Set<string>> = { li: set('li'), dt: set('dt dd'), dd: set('dt dd') };

/** Undefined where the tags do not say by themselves what the elements are. */
export function scanned(html: string): PageElement[] | undefined {
  const elements: PageElement[] = [];
  const last = new Map<PageElement | undefined, PageElement>();
  const open: string[] = [];
  let parent: PageElement | undefined;
  let body: PageElement | undefined;
  let drawing = 0;
  tags.lastIndex = 0;
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    const [, slash, name, rest = ''] = match;
    if (name === undefined) continue;
    const tag = drawing > 0 ? name : name.toLowerCase();
    if (slash) {
      if (open.pop() !== tag) return undefined;
      if (tag === 'svg') drawing--;
      parent = parent?.parent;
      continue;
    }
    const allowed = parent && inTable[parent.tag];
    if (drawing === 0 && parent) {
      if (allowed && !allowed.has(tag) && tag !== 'script' && tag !== 'template') return undefined;
      if (blocks.has(tag) && open.includes('p')) return undefined;
      if (alone.has(tag) && open.includes(tag)) return undefined;
      if (items[parent.tag]?.has(tag)) return undefined;
    }
    // What comes after the end of a page stands at the end of its body.
    if (!parent && elements.length > 0) parent = body;
    const element: PageElement = { tag, ...named(rest), parent, before: last.get(parent) };
    elements.push(element);
    last.set(parent, element);
    if (tag === 'body') body = element;
    const isClosed = rest.endsWith('/');
    if (drawing > 0 ? isClosed : empty.has(tag)) continue;
    if (isClosed && tag !== 'svg') return undefined;
    if (isClosed) continue;
    if (drawing === 0 && texts.has(tag)) {
      const end = html.indexOf(`</${tag}`, tags.lastIndex);
      if (end < 0) return undefined;
      tags.lastIndex = html.indexOf('>', end) + 1;
      continue;
    }
    if (tag === 'svg') drawing++;
    open.push(tag);
    parent = element;
  }
  const [root, head] = elements;
  const isWhole = root?.tag === 'html' && head?.tag === 'head' && head.parent === root && open.length === 0;
  return isWhole && body?.parent === root ? elements : undefined;
}

function named(rest: string): Pick<PageElement, 'id' | 'classes' | 'course'> {
  const found: Pick<PageElement, 'id' | 'classes' | 'course'> = { id: '', classes: [], course: undefined };
  if (!/\b(?:class|id|data-course)=/.test(rest)) return found;
  for (const [, name, double, single, bare] of rest.matchAll(attributes)) {
    const value = double ?? single ?? bare ?? '';
    if (name === 'class') found.classes = words(value);
    else if (name === 'id') found.id = value;
    else if (name === 'data-course') found.course = value;
  }
  return found;
}

export function parsed(html: string): PageElement[] {
  const page = load(html);
  const elements: PageElement[] = [];
  type Node = ReturnType<typeof page>[number];
  const walk = (node: Node, parent: PageElement | undefined) => {
    let before: PageElement | undefined;
    for (const child of 'children' in node ? node.children : []) {
      if (!('name' in child && 'attribs' in child)) {
        walk(child, parent);
        continue;
      }
      const { class: classes = '', id = '', 'data-course': course } = child.attribs;
      const element = { tag: child.name, id, classes: words(classes), course, parent, before };
      elements.push(element);
      before = element;
      walk(child, element);
    }
  };
  const [root] = page.root().toArray();
  if (root) walk(root, undefined);
  return elements;
}
