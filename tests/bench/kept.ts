/** What the bench has measured: files in `bench/`, one a part. */
import { existsSync, globSync, readFileSync } from 'node:fs';

/** Figures by name; words say whose they are (page, language, phone, scenario). */
export type Figures = Record<string, string | number>;

export interface Run {
  /** A `+` behind it: with changes that were in no commit yet. */
  commit?: string;
  /** Day of the run. */
  date?: string;
  conditions?: Record<string, string | number>;
  figures: Figures[];
}

export interface Kept extends Run {
  /** The run before, of another commit: what the figures are compared with. */
  last?: Run;
}

/** Words about a row that do not say whose it is. */
const remarks = new Set(['commit', 'failed']);

/** Numbers that say whose figures these are; curves are drawn over them. */
export const sizes = ['lessons', 'phones'];

/** Names of a smallest thing that does the same; what it stands beside is reckoned in it. */
const floors = new Set(['floor', 'plain']);

const fileOf = (part: string) => `bench/${part}.json`;

export function keptOf(part: string): Kept | undefined {
  const file = fileOf(part);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : undefined;
}

export function keptParts(): string[] {
  return globSync('bench/*.json').map((file) => file.replaceAll('\\', '/').slice('bench/'.length, -'.json'.length)).sort();
} // prettier-ignore

/** Whose figures a row holds: `lesson, km`. */
export function subjectOf(row: Figures): string {
  return namesOf(row)
    .map((name) => `${row[name]}`)
    .join(', ');
}

/** The keys of a row that say whose it is. */
export function namesOf(row: Figures): string[] {
  return Object.keys(row).filter(
    (key) => sizes.includes(key) || (typeof row[key] === 'string' && !remarks.has(key)),
  );
}

/** The keys of figures, in the order in which rows first have them. */
export function figureNames(rows: Figures[]): string[] {
  const names = rows.flatMap((row) => {
    const own = namesOf(row);
    return Object.keys(row).filter((key) => !own.includes(key));
  });
  return [...new Set(names)];
}

/** The row that this one is reckoned in: the same in all but that it is the floor. */
export function floorOf(row: Figures, rows: Figures[]): Figures | undefined {
  const first = namesOf(row).find((name) => !sizes.includes(name));
  if (!first || floors.has(`${row[first]}`)) return undefined;
  const others = namesOf(row).filter((name) => name !== first);
  return rows.find(
    (other) => floors.has(`${other[first]}`) && others.every((name) => other[name] === row[name]),
  );
}

export function sameIn(run: Run | undefined, row: Figures): Figures | undefined {
  return run?.figures.find((other) => subjectOf(other) === subjectOf(row));
}
