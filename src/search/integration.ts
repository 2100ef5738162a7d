/** Builds the search index from the finished pages, never from the sources. The pages themselves stay as they are. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
          const copy = indexedCopy(readFileSync(join(root, path), 'utf8'));
          if (copy === undefined) continue;
          const added = await index.addHTMLFile({ sourcePath: path.replaceAll('\\', '/'), content: copy });
          if (added.errors.length > 0) throw new Error(`${path}: ${added.errors.join('\n')}`);
          pages++;
        }
        const written = await index.writeFiles({ outputPath: join(root, 'pagefind') });
        if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
        await pagefind.close();
        logger.info(`${pages} pages`);
      },
    },
  };
}

/** The page as the index reads it: Khmer in tokens. Undefined for pages that are not to be found. */
export function indexedCopy(html: string): string | undefined {
  const $ = load(html);
  const body = $('[data-pagefind-body]');
  if (body.length === 0) return undefined;
  body.find('script, style, svg, template, [data-pagefind-ignore]').remove();
  // A word at the end of one element and one at the start of the next are two words.
  body.find('li, p, h1, h2, h3, h4, td, th, dt, dd, label, legend, summary, figcaption, div').append(' ');
  body.find('*').contents().each((_, node) => {
    if (node.type === 'text') node.data = encodeKhmer(node.data);
  });
  return $.html();
}
