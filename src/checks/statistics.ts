/** Reads the two tables of figures. */
import { parse } from 'csv-parse/sync';
import { cautionRowSchema, statisticRowSchema, type StatisticRow } from '#schemas/statistic.ts';

export interface Statistics {
  rows: Map<string, StatisticRow>;
  cautions: Map<string, string>;
}

/** @throws where a row does not fit its schema: the tables are copied, not written by hand. */
export function readStatistics(statisticsCsv: string, cautionsCsv: string): Statistics {
  const rows = readTable(statisticsCsv).map((row) => statisticRowSchema.parse(row));
  const cautions = readTable(cautionsCsv).map((row) => cautionRowSchema.parse(row));
  return {
    rows: new Map(rows.map((row) => [row.id, row])),
    cautions: new Map(cautions.map(({ id, caution }) => [id, caution])),
  };
}

function readTable(csv: string): unknown[] {
  return parse(csv, { columns: true, skip_empty_lines: true });
}
