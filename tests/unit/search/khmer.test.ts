import { expect, test } from 'vitest';
import { foldKhmer } from '#i18n/khmer.ts';
import type { WordForms } from '#library/wordForms.ts';
import type { Pieces } from '#search/excerpt.ts';
import type { Engine, SearchQuery } from '#search/found.ts';
import { khmerEngine } from '#search/khmer.ts';
import { chance, pick } from '../../scale/chance.ts';
import { folded, pagesWith } from '../../scale/truth.ts';
import { hostOf, page, pathsLike, unplug } from './host.ts';
import { hostileTexts, khmerPages, somePiece, someSigns } from './texts.ts';

const forms: WordForms = {
  spellings: [{ right: 'ឱ្យ', wrong: ['ឲ្យ', 'អោយ'] }],
  names: [['Facebook', 'ហ្វេសប៊ុក']],
};
const noForms: WordForms = { spellings: [], names: [] };

async function find(engine: Engine, query: string, more: Partial<SearchQuery> = {}) {
  const results = await engine.search({ query, course: '', from: '', facilitator: false, ...more });
  return results.read(0, results.count);
}

const addresses = (found: { address: string }[]) => found.map(({ address }) => address);
const shown = (pieces: Pieces) =>
  pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');

const site = [
  page('/km/help/', ['ជំនួយ', 'ហៅ 1280'], ['លេខ', 'ប៉ូលិស']),
  page('/km/students/1/', ['សិទ្ធិ', 'គេមិនត្រូវឱ្យ។'], ['សុំជំនួយ', 'នរណាម្នាក់\nជួយ ជំនួយ និងជំនួយ']),
  page('/km/police/4/', ['ចាប់ផ្តើម', 'គណនីFacebookក្លែងក្លាយ'], ['ផ្នែក', 'ជំនួយ']),
  page('/km/police/4/facilitate/', ['សម្រាប់គ្រូ', 'ជំនួយ']),
];
const engine = khmerEngine(hostOf(site).load, forms);

test('shows each page that answers: title, heading and text with the word marked, and where it leads', async () => {
  const found = await find(engine, 'ជំនួយ');
  expect(
    found.map(({ title, heading, text, ...rest }) => ({
      ...rest,
      title: shown(title),
      heading: shown(heading),
      text: shown(text),
    })),
  ).toEqual([
    { course: '', address: '/km/help/', title: '[ជំនួយ]', heading: '', text: 'ហៅ 1280' },
    {
      course: 'students',
      address: '/km/students/1/#s1',
      title: 'សិទ្ធិ',
      heading: 'សុំ[ជំនួយ]',
      text: 'នរណាម្នាក់ ជួយ [ជំនួយ] និង[ជំនួយ]',
    },
    { course: 'police', address: '/km/police/4/#s1', title: 'ចាប់ផ្តើម', heading: 'ផ្នែក', text: '[ជំនួយ]' },
  ]);
});

test('counts pages, and reads those from one place to another', async () => {
  const results = await engine.search({ query: 'ជំនួយ', course: '', from: '', facilitator: false });
  expect(results.count).toBe(3);
  expect(addresses(await results.read(1, 2))).toEqual(['/km/students/1/#s1']);
  expect(addresses(await results.read(2, 10))).toEqual(['/km/police/4/#s1']);
});

test('puts the course first from which the reader comes, each part in its order', async () => {
  expect(addresses(await find(engine, 'ជំនួយ', { from: 'police' }))).toEqual([
    '/km/police/4/#s1',
    '/km/help/',
    '/km/students/1/#s1',
  ]);
  expect(addresses(await find(engine, 'ជំនួយ', { from: 'caregivers' }))).toHaveLength(3);
});

test('narrows to a course, wherever the reader comes from', async () => {
  expect(addresses(await find(engine, 'ជំនួយ', { course: 'police' }))).toEqual(['/km/police/4/#s1']);
  expect(addresses(await find(engine, 'ជំនួយ', { course: 'police', from: 'students' }))).toEqual([
    '/km/police/4/#s1',
  ]);
});

test('shows facilitators’ pages to those who ask for them', async () => {
  expect(addresses(await find(engine, 'ជំនួយ', { facilitator: true }))).toContain('/km/police/4/facilitate/');
});

test('finds and marks a word in another spelling, and a name in the other script', async () => {
  expect((await find(engine, 'អោយ')).map(({ text }) => shown(text))).toEqual(['គេមិនត្រូវ[ឱ្យ]។']);
  expect((await find(engine, 'ហ្វេសប៊ុក')).map(({ text }) => shown(text))).toEqual(['គណនី[Facebook]ក្លែងក្លាយ']);
  expect((await find(engine, 'គណនី ហ្វេសប៊ុក')).map(({ address }) => address)).toEqual(['/km/police/4/']);
});

test('marks the pieces where the query does not stand as one', async () => {
  const [first] = await find(engine, 'ប៉ូលិស 1280');
  expect(first?.address).toBe('/km/help/');
  expect(first && shown(first.text)).toBe('ហៅ [1280]');
});

