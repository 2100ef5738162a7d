/** What the worker answers a page with: what is saved, and the network for the rest. */
import { parcelAddress, typeOf, type Files, type Pack } from './pack.ts';
import { fromCache, readPack, readShelf } from './shelf.ts';

/** Longest wait for a newer help page where a saved one is at hand, in milliseconds. */
const helpPatience = 2500;

/** Parcels that were read, newest last: a search asks the same few again and again. */
const read = new Map<string, Promise<Files | undefined>>();
const mostRead = 8;

/** Packs by id and version: they never change. */
const known = new Map<string, Promise<Pack | undefined>>();

/**
 * The answer to a page's request. Saved files come first, and cost nothing: they are all of one version. Only the help page
 * is asked for anew, because a number may have changed. A page that neither is saved nor can be had is told kindly.
 * @throws what the network throws, where nothing can stand in.
 */
export async function answer(request: Request): Promise<Response> {
  const path = pathOf(request.url);
  const saved = await findSaved(path).catch(() => undefined);
  if (saved && !isHelp(path)) return saved;
  if (saved) return (await inTime(fetch(request))) ?? saved;
  try {
    return await fetch(request);
  } catch (error) {
    const away = request.mode === 'navigate' ? await findAway(path).catch(() => undefined) : undefined;
    if (away) return away;
    throw error;
  }
}

/** The address by which files are saved: without query, and a page by its folder. */
export function pathOf(url: string): string {
  const { pathname } = new URL(url);
  const path = pathname.replace(/\/index\.html$/, '/');
  return /\/[^/.]+$/.test(path) ? `${path}/` : path;
}

async function findSaved(path: string): Promise<Response | undefined> {
  const shelf = await readShelf();
  const versions = [
    ...shelf.map(({ id, has }) => ({ id, version: has })),
    ...shelf.map(({ id, before }) => ({ id, version: before })),
  ];
  for (const { id, version } of versions) {
    const pack = version === undefined ? undefined : await packOf(id, version);
    const parcel = pack?.parcels.find(({ paths }) => paths.includes(path));
    const file = parcel && (await filesOf(parcel.hash))?.[path];
    if (file !== undefined) return asResponse(path, file);
  }
  return undefined;
}

/** The page that stands in, in the language asked for if it is saved in that. */
async function findAway(path: string): Promise<Response | undefined> {
  const shelf = await readShelf();
  const language = path.slice(0, 4);
  const packs: Pack[] = [];
  for (const { id, has } of shelf) {
    const pack = has === undefined ? undefined : await packOf(id, has);
    if (pack) packs.push(pack);
  }
  const pack = packs.find(({ away }) => away.startsWith(language)) ?? packs[0];
  return pack && findSaved(pack.away);
}

function packOf(id: string, version: string): Promise<Pack | undefined> {
  const key = `${id} ${version}`;
  const pack = known.get(key) ?? readPack(id, version);
  known.set(key, pack);
  forgetFailure(known, key, pack);
  return pack;
}

function filesOf(hash: string): Promise<Files | undefined> {
  const files = read.get(hash) ?? readParcel(hash);
  read.delete(hash);
  read.set(hash, files);
  forgetFailure(read, hash, files);
  for (const oldest of read.keys()) if (read.size > mostRead) read.delete(oldest);
  return files;
}

/** What was not there once, or could not be read, may be the next time. */
function forgetFailure<Value>(all: Map<string, Promise<Value>>, key: string, one: Promise<Value>) {
  const forget = () => void (all.get(key) === one && all.delete(key));
  one.then((found) => found ?? forget(), forget);
}

async function readParcel(hash: string): Promise<Files | undefined> {
  const kept = await fromCache(parcelAddress(hash));
  return kept ? ((await kept.json()) as Files) : undefined;
}

function asResponse(path: string, file: Files[string]): Response {
  // What a host says beside a page, a saved one says too: security/headers.ts.
  const headers = {
    'content-type': typeOf(path),
    'content-security-policy': "frame-ancestors 'none'",
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
  };
  if (typeof file === 'string') return new Response(file, { headers });
  return new Response(
    Uint8Array.from(atob(file[0]), (letter) => letter.charCodeAt(0)),
    { headers },
  );
}

function isHelp(path: string): boolean {
  return /^\/\w+\/help\/$/.test(path);
}

/** A good answer, if it comes soon. */
async function inTime(coming: Promise<Response>): Promise<Response | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), helpPatience));
  const response = await Promise.race([coming.catch(() => undefined), late]);
  const isPage = response?.ok === true && (response.headers.get('content-type') ?? '').includes('text/html');
  return isPage ? response : undefined;
}
