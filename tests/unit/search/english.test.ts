import { expect, test } from 'vitest';
import { corrected, englishEngine } from '#search/english.ts';
import type { Pieces } from '#search/excerpt.ts';
import type { Engine, SearchQuery } from '#search/found.ts';
import { englishReading } from '#search/readings.ts';
import type { SearchPage } from '#search/sections.ts';
import { chance } from '../../scale/chance.ts';
import { hostOf, page, pathsLike, unplug } from './host.ts';
import { hostileTexts, someSigns } from './texts.ts';

/** Unknown words. */

const words =
  'the and you help helpline password threaten photo photos calm stay story tell adult your account'.split(
    ' ',
  );

test.each([
  ['a letter left out', 'pasword', 'password'],
  ['two letters swapped', 'passwrod', 'password'],
  ['a letter too many', 'passwword', 'password'],
  ['another letter', 'passward', 'password'],
  ['another first letter', 'fassword', 'password'],
  ['one word of two', 'your pasword', 'your password'],
  ['two words', 'pasword, helplime!', 'password, helpline!'],
  ['capital letters', 'PASWORD', 'password'],
  ['quotes', '“pasword”', '“password”'],
])('forgives %s', (_, typed, asked) => {
  expect(corrected(typed, words)).toBe(asked);
});

test.each([
  'help',
  'Help',
  'helping',
  'threatened',
  'Threatens',
  'stories',
  'accounts',
  'Telling the adults',
  'Help, 1280!',
  '',
  '1280',
  '“stay calm”',
])('leaves alone what is known, or has a known stem: %s', (typed) => {
  expect(corrected(typed, words)).toBe(typed);
});

test.each(['p', 'pas', 'passw', 'helpl', 'accou'])('leaves alone the beginning of a word: %s', (typed) => {
  expect(corrected(typed, words)).toBe(typed);
});

test.each(['hwlp', 'fell', 'xalm', 'stry'])('corrects no short word: %s', (typed) => {
  expect(corrected(typed, words)).toBe(typed);
});

test.each(['pazzwurd', 'xylophone', 'psaswrod'])(
  'corrects nothing where more than one letter is wrong: %s',
  (typed) => {
    expect(corrected(typed, words)).toBe(typed);
  },
);

test('takes the more frequent of two words that are equally near', () => {
  expect(corrected('gxants', ['giants', 'grants'])).toBe('giants');
  expect(corrected('gxants', ['grants', 'giants'])).toBe('grants');
});

/** The engine, on a small site. */

const site = [
  page('/en/about/', ['About', 'Ask. Your account and your password.']),
  page(
    '/en/students/1/',
    ['Rights', 'Stay and be calm. Tell.'],
    ['Second step', 'Your passwords help. Stay calm.'],
  ),
  page('/en/students/2/', ['Your password', 'Tell the story of your photos. The adults helped.']),
  page('/en/police/4/', ['Telling', 'Call 1280.'], ['Password', 'An account.']),
  page('/en/police/4/facilitate/', ['Guide', 'The password of the helpline.']),
];

const hostFor = (pages: SearchPage[]) => hostOf(pages, englishReading);
const engineFor = (...pages: SearchPage[]) => englishEngine(hostFor(pages).load);
const engine = engineFor(...site);

async function find(asked: Engine, query: string, more: Partial<SearchQuery> = {}) {
  const results = await asked.search({ query, course: '', from: '', facilitator: false, ...more });
  return results.read(0, results.count);
}

const addresses = (found: { address: string }[]) => found.map(({ address }) => address);
const shown = (pieces: Pieces) =>
  pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');

/** The texts that are shown for a query, its words in brackets. */
async function texts(query: string) {
  return (await find(engine, query)).map(({ text }) => shown(text));
}

test('shows each page that answers: title, heading and text with the word marked, and where it leads', async () => {
  const found = await find(engine, 'password', { course: 'students' });
  expect(
    found.map(({ title, heading, text, ...rest }) => ({
      ...rest,
      title: shown(title),
      heading: shown(heading),
      text: shown(text),
    })),
  ).toEqual([
    {
      course: 'students',
      address: '/en/students/2/',
      title: 'Your [password]',
      heading: '',
      text: 'Tell the story of your photos. The adults helped.',
    },
    {
      course: 'students',
      address: '/en/students/1/#s1',
      title: 'Rights',
      heading: 'Second step',
      text: 'Your [passwords] help. Stay calm.',
    },
  ]);
});

test('ranks a title before a heading, and a heading before text', async () => {
  expect(addresses(await find(engine, 'password'))).toEqual([
    '/en/students/2/',
    '/en/police/4/#s1',
    '/en/about/',
    '/en/students/1/#s1',
  ]);
});

