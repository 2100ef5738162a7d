/** Last of all: weighs the finished site, packs it, and writes the worker. */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { localeTags, type Locale } from '#i18n/locales.ts';
import { classicScript } from './classicScript.ts';
import { packAddress, parcelAddress, parcelFolder, versionsAddress } from './pack.ts';
import { newPacker, weightOf, type SiteFiles } from './packs.ts';
import { scales, withWeights } from './weights.ts';

/** @param kill writes the worker that removes itself, for the day when the other one is broken. */
export function offlinePacks(courses: readonly string[], kill: boolean): AstroIntegration {
  return {
    name: 'offline-packs',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { site, pages } = siteIn(root);
        mkdirSync(join(root, parcelFolder), { recursive: true });
        const kept = new Set<string>();
        const packer = newPacker(site, localeTags, courses, (hash, text, compressed) => {
          kept.add(hash);
          writeFileSync(join(root, parcelAddress(hash)), text);
          // It was compressed to be weighed; a host that sends such copies need not do it again.
          writeFileSync(join(root, `${parcelAddress(hash)}.gz`), compressed);
        });
        // Weighed before the weights are written: they change it by less than the last digit shown.
        const weigh = scales(site, await packer.packs());
        const weighed = pages.filter((path) => {
          const html = Buffer.from(site.get(path) ?? []).toString('utf8');
          if (!/ data-(?:weight|times|bytes)="\D/.test(html)) return false;
          writeFileSync(
            join(root, path, 'index.html'),
            withWeights(html, path.split('/')[1] as Locale, weigh),
          );
          return true;
        });
        packer.changed(weighed);
        const packs = await packer.packs();
        const wanted = new Set(packs.flatMap(({ parcels }) => parcels.map(({ hash }) => hash)));
        for (const hash of [...kept].filter((one) => !wanted.has(one)))
          for (const ending of ['', '.gz']) rmSync(join(root, parcelAddress(hash) + ending));
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

/** Every file that a browser may ask for, read when it is asked for. What an earlier build packed is none of it. */
function siteIn(root: string): { site: SiteFiles; pages: string[] } {
  rmSync(join(root, 'packs'), { recursive: true, force: true });
  const files = new Map(
    globSync('**/*.*', { cwd: root })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !/^(?:cards\/|404\.html|sw\.js)|\.xml$/.test(file))
      .sort()
      .map((file) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, file]),
  );
  const site: SiteFiles = {
    keys: () => files.keys(),
    has: (path) => files.has(path),
    get(path) {
      const file = files.get(path);
      return file === undefined ? undefined : readFileSync(join(root, file));
    },
  };
  return { site, pages: [...files.keys()].filter((path) => path.endsWith('/')) };
}

/** `/sw.js`. @param file `worker.ts` or `killed.ts`. */
export async function workerCode(file: string): Promise<string> {
  return classicScript(join(import.meta.dirname, file));
}
