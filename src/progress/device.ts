/**
 * The record on the device, in IndexedDB: its transactions let two tabs write at once without losing anything, which
 * `localStorage` cannot promise (decisions/0010). Loaded only where a learner has said that the device is theirs.
 */
import { get, promisifyRequest, update, type UseStore } from 'idb-keyval';
import { database, records } from './forgetDevice.ts';

/** What a learner did, and what a trainer counted in a room. */
export type DevicePlace = 'record' | 'room';

/** The text in a place, if there is one. @throws where the browser keeps nothing. */
export async function loadDevice(place: DevicePlace = 'record'): Promise<string | undefined> {
  return asText(await get(place, store));
}

/** Reads and writes in one transaction. @throws where the browser keeps nothing, or has no room. */
export async function updateDevice(
  change: (text: string | undefined) => string,
  place: DevicePlace = 'record',
): Promise<void> {
  await update(place, (before: unknown) => change(asText(before)), store);
}

let connection: Promise<IDBDatabase> | undefined;

/** One connection, which gives way when another tab wants to delete the database. */
const store: UseStore = async (mode, use) => {
  connection ??= open().catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return use((await connection).transaction(records, mode).objectStore(records));
};

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(records);
  const opened = await promisifyRequest(request);
  const giveWay = () => {
    opened.close();
    connection = undefined;
  };
  opened.onversionchange = giveWay;
  opened.onclose = giveWay;
  return opened;
}

/** Whatever else lies there is not ours to read. */
function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
