/** What things cost in data, written into the finished pages that speak of it: they cannot know it before they are finished. */
import { gzipSync } from 'node:zlib';
import { address } from '#i18n/addresses.ts';
import { formatNumber } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { sizeWords, type Pack } from './pack.ts';
import { weightOf, type SiteFiles } from './packs.ts';

/** Bytes of a pack, a page, the first page, a search: by the names that pages use in `data-weight`. */
export type Weigh = (what: string) => number;

/**
 * Weighs by gzip, as the plainest of hosts compress: others send less.
 * `pack km-students`; `page /km/students/7/`; `first /km/students/7/` with font and programs; `search km`.
 */
export function scales(site: SiteFiles, packs: Pack[]): Weigh {
  const known = new Map<string, number>();
  const weigh = (path: string) => {
    const bytes = site.get(path);
    if (!bytes) throw new Error(`dist${path} is missing, but a page wants to say what it weighs.`);
    const weight = known.get(path) ?? (/\.(?:woff2|png)$/.test(path) ? bytes.length : gzipSync(bytes).length);
    known.set(path, weight);
    return weight;
  };
  const text = (path: string) => Buffer.from(site.get(path) ?? []).toString('utf8');
  return (what) => {
    const [kind = '', path = ''] = what.split(' ');
    switch (kind) {
      case 'pack': {
        const pack = packs.find(({ id }) => id === path);
        if (!pack) throw new Error(`There is no pack “${path}”.`);
        return weightOf(pack);
      }
      case 'page':
        return weigh(path) + sum([...picturesIn(text(path))].map(weigh));
      case 'first':
        return weigh(path) + sum([...loadedBy(path, text)].map(weigh));
      case 'search':
        return searchWeight(site, path as Locale, weigh, text);
      default:
        throw new Error(`“${what}”: nothing is weighed under that name.`);
    }
  };
}

/** Courses of that size in a bundle of 1 GB, in round numbers. */
export function timesInBundle(locale: Locale, bytes: number): string {
  return formatNumber(locale, Math.floor(1_000_000_000 / bytes / 50) * 50);
}

/** The page with what was weighed: `<b data-weight="page /km/…"></b>`, `data-bytes="pack km-students"`. */
export function withWeights(html: string, locale: Locale, weigh: Weigh): string {
  return html
    .replace(/(<(\w+)[^>]*?) data-weight="([^"]+)"([^>]*>)[^<]*(<\/\2>)/g, (_, open, __, what, rest, close) =>
      [open, rest, sizeWords(weigh(String(what))), close].join(''),
    )
    .replace(/(<(\w+)[^>]*?) data-times="([^"]+)"([^>]*>)[^<]*(<\/\2>)/g, (_, open, __, what, rest, close) =>
      [open, rest, timesInBundle(locale, weigh(String(what))), close].join(''),
    )
    .replace(/ data-bytes="(\D[^"]*)"/g, (_, what: string) => ` data-bytes="${weigh(what)}"`);
}

function picturesIn(html: string): Set<string> {
  return new Set([...html.matchAll(/\ssrc="(\/(?:pictures|cast|qr)\/[^"]+)"/g)].map(([, path = '']) => path));
}

/** Scripts that wake a page, the font where Khmer stands, pictures. */
function loadedBy(page: string, text: (path: string) => string): Set<string> {
  const html = text(page);
  const found = picturesIn(html);
  const follow = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, file = ''] of text(path).matchAll(/(?:from|import)\s*\(?["'`]\.\/([^"'`]+)["'`]/g))
      follow(`/_astro/${file}`);
  };
  for (const [, path = ''] of html.matchAll(/["' ](\/_astro\/[\w.-]+\.js)/g)) follow(path);
  const [, font] = /url\((\/fonts\/[^)]+)\)/.exec(html) ?? [];
  if (font && page.startsWith(address('km'))) found.add(font);
  return found;
}

/** Files of one kind that are compressed only to know what they weigh. */
const mostWeighed = 1500;

/** The directory, some parts of the index and the texts of ten results, of middling size. */
function searchWeight(
  site: SiteFiles,
  locale: Locale,
  weigh: (path: string) => number,
  text: (path: string) => string,
) {
  const files = [...site.keys()].filter((path) => path.startsWith(`/search/${locale}/`));
  const middling = (pattern: RegExp) => {
    const all = files.filter((path) => pattern.test(path));
    // Of very many, some tell as well what is in the middle.
    const step = Math.ceil(all.length / mostWeighed);
    const sizes = all
      .filter((_, index) => index % step === 0)
      .map(weigh)
      .sort((a, b) => a - b);
    return sizes[sizes.length >> 1] ?? 0;
  };
  const scripts = sum(
    [...loadedBy(address(locale, 'search'), text)].filter((path) => path.startsWith('/_astro/')).map(weigh),
  );
  return (
    scripts +
    weigh(`/search/${locale}/directory.json`) +
    3 * middling(/\d\.txt$/) +
    10 * middling(/text-\d+\.json$/)
  );
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
