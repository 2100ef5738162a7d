/** Dates and numbers, made at build: Chromium knows no Khmer in `Intl` and would answer in English. */
import type { Locale } from './locales.ts';

/** `2026-11-21` as people read it: `21 November 2026`, `21 វិច្ឆិកា 2026`. */
export function formatDate(locale: Locale, day: string): string {
  const tag = locale === 'en' ? 'en-GB' : locale;
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** A whole number with its thousands separated. */
export function formatNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** Sorts by the language's own alphabet. */
export function compareText(locale: Locale): (a: string, b: string) => number {
  return new Intl.Collator(locale).compare;
}
