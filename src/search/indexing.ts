/** Makes the index of one language from the finished pages, and writes it beside them. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locale } from '#i18n/locales.ts';
import { buildIndex } from './buildIndex.ts';
import { readings } from './readings.ts';
import { readPage, type SearchPage } from './sections.ts';

export interface Indexed {
  pages: number;
  files: number;
}

/** @param root folder of the finished site. */
export function writeIndex(root: string, locale: Locale): Indexed {
  const pages = pagesOf(root, locale);
  const files = buildIndex(pages, readings[locale]);
  const made = new Set<string>();
  for (const [path, text] of files) {
    const place = join(root, 'search', locale, path);
    const folder = dirname(place);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(place, text);
  }
  return { pages: pages.length, files: files.size };
}

function pagesOf(root: string, locale: Locale): SearchPage[] {
  return globSync(`${locale}/**/index.html`, { cwd: root })
    .sort()
    .flatMap((path) => {
      const html = readFileSync(join(root, path), 'utf8');
      const page = readPage(html, `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`);
      // Copied, for a piece that is cut out of a page keeps the whole page in memory: of 5,000 pages 800 MB.
      return page ? structuredClone(page) : [];
    });
}
