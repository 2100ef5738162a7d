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

test('a title that fits in no letters is refused, not cut', async () => {
  await expect(drawCard({ ...words, title: 'ចាប់ផ្តើមដោយមិនរង់ចាំពាក្យបណ្តឹង '.repeat(40) })).rejects.toThrow(
    'Shorten',
  );
});

test('pages outside courses have the site’s own colour and scene', () => {
  expect(cardScene(undefined)).toBe('home');
  expect(cardColour(undefined)).not.toBe(cardColour('students'));
});
