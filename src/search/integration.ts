/** Builds the search indexes from the finished pages, never from the sources; no page is changed by it. */
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { localeTags, type Locale } from '#i18n/locales.ts';
import type { Indexed } from './indexing.ts';

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        // Each language in a thread of its own: they have nothing in common.
        const all = localeTags.map(async (locale) => ({ locale, ...(await indexed(root, locale)) }));
        for (const { locale, pages, files } of await Promise.all(all))
          logger.info(`${locale}: ${pages} pages, ${files} files`);
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
