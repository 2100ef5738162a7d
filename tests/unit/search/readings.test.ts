import { expect, test } from 'vitest';
import { englishReading, khmerReading } from '#search/readings.ts';

const keys = (text: string, { unitsOf } = englishReading) => unitsOf(text).map(({ key }) => key);

test('reads English by stems: the forms of a word are one', () => {
  for (const forms of [
    ['report', 'Reporting', 'REPORTED', 'reports'],
    ['photo', 'photos'],
    ['story', 'stories'],
    ['threaten', 'threatened'],
  ])
    expect(new Set(forms.flatMap((form) => keys(form))).size, forms.join()).toBe(1);
  expect(new Set(keys('help helmet story store')).size).toBe(4);
});

test('leaves places and joints of English as they are', () => {
  const text = 'Stay, reporting helped 1280';
  expect(
    englishReading.unitsOf(text).map(({ start, end, joint }) => [text.slice(start, end), joint]),
  ).toEqual([
    ['Stay', 'apart'],
    ['reporting', 'apart'],
    ['helped', 'spaced'],
    ['1280', 'spaced'],
  ]);
});

test('reads Khmer by clusters, and stems nothing in it', () => {
  expect(keys('ខែ្មរ reporting', khmerReading)).toEqual(['ខ្មែ', 'រ', 'reporting']);
});
