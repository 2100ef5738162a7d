import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { chart, chartKind } from '#components/chart.ts';
import { statistic } from './statistic.ts';

test.each([
  ['a share of many', { unit: '%', value: 11, base: 992 }, 'share'],
  ['a share of 50', { unit: '%', value: 72, base: 50 }, 'share'],
  ['a share whose base the report does not print', { unit: '%', value: 11, base: undefined }, 'share'],
  ['a count of few', { unit: 'children', value: 20, base: 21 }, 'dots'],
  ['nobody of few', { unit: 'children', value: 0, base: 21 }, 'dots'],
  ['all of few', { unit: 'children', value: 21, base: 21 }, 'dots'],
  ['a count of 49', { unit: 'workers', value: 40, base: 49 }, 'dots'],
  ['a count of many', { unit: 'children', value: 21, base: 992 }, 'count'],
  ['a count of 51', { unit: 'workers', value: 40, base: 51 }, 'count'],
  ['a count without a base', { unit: 'reports', value: 18462424, base: undefined }, 'count'],
  ['a count that is no part of its base', { unit: 'times', value: 60, base: 21 }, 'count'],
])('shows %s as it is honest', (_, numbers, kind) => {
  expect(chartKind(statistic(numbers))).toBe(kind);
});

function dots(svg: string, className: string): number {
  return (load(svg, { xml: true })(`.${className}`).attr('d') ?? '').split('M').length - 1;
}

test.each([
  [20, 21],
  [0, 21],
  [3, 6],
  [6, 6],
  [9, 10],
  [31, 33],
  [1, 1],
  [40, 49],
])('draws %i of %i people as dots, one for each', (value, base) => {
  const svg = chart(statistic({ value, base }));
  expect(dots(svg, 'chart-value')).toBe(value);
  expect(dots(svg, 'chart-rest')).toBe(base - value);
});

test('draws no dot outside its picture, nor two in one place', () => {
  for (let base = 1; base <= 49; base++) {
    const svg = chart(statistic({ value: Math.floor(base / 2), base }));
    const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? [];
    const places = [...svg.matchAll(/M(\d+) (\d+)a4/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    expect(places).toHaveLength(base);
    expect(new Set(places.map(String)).size).toBe(base);
    expect(places.filter(([x, y]) => x < 0 || x + 8 > width || y < 4 || y + 4 > height)).toEqual([]);
  }
});

test.each([
  [{ unit: '%', value: 11, base: 992 }, 11],
  [{ unit: '%', value: 7.5, base: 992 }, 7.5],
  [{ unit: 'children', value: 21, base: 992 }, 2.1],
  [{ unit: 'children', value: 496, base: 992 }, 50],
])('draws %j as a bar of %d hundredths', (numbers, width) => {
  expect(chart(statistic(numbers))).toContain(`<path class="chart-value" d="M0 0h${width}v8H0z"/>`);
});

test('draws nothing for a count that has no base', () => {
  expect(chart(statistic({ unit: 'reports', value: 18462424, base: undefined }))).toBe('');
});

test('draws no bar longer than its ground', () => {
  const width = Number(
    /chart-value" d="M0 0h([\d.]+)/.exec(chart(statistic({ unit: 'times', value: 60, base: 21 })))?.[1] ?? 0,
  );
  expect(width).toBeLessThanOrEqual(100);
});

test('draws without styles, silent to screen readers, which are told the numbers in words', () => {
  for (const numbers of [
    { unit: '%', value: 11, base: 992 },
    { value: 20, base: 21 },
    { value: 21, base: 992 },
  ]) {
    const svg = chart(statistic(numbers));
    expect(svg).toMatch(/^<svg [^>]*aria-hidden="true".*<\/svg>$/);
    expect(svg).not.toContain('style=');
  }
});
