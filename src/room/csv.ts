/** A table as a file that Excel opens rightly, in Khmer too. */

/**
 * RFC 4180, with CRLF, and the mark at its start by which Excel knows UTF-8.
 * @param rows a cell that begins like a formula gets an apostrophe, or Excel would run it.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Longer than any table of ours. */
const longest = 500_000;
const mostRows = 5000;

/**
 * The rows of a table that was saved by us, or by Excel after us: the mark at its start may be gone, the ends of lines
 * others, and `;` or a tab may stand between the cells, as the settings of that computer want it.
 * @returns undefined for what is no such table.
 */
export function fromCsv(text: string): string[][] | undefined {
  if (text.length > longest) return undefined;
  const plain = text.replace(/^\ufeff/, '');
  const between = signBehindFirst(plain);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < plain.length) {
    const isQuoted = plain[at] === '"';
    const { cell, end } = isQuoted ? quotedCell(plain, at) : plainCell(plain, at, between);
    if (end < 0) return undefined;
    row.push(cell);
    at = end;
    const sign = plain[at];
    if (sign === between) {
      at += 1;
      if (at === plain.length) row.push('');
      else continue;
    } else if (sign === '\r' && plain[at + 1] === '\n') at += 2;
    else if (sign === '\r' || sign === '\n') at += 1;
    else if (sign !== undefined) return undefined; // Something behind a closing quote.
    rows.push(row);
    if (rows.length > mostRows) return undefined;
    row = [];
  }
  return rows;
}

/** What stands behind the first cell stands between all. */
function signBehindFirst(text: string): string {
  const behind = text.startsWith('"') ? text.slice(Math.max(0, quotedCell(text, 0).end)) : text;
  return /^[^,;\t\r\n]*([,;\t])/.exec(behind)?.[1] ?? ',';
}

function quotedCell(text: string, start: number): { cell: string; end: number } {
  const found = /^"((?:[^"]|"")*)"/.exec(text.slice(start, start + longestCell));
  return found
    ? { cell: (found[1] ?? '').replace(/""/g, '"'), end: start + found[0].length }
    : { cell: '', end: -1 };
}

/** Of a cell, so that a file of half a megabyte without its last quote is not read again for each. */
const longestCell = 20_000;

function plainCell(text: string, start: number, between: string): { cell: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== between && text[end] !== '\r' && text[end] !== '\n') end += 1;
  return { cell: text.slice(start, end), end };
}
