import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyRecord, withAttempt, type LearnerRecord, type QuestionKey } from '#progress/record.ts';
import { attemptOf, recordOf, right } from './fixture.ts';
import {
  block,
  closeTabs,
  fill,
  fillDevice,
  openBrowser,
  openTab,
  readDevice,
  refuseTo,
  writeDevice,
  type Browser,
} from './tabs.ts';

const key = 'students/7#keep';
const record = recordOf({ [key]: attemptOf() });
const text = JSON.stringify(record);
const changed = 'record-changed';

/** What a later version of the site may write. */
const later = JSON.stringify({ version: 2, answers: [{ of: key }] });

/** The change that an answer makes. */
function answer(question: QuestionKey = key) {
  return (before: LearnerRecord) => withAttempt(before, question, right, 20_000);
}

let browser: Browser;

beforeEach(() => {
  browser = openBrowser();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.doUnmock('#progress/device.ts');
  closeTabs();
});

test('begins with nothing in a new tab', async () => {
  const tab = await openTab();
  expect(await tab.loadRecord()).toEqual(emptyRecord);
  expect(tab.isKept()).toBe(false);
});

test('gives back what it kept, on this page and on the next one in the tab', async () => {
  const tab = await openTab();
  await tab.changeRecord(answer());
  expect(await tab.loadRecord()).toEqual(record);
  const next = await openTab(tab.session);
  await next.changeRecord(answer());
  expect((await next.loadRecord()).attempts[key]?.tries).toBe(2);
});

test('keeps a record in its tab alone where nobody said that the device is theirs', async () => {
  const open = vi.spyOn(indexedDB, 'open');
  const tab = await openTab();
  await tab.changeRecord(answer());
  expect([...tab.session]).toEqual([['record', text]]);
  expect(browser.local).toEqual(new Map());
  expect(open).not.toHaveBeenCalled();
  const other = await openTab();
  expect(await other.loadRecord()).toEqual(emptyRecord);
});

test('changes the record as it stands now, not as the page once read it', async () => {
  const tab = await openTab();
  await tab.changeRecord(answer());
  const copy = await openTab(tab.session);
  await copy.changeRecord(answer('students/7#stop'));
  await tab.changeRecord(answer('students/7#tell'));
  expect(Object.keys((await tab.loadRecord()).attempts)).toEqual([key, 'students/7#stop', 'students/7#tell']);
});

test('tells the page of every change, after keeping it', async () => {
  const tab = await openTab();
  const seen: (string | undefined)[] = [];
  vi.stubGlobal('window', { dispatchEvent: ({ type }: Event) => seen.push(type, tab.session.get('record')) });
  await tab.changeRecord(answer());
  await tab.changeRecord(() => emptyRecord);
  expect(tab.recordChanged).toBe(changed);
  expect(seen).toEqual([changed, text, changed, JSON.stringify(emptyRecord)]);
});

test('leaves what others keep in the tab and on the device alone', async () => {
  browser = openBrowser({ theme: 'dark' });
  const tab = await openTab(new Map([['left', '1']]));
  await tab.changeRecord(answer());
  expect(tab.session.get('left')).toBe('1');
  await tab.keepOnDevice();
  await tab.changeRecord(answer());
  expect([...tab.session]).toEqual([['left', '1']]);
  expect(browser.local.get('theme')).toBe('dark');
});

const rubbish: [name: string, text: () => string][] = [
  ['no JSON', () => '{'],
  ['nothing', () => ''],
  ['null', () => 'null'],
  ['a number', () => '7'],
  ['a text', () => '"record"'],
  ['a list', () => '[]'],
  ['an object without a version', () => '{}'],
  ['the version before', () => '{"version":0,"attempts":{}}'],
  ['a version that is no number', () => '{"version":"1"}'],
  ['five megabytes of letters', () => 'x'.repeat(5_000_000)],
  ['five megabytes of brackets', () => '['.repeat(5_000_000)],
];

test.each(rubbish)('begins anew in a tab that held %s, and writes over it', async (_, kept) => {
  const tab = await openTab(new Map([['record', kept()]]));
  expect(await tab.loadRecord()).toEqual(emptyRecord);
  await tab.changeRecord(answer());
  expect([...tab.session]).toEqual([['record', text]]);
});

test('keeps what is good of a record in which something is not', async () => {
  const attempts = {
    ...record.attempts,
    'students/7#<b>': attemptOf(),
    'students/7#pay': { response: '<b>' },
  };
  const tab = await openTab(new Map([['record', JSON.stringify({ ...record, attempts })]]));
  expect(await tab.loadRecord()).toEqual(record);
});

test('leaves alone what a later version kept in the tab, and remembers on this page', async () => {
  const tab = await openTab(new Map([['record', later]]));
  await tab.changeRecord(answer());
  await tab.changeRecord(answer());
  expect((await tab.loadRecord()).attempts[key]?.tries).toBe(2);
  expect([...tab.session]).toEqual([['record', later]]);
  expect(browser.told).toEqual([changed, changed]);
});

