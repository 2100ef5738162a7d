/** The picture that goes with a shared link: title, course, krama. Khmer is shaped by Pango, with our own font. */
import sharp from 'sharp';
import { withColours } from '#drawings/palette.ts';
import { scene, type SceneId } from '#drawings/scenes.ts';
import { localeTags, type Locale } from '#i18n/locales.ts';
import { sfntOf } from './fonts.ts';
import { cardGround } from './ground.ts';

export interface CardWords {
  locale: Locale;
  /** The site's name, small. */
  site: string;
  title: string;
  /** The accent of the card. */
  colour: string;
  scene: SceneId;
}

/**
 * A PNG of 1200 × 630.
 * @throws when the title does not fit in the smallest letters.
 */
export async function drawCard({ locale, site, title, colour, scene: id }: CardWords): Promise<Buffer> {
  await bothFonts();
  const picture = withColours(scene(id)).replace(
    '<svg ',
    '<svg xmlns="http://www.w3.org/2000/svg" width="540" height="270" preserveAspectRatio="xMidYMax slice" ',
  );
  const [name, heading] = await Promise.all([
    write(site, { locale, size: 34, width: 900, height: 70, colour }),
    write(title, { locale, size: locale === 'km' ? 60 : 64, width: 1010, height: 170, colour: '#221c16' }),
  ]);
  return sharp(Buffer.from(cardGround(colour)))
    .composite([
      { input: Buffer.from(picture), left: 610, top: 300 },
      { input: name, left: 90, top: 56 },
      { input: heading, left: 90, top: 124 },
    ])
    .png({ palette: true, colours: 128, effort: 7 })
    .toBuffer();
}

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

/** Text of at most `width` × `height` pixels; a long title gets smaller letters, never lost ones. */
async function write(text: string, lettering: Lettering): Promise<Buffer> {
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
      .png()
      .toBuffer({ resolveWithObject: true });
    if (info.height <= height && info.width <= width) return data;
  }
  throw new Error(`No size is small enough for the card “${text}”. Shorten the title.`);
}

/** Pango knows no Khmer words: places where a line may end are marked for it, in the picture only. */
function breakable(text: string, locale: Locale): string {
  if (locale !== 'km') return text;
  const words = new Intl.Segmenter('km', { granularity: 'word' }).segment(text);
  return [...words].map(({ segment }) => segment).join('\u200B');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
