import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore, get } from 'idb-keyval';
import {
  block,
  closeTabs,
  fill,
  fillDevice,
  openBrowser,
  openTab,
  readDevice,
  refuseTo,
  type Browser,
} from './tabs.ts';

let browser: Browser;

beforeEach(() => {
  browser = openBrowser();
});

afterEach(() => {
  vi.restoreAllMocks();
  closeTabs();
});

type Room = Record<string, Record<string, Record<string, unknown>>>;

/** What the device holds of a room, seen by somebody else. */
async function onDevice(): Promise<Room> {
  return roomOf(await get<string>('room', createStore('kept', 'records')));
}

function roomOf(text = '{}'): Room {
  return JSON.parse(text) as Room;
}

/** A hand more for A of a question: what was read goes into what is written. */
function hand(question: string, moment = 'before') {
  return (text?: string) => {
    const { counts = {}, ...others } = roomOf(text);
    const counted = counts[question] ?? {};
    const hands = (counted[moment] ?? {}) as Record<string, number>;
    const more = { ...counted, [moment]: { ...hands, a: (hands['a'] ?? 0) + 1 } };
    return JSON.stringify({ ...others, counts: { ...counts, [question]: more } });
  };
}

/** Clears the counts of a question. */
function without(question: string) {
  return (text?: string) => {
    const counts = Object.entries(roomOf(text)['counts'] ?? {}).filter(([name]) => name !== question);
    return JSON.stringify({ counts: Object.fromEntries(counts) });
  };
}

/** Hands for A before. */
const before = (a: number) => ({ before: { a } });

async function countsIn(tab: { loadRoom: () => Promise<string | undefined> }) {
  return roomOf(await tab.loadRoom())['counts'];
}

test('counts of a room are kept in this tab alone, where nobody said that the device is theirs', async () => {
  const tab = await openTab();
  expect(await tab.loadRoom()).toBeUndefined();
  await tab.changeRoom(hand('p'));
  expect([...tab.session.keys()]).toEqual(['room']);
  expect(browser.local).toEqual(new Map());
  expect(await countsIn(await openTab(tab.session))).toEqual({ p: before(1) });
  expect(await (await openTab()).loadRoom()).toBeUndefined();
});

test('no tap is lost, however quickly they follow', async () => {
  const tab = await openTab();
  await Promise.all(Array.from({ length: 20 }, () => tab.changeRoom(hand('p'))));
  expect(await countsIn(tab)).toEqual({ p: before(20) });
  await tab.keepOnDevice();
  await Promise.all(Array.from({ length: 20 }, () => tab.changeRoom(hand('p'))));
  expect((await onDevice())['counts']).toEqual({ p: before(40) });
});

test('whoever says that the device is theirs, and closes the tab at once, has the counts on it', async () => {
  const tab = await openTab();
  await tab.changeRoom(hand('p'));
  await tab.keepOnDevice();
  expect(tab.session.size).toBe(0);
  expect((await onDevice())['counts']).toEqual({ p: before(1) });
  expect(await countsIn(await openTab())).toEqual({ p: before(1) });
  await tab.changeRoom(hand('p'));
  expect(tab.session.size).toBe(0);
  expect((await onDevice())['counts']).toEqual({ p: before(2) });
  expect(await readDevice()).toContain('"version":1');
});

test('a tab that counted before another said that the device is theirs brings its questions, and takes the place of no others', async () => {
  const early = await openTab();
  await early.changeRoom(hand('p'));
  await early.changeRoom(hand('both', 'after'));
  const tab = await openTab();
  await tab.keepOnDevice();
  for (const question of ['q', 'both', 'both']) await tab.changeRoom(hand(question));
  // The next page of the first tab: looking is enough.
  const next = await openTab(early.session);
  const all = { p: before(1), q: before(1), both: { before: { a: 2 }, after: { a: 1 } } };
  expect(await countsIn(next)).toEqual(all);
  expect((await onDevice())['counts']).toEqual(all);
  expect(early.session.size).toBe(0);
  await next.changeRoom(hand('p'));
  expect((await onDevice())['counts']).toEqual({ ...all, p: before(2) });
});

