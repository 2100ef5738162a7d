/**
 * The record on the device, in IndexedDB: its transactions let two tabs write at once without losing anything, which
 * `localStorage` cannot promise (decisions/0010). Loaded only where a learner has said that the device is theirs.
 */
import { createStore, get, update } from 'idb-keyval';

const database = 'kept';
const key = 'record';

/** The text of the record, if there is one. @throws where the browser keeps nothing. */
export async function loadDevice(): Promise<string | undefined> {
  return asText(await get(key, open()));
}

/** Reads and writes in one transaction. */
export async function updateDevice(change: (text: string | undefined) => string): Promise<void> {
  await update(key, (before: unknown) => change(asText(before)), open());
}

/** Deletes the whole database. */
export function forgetDevice(): Promise<void> {
  store = undefined;
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(database);
    // Blocked only as long as another tab has it open; it is deleted then.
    request.onsuccess = request.onblocked = () => resolve();
    request.onerror = () => reject(new Error('The database could not be deleted.'));
  });
}

let store: ReturnType<typeof createStore> | undefined;

function open() {
  return (store ??= createStore(database, 'records'));
}

/** Whatever else lies there is not ours to read. */
function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
