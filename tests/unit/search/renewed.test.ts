import { expect, test } from 'vitest';
import { buildIndex } from '#search/buildIndex.ts';
import { englishEngine } from '#search/english.ts';
import { khmerEngine } from '#search/khmer.ts';
import { englishReading, khmerReading } from '#search/readings.ts';
import type { SearchPage } from '#search/sections.ts';

const noForms = { spellings: [], names: [] };
const everywhere = { course: '', from: '', facilitator: true };

function page(address: string, ...texts: string[]): SearchPage {
  const sections = texts.map((text, index) => ({
    anchor: index === 0 ? '' : `s${index}`,
    heading: '',
    text,
  }));
  return { address, title: address, course: '', facilitator: false, sections };
}

/** A host whose files can be changed. */
function host(pages: SearchPage[], reading = khmerReading) {
  const now = { files: buildIndex(pages, reading) };
  const load = (path: string) => {
    const text = now.files.get(path);
    return text === undefined ? Promise.reject(new Error(path)) : Promise.resolve(text);
  };
  return { now, load };
}

test('reads on when the site is renewed between two searches', async () => {
  const { now, load } = host([page('/km/a/', 'ជំនួយ')]);
  const engine = khmerEngine(load, noForms);
  expect((await engine.search({ query: 'ជំនួយ', ...everywhere })).count).toBe(1);
  now.files = buildIndex([page('/km/a/', 'ជំនួយថ្មី'), page('/km/b/', 'ជំនួយ')], khmerReading);
  const results = await engine.search({ query: 'ជំនួយ', ...everywhere });
  expect((await results.read(0, 10)).map(({ address }) => address).sort()).toEqual(['/km/a/', '/km/b/']);
});

test('fetches the directory anew when what the browser kept of it is broken', async () => {
  const { load } = host([page('/km/a/', 'ជំនួយ')]);
  const engine = khmerEngine(
    (path, fresh) => (path === 'directory.json' && !fresh ? Promise.resolve('<!doctype html>') : load(path)),
    noForms,
  );
  expect((await engine.search({ query: 'ជំនួយ', ...everywhere })).count).toBe(1);
});

test('marks whole words only, where there are any', async () => {
  const { load } = host([page('/km/a/', 'លេខ 1280 ហើយ 12')]);
  const results = await khmerEngine(load, noForms).search({ query: '12', ...everywhere });
  const [found] = await results.read(0, 1);
  expect(found?.text.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['12']);
});

test('keeps a page that holds the word whole beside its beginning', async () => {
  const { load } = host([page('/km/a/', 'ជំនួយ កាំ។ ជំនួយ។ កា'), page('/km/b/', 'ជំនួយ កា')]);
  const results = await khmerEngine(load, noForms).search({ query: 'ជំនួយ កា', ...everywhere });
  expect((await results.read(0, 10)).map(({ address }) => address).sort()).toEqual(['/km/a/', '/km/b/']);
});

test.each([
  ['password "your account"', ['/en/one/', '/en/two/']],
  ['"your account" password', ['/en/one/', '/en/two/']],
  ['"your account" "a password"', ['/en/two/']],
  ['"your account"', ['/en/one/', '/en/two/']],
  ['"accounts your"', []],
  ['password "!"', ['/en/one/', '/en/two/']],
])('finds a phrase in whichever section it stands: %s', async (query, addresses) => {
  const pages = [
    page('/en/one/', 'Password your account.'),
    page('/en/two/', 'Your account.', 'A password.'),
  ];
  const { load } = host(pages, englishReading);
  const results = await englishEngine(load).search({ query, ...everywhere });
  expect((await results.read(0, 10)).map(({ address }) => address.replace(/#.*/, '')).sort()).toEqual(
    addresses,
  );
});

test('marks English words that share a stem, and no others', async () => {
  const { load } = host([page('/km/a/', 'Think of this. I report, she reported.')], englishReading);
  const marks = async (query: string) => {
    const [found] = await (await englishEngine(load).search({ query, ...everywhere })).read(0, 1);
    return found?.text.filter(({ marked }) => marked).map(({ text }) => text);
  };
  expect(await marks('this')).toEqual(['this']);
  expect(await marks('reporting')).toEqual(['report', 'reported']);
});
