/** What a trainer's kit is made from: guides for both ages of students, and questions enough for two forms of a test. */
import { assessmentSchema } from '#schemas/assessment.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { goodData, goodLessons } from '../lessonFiles.ts';

/** Ages as they stand in either language, with either dash. */
const ages = [
  ['12–14', /12\s*[–-]\s*14/],
  ['15–17', /15\s*[–-]\s*17/],
] as const;

export const kitRule: Rule = (content) => [...adapted(content), ...enough(content)];

/** Whoever leads students is told what to change for the younger and for the older. */
function adapted(content: Content): Finding[] {
  return goodLessons(content)
    .filter(({ file, data }) => file.course === 'students' && !data.draft)
    .flatMap(({ file, data }) =>
      ages
        .filter(([, age]) => !data.facilitator.adapt.some((change) => age.test(change.for)))
        .map(([name]) => ({
          file: file.file,
          line: file.lineOf(['facilitator', 'adapt']),
          rule: 'kit',
          message: `Say under \`adapt:\` what to change for those of ${name}: an entry with \`for:\` and these ages.`,
          level: 'error' as const,
        })),
    );
}

/** A question that was asked before the course tells nothing after it: nobody forgets it. */
function enough(content: Content): Finding[] {
  return goodData(content, 'assessment', assessmentSchema).flatMap(({ file, data }) =>
    data.objectives.flatMap(({ id, questions }, index) =>
      questions.length >= 2 * data.each
        ? []
        : [
            {
              file: file.file,
              line: file.lineOf(['objectives', index, 'questions']),
              rule: 'kit',
              message: `The objective “${id}” has ${questions.length} questions. The tests before and after the course need ${2 * data.each} that differ: write more, or ask for fewer with \`each:\`.`,
              level: 'error' as const,
            },
          ],
    ),
  );
}
