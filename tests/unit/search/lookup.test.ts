import { expect, test } from 'vitest';
import { compareHits, openIndex as open, type Hit, type Load, type Narrowing } from '#search/lookup.ts';
import { englishReading } from '#search/readings.ts';
import type { SearchPage } from '#search/sections.ts';
import { clusterScheme, wordScheme } from '#search/terms.ts';
import { unitsOf } from '#search/units.ts';
import { chance, pick } from '../../scale/chance.ts';
import { folded, pagesWith } from '../../scale/truth.ts';
import { hostOf, page, pathsLike, unplug, type Host } from './host.ts';
import { khmerPages, somePiece } from './texts.ts';

const openIndex = (load: Load, fresh = false) => open(load, clusterScheme, fresh);

const everywhere: Narrowing = { course: '', facilitator: false };

/** The addresses of the pages that answer, best first. */
async function found(
  pages: SearchPage[],
  query: string | string[],
  narrowing = everywhere,
): Promise<string[]> {
  const hits = await ask(hostOf(pages), query, narrowing);
  return hits.map((hit) => pages[hit.page]?.address ?? '');
}

async function ask(host: Host, query: string | string[], narrowing = everywhere): Promise<Hit[]> {
  const index = await openIndex(host.load);
  return index.find([query].flat().map(unitsOf), narrowing);
}

/** Every line of a page's own, as somebody may take a piece of it. */
const lines = khmerPages.flatMap(({ sections }) =>
  sections.flatMap(({ heading, text }) => [heading, ...text.split('\n')]),
);
const foldedPages = khmerPages.map(folded);
const addressOf = ({ page: number }: Hit) => khmerPages[number]?.address ?? '';

test('finds every page that holds a piece of text; of up to four units it finds no other', async () => {
  const index = await openIndex(hostOf(khmerPages).load);
  const next = chance(7);
  let short = 0;
  for (let round = 0; round < 250; round++) {
    const query = somePiece(pick(lines, next), next, 12);
    const units = unitsOf(query);
    if (units.length < 2) continue;
    const hits = await index.find([units], everywhere);
    const truth = [...pagesWith(foldedPages, { query })].sort();
    expect(truth.length).toBeGreaterThan(0);
    expect(hits.map(addressOf), `“${query}”`).toEqual(expect.arrayContaining(truth));
    if (units.slice(1).some(({ joint }) => joint === 'apart')) continue;
    const inOne = hits.filter(({ contiguous, whole }) => contiguous && whole).map(addressOf);
    expect(inOne, `“${query}”`).toEqual(expect.arrayContaining(truth));
    // A space within Khmer may stand or not; to the search both are one, to the truth they are two.
    if (units.length > clusterScheme.span || /\s/u.test(query)) continue;
    short++;
    expect(inOne.sort(), `“${query}”`).toEqual(truth);
  }
  expect(short).toBeGreaterThan(30);
});

test('finds every page that holds a word whose end is not yet typed', async () => {
  const index = await openIndex(hostOf(khmerPages).load);
  const next = chance(8);
  for (let round = 0; round < 120; round++) {
    const piece = somePiece(pick(lines, next), next, 6);
    const query = piece.slice(0, -1);
    const units = unitsOf(query);
    if (units.length < 2 || /[^\u1780-\u17D3]/u.test(piece)) continue;
    const hits = await index.find([units], everywhere);
    const truth = pagesWith(foldedPages, { query, begun: true });
    expect(hits.map(addressOf), `“${query}”`).toEqual(expect.arrayContaining([...truth]));
  }
});

test('finds pieces in any order on a page, in one section or in several', async () => {
  const pages = [
    page('/km/a/', ['ចំណង', 'កុមារ។ ប៉ូលិស']),
    page('/km/b/', ['ចំណង', 'ប៉ូលិស'], ['ផ្សេង', 'កុមារ']),
    page('/km/c/', ['ចំណង', 'កុមារ']),
    page('/km/d/', ['ចំណង', 'ប៉ូលិស']),
  ];
  expect(await found(pages, 'កុមារ ប៉ូលិស')).toEqual(['/km/a/', '/km/b/']);
  expect(await found(pages, 'ប៉ូលិស កុមារ')).toEqual(['/km/a/', '/km/b/']);
  expect(await found(pages, 'ប៉ូលិស, កុមារ!')).toEqual(['/km/a/', '/km/b/']);
});