/** Browsers that keep nothing, each in its way. */
const refusing: [name: string, refuse: () => void][] = [
  ['forbids to keep anything', () => block('sessionStorage', 'localStorage', 'indexedDB')],
  [
    'has no storage at all',
    () => {
      for (const name of ['sessionStorage', 'localStorage', 'indexedDB']) vi.stubGlobal(name, undefined);
    },
  ],
  [
    'has no room left',
    () => {
      fill('sessionStorage', new Map());
      fill('localStorage', new Map());
      fillDevice();
    },
  ],
];

test.each(refusing)('remembers on this page, and tells it, in a browser that %s', async (_, refuse) => {
  const tab = await openTab();
  refuse();
  expect(tab.isKept()).toBe(false);
  expect(await tab.loadRecord()).toEqual(emptyRecord);
  await tab.changeRecord(answer());
  await tab.changeRecord(answer());
  expect((await tab.loadRecord()).attempts[key]?.tries).toBe(2);
  expect(browser.told).toEqual([changed, changed]);
});

test.each(refusing)(
  'cannot keep the record on the device, nor lose it, in a browser that %s',
  async (_, refuse) => {
    const tab = await openTab();
    refuse();
    await tab.changeRecord(answer());
    expect(await tab.keepOnDevice()).toBe(false);
    expect(tab.isKept()).toBe(false);
    expect(await tab.loadRecord()).toEqual(record);
  },
);

test.each(refusing)(
  'forgets what the page remembered, and tells it, in a browser that %s',
  async (_, refuse) => {
    const tab = await openTab();
    refuse();
    await tab.changeRecord(answer());
    await tab.forgetEverything();
    expect(await tab.loadRecord()).toEqual(emptyRecord);
    expect(browser.told).toEqual([changed, changed]);
  },
);

test('moves the record of the tab to the device when somebody says that it is theirs', async () => {
  const tab = await openTab();
  await tab.changeRecord(answer());
  expect(await tab.keepOnDevice()).toBe(true);
  expect(tab.isKept()).toBe(true);
  expect(await tab.loadRecord()).toEqual(record);
  expect(tab.session).toEqual(new Map());
  expect(await readDevice()).toBe(text);
  // The sign says that something is kept, and nothing of what.
  expect([...browser.local]).toEqual([['kept', '1']]);
});

test('gives the record back in a new tab after all were closed', async () => {
  const tab = await openTab();
  await tab.changeRecord(answer());
  await tab.keepOnDevice();
  await tab.changeRecord(answer());
  closeTabs();
  const next = await openTab();
  expect(next.isKept()).toBe(true);
  expect((await next.loadRecord()).attempts[key]?.tries).toBe(2);
});

test('puts the record of the tab to what the device kept already', async () => {
  await writeDevice(
    JSON.stringify(recordOf({ [key]: attemptOf({ tries: 5, day: 19_999 }), 'police/1#stop': attemptOf() })),
  );
  const tab = await openTab();
  await tab.changeRecord(answer());
  await tab.keepOnDevice();
  expect((await tab.loadRecord()).attempts).toEqual({
    [key]: attemptOf({ tries: 5 }),
    'police/1#stop': attemptOf(),
  });
});

test('keeps on the device from the first answer where nothing was answered before', async () => {
  const tab = await openTab();
  expect(await tab.keepOnDevice()).toBe(true);
  expect(await tab.loadRecord()).toEqual(emptyRecord);
  await tab.changeRecord(answer());
  expect(tab.session).toEqual(new Map());
  expect(await readDevice()).toBe(text);
});

test('loses nothing when somebody says twice that the device is theirs', async () => {
  const tab = await openTab();
  await tab.changeRecord(answer());
  expect(await Promise.all([tab.keepOnDevice(), tab.keepOnDevice()])).toEqual([true, true]);
  expect(await tab.loadRecord()).toEqual(record);
  expect(await tab.keepOnDevice()).toBe(true);
  expect(await tab.loadRecord()).toEqual(record);
});

test('tells the page of every change on the device, after keeping it', async () => {
  const tab = await openTab();
  const seen: Promise<LearnerRecord>[] = [];
  vi.stubGlobal('window', {
    dispatchEvent: ({ type }: Event) => type === changed && seen.push(tab.loadRecord()),
  });
  await tab.changeRecord(answer());
  await tab.keepOnDevice();
  await tab.changeRecord(answer());
  await tab.forgetEverything();
  expect((await Promise.all(seen)).map(({ attempts }) => attempts[key]?.tries)).toEqual([1, 1, 2, undefined]);
});

