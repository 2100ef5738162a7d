import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Exported, Format } from '#exports/format.ts';
import { makeFormat, putIntoSite, readListing, writeListing } from '#exports/listing.ts';
import { moodle } from '#exports/moodle.ts';
import { finished } from './published.ts';

const root = mkdtempSync(join(tmpdir(), 'exports-'));
const folder = join(root, 'dist-exports');

beforeEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function format(id: string, paths: string[], text = 'text'): Format {
  return {
    id,
    count: () => paths.length,
    make: async function* () {
      for (const path of paths) {
        if (path === 'fails') throw new Error('No paper.');
        const file: Exported = {
          path,
          bytes: await Promise.resolve(Buffer.from(text)),
          locale: 'en',
          title: path,
        };
        yield file;
      }
    },
  };
}

function filesIn(place: string): string[] {
  return globSync('**/*.*', { cwd: place, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(place.length + 1))
    .sort();
}

test('a file is written, weighed and named by its hash', async () => {
  const told: string[] = [];
  const made = await makeFormat(format('scorm', ['scorm/en/a.zip']), finished, folder, ({ path }) =>
    told.push(path),
  );
  expect(readFileSync(join(folder, 'scorm/en/a.zip'), 'utf8')).toBe('text');
  const sha256 = createHash('sha256').update('text').digest('hex');
  expect(made).toEqual([
    { format: 'scorm', path: 'scorm/en/a.zip', locale: 'en', title: 'scorm/en/a.zip', bytes: 4, sha256 },
  ]);
  expect(told).toEqual(['scorm/en/a.zip']);
});

test('two runs are the same, byte for byte, with their list', async () => {
  const hashes = [];
  for (const place of ['one', 'two']) {
    const into = join(root, place);
    writeListing(into, await makeFormat(moodle, finished, into), ['moodle']);
    hashes.push(filesIn(into).map((file) => [file, createHash('sha256').update(readFileSync(join(into, file))).digest('hex')]));
  }
  expect(hashes[0]).toHaveLength(moodle.count(finished) + 1);
  expect(hashes[1]).toEqual(hashes[0]);
}); // prettier-ignore

test('stale files of a format go, those of others stay', async () => {
  await makeFormat(format('scorm', ['scorm/en/a.zip', 'scorm/km/b.zip']), finished, folder);
  await makeFormat(format('print', ['print/en/a.pdf']), finished, folder);
  await makeFormat(format('scorm', ['scorm/en/a.zip'], 'new'), finished, folder);
  expect(filesIn(folder)).toEqual(['print/en/a.pdf', 'scorm/en/a.zip']);
  expect(readFileSync(join(folder, 'scorm/en/a.zip'), 'utf8')).toBe('new');
});

test('an export that fails leaves what was there', async () => {
  await makeFormat(format('scorm', ['scorm/en/a.zip'], 'old'), finished, folder);
  const failing = makeFormat(format('scorm', ['scorm/en/a.zip', 'fails'], 'new'), finished, folder);
  await expect(failing).rejects.toThrow('No paper.');
  expect(filesIn(folder)).toEqual(['scorm/en/a.zip']);
  expect(readFileSync(join(folder, 'scorm/en/a.zip'), 'utf8')).toBe('old');
});

test.each(['other/a.zip', 'scorm/../a.zip', 'scorm/A.zip', 'scorm/មេរៀន.zip', '/scorm/a.zip', 'scorm/a b.zip', 'scorm/a'])(
  'refuses the path “%s”',
  async (path) => {
    await expect(makeFormat(format('scorm', [path]), finished, folder)).rejects.toThrow('is no path for a file of scorm');
  },
); // prettier-ignore

test('refuses to make a file twice', async () => {
  const twice = format('scorm', ['scorm/a.zip', 'scorm/a.zip']);
  await expect(makeFormat(twice, finished, folder)).rejects.toThrow('scorm/a.zip was made twice');
});

test('the list has the order of the formats, and forgets what somebody took away', async () => {
  const print = await makeFormat(format('print', ['print/a.pdf', 'print/b.pdf']), finished, folder);
  const scorm = await makeFormat(format('scorm', ['scorm/a.zip']), finished, folder);
  writeListing(folder, [...print, ...scorm], ['scorm', 'print']);
  rmSync(join(folder, 'print/b.pdf'));
  expect(readListing(folder).map(({ path }) => path)).toEqual(['scorm/a.zip', 'print/a.pdf']);
});

test('where nothing was made, nothing is listed', () => {
  expect(readListing(folder)).toEqual([]);
});

test('the site gets the files without a second copy, and loses those that are no longer listed', async () => {
  const site = join(root, 'dist');
  const made = await makeFormat(format('scorm', ['scorm/a.zip', 'scorm/b.zip']), finished, folder);
  putIntoSite(site, folder, made);
  expect(filesIn(join(site, 'downloads'))).toEqual(['scorm/a.zip', 'scorm/b.zip']);
  expect(statSync(join(site, 'downloads/scorm/a.zip')).ino).toBe(statSync(join(folder, 'scorm/a.zip')).ino);
  putIntoSite(site, folder, made.slice(0, 1));
  expect(existsSync(join(site, 'downloads/scorm/b.zip'))).toBe(false);
});

test('a new export changes nothing in a site that has the one before', async () => {
  const site = join(root, 'dist');
  putIntoSite(site, folder, await makeFormat(format('scorm', ['scorm/a.zip'], 'old'), finished, folder));
  await makeFormat(format('scorm', ['scorm/a.zip'], 'new'), finished, folder);
  expect(readFileSync(join(site, 'downloads/scorm/a.zip'), 'utf8')).toBe('old');
});
