import { expect, test } from 'vitest';
import { printFinding } from '#checks/finding.ts';

const finding = { file: 'km/students/07-x.mdx', line: 12, rule: 'terms', message: 'Do not write “x”.' };

test('prints an error the way editors make a link of', () => {
  expect(printFinding({ ...finding, level: 'error' })).toBe(
    'content/km/students/07-x.mdx:12  [terms] Do not write “x”.',
  );
});

test('calls a warning a warning', () => {
  expect(printFinding({ ...finding, level: 'warning' })).toBe(
    'content/km/students/07-x.mdx:12  warning [terms] Do not write “x”.',
  );
});

test('names a file of code from the root of the project', () => {
  expect(printFinding({ ...finding, file: 'src/i18n/messages/km.ts', level: 'error' })).toBe(
    'src/i18n/messages/km.ts:12  [terms] Do not write “x”.',
  );
});
