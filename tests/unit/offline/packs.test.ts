import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Files } from '#offline/pack.ts';
import { makePacks, newPacker, weightOf, type Site } from '#offline/packs.ts';

const page = (text: string) => `<!doctype html><script src="/_astro/a.js"></script><p>${text}</p>`;

function site(changes: Record<string, string | undefined> = {}): Site {
  const files: Record<string, string | undefined> = {
    '/': page('door'),
    '/tables/': '<p>2 × 2</p><link rel="icon" href="/tables.svg">',
    '/tables.svg': '<svg/>',
    '/km/': page('home'),
    '/km/help/': page('help'),
    '/km/plan/': page('plan'),
    '/km/plan/pages.json': '{}',
    '/km/students/kit/': page('kit'),
    '/km/students/1/present/': page('slides <img src="/pictures/tree.svg"><img src="/pictures/wall.svg">'),
    '/km/away/': page('away'),
    '/km/downloads/': page('files'),
    '/km/students/': page('course'),
    '/km/students/course.json': '{}',
    '/km/students/1/': page('<img src="/pictures/tree.svg">'),
    '/km/students/1/story/': page('story <img src="/qr/km-students-1.svg" alt="code">'),
    '/km/students/10/': page('ten'),
    '/km/police/': page('police'),
    '/km/police/1/': page('police one'),
    '/en/': page('home'),
    '/en/away/': page('away'),
    '/en/students/': page('course'),
    '/en/police/': page('police'),
    '/_astro/a.js': 'import("./b.js");fetch("/fonts/f.woff2")',
    '/_astro/b.js': '1',
    '/_astro/unused.js': '2',
    '/pictures/tree.svg': '<svg/>',
    '/pictures/wall.svg': '<svg/>',
    '/qr/km-students-1.svg': '<svg/>',
    '/qr/km-police-1.svg': '<svg/>',
    '/fonts/f.woff2': 'font',
    '/search/km/directory.json': '{}',
    '/search/km/v1/0.txt': 'terms',
    '/search/km/v1/text-0.json': '{}',
    '/search/en/directory.json': '{}',
    ...changes,
  };
  return new Map(
    Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [[path, Buffer.from(text)]])),
  );
}

async function pack(id: string, changes?: Record<string, string | undefined>) {
  const { packs, parcels } = await makePacks(site(changes), ['km', 'en'], ['students', 'police']);
  const found = packs.find((one) => one.id === id);
  if (!found) throw new Error(`There is no pack ${id}.`);
  const files: Files = {};
  for (const { hash } of found.parcels) Object.assign(files, JSON.parse(parcels.get(hash) ?? '') as Files);
  return { ...found, files, texts: parcels };
}

const forLearners = [
  '/', '/_astro/a.js', '/_astro/b.js', '/fonts/f.woff2', '/km/', '/km/away/', '/km/help/', '/km/students/',
  '/km/students/1/', '/km/students/1/story/', '/km/students/10/', '/pictures/tree.svg', '/qr/km-students-1.svg',
  '/search/km/directory.json', '/search/km/v1/0.txt', '/search/km/v1/text-0.json', '/tables.svg', '/tables/',
]; // prettier-ignore

test('a pack holds its course, the pages of its language, and all that these load; nothing of other courses or programs, and nothing that only trainers need', async () => {
  expect(Object.keys((await pack('km-students')).files).sort()).toEqual([...forLearners].sort());
});

test('the kit holds the same and what trainers need, and loads no parcel of the course again', async () => {
  const [course, kit] = [await pack('km-students'), await pack('km-students-kit')];
  const more = [
    '/km/plan/',
    '/km/plan/pages.json',
    '/km/students/1/present/',
    '/km/students/kit/',
    '/pictures/wall.svg',
  ];
  expect(Object.keys(kit.files).sort()).toEqual([...forLearners, ...more].sort());
  const own = kit.parcels.filter(({ hash }) => !course.parcels.some((parcel) => parcel.hash === hash));
  expect(own.flatMap(({ paths }) => paths).sort()).toEqual(more);
  expect(course.parcels.filter(({ hash }) => !kit.parcels.some((parcel) => parcel.hash === hash))).toEqual(
    [],
  );
});

test('a lesson is one parcel with all its pages, and lesson 1 is not lesson 10', async () => {
  const paths = (await pack('km-students')).parcels.map((parcel) => parcel.paths);
  expect(paths).toContainEqual(['/km/students/1/', '/km/students/1/story/']);
  expect(paths).toContainEqual(['/km/students/10/']);
});

test('a parcel is named by what it holds, and knows its bytes', async () => {
  const { parcels, texts } = await pack('km-students');
  for (const { hash, bytes, paths } of parcels) {
    const text = texts.get(hash) ?? '';
    expect(createHash('sha256').update(text).digest('base64url')).toBe(hash);
    expect(Buffer.byteLength(text)).toBe(bytes);
    expect(Object.keys(JSON.parse(text) as Files)).toEqual(paths);
  }
});

