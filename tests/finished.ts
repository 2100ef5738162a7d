/** The finished site as exports read it. */
import { globSync, readFileSync } from 'node:fs';
import type { Finished, PublishedCourse } from '#exports/format.ts';
import { localeTags } from '#i18n/locales.ts';
import { courseIds } from '#schemas/course.ts';

/** @throws when `dist/` is not there. */
export function finishedSite(): Finished {
  const files = globSync('dist/**/*.*', { exclude: ['**/*.gz'] }).map((file) => file.replaceAll('\\', '/'));
  return {
    site: new Map(
      files.map((file) => [
        file.replace(/^dist/, '').replace(/\/index\.html$/, '/'),
        readFileSync(file),
      ]),
    ),
    courses: localeTags.flatMap((locale) =>
      courseIds.map(
        (id) => JSON.parse(readFileSync(`dist/${locale}/${id}/course.json`, 'utf8')) as PublishedCourse,
      ),
    ),
    origin: 'https://safe-path.example',
  };
} // prettier-ignore