test('shows the section that holds all pieces rather than one that holds the last', async () => {
  const pages = [page('/km/a/', ['ក', 'ប៉ូលិស'], ['ខ', 'កុមារ'], ['គ', 'ប៉ូលិស។ កុមារ'])];
  expect(await ask(hostOf(pages), 'ប៉ូលិស កុមារ')).toMatchObject([{ section: 2 }]);
});

test('finds nothing where one piece is nowhere on the page', async () => {
  const pages = [page('/km/a/', ['ក', 'ប៉ូលិស']), page('/km/b/', ['ខ', 'កុមារ'])];
  expect(await found(pages, 'ប៉ូលិស កុមារ')).toEqual([]);
  expect(await found(pages, 'ប៉ូលិស សាលា')).toEqual([]);
});

test('finds nothing where the piece in the middle is nowhere on the page', async () => {
  const pages = [page('/km/a/', ['ក', 'ប៉ូលិស។ កុមារ']), page('/km/b/', ['ក', 'ប៉ូលិស។ សាលា។ កុមារ'])];
  expect(await found(pages, 'ប៉ូលិស សាលា កុមារ')).toEqual(['/km/b/']);
});

test('takes the last piece for a beginning, and no other, where they stand apart', async () => {
  const pages = [page('/km/a/', ['ក', 'កុមារ។ ប៉ូលិស'])];
  expect(await found(pages, 'ប៉ូលិស កុ')).toEqual(['/km/a/']);
  expect(await found(pages, 'ប៉ូលិស កុមា')).toEqual(['/km/a/']);
  expect(await found(pages, 'ប៉ កុមារ')).toEqual([]);
});

test('finds nothing that holds only the end of a long query, or only its beginning', async () => {
  const pages = [
    page('/km/a/', ['ចំណង', 'ខគឃង']),
    page('/km/b/', ['ចំណង', 'កខគឃ']),
    page('/km/c/', ['ចំណង', 'កខគឃង']),
  ];
  expect(await found(pages, 'កខគឃង')).toEqual(['/km/c/']);
});

test('takes two words with a sign between them for two', async () => {
  expect(await found([page('/km/a/', ['ក', 'Facebook'])], 'face, book')).toEqual([]);
});

test('finds nothing that holds the clusters of a word, but not the word', async () => {
  expect(await found([page('/km/a/', ['ក', 'កុ មា រ មាកុ'])], 'កុមារ')).toEqual([]);
});

test('puts pages that hold a phrase in one piece before those that hold it scattered', async () => {
  const pages = [page('/km/a/', ['ជំនួយ។ ពេលនេះ', 'ជំនួយ។ ពេលនេះ']), page('/km/b/', ['ផ្សេង', 'សូមឱ្យ ជំនួយ ពេលនេះ'])];
  expect(await found(pages, 'ជំនួយ ពេលនេះ')).toEqual(['/km/b/', '/km/a/']);
});

test('puts whole words before those that go on', async () => {
  const pages = [page('/km/a/', ['កាំ', 'កាំ']), page('/km/b/', ['ផ្សេង', 'កា'])];
  expect(await found(pages, 'កា')).toEqual(['/km/b/', '/km/a/']);
});

test('puts a title before a heading, and a heading before text', async () => {
  const pages = [
    page('/km/text/', ['ក', 'ជំនួយ']),
    page('/km/heading/', ['ខ', 'គ'], ['ជំនួយ', 'ឃ']),
    page('/km/title/', ['ជំនួយ', 'ង']),
  ];
  expect(await found(pages, 'ជំនួយ')).toEqual(['/km/title/', '/km/heading/', '/km/text/']);
  expect(await ask(hostOf(pages), 'ជំនួយ')).toMatchObject([
    { place: 2 },
    { place: 1, section: 2 },
    { place: 0 },
  ]);
});

