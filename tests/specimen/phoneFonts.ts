/**
 * The fonts of different phones. Which Khmer the system has decides what a reader sees while our font is on its way; a machine
 * that runs tests has any or none. Each phone gets its fonts from the font packages, and no others.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFile } from '#commands/khmerFont.ts';
import { remake } from './remake.ts';

export type Phone =
  | 'no Khmer'
  | 'Noto Sans Khmer'
  | 'Noto Sans Khmer of Android 8 to 15'
  | 'Khmer OS'
  | 'a Khmer font of another name';

interface Face {
  file: string;
  /** Where the font goes by another name. */
  name?: string;
  /** A width of its own, so that lines break elsewhere: nothing else tells fonts apart as badly. */
  axes?: Record<string, number>;
  /** The numbers of its first axis: lightest, regular, boldest. */
  weights?: [number, number, number];
}

const latin = (weight: number): Face => ({
  file: `@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff2`,
});
const noto = (weight: number): Face => ({
  file: `@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-${weight}-normal.woff2`,
});
const narrow = (name: string): Face => ({
  file: '@fontsource-variable/noto-sans-khmer/files/noto-sans-khmer-khmer-wdth-normal.woff2',
  name,
  axes: { wdth: 75, wght: 400 },
});

const faces: Record<Phone, Face[]> = {
  'no Khmer': [],
  'Noto Sans Khmer': [noto(400), noto(700)],
  // One variable file, whose regular weight is 90, not 400: `local()` takes it by CSS's number, and gets the boldest.
  'Noto Sans Khmer of Android 8 to 15': [
    {
      file: '@fontsource-variable/noto-sans-khmer/files/noto-sans-khmer-khmer-wght-normal.woff2',
      weights: [26, 90, 190],
    },
  ],
  'Khmer OS': [narrow('Khmer OS')],
  'a Khmer font of another name': [narrow('Angkor')],
};

/** Fonts of a system are set by fontconfig, so by Linux alone. */
export const canChoosePhone = process.platform === 'linux';

/**
 * Lays a phone's fonts into a folder of its own.
 * @returns the file for `FONTCONFIG_FILE`.
 */
export async function fontSettings(phone: Phone, folder: string): Promise<string> {
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  for (const [index, face] of [latin(400), latin(700), ...faces[phone]].entries())
    writeFileSync(join(folder, 'fonts', `${index}.ttf`), await systemFont(face));
  const settings = join(folder, 'fonts.conf');
  writeFileSync(
    settings,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  return settings;
}

async function systemFont({ file, name, axes = {}, weights }: Face): Promise<Buffer> {
  const web = readFileSync(fontFile(file));
  const font = await remake(web, {
    targetFormat: 'sfnt',
    preserveNameIds: [1, 2, 4, 6],
    variationAxes: axes,
  });
  if (weights)
    weights.forEach((weight, index) => font.writeInt32BE(weight * 0x1_00_00, firstAxisOf(font) + index * 4));
  return name ? renamed(font, name) : font;
}

/** Where the first axis has its three numbers (https://learn.microsoft.com/typography/opentype/spec/fvar). */
function firstAxisOf(font: Buffer): number {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const record = records.find((at) => font.toString('latin1', at, at + 4) === 'fvar');
  if (record === undefined) throw new Error('The font has no axes.');
  const table = font.readUInt32BE(record + 8);
  return table + font.readUInt16BE(table + 4) + 4;
}

/** Writes another name over the full name and the PostScript name, letter for letter; spaces at the end do not count. */
function renamed(font: Buffer, name: string): Buffer {
  const text = font.toString('latin1');
  const wide = (ascii: string) => [...ascii].map((letter) => `\0${letter}`).join('');
  const changed = ['Noto Sans Khmer Regular', 'NotoSansKhmer-Regular', 'Noto Sans Khmer'].reduce(
    (all, old) =>
      all.replaceAll(wide(old), wide(name.padEnd(old.length))).replaceAll(old, name.padEnd(old.length)),
    text,
  );
  if (changed === text) throw new Error(`The font has no name to write “${name}” over.`);
  return Buffer.from(changed, 'latin1');
}
