import { expect, test } from 'vitest';
import { createEngine, type Plan } from '#search/engine.ts';
import type { Index } from '#search/lookup.ts';
import { englishReading, khmerReading, type Reading } from '#search/readings.ts';
import { unitsOf } from '#search/units.ts';
import { hostOf, page } from './host.ts';

const site = [
  page('/km/students/1/', ['ក', 'ជំនួយ']),
  page('/km/students/2/', ['ជំនួយ', 'ខ']),
  page('/km/police/4/', ['គ', 'ជំនួយ']),
  page('/km/help/', ['ឃ', 'ប៉ូលិស']),
];

/** An engine for a language that makes this of whatever is typed; `typed` is what it was given. */
function engineWith(plan: Plan) {
  const typed: string[] = [];
  const host = hostOf(site);
  const engine = createEngine(host.load, khmerReading, (query) => {
    typed.push(query);
    return Promise.resolve(plan);
  });
  return { engine, typed, host };
}

async function find(plan: Plan, from = '') {
  const results = await engineWith(plan).engine.search({ query: 'x', course: '', from, facilitator: false });
  return (await results.read(0, 9)).map(({ address }) => address);
}

const help = unitsOf('ជំនួយ');
const police = unitsOf('ប៉ូលិស');
const everywhere = { course: '', from: '', facilitator: false };

test('gives the language what was typed, up to two hundred characters', async () => {
  const { engine, typed } = engineWith({ queries: [] });
  await engine.search({ query: 'ក'.repeat(300), ...everywhere });
  expect(typed).toEqual(['ក'.repeat(200)]);
});

test('finds what the language asks for: one query or another', async () => {
  expect(await find({ queries: [help] })).toEqual(['/km/students/2/', '/km/students/1/', '/km/police/4/']);
  expect(await find({ queries: [police, help] })).toHaveLength(4);
});

test('asks nothing for queries of nothing', async () => {
  expect(await find({ queries: [] })).toEqual([]);
  expect(await find({ queries: [[], police, []] })).toEqual(['/km/help/']);
});

test('puts queries that were typed before those that go on', async () => {
  expect(await find({ queries: [police, help], asTyped: 1 })).toHaveLength(4);
  expect((await find({ queries: [police, help], asTyped: 1 }))[0]).toBe('/km/help/');
  expect((await find({ queries: [police, help] }))[0]).toBe('/km/students/2/');
});

test('lets the language take out pages, and counts those that are left', async () => {
  const seen: Index[] = [];
  const plan: Plan = {
    queries: [help],
    sift: (hits, index) => {
      seen.push(index);
      return Promise.resolve(hits.slice(1));
    },
  };
  const results = await engineWith(plan).engine.search({ query: 'x', ...everywhere });
  expect(results.count).toBe(2);
  expect((await results.read(0, 9)).map(({ address }) => address)).toEqual([
    '/km/students/1/',
    '/km/police/4/',
  ]);
  expect(seen).toHaveLength(1);
});

test('puts the course first from which the reader comes, each part in its order', async () => {
  const own = ['/km/students/2/', '/km/students/1/'];
  expect(await find({ queries: [help] }, 'students')).toEqual([...own, '/km/police/4/']);
  expect(await find({ queries: [help] }, 'police')).toEqual(['/km/police/4/', ...own]);
  expect(await find({ queries: [help, police] }, '')).toEqual([
    '/km/students/2/',
    '/km/students/1/',
    '/km/police/4/',
    '/km/help/',
  ]);
});

test('passes on what was searched for instead, and nothing where it was what was typed', async () => {
  const corrected = await engineWith({ queries: [help], instead: 'ជំនួយ' }).engine.search({
    query: 'x',
    ...everywhere,
  });
  expect(corrected.instead).toBe('ជំនួយ');
  const plain = await engineWith({ queries: [help] }).engine.search({ query: 'x', ...everywhere });
  expect(plain).not.toHaveProperty('instead');
});

