/** `npm run review:export -- students 7`: a sheet for a native reviewer, into `review/`; without a lesson, all of them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent, type ContentFile } from '#checks/content.ts';
import { lessonNumber } from '#checks/lessonFiles.ts';
import { reviewSheet } from './reviewSheet.ts';

const { files } = readContent(process.env['CONTENT_DIR'] ?? 'content');
const [course, digits] = process.argv.slice(2);

const lessons = files.filter(
  ({ kind, locale, course: own, name }) =>
    kind === 'lesson' &&
    locale === 'km' &&
    (course === undefined || own === course) &&
    (digits === undefined || lessonNumber(name) === Number(digits)),
);
if (lessons.length === 0) {
  console.error(
    'There is no such lesson. Use: npm run review:export -- [<course> [<number>]], for example students 7',
  );
  process.exitCode = 1;
}
mkdirSync('review', { recursive: true });
for (const lesson of lessons) {
  const name = `${lesson.course}-${lessonNumber(lesson.name)}`;
  const pairs = [
    lesson,
    ...files.filter(({ file }) => file === lesson.file.replace('.mdx', '.story.yaml')),
  ].flatMap((km) => {
    const en = englishOf(km);
    return en ? [{ km, en }] : [];
  });
  const path = join('review', `${name}.html`);
  writeFileSync(path, reviewSheet(`Review: ${lesson.course}, lesson ${lessonNumber(lesson.name)}`, pairs));
  console.log(path);
}

function englishOf({ file }: ContentFile): ContentFile | undefined {
  return files.find((other) => other.file === file.replace(/^km\//, 'en/'));
}
