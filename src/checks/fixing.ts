/** Writes into a file what the rules of Khmer are sure of, and nothing else. */
import type { ContentFile } from './content.ts';
import type { Finding, Fix } from './finding.ts';

/**
 * The source of a file with all that may be mended without asking. One change can show the next, so the rules look
 * again until they are content. A change after which the file would be read as something else (a text that became a
 * number, a paragraph that became a list) is left to the author.
 */
export function mend(
  file: ContentFile,
  read: (source: string) => ContentFile,
  look: (file: ContentFile) => Finding[],
): string {
  let current = file;
  for (let round = 0; round < 10; round++) {
    const fixes = withoutOverlaps(look(current).flatMap(({ fix }) => fix ?? []));
    const next = read(applied(current.source, fixes));
    const mended = shapeOf(next) === shapeOf(current) ? next : oneByOne(current, fixes, read);
    if (mended.source === current.source) break;
    current = mended;
  }
  return current.source;
}

/** From the last to the first, so that the places of the others stay what they are. */
function oneByOne(file: ContentFile, fixes: Fix[], read: (source: string) => ContentFile): ContentFile {
  return fixes.reduceRight((current, fix) => {
    const next = read(applied(current.source, [fix]));
    return shapeOf(next) === shapeOf(current) ? next : current;
  }, file);
}

function applied(source: string, fixes: Fix[]): string {
  return fixes.reduceRight((text, { at, end, to }) => text.slice(0, at) + to + text.slice(end), source);
}

/** In order; of two that touch the same place the first: the other is found again in the next round. */
function withoutOverlaps(fixes: Fix[]): Fix[] {
  let free = 0;
  return [...fixes]
    .sort((a, b) => a.at - b.at || a.end - b.end)
    .filter(({ at, end }) => {
      if (at < free) return false;
      free = Math.max(end, at + 1);
      return true;
    });
}

/** All that a change in the Khmer of a file must leave as it was: its data but for texts, its nodes, its other texts. */
function shapeOf({ data, nodes, texts, broken }: ContentFile): string {
  const prose = new Set(texts.filter(({ isProse }) => isProse).map(({ path }) => JSON.stringify(path)));
  const shape = (value: unknown, path: (string | number)[]): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => shape(item, [...path, index]));
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).map(([key, item]) => [key, shape(item, [...path, key])]);
    const isText = typeof value === 'string' && prose.has(JSON.stringify(path)) && /\p{L}/u.test(value);
    return isText ? 'text' : value; // Digits alone might be read as a number or a day.
  };
  return JSON.stringify([
    broken,
    shape(data, []),
    nodes.map(({ type, name, url, depth, attributes = [] }) => [
      type,
      name,
      url,
      depth,
      attributes.map((attribute) => [attribute.name, attribute.name === 'title' ? 'text' : attribute.value]),
    ]),
    texts.map(({ text, locale, path, isProse }) => [locale, path, isProse || text]),
  ]);
}
