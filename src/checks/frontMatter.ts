/** Where the data of a file of content stand, and its text: one answer for the check and for the pages. */

export interface Parts {
  /** The data are `source.slice(from, to)`. */
  from: number;
  to: number;
  /** Where the text begins; at the end of a file that is data alone. */
  text: number;
  /** Whether the two lines `---` are missing where they should stand. */
  isMissing: boolean;
}

/** @param file its name: only `.mdx` has text below its data. */
export function partsOf(file: string, source: string): Parts {
  if (!file.endsWith('.mdx')) return { from: 0, to: source.length, text: source.length, isMissing: false };
  const from = source.indexOf('\n') + 1;
  const front = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!front) return { from, to: from, text: 0, isMissing: true };
  return { from, to: from + (front[1] ?? '').length, text: front[0].length, isMissing: false };
}
