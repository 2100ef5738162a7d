/** Figures as a Markdown table, for the terminal and for `bench/README.md`. */
import { barFor, holds, sayBar } from './bars.ts';
import { figureNames, floorOf, namesOf, sameIn, sizes, subjectOf, type Figures, type Kept } from './kept.ts';

/** With up to so many rows, these stand side by side: a lesson and its floor are compared figure by figure. */
const mostSideBySide = 4;

export function tableOf(part: string, kept: Kept): string {
  const rows = inOrder(kept.figures);
  const names = figureNames(rows);
  const hasBars = names.some((name) => barFor(part, name));
  const barOf = (name: string) => {
    const bar = barFor(part, name);
    return bar ? sayBar(bar) : '';
  };
  const cell = (row: Figures, name: string) => cellOf(part, name, row, kept);
  if (rows.length <= mostSideBySide)
    return markdown([
      ['', ...rows.map(subjectOf), ...(hasBars ? ['bar'] : [])],
      ...names.map((name) => [name, ...rows.map((row) => cell(row, name)), ...(hasBars ? [barOf(name)] : [])]),
    ]);
  const heads = [...new Set(rows.flatMap(namesOf))];
  return markdown([
    [...heads, ...names],
    ...rows.map((row) => [...heads.map((name) => `${row[name] ?? ''}`), ...names.map((name) => cell(row, name))]),
    ...(hasBars ? [[...heads.map((_, index) => (index === 0 ? 'bar' : '')), ...names.map(barOf)]] : []),
  ]);
} // prettier-ignore

/** By size, where there is one. */
function inOrder(rows: Figures[]): Figures[] {
  const size = sizes.find((name) => rows.some((row) => name in row));
  return size ? rows.toSorted((a, b) => Number(a[size]) - Number(b[size])) : rows;
}

/** `696 = 1.1 × (was 710)`, bold and with a cross where a bar is missed. */
function cellOf(part: string, name: string, row: Figures, kept: Kept): string {
  const value = row[name];
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  const [floor, was] = [floorOf(row, kept.figures)?.[name], sameIn(kept.last, row)?.[name]];
  const ratio = typeof floor === 'number' && floor > 0 ? ` = ${(value / floor).toFixed(2)} ×` : '';
  const before = was === undefined || was === value ? '' : ` (was ${shown(Number(was))})`;
  const figure = `${shown(value)}${ratio}`;
  return holds(part, name, row, kept.figures) === false ? `**${figure} ✗**${before}` : `${figure}${before}`;
}

function shown(value: number): string {
  return `${Math.round(value * 1000) / 1000}`;
}

/** As Prettier writes it: columns as wide as what is widest in them. */
export function markdown(rows: string[][]): string {
  const safe = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = (safe[0] ?? []).map((_, column) =>
    Math.max(3, ...safe.map((row) => [...(row[column] ?? '')].length)),
  );
  const line = (row: string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? '') + ' '.repeat(width - [...(row[column] ?? '')].length)).join(' | ')} |`;
  const [head = [], ...others] = safe;
  return [
    line(head),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...others.map(line),
  ].join('\n');
}
