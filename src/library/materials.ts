/** What others made that reaches the reader: names, versions and licences, read from the packages themselves. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Material {
  name: string;
  version: string;
  /** An SPDX expression: `MIT`, `OFL-1.1`. */
  licence: string;
  /** The whole licence. */
  text: string;
}

/**
 * Packages with code in the scripts of the site; the build fails where this list is not the truth
 * (`security/materialsIntegration.ts`).
 */
export const packagesInScripts = ['idb-keyval', 'khmer-normalizer', 'preact', 'stemmer'];

/** The letters are a file of their own. */
const packagesBesides = ['@fontsource-variable/noto-sans-khmer'];

/** @throws when a package has no licence, or no text of it. */
export function materials(): Material[] {
  return [...packagesInScripts, ...packagesBesides].sort().map(material);
}

function material(name: string): Material {
  const folder = join('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license?: string;
  };
  const [file] = globSync('{licen[cs]e,LICEN[CS]E}{,.md,.txt}', { cwd: folder });
  if (license === undefined || file === undefined) throw new Error(`${name} does not say its licence.`);
  return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8').trim() };
}

/** A package as the lock file has it. */
export interface LockedPackage {
  version?: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
}

/** Path → package, of everything that an install brings. */
export function lockedPackages(): Map<string, LockedPackage> {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  return new Map(Object.entries(packages).filter(([path]) => path !== ''));
}

/** How many packages only build and test the site, by licence, the most frequent first. */
export function buildingLicences(locked = lockedPackages()): { licence: string; count: number }[] {
  const shown = new Set(materials().map(({ name }) => `node_modules/${name}`));
  const counts = new Map<string, number>();
  for (const [path, { license = 'MIT' }] of locked)
    // `format` says it in its readme only.
    if (!shown.has(path)) counts.set(license, (counts.get(license) ?? 0) + 1);
  return [...counts]
    .map(([licence, count]) => ({ licence, count }))
    .sort((a, b) => b.count - a.count || (a.licence < b.licence ? -1 : 1));
}
