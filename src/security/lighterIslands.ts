/** Takes out of each finished page what Astro writes beside an island and nothing of ours ever reads. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export function lighterIslands(): AstroIntegration {
  return {
    name: 'lighter-islands',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = globSync('**/*.html', { cwd: root }).map((page) => join(root, page));
        for (const page of pages) writeFileSync(page, withLighterIslands(readFileSync(page, 'utf8')));
        logger.info(`${pages.length} pages`);
      },
    },
  };
}

/**
 * Ids of islands are for `useId`, which no view uses; `default` is what an export is called where none is named; options
 * are for directives that have any. Twenty letters of chance an island do not compress.
 */
export function withLighterIslands(html: string): string {
  return html.replace(/<astro-island\b[^>]*>/g, (tag) =>
    tag
      .replace(/ (?:uid|data-preact-island-id)="[^"]*"/g, '')
      .replace(' component-export="default"', '')
      .replace(/ opts="[^"]*"/, (options) =>
        options.includes('&quot;value&quot;:true}') ? ' opts="{}"' : options,
      ),
  );
}
