import { beforeEach, expect, test, vi } from 'vitest';
import { emptyRecord, withAttempt } from '#progress/record.ts';
import { loadRecord, recordChanged, saveRecord } from '#progress/storage.ts';

const record = withAttempt(emptyRecord, 'students/7#keep', ['name'], {
  success: true,
  raw: 1,
  max: 1,
  feedback: [],
});

/** A tab that holds `kept`, or that holds nothing. */
function openTab(kept: Record<string, string> = {}) {
  const held = new Map(Object.entries(kept));
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  });
  return held;
}

/** A browser that forbids pages to keep anything. */
function openBlockedTab() {
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse });
}

const told: string[] = [];

beforeEach(() => {
  told.length = 0;
  vi.stubGlobal('window', { dispatchEvent: (event: Event) => told.push(event.type) });
});

test('begins with nothing in a new tab', () => {
  openTab();
  expect(loadRecord()).toEqual(emptyRecord);
});

test('gives back what it kept', () => {
  openTab();
  saveRecord(record);
  expect(loadRecord()).toEqual(record);
});

test('tells the page that the record has changed, after keeping it', () => {
  const held = openTab();
  saveRecord(record);
  expect(told).toEqual([recordChanged]);
  expect([...held.values()]).toEqual([JSON.stringify(record)]);
});

test.each(['{', 'null', '7', '"answers"', '[]', '{}', '{"attempts":7}', '{"attempts":null}'])(
  'begins anew where %s was kept',
  (kept) => {
    openTab({ answers: kept });
    expect(loadRecord()).toEqual(emptyRecord);
  },
);

test('begins with nothing where the browser keeps nothing', () => {
  openBlockedTab();
  expect(loadRecord()).toEqual(emptyRecord);
});

test('goes on where the browser keeps nothing, and still tells the page', () => {
  openBlockedTab();
  expect(() => saveRecord(record)).not.toThrow();
  expect(told).toEqual([recordChanged]);
});

test('goes on where a browser has no storage at all', () => {
  vi.stubGlobal('sessionStorage', undefined);
  expect(() => saveRecord(record)).not.toThrow();
  expect(loadRecord()).toEqual(emptyRecord);
});
