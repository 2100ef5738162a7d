/**
 * Finishes every page: no more styles than it needs, and a strict Content-Security-Policy: no inline script or style but the
 * very ones the page was built with, named by their hashes; nothing from another host; no markup made from text. Astro's own
 * policy lists the hashes of the whole site after the first styles; this one stands first and lists only what the page has.
 * See decisions/0006.
 */
import { globSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { startApart } from '#apart/process.ts';
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
        // Each language in a process of its own: its pages have most styles in common. The others go with the first.
        const byLanguage = Map.groupBy(
          pages,
          (page) => localeTags.find((tag) => page.split(/[\\/]/)[0] === tag) ?? localeTags[0],
        );
        const helpers = [...byLanguage.values()].map((own) => ({
          own,
          ...startApart(new URL('./finishingHelper.ts', import.meta.url)),
        }));
        const looked = (await Promise.all(
          helpers.map(({ ask, own }) => ask({ root, pages: own, keepsLayered })),
        )) as Looked[];
        const names = namesOf(looked);
        await Promise.all(helpers.map(({ ask }) => ask(names)));
        for (const { end } of helpers) end();
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
