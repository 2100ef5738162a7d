/** Builds the search indexes from the finished pages, never from the sources; no page is changed by it. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { localeTags, type Locale } from '#i18n/locales.ts';
import { buildIndex } from './buildIndex.ts';
import { readings } from './readings.ts';
import { readPage, type SearchPage } from './sections.ts';

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        for (const locale of localeTags) {
          const pages = pagesOf(root, locale);
          const files = buildIndex(pages, readings[locale]);
          for (const [path, text] of files) write(join(root, 'search', locale, path), text);
          logger.info(`${locale}: ${pages.length} pages, ${files.size} files`);
        }
      },
    },
  };
}

function pagesOf(root: string, locale: Locale): SearchPage[] {
  return globSync(`${locale}/**/index.html`, { cwd: root })
    .sort()
    .flatMap((path) => {
      const html = readFileSync(join(root, path), 'utf8');
      return readPage(html, `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`) ?? [];
    });
}

function write(path: string, text: string) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
