import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localeTags } from '#i18n/locales.ts';
import { englishEngine } from '#search/english.ts';
import { khmerEngine } from '#search/khmer.ts';
import { searchIndex } from '#search/integration.ts';

/** A finished page. */
function page(locale: string, title: string, main: string, more = '') {
  return `<html lang="${locale}"><head><title>${title}</title></head><body ${more}><main>${main}</main></body></html>`;
}

const students = 'data-course="students"';
const site = {
  'index.html': page('km', 'Safe Path', '<p>nowhere</p>'),
  'km/index.html': page('km', 'ផ្លូវ', '<h1>ផ្លូវ</h1><p>ជំនួយ</p>'),
  'km/students/7/index.html': page('km', 'មេរៀន', '<h1>មេរៀន</h1><h2 id="a">ហៅ</h2><p>ជំនួយ</p>', students),
  'km/search/index.html': page('km', 'ស្វែងរក', '<h1>ស្វែងរក</h1>').replace(
    '<head>',
    '<head><meta name="robots" content="noindex">',
  ),
  'km/other.html': page('km', 'x', '<p>ជំនួយ</p>'),
  'en/index.html': page('en', 'Path', '<h1>Path</h1><p>Help</p>'),
  'en/students/7/index.html': page(
    'en',
    'Calm',
    '<h1>Calm</h1><h2 id="a">Step</h2><p>Tell. Help.</p>',
    students,
  ),
  'en/students/7/facilitate/index.html': page('en', 'Guide', '<h1>Guide</h1><p>Helping</p>', students),
};

let root = '';
const said: string[] = [];

async function build(folder: string) {
  const hook = searchIndex().hooks['astro:build:done'] as unknown as (built: object) => Promise<void> | void;
  await hook({ dir: pathToFileURL(`${folder}/`), logger: { info: (line: string) => said.push(line) } });
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'search-'));
  for (const [path, html] of Object.entries(site)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), html);
  }
  await build(root);
});

afterAll(() => rmSync(root, { recursive: true }));

const engines = {
  km: khmerEngine((path) => Promise.resolve(readFileSync(join(root, 'search/km', path), 'utf8')), {
    spellings: [],
    names: [],
  }),
  en: englishEngine((path) => Promise.resolve(readFileSync(join(root, 'search/en', path), 'utf8'))),
};

async function find(locale: keyof typeof engines, query: string, facilitator = false) {
  const results = await engines[locale].search({ query, course: '', from: 'students', facilitator });
  return (await results.read(0, 9)).map(({ address, course }) => [address, course]);
}

test('makes an index of the Khmer pages that readers’ browsers can ask', async () => {
  expect(await find('km', 'ជំនួយ')).toEqual([
    ['/km/students/7/#a', 'students'],
    ['/km/', ''],
  ]);
});

test('makes an index of the English pages that readers’ browsers can ask', async () => {
  expect(await find('en', 'helped')).toEqual([
    ['/en/students/7/#a', 'students'],
    ['/en/', ''],
  ]);
  expect(await find('en', 'helped', true)).toContainEqual(['/en/students/7/facilitate/', 'students']);
});

test('leaves out pages that are not to be found, and those of no language', async () => {
  expect(await find('km', 'ស្វែងរក')).toEqual([]);
  expect(await find('en', 'nowhere')).toEqual([]);
});

test('writes files into the folder of the search, one for each language, and nowhere else', () => {
  expect(readdirSync(join(root, 'search')).sort()).toEqual([...localeTags].sort());
  expect(readdirSync(root).sort()).toEqual(['en', 'index.html', 'km', 'search']);
});

test('changes no page, and says how many it has read', () => {
  for (const [path, html] of Object.entries(site)) expect(readFileSync(join(root, path), 'utf8')).toBe(html);
  expect(said.slice(0, 2).map((line) => line.replace(/\d+ files/, 'some files'))).toEqual([
    'km: 2 pages, some files',
    'en: 3 pages, some files',
  ]);
});

test('stops a build that has no pages: something before went wrong', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'search-'));
  await expect((async () => build(empty))()).rejects.toThrow('There are no pages to search in.');
  rmSync(empty, { recursive: true });
});
