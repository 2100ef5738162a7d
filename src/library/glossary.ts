import { getCollection } from 'astro:content';
import { address } from '#i18n/addresses.ts';
import { compareText } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Term } from '#schemas/term.ts';
import { remembered } from './remembered.ts';

export interface GlossaryTerm extends Term {
  id: string;
}

/** All terms, sorted by the alphabet of the language. */
export const glossary = remembered(async (locale: Locale): Promise<readonly GlossaryTerm[]> => {
  const compare = compareText(locale);
  const entries = await getCollection('glossary');
  return entries
    .map(({ id, data }) => ({ id, ...data }))
    .sort((a, b) => compare(a[locale].term, b[locale].term));
});

export function termAddress(locale: Locale, id: string): string {
  return `${address(locale, 'glossary')}#${id}`;
}
