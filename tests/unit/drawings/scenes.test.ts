import { expect, test } from 'vitest';
import { scene, sceneIds } from '#drawings/scenes.ts';
import { expectDrawing, unknownColours } from './drawings.ts';

test.each(sceneIds)('draws the scene %s as one light picture without styles', (id) => {
  expectDrawing(scene(id), 5000);
});

test('takes every colour from the palette', () => {
  expect(sceneIds.flatMap((id) => unknownColours(scene(id)))).toEqual([]);
});

test('draws no scene twice under two names', () => {
  expect(new Set(sceneIds.map(scene)).size).toBe(sceneIds.length);
});
