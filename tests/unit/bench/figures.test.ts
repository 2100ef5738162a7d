/** How the bench judges and shows what it measured; the measuring itself is `npm run bench`. */
import { readFileSync } from 'node:fs';
import { check } from 'prettier';
import { expect, test } from 'vitest';
import { missed } from '../../bench/bars.ts';
import { curvesOf } from '../../bench/curves.ts';
import { readmeOf, section } from '../../bench/readme.ts';
import { withLast } from '../../bench/report.ts';
import { tableOf } from '../../bench/table.ts';

const prettierRules = JSON.parse(readFileSync('.prettierrc.json', 'utf8')) as Record<string, unknown>;
const floor = { page: 'floor', locale: 'km', 'first paint ms': 600, 'bytes read': 4500 };
const lesson = { page: 'lesson', locale: 'km', 'first paint ms': 690, 'bytes read': 14_000 };
const everyBar = () => true;

test('a figure at its bar holds it, and one beyond it is missed by name', () => {
  expect(missed('lesson', [floor, lesson], everyBar)).toEqual([]);
  expect(
    missed('lesson', [floor, { ...lesson, 'first paint ms': 691, 'bytes read': 14_001 }], everyBar),
  ).toEqual([
    'lesson, km: first paint ms is 691, at most 1.15 × the floor',
    'lesson, km: bytes read is 14001, at most 14000',
  ]);
  expect(missed('lighthouse', [{ page: 'home', locale: 'km', accessibility: 99 }], everyBar)).toEqual([
    'home, km: accessibility is 99, at least 100',
  ]);
});

test('only bytes fail the bench: times are those of the machine', () => {
  const slowAndHeavy = { ...lesson, 'first paint ms': 9000, 'bytes read': 14_001 };
  expect(missed('lesson', [floor, slowAndHeavy], ({ isExact }) => isExact === true)).toEqual([
    'lesson, km: bytes read is 14001, at most 14000',
  ]);
});

test('the floor itself has no bar, and a lesson is judged by the floor of its own language', () => {
  const english = { ...floor, locale: 'en', 'first paint ms': 100 };
  expect(missed('lesson', [english, floor, lesson], everyBar)).toEqual([]);
});

test('few rows stand side by side, in times of the floor, beside the run before and the bar', () => {
  const before = { commit: 'aaa', figures: [{ ...lesson, 'bytes read': 20_000 }] };
  const table = tableOf('lesson', {
    figures: [floor, { ...lesson, 'first paint ms': 900 }],
    last: before,
  });
  expect(table.replace(/ +/g, ' ').replace(/-+/g, '-').split('\n')).toEqual([
    '| | floor, km | lesson, km | bar |',
    '| - | - | - | - |',
    '| first paint ms | 600 | **900 = 1.50 × ✗** (was 690) | at most 1.15 × the floor |',
    '| bytes read | 4500 | 14000 = 3.11 × (was 20000) | at most 14000 |',
  ]);
});

test('many rows stand below each other, by size', () => {
  const rows = [2000, 20, 200].flatMap((lessons) =>
    ['ours', 'plain'].map((site) => ({ site, lessons, seconds: lessons })),
  );
  const lines = tableOf('scale', { figures: rows }).split('\n').slice(2);
  expect(lines.map((line) => line.split('|')[2]?.trim())).toEqual(['20', '20', '200', '200', '2000', '2000']);
});

test('what was measured is compared with the run before of another commit, however often it is measured', () => {
  const [first, again, next] = [
    { commit: 'aaa', figures: [floor] },
    { commit: 'aaa', figures: [lesson] },
    { commit: 'bbb', figures: [floor] },
  ];
  const once = withLast(next, again);
  expect(once.last).toEqual(again);
  expect(withLast(next, once).last).toEqual(again);
  expect(withLast(again, first).last).toBeUndefined();
});

test('a curve is drawn for each figure that was measured at more than one size', () => {
  const rows = [20, 200, 2000].map((lessons) => ({ site: 'a<b', lessons, seconds: lessons / 7, failed: 'none' }));
  const curves = curvesOf(rows);
  expect(curves.map(({ figure }) => figure)).toEqual(['seconds']);
  expect(curves[0]?.svg.match(/<circle/g)).toHaveLength(3);
  expect(curves[0]?.svg).not.toMatch(/NaN|Infinity|a<b/);
  expect(curvesOf(rows.slice(0, 1))).toEqual([]);
  expect(curvesOf([floor, lesson])).toEqual([]);
}); // prettier-ignore

test('steady growth is drawn as a straight line that the dots lie on', () => {
  const rows = [200, 2000, 20_000].map((lessons) => ({ site: 'ours', lessons, seconds: lessons }));
  const svg = curvesOf(rows)[0]?.svg ?? '';
  const [line, steady] = ['line', 'steady'].map((name) => new RegExp(`class="${name} l0" d="M([^"]+)"`).exec(svg)?.[1]?.split('L'));
  expect(line).toHaveLength(3);
  expect([line?.[0], line?.[2]]).toEqual(steady);
}); // prettier-ignore

test('the page of figures is written as Prettier would', async () => {
  const kept = { commit: 'aaa', figures: [floor, { ...lesson, 'first paint ms': 900, note: 'a | b' }] };
  const text = readmeOf([
    section('lesson', kept, []),
    section('a part of its own', { figures: [floor, lesson, lesson, lesson, lesson] }, ['![x](x.svg)']),
  ]);
  expect(await check(text, { ...prettierRules, parser: 'markdown' })).toBe(true);
}); // prettier-ignore
