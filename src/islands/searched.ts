/** The search page's side of `query.ts`: no other page has to load it. */
import { tabPlaces } from '#progress/tab.ts';
import { carryQuery, keep, read, word } from './query.ts';

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
