import { beforeEach, expect, test, vi } from 'vitest';
import { carryQuery, takeMarks } from '#islands/query.ts';
import { carryMarks, takeQuery } from '#islands/searched.ts';

/** A tab at an address, that holds what it kept; `visited` are the addresses its history was given instead. */
function openTab(pathname: string, hash = '', held = new Map<string, string>()) {
  const visited: string[] = [];
  vi.stubGlobal('location', { pathname, hash });
  vi.stubGlobal('history', {
    replaceState: (_: unknown, __: string, address: string) => visited.push(address),
  });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  });
  return { held, visited };
}

/** A browser that forbids pages to keep anything. */
function openBlockedTab() {
  openTab('/km/search/');
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
}

const nothing = { query: '', course: '', from: '' };
const code = '/_astro/highlight.abc_1-2.js';

beforeEach(() => void openTab('/km/search/'));

test('begins with no query in a new tab', () => {
  expect(takeQuery()).toEqual(nothing);
});

test('carries a query to the search page, as often as it is opened', () => {
  carryQuery('ជំនួយ', 'students', 'police');
  expect(takeQuery()).toEqual({ query: 'ជំនួយ', from: 'students', course: 'police' });
  expect(takeQuery()).toEqual({ query: 'ជំនួយ', from: 'students', course: 'police' });
  carryQuery('1280');
  expect(takeQuery()).toEqual({ ...nothing, query: '1280' });
});

test('takes a query out of a link, and out of the address at once', () => {
  const { visited } = openTab('/km/search/', '#q=%E1%9E%87%E1%9F%86+1280');
  expect(takeQuery()).toEqual({ ...nothing, query: 'ជំ 1280' });
  expect(visited).toEqual(['/km/search/']);
});

test('remembers the query of a link for Back, instead of the one before', () => {
  const { held } = openTab('/km/search/');
  carryQuery('before', 'students', 'police');
  openTab('/km/search/', '#q=linked', held);
  takeQuery();
  openTab('/km/search/', '', held);
  expect(takeQuery()).toEqual({ ...nothing, query: 'linked' });
});

test('leaves an address alone that carries no query', () => {
  const { visited } = openTab('/km/search/', '#main');
  expect(takeQuery()).toEqual(nothing);
  expect(visited).toEqual([]);
});

test('takes an empty query for one: a link may clean the box', () => {
  const { held } = openTab('/km/search/');
  carryQuery('before');
  openTab('/km/search/', '#q=', held);
  expect(takeQuery()).toEqual(nothing);
});

test('opens empty where the tab holds something broken', () => {
  for (const broken of ['{', 'null', '', '12']) {
    openTab('/km/search/', '', new Map([['query', broken], ['marks', broken]])); // prettier-ignore
    expect(takeQuery()).toEqual(nothing);
    expect(takeMarks()).toEqual({ words: [], code: '' });
  }
});

test('works without memory where the browser forbids it', () => {
  openBlockedTab();
  carryQuery('help');
  carryMarks({ page: '/km/search/', words: ['help'], code });
  expect(takeQuery()).toEqual(nothing);
  expect(takeMarks()).toEqual({ words: [], code: '' });
});

test('carries marks to the page that a result leads to, and marks it once', () => {
  const { held } = openTab('/km/search/');
  carryMarks({ page: '/km/help/', words: ['ជំនួយ', '1280'], code });
  openTab('/km/help/', '#line', held);
  expect(takeMarks()).toEqual({ words: ['ជំនួយ', '1280'], code });
  expect(takeMarks()).toEqual({ words: [], code: '' });
});

test('marks nothing on another page, nor on the right one afterwards', () => {
  const { held } = openTab('/km/search/');
  carryMarks({ page: '/km/help/', words: ['ជំនួយ'], code });
  openTab('/km/about/', '', held);
  expect(takeMarks().code).toBe('');
  openTab('/km/help/', '', held);
  expect(takeMarks()).toEqual({ words: [], code: '' });
});

test('loads no code but the site’s own', () => {
  for (const strange of [
    'https://example.org/_astro/a.js',
    '//example.org/a.js',
    '/_astro/../a.js',
    '/_astro/a/b.js',
    '/other/a.js',
    '/_astro/a.js?x',
    ' /_astro/a.js',
    '',
  ]) {
    openTab('/km/help/');
    carryMarks({ page: '/km/help/', words: ['ជំនួយ'], code: strange });
    expect(takeMarks().code, strange).toBe('');
  }
});

test('keeps the query and the marks apart', () => {
  carryQuery('help');
  carryMarks({ page: '/km/search/', words: ['help'], code });
  takeMarks();
  expect(takeQuery().query).toBe('help');
});
