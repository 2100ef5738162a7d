/** Every file fits the schema of its kind. */
import type { z } from 'astro/zod';
import { assessmentSchema } from '#schemas/assessment.ts';
import { coverageSchema } from '#schemas/coverage.ts';
import { courseIds, courseSchema } from '#schemas/course.ts';
import { helplineSchema } from '#schemas/helpline.ts';
import { lessonSchema } from '#schemas/lesson.ts';
import { pageSchema } from '#schemas/page.ts';
import { situationSchema } from '#schemas/situation.ts';
import { sourceSchema } from '#schemas/source.ts';
import { namesSchema } from '#schemas/names.ts';
import { spellingsSchema } from '#schemas/spelling.ts';
import { statisticWordsSchema } from '#schemas/statistic.ts';
import { storySchema } from '#schemas/story.ts';
import { termSchema } from '#schemas/term.ts';
import type { ContentFile, Kind } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';

const schemas: Record<Exclude<Kind, 'unknown' | 'code'>, z.ZodType> = {
  lesson: lessonSchema,
  page: pageSchema,
  course: courseSchema,
  story: storySchema,
  assessment: assessmentSchema,
  term: termSchema,
  helpline: helplineSchema,
  situation: situationSchema,
  source: sourceSchema,
  statistic: statisticWordsSchema,
  spelling: spellingsSchema,
  names: namesSchema,
  coverage: coverageSchema,
};

export const schemaRule: Rule = ({ files }) => files.flatMap(check);

function check(file: ContentFile): Finding[] {
  const finding = (line: number, message: string): Finding => ({
    file: file.file,
    line,
    rule: 'schema',
    message,
    level: 'error',
  });
  if (file.broken.length > 0) return file.broken.map(({ line, message }) => finding(line, message));
  if (file.kind === 'code') return [];
  if (file.kind === 'unknown')
    return [finding(1, 'Nothing reads a file here. content/README.md says what goes where.')];
  const known: readonly string[] = courseIds;
  const isOfACourse = ['lesson', 'course', 'story', 'assessment'].includes(file.kind);
  if (isOfACourse && !known.includes(file.course)) {
    return [finding(1, `There is no course “${file.course}”. Courses: ${courseIds.join(', ')}.`)];
  }
  return misfits(schemas[file.kind], file).map(({ line, message }) => finding(line, message));
}

/** Where data do not fit a schema, and why. */
export function misfits(
  schema: z.ZodType,
  { data, lineOf }: Pick<ContentFile, 'data' | 'lineOf'>,
): { line: number; message: string }[] {
  const { error } = schema.safeParse(data);
  return (error?.issues ?? []).map((issue) => {
    const { path, message } = issue;
    const at = issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path;
    return { line: lineOf(at), message: `${path.join('.') || 'the data'}: ${message}` };
  });
}
