/** Builds the search indexes from the finished pages, never from the sources; no page is changed by it. */
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { startApart } from '#apart/process.ts';
import { localeTags, type Locale } from '#i18n/locales.ts';
import type { Indexed } from './indexing.ts';

/** Pages of a site whose languages are indexed at the same time; of a larger one, that would take too much memory. */
const mostAtOnce = 4000;

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        // Each language in a process of its own: they have nothing in common, and what it held is given back when it ends.
        const isLarge = globSync('**/*.html', { cwd: root }).length > mostAtOnce;
        let before: Promise<unknown> = Promise.resolve();
        const made = await Promise.all(
          localeTags.map((locale) => {
            const own = isLarge ? before.then(() => indexed(root, locale)) : indexed(root, locale);
            before = own;
            return own;
          }),
        );
        for (const [at, { pages, files }] of made.entries())
          logger.info(`${localeTags[at] ?? ''}: ${pages} pages, ${files} files`);
      },
    },
  };
}

async function indexed(root: string, locale: Locale): Promise<Indexed> {
  const helper = startApart(new URL('./indexingHelper.ts', import.meta.url));
  try {
    return (await helper.ask({ root, locale })) as Indexed;
  } finally {
    helper.end();
  }
}