test('puts a page that says it often before one that says it once', async () => {
  const pages = [page('/km/once/', ['ក', 'ជំនួយ']), page('/km/often/', ['ខ', 'ជំនួយ'], ['គ', 'ជំនួយ'])];
  expect(await ask(hostOf(pages), 'ជំនួយ')).toMatchObject([
    { page: 1, sections: 2 },
    { page: 0, sections: 1 },
  ]);
});

test('keeps pages that answer alike in the order of the site', async () => {
  const pages = Array.from({ length: 30 }, (_, index) => page(`/km/${index}/`, ['ក', 'ជំនួយ']));
  expect(await found(pages, 'ជំនួយ')).toEqual(pages.map(({ address }) => address));
  expect(await found(pages, ['ជំនួយ', 'ជំនួយ'])).toEqual(pages.map(({ address }) => address));
});

test('shows the best section of a page, and of equal ones the first', async () => {
  const pages = [page('/km/a/', ['ក', 'ជំនួយ'], ['ខ', 'ជំនួយ'], ['ជំនួយ', 'គ'], ['ជំនួយ', 'ឃ'])];
  expect(await ask(hostOf(pages), 'ជំនួយ')).toMatchObject([{ section: 2, place: 1 }]);
});

test('takes 12 for a number, and not for the beginning of 1280', async () => {
  const pages = [page('/km/a/', ['ក', 'លេខ 1280']), page('/km/b/', ['ខ', 'អាយុ 12'])];
  expect(await found(pages, '12')).toEqual(['/km/b/']);
  expect(await found(pages, 'អាយុ 12')).toEqual(['/km/b/']);
  expect(await found(pages, '១២')).toEqual(['/km/b/']);
});

test('takes 12 for the beginning of 1280 where there is no 12', async () => {
  const pages = [page('/km/a/', ['ក', 'លេខ 1280']), page('/km/b/', ['ខ', 'អាយុ 13'])];
  expect(await found(pages, '12')).toEqual(['/km/a/']);
  expect(await found(pages, 'លេខ12')).toEqual(['/km/a/']);
  expect(await found(pages, '128')).toEqual(['/km/a/']);
  expect(await found(pages, '80')).toEqual([]);
});

test('leaves a number open that is no longer the last', async () => {
  const pages = [page('/km/a/', ['ក', '1280 ហៅ']), page('/km/b/', ['ខ', '12 ហៅ'])];
  expect(await found(pages, '12 ហៅ')).toEqual(['/km/b/']);
});

test('narrows to a course', async () => {
  const pages = ['students/1', 'police/4', 'about'].map((path) => page(`/km/${path}/`, ['ក', 'ជំនួយ']));
  expect(await found(pages, 'ជំនួយ', { course: 'police', facilitator: false })).toEqual(['/km/police/4/']);
  expect(await found(pages, 'ជំនួយ', { course: 'nowhere', facilitator: false })).toEqual([]);
  expect(await found(pages, 'ជំនួយ')).toHaveLength(3);
});

test('narrows a query of two pieces too', async () => {
  const pages = ['students/1', 'police/4'].map((path) => page(`/km/${path}/`, ['ក', 'ជំនួយ។ ប៉ូលិស']));
  expect(await found(pages, 'ប៉ូលិស ជំនួយ', { course: 'police', facilitator: false })).toEqual(['/km/police/4/']);
});

test('takes a number for a beginning where the course has no such number, though another has', async () => {
  const pages = [page('/km/students/1/', ['ក', '12']), page('/km/police/4/', ['ខ', '1280'])];
  expect(await found(pages, '12', { course: 'police', facilitator: false })).toEqual(['/km/police/4/']);
});

