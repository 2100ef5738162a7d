/** Takes out of each finished page what Astro writes beside an island and nothing of ours ever reads. */

/**
 * Ids of islands are for `useId`, which no view uses; `default` is what an export is called where none is named; options
 * are for directives that have any; scripts are deferred, so no island has to wait for its children. Twenty letters of
 * chance an island do not compress; and between single quotes, what it is given needs no `&quot;`.
 */
export function withLighterIslands(html: string): string {
  return html
    .replace(/<astro-island\b(?:[^>"]|"[^"]*")*>/g, (tag) =>
      tag
        .replace(/ (?:uid|data-preact-island-id)="[^"]*"/g, '')
        .replace(/ component-export="default"| await-children/g, '')
        .replace(/ opts="[^"]*"/, (options) =>
          options.includes('&quot;value&quot;:true}') ? ' opts="{}"' : options,
        )
        .replace(
          / props="([^"]*)"/,
          (_, props: string) => ` props='${props.replaceAll("'", '&#39;').replaceAll('&quot;', '"')}'`,
        ),
    )
    .replaceAll('<!--astro:end-->', '');
}

const block = 'article|aside|div|figure|h[1-6]|img|li|nav|ol|p|section|table|ul';
const lineBetween = new RegExp(`(</(?:${block})>)\\n(?=</?(?:${block})\\b)`, 'g');
/** In HTML alone: in a drawing the stroke is what ends a path. */
const strokes = /(<(?:br|hr|img|input|link|meta)\b(?:[^>"]|"[^"]*")*)\/>/g;

/** The page without ends of lines between its blocks, where no browser shows them, and without strokes that end an empty element. */
export function withoutLines(html: string): string {
  return html.replace(lineBetween, '$1').replace(strokes, '$1>');
}
