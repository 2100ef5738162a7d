/**
 * What is saved in this browser, read and written by pages and by the worker. With the worker the only code that names
 * the cache storage. Nothing here is ever called before somebody asks to save, but by those who look whether they did.
 */
import { alone, cacheName } from './alone.ts';
import { keptPackAddress, parcelAddress, shelfAddress, type Pack, type Saved, type Shelf } from './pack.ts';

/** Where this browser can keep a course at all: not at a plain-http address, not where storage is forbidden. */
export function canSave(): boolean {
  try {
    return (
      isSecureContext &&
      'serviceWorker' in navigator &&
      typeof caches !== 'undefined' &&
      typeof crypto.subtle?.digest === 'function'
    );
  } catch {
    return false;
  }
}

/** A file of the cache. Opening a cache that is not there would make one: what only reads asks first. */
export async function fromCache(address: string): Promise<Response | undefined> {
  return (await caches.has(cacheName)) ? caches.match(address, { cacheName }) : undefined;
}

/** What is saved; empty where nothing is, or nothing can be. Creates nothing. */
export async function readShelf(): Promise<Shelf> {
  const kept = await fromCache(shelfAddress);
  return asShelf(kept ? await kept.json().catch(() => []) : []);
}

/** Changes the shelf as it stands now: another tab may have changed it meanwhile. An empty one leaves nothing behind. */
export async function changeShelf(change: (shelf: Shelf) => Shelf): Promise<Shelf> {
  return alone(async () => {
    const shelf = change(await readShelf()).filter(({ has, wants, before }) => has ?? wants ?? before);
    if (shelf.length === 0) await caches.delete(cacheName);
    else await (await caches.open(cacheName)).put(shelfAddress, asJson(shelf));
    return shelf;
  });
}

/** The shelf with other facts about one pack; `first` brings it to the front. */
export function withSaved(shelf: Shelf, saved: Saved, first = false): Shelf {
  const others = shelf.filter(({ id }) => id !== saved.id);
  const at = first
    ? 0
    : Math.max(
        0,
        shelf.findIndex(({ id }) => id === saved.id),
      );
  return [...others.slice(0, at), saved, ...others.slice(at)];
}

/** The same facts but one. */
export function without(saved: Saved, version: 'wants' | 'before'): Saved {
  const rest = { ...saved };
  delete rest[version];
  return rest;
}

/** A pack of a version that this browser has, or wants. */
export async function readPack(id: string, version: string): Promise<Pack | undefined> {
  const kept = await fromCache(keptPackAddress(id, version));
  return kept ? ((await kept.json()) as Pack) : undefined;
}

/** Hashes of the parcels that have come, of whatever pack. */
export async function parcelsHere(): Promise<Set<string>> {
  if (!(await caches.has(cacheName))) return new Set();
  const keys = await (await caches.open(cacheName)).keys();
  return new Set(keys.map(({ url }) => /\/packs\/parcels\/([\w-]{43})\.json$/.exec(url)?.[1] ?? ''));
}

/**
 * Throws away what nothing on the shelf names any more; all of it when the shelf is empty.
 * @param left The shelf as it will be, where it cannot be written before there is room again.
 */
export async function tidy(left?: Shelf): Promise<void> {
  await alone(async () => {
    const shelf = left ?? (await readShelf());
    if (shelf.length === 0) {
      await caches.delete(cacheName);
      return;
    }
    const named = new Set([shelfAddress]);
    for (const { id, has, wants, before } of shelf)
      for (const version of [has, wants, before]) {
        const pack = version === undefined ? undefined : await readPack(id, version);
        if (!pack) continue;
        named.add(keptPackAddress(id, pack.version));
        for (const { hash } of pack.parcels) named.add(parcelAddress(hash));
      }
    const cache = await caches.open(cacheName);
    for (const request of await cache.keys())
      if (!named.has(new URL(request.url).pathname)) await cache.delete(request);
  });
}

export function asJson(value: unknown): Response {
  return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
}

/** What we did not write ourselves, or a later version wrote otherwise, is no shelf. */
function asShelf(value: unknown): Shelf {
  if (!Array.isArray(value)) return [];
  return (value as Partial<Saved>[]).filter((saved): saved is Saved => typeof saved?.id === 'string');
}