test('looks for words as they are where a language is indexed so', async () => {
  const pages = [
    page('/en/a/', ['Report', 'stay calm. help']),
    page('/en/b/', ['Store', 'staying. calm helpline 1280']),
  ];
  const index = await open(hostOf(pages, englishReading).load, wordScheme);
  const find = async (query: string) => {
    const hits = await index.find([englishReading.unitsOf(query)], everywhere);
    return hits.map((hit) => `${pages[hit.page]?.title}${hit.contiguous ? '' : ', scattered'}`);
  };
  expect(await find('reports')).toEqual(['Report']);
  expect(await find('help')).toEqual(['Report']);
  expect(await find('repor')).toEqual([]);
  expect(await find('stay calm')).toEqual(['Report', 'Store, scattered']);
  expect(await find('calm stays')).toEqual(['Report, scattered', 'Store, scattered']);
  expect(await find('calm helpline 1280')).toEqual(['Store']);
  expect(await find('128')).toEqual([]);
});

test('names other sections that may be shown, up to five, and not the best one again', async () => {
  const many = Array.from({ length: 9 }, (): [string, string] => ['ក', 'ជំនួយ']);
  const [hit] = await ask(hostOf([page('/km/a/', ...many, ['ជំនួយ', ''])]), 'ជំនួយ');
  expect(hit).toMatchObject({ section: 9, sections: 10 });
  expect(hit?.others).toHaveLength(5);
  expect(new Set(hit?.others).size).toBe(5);
  expect(hit?.others).not.toContain(9);
  expect(await ask(hostOf([page('/km/a/', ['ជំនួយ', 'ជំនួយ'])]), 'ជំនួយ')).toMatchObject([
    { section: 0, others: [] },
  ]);
});

test('hides facilitators’ pages unless they are asked for', async () => {
  const pages = ['/km/students/1/', '/km/students/1/facilitate/'].map((path) => page(path, ['ក', 'ជំនួយ']));
  expect(await found(pages, 'ជំនួយ')).toEqual(['/km/students/1/']);
  expect(await found(pages, 'ជំនួយ', { course: '', facilitator: true })).toHaveLength(2);
  expect(await found(pages, 'ជំនួយ', { course: 'students', facilitator: true })).toHaveLength(2);
});

test('answers several spellings as one query: each page once, in its best place', async () => {
  const pages = [
    page('/km/a/', ['ក', 'ឱ្យ'], ['អោយ', 'ខ']),
    page('/km/b/', ['អោយ', 'ឱ្យ']),
    page('/km/c/', ['ក', 'ផ្សេង']),
  ];
  for (const queries of [
    ['ឱ្យ', 'អោយ'],
    ['អោយ', 'ឱ្យ'],
  ]) {
    const hits = await ask(hostOf(pages), queries);
    expect(hits).toMatchObject([
      { page: 1, place: 2 },
      { page: 0, place: 1, section: 1 },
    ]);
    expect(hits).toHaveLength(2);
  }
});

test('puts the queries that were typed before those that go on where one ended', async () => {
  const pages = [page('/km/a/', ['កាំ', '']), page('/km/b/', ['ក', 'កា'])];
  const index = await openIndex(hostOf(pages).load);
  const queries = ['កា', 'កាំ'].map(unitsOf);
  const found = async (asTyped?: number) =>
    (await index.find(queries, everywhere, asTyped)).map((hit) => hit.page);
  expect(await found(1)).toEqual([1, 0]);
  expect(await found(2)).toEqual([0, 1]);
  expect(await found()).toEqual([0, 1]);
});

test('knows which course a page belongs to', async () => {
  const pages = ['students/1', 'police/4', 'about'].map((path) => page(`/km/${path}/`, ['ក', 'ជំនួយ']));
  const index = await openIndex(hostOf(pages).load);
  const hits = await index.find([unitsOf('ជំនួយ')], everywhere);
  expect(hits.map(index.courseOf)).toEqual(['students', 'police', '']);
});

