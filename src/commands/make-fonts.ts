/**
 * `npm run make:fonts`: cuts the Khmer font to what modern Khmer needs, weights 400 to 700, into `public/fonts/`, and
 * draws the one Khmer word that stands on every English page, so that those pages need no Khmer font.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as hb from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { locales } from '#i18n/locales.ts';

const source = '@fontsource-variable/noto-sans-khmer/files/noto-sans-khmer-khmer-wght-normal.woff2';
const bold = '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-600-normal.woff2';
const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** Letters and signs in use; deprecated and inherent ones are refused by the content check. */
const letters = [
  range(0x1780, 0x17a2), range(0x17a5, 0x17b3), range(0x17b6, 0x17d2), range(0x17d4, 0x17d7), range(0x17d9, 0x17db),
  range(0x17dd, 0x17dd), range(0x17e0, 0x17e9), '\u200B\u200C\u25CC',
].join(''); // prettier-ignore

const font = await subsetFont(readFileSync(createRequire(import.meta.url).resolve(source)), letters, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700 } },
});
writeFileSync('public/fonts/noto-sans-khmer.woff2', font);
console.log(`public/fonts/noto-sans-khmer.woff2: ${font.length} bytes`);

const sfnt = await subsetFont(readFileSync(createRequire(import.meta.url).resolve(bold)), locales.km.name, {
  targetFormat: 'sfnt',
});
const word = drawWord(sfnt, locales.km.name);
writeFileSync(
  'src/drawings/khmerWord.ts',
  `/** The word ${locales.km.name} as a drawing. Made by \`npm run make:fonts\`; do not edit. */\nexport const khmerWord = '${word}';\n`,
);
console.log(`src/drawings/khmerWord.ts: ${word.length} characters`);

/** The outlines of a word, shaped as Khmer must be, one em high and as wide as it is. */
function drawWord(data: Uint8Array, text: string): string {
  const font = new hb.Font(new hb.Face(new hb.Blob(new Uint8Array(data).buffer)));
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  let x = 0;
  const paths = buffer.getGlyphInfos().map(({ codepoint }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const outline = moved(font.glyphToPath(codepoint), x + xOffset, yOffset);
    x += xAdvance;
    return outline;
  });
  const scale = 100;
  return `<svg class="khmer-word" viewBox="0 0 ${Math.round(x / (1000 / scale))} 150" aria-hidden="true"><path fill="currentColor" d="${paths.join('')}"/></svg>`;

  /** Font units to a grid of 100 to the em, y downward, the baseline at 100. */
  function moved(path: string, dx: number, dy: number) {
    let isX = true;
    return path.replace(/[A-Z]|-?\d+(?:\.\d+)?/g, (part) => {
      if (/[A-Z]/.test(part)) {
        isX = true;
        return part;
      }
      const value = isX ? (Number(part) + dx) / 10 : 100 - (Number(part) + dy) / 10;
      isX = !isX;
      return String(Math.round(value));
    });
  }
}
