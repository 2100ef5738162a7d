/** The finished site as exports are given it. */
import { globSync, readFileSync } from 'node:fs';
import type { Finished, PublishedCourse } from '#exports/format.ts';
import { localeTags } from '#i18n/locales.ts';
import { courseIds } from '#schemas/course.ts';
import { html } from './site.ts';

export function finishedSite(): Finished {
  const site = new Map(
    globSync('dist/**/*.*').map((file) => [
      file
        .replaceAll('\\', '/')
        .replace(/^dist/, '')
        .replace(/index\.html$/, ''),
      readFileSync(file),
    ]),
  );
  const courses = localeTags.flatMap((locale) =>
    courseIds.map(
      (id) => JSON.parse(readFileSync(`dist/${locale}/${id}/course.json`, 'utf8')) as PublishedCourse,
    ),
  );
  const [, canonical = ''] = /rel="canonical" href="([^"]+)"/.exec(html('/km/')) ?? [];
  return { site, courses, origin: new URL(canonical).origin };
}
