/** Brings a pack into this browser: four parcels at a time, each checked, resumed where it stopped, whole or not at all. */
import {
  cacheName,
  keptPackAddress,
  packAddress,
  parcelAddress,
  versionsAddress,
  type Pack,
  type Parcel,
} from './pack.ts';
import { asJson, changeShelf, parcelsHere, readPack, readShelf, tidy, without, withSaved } from './shelf.ts';

/** How far it is, in bytes on the way (compressed). */
export interface Progress {
  done: number;
  all: number;
}

/** Why it did not come: no connection; another thing in its place; no room; the browser keeps nothing; somebody stopped it. */
export type Trouble = 'lost' | 'wrong' | 'full' | 'failed' | 'stopped';

/** Parcels on their way at once. */
const lanes = 4;
/** Times that a parcel is asked for, and the wait after the first, which doubles. */
const tries = 5;
const wait = 500;
/** A connection that gives nothing for so long is none. */
const patience = 20_000;

class TroubleError extends Error {
  trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** The newest version on the server. @throws TroubleError, which `save` tells as trouble. */
async function newest(id: string, signal: AbortSignal): Promise<Pack> {
  return again(signal, async () => {
    const response = await fetch(packAddress(id), { cache: 'no-store', signal });
    const pack = (await response.json().catch(() => undefined)) as Partial<Pack> | undefined;
    if (!response.ok || pack?.id !== id || !Array.isArray(pack.parcels)) throw new TroubleError('wrong');
    return pack as Pack;
  });
}

/** What an update would load; undefined where the newest is here, or nobody answers. Asks the server. */
export async function updateOf(id: string): Promise<{ version: string; weight: number } | undefined> {
  const saved = (await readShelf()).find((one) => one.id === id);
  if (!saved?.has) return undefined;
  try {
    const ask = async (address: string) =>
      (await fetch(address, { cache: 'no-store' })).json() as Promise<unknown>;
    const version = ((await ask(versionsAddress)) as Record<string, string>)[id];
    if (version === undefined || version === saved.has) return undefined;
    return { version, weight: await missing((await ask(packAddress(id))) as Pack) };
  } catch {
    return undefined;
  }
}

/** How far a pack is that was stopped on its way; undefined where none was. */
export async function stoppedAt(id: string): Promise<Progress | undefined> {
  const wants = (await readShelf()).find((one) => one.id === id)?.wants;
  const pack = wants === undefined ? undefined : await readPack(id, wants);
  if (!pack) return undefined;
  const all = pack.parcels.reduce((sum, { weight }) => sum + weight, 0);
  return { done: all - (await missing(pack)), all };
}

async function missing({ parcels }: Pack): Promise<number> {
  const here = await parcelsHere();
  return parcels.reduce((sum, { hash, weight }) => sum + (here.has(hash) ? 0 : weight), 0);
}

/**
 * Saves a pack, or goes on with it, or brings its newest version. What is served stays as it is until the new one is whole.
 * @returns what stood in the way, if anything did.
 */
export async function save(
  id: string,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Trouble | undefined> {
  try {
    const pack = await newest(id, signal);
    await changeShelf((shelf) => {
      const saved = shelf.find((one) => one.id === id);
      return withSaved(shelf, { ...saved, id, wants: pack.version });
    });
    const cache = await caches.open(cacheName);
    await cache.put(keptPackAddress(id, pack.version), asJson(pack));
    await bring(pack, cache, tell, signal);
    await changeShelf((shelf) => {
      const before = shelf.find((one) => one.id === id)?.has;
      return withSaved(
        shelf,
        { id, has: pack.version, ...(before && before !== pack.version ? { before } : {}) },
        true,
      );
    });
    return undefined;
  } catch (error) {
    const trouble = signal.aborted ? 'stopped' : troubleOf(error);
    // What cannot be finished must not take the room of other things.
    if (trouble === 'full') await giveUp(id);
    return trouble;
  }
}

/** Takes a pack off this browser, with all that only it needed. */
export async function remove(id: string): Promise<void> {
  await changeShelf((shelf) => shelf.filter((one) => one.id !== id));
  await tidy();
}

/** Forgets the version that was coming; the one that is served stays. */
async function giveUp(id: string): Promise<void> {
  try {
    await changeShelf((shelf) => shelf.map((saved) => (saved.id === id ? without(saved, 'wants') : saved)));
    await tidy();
  } catch {
    // A full disk may refuse even that; the next visit tidies.
  }
}

async function bring(pack: Pack, cache: Cache, tell: (progress: Progress) => void, signal: AbortSignal) {
  const here = await parcelsHere();
  const all = pack.parcels.reduce((sum, { weight }) => sum + weight, 0);
  /** Parcel → the share of it that has come. */
  const come = new Map(pack.parcels.map(({ hash }) => [hash, here.has(hash) ? 1 : 0]));
  let most = 0;
  const report = () => {
    const done = pack.parcels.reduce((sum, { hash, weight }) => sum + weight * (come.get(hash) ?? 0), 0);
    most = Math.max(most, done); // A parcel that begins anew takes nothing back.
    tell({ done: most, all });
  };
  report();
  const queue = pack.parcels.filter(({ hash }) => !here.has(hash));
  const failing = new AbortController();
  const stop = () => failing.abort();
  signal.addEventListener('abort', stop);
  try {
    const lane = async () => {
      for (let parcel = queue.shift(); parcel; parcel = queue.shift()) {
        const { hash } = parcel;
        await fetchParcel(parcel, cache, failing.signal, (share) => {
          come.set(hash, share);
          report();
        });
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    const whole = await parcelsHere();
    if (!pack.parcels.every(({ hash }) => whole.has(hash))) throw new TroubleError('failed');
  } catch (error) {
    queue.length = 0;
    failing.abort();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function fetchParcel(
  { hash, bytes }: Parcel,
  cache: Cache,
  signal: AbortSignal,
  tell: (share: number) => void,
) {
  const body = await again(signal, async () => {
    const waiting = new AbortController();
    const stop = () => waiting.abort();
    signal.addEventListener('abort', stop);
    let timer = setTimeout(stop, patience);
    try {
      // `no-store`: the browser's own memory would keep it a second time.
      const response = await fetch(parcelAddress(hash), { cache: 'no-store', signal: waiting.signal });
      // A page where a parcel should be: the host's, or that of a Wi-Fi that wants a name first.
      if (!response.ok || (response.headers.get('content-type') ?? '').includes('html'))
        throw new TroubleError('wrong');
      const read = await readAll(response, bytes, (length) => {
        clearTimeout(timer);
        timer = setTimeout(stop, patience);
        tell(Math.min(length / bytes, 0.99));
      });
      const digest = await crypto.subtle.digest('SHA-256', read);
      if (base64url(digest) !== hash) throw new TroubleError('wrong');
      return read;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  });
  await cache.put(
    parcelAddress(hash),
    new Response(body, { headers: { 'content-type': 'application/json' } }),
  );
  tell(1);
}

/** The whole body, told byte by byte. @throws as soon as more comes than there should be. */
async function readAll(
  response: Response,
  most: number,
  tell: (length: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(most);
  const reader = response.body?.getReader();
  let length = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) break;
    if (length + value.length > most) {
      await reader?.cancel();
      throw new TroubleError('wrong');
    }
    whole.set(value, length);
    length += value.length;
    tell(length);
  }
  if (length !== most) throw new TroubleError('lost');
  return whole;
}

/** Tries again after a while, longer each time: a weak signal comes and goes. */
async function again<Value>(signal: AbortSignal, act: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    if (signal.aborted) throw new TroubleError('stopped');
    try {
      return await act();
    } catch (error) {
      if (signal.aborted || attempt === tries) throw error;
    }
    await new Promise((resolve) =>
      setTimeout(resolve, wait * 2 ** (attempt - 1) * (0.75 + Math.random() / 2)),
    );
  }
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof TroubleError) return error.trouble;
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'full';
  // Of a broken connection browsers say no more than that; aborting after patience ran out is one too.
  if (error instanceof TypeError || (error instanceof DOMException && error.name === 'AbortError'))
    return 'lost';
  return 'failed';
}

function base64url(digest: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(digest), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
