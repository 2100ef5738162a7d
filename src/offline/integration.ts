/** Last of all: weighs the finished site, packs it, and writes the worker. */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { localeTags, type Locale } from '#i18n/locales.ts';
import { classicScript } from './classicScript.ts';
import { packAddress, parcelAddress, parcelFolder, versionsAddress } from './pack.ts';
import { makePacks, weightOf, type Site } from './packs.ts';
import { scales, withWeights } from './weights.ts';

/** @param kill writes the worker that removes itself, for the day when the other one is broken. */
export function offlinePacks(courses: readonly string[], kill: boolean): AstroIntegration {
  return {
    name: 'offline-packs',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const site = readSite(root);
        // Weighed before the weights are written: they change it by less than the last digit shown.
        const weigh = scales(site, makePacks(site, localeTags, courses).packs);
        for (const [path, bytes] of site) {
          const html = path.endsWith('/') ? Buffer.from(bytes).toString('utf8') : '';
          if (!/ data-(?:weight|times|bytes)="\D/.test(html)) continue;
          const weighed = Buffer.from(withWeights(html, path.split('/')[1] as Locale, weigh));
          site.set(path, weighed);
          writeFileSync(join(root, path, 'index.html'), weighed);
        }
        const { packs, parcels } = makePacks(site, localeTags, courses);
        mkdirSync(join(root, parcelFolder), { recursive: true });
        for (const [hash, text] of parcels) writeFileSync(join(root, parcelAddress(hash)), text);
        const versions = Object.fromEntries(packs.map(({ id, version }) => [id, version]));
        writeFileSync(join(root, versionsAddress), JSON.stringify(versions));
        for (const pack of packs) {
          writeFileSync(join(root, packAddress(pack.id)), JSON.stringify(pack));
          logger.info(
            `${pack.id}: ${pack.parcels.length} parcels, ${Math.round(weightOf(pack) / 1000)} KB on the way`,
          );
        }
        writeFileSync(join(root, 'sw.js'), await workerCode(kill ? 'killed.ts' : 'worker.ts'));
      },
    },
  };
}

/** Every file that a browser may ask for. What an earlier build packed is none of it. */
function readSite(root: string): Site {
  rmSync(join(root, 'packs'), { recursive: true, force: true });
  return new Map(
    globSync('**/*.*', { cwd: root })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !/^(?:cards\/|404\.html|sw\.js)|\.xml$/.test(file))
      .sort()
      .map((file) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, readFileSync(join(root, file))]),
  );
}

/** `/sw.js`. @param file `worker.ts` or `killed.ts`. */
export async function workerCode(file: string): Promise<string> {
  return classicScript(join(import.meta.dirname, file));
}
