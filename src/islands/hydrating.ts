/** Gives a drawn island its component. Beside Preact in one file, so that reading a page asks for neither. */
import { createElement, hydrate, type ComponentType } from 'preact';

/**
 * The island is given its data, itself as `drawn`, and parts of it as they stand in the page, which are never looked at again,
 * whatever it draws.
 * @param keeps what such a part is called → its selector within the island.
 */
export function hydrateIsland(
  island: HTMLElement,
  Island: unknown,
  props: object,
  keeps: Record<string, string>,
): void {
  const kept = Object.entries(keeps).flatMap(([name, selector]) => {
    const part = island.querySelector(selector);
    return part ? [[name, asDrawn(part)]] : [];
  });
  const given = { drawn: island, ...props, ...(Object.fromEntries(kept) as object) };
  hydrate(createElement(Island as ComponentType<object>, given), island);
}

/** The same each time: a part that is not compared is not changed either. */
function asDrawn(part: Element) {
  const attributes = [...part.attributes].map(({ name, value }) => [name, value]);
  return createElement(part.localName, {
    ...(Object.fromEntries(attributes) as object),
    dangerouslySetInnerHTML: { __html: part.innerHTML },
  });
}