test('keeps all 200 tries when two tabs answer one question 100 times each at once', async () => {
  const one = await openTab();
  await one.keepOnDevice();
  const other = await openTab();
  await Promise.all(
    Array.from({ length: 200 }, (_, turn) => (turn % 2 ? one : other).changeRecord(answer())),
  );
  expect((await one.loadRecord()).attempts[key]?.tries).toBe(200);
  expect((await other.loadRecord()).attempts[key]?.tries).toBe(200);
});

test('keeps all 200 answers when two tabs answer 100 questions each at once', async () => {
  const one = await openTab();
  await one.keepOnDevice();
  const other = await openTab();
  const questions = Array.from({ length: 100 }, (_, index) => index);
  await Promise.all(
    questions.flatMap((index) => [
      one.changeRecord(answer(`students/7#question-${index}`)),
      other.changeRecord(answer(`police/2#question-${index}`)),
    ]),
  );
  const { attempts } = await other.loadRecord();
  expect(Object.keys(attempts)).toHaveLength(200);
  expect(new Set(Object.values(attempts).map(({ tries }) => tries))).toEqual(new Set([1]));
});

test('keeps all tries of fifty tabs that answer at once over connections of their own', async () => {
  const tab = await openTab();
  await tab.keepOnDevice();
  const open = vi.spyOn(indexedDB, 'open');
  const written: Promise<void>[] = [];
  for (let number = 0; number < 50; number++) written.push((await openTab()).changeRecord(answer()));
  await Promise.all(written);
  expect(open.mock.calls.length).toBeGreaterThan(25);
  expect((await tab.loadRecord()).attempts[key]?.tries).toBe(50);
});

test('sees and keeps what somebody else wrote on the device meanwhile', async () => {
  const tab = await openTab();
  await tab.keepOnDevice();
  await tab.changeRecord(answer());
  await writeDevice(JSON.stringify(recordOf({ 'police/1#stop': attemptOf() })));
  expect(Object.keys((await tab.loadRecord()).attempts)).toEqual(['police/1#stop']);
  await tab.changeRecord(answer());
  expect(Object.keys((await tab.loadRecord()).attempts)).toEqual(['police/1#stop', key]);
});

test.each([
  ...rubbish,
  ['a number in the database', () => 7],
  ['an object in the database', () => ({ ...record })],
  ['bytes in the database', () => new Uint8Array(8)],
  ['a list with a record in the database', () => [text]],
] as [string, () => unknown][])(
  'begins anew on a device that held %s, and writes over it',
  async (_, kept) => {
    await writeDevice(kept());
    browser.local.set('kept', '1');
    const tab = await openTab();
    expect(await tab.loadRecord()).toEqual(emptyRecord);
    await tab.changeRecord(answer());
    expect(await readDevice()).toBe(text);
  },
);

test('leaves alone what a later version kept on the device', async () => {
  await writeDevice(later);
  browser.local.set('kept', '1');
  const tab = await openTab();
  expect(await tab.loadRecord()).toEqual(emptyRecord);
  await tab.changeRecord(answer());
  expect(await readDevice()).toBe(later);
  expect(browser.told).toEqual([changed]);
});

/** Databases that nobody can open, though the browser has room for the sign. */
const closed: [name: string, close: () => void][] = [
  ['is not there', () => vi.stubGlobal('indexedDB', undefined)],
  ['must not be named', () => block('indexedDB')],
  ['refuses to be opened', () => refuseTo('open', 'at once')],
  ['fails to open after a while', () => refuseTo('open', 'later')],
];

test.each([...closed, ['has no room left', fillDevice] as (typeof closed)[0]])(
  'says that it cannot, removes its sign and keeps the record in the tab where the database %s',
  async (_, close) => {
    const tab = await openTab();
    await tab.changeRecord(answer());
    close();
    expect(await tab.keepOnDevice()).toBe(false);
    expect(browser.local).toEqual(new Map());
    expect([...tab.session]).toEqual([['record', text]]);
    const next = await openTab(tab.session);
    expect(await next.loadRecord()).toEqual(record);
  },
);

test.each(closed)(
  'remembers on this page what it cannot keep on the device, where the database %s',
  async (_, close) => {
    browser.local.set('kept', '1');
    const tab = await openTab();
    close();
    await tab.changeRecord(answer());
    await tab.changeRecord(answer());
    expect((await tab.loadRecord()).attempts[key]?.tries).toBe(2);
    expect(browser.told).toEqual([changed, changed]);
  },
);

test.each(closed)('begins with nothing on a device where the database %s', async (_, close) => {
  browser.local.set('kept', '1');
  const tab = await openTab();
  close();
  expect(await tab.loadRecord()).toEqual(emptyRecord);
});

