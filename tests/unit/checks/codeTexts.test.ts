import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCode } from '#checks/codeTexts.ts';
import { khmerRule } from '#checks/rules/khmer.ts';
import { km } from '#i18n/messages/km.ts';

const path = 'src/i18n/messages/km.ts';

test('reads every Khmer message of the interface under its key, as it is', () => {
  const { texts } = parseCode(path, readFileSync(path, 'utf8'));
  const messages = Object.entries(km).filter(([, text]) => /\p{Script=Khmer}/u.test(text));
  expect(messages.length).toBeGreaterThan(100);
  // As they stand in the code, where a new line is two signs.
  const written = messages.map(([key, text]) => [key, text.replace(/\n/g, '\\n')]);
  expect(texts.map(({ path: [key], text }) => [key, text])).toEqual(written);
});

test('reads texts in any quotation marks, on any line, and no comments', () => {
  const source = [
    `// 'ក' is a letter, "ខ" too`,
    `/* 'គ'\n'ឃ' */ export const a = {`,
    `  'a.b':`,
    `    'ង // ច',`,
    `  c: "ឆ \\" ជ",`,
    `  d: \`ឈ`,
    `ញ\`, e: 'English', f: 'it\\'s ដ' };`,
  ].join('\n');
  const { texts } = parseCode(path, source);
  expect(texts.map(({ text, line }) => [text, line])).toEqual([
    ['ង // ច', 5],
    ['ឆ \\" ជ', 6],
    ['ឈ\nញ', 7],
    [`it\\'s ដ`, 8],
  ]);
  expect(texts[0]?.path).toEqual(['a.b']);
});

test('has mistakes found at their lines, and mended within the marks', () => {
  const file = parseCode(path, `export const km = {\n  'a.b': 'ល្អ',\n  'c.d': 'ស្រ្តី\u200B',\n};\n`);
  const said = khmerRule({ files: [file], statisticsCsv: '', cautionsCsv: '' }, '2026-11-21');
  expect(
    said.map(({ file: name, line, fix }) => [name, line, file.source.slice(fix?.at, fix?.end), fix?.to]),
  ).toEqual([
    [path, 3, '\u200B', ''],
    [path, 3, 'ស្រ្តី\u200B'.slice(0, -1), 'ស្ត្រី'],
  ]);
});
