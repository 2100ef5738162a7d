/**
 * What a search must find, told without the search: the query stands in the page's text, in the one spelling of both, and
 * begins and ends where clusters and words do.
 */
import { dependentSign, foldKhmer } from '#i18n/khmer.ts';
import type { SearchPage } from '#search/sections.ts';

export interface Typed {
  /** What is typed. */
  query: string;
  /** Other ways to write it; one of them is enough. */
  forms?: string[];
  /** Whether the last word is only begun, so that it may go on inside a cluster or word. */
  begun?: boolean;
}

/** Addresses of the pages that hold the query; where none holds it whole, of those where it begins. */
export function pagesWith(pages: FoldedPage[], { query, forms = [], begun = false }: Typed): Set<string> {
  const wanted = [query, ...forms].map(fold);
  const holding = (begins: boolean) =>
    pages
      .filter(({ text }) => wanted.some((form) => stands(text, form, begins)))
      .map(({ address }) => address);
  const whole = begun ? [] : holding(false);
  return new Set(whole.length > 0 ? whole : holding(true));
}

export interface FoldedPage {
  address: string;
  text: string;
}

export function folded({ address, sections }: SearchPage): FoldedPage {
  return { address, text: fold(sections.map(({ heading, text }) => `${heading}\n${text}`).join('\n')) };
}

function fold(text: string) {
  return foldKhmer(text).toLowerCase();
}

function stands(text: string, query: string, begun: boolean): boolean {
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) {
    const to = at + query.length;
    if (isCut(text, at) && (begun || isCut(text, to))) return true;
  }
  return false;
}

const word = /[\p{L}\p{M}\p{N}]/u;
const khmer = /[\u1780-\u17D3\u17DD]/u;

/** Whether no cluster and no word of another script is torn there. */
function isCut(text: string, at: number): boolean {
  const [before = ' ', after = ' '] = [text[at - 1], text[at]];
  if (before === '\u17D2' || dependentSign.test(after)) return false;
  return !(word.test(before) && word.test(after)) || khmer.test(before) || khmer.test(after);
}
