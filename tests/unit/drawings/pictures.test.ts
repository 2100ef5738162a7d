import { expect, test } from 'vitest';
import { asFile, dusk, palette } from '#drawings/palette.ts';
import { picture, pictureIds } from '#drawings/pictures.ts';
import { expectDrawing, unknownColours } from './drawings.ts';

/** Bytes, as a file and not compressed. */
const most = 12_000;

test.each(pictureIds)('draws the picture %s light, with colours of the palette alone', (id) => {
  expectDrawing(picture(id), most);
  expect(unknownColours(picture(id))).toEqual([]);
  expect(Buffer.byteLength(asFile(picture(id)))).toBeLessThanOrEqual(most);
});

test('draws no picture twice under two names', () => {
  expect(new Set(pictureIds.map(picture)).size).toBe(pictureIds.length);
});

test('writes the styles of its own colours into a file, by day and at dusk', () => {
  const file = asFile(
    '<svg viewBox="0 0 1 1" class="scene"><path class="d-p" d="M0 0"/><path class="d-h d-l" d="M0 0"/></svg>',
  );
  expect(file).toContain('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><style>');
  expect(file).toContain(`.d-p{color:${palette.p}}.d-h{color:${palette.h}}`);
  expect(file).toContain(`dark){.d-p{color:${dusk.p}}}`);
  expect(file).not.toContain('.d-s1');
});
