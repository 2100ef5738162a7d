import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readStatistics } from '#checks/statistics.ts';
import { baseLine, citation, shownValue } from '#components/figureWords.ts';
import { statistic } from './statistic.ts';

test('shows a share as a percentage', () => {
  expect(shownValue('en', statistic({ unit: '%', value: 52, base: 992 }))).toBe('52%');
  expect(shownValue('km', statistic({ unit: '%', value: 7.5, base: 992 }))).toBe('7.5%');
});

test('shows a count with its base', () => {
  expect(shownValue('en', statistic({ value: 20, base: 21 }))).toBe('20 of 21');
  expect(shownValue('km', statistic({ value: 20, base: 21 }))).toBe('20 ក្នុងចំណោម 21');
});

test('shows a count without a base alone, its thousands separated', () => {
  expect(shownValue('en', statistic({ unit: 'reports', value: 18462424, base: undefined }))).toBe(
    '18,462,424',
  );
});

/** Either a count is shown or the page is not built; a percentage of so few would claim too much. */
function shownOrRefused(numbers: { value: number; base: number }) {
  try {
    return shownValue('en', statistic({ unit: '%', ...numbers }));
  } catch {
    return 'refused';
  }
}

test.each([49, 30, 6])('never shows a percentage of %i people', (base) => {
  expect(shownOrRefused({ value: 50, base })).not.toContain('%');
});

test('has no percentage of fewer than 50 people in the table of statistics', () => {
  const table = (name: string) =>
    readFileSync(new URL(`../../../content/statistics/${name}`, import.meta.url), 'utf8');
  const { rows } = readStatistics(table('statistics.csv'), table('cautions.csv'));
  const few = [...rows.values()].filter(
    ({ unit, base_n: base }) => unit === '%' && /^\d+/.test(base) && parseInt(base) < 50,
  );
  expect(rows.size).toBeGreaterThan(100);
  expect(few).toEqual([]);
});

test('says who was asked, how many and when', () => {
  expect(baseLine('en', [statistic({ base: 21 })])).toBe('Among 21 children who were threatened, 2020.');
  expect(baseLine('km', [statistic({ base: 21 })])).toBe('ក្នុងចំណោមកុមារដែលរងការគំរាម 21 នាក់ ឆ្នាំ 2020។');
});

test('says who was asked where the report prints no base', () => {
  expect(baseLine('en', [statistic({ base: undefined })])).toBe('Among children who were threatened, 2020.');
});

test('says it once where all were asked alike', () => {
  expect(baseLine('en', [statistic({}), statistic({ value: 0 })])).toBe(
    'Among 21 children who were threatened, 2020.',
  );
});

test('points to the table where bases differ', () => {
  expect(baseLine('en', [statistic({ base: 21 }), statistic({ base: 992 })])).toMatch(
    /^Among several groups/,
  );
});

test('points to the table where other people were asked, though as many', () => {
  const workers = statistic({}, { who: { en: 'workers', km: 'បុគ្គលិក' } });
  expect(baseLine('en', [statistic({}), workers])).toMatch(/^Among several groups/);
});

test('names no single year where the figures are of two', () => {
  const line = baseLine('en', [statistic({}, { year: 2018 }), statistic({}, { year: 2020 })]);
  expect(line).not.toBe('Among 21 children who were threatened, 2018.');
});

test('says nothing of no figure', () => {
  expect(baseLine('en', [])).toBe('');
});

test('cites a section by its number, and a part without a number as it is named', () => {
  expect(citation('en', 'Disrupting Harm 2022', '2.2.1')).toBe('Disrupting Harm 2022, section 2.2.1');
  expect(citation('km', 'ការបញ្ឈប់គ្រោះថ្នាក់ 2022', '2.2.1')).toBe('ការបញ្ឈប់គ្រោះថ្នាក់ 2022 ផ្នែក 2.2.1');
  expect(citation('en', 'Disrupting Harm 2022', 'Executive summary')).toBe(
    'Disrupting Harm 2022, Executive summary',
  );
  expect(citation('en', 'Disrupting Harm 2022', undefined)).toBe('Disrupting Harm 2022');
});
