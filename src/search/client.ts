/** Asks the index that `integration.ts` built. Loaded only on the search page; nothing typed leaves the browser. */
import { excerpt, holds, type Excerpt, type Fragment } from './excerpt.ts';
import { queryTokens } from './khmer.ts';

export interface SearchQuery {
  query: string;
  /** A course to narrow to, or '' for everywhere. */
  course: string;
  /** Pages for facilitators as well as learners'. */
  facilitator: boolean;
}

export interface Found extends Excerpt {
  title: string;
  /** Title of the course, or '' outside courses. */
  course: string;
  address: string;
}

/** As much of Pagefind's browser module as is used here. */
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (
    query: string,
    options: Record<string, unknown>,
  ) => Promise<{ results: { data: () => Promise<PageData> }[] }>;
}

interface PageData extends Fragment {
  url: string;
  meta: Record<string, string | undefined>;
  raw_content?: string;
}

let loading: Promise<Pagefind> | undefined;

/** Loads the index once. @throws when it cannot be had, for example offline. */
export async function loadIndex(): Promise<Pagefind> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined; // The next search may have a connection.
    throw error;
  });
  return loading;
}

async function load() {
  const address = '/pagefind/pagefind.js'; // Made after the build; a constant keeps the bundler from looking for it.
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // Khmer vowels and subscripts are diacritics to Unicode, and all that tells words apart. In English the option would
  // compare stems letter by letter, and “privacy” would not find itself.
  await pagefind.options({ baseUrl: '/', exactDiacritics: document.documentElement.lang === 'km' });
  await pagefind.init();
  return pagefind;
}

/** Pages that hold the query, best first. Those that hold its pieces only by accident are left out. */
export async function search({ query, course, facilitator }: SearchQuery): Promise<Found[]> {
  const tokens = queryTokens(query);
  if (tokens === '') return [];
  const pagefind = await loadIndex();
  const filters = { ...(course && { course }), ...(!facilitator && { audience: 'learner' }) };
  const { results } = await pagefind.search(tokens, { filters });
  const pages = await Promise.all(results.map((result) => result.data()));
  const found = pages.flatMap((page): Found[] => {
    const piece = excerpt({ ...page, content: page.raw_content ?? page.content }, query);
    if (!piece) return [];
    const { title = '', course: courseTitle = '' } = page.meta;
    const address = piece.anchor ? `${page.url}#${piece.anchor}` : page.url;
    return [{ ...piece, title, course: courseTitle, address }];
  });
  return found.sort((a, b) => closeness(b, query) - closeness(a, query));
}

/** Pages named by the query first, then those that hold it in one piece; Pagefind's order within each. */
function closeness({ title, whole }: Found, query: string): number {
  return (holds(title, query) ? 2 : 0) + (whole ? 1 : 0);
}
