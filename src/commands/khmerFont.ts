/** The Khmer font of the site: Noto Sans Khmer, cut to what modern Khmer needs. The same bytes whenever it is made. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** Path below a package of fonts on this machine. */
export function fontFile(path: string): string {
  return createRequire(import.meta.url).resolve(path);
}

export const wholeFont = '@fontsource-variable/noto-sans-khmer/files/noto-sans-khmer-khmer-wght-normal.woff2';

const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** Letters and signs in use; deprecated and inherent ones are refused by the content check. */
export const khmerLetters = [
  range(0x1780, 0x17a2), range(0x17a5, 0x17b3), range(0x17b6, 0x17d2), range(0x17d4, 0x17d7), range(0x17d9, 0x17db),
  range(0x17dd, 0x17dd), range(0x17e0, 0x17e9), '\u200B\u200C\u25CC',
].join(''); // prettier-ignore

/** The font for the web: weights 400 to 700. */
export async function khmerFont(letters = khmerLetters): Promise<Buffer> {
  const font = await subsetFont(readFileSync(fontFile(wholeFont)), letters, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
  });
  return Buffer.from(font);
}
