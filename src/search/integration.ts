/** Builds the search indexes from the finished pages, never from the sources; no page is changed by it. */
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
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
        // Each language in a thread of its own: they have nothing in common, and what it held is given back when it ends.
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
  const worker = new Worker(new URL('./indexingHelper.ts', import.meta.url), {
    workerData: { root, locale },
  });
  const [answer] = (await once(worker, 'message')) as [Indexed];
  return answer;
}
