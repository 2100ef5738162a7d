import { globSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { fontFile, khmerFont, khmerLetters, wholeFont } from '#commands/khmerFont.ts';
import { khmerWordModule } from '#commands/khmerWord.ts';
import { clustersOf } from '#i18n/khmer.ts';
import { remake } from '../../specimen/remake.ts';
import { shaper, type Drawn, type Shaper } from '../../specimen/shaping.ts';

const shipped = readFileSync('public/fonts/noto-sans-khmer.woff2');
const whole = readFileSync(fontFile(wholeFont));

/** What is written in Khmer anywhere on the site: content, messages, names, and whatever else stands in the code. */
const texts = globSync(['content/**/*.{mdx,yaml}', 'src/**/*.{ts,tsx,astro}'])
  .filter((file) => !file.replaceAll('\\', '/').startsWith('src/checks/')) // Names what it refuses.
  .map((file) => readFileSync(file, 'utf8').replaceAll(/\\u[\dA-F]{4}/g, ''));

const clusters = [...new Set(texts.flatMap(clustersOf))];

/** Khmer letters and signs of a text that a font does not have. */
function missing(text: string, { characters }: Shaper): string[] {
  return [...new Set(text.match(/[\u1780-\u17FF\u19E0-\u19FF]/gu))].filter(
    (letter) => !characters.has(letter),
  );
}

/** Fonts are cut and shaped anew: a second each, more where the machine is busy. */
const patient = { timeout: 60_000 };

let ours: Shaper;
beforeAll(async () => {
  ours = await shaper(shipped);
}, patient.timeout);

test('the font is what `npm run make:fonts` makes, byte for byte', patient, async () => {
  expect((await khmerFont()).equals(shipped)).toBe(true);
});

test('the drawing of the Khmer word is what `npm run make:fonts` makes', patient, async () => {
  expect(await khmerWordModule()).toBe(readFileSync('src/drawings/khmerWord.ts', 'utf8'));
});

test('the font has every Khmer letter that is written anywhere on the site', () => {
  expect(texts.length).toBeGreaterThan(100);
  expect(missing(texts.join(''), ours)).toEqual([]);
});

test('a letter that the font lacks is named', patient, async () => {
  const without = await shaper(await khmerFont(khmerLetters.replace('ឪ', '')));
  expect(missing(texts.join(''), without)).toEqual(['ឪ']);
});

test('the styles ask for the font for the letters that it has, and for no others', () => {
  const styles = readFileSync('src/styles/fonts.css', 'utf8');
  const faces = styles.match(/@font-face \{[^}]*url\([^}]*\}/g) ?? [];
  expect(faces.length).toBeGreaterThan(0);
  for (const face of faces) {
    const asked = rangesOf(/unicode-range: ([^;]+);/.exec(face)?.[1] ?? '');
    const has = (code: number) => asked.some(([from, to]) => code >= from && code <= to);
    const letters = [...khmerLetters].map((letter) => letter.codePointAt(0) ?? 0);
    expect(letters.filter((code) => !has(code))).toEqual([]);
    for (const [from, to] of asked) expect(letters.some((code) => code >= from && code <= to)).toBe(true);
  }
});

test.each([400, 700])(
  'weight %i draws every cluster of the site as the whole font does',
  patient,
  async (weight) => {
    const [cut, uncut] = await Promise.all([shaper(shipped, weight), shaper(whole, weight)]);
    expect(clusters.length).toBeGreaterThan(500);
    expect(clusters.filter((text) => !alike(cut.draw(text), uncut.draw(text)))).toEqual([]);
  },
);

test('a font that lost its rules of shaping is told by what it draws', patient, async () => {
  const font = await remake(shipped, { targetFormat: 'sfnt', dropTables: ['GSUB'] });
  const unshaped = await shaper(font);
  const wrong = clusters.filter((text) => !alike(unshaped.draw(text), ours.draw(text)));
  expect(wrong.length).toBeGreaterThan(clusters.length / 4);
});

/** The same curves; where weights were cut off, points were rounded once more, by a thousandth of an em or two. */
function alike(a: Drawn, b: Drawn): boolean {
  const shape = ({ outline }: Drawn) => outline.replaceAll(/-?[\d.]+/g, '#');
  const places = ({ outline }: Drawn) => (outline.match(/-?[\d.]+/g) ?? []).map(Number);
  const others = places(b);
  return shape(a) === shape(b) && places(a).every((place, at) => Math.abs(place - (others[at] ?? NaN)) <= 2);
}

function rangesOf(text: string): [from: number, to: number][] {
  return text.split(/,\s*/).map((part) => {
    const [from = '', to = from] = part.replace('U+', '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)];
  });
}
