/** Dates, numbers and order, made at build: Chromium knows no Khmer in `Intl` and would answer in English. */
import type { Locale } from './locales.ts';

/** `2026-11-21` as people read it: `21 November 2026`, `21 វិច្ឆិកា 2026`. */
export function formatDate(locale: Locale, day: string): string {
  const tag = known(locale) === 'en' ? 'en-GB' : locale;
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** January to December, as they stand in a date. */
export function monthNames(locale: Locale): string[] {
  const tag = known(locale) === 'en' ? 'en-GB' : locale;
  const format = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2026, month, 1))));
}

/** A whole number with its thousands separated. */
export function formatNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(known(locale)).format(value);
}

/** `52` as `52%`. No figure of ours is finer than a tenth. */
export function formatPercent(locale: Locale, value: number): string {
  const format = new Intl.NumberFormat(known(locale), { style: 'percent', maximumFractionDigits: 1 });
  return format.format(value / 100);
}

/** Sorts by the language's own alphabet, as a dictionary of it does. */
export function compareText(locale: Locale): (a: string, b: string) => number {
  return new Intl.Collator(known(locale)).compare;
}

/**
 * The language, if this engine knows it.
 * @throws where it would answer in English without a word: in Chromium, or in a Node without its language data.
 */
function known(locale: Locale): Locale {
  if (Intl.Collator.supportedLocalesOf(locale).length > 0) return locale;
  throw new Error(
    `“${locale}” is not among the languages of this JavaScript engine. Format it at build, with a Node that has full ICU (any from nodejs.org has).`,
  );
}
