/** Every address of the site is made here: short, permanent, neutral and the same in both languages. */
import type { Locale } from './locales.ts';

/** `/km/`, `/km/search/`, `/km/students/7/`: the parts joined, always with a slash at the end. */
export function address(locale: Locale, ...parts: (string | number)[]): string {
  return `/${[locale, ...parts].join('/')}/`;
}

/** The page people land on when they leave: part of the site, but it says nothing about it. */
export const neutralAddress = '/tables/';

/** A trainer's sheets: pages that are made for paper. */
const sheets = /\/(?:sheet|test|posters\/[a-z-]+|voting-cards|tally)\/$/;

const trainers =
  /\/(?:facilitate|present|sheet|test|kit|plan|officers|pulse|report|certificate|downloads|posters\/[a-z-]+|voting-cards|tally)\/$/;

/** Whether a page is for whoever leads a lesson: learners' search leaves it out. */
export function isForTrainers(path: string): boolean {
  return trainers.test(path);
}

/** The picture that Messenger or Telegram shows beside a shared link to `path`. A sheet has that of what it belongs to. */
export function cardAddress(path: string): string {
  return `/cards/${withHyphens(path.replace(sheets, '/'))}.png`;
}

/** The QR code that stands for `path` on paper. */
export function codeAddress(path: string): string {
  return `/qr/${withHyphens(path)}.svg`;
}

/** `/km/students/7/` → `km-students-7`. */
function withHyphens(path: string): string {
  return path.replace(/\//g, ' ').trim().replace(/ /g, '-') || 'index';
}

/** The same page in another language. */
export function inLocale(path: string, locale: Locale): string {
  return path.replace(/^\/[a-z]+\//, `/${locale}/`);
}

/** What tells a phone how the saved course stands on its home screen. */
export function manifestAddress(locale: Locale, course: string, icon: string): string {
  return `/app/${locale}-${course}-${icon}.webmanifest`;
}

/** In a package for a learning platform the site begins elsewhere; each page says where, seen from itself. */
const root = typeof document === 'undefined' ? undefined : document.documentElement.dataset['root'];

/** Whether this page stands in a package, on a server that is not ours. */
export const isPacked = root !== undefined;

/** Where the site begins: `/` on the web. Read once, for leaving changes what relative addresses are relative to. */
export const siteRoot = root === undefined ? '/' : new URL(root, location.href).pathname;

/** An address of ours as this copy of the site has it: what browser code opens or fetches goes through here. */
export function located(address: string): string {
  return isPacked ? siteRoot + inPackage(address) : address;
}

/** `/km/help/#now` is `km/help/index.html#now` in a package: not every server there opens a folder. */
export function inPackage(address: string): string {
  return address.slice(1).replace(/(^|\/)(?=#|$)/, '$1index.html');
}

/** The other way round: `/lms/file.php/12/km/help/index.html` is `/km/help/`. */
export function placeOf(path: string): string {
  return `/${path.slice(siteRoot.length)}`.replace(/\/index\.html$/, '/');
}
