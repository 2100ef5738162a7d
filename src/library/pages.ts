import { getCollection, type CollectionEntry } from 'astro:content';
import type { Locale } from '#i18n/locales.ts';

export type PageEntry = CollectionEntry<'pages'>;

/** The pages that have an address of their own; the text of `help` stands on the help page. */
export const freePages = [
  'teachers',
  'officers',
  'travel',
  'about',
  'privacy',
  'phone',
  'accessibility',
] as const;

/** @throws when the page is missing in that language. */
export async function page(locale: Locale, name: string): Promise<PageEntry> {
  const found = (await getCollection('pages')).find(({ id }) => id === `${locale}/pages/${name}`);
  if (!found) throw new Error(`content/${locale}/pages/${name}.mdx is missing.`);
  return found;
}
