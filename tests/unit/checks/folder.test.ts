import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '#checks/content.ts';
import { checkFolder, type Known } from '#checks/folder.ts';
import { readKept, writeKept } from '#checks/keeping.ts';
import { checkContent } from '#checks/rules.ts';
import { goodFiles, lessonEn, lessonKm, today, type Files } from './fixture.ts';
import { folder, write } from './written.ts';

/** So many lessons, each with a fault of its own kind here and there. */
function manyLessons(count: number): Files {
  const lessons = Array.from({ length: count }, (_, index): [string, string][] =>
    [lessonEn, lessonKm].map((path) => {
      const named = goodFiles[path]?.replace(/^title: .*$/m, (line) => `${line.replace(/['"]$/, '')} ${index % 40}`) ?? '';
      const broken = index % 5 === 0 ? named.replace('## The', '# The') : named;
      return [path.replace('07-calm', `${index + 20}-calm`), broken];
    }),
  );
  return { ...goodFiles, ...Object.fromEntries(lessons.flat()) };
} // prettier-ignore

test.each([
  ['one processor', 1],
  ['two', 2],
])(
  'finds with %s the same as a check of everything at once',
  async (_, processors) => {
    const dir = folder(manyLessons(122));
    const expected = checkContent(readContent(dir), today);
    expect(new Set(expected.map(({ rule }) => rule)).size).toBeGreaterThan(2);
    expect(expected.length).toBeGreaterThan(100);
    expect(await checkFolder(dir, today, new Map(), processors)).toEqual(expected);
  },
  60_000,
);

test('checks anew what was changed, and tells of two lessons with one title though only one was changed', async () => {
  const dir = folder(manyLessons(3));
  const known: Known = new Map();
  await checkFolder(dir, today, known, 1);
  const other = lessonEn.replace('07', '21');
  write(dir, other, (goodFiles[lessonEn] ?? '').replace('## The', '# The'));
  const found = await checkFolder(dir, today, known, 1);
  expect(found.map(({ file, rule }) => `${file} ${rule}`)).toEqual(expect.arrayContaining([`${other} mdx`, `${other} titles`])); // prettier-ignore
  expect(found).toEqual(checkContent(readContent(dir), today));
});

test('checks all lessons anew where what they look up was changed', async () => {
  const dir = folder(goodFiles);
  const known: Known = new Map();
  await checkFolder(dir, today, known, 1);
  const [gone = ''] = Object.keys(goodFiles).filter((path) => path.startsWith('statistics/') && path.endsWith('.yaml'));
  rmSync(join(dir, gone));
  expect(await checkFolder(dir, today, known, 1)).toEqual(checkContent(readContent(dir), today));
  expect(checkContent(readContent(dir), today)).not.toEqual([]);
}); // prettier-ignore

test('what was found is kept whole, and counts for nothing where it was found by others', async () => {
  const dir = folder(manyLessons(3));
  const known: Known = new Map();
  const found = await checkFolder(dir, today, known, 1);
  const file = join(dir, 'kept/known.json');
  writeKept(file, known);
  const kept = readKept(file);
  expect(kept).toEqual(known);
  expect(await checkFolder(dir, today, kept, 1)).toEqual(found);
  write(dir, 'kept/known.json', JSON.stringify({ version: 'other', known: [...known] }));
  expect(readKept(file).size).toBe(0);
  expect(readKept(join(dir, 'nowhere.json')).size).toBe(0);
});
