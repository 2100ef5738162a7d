import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromCsv, toCsv } from '#room/csv.ts';

/** Any letters; those that tables are made of more often. (The library's own `binary` takes seconds to begin.) */
const sign = fc.oneof(
  fc.constantFrom(...',";\t\r\n\'កិ្ខ', '😀'),
  fc.integer({ min: 1, max: 0xd7ff }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0x1_0000, max: 0x10_ffff }).map((code) => String.fromCodePoint(code)),
);
const cell = fc.string({ unit: sign }).filter((text) => !/^[=+\-@\t\r]/.test(text));

test('begins with the mark by which Excel knows UTF-8, and ends lines as RFC 4180 says', () => {
  expect(toCsv([['សំណួរ', 3]])).toBe('\ufeffសំណួរ,3\r\n');
});

test('is read again by a library as it was written, whatever the cells hold', () => {
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

test('reads again what it wrote, and what Excel makes of it', () => {
    fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const all = [['code', 'hands'], ...rows];
      expect(fromCsv(toCsv(all))).toEqual(all);
    }),
  );
  expect(fromCsv('a;"b;""c"""\n;2\n')).toEqual([['a', 'b;"c"'], ['', '2']]);
  expect(fromCsv('"a,b"\tc\r1\t')).toEqual([['a,b', 'c'], ['1', '']]);
}); // prettier-ignore

test.each(['"a', 'a,"b', '"a"b,c', '"'.repeat(99_999), 'a\n'.repeat(6000), 'x'.repeat(500_001)])(
  'knows a file that is no table (%#)',
  (text) => {
    expect(fromCsv(text)).toBeUndefined();
  },
);

test('reads any text at all, or says that it cannot', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', 'a', '\ufeff') }), (text) => void fromCsv(text)));
}); // prettier-ignore
