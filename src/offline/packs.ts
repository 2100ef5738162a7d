/** Makes the packs from the finished site. Runs after the build. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { address, isForTrainers, neutralAddress } from '#i18n/addresses.ts';
import type { Locale } from '#i18n/locales.ts';
import { packId, typeOf, type Files, type Pack, type Parcel } from './pack.ts';

/** The finished site: address → bytes. A page stands under the address of its folder. */
export type Site = Map<string, Uint8Array>;

/** As much of it as is asked here: a large site is read file by file. */
export type SiteFiles = Pick<ReadonlyMap<string, Uint8Array>, 'get' | 'has' | 'keys'>;

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
export async function makePacks(
  site: SiteFiles,
  locales: readonly Locale[],
  courses: readonly string[],
): Promise<Packed> {
  const parcels = new Map<string, string>();
  const packs = await newPacker(site, locales, courses, (hash, text) => parcels.set(hash, text)).packs();
  return { packs, parcels };
}

/** Packs a site, and again after some of its files were changed: what is as before is neither read nor compressed anew. */
export interface Packer {
  packs: () => Promise<Pack[]>;
  /** These files are others now. */
  changed: (paths: string[]) => void;
}

/** A parcel as it is written, and as a host sends it. */
export type Keep = (hash: string, text: string, compressed: Uint8Array) => void;

/** @param keep is given each parcel as soon as it is made: all together are as large as the site. */
export function newPacker(
  site: SiteFiles,
  locales: readonly Locale[],
  courses: readonly string[],
  keep: Keep,
): Packer {
  const all = [...site.keys()].sort();
  const links = linksFrom(site, all);
  const searches = new Map(locales.map((locale) => [locale, searchGroups(site, all, locale)]));
  const made = new Map<string, Promise<Parcel>>();

  /** One after the other, but for the compression: no more than a few are in memory. */
  async function parcelsOf(groups: string[][]): Promise<Parcel[]> {
    const parcels: Parcel[] = [];
    for (let from = 0; from < groups.length; from += atOnce) {
      const some = groups.slice(from, from + atOnce).map((paths) => {
        const key = paths.join();
        const parcel = made.get(key) ?? makeParcel(site, paths, keep);
        made.set(key, parcel);
        return parcel;
      });
      parcels.push(...(await Promise.all(some)));
    }
    return parcels;
  }

  async function packsOf(locale: Locale): Promise<Pack[]> {
    const away = address(locale, 'away');
    if (!site.has(away)) throw new Error(`dist${away} is missing: the page for pages that are not saved.`);
    const toPack = (id: string, parcels: Parcel[]): Pack => ({
      id,
      version: hashOf(parcels.map(({ hash }) => hash).join()).slice(0, 12),
      parcels,
      away,
    });
    const packs: Pack[] = [];
    for (const course of courses) {
      const { learners, trainers } = groupsOf(all, links, locale, course, courses);
      const own = await parcelsOf([...learners, ...(searches.get(locale) ?? [])]);
      const more = await parcelsOf(trainers);
      packs.push(
        toPack(packId(locale, course), own),
        toPack(packId(locale, course, true), [...own, ...more]),
      );
    }
    return packs;
  }

  return {
    async packs() {
      const packs: Pack[] = [];
      for (const locale of locales) packs.push(...(await packsOf(locale)));
      return packs;
    },
    changed(paths) {
      const others = new Set(paths);
      for (const path of paths) links.delete(path);
      for (const key of made.keys()) if (key.split(',').some((path) => others.has(path))) made.delete(key);
    },
  };
}

/** Parcels that are compressed at the same time. */
const atOnce = 8;

