/** The languages of the site: tag, own name, messages. A new language is one line here. */
import { en } from './messages/en.ts';
import { km } from './messages/km.ts';

export const locales = {
  km: { name: 'ខ្មែរ', messages: km },
  en: { name: 'English', messages: en },
};

export type Locale = keyof typeof locales;

export const localeTags = Object.keys(locales) as Locale[];

export const defaultLocale: Locale = 'km';

export function otherLocales(locale: Locale): Locale[] {
  return localeTags.filter((tag) => tag !== locale);
}

export function isLocale(text: string | undefined): text is Locale {
  return text !== undefined && Object.hasOwn(locales, text);
}

/** The paths of a page that is there once in every language. */
export function localePaths(): { params: { locale: Locale }; props: { locale: Locale } }[] {
  return localeTags.map((locale) => ({ params: { locale }, props: { locale } }));
}
