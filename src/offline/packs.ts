/** Makes the packs from the finished site. Runs after the build. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { address, isForTrainers, neutralAddress } from '#i18n/addresses.ts';
import type { Locale } from '#i18n/locales.ts';
import { packId, typeOf, type Files, type Pack, type Parcel } from './pack.ts';

/** The finished site: address → bytes. A page stands under the address of its folder. */
export type Site = Map<string, Uint8Array>;

export interface Packed {
  packs: Pack[];
  /** Hash → the parcel's text. */
  parcels: Map<string, string>;
}

/** Letters in a parcel, at most, where files can be put together as one likes: a lost connection loses no more than one. */
const roomy = 250_000;

/**
 * Two packs for each course in each language: what a learner opens, and the same with all that a trainer needs. They share their
 * parcels, so whoever has the one loads for the other only what is missing. @throws when a page names a file of ours that is not there.
 */
export function makePacks(site: Site, locales: readonly Locale[], courses: readonly string[]): Packed {
  const parcels = new Map<string, string>();
  const packs = locales.flatMap((locale) => {
    const away = address(locale, 'away');
    if (!site.has(away)) throw new Error(`dist${away} is missing: the page for pages that are not saved.`);
    const toPack = (id: string, groups: string[][]): Pack => {
      const made = groups.filter((paths) => paths.length > 0).map((paths) => makeParcel(site, paths));
      for (const { parcel, text } of made) parcels.set(parcel.hash, text);
      const list = made.map(({ parcel }) => parcel);
      return {
        id,
        version: hashOf(list.map(({ hash }) => hash).join()).slice(0, 12),
        parcels: list,
        away,
      };
    };
    return courses.flatMap((course) => {
      const { learners, trainers } = groupsOf(site, locale, course, courses);
      return [
        toPack(packId(locale, course), learners),
        toPack(packId(locale, course, true), [...learners, ...trainers]),
      ];
    });
  });
  return { packs, parcels };
}

/** Bytes that a pack has on the way, by gzip. */
export function weightOf({ parcels }: Pick<Pack, 'parcels'>): number {
  return parcels.reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * What belongs into one parcel: a lesson with all its pages, for they change together and look alike. Two things stay
 * behind: the course as data, which no page of ours reads, and the page of downloads, whose files are too large to keep.
 */
function groupsOf(site: Site, locale: Locale, course: string, courses: readonly string[]) {
  const own = address(locale, course);
  const others = courses.map((other) => address(locale, other));
  const all = [...site.keys()].sort();
  const inCourse = all.filter((path) => path.startsWith(own) && path !== `${own}course.json`);
  const lessonOf = (path: string) => /^\d+(?=\/)/.exec(path.slice(own.length))?.[0] ?? '';
  const lessons = [...new Set(inCourse.map(lessonOf))];
  // A plan asks for the pages of the printed guide; empty until sheets were printed, and then too where it was saved before.
  const guidePages = `${address(locale, 'plan')}pages.json`;
  const shared = all.filter(
    (path) =>
      path === '/' ||
      path === neutralAddress ||
      (path.startsWith(address(locale)) &&
        path !== address(locale, 'downloads') &&
        (path.endsWith('/') || path === guidePages) &&
        !others.some((other) => path.startsWith(other))),
  );
  const isTrainers = (path: string) => isForTrainers(path) || path === guidePages;
  const pagesFor = (isWanted: (path: string) => boolean) => [
    ...lessons.map((lesson) => inCourse.filter((path) => lessonOf(path) === lesson && isWanted(path))),
    shared.filter(isWanted),
  ];
  const [learners, trainers] = [pagesFor((path) => !isTrainers(path)), pagesFor(isTrainers)];
  const named = reached(site, learners.flat());
  const more = reached(site, trainers.flat()).filter((path) => !named.includes(path));
  const search = all.filter((path) => path.startsWith(`/search/${locale}/`));
  const isProgram = (path: string) => path.startsWith('/_astro/');
  const byKind = (paths: string[]) => [paths.filter(isProgram), paths.filter((path) => !isProgram(path))];
  return {
    learners: [
      ...learners,
      ...byKind(named),
      // What finds, and what shows what was found: each changes as a whole, and nothing in them looks like the other.
      ...filled(site, search.filter((path) => !path.includes('/text-'))),
      ...filled(site, search.filter((path) => path.includes('/text-'))),
    ],
    trainers: [...trainers, ...byKind(more)],
  }; // prettier-ignore
}

/** In our own files, the address of another: in an attribute, a style, or a script beside it. */
const link =
  /(?:\b(?:src|href|component-url|renderer-url|before-hydration-url)="|url\(|["'`])(\/(?:_astro|pictures|cast|fonts|app|qr)\/[\w./-]+\.\w+|\/[\w-]+\.svg)/g;
const sibling = /["'`]\.\/([\w.-]+\.(?:js|css))["'`]/g;

/** Scripts, pictures and fonts that pages come to load, and what those load. @throws when one is not there. */
export function reached(site: Site, pages: string[]): string[] {
  const found = new Set<string>();
  const read = (path: string) => Buffer.from(site.get(path) ?? []).toString('utf8');
  function follow(path: string, from: string) {
    if (found.has(path)) return;
    if (!site.has(path)) throw new Error(`dist${from} names ${path}, which is not there.`);
    found.add(path);
    if (!path.endsWith('.js')) return;
    const text = read(path);
    for (const [, file = ''] of text.matchAll(sibling)) follow(`/_astro/${file}`, path);
    for (const [, file = ''] of text.matchAll(link)) follow(file, path);
  }
  for (const page of pages) {
    if (!page.endsWith('/')) continue;
    const html = read(page);
    for (const [, file = ''] of html.matchAll(link)) follow(file, page);
    for (const [, files = ''] of html.matchAll(/ data-waits="([^"]+)"/g))
      for (const file of files.split(' ')) follow(file, page);
  }
  return [...found].sort();
}

/** The files in their order, in groups that hold about as much as a parcel should. */
function filled(site: Site, paths: string[]): string[][] {
  const groups: string[][] = [];
  let room = 0;
  for (const path of paths) {
    const letters = Buffer.from(site.get(path) ?? []).toString('utf8').length;
    if (groups.length === 0 || room < letters) {
      groups.push([]);
      room = roomy;
    }
    groups.at(-1)?.push(path);
    room -= letters;
  }
  return groups;
}

/** Most parcels are in three packs; compressing one takes a while. */
const weights = new Map<string, number>();

function makeParcel(site: Site, paths: string[]): { parcel: Parcel; text: string } {
  const files: Files = {};
  for (const path of paths) {
    const bytes = Buffer.from(site.get(path) ?? []);
    files[path] = isText(path) ? bytes.toString('utf8') : [bytes.toString('base64')];
  }
  const text = JSON.stringify(files);
  const hash = hashOf(text);
  const weight = weights.get(hash) ?? gzipSync(text, { level: 6 }).length;
  weights.set(hash, weight);
  return { parcel: { hash, bytes: Buffer.byteLength(text), weight, paths }, text };
}

function isText(path: string): boolean {
  return !/^(?:image\/png|font|application\/octet)/.test(typeOf(path));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
