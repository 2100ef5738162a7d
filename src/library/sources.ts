import { getCollection } from 'astro:content';
import { address } from '#i18n/addresses.ts';
import type { Locale } from '#i18n/locales.ts';
import type { SourceData } from '#schemas/source.ts';
import { remembered } from './remembered.ts';

export interface Source extends SourceData {
  id: string;
}

/** Reports first, then laws, guidelines and newspapers. */
export const allSources = remembered(async (): Promise<readonly Source[]> => {
  const kinds: SourceData['kind'][] = ['report', 'law', 'guideline', 'news'];
  const entries = await getCollection('sources');
  return entries
    .map(({ id, data }) => ({ id, ...data }))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || b.year - a.year);
});

/** @throws when there is no source of that id. */
export async function source(id: string): Promise<Source> {
  const found = (await allSources()).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`content/sources/ has no “${id}”.`);
  return found;
}

/** Where a source, or a statistic, stands on the page of sources. */
export function sourceAddress(locale: Locale, id: string): string {
  return `${address(locale, 'sources')}#${id}`;
}
