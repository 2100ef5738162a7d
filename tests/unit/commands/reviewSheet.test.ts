import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { reviewSheet } from '../../../src/commands/reviewSheet.ts';
import { contentOf, goodFiles, lessonEn, lessonKm } from '../checks/fixture.ts';

function fileOf(path: string, files = goodFiles) {
  const [file] = contentOf({ [path]: files[path] ?? '' }).files;
  if (!file) throw new Error(path);
  return file;
}

const page = load(reviewSheet('Lesson <7>', [{ km: fileOf(lessonKm), en: fileOf(lessonEn) }]));
const rows = page('tbody tr')
  .toArray()
  .map((row) =>
    page(row)
      .find('td')
      .toArray()
      .map((cell) => page(cell).text()),
  );

test('puts both languages of a value side by side, under the keys that lead to it', () => {
  expect(rows).toContainEqual([
    'keyPoints › 1',
    '6 ឈប់ឆ្លើយ។'.replace('6', String(numberOf('ឈប់ឆ្លើយ។'))),
    'Stop replying.',
    '',
  ]);
});

test('numbers every Khmer piece once, in reading order', () => {
  const numbers = page('td[lang=km] b')
    .toArray()
    .map((one) => Number(page(one).text()));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(numbers.length).toBeGreaterThan(50);
});

test('sets the text section by section, and leaves ids out', () => {
  const section = rows.find(([place]) => place === 'section 1');
  expect(section?.[1]).toContain('ភាគច្រើនប្រាប់មិត្តមុន។');
  expect(section?.[2]).toContain('Most tell a friend first.');
  expect(rows.flat().join('\n')).not.toContain('first-step');
});

test('shows what is written, never as markup', () => {
  expect(page('h1').text()).toBe('Lesson <7>');
});

function numberOf(text: string): number {
  const all = page('td[lang=km] p')
    .toArray()
    .map((one) => page(one).text());
  return Number(all.find((one) => one.endsWith(text))?.split(' ')[0]);
}
