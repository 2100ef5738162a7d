/** Builds the search index from the finished pages, never from the sources. Readers' pages get no mark of it. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { load } from 'cheerio';
import * as pagefind from 'pagefind';
import { encodeKhmer } from './khmer.ts';

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex();
        if (!index) throw new Error(errors.join('\n'));
        let pages = 0;
        for (const path of globSync('**/*.html', { cwd: root }).sort()) {
          const html = readFileSync(join(root, path), 'utf8');
          writeFileSync(join(root, path), withoutNotes(html));
          const copy = indexedCopy(html);
          if (copy === undefined) continue;
          const added = await index.addHTMLFile({ sourcePath: path.replaceAll('\\', '/'), content: copy });
          if (added.errors.length > 0) throw new Error(`${path}: ${added.errors.join('\n')}`);
          pages++;
        }
        const { files, errors: failed } = await index.getFiles();
        if (failed.length > 0) throw new Error(failed.join('\n'));
        for (const { path, content } of files.filter((file) => isNeeded(file.path))) {
          const target = join(root, 'pagefind', path);
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, content);
        }
        await pagefind.close();
        logger.info(`${pages} pages`);
      },
    },
  };
}

/** What pages tell the index is of no use to their readers. */
export function withoutNotes(html: string): string {
  return html.replace(/ data-pagefind-[a-z]+(?:="[^"]*")?/g, '');
}

/** Pagefind also offers ready-made interfaces; ours is an island. */
function isNeeded(path: string): boolean {
  return !/-ui\.|-highlight\./.test(path);
}

/** The page as the index reads it: Khmer in tokens. Undefined for pages that are not to be found. */
export function indexedCopy(html: string): string | undefined {
  const $ = load(html);
  const body = $('[data-pagefind-body]');
  if (body.length === 0) return undefined;
  body.find('script, style, svg, template, [data-pagefind-ignore]').remove();
  // A word at the end of one element and one at the start of the next are two words.
  body.find('li, p, h1, h2, h3, h4, td, th, dt, dd, label, legend, summary, figcaption, div').append(' ');
  body
    .find('*')
    .contents()
    .each((_, node) => {
      if (node.nodeType === 3 && 'data' in node) node.data = encodeKhmer(node.data);
    });
  return $.html();
}
