/** A lesson is one sitting: 600 to 1,200 English words of text, questions aside. Khmer has no spaces to count by. */
import type { Rule } from '../finding.ts';
import { goodLessons } from '../lessonFiles.ts';

const least = 600;
const most = 1200;

export const lengthRule: Rule = (content) =>
  goodLessons(content)
    .filter(({ file, data }) => file.locale === 'en' && !data.draft)
    .flatMap(({ file }) => {
      const words = file.texts
        .filter(({ path }) => path.length === 0)
        .flatMap(({ text }) => text.match(/[\p{L}\p{N}’'-]+/gu) ?? []).length;
      if (words >= least && words <= most) return [];
      const message = `The text has ${words} words. A lesson has ${least} to ${most}: ${words < least ? 'say more, or draft it' : 'shorten it, or make two'}.`;
      return [{ file: file.file, line: 1, rule: 'length', message, level: 'error' as const }];
    });
