import { address } from '#i18n/addresses.ts';
import type { Locale } from '#i18n/locales.ts';

/** The languages by tag only: importing `locales.ts` would bring every message into the browser. */
const known: Locale[] = ['km', 'en'];

/** Goes on in the browser's first language that we speak, Khmer otherwise; Back does not return to the door. */
export function chooseLocale(): void {
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2));
  const [wanted = 'km'] = spoken.flatMap((tag) => known.find((locale) => locale === tag) ?? []);
  location.replace(address(wanted));
}
