import { expect, test } from 'vitest';
import { readStatistics } from '#checks/statistics.ts';

const head = 'id,value,unit,base_n,population,statement,source_section';

test('reads rows and cautions by id, with commas and quotes in quoted cells', () => {
  const { rows, cautions } = readStatistics(
    `${head}\nJ67,21,children,992,"children 12-17, Cambodia","Said ""no""",DH 2.2.1\n\nM05,7.5,%,not printed,workers,Say so,DH 3\n`,
    'id,caution\nJ67,"Base under 50; show counts, not shares"\n',
  );
  expect([...rows.keys()]).toEqual(['J67', 'M05']);
  expect(rows.get('J67')).toEqual({
    id: 'J67',
    value: 21,
    unit: 'children',
    base_n: '992',
    population: 'children 12-17, Cambodia',
    statement: 'Said "no"',
    source_section: 'DH 2.2.1',
  });
  expect(rows.get('M05')).toMatchObject({ value: 7.5, base_n: 'not printed' });
  expect(cautions).toEqual(new Map([['J67', 'Base under 50; show counts, not shares']]));
});

test.each([
  ['a value that is no number', `${head}\nJ67,many,children,992,children,Said no,DH\n`],
  ['an empty cell', `${head}\nJ67,21,children,,children,Said no,DH\n`],
  ['a column too many', `${head},more\nJ67,21,children,992,children,Said no,DH,x\n`],
  ['a row that is cut short', `${head}\nJ67,21,children\n`],
])('throws on %s', (_, csv) => {
  expect(() => readStatistics(csv, 'id,caution\n')).toThrow();
});

test('throws on a caution without words', () => {
  expect(() => readStatistics(`${head}\n`, 'id,caution\nJ67,\n')).toThrow();
});
