/**
 * Deletes the record on the device. By itself, and on every page from the first: forgetting must not have to load
 * anything, for it may be needed without a connection.
 */

export const database = 'kept';
export const records = 'records';

/** Empties the database, then deletes it: where another tab holds it, an empty one is left until that tab lets go. */
export async function forgetDevice(): Promise<void> {
  const opened = await settled(indexedDB.open(database));
  if (opened) {
    if (opened.objectStoreNames.contains(records)) {
      const emptying = opened.transaction(records, 'readwrite');
      emptying.objectStore(records).clear();
      await new Promise((resolve) => (emptying.oncomplete = emptying.onerror = emptying.onabort = resolve));
    }
    opened.close();
  }
  await settled(indexedDB.deleteDatabase(database));
}

/** Undefined where it failed, or has to wait. */
function settled<Value>(request: IDBRequest<Value>): Promise<Value | undefined> {
  return new Promise((resolve) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(undefined);
    if ('onblocked' in request) request.onblocked = () => resolve(undefined);
  });
}
