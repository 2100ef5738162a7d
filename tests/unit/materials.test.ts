/** What an install brings: exactly what was tried, from the public registry, free to use, and running nothing unasked. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildingLicences, lockedPackages, materials, packagesInScripts } from '#library/materials.ts';
import { faultOf, packageOf } from '#security/materialsIntegration.ts';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const locked = lockedPackages();
const asked = { ...manifest.dependencies, ...manifest.devDependencies };

/** Licences that let everybody use, change and pass on; some ask to name, some to pass on alike. */
const free = new Set([
  '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC-BY-4.0', 'CC0-1.0', 'ISC', 'LGPL-3.0-or-later',
  'MIT', 'MIT-0', 'MPL-2.0', 'OFL-1.1', 'PSF-2.0', 'Python-2.0', 'Zlib',
]); // prettier-ignore

/** They say it in their readme only; each was looked at. */
const saidElsewhere = new Map([['node_modules/format', 'MIT']]);

function isFree(licence: string): boolean {
  return licence
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((all) => all.split(' OR ').some((one) => free.has(one)));
}

test('every version is written down exactly, and the lock file has that version', () => {
  for (const [name, version] of Object.entries(asked)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(locked.get(`node_modules/${name}`)?.version, name).toBe(version);
  }
});

test('every package is named by the hash of what was tried', () => {
  expect(locked.size).toBeGreaterThan(500);
  for (const [path, { integrity }] of locked) expect(integrity, path).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
});

test('no package comes from anywhere but the public registry', () => {
  const elsewhere = [...locked].filter(
    ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(elsewhere).toEqual([]);
  expect([...locked].filter(([, { version }]) => !/^\d+\.\d+\.\d+/.test(version ?? ''))).toEqual([]);
});

test('what runs while it is installed is allowed by name, and npm refuses all others', () => {
  const running = [...locked]
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/.*node_modules\//, ''));
  expect(running.filter((name) => !(name in manifest.allowScripts)).sort()).toEqual([]);
  expect(Object.keys(manifest.allowScripts).filter((name) => !running.includes(name))).toEqual([]);
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^strict-allow-scripts=true$/m);
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^save-exact=true$/m);
});

test('every licence is known, and free', () => {
  const wrong = [...locked].flatMap(([path, { license = saidElsewhere.get(path) }]) =>
    license !== undefined && isFree(license) ? [] : [`${path}: ${license}`],
  );
  expect(wrong).toEqual([]);
});

test.each(['UNLICENSED', 'SEE LICENSE IN LICENSE.md', 'BUSL-1.1', 'MIT AND BUSL-1.1', 'CC-BY-NC-4.0', ''])(
  '“%s” would be told',
  (licence) => {
    expect(isFree(licence)).toBe(false);
  },
);

test('what reaches the reader is listed with its whole licence', () => {
  const all = materials();
  for (const { name, version, licence, text } of all) {
    expect(locked.get(`node_modules/${name}`)?.version, name).toBe(version);
    expect(isFree(licence), name).toBe(true);
    expect(text.length, name).toBeGreaterThan(500);
  }
  expect(all.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['@fontsource-variable/noto-sans-khmer', ...packagesInScripts]),
  );
  const counted = buildingLicences().reduce((sum, { count }) => sum + count, 0);
  expect(counted + all.length).toBe(locked.size);
});

test('the build tells what is missing in the list of packages, and what is too much', () => {
  expect(faultOf(['b', 'a'], ['a', 'b'])).toBeUndefined();
  expect(faultOf(['a', 'evil'], ['a'])).toContain('Add to packagesInScripts of src/library/materials.ts');
  expect(faultOf(['a', 'evil'], ['a'])).toContain('evil');
  expect(faultOf(['a'], ['a', 'gone'])).toContain('Remove from packagesInScripts');
});

test.each([
  ['/home/x/node_modules/preact/dist/preact.module.js', 'preact'],
  ['/home/x/node_modules/@preact/signals/dist/signals.js?v=1', '@preact/signals'],
  ['C:\\x\\node_modules\\a\\node_modules\\b\\b.js', 'b'],
  ['\0vite/preload-helper.js', 'vite'],
  ['/home/x/src/islands/query.ts', undefined],
  ['\0rolldown/runtime.js', undefined],
])('knows whose %j is', (id, name) => {
  expect(packageOf(id)).toBe(name);
});
