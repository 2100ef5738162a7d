/** Small sites to search in, and the host of their index: as good or as bad as a test wants it. */
import { buildIndex } from '#search/buildIndex.ts';
import type { Load } from '#search/lookup.ts';
import { khmerReading, type Reading } from '#search/readings.ts';
import type { SearchPage } from '#search/sections.ts';

/** A page with its sections, each a heading and a text; the first heading is its title. */
export function page(address: string, ...sections: [heading: string, text: string][]): SearchPage {
  const [, , course = ''] = address.split('/');
  return {
    address,
    title: sections[0]?.[0] ?? '',
    course: ['students', 'caregivers', 'police'].includes(course) ? course : '',
    facilitator: address.endsWith('/facilitate/'),
    sections: sections.map(([heading, text], number) => ({
      anchor: number === 0 ? '' : `s${number}`,
      heading,
      text,
    })),
  };
}

const indexed = new Map<Reading, Map<SearchPage[], Map<string, string>>>();

export interface Host {
  /** What it serves, by path; tests take away and spoil. */
  files: Map<string, string>;
  /** What a browser kept of it; asked before the host, unless the question is a fresh one. */
  cache: Map<string, string>;
  /** Everything it was asked for, in order; fresh questions with an exclamation mark. */
  asked: string[];
  load: Load;
}

/** Serves the index of some pages. The same pages are indexed once. */
export function hostOf(pages: SearchPage[], reading: Reading = khmerReading): Host {
  const known = indexed.get(reading) ?? new Map<SearchPage[], Map<string, string>>();
  indexed.set(reading, known);
  const files = known.get(pages) ?? buildIndex(pages, reading);
  known.set(pages, files);
  const host: Host = {
    files: new Map(files),
    cache: new Map(),
    asked: [],
    load: (path, fresh) => {
      host.asked.push(fresh ? `${path}!` : path);
      const text = (fresh ? undefined : host.cache.get(path)) ?? host.files.get(path);
      return text === undefined ? Promise.reject(new Error(`${path}: 404`)) : Promise.resolve(text);
    },
  };
  return host;
}

/** The paths of a host's files that look so. */
export function pathsLike(host: Host, pattern: RegExp): string[] {
  return [...host.files.keys()].filter((path) => pattern.test(path));
}

/** Takes every file away. */
export function unplug(host: Host): Map<string, string> {
  const files = host.files;
  host.files = new Map();
  return files;
}