test('ranks words that stand together before words that stand apart', async () => {
  const two = engineFor(
    page('/en/a/', ['A', 'Stay here. Be calm.']),
    page('/en/b/', ['B', 'You stay calm.']),
  );
  expect(addresses(await find(two, 'stay calm'))).toEqual(['/en/b/', '/en/a/']);
});

test('finds all forms of a word, and marks them', async () => {
  expect(await texts('helping')).toEqual([
    'Your passwords [help]. Stay calm.',
    'Tell the story of your photos. The adults [helped].',
  ]);
  expect(await texts('STORIES')).toEqual(['Tell the [story] of your photos. The adults helped.']);
});

test('finds what the last word begins', async () => {
  for (const query of ['sto', 'stor', 'the stor'])
    expect(addresses(await find(engine, query)), query).toContain('/en/students/2/');
  expect(await texts('the stor')).toContain('Tell [the story] of your photos. The adults helped.');
});

test('ranks the word itself before words that it begins', async () => {
  const two = engineFor(page('/en/a/', ['Article', 'Articles']), page('/en/b/', ['B', 'Of art.']));
  expect(addresses(await find(two, 'art'))).toEqual(['/en/b/', '/en/a/']);
});

test('takes no word before the last for a beginning', async () => {
  expect(await find(engine, 'stor photos')).toEqual([]);
});

test('finds words in any order, and where they stand in two sections of a page', async () => {
  expect(addresses(await find(engine, 'photos story'))).toEqual(['/en/students/2/']);
  expect(addresses(await find(engine, 'rights passwords'))).toEqual(['/en/students/1/#s1']);
  expect(await find(engine, 'photos rights')).toEqual([]);
});

test('marks no other word that begins as the stem of a word does', async () => {
  const one = engineFor(page('/en/a/', ['A', 'Think high. This is his.']));
  for (const [query, text] of [
    ['this', 'Think high. [This] is his.'],
    ['his', 'Think high. This is [his].'],
  ] as const)
    expect((await find(one, query)).map((found) => shown(found.text))).toEqual([text]);
});

test('finds numbers', async () => {
  expect(await texts('1280')).toEqual(['Call [1280].']);
  expect(await texts('១២៨០')).toEqual(['Call [1280].']);
});

test('puts the course first from which the reader comes', async () => {
  expect(addresses(await find(engine, 'password', { from: 'police' }))).toEqual([
    '/en/police/4/#s1',
    '/en/students/2/',
    '/en/about/',
    '/en/students/1/#s1',
  ]);
});

test('narrows to a course, wherever the reader comes from', async () => {
  expect(addresses(await find(engine, 'password', { course: 'police' }))).toEqual(['/en/police/4/#s1']);
  expect(addresses(await find(engine, 'password', { course: 'police', from: 'students' }))).toEqual([
    '/en/police/4/#s1',
  ]);
});

test('hides facilitators’ pages unless they are asked for', async () => {
  expect(await find(engine, 'helplines')).toEqual([]);
  expect(addresses(await find(engine, 'helplines', { facilitator: true }))).toEqual([
    '/en/police/4/facilitate/',
  ]);
});

test('searches for the known word where a letter is wrong, and says so', async () => {
  const results = await engine.search({ query: 'pasword', course: '', from: '', facilitator: false });
  expect(results.instead).toBe('password');
  expect(results.count).toBe(4);
});

test('says nothing of a correction where there was none', async () => {
  const results = await engine.search({ query: 'Password', course: '', from: '', facilitator: false });
  expect(results).not.toHaveProperty('instead');
});

test('finds nothing for a word that is nowhere, and nothing for nothing', async () => {
  for (const query of ['zebra', 'password zebra', 'zebra password', '', '!?', '  ', '“”'])
    expect(await find(engine, query), query).toEqual([]);
});

test.each([
  ['"stay calm"', ['/en/students/1/#s1']],
  ['“stay calm”', ['/en/students/1/#s1']],
  ['"be calm"', ['/en/students/1/']],
  ['"calm stay"', []],
  ['"stays calm"', []],
  ['"your password"', ['/en/students/2/', '/en/about/']],
  ['"Your passwords"', ['/en/students/1/#s1']],
  ['password "your account"', ['/en/about/']],
  ['"your account" "your password"', ['/en/about/']],
  ['"your account" "password your"', []],
  ['"calm"', ['/en/students/1/']],
  ['password "your account" "ask"', ['/en/about/']],
  ['calm "!"', ['/en/students/1/']],
  ['"pasword"', ['/en/students/2/', '/en/police/4/#s1', '/en/about/']],
])('finds, for words in quotes, only pages that hold them as they stand: %s', async (query, found) => {
  expect(addresses(await find(engine, query))).toEqual(found);
});

