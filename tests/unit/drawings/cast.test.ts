import { expect, test } from 'vitest';
import { castIds, moods, portrait } from '#drawings/cast.ts';
import { expectDrawing, unknownColours } from './drawings.ts';

const everyone = castIds.flatMap((id) => moods.map((mood) => ({ id, mood })));

test.each(everyone)('draws $id, $mood, as one light picture without styles', ({ id, mood }) => {
  expectDrawing(portrait(id, mood), 1100);
});

test('takes every colour from the palette', () => {
  expect(everyone.flatMap(({ id, mood }) => unknownColours(portrait(id, mood)))).toEqual([]);
});

test('gives everybody a face of their own in every mood', () => {
  expect(new Set(everyone.map(({ id, mood }) => portrait(id, mood))).size).toBe(everyone.length);
});
