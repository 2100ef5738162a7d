/**
 * How much room words take on the wall, judged at build, so that every slide is cut and sized before a projector is there. Widths in
 * hundredths of the type's size: Khmer as Noto Sans Khmer draws it; Latin as DejaVu Sans does, the widest that a system brings along.
 * That nothing sticks out is looked at in a browser: tests/e2e/show-slides.test.ts.
 */
import type { Locale } from '#i18n/locales.ts';

const wide: Record<string, number> = {
  ឃ: 93,
  ញ: 95,
  ឌ: 63,
  ឍ: 92,
  យ: 95,
  ល: 93,
  ស: 93,
  ហ: 93,
  ឡ: 85,
  ឈ: 125,
  ណ: 124,
  រ: 29,
  វ: 33,
};
/** Written below the letter before, and beside it a little. */
const below: Record<string, number> = { ឃ: 29, ឈ: 23, ឍ: 30, ប: 29, យ: 30, រ: 29, ស: 30, ឡ: 29 };
/** Vowels that take room on the line: of one part, of two, and ះ. */
const vowels: [RegExp, number][] = [
  [/[\u17b6\u17be\u17c1-\u17c3\u17c8]/u, 29],
  [/[\u17bf\u17c0\u17c4\u17c5]/u, 58],
  [/\u17c7/u, 39],
];
const narrow = /[ .,:;!?()'‘’"“”|iIjlftr]/u; // prettier-ignore

/** Width of a text in one line, in em. */
export function widthOf(text: string, isBold = false): number {
  let width = 0;
  let isBelow = false;
  for (const sign of text) {
    if (sign === '\u17d2') isBelow = true;
    else {
      width += isBelow ? (below[sign] ?? 0) : widthOfSign(sign);
      isBelow = false;
    }
  }
  return (width / 100) * (isBold ? 1.1 : 1);
}

function widthOfSign(sign: string): number {
  if (/[\u1780-\u17b3]/u.test(sign)) return wide[sign] ?? 64;
  if (/[\u17b4-\u17d3\u17dd]/u.test(sign)) return vowels.find(([signs]) => signs.test(sign))?.[1] ?? 0;
  if (/[។៕ៗ៖«»]/u.test(sign)) return 60;
  if (narrow.test(sign)) return 38;
  if (/[mwMWA-HK-Z@—…]/u.test(sign)) return 76;
  return 62;
}

/** How far lines stand apart on the wall, for a type of size 1. The page's styles say the same. */
export const leading: Record<Locale, number> = { en: 1.5, km: 1.65 };

/**
 * Lines that a text needs at a width, both in em of its type. Khmer has long words and no spaces: more of each line stays
 * empty.
 */
export function linesOf(text: string, width: number, locale: Locale, isBold = false): number {
  const spare = locale === 'km' ? 1.6 : 2.4;
  const whole = widthOf(text, isBold);
  return whole <= width ? 1 : Math.ceil(whole / Math.max(4, width - spare));
}
