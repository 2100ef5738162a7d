/**
 * The pages of a large site are made in several processes at the same time: Astro makes one after the other in the process
 * that has bundled them, with a heap that grows over all of them, while other processors have nothing to do. Decision 0021.
 *
 * Astro lets others make pages (`setPrerenderer`); what it does itself is asked for all but the making. Of what is not
 * promised this uses: where the bundle lies, and which styles belong to a page. Every build looks for both, large or not, and stops
 * where they are not found: a new version of Astro is noticed by the first build with it.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
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
  pages: [key: string, data: { styles: unknown }][];
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
const heapFor = (count: number) => Math.max(250, 100 + Math.round(count / 150));

/** Pages and pictures from which on others are asked to help: each takes a second to begin. */
const fewest = 4000;

export function pagesApart(most = Math.min(4, availableParallelism())): AstroIntegration {
  let folders: string[] = [];
  return {
    name: 'pages-apart',
    hooks: {
      'astro:config:done': ({ config: { outDir, root } }) => {
        // Beside the finished site; where that is built outside of the project, in the project.
        folders = [new URL('.prerender/', outDir), new URL('.astro/.prerender/', root)].map((folder) => fileURLToPath(folder));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => (most > 1 ? withHelp(own, () => bundleOf(own, folders), most) : own));
      },
    },
  };
} // prettier-ignore

/** @param bundle throws where Astro has it otherwise than we know. */
export function withHelp(own: AstroPrerenderer, bundle: () => Bundle, most: number): AstroPrerenderer {
  let ask: ReturnType<typeof takingTurns> | undefined;
  return {
    name: 'pages-apart',
    async setup() {
      await own.setup?.();
    },
    async getStaticPaths() {
      const paths = await own.getStaticPaths();
      const given = bundle();
      if (paths.length >= fewest) ask = takingTurns(() => startApart(new URL('./pagesHelper.ts', import.meta.url), heapFor(paths.length)), given, most);
      return paths;
    },
    async render(request, options) {
      if (!ask || options.collectMetadata) return own.render(request, options);
      const { route, component } = options.routeData;
      const wanted: Wanted = { url: request.url, route, component };
      const { status, headers, body } = (await ask.ask(wanted)) as MadePage;
      // Every page has styles but the neutral one: one without is made once more, by Astro.
      if (isBare(headers, body)) return own.render(request, options);
      return new Response(body && new Uint8Array(body), { status, headers });
    },
    async teardown() {
      ask?.end();
      await own.teardown?.();
    },
  };
} // prettier-ignore

function isBare(headers: MadePage['headers'], body: MadePage['body']): boolean {
  const isPage = headers.some(
    ([name, value]) => name.toLowerCase() === 'content-type' && value.startsWith('text/html'),
  );
  return isPage && !/<style|stylesheet/.test(Buffer.from(body ?? []).toString('latin1'));
}

/** As Astro's own has it. */
interface WithApp extends AstroPrerenderer {
  app?: {
    getOptions?: () => { allPages?: Record<string, { styles: unknown }>; settings?: { scripts: unknown[] } };
  };
}

/** @throws where something is not where this version of Astro has it. */
function bundleOf({ app }: WithApp, folders: string[]): Bundle {
  const entries = folders.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder).filter((name) => /^prerender-entry\..*\.mjs$/.test(name)).map((name) => join(folder, name)),
  );
  // One of an earlier build may lie there still.
  const [entry] = entries.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  const { allPages = {}, settings } = app?.getOptions?.() ?? {};
  const pages = Object.entries(allPages).map(([key, { styles }]): Bundle['pages'][0] => [key, { styles }]);
  const hasStyles = pages.some(([, { styles }]) => Array.isArray(styles) && styles.length > 0);
  if (entry === undefined || !settings || !hasStyles)
    throw new Error(
      'Astro keeps its bundle, its pages or their styles in another way than src/apart/pages.ts knows: compare it with the prerenderer of the installed version, or take `pagesApart()` out of astro.config.mjs.',
    );
  return { entry: pathToFileURL(entry).href, pages, scripts: settings.scripts };
} // prettier-ignore
