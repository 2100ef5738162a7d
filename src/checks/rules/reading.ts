/** Long sentences make tired readers. A warning, not an error: sometimes the long one is the clear one. */
import type { Rule } from '../finding.ts';
import { quantile, readings } from '../reading.ts';
import { around } from '../showing.ts';

export const readingRule: Rule = (content) =>
  readings(content).flatMap(({ file, part, target, sentences }) => {
    const warning = { file: file.file, rule: 'reading', level: 'warning' as const };
    const median = quantile(
      sentences.map(({ words }) => words),
      0.5,
    );
    const tooLong = sentences
      .filter(({ words }) => words > target.most)
      .map(({ text, words, at }) => ({
        ...warning,
        line: file.lineAt(at),
        message: `A sentence of ${words} words; ${target.most} are the most here. Make two of it: ${around(text, 0, 12)}.`,
      }));
    if (median <= target.median) return tooLong;
    const whose = part === 'learners' ? 'The lesson' : 'The part for facilitators';
    const message = `${whose} has a median of ${median} words to a sentence; ${target.median} are the most here. Part the longest: npm run check:khmer -- --reading names them.`;
    return [...tooLong, { ...warning, line: 1, message }];
  });
