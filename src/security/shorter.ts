/** Writes what stands between and in the elements of a finished page as short as HTML lets it be said. */

/** The page with the data of its islands between single quotes, where it needs no `&quot;`. */
export function withPlainProps(html: string): string {
  return html.replace(
    / data-props="([^"]*)"/g,
    (_, props: string) => ` data-props='${props.replaceAll("'", '&#39;').replaceAll('&quot;', '"')}'`,
  );
}

const block = 'article|aside|div|figure|h[1-6]|img|li|nav|ol|p|section|table|ul';
const lineBetween = new RegExp(`(</(?:${block})>)\\n(?=</?(?:${block})\\b)`, 'g');
/** In HTML alone: in a drawing the stroke is what ends a path. */
const strokes = /(<(?:br|hr|img|input|link|meta)\b(?:[^>"]|"[^"]*")*)\/>/g;

/** The page without ends of lines between its blocks, where no browser shows them, and without strokes that end an empty element. */
export function withoutLines(html: string): string {
  return html.replace(lineBetween, '$1').replace(strokes, '$1>');
}
