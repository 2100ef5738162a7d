/** Figures come from `statistics/` and phone numbers from `helplines/`, never from prose. */
import { helplineSchema } from '#schemas/helpline.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { attribute, idList, wordsIn } from '../lessonFiles.ts';
import { lineOfNode } from '../mdxTexts.ts';
import { readStatistics, TableError, type Statistics } from '../statistics.ts';
import { sourceIndex } from '../text.ts';

export const numbersRule: Rule = (content) => [...inProse(content), ...statistics(content)];

const percentage = /\d+(?:[.,]\d+)?\s?%|\bper ?cent\b|ភាគរយ/iu;

function inProse(content: Content): Finding[] {
  const phones = phoneNumbers(content);
  return content.files
    .filter(({ kind }) => ['lesson', 'page', 'course', 'story', 'assessment', 'term'].includes(kind))
    .flatMap((file) =>
      file.texts.flatMap((text) => {
        const digits = arabicDigits(text.text);
        const share = percentage.exec(digits);
        const phone = phones.find(({ number }) => number.test(digits));
        const at = (found: RegExpExecArray | null) => file.lineAt(sourceIndex(text, found?.index ?? 0));
        return [
          ...(share
            ? [
                finding(
                  file.file,
                  at(share),
                  `“${share[0].trim()}” stands in prose. Show figures with <Figure stats="…" />, which gives base, year and source.`,
                ),
              ]
            : []),
          ...(phone
            ? [
                finding(
                  file.file,
                  at(phone.number.exec(digits)),
                  `A helpline number stands in prose. Write <Helpline id="${phone.id}" />, or [[${phone.id}]] in the front matter.`,
                ),
              ]
            : []),
        ];
      }),
    );
}

/** The figures a lesson shows are in the table, may be shown, and have words in every language. */
function statistics({ files, statisticsCsv, cautionsCsv }: Content): Finding[] {
  if (!statisticsCsv) return [];
  const { rows, cautions, broken } = readTables(statisticsCsv, cautionsCsv);
  if (broken) return [broken];
  const worded = files
    .filter(({ kind, name }) => kind === 'statistic' && !rows.has(name))
    .map(({ file, name }) =>
      finding(file, 1, `statistics.csv has no row “${name}”. Name the file after a row.`),
    );
  const shown = files.flatMap((file) =>
    wordsIn(file)
      .filter(({ name }) => name === 'Figure')
      .flatMap((node) =>
        idList(attribute(node, 'stats')).flatMap((id) => {
          const caution = cautions.get(id) ?? '';
          return /do not (chart|reuse|use)|never print|^CONFLICT/i.test(caution)
            ? [finding(file.file, lineOfNode(node), `Do not show ${id}: ${caution}.`)]
            : [];
        }),
      ),
  );
  return [...worded, ...shown];
}

function readTables(statisticsCsv: string, cautionsCsv: string): Statistics & { broken?: Finding } {
  try {
    return readStatistics(statisticsCsv, cautionsCsv);
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    return {
      rows: new Map(),
      cautions: new Map(),
      broken: finding(
        error.file,
        error.line,
        `${error.message}. The tables are copied, not written by hand.`,
      ),
    };
  }
}

function phoneNumbers({ files }: Content) {
  return files
    .filter(({ kind }) => kind === 'helpline')
    .flatMap(({ name, data }) => {
      const { contact } = helplineSchema.safeParse(data).data ?? {};
      const digits = (contact?.phone ?? '').replace(/\D/g, '');
      // Spaces, dots and hyphens may stand between the digits as people write them.
      return digits ? [{ id: name, number: new RegExp(`(?<!\\d)${[...digits].join('[ .-]?')}(?!\\d)`) }] : [];
    });
}

/** ១២៨០ → 1280 */
function arabicDigits(text: string) {
  return text.replace(/[០-៩]/g, (digit) => String(digit.charCodeAt(0) - 0x17e0));
}

function finding(file: string, line: number, message: string): Finding {
  return { file, line, rule: 'numbers', message, level: 'error' };
}
