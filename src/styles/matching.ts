/** Whether a selector of elements, ids, classes and courses matches anything on a page. */
import selectorParser from 'postcss-selector-parser';
import type { PageElement, PageTree } from './pageTree.ts';

/** One element's part of a selector: `p.lead`. */
interface Compound {
  tag: string | undefined;
  ids: string[];
  classes: string[];
  /** What its course must be; undefined where any will do, '' for having one. */
  course: string | undefined;
  /** All that it names, as `PageTree` lists it. */
  names: string[];
  /** How it stands to the compound before it. */
  combinator: string;
}

/** The compounds of each selector of a list. @throws when it says what this does not know. */
export function compiled(selector: string): Compound[][] {
  return selectorParser()
    .astSync(selector)
    .nodes.map(({ nodes }) => {
      const compounds: Compound[] = [];
      let open = newCompound('');
      for (const node of nodes) {
        if (node.type === 'combinator') {
          compounds.push(open);
          open = newCompound(node.value.trim());
        } else if (node.type === 'tag') open.tag = node.value;
        else if (node.type === 'id') open.ids.push(node.value);
        else if (node.type === 'class') open.classes.push(node.value);
        else if (node.type === 'attribute' && node.attribute === 'data-course')
          open.course = node.value ?? '';
        else if (node.type !== 'universal') throw new Error(`“${selector}”: ${node.type} is not matched here.`);
      }
      return [...compounds, open].map((compound) => ({ ...compound, names: namesOf(compound) }));
    });
} // prettier-ignore

function newCompound(combinator: string): Compound {
  return { tag: undefined, ids: [], classes: [], course: undefined, names: [], combinator };
}

export function matches(selectors: Compound[][], tree: PageTree): boolean {
  return selectors.some((compounds) => {
    // Most selectors name something that is nowhere on the page.
    if (!compounds.every(({ names }) => names.every((name) => tree.having.has(name)))) return false;
    const last = compounds.length - 1;
    return candidates(compounds[last], tree).some((element) => stands(element, compounds, last));
  });
}

function namesOf({ tag, ids, classes }: Compound): string[] {
  return [...(tag === undefined ? [] : [tag]), ...ids.map((id) => `#${id}`), ...classes.map((one) => `.${one}`)];
} // prettier-ignore

function candidates(compound: Compound | undefined, { elements, having }: PageTree): PageElement[] {
  if (!compound) return [];
  const lists = compound.names.map((name) => having.get(name) ?? []);
  return lists.reduce((shortest, list) => (list.length < shortest.length ? list : shortest), elements);
}

/** Whether an element is what the compound at this place says, with the ones before it where they belong. */
function stands(element: PageElement, compounds: Compound[], at: number): boolean {
  const compound = compounds[at];
  if (!compound || !is(element, compound)) return false;
  if (at === 0) return true;
  const [next, isOnly] = around(element, compound.combinator);
  for (let other = next; other; other = isOnly ? undefined : around(other, compound.combinator)[0])
    if (stands(other, compounds, at - 1)) return true;
  return false;
}

function around(element: PageElement, combinator: string): [PageElement | undefined, isOnly: boolean] {
  switch (combinator) {
    case '':
      return [element.parent, false];
    case '>':
      return [element.parent, true];
    case '+':
      return [element.before, true];
    case '~':
      return [element.before, false];
    default:
      throw new Error(`“${combinator}” is not matched here.`);
  }
}

function is(element: PageElement, { tag, ids, classes, course }: Compound): boolean {
  return (
    (tag === undefined || tag === element.tag) &&
    ids.every((id) => id === element.id) &&
    classes.every((one) => element.classes.includes(one)) &&
    (course === undefined || (element.course !== undefined && (course === '' || course === element.course)))
  );
}
