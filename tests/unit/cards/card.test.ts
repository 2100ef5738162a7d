import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawCard, type CardWords } from '#cards/card.ts';
import { cardColour, cardScene } from '#cards/colours.ts';

const words: CardWords = {
  locale: 'km',
  site: 'ផ្លូវសុវត្ថិភាព',
  title: 'មាត្រា 111',
  colour: cardColour('police'),
  scene: cardScene('police'),
};

test('a card is a picture of 1200 by 630', async () => {
  const { width, height, format } = await sharp(await drawCard(words)).metadata();
  expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
});

test('another title makes another picture, a long one smaller letters', async () => {
  const long = { ...words, title: 'ចាប់ផ្តើមដោយមិនរង់ចាំពាក្យបណ្តឹង '.repeat(4) };
  expect(await drawCard(long)).not.toEqual(await drawCard(words));
});

test('the title stands in ink on bare paper, and all else is the same on every card of the course', async () => {
  const points = async (title: string) => sharp(await drawCard({ ...words, title })).removeAlpha().raw().toBuffer();
  const [one, other] = [await points('១'), await points('ជំនួយ')];
  const lines = (picture: Buffer, from: number, to: number) => picture.subarray(from * 3600, to * 3600);
  expect(lines(one, 0, 124).equals(lines(other, 0, 124))).toBe(true);
  expect(lines(one, 294, 630).equals(lines(other, 294, 630))).toBe(true);
  expect(lines(one, 124, 294).equals(lines(other, 124, 294))).toBe(false);
  const title = lines(other, 124, 294);
  const shades = new Set(Array.from({ length: title.length / 3 }, (_, at) => title.toString('hex', at * 3, at * 3 + 3)));
  expect(shades.has('221c16')).toBe(true);
  expect(shades.has('fbf6ec')).toBe(true);
}); // prettier-ignore

test('a title that fits in no letters is refused, not cut', async () => {
  await expect(drawCard({ ...words, title: 'ចាប់ផ្តើមដោយមិនរង់ចាំពាក្យបណ្តឹង '.repeat(40) })).rejects.toThrow(
    'Shorten',
  );
});

test('pages outside courses have the site’s own colour and scene', () => {
  expect(cardScene(undefined)).toBe('home');
  expect(cardColour(undefined)).not.toBe(cardColour('students'));
});
