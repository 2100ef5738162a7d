/**
 * What a saved course is made of, as the build writes it and the browser keeps it: a pack lists parcels, a parcel holds
 * files as text. A parcel is named by the SHA-256 of what it holds, so a name that is there is the right thing, whichever
 * pack or version wants it. Decision 0016.
 */

/** One course in one language: what is saved, updated and removed as a whole. */
export interface Pack {
  /** `km-students`, or `km-students-kit`. */
  id: string;
  /** Changes with any byte of any file. */
  version: string;
  parcels: Parcel[];
  /** The page to show in place of one that is not in the pack. */
  away: string;
}

export interface Parcel {
  /** SHA-256 of the parcel's bytes, base64url. */
  hash: string;
  /** Bytes of the parcel, as it is kept. */
  bytes: number;
  /** Bytes on the way, compressed by gzip: what most hosts send is less. */
  weight: number;
  /** Addresses of the files in it: `/km/students/7/`, `/_astro/….js`. */
  paths: string[];
}

/** A parcel's content: address → text; in a list of one, base64 of what is no text. */
export type Files = Record<string, string | [base64: string]>;

/** What is saved here; in the cache, never on the server. Written last: nothing counts before it stands here. */
export const shelfAddress = '/packs/shelf';

/** @param isKit with all that somebody needs who leads the course with a group. */
export function packId(locale: string, course: string, isKit = false): string {
  const id = `${locale}-${course}`;
  return isKit ? kitPack(id) : id;
}

const kit = '-kit';

/** The pack of the course alone, for either: `km-students`. */
export function coursePack(id: string): string {
  return id.endsWith(kit) ? id.slice(0, -kit.length) : id;
}

/** The pack with the kit, for either: `km-students-kit`. */
export function kitPack(id: string): string {
  return coursePack(id) + kit;
}

/** The newest version of a pack, on the server. */
export function packAddress(id: string): string {
  return `/packs/${id}.json`;
}

/** Id → newest version of every pack, on the server: a few bytes to ask whether there is a newer one. */
export const versionsAddress = '/packs/versions.json';

/** A pack of one version, in the cache. */
export function keptPackAddress(id: string, version: string): string {
  return `/packs/${id}.${version}.json`;
}

/** Nothing else lies in it: hosts keep it for ever, and send it as the build compressed it. */
export const parcelFolder = '/packs/parcels/';

export function parcelAddress(hash: string): string {
  return `${parcelFolder}${hash}.json`;
}

/** What this browser has of a pack. */
export interface Saved {
  id: string;
  /** Whole, and served. */
  has?: string;
  /** Coming, or stopped on the way. */
  wants?: string;
  /** The one that `has` replaced: pages of it may still be open. */
  before?: string;
}

/** All packs of this browser, the newest first. */
export type Shelf = Saved[];

const types: Record<string, string> = {
  css: 'text/css',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

/** What a file is, told by its address; a folder's is a page. */
export function typeOf(path: string): string {
  const ending = path.endsWith('/') ? 'html' : path.replace(/^.*\./, '');
  return types[ending] ?? 'application/octet-stream';
}

/**
 * `1.3 MB`, `14 KB`: digits and point as in both languages, units as on every phone, rounded up where it is large.
 * Number and unit stay on one line.
 * @param whole what it is a part of, if it is: a part is said in the unit of the whole, and rounded to the nearest.
 */
export function sizeWords(bytes: number, whole = bytes): string {
  if (whole < 99_500) return `${Math.max(1, Math.round(bytes / 1000))}\u00A0KB`;
  const tenths = bytes === whole ? Math.ceil(bytes / 100_000) : Math.round(bytes / 100_000);
  return `${tenths / 10}\u00A0MB`;
}
