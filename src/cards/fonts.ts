/** Pango reads fonts as files of their own kind; npm ships them for the web. Converted once a build. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Locale } from '#i18n/locales.ts';

const files: Record<Locale, string> = {
  km: '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-700-normal.woff2',
  en: '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2',
};

const made = new Map<Locale, Promise<string>>();

/** Path of the bold font for a language, as TrueType. */
export function sfntOf(locale: Locale): Promise<string> {
  const path = made.get(locale) ?? convert(locale);
  made.set(locale, path);
  return path;
}

async function convert(locale: Locale): Promise<string> {
  const web = readFileSync(createRequire(import.meta.url).resolve(files[locale]));
  const font = await subsetFont(web, everyLetter, {
    targetFormat: 'truetype',
    preserveNameIds: [1, 2, 4, 6],
  });
  const path = join(mkdtempSync(join(tmpdir(), 'card-font-')), `${locale}.ttf`);
  writeFileSync(path, font);
  return path;
}

const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
const everyLetter = range(0x20, 0x17f) + range(0x1780, 0x17ff) + range(0x2010, 0x2027) + '\u200B\u25CC';
