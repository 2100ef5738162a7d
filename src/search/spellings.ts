/** One word, many ways to write it: ឱ្យ and ឲ្យ, Facebook and ហ្វេសប៊ុក. Pages keep theirs; the query is asked in each. */
import { foldKhmer } from '#i18n/khmer.ts';

/** Queries asked at once, at most: two words of four spellings are sixteen already. */
const most = 12;

/**
 * The query, then what it becomes when the words of a group stand for each other.
 * @param forms groups of words that are the same to a reader.
 */
export function spellingsOf(query: string, forms: string[][]): string[] {
  let spellings = [fold(query)];
  for (const group of forms) {
    const folded = group.map(fold);
    spellings = spellings.flatMap((spelling) => {
      const found = folded.filter((form) => holds(spelling, form)).sort((a, b) => b.length - a.length)[0];
      if (found === undefined) return [spelling];
      return [spelling, ...folded.filter((form) => form !== found).map((form) => spelling.replaceAll(found, form))];
    });
  }
  return [...new Set(spellings)].slice(0, most);
}

function fold(text: string) {
  return foldKhmer(text).toLowerCase();
}

/** Latin forms stand as whole words: “app” is not in “happy”. */
function holds(text: string, form: string): boolean {
  if (/\p{Script=Khmer}/u.test(form)) return text.includes(form);
  return (text.match(/[\p{L}\p{N}-]+(?: [\p{L}\p{N}-]+)*/gu) ?? []).some((words) => ` ${words} `.includes(` ${form} `));
}
