/** How a piece of Khmer is shown to its author: also what cannot be seen, and what looks like something else. */

/** `«ក្រ»`; a sign that has no letter stands on a dotted circle, or it would sit on the quotation mark. */
export function quoted(text: string): string {
  return `«${text.replace(/^(?=[\u17B4-\u17D3\u17DD])/u, '\u25CC').replace(/\s+/gu, ' ')}»`;
}

/** `U+1780 U+17D2` */
export function codePoints(text: string): string {
  return [...text]
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}

/** `text.slice(from, to)` with a few clusters of its line on both sides: «…ជាស្ត្រីម្នាក់…» */
export function around(text: string, from: number, to: number): string {
  const reach = 8;
  const first = text.lastIndexOf('\n', from - 1) + 1;
  const last = [text.indexOf('\n', to), text.length].find((end) => end >= 0) ?? to;
  let start = Math.max(first, from - reach);
  let end = Math.min(last, to + reach);
  while (start > first && isInside(text, start)) start--;
  while (end < last && isInside(text, end)) end++;
  const shown = text.slice(start, end).replaceAll('\uFFFC', '…');
  return quoted(`${start > first ? '…' : ''}${shown}${end < last ? '…' : ''}`);
}

/** Whether a cut at this place would part a cluster. */
function isInside(text: string, index: number) {
  return /[\u17B4-\u17D3\u17DD\u200B-\u200D\u2060]/u.test(text[index] ?? '') || text[index - 1] === '\u17D2';
}
