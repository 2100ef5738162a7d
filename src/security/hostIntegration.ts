/**
 * Writes into the finished site what hosts look for there: `_headers` (Netlify, Cloudflare Pages), `.htaccess` (Apache), and
 * for nginx the compressed copies of what never changes.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { compressedFolders, keeping } from './headers.ts';
import { apacheFile, headersFile } from './hostFiles.ts';

/** @param address of this copy as the builder gave it; none for a copy that goes onto a stick or a box. */
export function hostFiles(address: string | undefined): AstroIntegration {
  const site = address === undefined ? undefined : new URL(address);
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const folders = keeping.flatMap(({ folder }) =>
          globSync(folder.slice(1, -1), { cwd: root, withFileTypes: true })
            .filter((found) => found.isDirectory())
            .map(({ parentPath, name }) => join(parentPath, name).slice(root.length - 1)),
        );
        const addresses = folders.map((folder) => `${folder.replaceAll('\\', '/')}/`).sort();
        writeFileSync(join(root, '_headers'), headersFile(site, addresses));
        writeFileSync(join(root, '.htaccess'), apacheFile(site));
        compress(root);
      },
    },
  };
}

/**
 * As hard as the sizes that pages tell (`offline/weights.ts`): harder takes twice as long and saves one byte in 250. Parcels
 * come with their copies.
 */
function compress(root: string) {
  for (const folder of compressedFolders)
    for (const file of globSync(`.${folder}*.{js,json}`, { cwd: root }))
      if (!existsSync(join(root, `${file}.gz`)))
        writeFileSync(join(root, `${file}.gz`), gzipSync(readFileSync(join(root, file))));
}
