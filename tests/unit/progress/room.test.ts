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

/** What the device holds of a room, seen by somebody else. */
function onDevice(): Promise<unknown> {
  return get('room', createStore('kept', 'records'));
}

/** One hand more: what was read goes into what is written. */
const more = (text = '') => `${text}x`;

test('counts of a room are kept in this tab alone, where nobody said that the device is theirs', async () => {
  const tab = await openTab();
  expect(await tab.loadRoom()).toBeUndefined();
  await tab.changeRoom(more);
  expect([...tab.session]).toEqual([['room', 'x']]);
  expect(browser.local).toEqual(new Map());
  expect(await (await openTab(tab.session)).loadRoom()).toBe('x');
  expect(await (await openTab()).loadRoom()).toBeUndefined();
});

test('no tap is lost, however quickly they follow', async () => {
  const tab = await openTab();
  await Promise.all(Array.from({ length: 20 }, () => tab.changeRoom(more)));
  expect(await tab.loadRoom()).toBe('x'.repeat(20));
  await tab.keepOnDevice();
  await Promise.all(Array.from({ length: 20 }, () => tab.changeRoom(more)));
  expect(await onDevice()).toBe('x'.repeat(40));
});

test('on a device that is the trainer’s, what the tab counted goes with the next count, beside the record', async () => {
  const tab = await openTab();
  await tab.changeRoom(more);
  await tab.keepOnDevice();
  expect(await tab.loadRoom()).toBe('x');
  await tab.changeRoom(more);
  expect(tab.session.has('room')).toBe(false);
  expect(await onDevice()).toBe('xx');
  expect(await readDevice()).toContain('"version":1');
  expect(await (await openTab()).loadRoom()).toBe('xx');
});

test('clearing everything takes counts from the tab and from the device', async () => {
  const tab = await openTab();
  await tab.changeRoom(more);
  await tab.forgetEverything();
  expect(await tab.loadRoom()).toBeUndefined();
  await tab.keepOnDevice();
  await tab.changeRoom(more);
  closeTabs();
  await tab.forgetEverything();
  expect(await tab.loadRoom()).toBeUndefined();
  expect(browser.local).toEqual(new Map());
});

test.each([
  ['forbids storages', () => block('sessionStorage', 'localStorage', 'indexedDB')],
  ['has no room', () => fill('sessionStorage', new Map())],
])('the page remembers counts itself in a browser that %s', async (_, close) => {
  const tab = await openTab();
  close();
  await tab.changeRoom(more);
  await tab.changeRoom(more);
  expect(await tab.loadRoom()).toBe('xx');
  await tab.forgetEverything();
  expect(await tab.loadRoom()).toBeUndefined();
});

test('the tab remembers counts that a full device does not take', async () => {
  const tab = await openTab();
  await tab.keepOnDevice();
  await tab.changeRoom(more);
  fillDevice();
  await tab.changeRoom(more);
  await tab.changeRoom(more);
  expect(await tab.loadRoom()).toBe('xxx');
  expect(tab.session.get('room')).toBe('xxx');
});
