/** As much of a browser as the storage asks for: tabs, each with its memory, and a device that they share. */
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { createStore, get, set } from 'idb-keyval';
import { vi } from 'vitest';

/** Connections to the database, of all tabs; the fake waits for them as a browser does. */
const connections: IDBDatabase[] = [];

/** What `localStorage` of the device holds, and what was told on the page. */
export interface Browser {
  local: Map<string, string>;
  told: string[];
}

/** Globals are put back after each test by the settings. */
export function openBrowser(kept: Record<string, string> = {}): Browser {
  const local = new Map(Object.entries(kept));
  const told: string[] = [];
  const factory = new IDBFactory();
  const open = factory.open.bind(factory);
  factory.open = (name: string, version?: number) => {
    const request = version === undefined ? open(name) : open(name, version);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  };
  vi.stubGlobal('indexedDB', factory);
  vi.stubGlobal('localStorage', storageOf(local));
  openWindow(told);
  return { local, told };
}

/** Of a page: what is told in one is heard in no other. */
function openWindow(told: string[]) {
  const page = new EventTarget();
  vi.stubGlobal('window', {
    told,
    addEventListener: page.addEventListener.bind(page),
    dispatchEvent: (event: Event) => {
      if (event.type === 'record-changed') told.push(event.type);
      return page.dispatchEvent(event);
    },
  });
}

/** A page in a tab that holds `session`: in a new one, or the next page of one that is open. It comes to the front. */
export async function openTab(session = new Map<string, string>()) {
  vi.stubGlobal('sessionStorage', storageOf(session));
  openWindow((window as unknown as Pick<Browser, 'told'>).told);
  vi.resetModules();
  return {
    ...(await import('#progress/storage.ts')),
    ...(await import('#progress/keeping.ts')),
    ...(await import('#progress/roomStorage.ts')),
    ...(await import('#progress/kept.ts')),
    session,
  };
}

/** All tabs are closed: nobody uses the database any more. */
export function closeTabs() {
  for (const connection of connections.splice(0)) connection.close();
}

/** What the database holds where the record is, seen by somebody else. */
export function readDevice(): Promise<unknown> {
  return get('record', createStore('kept', 'records'));
}

/** Puts something where the record is. */
export function writeDevice(value: unknown): Promise<void> {
  return set('record', value, createStore('kept', 'records'));
}

/** The browser refuses so much as to name its storage, as where cookies are blocked. */
export function block(...names: ('sessionStorage' | 'localStorage' | 'indexedDB')[]) {
  for (const name of names) {
    vi.stubGlobal(name, undefined);
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    Object.defineProperty(globalThis, name, { get: refuse, configurable: true });
  }
}

/** The database is there and does not open, or stays: as in some private windows, or when the disk is full. */
export function refuseTo(what: 'open' | 'deleteDatabase', when: 'at once' | 'later') {
  vi.spyOn(indexedDB, what).mockImplementation(() => {
    const error = new DOMException('The browser refuses.', 'InvalidStateError');
    if (when === 'at once') throw error;
    const request: Pick<IDBOpenDBRequest, 'error' | 'onerror'> = { error, onerror: null };
    queueMicrotask(() => {
      request.onerror?.call(request as IDBOpenDBRequest, new Event('error'));
    });
    return request as IDBOpenDBRequest;
  });
}

/** A storage that has no room left: it can be read, and what is in it removed. */
export function fill(name: 'sessionStorage' | 'localStorage', held: Map<string, string>) {
  const setItem = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  vi.stubGlobal(name, { ...storageOf(held), setItem });
}

/** The device has no room left: what is put into the database is taken back. */
export function fillDevice() {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
    this.transaction.abort();
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  });
}

function storageOf(held: Map<string, string>) {
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
    clear: () => held.clear(),
  };
}