test('remembers on this page what it cannot keep, where a weak signal lost the program of the device', async () => {
  browser.local.set('kept', '1');
  const tab = await openTab();
  vi.doMock('#progress/device.ts', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  expect(await tab.loadRecord()).toEqual(emptyRecord);
  await tab.changeRecord(answer());
  expect(await tab.loadRecord()).toEqual(record);
});

test('what a weak signal kept from the device comes to what the device has, on this page or on the next', async () => {
  await writeDevice(JSON.stringify(recordOf({ 'students/1#calm': attemptOf() })));
  browser.local.set('kept', '1');
  const tab = await openTab();
  vi.doMock('#progress/device.ts', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  await tab.changeRecord(answer());
  await tab.changeRecord(answer('students/2#stop'));
  expect(Object.keys((await tab.loadRecord()).attempts)).toEqual([key, 'students/2#stop']);
  vi.doUnmock('#progress/device.ts');
  const next = await openTab(tab.session);
  await next.changeRecord(answer('students/3#more'));
  const kept = JSON.parse(String(await readDevice())) as LearnerRecord;
  expect(Object.keys(kept.attempts)).toEqual(['students/1#calm', key, 'students/2#stop', 'students/3#more']);
  expect(kept.attempts[key]?.tries).toBe(1);
  expect([...next.session]).toEqual([]);
});

test('an answer on its way is not written after everything was cleared', async () => {
  browser.local.set('kept', '1');
  const tab = await openTab();
  const [, cleared] = [tab.changeRecord(answer()), tab.forgetEverything()];
  await cleared;
  await new Promise((later) => setTimeout(later, 50));
  expect(await readDevice()).toBeUndefined();
  expect(await tab.loadRecord()).toEqual(emptyRecord);
});

test('keeps nothing on a device whose sign cannot be set', async () => {
  fill('localStorage', browser.local);
  const open = vi.spyOn(indexedDB, 'open');
  const tab = await openTab();
  await tab.changeRecord(answer());
  expect(await tab.keepOnDevice()).toBe(false);
  expect(open).not.toHaveBeenCalled();
  expect(await tab.loadRecord()).toEqual(record);
});

test('forgets what the tab kept, and all else of this site in it', async () => {
  const tab = await openTab(new Map([['left', '1']]));
  await tab.changeRecord(answer());
  await tab.forgetEverything();
  expect(tab.session).toEqual(new Map());
  expect(await tab.loadRecord()).toEqual(emptyRecord);
  expect(browser.told).toEqual([changed, changed]);
});

test('forgets what the device kept, and leaves nothing of ours once the tabs are closed', async () => {
  browser = openBrowser({ theme: 'dark' });
  indexedDB.open('others');
  const tab = await openTab();
  await tab.changeRecord(answer());
  await tab.keepOnDevice();
  await tab.changeRecord(answer());
  await tab.forgetEverything();
  expect(tab.isKept()).toBe(false);
  expect(await tab.loadRecord()).toEqual(emptyRecord);
  expect(tab.session).toEqual(new Map());
  closeTabs();
  expect(await readDevice()).toBeUndefined();
  expect([...browser.local]).toEqual([['theme', 'dark']]);
  expect((await indexedDB.databases()).map(({ name }) => name)).toContain('others');
});

test('keeps what is answered after forgetting in the tab', async () => {
  const tab = await openTab();
  await tab.changeRecord(answer('students/7#stop'));
  await tab.keepOnDevice();
  await tab.forgetEverything();
  await tab.changeRecord(answer());
  expect([...tab.session]).toEqual([['record', text]]);
  expect(browser.local).toEqual(new Map());
});

test('forgets a database whose sign is gone, and leaves none where none was', async () => {
  const tab = await openTab();
  await tab.keepOnDevice();
  await tab.changeRecord(answer());
  localStorage.clear(); // A browser that died in the middle of forgetting.
  await tab.forgetEverything();
  expect(await indexedDB.databases()).toEqual([]);
  await tab.forgetEverything();
  expect(await indexedDB.databases()).toEqual([]);
});

test('deletes the database though another tab has it open, where it can be said again that the device is theirs', async () => {
  const tab = await openTab();
  await tab.keepOnDevice();
  await tab.changeRecord(answer());
  const other = await openTab();
  await other.changeRecord(answer());
  await other.forgetEverything();
  expect(await indexedDB.databases()).toEqual([]);
  await tab.changeRecord(answer());
  expect(await tab.keepOnDevice()).toBe(true);
  expect(await readDevice()).toBe(text);
});

test.each(['at once', 'later'] as const)(
  'forgets the record of a device whose database refuses %s to be deleted',
  async (when) => {
    await writeDevice(text);
    browser.local.set('kept', '1');
    refuseTo('deleteDatabase', when);
    const tab = await openTab();
    await tab.forgetEverything();
    expect(tab.isKept()).toBe(false);
    expect(await readDevice()).toBeUndefined();
    expect(browser.told).toEqual([changed]);
  },
);
