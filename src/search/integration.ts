/** Builds the search indexes from the finished pages, never from the sources; no page is changed by it. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { load } from 'cheerio';
import * as pagefind from 'pagefind';
import { localeTags, type Locale } from '#i18n/locales.ts';
import { buildIndex } from './buildIndex.ts';
import { readPage, type SearchPage } from './sections.ts';
import { wordsOf } from './words.ts';

/** A finished page: where it lies, and what it says. */
interface Page {
  about: SearchPage;
  html: string;
}

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        for (const locale of localeTags) {
          const pages = pagesOf(root, locale);
          const files = locale === 'km' ? khmerFiles(pages) : await englishFiles(pages);
          for (const [path, content] of files) write(join(root, path), content);
          logger.info(`${locale}: ${pages.length} pages, ${files.size} files`);
        }
      },
    },
  };
}

function pagesOf(root: string, locale: Locale): Page[] {
  return globSync(`${locale}/**/index.html`, { cwd: root })
    .sort()
    .flatMap((path) => {
      const html = readFileSync(join(root, path), 'utf8');
      const about = readPage(html, `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`);
      return about ? { about, html } : [];
    });
}

function write(path: string, content: string | Uint8Array) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function khmerFiles(pages: Page[]): Map<string, string> {
  const files = buildIndex(pages.map(({ about }) => about));
  return new Map([...files].map(([path, text]) => [`search/km/${path}`, text]));
}

/** Pagefind's own files, without its ready-made interfaces; and the words by which typing errors are known. */
async function englishFiles(pages: Page[]): Promise<Map<string, string | Uint8Array>> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(errors.join('\n'));
  for (const { about, html } of pages) {
    const added = await index.addHTMLFile({ url: about.address, content: indexedCopy(html, about) });
    if (added.errors.length > 0) throw new Error(`${about.address}: ${added.errors.join('\n')}`);
  }
  const { files, errors: failed } = await index.getFiles();
  if (failed.length > 0) throw new Error(failed.join('\n'));
  await pagefind.close();
  return new Map<string, string | Uint8Array>([
    ...files
      .filter(({ path }) => !/-ui\.|-highlight\./.test(path))
      .map(({ path, content }): [string, Uint8Array] => [`pagefind/${path}`, content]),
    ['search/en/words.txt', wordsOf(pages.map(({ about }) => about)).join('\n')],
  ]);
}

/** The page as Pagefind reads it: all of `<main>`, with its title, course and audience. */
export function indexedCopy(html: string, { title, course, facilitator }: SearchPage): string {
  const $ = load(html);
  const main = $('main');
  main.find('script, style, svg, template, noscript').remove();
  main.attr('data-pagefind-body', '');
  main.attr('data-pagefind-filter', `audience:${facilitator ? 'facilitator' : 'learner'}`);
  const note = (attribute: string, value: string) => $('<i></i>').attr(attribute, value).prependTo(main);
  if (course) note('data-pagefind-filter', `course:${course}`);
  if (course) note('data-pagefind-meta', `course:${course}`);
  note('data-pagefind-meta', `title:${title}`);
  // A word at the end of one element and one at the start of the next are two words.
  main.find('li, p, h1, h2, h3, h4, td, th, dt, dd, label, legend, summary, figcaption, div').append(' ');
  return $.html();
}
