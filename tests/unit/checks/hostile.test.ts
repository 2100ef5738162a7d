/** What authors write cannot run: everything of `hostileInputs.ts` is refused by the content check, with its file and line. */
import { expect, test } from 'vitest';
import type { Content } from '#checks/content.ts';
import type { Finding } from '#checks/finding.ts';
import { checkContent } from '#checks/rules.ts';
import { cautionsCsv, changed, contentOf, findings, goodFiles, statisticsCsv, term, today, type Files } from './fixture.ts'; // prettier-ignore
import { hostileInputs, hostileNames, hostileTables } from './hostileInputs.ts';

/** Places of all errors, `file:line`. */
function refused(content: Content): string[] {
  return places(checkContent(content, today));
}

/** Whether one of the rules that watch over form says so: asking all of them each time would take a minute. */
function isRefused(files: Files, place: string): boolean {
  return rulesOfForm.some((rule) => places(findings(files, rule)).includes(place));
}

const rulesOfForm = ['schema', 'mdx', 'markup', 'khmer', 'references', 'coverage', 'stories'] as const;

function places(found: Finding[]): string[] {
  return found.filter(({ level }) => level === 'error').map(({ file, line }) => `${file}:${line}`);
}

test('there are more than a hundred of them, and the good content holds none', () => {
  expect(hostileInputs.length + hostileNames.length + hostileTables.length).toBeGreaterThan(100);
  expect(refused(contentOf(goodFiles))).toEqual([]);
});

test.each(hostileInputs)('refuses $title', ({ file, from, to, where }) => {
  const files = changed(file, from, to);
  const text = files[file] ?? '';
  const at = where === undefined ? text.indexOf(to) : text.indexOf(where, text.indexOf(to));
  const line = text.slice(0, at).split('\n').length;
  expect(isRefused(files, `${file}:${line}`)).toBe(true);
});

test.each(hostileNames)('refuses a file named %s', (name) => {
  expect(refused(contentOf({ ...goodFiles, [name]: goodFiles[term] ?? '' }))).toContain(`${name}:1`);
});

test.each(hostileTables)('refuses a row with %s', (_, row, line) => {
  const tables = { statisticsCsv: statisticsCsv.replace(/^J67.*$/m, () => row), cautionsCsv };
  expect(refused(contentOf(goodFiles, tables))).toContain(`statistics/statistics.csv:${line}`);
});

test('refuses a script in the table of cautions', () => {
  const tables = { statisticsCsv, cautionsCsv: `${cautionsCsv}X1,<script>alert(1)</script>\n` };
  expect(refused(contentOf(goodFiles, tables))).toContain('statistics/cautions.csv:4');
});