test('takes no phrase over a full stop, and the last word as it stands', async () => {
  const one = engineFor(page('/en/a/', ['A', 'Tell. Help your account.']));
  expect(await find(one, '"tell help"')).toEqual([]);
  expect(await find(one, '"your acc"')).toEqual([]);
  expect(await find(one, '"your account"')).toHaveLength(1);
});

test('finds a phrase and a word in two sections, whichever is typed first', async () => {
  const one = engineFor(page('/en/a/', ['A', 'Your account.'], ['B', 'A password. Stay calm.']));
  for (const query of ['password "your account"', '"your account" password', '"your account" "stay calm"']) {
    const found = await find(one, query);
    expect(addresses(found), query).toEqual(['/en/a/']);
    expect(
      found.map(({ text }) => shown(text)),
      query,
    ).toEqual(['[Your] [account].']);
  }
});

test('finds a phrase whose page has not the whole query in one piece, though another page has', async () => {
  const two = engineFor(
    page('/en/a/', ['A', 'Password your account.']),
    page('/en/b/', ['B', 'Your account. A password.']),
  );
  expect(addresses(await find(two, 'password "your account"'))).toEqual(['/en/a/', '/en/b/']);
});

test('finds a phrase in the eighth section whose words are there', async () => {
  const sections = Array.from({ length: 8 }, (_, index): [string, string] => [
    'H',
    index === 7 ? 'Your password.' : 'Your passwords.',
  ]);
  expect(addresses(await find(engineFor(page('/en/a/', ...sections)), '"your password"'))).toEqual([
    '/en/a/#s7',
  ]);
});

test('finds a phrase in a heading', async () => {
  expect(addresses(await find(engine, '"second step"'))).toEqual(['/en/students/1/#s1']);
});

test('shows the section that holds the phrase, though others hold its words', async () => {
  const one = engineFor(
    page('/en/a/', ['A', 'Passwords of yours. Your passwords.'], ['B', 'It is your password.']),
  );
  const [found] = await find(one, '"your password"');
  expect(found && [found.address, shown(found.text)]).toEqual(['/en/a/#s1', 'It is [your password].']);
});

test('counts, for words in quotes, the pages that are left', async () => {
  const results = await engine.search({ query: '"your password"', course: '', from: '', facilitator: false });
  expect(results.count).toBe(2);
});

test('looks into thirty pages for words in quotes, and no more', async () => {
  const many = Array.from({ length: 50 }, (_, index) => page(`/en/${index}/`, ['A', 'Stay calm.']));
  const results = await engineFor(...many).search({
    query: '"stay calm"',
    course: '',
    from: '',
    facilitator: false,
  });
  expect(results.count).toBe(30);
});

test('stands for eight words at most where one letter begins more', async () => {
  const many = Array.from({ length: 12 }, (_, index) =>
    page(`/en/${index}/`, ['A', `q${String.fromCharCode(97 + index)}zz`]),
  );
  expect((await find(engineFor(...many), 'q')).length).toBe(7);
});

test('asks for no more than two hundred characters of what is pasted', async () => {
  expect(await find(engine, `password${' '.repeat(195)}zebra`)).toHaveLength(4);
});

test('takes whatever is pasted in', async () => {
  const next = chance(12);
  const pasted = [
    ...hostileTexts.map(([, text]) => text),
    ...Array.from({ length: 40 }, () => someSigns(24, next)),
  ];
  for (const text of pasted) {
    for (const query of [text, `${text} password`, `"${text}" help`])
      expect(Array.isArray(await find(engine, query)), query.slice(0, 60)).toBe(true);
    expect((await engine.suggest(text)).length).toBeLessThanOrEqual(4);
    expect(corrected(text, words)).toBeTypeOf('string');
  }
});

test('suggests words of the site that are near', async () => {
  expect(await engine.suggest('pazzword')).toEqual(['password']);
});

test('fails where nothing can be had, and answers when the connection is back', async () => {
  const host = hostFor(site);
  const weak = englishEngine(host.load);
  const files = unplug(host);
  await expect(find(weak, 'password')).rejects.toThrow('404');
  host.files = files;
  expect(await find(weak, 'password')).toHaveLength(4);
});

test('asks for the words a second time where the browser kept something else', async () => {
  const host = hostFor(site);
  const [path = ''] = pathsLike(host, /words\.txt$/);
  for (const broken of ['<!doctype html>', host.files.get(path)?.slice(0, 9) ?? '']) {
    host.cache.set(path, broken);
    expect(addresses(await find(englishEngine(host.load), 'stor'))).toEqual(['/en/students/2/']);
  }
});

test('fails where the words cannot be had: it could not tell beginnings', async () => {
  const host = hostFor(site);
  const [path = ''] = pathsLike(host, /words\.txt$/);
  host.files.delete(path);
  await expect(find(englishEngine(host.load), 'password')).rejects.toThrow('404');
});
