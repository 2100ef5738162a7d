import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '#room/csv.ts';

test('begins with the mark by which Excel knows UTF-8, and ends lines as RFC 4180 says', () => {
  expect(toCsv([['សំណួរ', 3]])).toBe('\ufeffសំណួរ,3\r\n');
});

test('is read again by a library as it was written, whatever the cells hold', () => {
  const cell = fc.string({ unit: 'binary' }).filter((text) => !/^[=+\-@\t\r]/.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      expect(parse(toCsv(rows), { bom: true, record_delimiter: '\r\n' })).toEqual(rows);
    }),
  );
});

test.each(['=1+1', '+1', '-1', '@a', '\t=1'])('keeps Excel from running “%s”', (text) => {
  const rows: string[][] = parse(toCsv([[text]]), { bom: true, record_delimiter: '\r\n' });
  expect(rows).toEqual([[`'${text}`]]);
});
