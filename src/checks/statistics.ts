/** Reads the two tables of figures. */
import type { z } from 'astro/zod';
import { CsvError, parse } from 'csv-parse/sync';
import { cautionRowSchema, statisticRowSchema, type StatisticRow } from '#schemas/statistic.ts';

export interface Statistics {
  rows: Map<string, StatisticRow>;
  cautions: Map<string, string>;
}

/** A table that cannot be read, and the line on which that shows. */
export class TableError extends Error {
  readonly file: string;
  readonly line: number;

  constructor(file: string, line: number, message: string) {
    super(message);
    this.file = file;
    this.line = line;
  }
}

/** @throws TableError where a row does not fit its schema: the tables are copied, not written by hand. */
export function readStatistics(statisticsCsv: string, cautionsCsv: string): Statistics {
  const rows = readTable('statistics/statistics.csv', statisticsCsv, statisticRowSchema);
  const cautions = readTable('statistics/cautions.csv', cautionsCsv, cautionRowSchema);
  return {
    rows: new Map(rows.map((row) => [row.id, row])),
    cautions: new Map(cautions.map(({ id, caution }) => [id, caution])),
  };
}

function readTable<Row>(file: string, csv: string, schema: z.ZodType<Row>): Row[] {
  return records(file, csv).map(({ record, info }) => {
    const { data, error } = schema.safeParse(record);
    if (error) throw new TableError(file, info.lines, error.issues.map(({ message }) => message).join(' '));
    return data;
  });
}

function records(file: string, csv: string): { record: unknown; info: { lines: number } }[] {
  try {
    return parse(csv, { columns: true, skip_empty_lines: true, info: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new TableError(file, Number(error['lines'] ?? 1), error.message);
  }
}
