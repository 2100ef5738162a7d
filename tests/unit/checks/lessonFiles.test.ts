import { expect, test } from 'vitest';
import { goodLessons, idList, lessonNumber } from '#checks/lessonFiles.ts';
import { changed, contentOf, goodFiles, lessonEn, lessonKm } from './fixture.ts';

test.each([
  ['07-threats', 7],
  ['7-threats', 7],
  ['12-if-someone-threatens-you', 12],
  ['threats', undefined],
  ['07', undefined],
  ['07-', undefined],
  ['07-Threats', undefined],
  ['07--threats', undefined],
])('reads from the name %s the number %s', (name, number) => {
  expect(lessonNumber(name)).toBe(number);
});

test('gives the lessons that fit their schema, and no others', () => {
  const files = changed(lessonEn, 'minutes: 30', 'minutes: many');
  expect(goodLessons(contentOf(goodFiles)).map(({ file }) => file.file)).toEqual([lessonEn, lessonKm]);
  expect(goodLessons(contentOf(files)).map(({ file }) => file.file)).toEqual([lessonKm]);
});

test('splits a list of ids at any white space', () => {
  expect(idList(' J67  J68\nJ69 ')).toEqual(['J67', 'J68', 'J69']);
  expect(idList('')).toEqual([]);
});
