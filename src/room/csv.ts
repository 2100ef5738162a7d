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