test('finds whatever is on a page, however carelessly it is typed', async () => {
  const real = khmerEngine(hostOf(khmerPages).load, noForms);
  const foldedPages = khmerPages.map(folded);
  const lines = khmerPages.flatMap(({ sections }) => sections.flatMap(({ text }) => text.split('\n')));
  const next = chance(10);
  let changed = 0;
  for (let round = 0; round < 100; round++) {
    const query = somePiece(pick(lines, next), next, 10);
    if (query.length < 6) continue;
    const typed = query
      .replace(/((?:\u17D2[\u1780-\u17B3])+)([\u17B6-\u17C5])/gu, '$2$1')
      .replace(/([\u17B6-\u17C5])/u, '$1$1\u200B');
    if (typed !== query) changed++;
    const found = addresses(await find(real, typed)).map((address) => address.replace(/#.*/, ''));
    expect(found, `“${typed}”`).toEqual(expect.arrayContaining([...pagesWith(foldedPages, { query })]));
  }
  expect(changed).toBeGreaterThan(50);
});

test('shows nothing but what the page says', async () => {
  const real = khmerEngine(hostOf(khmerPages).load, noForms);
  const found = await find(real, 'កុមារ');
  expect(found.length).toBeGreaterThan(5);
  for (const { address, title, text, heading } of found) {
    const own = khmerPages.find((each) => each.address === address.replace(/#.*/, ''));
    const said = (own?.sections ?? []).map((section) => section.text.replaceAll('\n', ' '));
    const plain = text
      .map((piece) => piece.text)
      .join('')
      .replace(/^… | …$/gu, '');
    expect(said.some((section) => section.includes(plain))).toBe(true);
    expect([...title, ...text, ...heading].some(({ marked }) => marked)).toBe(true);
    for (const piece of [...title, ...text, ...heading])
      if (piece.marked) expect(foldKhmer(piece.text)).toMatch(/^កុមារ/u);
  }
});

test('leaves out words that only begin so, once a whole word of the site is typed', async () => {
  const two = khmerEngine(
    hostOf([page('/km/a/', ['ចំណង', 'កុមារ']), page('/km/b/', ['ចំណង', 'កុមារី'])]).load,
    noForms,
  );
  expect(addresses(await find(two, 'កុមា'))).toEqual(['/km/a/', '/km/b/']);
  expect(addresses(await find(two, 'កុមារ'))).toEqual(['/km/a/']);
  expect(addresses(await find(two, 'ចំណង កុមារ'))).toEqual(['/km/a/']);
  expect(addresses(await find(two, 'កុមារី'))).toEqual(['/km/b/']);
});

test('keeps a page that holds the whole word, though elsewhere and not beside the others', async () => {
  const three = khmerEngine(
    hostOf([
      page('/km/a/', ['ក', 'ជំនួយ កាំ។ ជំនួយ។ កា']),
      page('/km/b/', ['ខ', 'ជំនួយ កា']),
      page('/km/c/', ['គ', 'ជំនួយ កាំ']),
      page('/km/d/', ['ឃ', 'កា កា']),
    ]).load,
    noForms,
  );
  expect(addresses(await find(three, 'ជំនួយ កា')).sort()).toEqual(['/km/a/', '/km/b/']);
});

test('shows and marks the whole word where a page has both, and else the word that goes on', async () => {
  const filler = 'ខ '.repeat(200);
  const one = khmerEngine(hostOf([page('/km/a/', ['ក', `1280 កាំ ${filler} 12 កា`])]).load, noForms);
  for (const query of ['12', 'កា'])
    expect((await find(one, query)).map(({ text }) => shown(text))[0]).toMatch(`[${query}]`);
  const other = khmerEngine(hostOf([page('/km/a/', ['ក', '1280 កាំ'])]).load, noForms);
  expect((await find(other, '12')).map(({ text }) => shown(text))).toEqual(['[1280] កាំ']);
  expect((await find(other, 'កា')).map(({ text }) => shown(text))).toEqual(['1280 [កាំ]']);
});

test('keeps words that only begin so where what is typed is no word, or words cannot be had', async () => {
  const pages = [page('/km/a/', ['ចំណង', 'កុមារ']), page('/km/b/', ['ចំណង', 'កុមារី'])];
  expect(addresses(await find(khmerEngine(hostOf(pages).load, noForms), 'ចំណ'))).toHaveLength(2);
  const host = hostOf(pages);
  host.files.delete(pathsLike(host, /words/)[0] ?? '');
  expect(addresses(await find(khmerEngine(host.load, noForms), 'កុមារ'))).toEqual(['/km/a/', '/km/b/']);
});

test('asks for the words of the site only where they make a difference', async () => {
  const host = hostOf(site);
  await find(khmerEngine(host.load, noForms), 'ប៉ូលិស');
  expect(host.asked.filter((path) => path.includes('words'))).toEqual([]);
});

test('finds nothing for nothing', async () => {
  for (const query of ['', ' ', '«»', '\u200B', '???']) expect(await find(engine, query)).toEqual([]);
});

test('asks for no more than two hundred characters of what is pasted', async () => {
  expect((await find(engine, `ជំនួយ${' '.repeat(195)}សាលា`)).length).toBe(3);
});

test('takes whatever is pasted in', async () => {
  const next = chance(11);
  const texts = [
    ...hostileTexts.map(([, text]) => text),
    ...Array.from({ length: 60 }, () => someSigns(24, next)),
  ];
  for (const text of texts) {
    expect(Array.isArray(await find(engine, text)), text.slice(0, 60)).toBe(true);
    expect((await engine.suggest(text)).length, text.slice(0, 60)).toBeLessThanOrEqual(4);
  }
});

test('suggests words of the site that are near', async () => {
  expect(await engine.suggest('ប៉ូលសិ')).toEqual(['ប៉ូលិស']);
  expect(await engine.suggest('ឍឍឍឍឍឍ')).toEqual([]);
});

test('opens the index with the first question, once', async () => {
  const host = hostOf(site);
  const { search, suggest } = khmerEngine(host.load, forms);
  expect(host.asked).toEqual([]);
  const query = { query: 'ជំនួយ', course: '', from: '', facilitator: false };
  await Promise.all([search(query), search(query), suggest('x')]);
  expect(host.asked.filter((path) => path.startsWith('directory'))).toEqual(['directory.json']);
});

/** What weak signals do, and a site that is renewed while somebody reads. */

const renewed = [page('/km/new/', ['ថ្មី', 'ជំនួយថ្មី'])];

test('answers from the renewed site where the old files are gone', async () => {
  const host = hostOf(khmerPages);
  const open = khmerEngine(host.load, forms);
  expect((await find(open, 'កុមារ')).length).toBeGreaterThan(0);
  host.files = hostOf(renewed).files;
  expect(addresses(await find(open, 'ជំនួយ'))).toEqual(['/km/new/']);
  expect(addresses(await find(open, 'កុមារ'))).toEqual([]);
});

test('answers from the renewed site where the browser kept the old directory', async () => {
  const host = hostOf(renewed);
  host.cache.set('directory.json', hostOf(site).files.get('directory.json') ?? '');
  expect(addresses(await find(khmerEngine(host.load, forms), 'ជំនួយ'))).toEqual(['/km/new/']);
  expect(host.asked).toContain('directory.json!');
});

test('suggests words of the renewed site', async () => {
  const host = hostOf(renewed);
  host.cache.set('directory.json', hostOf(site).files.get('directory.json') ?? '');
  expect(await khmerEngine(host.load, forms).suggest('ថ្មីៗ')).toEqual(['ថ្មី']);
});

test('reads on in the renewed site where texts are gone, and goes on answering from it', async () => {
  const host = hostOf(site);
  const open = khmerEngine(host.load, noForms);
  const results = await open.search({ query: 'ជំនួយ', course: '', from: '', facilitator: false });
  host.files = hostOf(renewed).files;
  expect(addresses(await results.read(0, 9))).toEqual(['/km/new/']);
  expect(addresses(await results.read(0, 9))).toEqual(['/km/new/']);
  expect(addresses(await find(open, 'ជំនួយ'))).toEqual(['/km/new/']);
});

test('answers where the browser kept something else for the directory', async () => {
  const host = hostOf(site);
  for (const broken of ['<!doctype html><title>Log in to this network</title>', '{"version":', '']) {
    host.cache.set('directory.json', broken);
    expect(await find(khmerEngine(host.load, noForms), 'ជំនួយ'), broken).toHaveLength(3);
  }
});

test('fails where nothing can be had, and answers when the connection is back', async () => {
  const host = hostOf(site);
  const files = unplug(host);
  const weak = khmerEngine(host.load, forms);
  await expect(find(weak, 'ជំនួយ')).rejects.toThrow('404');
  await expect(weak.suggest('ជំនូយ')).rejects.toThrow('404');
  host.files = files;
  expect(await find(weak, 'ជំនួយ')).toHaveLength(3);
  expect(await weak.suggest('ជំនូយ')).toEqual(['ជំនួយ']);
});

test('fails where the connection breaks between two questions, and answers when it is back', async () => {
  const host = hostOf(site);
  const weak = khmerEngine(host.load, forms);
  const [chunk = ''] = pathsLike(host, /\/0\.txt$/);
  const spoiled = new Map(host.files);
  host.files.delete(chunk);
  await expect(find(weak, 'ជំនួយ')).rejects.toThrow('404');
  host.files = spoiled;
  expect(await find(weak, 'ជំនួយ')).toHaveLength(3);
});

test('fails where a text cannot be had, and reads it when the connection is back', async () => {
  const host = hostOf(site);
  const weak = khmerEngine(host.load, forms);
  const results = await weak.search({ query: 'ជំនួយ', course: '', from: '', facilitator: false });
  const files = unplug(host);
  await expect(results.read(0, 9)).rejects.toThrow('404');
  host.files = files;
  expect(await results.read(0, 9)).toHaveLength(3);
});
