import { expect, test } from 'vitest';
import { icon, iconIds } from '#drawings/icons.ts';
import { khmerWord } from '#drawings/khmerWord.ts';
import { expectDrawing } from './drawings.ts';

test.each(iconIds)('draws the icon %s as one light picture in the colour of the text', (id) => {
  expectDrawing(icon(id), 600);
  expect(icon(id)).toContain('class="icon"'); // Which gives it pen and colour: `styles/base.css`.
});

test('draws no icon twice under two names', () => {
  expect(new Set(iconIds.map(icon)).size).toBe(iconIds.length);
});

test('draws the Khmer name of Khmer in the colour of the text', () => {
  expectDrawing(khmerWord, 1500);
  expect(khmerWord).toContain('fill="currentColor"');
});
