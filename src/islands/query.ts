/** How a search travels: in the tab, never in an address or the history. Gone when the tab closes or the reader leaves. */

import { siteRoot } from '#i18n/addresses.ts';
import { tabPlaces } from '#progress/tab.ts';

export interface CarriedQuery {
  query: string;
  /** A course to narrow to, or ''. */
  course: string;
  /** The course the reader came from, or ''. */
  from: string;
}

/** What is to be marked on the page that a result leads to. */
export interface CarriedMarks {
  /** The page's address, without its section. */
  page: string;
  words: string[];
  /** Address of the script that marks: one of ours, below `/_astro/`. */
  code: string;
}

const nothing: CarriedQuery = { query: '', course: '', from: '' };

/** Remembers the search for the search page, and for Back. */
export function carryQuery(query: string, from = '', course = ''): void {
  keep(tabPlaces.query, { query, course, from });
}

/** What was searched for: by a link with `#q=…`, which is cleaned at once, or earlier in this tab. */
export function takeQuery(): CarriedQuery {
  const linked = new URLSearchParams(location.hash.slice(1)).get('q');
  if (linked !== null) {
    history.replaceState(null, '', location.pathname);
    carryQuery(linked);
    return { ...nothing, query: linked };
  }
  const { query, course, from } = read(tabPlaces.query);
  return { query: word(query), course: word(course), from: word(from) };
}

/** Remembers what the next page is to mark. */
export function carryMarks(marks: CarriedMarks): void {
  keep(tabPlaces.marks, marks);
}

/** The words to mark on this page, once: a page opened later, or otherwise, has none. `code` is empty then. */
export function takeMarks(): Pick<CarriedMarks, 'words' | 'code'> {
  const { page, words, code } = read(tabPlaces.marks);
  if (page) drop(tabPlaces.marks);
  const programs = `${siteRoot}_astro/`;
  const isHere =
    page === location.pathname &&
    word(code).startsWith(programs) &&
    /^[\w.-]+$/.test(word(code).slice(programs.length));
  return { words: Array.isArray(words) ? words.map(word) : [], code: isHere ? word(code) : '' };
}

/** What another page left in the tab may be anything. */
function word(kept: unknown): string {
  return typeof kept === 'string' ? kept : '';
}

function keep(place: string, value: object) {
  try {
    sessionStorage.setItem(place, JSON.stringify(value));
  } catch {
    // Blocked storage: the search page opens empty, and nothing is marked.
  }
}

function drop(place: string) {
  try {
    sessionStorage.removeItem(place);
  } catch {
    // Blocked storage holds nothing.
  }
}

function read(place: string): Record<string, unknown> {
  try {
    return (JSON.parse(sessionStorage.getItem(place) ?? '{}') ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}
