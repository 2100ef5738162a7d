/** What somebody in trouble says, and what to do. */
import { getCollection } from 'astro:content';
import { address } from '#i18n/addresses.ts';
import type { Locale } from '#i18n/locales.ts';
import type { SituationData } from '#schemas/situation.ts';
import { withNumbers } from './helplines.ts';
import { remembered } from './remembered.ts';

export interface Situation extends SituationData {
  /** Its place on the help page: a number, for an address stays in a phone's history. */
  anchor: string;
}

/** All of them, the most pressing first, with numbers in their places. */
export const allSituations = remembered(async (): Promise<readonly Situation[]> => {
  const entries = await getCollection('situations');
  const sorted = entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
  return Promise.all(
    sorted.map(async (data, index) => ({ ...(await withNumbers(data)), anchor: `n${index + 1}` })),
  );
});

export function situationAddress(locale: Locale, { anchor }: Situation): string {
  return `${address(locale, 'help')}#${anchor}`;
}
