/** Figures: the numbers of `statistics.csv` with the words of `<ID>.yaml`. */
import { getCollection } from 'astro:content';
import { readFileSync } from 'node:fs';
import { readStatistics } from '#checks/statistics.ts';
import type { StatisticRow, StatisticWords } from '#schemas/statistic.ts';
import { remembered } from './remembered.ts';

export interface Statistic {
  id: string;
  value: number;
  unit: string;
  /** How many were asked; undefined where the report does not print it. */
  base: number | undefined;
  words: StatisticWords;
}

const folder = `${process.env['CONTENT_DIR'] ?? 'content'}/statistics`;

/** Every statistic that has words, by id. */
export async function allStatistics(): Promise<Statistic[]> {
  return [...(await statisticsById()).values()];
}

/** Tables are no collection: while an author writes, nobody says when they change. */
const statisticsById = import.meta.env.DEV ? readAll : remembered(readAll);

async function readAll(): Promise<ReadonlyMap<string, Statistic>> {
  const { rows } = readStatistics(read('statistics.csv'), read('cautions.csv'));
  const entries = await getCollection('statistics');
  const all = entries
    .map(({ id, data }): Statistic => {
      const row = rows.get(id);
      if (!row) throw new Error(`statistics.csv has no row “${id}”.`);
      return { id, value: row.value, unit: row.unit, base: baseOf(row), words: data };
    })
    .sort((a, b) => a.id.localeCompare(b.id));
  return new Map(all.map((statistic) => [statistic.id, statistic]));
}

/** The statistics of these ids, in this order. @throws when one is missing. */
export async function statistics(ids: string[]): Promise<Statistic[]> {
  const all = await statisticsById();
  return ids.map((id) => {
    const found = all.get(id);
    if (!found) throw new Error(`content/statistics/${id}.yaml is missing.`);
    return found;
  });
}

/** `992`, `650 (311+339, derived)` → the number; `not printed` → undefined. */
function baseOf({ base_n: base }: StatisticRow): number | undefined {
  const digits = /^\d+/.exec(base)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

function read(file: string) {
  return readFileSync(`${folder}/${file}`, 'utf8');
}