test('reads the section of a hit with its page', async () => {
  const index = await openIndex(hostOf(khmerPages).load);
  const sections = khmerPages.flatMap((each) => each.sections);
  const hits = await index.find([unitsOf('ក')], everywhere);
  expect(hits.length).toBeGreaterThan(5);
  for (const hit of hits) {
    const { address, title, course } = khmerPages[hit.page] ?? page('', ['', '']);
    const read = await index.read(hit.page, hit.section);
    expect(read).toEqual({ section: sections[hit.section], page: { address, title, course } });
  }
});

test('knows the sections of each page', async () => {
  const pages = [
    page('/km/a/', ['ក', '']),
    page('/km/b/', ['ខ', ''], ['គ', ''], ['ឃ', '']),
    page('/km/c/', ['ង', '']),
  ];
  const index = await openIndex(hostOf(pages).load);
  expect([0, 1, 2].map(index.sectionsOf)).toEqual([[0], [1, 2, 3], [4]]);
});

test('says that a word is whole on a page where it is begun in one place and whole in another', async () => {
  const pages = [page('/km/a/', ['ក', 'ជំនួយ កាំ'], ['ខ', 'ជំនួយ។ កា'])];
  expect(await ask(hostOf(pages), 'ជំនួយ កា')).toMatchObject([
    { contiguous: true, whole: true, section: 0, others: [1] },
  ]);
});

test('gives the words of the site, the same list each time', async () => {
  const index = await openIndex(hostOf([page('/km/a/', ['Facebook', 'Facebook'])]).load);
  expect(await index.words()).toEqual(['facebook']);
  expect(await index.words()).toBe(await index.words());
  const wordless = await openIndex(hostOf([page('/km/a/', ['1280', ''])]).load);
  expect(await wordless.words()).toEqual([]);
});

test('asks for few files, and for each once', async () => {
  const host = hostOf(khmerPages);
  const index = await openIndex(host.load);
  for (let time = 0; time < 2; time++) await index.find([unitsOf('ការរំលោភបំពានផ្លូវភេទ')], everywhere);
  expect(host.asked.length).toBeGreaterThan(1);
  expect(host.asked.length).toBeLessThanOrEqual(12);
  expect(host.asked).toEqual([...new Set(host.asked)]);
});

test('a frequent word is found on every page by one file, however it goes on', async () => {
  const next = chance(3);
  const letters = [...'កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ'];
  const rest = () => Array.from({ length: 9 }, () => pick(letters, next)).join('');
  const pages = Array.from({ length: 2500 }, (_, index) => page(`/km/${index}/`, [rest(), `${rest()}អ្នក${rest()}`]));
  const host = hostOf(pages);
  expect(pathsLike(host, /\/\d+\.txt$/).length).toBeGreaterThan(20);
  const hits = await ask(host, 'អ្នក');
  expect(hits.map((hit) => hit.page).sort((a, b) => a - b)).toEqual(pages.map((_, index) => index));
  expect(hits.every(({ whole }) => whole)).toBe(true);
  expect(host.asked).toHaveLength(2);
}); // prettier-ignore

test('loads no more than six files for one letter that is no word', async () => {
  const pages = Array.from({ length: 200 }, (_, index) =>
    page(`/km/${index}/`, [
      `x${index}`,
      Array.from({ length: 20 }, (_unused, word) => `x${index}x${word}`).join(' '),
    ]),
  );
  const host = hostOf(pages);
  expect(pathsLike(host, /\/\d+\.txt$/).length).toBeGreaterThan(8);
  expect((await ask(host, 'x')).length).toBeGreaterThan(0);
  expect(host.asked).toHaveLength(7);
});

test('orders hits: in one piece, whole, by place, often, early', () => {
  const hit: Hit = {
    page: 0,
    section: 5,
    others: [],
    place: 0,
    contiguous: false,
    whole: false,
    sections: 1,
  };
  const best = [
    { ...hit, contiguous: true, whole: true },
    { ...hit, contiguous: true, place: 2 as const },
    { ...hit, contiguous: true },
    { ...hit, whole: true },
    { ...hit, place: 2 as const },
    { ...hit, place: 1 as const, sections: 3 },
    { ...hit, place: 1 as const },
    { ...hit, sections: 3 },
    { ...hit, section: 4 },
    hit,
  ];
  expect([...best].reverse().sort(compareHits)).toEqual(best);
});

