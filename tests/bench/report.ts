/** Keeps what was measured in `bench/`, with the commit, and shows it beside the run before. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { missed } from './bars.ts';
import { keptOf, type Figures, type Kept, type Run } from './kept.ts';
import { writeReadme } from './readme.ts';
import { tableOf } from './table.ts';

export type { Figures } from './kept.ts';

export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]];
  return Math.round(((low + high) / 2) * 1000) / 1000;
}

/**
 * Shows the figures of a part and keeps them in `bench/<part>.json`, with the run before of another commit; writes
 * `bench/README.md` anew. The process ends as failed where a bar of exact bytes is missed: bars.ts.
 */
export function report(part: string, figures: Figures[], conditions: Record<string, string | number>): void {
  const run: Run = { commit: commit(), date: new Date().toISOString().slice(0, 10), conditions, figures };
  const kept = withLast(run, keptOf(part));
  mkdirSync('bench', { recursive: true });
  writeFileSync(`bench/${part}.json`, `${JSON.stringify(kept, undefined, 2)}\n`);
  writeReadme();
  console.log(`\n${part}, commit ${run.commit}:\n\n${tableOf(part, kept)}\n`);
  for (const line of missed(part, figures, () => true)) console.log(`✗ ${line}`);
  if (missed(part, figures, ({ isExact }) => isExact === true).length > 0) process.exitCode = 1;
}

/** A commit measured again is still compared with the one before it. */
export function withLast(run: Run, before: Kept | undefined): Kept {
  if (!before) return run;
  const { last, ...previous } = before;
  const isSame = previous.commit === run.commit;
  return { ...run, ...(isSame ? last && { last } : { last: previous }) };
}

function commit(): string {
  const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim();
  const isChanged = git('status', '--porcelain', '--', '.', ':!bench') !== '';
  return `${git('rev-parse', '--short', 'HEAD')}${isChanged ? '+' : ''}`;
}
