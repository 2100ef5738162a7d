/** What the reports ask for is taught: every entry of the coverage list names objectives that there are. */
import { coverageSchema } from '#schemas/coverage.ts';
import type { Finding, Rule } from '../finding.ts';
import { goodData, goodLessons, lessonNumber } from '../lessonFiles.ts';

export const coverageRule: Rule = (content) => {
  const here = goodLessons(content)
    .filter(({ data }) => !data.draft)
    .flatMap(({ file, data }) =>
      data.objectives.map(({ id }) => `${file.course}/${lessonNumber(file.name)}#${id}`),
    );
  const elsewhere = (content.elsewhere ?? []).flatMap(({ course, number, objectives }) =>
    objectives.map((id) => `${course}/${number}#${id}`),
  );
  const known = new Set([...here, ...elsewhere]);
  return goodData(content, 'coverage', coverageSchema).flatMap(({ file, data }) =>
    data.flatMap(({ id, objectives }, index) =>
      objectives
        .filter((objective) => !known.has(objective))
        .map((objective): Finding => ({
          file: file.file,
          line: file.lineOf([index, 'objectives', objectives.indexOf(objective)]),
          rule: 'coverage',
          message: `“${id}” names ${objective}, which no published lesson has.`,
          level: 'error',
        })),
    ),
  );
};
