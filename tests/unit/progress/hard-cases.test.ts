import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readRecord } from '#progress/reading.ts';
import {
  emptyRecord,
  withAttempt,
  withSeen,
  type LearnerRecord,
  type QuestionKey,
} from '#progress/record.ts';
import { mergeRecords } from '#progress/merging.ts';
import { lastSeen } from '#progress/summary.ts';
import { fromCode, toCode } from '#progress/transfer.ts';
import { alikeRecords, attemptOf, recordOf, right } from './fixture.ts';
import {
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
const later = JSON.stringify({ version: 2, answers: [{ of: key }] });
const answer =
  (question: QuestionKey = key) =>
  (before: LearnerRecord) =>
    withAttempt(before, question, right, 20_000);
let browser: Browser;
beforeEach(() => {
  browser = openBrowser();
});
afterEach(() => {
  vi.restoreAllMocks();
  closeTabs();
});

const either = alikeRecords;

test('record 1: merges three records into the same one, whichever two are merged first', () => {
  fc.assert(
    fc.property(either, either, either, (a, b, c) => {
      expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
    }),
    { numRuns: 500 },
  );
});

test('record 2: merging what is in already changes nothing', () => {
  fc.assert(
    fc.property(either, either, (a, b) => {
      const merged = mergeRecords(a, b);
      expect(mergeRecords(merged, b)).toEqual(merged);
      expect(mergeRecords(a, merged)).toEqual(merged);
    }),
    { numRuns: 500 },
  );
});

test('record 3: remembers the same lesson as last in either order of merging', () => {
  const a = withSeen(emptyRecord, 'students/1', 20_000);
  const b = withSeen(emptyRecord, 'students/2', 20_000);
  expect(lastSeen(mergeRecords(a, b), 'students')).toBe(lastSeen(mergeRecords(b, a), 'students'));
});

test('record 4: an answer given 10001 times is read again', () => {
  const record = withAttempt(recordOf({ [key]: attemptOf({ tries: 10_000 }) }), key, right, 20_000);
  expect(readRecord(JSON.stringify(record))).toEqual(record);
});

test('summary 5: remembers the lesson opened after the clock was put right', () => {
  const record = withSeen(withSeen(emptyRecord, 'students/1', 23_652), 'students/2', 20_000);
  expect(lastSeen(record, 'students')).toBe('students/2');
});

test('storage 6: remembers on this page what a tab with no room left could not take, after it took something', async () => {
  const tab = await openTab();
  await tab.changeRecord(answer());
  fill('sessionStorage', tab.session);
  await tab.changeRecord(answer('students/7#stop'));
  expect(Object.keys((await tab.loadRecord()).attempts)).toEqual([key, 'students/7#stop']);
});

test('storage 7: remembers on this page what a kept device with no room left cannot take', async () => {
  const tab = await openTab();
  await tab.keepOnDevice();
  await tab.changeRecord(answer());
  fillDevice();
  await tab.changeRecord(answer('students/7#stop'));
  expect(Object.keys((await tab.loadRecord()).attempts)).toEqual([key, 'students/7#stop']);
});

test('storage 7b: two answers on a full, empty device', async () => {
  browser.local.set('kept', '1');
  const tab = await openTab();
  fillDevice();
  await tab.changeRecord(answer());
  await tab.changeRecord(answer('students/7#stop'));
  expect(Object.keys((await tab.loadRecord()).attempts)).toEqual([key, 'students/7#stop']);
});

test('storage 8: leaves alone what a later version kept on the device, and remembers on this page', async () => {
  await writeDevice(later);
  browser.local.set('kept', '1');
  const tab = await openTab();
  await tab.changeRecord(answer());
  expect(await readDevice()).toBe(later);
  expect(Object.keys((await tab.loadRecord()).attempts)).toEqual([key]);
});

test('storage 9: does not lose the record of the tab on a device where a later version kept one', async () => {
  await writeDevice(later);
  const tab = await openTab();
  await tab.changeRecord(answer());
  await tab.keepOnDevice();
  const next = await openTab(tab.session);
  expect(Object.keys((await next.loadRecord()).attempts)).toEqual([key]);
});

test(
  'storage 10: has forgotten the record of the device when it says so, though tabs are open',
  { timeout: 2000 },
  async () => {
    const tab = await openTab();
    await tab.changeRecord(answer());
    await tab.keepOnDevice();
    await tab.forgetEverything();
    expect(await readDevice()).toBeUndefined();
  },
);

test('storage 11: can keep on the device again after forgetting', { timeout: 2000 }, async () => {
  const tab = await openTab();
  await tab.changeRecord(answer());
  await tab.keepOnDevice();
  await tab.forgetEverything();
  expect(await tab.keepOnDevice()).toBe(true);
});

/** A record of more than a million letters, when ours is put to it. */
const large = recordOf(
  Object.fromEntries(
    Array.from({ length: 2999 }, (_, index) => [`police/${index % 900}#question-${index}`, attemptOf()]),
  ),
);

test.each([false, true])(
  'storage 12: does not lose the record when it takes in a large one (on the device: %j)',
  async (isKept) => {
    const tab = await openTab();
    await tab.changeRecord(answer());
    if (isKept) await tab.keepOnDevice();
    const given = fromCode(toCode(large)) ?? emptyRecord;
    const more: LearnerRecord = {
      ...given,
      attempts: Object.fromEntries(
        Object.entries(given.attempts).map(([name, attempt]) => [
          name.replace('police', 'caregivers'),
          attempt,
        ]),
      ),
    };
    expect(Object.keys(given.attempts)).toHaveLength(2999);
    await tab.changeRecord((mine) => mergeRecords(mine, given));
    await tab.changeRecord((mine) => mergeRecords(mine, more));
    closeTabs();
    const next = await openTab(tab.session);
    expect((await next.loadRecord()).attempts[key]).toBeDefined();
  },
);

test('storage 13: leaves alone what a later version kept, however long', async () => {
  const long = JSON.stringify({ version: 2, more: 'x'.repeat(1_000_000) });
  const tab = await openTab(new Map([['record', long]]));
  await tab.changeRecord(answer());
  expect(tab.session.get('record')).toBe(long);
});

test('storage 14: does not bring back on one page what was forgotten on another', async () => {
  const tab = await openTab();
  await tab.changeRecord(answer());
  await tab.keepOnDevice();
  const other = await openTab();
  await other.forgetEverything();
  expect(await tab.loadRecord()).toEqual(emptyRecord);
});

test('storage 15: still finds, or forgets, the record of a device that failed once when it was said again that it is theirs', async () => {
  const tab = await openTab();
  await tab.changeRecord(answer());
  await tab.keepOnDevice();
  closeTabs();
  const next = await openTab();
  refuseTo('open', 'at once');
  await next.keepOnDevice();
  vi.restoreAllMocks();
  expect(next.isKept()).toBe(true);
});

test('storage 15b: forgets it', async () => {
  const tab = await openTab();
  await tab.changeRecord(answer());
  await tab.keepOnDevice();
  closeTabs();
  const next = await openTab();
  refuseTo('open', 'at once');
  await next.keepOnDevice();
  vi.restoreAllMocks();
  await next.forgetEverything();
  closeTabs();
  expect(await readDevice()).toBeUndefined();
});

test('storage 16: loses no answer of a tab when another tab says that the device is theirs', async () => {
  const other = await openTab();
  await other.changeRecord(answer());
  const tab = await openTab();
  await tab.keepOnDevice();
  const next = await openTab(other.session);
  expect((await next.loadRecord()).attempts[key]).toBeDefined();
});

test('transfer 17: does not mind invisible spaces', () => {
  const code = toCode(recordOf({ [key]: attemptOf() }));
  expect(fromCode(code.slice(0, 50) + '\u200B' + code.slice(50))).toBeDefined();
  expect(fromCode('\u200E' + code)).toBeDefined();
});

test('reading 18: reads minus nothing as nothing', () => {
  const once = readRecord('{"version":1,"seen":{"students/7":-0}}');
  expect(readRecord(JSON.stringify(once))).toEqual(once);
});
