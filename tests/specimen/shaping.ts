/** Khmer as HarfBuzz shapes it from a font file: what a browser has to draw, known without a browser. */
import * as hb from 'harfbuzzjs';
import { remake } from './remake.ts';

export interface Drawn {
  /** The outlines, in the order of writing, each with its place: equal texts from equal fonts are equal. */
  outline: string;
  /** From the baseline up to the highest ink, in em. */
  up: number;
  /** From the baseline down to the lowest ink, in em. */
  down: number;
}

export interface Shaper {
  /** Every character that the font has. */
  characters: Set<string>;
  draw: (text: string) => Drawn;
}

/** Reads a font of any kind; of a variable one the weight that is asked for. */
export async function shaper(file: Uint8Array, weight = 400): Promise<Shaper> {
  const sfnt = await remake(file, { targetFormat: 'sfnt' });
  const face = new hb.Face(new hb.Blob(new Uint8Array(sfnt).buffer));
  const font = new hb.Font(face);
  if ('wght' in face.getAxisInfos()) font.setVariations([new hb.Variation('wght', weight)]);
  return {
    characters: new Set([...face.collectUnicodes()].map((code) => String.fromCodePoint(code))),
    draw: (text) => draw(font, face.upem, text),
  };
}

function draw(font: hb.Font, unitsPerEm: number, text: string): Drawn {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  let x = 0;
  let up = 0;
  let down = 0;
  const outlines = buffer.getGlyphInfos().map(({ codepoint }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const { yBearing = 0, height = 0 } = font.glyphExtents(codepoint) ?? {};
    up = Math.max(up, yBearing + yOffset);
    down = Math.max(down, -(yBearing + height + yOffset));
    const outline = `${x + xOffset},${yOffset}:${font.glyphToPath(codepoint)}`;
    x += xAdvance;
    return outline;
  });
  return { outline: outlines.join(' '), up: up / unitsPerEm, down: down / unitsPerEm };
}