test('what is no text comes back as it was', async () => {
  const font = (await pack('km-students')).files['/fonts/f.woff2'];
  expect(Buffer.from(font?.[0] ?? '', 'base64').toString()).toBe('font');
});

describe('a change', async () => {
  const before = await pack('km-students');
  const hashes = new Set(before.parcels.map(({ hash }) => hash));

  test('of nothing changes nothing', async () => {
    expect((await pack('km-students')).version).toBe(before.version);
  });

  test('of one lesson changes its parcel and the version', async () => {
    const after = await pack('km-students', {
      '/km/students/1/': page('better <img src="/pictures/tree.svg">'),
    });
    expect(after.version).not.toBe(before.version);
    expect(after.parcels.filter(({ hash }) => !hashes.has(hash)).map(({ paths }) => paths[0])).toEqual([
      '/km/students/1/',
    ]);
  });

  test('of another course changes nothing here', async () => {
    expect((await pack('km-students', { '/km/police/1/': page('changed') })).version).toBe(before.version);
  });
});

test('two courses of a language share what is not their own', async () => {
  const [one, other] = [await pack('km-students'), await pack('km-police')];
  const shared = one.parcels.filter(({ hash }) => other.parcels.some((parcel) => parcel.hash === hash));
  expect(shared.flatMap(({ paths }) => paths)).toContain('/search/km/v1/0.txt');
});

test('the search index is cut into parcels of a size that a weak signal can carry', async () => {
  const long = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`/search/km/v1/${index}.txt`, 'x'.repeat(100_000)]),
  );
  const { parcels } = await pack('km-students', long);
  const search = parcels.filter(({ paths }) => paths.some((path) => path.endsWith('.txt')));
  expect(search.length).toBeGreaterThan(2);
  for (const { bytes } of search) expect(bytes).toBeLessThan(350_000);
});

test('stops the build where a page names what is not there', async () => {
  await expect(pack('km-students', { '/pictures/tree.svg': undefined })).rejects.toThrow(
    'dist/km/students/1/ names /pictures/tree.svg, which is not there.',
  );
  await expect(pack('km-students', { '/_astro/b.js': undefined })).rejects.toThrow(
    'dist/_astro/a.js names /_astro/b.js',
  );
});

test('stops the build where the page for missing pages is missing', async () => {
  await expect(pack('km-students', { '/km/away/': undefined })).rejects.toThrow('dist/km/away/ is missing');
});

test('a pack weighs what its parcels weigh, compressed', async () => {
  const { parcels } = await pack('km-students');
  expect(weightOf({ parcels })).toBe(parcels.reduce((sum, { weight }) => sum + weight, 0));
  const plain = await pack('km-students', { '/km/students/1/': page('a'.repeat(50_000)) });
  expect(weightOf(plain) - weightOf({ parcels })).toBeLessThan(1000);
});

test('a parcel is kept as it is written and as a host sends it: both say the same, and the one weighs what is told', async () => {
  const kept = new Map<string, [text: string, compressed: Uint8Array]>();
  const packer = newPacker(site(), ['km', 'en'], ['students'], (hash, ...both) => kept.set(hash, both));
  const parcels = (await packer.packs()).flatMap((one) => one.parcels);
  expect(parcels.length).toBeGreaterThan(3);
  for (const { hash, weight } of parcels) {
    const [text = '', compressed = new Uint8Array()] = kept.get(hash) ?? [];
    expect(gunzipSync(compressed).toString()).toBe(text);
    expect(compressed.length).toBe(weight);
  }
});

test('packed again after a change, only what was changed is made anew, and all is as if made at once', async () => {
  const files = site();
  const kept: string[] = [];
  const packer = newPacker(files, ['km', 'en'], ['students', 'police'], (hash) => kept.push(hash));
  await packer.packs();
  expect(new Set(kept).size).toBe(kept.length);
  kept.length = 0;
  files.set('/km/students/1/', Buffer.from(page('<img src="/pictures/wall.svg">')));
  packer.changed(['/km/students/1/']);
  const packs = await packer.packs();
  const changed = packs.flatMap(({ parcels }) => parcels).filter(({ hash }) => kept.includes(hash));
  const firsts = changed.map(({ paths }) => paths[0]);
  // Its own parcel, that of pictures and fonts, and what of these the kit alone has: the picture went from one to the other.
  expect(new Set(firsts)).toEqual(new Set(['/km/students/1/', '/fonts/f.woff2', '/pictures/tree.svg']));
  expect(packs).toEqual((await makePacks(files, ['km', 'en'], ['students', 'police'])).packs);
});
