/** Marks on a page what was searched for, without touching the page: the CSS Custom Highlight API, where there is one. */
import { inlineTags, silentTags } from '#search/blocks.ts';
import { matchesOf } from '#search/match.ts';
import { unitsOf, type Unit } from '#search/units.ts';

/** Where this script is to be had, for the page that a result leads to. */
export const address = new URL(import.meta.url).pathname;

/** Marks the words wherever they stand, whole clusters only, and brings the first of them into view. */
export function highlight(words: string[]): void {
  if (!('highlights' in CSS)) return;
  const main = document.querySelector('main');
  const wanted = words.map(unitsOf).filter((units) => units.length > 0);
  if (!main || wanted.length === 0) return;
  const ranges = blocksOf(main).flatMap((block) => rangesOf(block, wanted));
  CSS.highlights.set('found', new Highlight(...ranges));
  // A sheet of the page's own: lessons have no byte to spare for a rule that few need. Its names for colours are the browser's: the
  // page's own are shortened when it is built.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(found){background-color:Mark;color:MarkText}');
  document.adoptedStyleSheets.push(sheet);
  showFirst(ranges);
}

/** The text nodes of a paragraph, heading or list item, in their order. */
function blocksOf(main: Element): Text[][] {
  const blocks: Text[][] = [[]];
  const walk = (node: Node) => {
    if (node instanceof Text) blocks[blocks.length - 1]?.push(node);
    if (!(node instanceof Element) || silentTags.has(node.localName)) return;
    const isBlock = !inlineTags.has(node.localName);
    if (isBlock) blocks.push([]);
    node.childNodes.forEach(walk);
    if (isBlock) blocks.push([]);
  };
  walk(main);
  return blocks.filter((block) => block.length > 0);
}

function rangesOf(nodes: Text[], wanted: Unit[][]): Range[] {
  // A line end in the source is a space to the reader.
  const units = unitsOf(nodes.map(({ data }) => data.replace(/\s/g, ' ')).join(''));
  return wanted.flatMap((query) =>
    matchesOf(query, units).map(({ start, end }) => {
      const range = new Range();
      range.setStart(...placeAt(nodes, start, false));
      range.setEnd(...placeAt(nodes, end, true));
      return range;
    }),
  );
}

/** The text node and offset of a place in the joined text; an end belongs to the node it closes. */
function placeAt(nodes: Text[], at: number, isEnd: boolean): [Text, number] {
  let before = 0;
  for (const node of nodes) {
    const after = before + node.data.length;
    if (isEnd ? at <= after : at < after) return [node, at - before];
    before = after;
  }
  throw new Error('A place beyond the text.');
}

/** The first match of the section that the address names, unless it is in view; what is folded up is opened. */
function showFirst(ranges: Range[]) {
  const target = document.getElementById(location.hash.slice(1));
  const first =
    ranges.find(
      ({ startContainer }) =>
        !target ||
        target.compareDocumentPosition(startContainer) &
          (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY),
    ) ?? ranges[0];
  const around = first?.startContainer.parentElement;
  if (!first || !around) return;
  for (let fold = around.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  const { top, bottom } = first.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) around.scrollIntoView({ block: 'center' });
}
