/** How each language is read, by those who build its index and by those who ask it. */
import { stemmer } from 'stemmer';
import type { Locale } from '#i18n/locales.ts';
import { clusterScheme, wordScheme, type Scheme } from './terms.ts';
import { unitsOf, type Unit } from './units.ts';

/** The units of a language, and how they are put together to terms. */
export interface Reading {
  unitsOf: (text: string) => Unit[];
  scheme: Scheme;
}

export const khmerReading: Reading = { unitsOf, scheme: clusterScheme };

/** English words by their stems: reports and reporting are one. */
export const englishReading: Reading = {
  unitsOf: (text) => unitsOf(text).map((unit) => ({ ...unit, key: stemOf(unit.key) })),
  scheme: wordScheme,
};

/** A word of small letters without its ending. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word);
  // What people write about has some thousand words; what somebody pastes in may have any number.
  if (stems.size < 20_000) stems.set(word, stem);
  return stem;
}

const stems = new Map<string, string>();

export const readings: Record<Locale, Reading> = { km: khmerReading, en: englishReading };
