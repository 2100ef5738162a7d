/** What was typed into a gap, so that the same word is the same text. Apart from scoring: other lessons are not to load it. */
import { foldKhmer } from '#i18n/khmer.ts';

/** Khmer is typed in many orders of signs, with spaces or invisible characters, and with either digits. */
export function foldTyped(text: string): string {
  return foldKhmer(text.replace(/\p{Cf}/gu, ''))
    .toLowerCase()
    .replace(/[\s.,!?។៕«»"“”‘’']/gu, '');
}
