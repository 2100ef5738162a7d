/** How a search travels: in the tab, never in an address or the history. */

const place = 'query';

export interface CarriedQuery {
  query: string;
  /** A course to narrow to, or ''. */
  course: string;
}

/** Remembers the search for the search page, and for Back. Gone when the tab closes or the reader leaves. */
export function carryQuery(query: string, course = ''): void {
  try {
    sessionStorage.setItem(place, JSON.stringify({ query, course }));
  } catch {
    // Blocked storage: the search page opens empty.
  }
}

/** What was searched for: by a link with `#q=…`, which is cleaned at once, or earlier in this tab. */
export function takeQuery(): CarriedQuery {
  const linked = new URLSearchParams(location.hash.slice(1)).get('q');
  if (linked !== null) {
    history.replaceState(null, '', location.pathname);
    carryQuery(linked);
    return { query: linked, course: '' };
  }
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? '{}');
    const { query = '', course = '' } = kept as Partial<CarriedQuery>;
    return { query, course };
  } catch {
    return { query: '', course: '' };
  }
}