test('clearing everything takes counts from the tab and from the device', async () => {
  const tab = await openTab();
  await tab.changeRoom(hand('p'));
  await tab.forgetEverything();
  expect(await tab.loadRoom()).toBeUndefined();
  await tab.keepOnDevice();
  await tab.changeRoom(hand('p'));
  closeTabs();
  await tab.forgetEverything();
  expect(await tab.loadRoom()).toBeUndefined();
  expect(browser.local).toEqual(new Map());
  await tab.changeRoom(hand('q'));
  expect(await countsIn(tab)).toEqual({ q: before(1) });
});

test.each([
  ['forbids storages', () => block('sessionStorage', 'localStorage', 'indexedDB')],
  ['has no room', () => fill('sessionStorage', new Map())],
])('the page remembers counts itself in a browser that %s', async (_, close) => {
  const tab = await openTab();
  close();
  await tab.changeRoom(hand('p'));
  await tab.changeRoom(hand('p'));
  expect(await countsIn(tab)).toEqual({ p: before(2) });
  await tab.forgetEverything();
  expect(await tab.loadRoom()).toBeUndefined();
});

test('the tab remembers counts that a full device does not take, until it does', async () => {
  const tab = await openTab();
  await tab.keepOnDevice();
  await tab.changeRoom(hand('p'));
  fillDevice();
  await tab.changeRoom(hand('p'));
  await tab.changeRoom(hand('q'));
  expect(await countsIn(tab)).toEqual({ p: before(2), q: before(1) });
  // The next page of the tab, while the device is still full.
  const next = await openTab(tab.session);
  expect(await countsIn(next)).toEqual({ p: before(2), q: before(1) });
  vi.restoreAllMocks();
  expect(await countsIn(await openTab(tab.session))).toEqual({ p: before(2), q: before(1) });
  expect((await onDevice())['counts']).toEqual({ p: before(2), q: before(1) });
  expect(tab.session.size).toBe(0);
});

test('a device that did not open once loses nothing of what it holds, nor of what another tab counted since', async () => {
  const tab = await openTab();
  await tab.keepOnDevice();
  for (const question of ['p', 'p', 'q', 'gone']) await tab.changeRoom(hand(question));
  // The next page of this tab has seen what the device holds; then the browser closes the database, and does not open it.
  const page = await openTab(tab.session);
  await page.loadRoom();
  closeTabs();
  refuseTo('open', 'later');
  await page.changeRoom(hand('p'));
  await page.changeRoom(without('gone'));
  expect(await countsIn(page)).toEqual({ p: before(3), q: before(1) });
  vi.restoreAllMocks();
  const other = await openTab();
  await other.changeRoom(hand('q'));
  await other.changeRoom(hand('new'));
  const next = await openTab(page.session);
  expect(await countsIn(next)).toEqual({ p: before(3), q: before(2), new: before(1) });
  expect((await onDevice())['counts']).toEqual({ p: before(3), q: before(2), new: before(1) });
});

test('a page that never saw what a device holds puts its own beside it, not in its place', async () => {
  const tab = await openTab();
  await tab.keepOnDevice();
  for (const question of ['p', 'q']) await tab.changeRoom(hand(question));
  closeTabs();
  refuseTo('open', 'at once');
  const blind = await openTab(tab.session);
  expect(await blind.loadRoom()).toBeUndefined();
  await blind.changeRoom(hand('new'));
  vi.restoreAllMocks();
  await blind.changeRoom(hand('q'));
  expect((await onDevice())['counts']).toEqual({ p: before(1), q: before(2), new: before(1) });
});

test('what stands in a place and is no room of ours is no obstacle', async () => {
  const tab = await openTab(new Map([['room', 'x']]));
  expect(await tab.loadRoom()).toBe('x');
  await tab.keepOnDevice();
  await tab.changeRoom(() => hand('p')());
  expect((await onDevice())['counts']).toEqual({ p: before(1) });
  const other = await openTab(new Map([['room', '[7']]));
  expect(await countsIn(other)).toEqual({ p: before(1) });
});
