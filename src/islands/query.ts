/** How a search travels: in the tab, never in an address or the history. Gone when the tab closes or the reader leaves. */

import { siteRoot } from '#i18n/addresses.ts';
import { tabPlaces } from '#progress/tab.ts';

/** Remembers the search for the search page, and for Back. */
export function carryQuery(query: string, from = '', course = ''): void {
  keep(tabPlaces.query, { query, course, from });
}

/** The words to mark on this page, once: a page opened later, or otherwise, has none. `code` is empty then. */
export function takeMarks(): { words: string[]; code: string } {
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
export function word(kept: unknown): string {
  return typeof kept === 'string' ? kept : '';
}

/** As text, where the browser takes it. */
export function keep(place: string, value: object) {
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

/** What lies there, read; empty where that is nothing, or no object. */
export function read(place: string): Record<string, unknown> {
  try {
    return (JSON.parse(sessionStorage.getItem(place) ?? '{}') ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}
