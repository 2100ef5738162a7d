/** What was typed into a gap in Khmer, so that the same word is the same text. Apart from scoring: other lessons are not to load it. */
import { foldKhmer } from '#i18n/khmer.ts';
import { foldPlain } from './score.ts';

/** Khmer is typed in many orders of signs, with spaces or invisible characters, and with either digits. */
export function foldTyped(text: string): string {
  return foldPlain(foldKhmer(text.replace(/\p{Cf}/gu, '')));
}
