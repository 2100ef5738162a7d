/** Writes what was measured into `bench/`, with the commit, and shows it beside the run before. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** A page's figures by name; `page` and `locale` say whose. */
export type Figures = Record<string, string | number>;

interface Kept {
  commit: string;
  conditions: Record<string, number>;
  figures: Figures[];
}

export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]];
  return Math.round(((low + high) / 2) * 1000) / 1000;
}

/** Shows each page against the floor of its language, and what the last run had. Keeps it in `bench/<name>.json`. */
export function report(name: string, figures: Figures[], conditions: Record<string, number>): void {
  const file = `bench/${name}.json`;
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : undefined;
  const rows = figures.map((one) => {
    const floor = figures.find(({ page, locale }) => page === 'floor' && locale === one['locale']);
    const last = before?.figures.find(({ page, locale }) => page === one['page'] && locale === one['locale']);
    return Object.fromEntries(
      Object.entries(one).map(([key, value]) => {
        if (typeof value === 'string') return [key, value];
        const [least, was] = [Number(floor?.[key]), last?.[key]];
        const ratio = one['page'] !== 'floor' && least > 0 ? ` = ${(value / least).toFixed(2)} x` : '';
        return [key, `${Math.round(value * 1000) / 1000}${ratio}${was === undefined ? '' : ` (was ${was})`}`];
      }),
    );
  });
  for (const row of rows) console.log(row);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  mkdirSync('bench', { recursive: true });
  writeFileSync(file, `${JSON.stringify({ commit, conditions, figures } satisfies Kept, undefined, 2)}\n`);
}
