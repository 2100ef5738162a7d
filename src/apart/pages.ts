/**
 * The pages of a large site are made in several processes at the same time: Astro makes one after the other in the process
 * that has bundled them, with a heap that grows over all of them, while other processors have nothing to do. Decision 0021.
 *
 * Astro lets others make pages (`setPrerenderer`); what it does itself is asked for all but the making. Of what is not
 * promised this uses: where the bundle lies, and which styles belong to a page. Where they are not found, Astro goes on alone.
 */
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { startApart, takingTurns } from './process.ts';

/** What a process needs before it can make a page. */
export interface Bundle {
  /** Address of the module with all pages. */
  entry: string;
  /** What each kind of page has in its head. */
  pages: [key: string, data: unknown][];
  scripts: unknown[];
}

/** A page to be made. */
export interface Wanted {
  url: string;
  route: string;
  component: string;
}

/** A page that was made. */
export interface MadePage {
  status: number;
  headers: [string, string][];
  body: Uint8Array | undefined;
}

/** Megabytes that each may hold in objects, for a site of so many pages and pictures: left alone, it clears up at a gigabyte. */
const heapFor = (count: number) => 200 + Math.round(count / 150);

/** Pages and pictures from which on others are asked to help: each takes a second to begin. */
const fewest = 4000;

export function pagesApart(most = Math.min(4, availableParallelism())): AstroIntegration {
  let folder = '';
  return {
    name: 'pages-apart',
    hooks: {
      'astro:config:done': ({ config }) => void (folder = fileURLToPath(new URL('.astro/.prerender/', config.root))),
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => (most > 1 ? withHelp(own, () => bundleOf(own, folder), most) : own));
      },
    },
  };
} // prettier-ignore

/** @param bundle is undefined where nobody can help. */
export function withHelp(own: AstroPrerenderer, bundle: () => Bundle | undefined, most: number): AstroPrerenderer {
  let ask: ReturnType<typeof takingTurns> | undefined;
  return {
    name: 'pages-apart',
    async setup() {
      await own.setup?.();
    },
    async getStaticPaths() {
      const paths = await own.getStaticPaths();
      const given = paths.length < fewest ? undefined : bundle();
      if (given) ask = takingTurns(() => startApart(new URL('./pagesHelper.ts', import.meta.url), heapFor(paths.length)), given, most);
      return paths;
    },
    async render(request, options) {
      if (!ask || options.collectMetadata) return own.render(request, options);
      const { route, component } = options.routeData;
      const wanted: Wanted = { url: request.url, route, component };
      const { status, headers, body } = (await ask.ask(wanted)) as MadePage;
      return new Response(body && new Uint8Array(body), { status, headers });
    },
    async teardown() {
      ask?.end();
      await own.teardown?.();
    },
  };
} // prettier-ignore

/** As Astro's own has it. */
interface WithApp extends AstroPrerenderer {
  app?: {
    getOptions?: () => { allPages?: Record<string, { styles: unknown }>; settings?: { scripts: unknown[] } };
  };
}

function bundleOf({ app }: WithApp, folder: string): Bundle | undefined {
  const entries = existsSync(folder) ? readdirSync(folder).filter((name) => /^prerender-entry\..*\.mjs$/.test(name)) : [];
  const { allPages, settings } = app?.getOptions?.() ?? {};
  if (entries.length !== 1 || !allPages || !settings) return undefined;
  return {
    entry: pathToFileURL(join(folder, entries[0] ?? '')).href,
    pages: Object.entries(allPages).map(([key, { styles }]) => [key, { styles }]),
    scripts: settings.scripts,
  };
} // prettier-ignore
