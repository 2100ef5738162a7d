/**
 * Names of files become ids and addresses: plain letters only. A lesson's number is its address for life: it is in the
 * file name, and no two lessons of a course share it.
 */
import type { Finding, Rule } from '../finding.ts';
import type { Content } from '../content.ts';
import { lessonNumber } from '../lessonFiles.ts';

export const addressesRule: Rule = (content) => [...names(content), ...numbers(content)];

const plain = /^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/;

function names({ files }: Content): Finding[] {
  return files
    .filter(
      ({ kind, file }) =>
        kind !== 'code' && kind !== 'lesson' && !file.split('/').every((part) => plain.test(part)),
    )
    .map(({ file }) => ({
      file,
      line: 1,
      rule: 'addresses',
      message:
        'Name files and folders with the letters a to z, digits and hyphens, as in trusted-adult.yaml.',
      level: 'error',
    }));
}

function numbers({ files }: Content): Finding[] {
  const lessons = files.filter(({ kind }) => kind === 'lesson');
  const taken = new Map<string, string>();
  return lessons.flatMap(({ file, locale, course, name }) => {
    const finding = (message: string) => [
      { file, line: 1, rule: 'addresses', message, level: 'error' as const },
    ];
    const number = lessonNumber(name);
    if (number === undefined)
      return finding('Name the file <number>-<words>.mdx, for example 07-threats.mdx.');
    const address = `${locale}/${course}/${number}`;
    const first = taken.get(address);
    if (first)
      return finding(
        `Lesson ${number} of this course is ${first} already. Give this one a number of its own.`,
      );
    taken.set(address, file);
    return [];
  });
}
