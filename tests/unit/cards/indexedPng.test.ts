import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { adlerOf, band, indexedPng } from '#cards/indexedPng.ts';

const colours = Uint8Array.from([255, 0, 0, 0, 255, 0, 0, 0, 255]);

async function pointsOf(png: Buffer): Promise<{ width: number; points: number[][] }> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, points: Array.from({ length: data.length / 3 }, (_, at) => [...data.subarray(at * 3, at * 3 + 3)]) };
} // prettier-ignore

test('a picture put together from bands is read as it was drawn', async () => {
  const numbers = Array.from({ length: 40 * 30 }, (_, at) => (at * 7 + (at >> 5)) % 3);
  const lines = Uint8Array.from(numbers);
  const bands = [lines.subarray(0, 400), lines.subarray(400, 440), lines.subarray(440)].map((part) =>
    band(part, 40),
  );
  const { width, points } = await pointsOf(indexedPng(colours, 40, bands));
  expect(width).toBe(40);
  expect(points).toEqual(numbers.map((number) => [...colours.subarray(number * 3, number * 3 + 3)]));
});

test.each([0, 1, 255, 3800, 3801, 100_000])('sums up %i bytes as zlib does', (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 256);
  expect(adlerOf(bytes)).toBe(deflateSync(bytes).readUInt32BE(deflateSync(bytes).length - 4));
});

test('the sum of a picture of several bands is that of the whole', () => {
  const lines = Uint8Array.from({ length: 90_000 }, (_, at) => (at * at) % 3);
  const sumIn = (png: Buffer) => png.readUInt32BE(png.length - 12 - 4 - 4);
  const one = indexedPng(colours, 300, [band(lines, 300)]);
  const three = indexedPng(colours, 300, [band(lines.subarray(0, 300), 300), band(lines.subarray(300, 60_000), 300), band(lines.subarray(60_000), 300)]);
  expect(sumIn(three)).toBe(sumIn(one));
}); // prettier-ignore
