import { expect, test } from 'vitest';
import { changed, error, findings, goodFiles, lessonEn, renamed } from './fixture.ts';

test.each(['calm.mdx', '7_calm.mdx', '07-Calm.mdx', '07-.mdx', '07.mdx', '07-ស្ងប់.mdx'])(
  'refuses the file name %s',
  (name) => {
    const path = `en/students/${name}`;
    const files = renamed(lessonEn, path);
    expect(findings(files, 'addresses')).toEqual([
      error(files, 'addresses', path, 1, 'Name the file <number>-<words>.mdx, for example 07-threats.mdx.'),
    ]);
  },
);

test('refuses a number that another lesson of the course has, however it is written', () => {
  const second = 'en/students/7-again.mdx';
  const files = { ...goodFiles, [second]: goodFiles[lessonEn] ?? '' };
  expect(findings(files, 'addresses')).toEqual([
    error(
      files,
      'addresses',
      second,
      1,
      `Lesson 7 of this course is ${lessonEn} already. Give this one a number of its own.`,
    ),
  ]);
});

test('lets two courses have a lesson of the same number', () => {
  const files = { ...goodFiles, 'en/police/07-calm.mdx': goodFiles[lessonEn] ?? '' };
  expect(findings(files, 'addresses')).toEqual([]);
});

test('says nothing of pages, whose names are words', () => {
  expect(findings(changed('en/pages/about.mdx', 'About this site', 'Who we are'), 'addresses')).toEqual([]);
});