/** Bytes that a pack has on the way, by gzip. */
export function weightOf({ parcels }: Pick<Pack, 'parcels'>): number {
  return parcels.reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * What belongs into one parcel: a lesson with all its pages, for they change together and look alike. Two things stay
 * behind: the course as data, which no page of ours reads, and the page of downloads, whose files are too large to keep.
 */
function groupsOf(all: string[], links: Links, locale: Locale, course: string, courses: readonly string[]) {
  const own = address(locale, course);
  const others = courses.map((other) => address(locale, other));
  const inCourse = all.filter((path) => path.startsWith(own) && path !== `${own}course.json`);
  const lessonOf = (path: string) => /^\d+(?=\/)/.exec(path.slice(own.length))?.[0] ?? '';
  const lessons = [...Map.groupBy(inCourse, lessonOf).values()];
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
    ...lessons.map((paths) => paths.filter(isWanted)),
    shared.filter(isWanted),
  ];
  const [learners, trainers] = [pagesFor((path) => !isTrainers(path)), pagesFor(isTrainers)];
  const named = followed(links, learners.flat());
  const isNamed = new Set(named);
  const more = followed(links, trainers.flat()).filter((path) => !isNamed.has(path));
  const isProgram = (path: string) => path.startsWith('/_astro/');
  const byKind = (paths: string[]) => [paths.filter(isProgram), paths.filter((path) => !isProgram(path))];
  const filledGroups = (groups: string[][]) => groups.filter((paths) => paths.length > 0);
  return {
    learners: filledGroups([...learners, ...byKind(named)]),
    trainers: filledGroups([...trainers, ...byKind(more)]),
  };
}

/** What finds, and what shows what was found: each changes as a whole, and nothing in them looks like the other. */
function searchGroups(site: SiteFiles, all: string[], locale: Locale): string[][] {
  const search = all.filter((path) => path.startsWith(`/search/${locale}/`));
  const isText = (path: string) => path.includes('/text-');
  return [...filled(site, search.filter((path) => !isText(path))), ...filled(site, search.filter(isText))];
} // prettier-ignore

/** In our own files, the address of another: in an attribute, a style, or a script beside it. */
const link =
  /(?:\b(?:src|href)="|url\(|["'`])(\/(?:_astro|pictures|cast|fonts|app|qr)\/[\w./-]+\.\w+|\/[\w-]+\.svg)/g;
const sibling = /["'`]\.\/([\w.-]+\.(?:js|css))["'`]/g;

/** Scripts, pictures and fonts that pages come to load, and what those load. @throws when one is not there. */
export function reached(site: SiteFiles, pages: string[]): string[] {
  return followed(linksFrom(site, [...site.keys()]), pages);
}

/** Which files of ours a file names; looked up once. */
interface Links {
  from: (path: string) => string[];
  delete: (path: string) => void;
}

function linksFrom(site: SiteFiles, all: string[]): Links {
  // The names of the site itself: a piece cut out of a page would keep the whole page in memory.
  const names = new Map(all.map((path) => [path, path]));
  const known = new Map<string, string[]>();
  const read = (path: string): string[] => {
    const isScript = path.endsWith('.js');
    if (!isScript && !path.endsWith('/')) return [];
    const text = Buffer.from(site.get(path) ?? []).toString('utf8');
    const beside = isScript ? [...text.matchAll(sibling)].map(([, file = '']) => `/_astro/${file}`) : [];
    const named = [...text.matchAll(link)].map(([, file = '']) => file);
    // What a lesson loads at the first sign that somebody is there.
    const waiting = [...text.matchAll(/ data-waits="([^"]+)"/g)].flatMap(([, files = '']) =>
      files.split(' '),
    );
    return [...new Set([...beside, ...named, ...waiting])].map((file) => {
      const name = names.get(file);
      if (name === undefined) throw new Error(`dist${path} names ${file}, which is not there.`);
      return name;
    });
  };
  return {
    from(path) {
      const found = known.get(path) ?? read(path);
      known.set(path, found);
      return found;
    },
    delete: (path) => void known.delete(path),
  };
}

function followed(links: Links, pages: string[]): string[] {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    if (file.endsWith('.js')) links.from(file).forEach(follow);
  };
  for (const page of pages) if (page.endsWith('/')) links.from(page).forEach(follow);
  return [...found].sort();
}

/** The files in their order, in groups that hold about as much as a parcel should. */
function filled(site: SiteFiles, paths: string[]): string[][] {
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

const compress = promisify(gzip);

async function makeParcel(site: SiteFiles, paths: string[], keep: Keep): Promise<Parcel> {
  const files: Files = {};
  for (const path of paths) {
    const bytes = Buffer.from(site.get(path) ?? []);
    files[path] = isText(path) ? bytes.toString('utf8') : [bytes.toString('base64')];
  }
  const text = JSON.stringify(files);
  const hash = hashOf(text);
  const bytes = Buffer.from(text);
  const compressed = await compress(bytes, { level: 6 });
  keep(hash, text, compressed);
  return { hash, bytes: bytes.length, weight: compressed.length, paths };
}

function isText(path: string): boolean {
  return !/^(?:image\/png|font|application\/octet)/.test(typeOf(path));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
