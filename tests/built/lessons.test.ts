/** What every finished lesson and the glossary must hold; drafts are on their way there. */
import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { readContent } from '#checks/content.ts';
import { goodLessons, wordsIn } from '#checks/lessonFiles.ts';
import { html, lessonPages } from '../site.ts';

const content = readContent('content');
const lessons = goodLessons(content).filter(({ data }) => !data.draft);

test('every lesson file is a finished lesson or a draft, in both languages', () => {
  const files = content.files.filter(({ kind }) => kind === 'lesson');
  expect(goodLessons(content)).toHaveLength(files.length);
  expect(lessons.length).toBeGreaterThanOrEqual(58); // 29 in two languages
});

describe.each(lessons.map(({ file, data }) => ({ name: file.file, file, data })))(
  '$name',
  ({ file, data }) => {
    const words = wordsIn(file).map(({ name }) => name);

    test('asks at least six questions', () => {
      expect(data.questions.length).toBeGreaterThanOrEqual(6);
    });

    test('tells one story with named people', () => {
      // To read, or to walk through.
      expect(words.filter((word) => word === 'Scenario' || word === 'Story')).toHaveLength(1);
      const lines = words.filter((word) => word === 'Line').length;
      expect(lines).toBeGreaterThanOrEqual(words.includes('Story') ? 0 : 2);
    });

    test('gives at least two sourced facts', () => {
      expect(words.filter((word) => word === 'Fact' || word === 'Figure').length).toBeGreaterThanOrEqual(2);
    });
  },
);

test('the glossary explains at least thirty terms', () => {
  expect(content.files.filter(({ kind }) => kind === 'term').length).toBeGreaterThanOrEqual(30);
});

test.each(lessonPages)('%s has one picture, told in words, as a light file', (page) => {
  const pictures = load(html(page))('img.picture');
  expect(pictures).toHaveLength(1);
  expect((pictures.attr('alt') ?? '').length).toBeGreaterThan(20);
  expect(readFileSync(`dist${pictures.attr('src')}`).length).toBeLessThanOrEqual(12_000);
});