/** What weak signals do. */

const small = [page('/km/a/', ['ក', 'ជំនួយ']), page('/km/b/', ['ខ', 'ប៉ូលិស'])];

test('asks a second time, past what the browser kept, where a chunk came only in half', async () => {
  const host = hostOf(small);
  const [path = ''] = pathsLike(host, /\/0\.txt$/);
  host.cache.set(path, host.files.get(path)?.slice(0, 20) ?? '');
  expect(await ask(host, 'ជំនួយ')).toHaveLength(1);
  expect(host.asked).toEqual(['directory.json', path, `${path}!`]);
});

test('asks a second time where the browser kept another page instead of a chunk', async () => {
  const host = hostOf(small);
  const [path = ''] = pathsLike(host, /\/0\.txt$/);
  host.cache.set(path, '<!doctype html><title>Log in to this network</title>');
  expect(await ask(host, 'ជំនួយ')).toHaveLength(1);
});

test('asks a second time where the browser kept half a text', async () => {
  const host = hostOf(small);
  const [path = ''] = pathsLike(host, /text-0/);
  host.cache.set(path, '{"version":');
  const index = await openIndex(host.load);
  const [hit] = await index.find([unitsOf('ជំនួយ')], everywhere);
  expect(hit && (await index.read(hit.page, hit.section)).section.text).toBe('ជំនួយ');
});

test.each([
  ['is missing', undefined],
  ['is empty', ''],
  ['is another page', '<!doctype html>'],
])('fails where a chunk %s, and answers when it is back', async (_, instead) => {
  const host = hostOf(small);
  const [path = ''] = pathsLike(host, /\/0\.txt$/);
  const whole = host.files.get(path) ?? '';
  host.files.delete(path);
  if (instead !== undefined) host.files.set(path, instead);
  const index = await openIndex(host.load);
  await expect(index.find([unitsOf('ជំនួយ')], everywhere)).rejects.toThrow();
  host.files.set(path, whole);
  expect(await index.find([unitsOf('ជំនួយ')], everywhere)).toHaveLength(1);
});

test('refuses a text that belongs to another version of the site', async () => {
  const host = hostOf(small);
  const [path = ''] = pathsLike(host, /text-0/);
  host.files.set(path, host.files.get(path)?.replace(/"version":"\w+"/, '"version":"00000000"') ?? '');
  const index = await openIndex(host.load);
  const [hit] = await index.find([unitsOf('ជំនួយ')], everywhere);
  await expect(hit && index.read(hit.page, hit.section)).rejects.toThrow('another version');
});

test('refuses a text that lacks the section or the page', async () => {
  const host = hostOf(small);
  const [path = ''] = pathsLike(host, /text-0/);
  const whole = host.files.get(path) ?? '';
  const chunk = JSON.parse(whole) as { pages: object; sections: object[] };
  for (const spoiled of [
    { ...chunk, sections: [] },
    { ...chunk, pages: {} },
  ]) {
    host.files.set(path, JSON.stringify(spoiled));
    const index = await openIndex(host.load);
    const [hit] = await index.find([unitsOf('ជំនួយ')], everywhere);
    await expect(hit && index.read(hit.page, hit.section)).rejects.toThrow('another version');
  }
});

test.each([
  ['is missing', undefined],
  ['came in half', '{"version":"00'],
  ['is another page', '<!doctype html>'],
])('does not open where the directory %s', async (_, instead) => {
  const host = hostOf(small);
  unplug(host);
  if (instead !== undefined) host.files.set('directory.json', instead);
  await expect(openIndex(host.load)).rejects.toThrow();
});

test('opens a fresh directory when it is told to', async () => {
  const host = hostOf(small);
  host.cache.set('directory.json', '<!doctype html>');
  await expect(openIndex(host.load)).rejects.toThrow();
  expect(await (await openIndex(host.load, true)).find([unitsOf('ជំនួយ')], everywhere)).toHaveLength(1);
});
