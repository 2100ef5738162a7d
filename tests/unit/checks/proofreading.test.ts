import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkAll, listRare, mendAll, showReading, type Desk } from '#checks/proofreading.ts';
import { changed, goodFiles, lessonKm, lineOf, today, type Files } from './fixture.ts';

const messages = 'src/i18n/messages/km.ts';
const names = 'src/components/castNames.ts';

/** A project with this content and these messages, and what is said about it. */
function desk(files: Files, km = ''): Desk & { said: string[] } {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const content = Object.entries(files).map(([path, text]) => [join('content', path), text] as const);
  for (const [path, text] of [...content, [messages, km] as const, [names, ''] as const]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const said: string[] = [];
  return { contentDir: join(root, 'content'), root, today, said, say: (line) => said.push(line) };
}

const from = 'នេះជាមូលហេតុដែលវាសំខាន់។';
const wrong = changed(lessonKm, from, 'គេឲ្យវា ។ ការងារាី។');
const wrongMessages = `export const km = {\n  'a.b': 'អាយុ ១២',\n};\n`;
const line = lineOf(wrong, lessonKm, 'គេឲ្យវា');

test('is content with good Khmer', () => {
  const at = desk(goodFiles);
  expect(checkAll(at)).toBe(true);
  expect(at.said).toEqual([`${Object.keys(goodFiles).length + 2} files, 0 errors, 0 warnings`]);
});

test('names what is wrong in the content and in the messages, and how much of it can be mended', () => {
  const at = desk(wrong, wrongMessages);
  expect(checkAll(at)).toBe(false);
  expect(at.said).toEqual([
    expect.stringMatching(`^content/${lessonKm}:${line}  \\[khmer\\] .*has two vowels`),
    expect.stringMatching(`^content/${lessonKm}:${line}  \\[signs\\] No space before ។`),
    expect.stringMatching(`^content/${lessonKm}:${line}  \\[spelling\\] Write «ឱ្យ»`),
    expect.stringMatching(`^${messages}:2  \\[signs\\] Write Arabic digits`),
    expect.stringMatching(/ files, 4 errors, 0 warnings$/),
    'npm run check:khmer -- --fix mends up to 3 of them.',
  ]);
});

test('only warns of a long sentence', () => {
  const at = desk(changed(lessonKm, from, `${'កុមារ '.repeat(31)}។`.replace(' ។', '។')));
  expect(checkAll(at)).toBe(true);
  expect(at.said).toEqual([
    expect.stringContaining('warning [reading] A sentence of 31 words'),
    expect.stringMatching(/ 0 errors, 1 warnings$/),
  ]);
});

test('mends in the files what is safe and nothing else, and finds nothing more to mend', () => {
  const at = desk(wrong, wrongMessages);
  const read = (path: string) => readFileSync(join(at.root, path), 'utf8');
  mendAll(at);
  expect(at.said).toEqual([`content/${lessonKm} mended`, `${messages} mended`]);
  const right = { ...wrong, [lessonKm]: (wrong[lessonKm] ?? '').replace('គេឲ្យវា ។', 'គេឱ្យវា។') };
  for (const [path, text] of Object.entries(right)) expect(read(`content/${path}`)).toBe(text);
  expect(read(messages)).toBe(wrongMessages.replace('១២', '12'));
  mendAll(at);
  expect(at.said).toHaveLength(2);
});

test('lists rare clusters and words with their places', () => {
  const at = desk(goodFiles);
  listRare(at);
  const place = `content/${lessonKm}:${lineOf(goodFiles, lessonKm, 'title: រសៀល')}`;
  expect(at.said).toContainEqual(expect.stringMatching(`^${place}  រសៀល  «រសៀល`));
  expect(at.said).toContain('content/km/pages/about.mdx:4  ង្កើ  «អ្នកដែលបង្កើតវា។»');
  expect(at.said.at(-1)).toMatch(
    /^\d+ clusters stand on the site only once, then \d+ words once or twice\.$/,
  );
});

test('shows the length of sentences of each lesson and course, and what is over the target', () => {
  const at = desk(changed(lessonKm, from, 'កុមារ '.repeat(31)));
  showReading(at);
  const place = `content/${lessonKm}:${lineOf(goodFiles, lessonKm, from)}`;
  expect(at.said.slice(1)).toEqual([
    expect.stringMatching(` 31 +15/30 +${lessonKm} +\\(longest: ${place}\\) +over the target$`),
    expect.stringMatching(` 18/35 +${lessonKm} \\(facilitator\\) +\\(longest: content/${lessonKm}:\\d+\\)$`),
    expect.stringMatching(` 31 +15/30 +course students +\\(longest: ${place}\\) +over the target$`),
  ]);
});
