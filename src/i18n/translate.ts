import { locales, type Locale } from './locales.ts';
import type { MessageKey } from './messages/en.ts';

export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string;

/**
 * Gives the function that speaks for the interface in one language. `{name}` in a message is replaced by the value
 * of that name; a message is always a whole sentence, never glued from pieces.
 */
export function translator(locale: Locale): Translate {
  const { messages } = locales[locale];
  return (key, values = {}) =>
    messages[key].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
