/**
 * Finishes every page: no more styles than it needs, and a strict Content-Security-Policy: no inline script or style but the
 * very ones the page was built with, named by their hashes; nothing from another host; no markup made from text. Astro's own
 * policy lists the hashes of the whole site after the first styles; this one stands first and lists only what the page has.
 * See decisions/0006.
 */
import { once } from 'node:events';
import { globSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { localeTags } from '#i18n/locales.ts';
import { namesOf, type Looked } from './finishing.ts';

/** Of a larger site nobody compares the styles, and they are much to write. */
const mostCompared = 2000;

export function finishedPages(): AstroIntegration {
  let generated: URL | undefined;
  return {
    name: 'finished-pages',
    hooks: {
      'astro:config:setup': ({ createCodegenDir }) => {
        generated = createCodegenDir();
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = globSync('**/*.html', { cwd: root });
        const keepsLayered = pages.length <= mostCompared;
        // Each language in a thread of its own: its pages have most styles in common. The others go with the first.
        const byThread = Map.groupBy(
          pages,
          (page) => localeTags.find((tag) => page.split(/[\\/]/)[0] === tag) ?? localeTags[0],
        );
        const threads = [...byThread.values()].map((own) => {
          return new Worker(new URL('./finishingHelper.ts', import.meta.url), {
            workerData: { root, pages: own, keepsLayered },
          });
        });
        const looked = await Promise.all(
          threads.map(async (thread) => ((await once(thread, 'message')) as [Looked])[0]),
        );
        const names = namesOf(looked);
        await Promise.all(
          threads.map(async (thread) => {
            thread.postMessage(names);
            await once(thread, 'message');
          }),
        );
        // What the plain styles are compared with: tests/e2e/old-styles.test.ts.
        if (generated && keepsLayered)
          writeFileSync(new URL('layered.json', generated), JSON.stringify(layeredOf(looked)));
        const kinds = looked.reduce((sum, { layered }) => sum + layered.length, 0);
        logger.info(`${pages.length} pages, ${kinds} kinds of styles`);
      },
    },
  };
}

function layeredOf(looked: Looked[]) {
  const styles: string[] = [];
  const pages: Record<string, number> = {};
  for (const { layered, kindOf } of looked) {
    for (const [page, kind] of kindOf) pages[page] = styles.length + kind;
    styles.push(...layered);
  }
  return { styles, pages };
}