test('marks where a query stands in one piece, and its pieces only where it stands nowhere', async () => {
  const host = hostOf([page('/km/a/', ['ក', 'ប៉ូលិស។ ជំនួយ ប៉ូលិស។ ជំនួយ']), page('/km/b/', ['ខ', 'ប៉ូលិស។ ជំនួយ'])]);
  const { search } = createEngine(host.load, khmerReading, () =>
    Promise.resolve({ queries: [unitsOf('ជំនួយ ប៉ូលិស')] }),
  );
  const found = await (await search({ query: 'x', ...everywhere })).read(0, 9);
  expect(
    found.map(({ text }) => text.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('')),
  ).toEqual(['ប៉ូលិស។ [ជំនួយ ប៉ូលិស]។ ជំនួយ', '[ប៉ូលិស]។ [ជំនួយ]']);
});

test('shows another section where the best one holds the pieces of a query, but not the query', async () => {
  // Long queries are looked up in some of their pieces, for which the first section is as good as the second.
  const words = Array.from(
    { length: 40 },
    (_, index) => `${String.fromCharCode(0x1780 + (index % 30))}\u17B6`,
  );
  const query = words.join('');
  const torn = [...words.slice(0, 22), 'ឡ', ...words.slice(4)].join('');
  const host = hostOf([page('/km/a/', ['ក', torn], ['ខ', query]), page('/km/b/', ['គ', torn])]);
  const { search } = createEngine(host.load, khmerReading, () =>
    Promise.resolve({ queries: [unitsOf(query)] }),
  );
  const results = await search({ query: 'x', ...everywhere });
  expect(results.count).toBe(2);
  expect((await results.read(0, 9)).map(({ address }) => address)).toEqual(['/km/a/#s1']);
});

test('reads a text in each language’s own way, though the other has read it before', async () => {
  const text = 'Stories tell.';
  const marked = async (reading: Reading, query: string) => {
    const host = hostOf([page('/en/a/', ['A', text])], reading);
    const queries = [reading.unitsOf(query)];
    const { search } = createEngine(host.load, reading, () => Promise.resolve({ queries }));
    const [found] = await (await search({ query: 'x', ...everywhere })).read(0, 9);
    return found?.text.flatMap((piece) => (piece.marked ? piece.text : []));
  };
  expect(await marked(khmerReading, 'stories tell')).toEqual(['Stories tell']);
  expect(await marked(englishReading, 'story tell')).toEqual(['Stories tell']);
});

test('gives the language an index that is open', async () => {
  const host = hostOf(site);
  const { search } = createEngine(host.load, khmerReading, async (_, index) => {
    expect(await index.words()).toContain('ជំនួយ');
    return { queries: [help] };
  });
  expect((await search({ query: 'x', ...everywhere })).count).toBe(3);
});

/** A browser kept the index of an older site. */
function renewedHost() {
  const host = hostOf(site);
  const old = hostOf([page('/km/old/', ['ក', 'ចាស់'])]).files.get('directory.json') ?? '';
  host.cache.set('directory.json', old);
  return host;
}

test('lets the language plan again where the site was renewed', async () => {
  const host = renewedHost();
  const { search } = createEngine(host.load, khmerReading, async (_, index) => ({
    queries: (await index.words()).includes('ជំនួយ') ? [help] : [],
  }));
  expect((await search({ query: 'x', ...everywhere })).count).toBe(3);
  expect(host.asked.filter((path) => path.startsWith('directory'))).toEqual([
    'directory.json',
    'directory.json!',
  ]);
});

test('keeps the renewed index for the next question', async () => {
  const host = renewedHost();
  const { search, suggest } = createEngine(host.load, khmerReading, () =>
    Promise.resolve({ queries: [help] }),
  );
  await search({ query: 'x', ...everywhere });
  await search({ query: 'x', ...everywhere });
  await suggest('x');
  expect(host.asked.filter((path) => path.startsWith('directory'))).toHaveLength(2);
});

test('renews the index once for questions that are asked at the same time', async () => {
  const host = renewedHost();
  const { search, suggest } = createEngine(host.load, khmerReading, () =>
    Promise.resolve({ queries: [help] }),
  );
  const [first, second] = await Promise.all([
    search({ query: 'x', ...everywhere }),
    search({ query: 'xy', ...everywhere }),
    suggest('x'),
  ]);
  expect([first.count, second.count]).toEqual([3, 3]);
  expect(host.asked.filter((path) => path.startsWith('directory'))).toEqual([
    'directory.json',
    'directory.json!',
  ]);
});
