/** The picture that goes with a shared link: title, course, krama. Khmer is shaped by Pango, with our own font. */
import sharp from 'sharp';
import { withColours } from '#drawings/palette.ts';
import { scene, type SceneId } from '#drawings/scenes.ts';
import { localeTags, type Locale } from '#i18n/locales.ts';
import { sfntOf } from './fonts.ts';
import { cardGround, paper } from './ground.ts';
import { band, indexedPng, type Band } from './indexedPng.ts';

export interface CardWords {
  locale: Locale;
  /** The site's name, small. */
  site: string;
  title: string;
  /** The accent of the card. */
  colour: string;
  scene: SceneId;
}

const size = { width: 1200, height: 630 };
/** Where the title stands, on bare paper. */
const titleAt = { left: 90, top: 124, width: 1010, height: 170 };
const ink = '#221c16';

/**
 * A PNG of 1200 × 630.
 * @throws when the title does not fit in the smallest letters.
 */
export async function drawCard({ title, ...common }: CardWords): Promise<Buffer> {
  const { above, lines, below, colours, shades } = await groundOf(common);
  const heading = await write(title, {
    ...titleAt,
    locale: common.locale,
    size: common.locale === 'km' ? 60 : 64,
    colour: ink,
  });
  const written = lines.slice();
  for (let y = 0; y < heading.height; y++)
    for (let x = 0; x < heading.width; x++) {
      const cover = heading.data[(y * heading.width + x) * 4 + 3] ?? 0;
      const shade = Math.round((cover / 255) * shadeCount);
      if (shade > 0) written[y * size.width + titleAt.left + x] = shades + shade - 1;
    }
  return indexedPng(colours, size.width, [above, band(written, size.width), below]);
}

/** What all cards of a course in one language have in common: drawn, brought down to a few colours and compressed once. */
interface Ground {
  above: Band;
  /** The lines where the title comes, as numbers of colours. */
  lines: Uint8Array;
  below: Band;
  colours: Uint8Array;
  /** The number of the lightest shade of ink; the darkest is the last colour. */
  shades: number;
}

/** From paper to ink. */
const shadeCount = 24;

const grounds = new Map<string, Promise<Ground>>();

function groundOf(common: Omit<CardWords, 'title'>): Promise<Ground> {
  const key = JSON.stringify(common);
  const ground = grounds.get(key) ?? drawGround(common);
  grounds.set(key, ground);
  return ground;
}

async function drawGround({ locale, site, colour, scene: id }: Omit<CardWords, 'title'>): Promise<Ground> {
  await bothFonts();
  const picture = withColours(scene(id)).replace(
    '<svg ',
    '<svg xmlns="http://www.w3.org/2000/svg" width="540" height="270" preserveAspectRatio="xMidYMax slice" ',
  );
  const name = await write(site, { locale, size: 34, width: 900, height: 70, colour });
  const { data: lettering, ...raw } = name;
  const few = await sharp(Buffer.from(cardGround(colour)))
    .composite([
      { input: Buffer.from(picture), left: 610, top: 300 },
      { input: lettering, raw: { ...raw, channels: 4 }, left: 90, top: 56 },
    ])
    .png({ palette: true, effort: 7 })
    .toBuffer();
  const pixels = await sharp(few).removeAlpha().raw().toBuffer();
  const points = Array.from({ length: size.width * size.height }, (_, at) => pixels.readUIntBE(at * 3, 3));
  const { kept, numberOf } = mostUsed(points, 256 - shadeCount);
  const indexes = Uint8Array.from(points, (rgb) => numberOf.get(rgb) ?? 0);
  const [from, to] = [titleAt.top * size.width, (titleAt.top + titleAt.height) * size.width];
  const inks = Array.from({ length: shadeCount }, (_, index) => between(paper, ink, (index + 1) / shadeCount));
  return {
    above: band(indexes.subarray(0, from), size.width),
    lines: indexes.subarray(from, to),
    below: band(indexes.subarray(to), size.width),
    colours: Uint8Array.from([...kept, ...inks].flatMap(partsOf)),
    shades: kept.length,
  };
} // prettier-ignore

/** The colours that most points have, and for every colour the number of the nearest of these. */
function mostUsed(points: number[], most: number) {
  const uses = new Map<number, number>();
  for (const rgb of points) uses.set(rgb, (uses.get(rgb) ?? 0) + 1);
  const all = [...uses].sort(([a, one], [b, other]) => other - one || a - b).map(([rgb]) => rgb);
  const kept = all.slice(0, most);
  const distance = (a: number, b: number) => {
    const [one, other] = [partsOf(a), partsOf(b)];
    return one.reduce((sum, part, index) => sum + (part - (other[index] ?? 0)) ** 2, 0);
  };
  const nearest = (rgb: number) =>
    kept.reduce((best, candidate, index) => (distance(rgb, candidate) < distance(rgb, kept[best] ?? 0) ? index : best), 0);
  return { kept, numberOf: new Map(all.map((rgb) => [rgb, nearest(rgb)])) };
} // prettier-ignore

/** Red, green and blue. */
function partsOf(rgb: number): number[] {
  return [rgb >> 16, (rgb >> 8) & 255, rgb & 255];
}

/** `#rrggbb` and `#rrggbb` → the colour on the way from one to the other, as a number. */
function between(one: string, other: string, share: number): number {
  const [from, to] = [one, other].map((colour) => partsOf(parseInt(colour.slice(1), 16)));
  return (from ?? []).reduce(
    (sum, part, index) => sum * 256 + Math.round(part + ((to?.[index] ?? 0) - part) * share),
    0,
  );
}

// No picture is made twice: what the library would keep of each is 50 MB a process.
sharp.cache(false);

let ready: Promise<unknown> | undefined;

/** Pango remembers every font file it was given: Khmer titles have Latin digits in them, and machines may have no fonts. */
function bothFonts(): Promise<unknown> {
  ready ??= Promise.all(
    localeTags.map(async (locale) =>
      sharp({ text: { text: '1', fontfile: await sfntOf(locale) } })
        .png()
        .toBuffer(),
    ),
  );
  return ready;
}

interface Lettering {
  locale: Locale;
  size: number;
  width: number;
  height: number;
  colour: string;
}

/** Red, green, blue and cover of each pixel. */
interface Written {
  data: Buffer;
  width: number;
  height: number;
}

/** Text of at most `width` × `height` pixels; a long title gets smaller letters, never lost ones. */
async function write(text: string, lettering: Lettering): Promise<Written> {
  const { locale, width, height, colour } = lettering;
  for (let size = lettering.size; size >= 24; size -= 4) {
    const { data, info } = await sharp({
      text: {
        text: `<span foreground="${colour}">${escape(breakable(text, locale))}</span>`,
        font: `${locale === 'km' ? 'Noto Sans Khmer,Noto Sans' : 'Noto Sans'} Bold ${size}`,
        fontfile: await sfntOf(locale),
        width,
        rgba: true,
        spacing: Math.round(size * 0.25),
        wrap: 'word',
        dpi: 72,
      },
    })
      .raw()
      .toBuffer({ resolveWithObject: true });
    if (info.height <= height && info.width <= width) return { data, width: info.width, height: info.height };
  }
  throw new Error(`No size is small enough for the card “${text}”. Shorten the title.`);
}

/** Pango knows no Khmer words: places where a line may end are marked for it, in the picture only. */
function breakable(text: string, locale: Locale): string {
  if (locale !== 'km') return text;
  return [...breaker.segment(text)].map(({ segment }) => segment).join('\u200B');
}

const breaker = new Intl.Segmenter('km', { granularity: 'word' });

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
