import { expect, test } from 'vitest';
import { readGuidePages } from '#room/guidePages.ts';
import { hostileTexts, hostileValues } from '../../hostileTexts.ts';

test('says the page on which a lesson begins in the printed guide', () => {
  const pages = readGuidePages({ 'police/4': { guide: 12 }, 'police/5': { guide: 19, sheet: 3 } });
  expect([...pages]).toEqual([['police/4', 12], ['police/5', 19]]);
}); // prettier-ignore

test('knows none before anything was printed', () => {
  expect(readGuidePages({}).size).toBe(0);
});

test('takes nothing that is no page from a list that was changed on its way', () => {
  const wrong = [...hostileTexts, ...hostileValues, 0, -1, 1.5, NaN, Infinity, 99_999];
  for (const value of wrong) {
    expect([...readGuidePages(value)]).toEqual([]);
    expect([...readGuidePages({ 'police/4': value, 'police/5': { guide: value }, 'police/6': { guide: 7 } })]).toEqual([
      ['police/6', 7],
    ]);
  }
}); // prettier-ignore
