import { expect, test } from 'vitest';
import { parseFile } from '#checks/content.ts';
import { khmerRule } from '#checks/rules/khmer.ts';
import { castNames } from '#components/castNames.ts';
import { en, type Messages } from '#i18n/messages/en.ts';
import { km } from '#i18n/messages/km.ts';

const keys = Object.keys(en) as (keyof Messages)[];

function placeholders(text: string) {
  return [...new Set(text.match(/\{\w+\}/g))].sort();
}

test('says everything in both languages', () => {
  expect(keys.filter((key) => en[key].trim() === '' || km[key].trim() === '')).toEqual([]);
});

test('has the same values in a message of both languages', () => {
  expect(keys.filter((key) => placeholders(en[key]).length > 0).length).toBeGreaterThan(10);
  expect(keys.map((key) => [key, placeholders(km[key])])).toEqual(
    keys.map((key) => [key, placeholders(en[key])]),
  );
});

test('says where numbers of a room stay by the names that the buttons have', () => {
  for (const words of [en, km]) {
    const [mine = ''] = words['progress.keep'].split(/[:៖]/);
    expect(words['pulse.kept']).toContain(mine);
    expect(words['pulse.kept']).toContain(words['clear.everything']);
  }
});

test('writes the Khmer of the interface by the rules of the content', () => {
  const texts = { ...km, ...castNames.km };
  const lines = Object.entries(texts).map(([key, text]) => `${key}: ${JSON.stringify(text)}`);
  const file = parseFile('km/students/course.yaml', lines.join('\n'));
  const said = khmerRule({ files: [file], statisticsCsv: '', cautionsCsv: '' }, '2026-11-21');
  expect(file.texts).toHaveLength(lines.length);
  expect(said.map(({ line, message }) => `${lines[line - 1] ?? ''}: ${message}`)).toEqual([]);
});
