/** Reads what the build made, as exporters are given it. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { address } from '#i18n/addresses.ts';
import { localeTags } from '#i18n/locales.ts';
import type { Site } from '#offline/packs.ts';
import { courseIds } from '#schemas/course.ts';
import type { Finished, PublishedCourse } from './format.ts';

/**
 * The finished site in `root`, but what was exported from it before and what is there a second time, compressed.
 * @throws with what is missing and what to do.
 */
export function readFinished(root = 'dist'): Finished {
  if (!existsSync(join(root, 'index.html')))
    throw new Error(`There is no finished site in ${root}/. Run \`npm run build\` first.`);
  const site: Site = new Map(
    globSync('**/*.*', { cwd: root })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !/^downloads\/|\.gz$/.test(file))
      .sort()
      .map((file) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, readFileSync(join(root, file))]),
  );
  return { site, courses: coursesIn(site), origin: originOf(site) };
}

function coursesIn(site: Site): PublishedCourse[] {
  return localeTags.flatMap((locale) =>
    courseIds.flatMap((id) => {
      const data = site.get(`${address(locale, id)}course.json`);
      return data ? [JSON.parse(textOf(data)) as PublishedCourse] : [];
    }),
  );
}

/** The address that the build was given: pages say it of themselves. */
function originOf(site: Site): string {
  const page = address(localeTags[0] ?? 'km');
  const [, whole] = /<link rel="canonical" href="([^"]+)"/.exec(textOf(site.get(page))) ?? [];
  if (whole === undefined || !URL.canParse(whole))
    throw new Error(`dist${page} does not say its own address. Run \`npm run build\` again.`);
  return new URL(whole).origin;
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
