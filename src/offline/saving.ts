/** Brings a pack into this browser: four parcels at a time, each checked, resumed where it stopped, whole or not at all. */
import { cacheName } from './alone.ts';
import {
  keptPackAddress,
  packAddress,
  parcelAddress,
  versionsAddress,
  type Pack,
  type Parcel,
  type Shelf,
} from './pack.ts';
import { asJson, changeShelf, parcelsHere, readPack, readShelf, tidy, without, withSaved } from './shelf.ts';

/** How far it is, in bytes on the way (compressed). */
export interface Progress {
  done: number;
  all: number;
  /** Bytes that all of it takes on the phone. */
  room: number;
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
  return again(signal, async (waiting) => {
    const pack = (await (await ask(packAddress(id), waiting)).json().catch(whatIsNoJson)) as Partial<Pack>;
    if (pack.id !== id || !Array.isArray(pack.parcels)) throw new TroubleError('wrong');
    return pack as Pack;
  });
}

/** A body that broke off is another thing than one that is none of ours. */
function whatIsNoJson(error: unknown): never {
  throw error instanceof SyntaxError ? new TroubleError('wrong') : error;
}

/** `no-store`: the browser's own memory would keep it a second time. */
async function ask(address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, { cache: 'no-store', signal });
  if (!response.ok) throw new TroubleError('lost');
  // A page where data should be: that of a Wi-Fi that wants a name first.
  if ((response.headers.get('content-type') ?? '').includes('html')) throw new TroubleError('wrong');
  return response;
}

/** What an update would load; undefined where the newest is here, or nobody answers. Asks the server. */
export async function updateOf(id: string): Promise<{ version: string; weight: number } | undefined> {
  const saved = (await readShelf()).find((one) => one.id === id);
  if (!saved?.has) return undefined;
  try {
    const signal = new AbortController().signal;
    const read = async (address: string) => (await ask(address, signal)).json() as Promise<unknown>;
    const version = ((await read(versionsAddress)) as Record<string, string>)[id];
    if (version === undefined || version === saved.has) return undefined;
    return { version, weight: await missing((await read(packAddress(id))) as Pack) };
  } catch {
    return undefined;
  }
}

/** How far a pack is that was stopped on its way; undefined where none was. */
export async function stoppedAt(id: string): Promise<Progress | undefined> {
  const wants = (await readShelf()).find((one) => one.id === id)?.wants;
  const pack = wants === undefined ? undefined : await readPack(id, wants);
  return pack && { ...sizesOf(pack), done: sizesOf(pack).all - (await missing(pack)) };
}

/** Whether all that the shelf says is here is here: browsers may have thrown something away. */
export async function isWhole(id: string, version: string): Promise<boolean> {
  const pack = await readPack(id, version);
  return pack !== undefined && (await missing(pack)) === 0;
}

function sizesOf({ parcels }: Pack): { all: number; room: number } {
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return { all: sum(parcels.map(({ weight }) => weight)), room: sum(parcels.map(({ bytes }) => bytes)) };
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
      stopIf(signal);
      const saved = shelf.find((one) => one.id === id);
      return withSaved(shelf, { ...saved, id, wants: pack.version });
    });
    const cache = await caches.open(cacheName);
    await cache.put(keptPackAddress(id, pack.version), asJson(pack));
    await bring(pack, cache, tell, signal);
    await changeShelf((shelf) => {
      stopIf(signal);
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
  await leave((shelf) => shelf.filter((one) => one.id !== id));
}

/** Forgets the version that was coming; the one that is served stays. */
async function giveUp(id: string): Promise<void> {
  await leave((shelf) => shelf.map((saved) => (saved.id === id ? without(saved, 'wants') : saved))).catch(
    () => undefined,
  );
}

/** Changes the shelf and throws away what it then needs no more; on a full disk the other way round, to make room for it. */
async function leave(change: (shelf: Shelf) => Shelf): Promise<void> {
  try {
    await changeShelf(change);
  } catch {
    await tidy(change(await readShelf()));
    await changeShelf(change);
  }
  await tidy();
}

function stopIf(signal: AbortSignal) {
  if (signal.aborted) throw new TroubleError('stopped');
}

async function bring(pack: Pack, cache: Cache, tell: (progress: Progress) => void, signal: AbortSignal) {
  const here = await parcelsHere();
  const sizes = sizesOf(pack);
  /** Parcel → the share of it that has come. */
  const come = new Map(pack.parcels.map(({ hash }) => [hash, here.has(hash) ? 1 : 0]));
  let most = 0;
  const report = () => {
    const done = pack.parcels.reduce((sum, { hash, weight }) => sum + weight * (come.get(hash) ?? 0), 0);
    most = Math.max(most, done); // A parcel that begins anew takes nothing back.
    tell({ ...sizes, done: most });
  };
  report();
  // Nobody listened while it was looked up what is here.
  stopIf(signal);
  const queue = pack.parcels.filter(({ hash }) => !here.has(hash));
  const failing = new AbortController();
  const stop = () => failing.abort();
  signal.addEventListener('abort', stop);
  try {
    const lane = async () => {
      for (let parcel = queue.shift(); parcel; parcel = queue.shift()) {
        const { hash } = parcel;
        // Another tab may have brought it meanwhile.
        if (await cache.match(parcelAddress(hash))) {
          come.set(hash, 1);
          report();
          continue;
        }
        await fetchParcel(parcel, cache, failing.signal, (share) => {
          come.set(hash, share);
          report();
        });
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    const whole = await parcelsHere();
    // Cleared meanwhile.
    if (!pack.parcels.every(({ hash }) => whole.has(hash))) throw new TroubleError('stopped');
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
  const body = await again(signal, async (waiting, hear) => {
    const read = await readAll(await ask(parcelAddress(hash), waiting), bytes, (length) => {
      hear();
      tell(Math.min(length / bytes, 0.99));
    });
    const digest = await crypto.subtle.digest('SHA-256', read);
    if (base64url(digest) !== hash) throw new TroubleError('wrong');
    return read;
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

/** Tries again after a while, longer each time: a weak signal comes and goes. What gives nothing for too long is given up. */
async function again<Value>(
  signal: AbortSignal,
  act: (signal: AbortSignal, hear: () => void) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    stopIf(signal);
    const waiting = new AbortController();
    const stop = () => waiting.abort();
    signal.addEventListener('abort', stop);
    let timer = setTimeout(stop, patience);
    try {
      return await act(waiting.signal, () => {
        clearTimeout(timer);
        timer = setTimeout(stop, patience);
      });
    } catch (error) {
      if (signal.aborted || attempt === tries) throw error;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
    await pause(wait * 2 ** (attempt - 1) * (0.75 + Math.random() / 2), signal);
  }
}

/** Ends early when somebody stops. */
function pause(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => resolve();
    setTimeout(end, time);
    signal.addEventListener('abort', end, { once: true });
  });
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
