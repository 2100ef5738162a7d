/** The one Khmer word that stands on every English page, as a drawing, so that those pages need no Khmer font. */
import { readFileSync } from 'node:fs';
import * as hb from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { locales } from '#i18n/locales.ts';
import { fontFile } from './khmerFont.ts';

const bold = '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-600-normal.woff2';

/** The text of `src/drawings/khmerWord.ts`. */
export async function khmerWordModule(): Promise<string> {
  const { name } = locales.km;
  const font = await subsetFont(readFileSync(fontFile(bold)), name, { targetFormat: 'sfnt' });
  return `/** The word ${name} as a drawing. Made by \`npm run make:fonts\`; do not edit. */\nexport const khmerWord =\n  '${drawWord(font, name)}';\n`;
}

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
}

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
