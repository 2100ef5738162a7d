/** `npm run new:lesson -- students 8 settings`: writes a lesson in every language, with all that has to be in it. */
import { existsSync, globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { courseIds } from '#schemas/course.ts';
import { scaffoldLesson } from './scaffold.ts';

const contentDir = process.env['CONTENT_DIR'] ?? 'content';
const [course = '', digits = '', words = ''] = process.argv.slice(2);

const problem = findProblem();
if (problem) {
  console.error(
    `${problem}\nUse: npm run new:lesson -- <course> <number> <words>, for example: npm run new:lesson -- students 8 settings`,
  );
  process.exitCode = 1;
} else {
  const today = new Date().toISOString().slice(0, 10);
  for (const { file, text } of scaffoldLesson({ course, number: Number(digits), words, today })) {
    writeFileSync(join(contentDir, file), text, { flag: 'wx' });
    console.log(`content/${file}`);
  }
  console.log('Write over what stands there; remove `draft: true` in both files when both are finished.');
}

function findProblem(): string | undefined {
  const courses: readonly string[] = courseIds;
  if (!courses.includes(course)) return `There is no course “${course}”. Courses: ${courseIds.join(', ')}.`;
  if (!/^[1-9]\d?$/.test(digits)) return `“${digits}” is no number for a lesson: 1 to 99.`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(words))
    return 'Give words for the file name: small letters, digits and hyphens.';
  const [taken] = globSync(`*/${course}/${digits.padStart(2, '0')}-*.mdx`, { cwd: contentDir });
  if (taken)
    return `Lesson ${digits} of this course is content/${taken} already. A number is never given twice.`;
  if (!existsSync(contentDir)) return `There is no folder ${contentDir}.`;
  return undefined;
}
