/** Tells one version of a question from another, in a few letters that are kept with an answer. */
import { typeOf, type Question } from './schemas.ts';

/**
 * Six letters or digits, made of the question's structure: the same in every language, the same after its words or the
 * order of its parts were changed, and another after an option came, went, or became right. FNV-1a, 32 bits.
 */
export function printOf(question: Question): string {
  const parts = typeOf(question).structure(question).split(' ').sort().join(' ');
  let hash = 0x811c9dc5;
  for (const character of parts) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36).padStart(6, '0').slice(-6);
}
