/** Fonts in another form, for tests: as a system wants them, or spoiled. */
import subsetFont from 'subset-font';

interface Changes {
  targetFormat: 'sfnt' | 'woff2';
  /** Weight or width made fast. */
  variationAxes?: Record<string, number>;
  /** Names to keep: full name, PostScript name. */
  preserveNameIds?: number[];
  /** What the font is to lose: `GSUB` holds its rules of shaping. */
  dropTables?: string[];
}

/** The font with every letter that it has, changed as told. */
export async function remake(font: Uint8Array, changes: Changes): Promise<Buffer> {
  // A variable, for the site's own declaration of this package names less than it can.
  const options = { ...changes, keepAllGlyphs: true };
  return Buffer.from(await subsetFont(font, '', options));
}
