import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import {
  asWritten,
  lessonPathsIn,
  readData,
  readText,
  shownPath,
  storyPathBeside,
} from '#library/lessonFiles.ts';
import { lessonSchema } from '#schemas/lesson.ts';
import { storySchema } from '#schemas/story.ts';
import { goodFiles, lessonEn, lessonKm, lineOf, type Files } from '../checks/fixture.ts';
import { storyEn, storyFiles } from '../checks/storyFixture.ts';
import { folder, write } from '../checks/written.ts'; // prettier-ignore

const files: Files = { ...goodFiles, ...storyFiles };

test('finds the lessons and stories of all languages, in one order, and nothing else', () => {
  const other = lessonEn.replace('07', '10');
  const beside = ['.#', '._'].map((sign) => lessonEn.replace('07', `${sign}07`));
  const dir = folder({ ...files, [other]: 'x', ...Object.fromEntries(beside.map((path) => [path, 'x'])) });
  const { lessons, stories } = lessonPathsIn(dir);
  expect(lessons).toEqual([lessonEn, other, lessonKm]);
  expect(stories.has(storyPathBeside(lessonEn))).toBe(true);
  expect(stories.size).toBe(2);
});

test('gives the data as the schema has them, and the text below', () => {
  const dir = folder(files);
  const lesson = readData(lessonSchema, lessonEn, dir);
  expect(lesson.title).toBe('A calm afternoon');
  // Written as a day, and left out.
  expect([lesson.lastReviewed, lesson.draft]).toEqual(['2026-11-21', false]);
  expect(readData(storySchema, storyEn, dir).scenes.length).toBeGreaterThan(1);
  const text = readText(lessonEn, dir);
  expect(text).not.toContain('shortTitle');
  expect((files[lessonEn] ?? '').trimEnd().endsWith(text)).toBe(true);
});

test('the same lesson in a file of Windows has the same data and no line of them in its text', () => {
  const dir = folder(files);
  const [data, text] = [readData(lessonSchema, lessonEn, dir), readText(lessonEn, dir)];
  write(dir, lessonEn, (files[lessonEn] ?? '').replaceAll('\n', '\r\n'));
  expect(readData(lessonSchema, lessonEn, dir)).toEqual(data);
  expect(readText(lessonEn, dir).replaceAll('\r\n', '\n')).toBe(text);
});

test.each([
  ['that is missing', 'minutes: 30', 'seconds: 30', 'minutes: '],
  ['that is no YAML', 'minutes: 30', 'minutes: [30', 'Flow sequence in block collection'],
  ['that does not fit', 'minutes: 30', 'minutes: long', 'minutes: '],
])('says file and line of a value %s', (_, from, to, said) => {
  const changed = { ...files, [lessonEn]: (files[lessonEn] ?? '').replace(from, to) };
  const dir = folder(changed);
  const read = () => readData(lessonSchema, lessonEn, dir);
  expect(read).toThrow(`[schema] ${said}`);
  expect(read).toThrow(/content\/en\/students\/07-calm\.mdx:\d+ {2}/);
  if (to.endsWith('long')) expect(read).toThrow(`07-calm.mdx:${lineOf(changed, lessonEn, 'minutes: long')}  `);
}); // prettier-ignore

test('says that the data are missing, not that everything in them is', () => {
  const dir = folder({ [lessonEn]: '## No data\n' });
  expect(() => readData(lessonSchema, lessonEn, dir)).toThrow(/07-calm\.mdx:1 /);
});

test('reads a file again when it was written since, and only then', () => {
  const dir = folder(files);
  const read = vi.fn((path: string) => readData(lessonSchema, path, dir).title);
  const titleOf = asWritten(read, false, dir);
  expect([titleOf(lessonEn), titleOf(lessonEn)]).toEqual(['A calm afternoon', 'A calm afternoon']);
  expect(read).toHaveBeenCalledOnce();
  write(dir, lessonEn, (files[lessonEn] ?? '').replace('A calm afternoon', 'Another one'));
  expect(titleOf(lessonEn)).toBe('Another one');
  utimesSync(join(dir, lessonEn), 1, 1);
  titleOf(lessonEn);
  expect(read).toHaveBeenCalledTimes(3);
});

test('a lesson that has become wrong keeps what it had, so that other pages go on; one that was wrong from the start says so', () => {
  const dir = folder(files);
  const titleOf = asWritten((path: string) => readData(lessonSchema, path, dir).title, false, dir);
  titleOf(lessonEn);
  for (const path of [lessonEn, lessonKm]) write(dir, path, (files[path] ?? '').replace('minutes: 30', 'minutes: no'));
  expect(titleOf(lessonEn)).toBe('A calm afternoon');
  expect(() => titleOf(lessonKm)).toThrow('07-calm.mdx:');
}); // prettier-ignore

test('looks at no file twice while nobody writes', () => {
  const dir = folder(files);
  const titleOf = asWritten((path: string) => readData(lessonSchema, path, dir).title, true, dir);
  titleOf(lessonEn);
  write(dir, lessonEn, '');
  expect(titleOf(lessonEn)).toBe('A calm afternoon');
});

test('names a file as the project sees it', () => {
  expect(shownPath(lessonEn, 'content')).toBe(`content/${lessonEn}`);
});
