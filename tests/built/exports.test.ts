/** What `dist-exports/` must be, and what the site shows of it. `npm run export` comes first. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readFinished } from '#exports/finished.ts';
import { formats } from '#exports/formats.ts';
import { readListing } from '#exports/listing.ts';
import { localeTags } from '#i18n/locales.ts';
import { readMoodle } from '../unit/exports/moodleReading.ts';
import { assessmentOf, assessmentPages, lessonPages, questionsOf } from '../site.ts';

const folder = 'dist-exports';
const isMade = existsSync(join(folder, 'exports.json'));

test.runIf(process.env['CI'])('the files to take away were made', () => {
  expect(isMade, 'Run `npm run export`.').toBe(true);
});

/** Making sheets takes minutes; they have tests of their own. */
const quick = formats.filter(({ id }) => id !== 'print');

describe.runIf(isMade)('dist-exports/', () => {
  const listed = readListing(folder);

  function filesBelow(place: string): string[] {
    return globSync('**/*.*', { cwd: place, withFileTypes: true })
      .filter((found) => found.isFile())
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .replaceAll('\\', '/')
          .slice(place.length + 1),
      )
      .sort();
  }

  test('holds every file of its list as the list says, and nothing else', () => {
    const found = filesBelow(folder).filter((path) => path !== 'exports.json');
    expect(found).toEqual(listed.map(({ path }) => path).sort());
    const wrong = listed.filter(({ path, bytes, sha256 }) => {
      const data = readFileSync(join(folder, path));
      return data.length !== bytes || createHash('sha256').update(data).digest('hex') !== sha256;
    });
    expect(wrong).toEqual([]);
    expect(listed.filter(({ bytes }) => bytes === 0)).toEqual([]);
  });

  test.each(formats.map(({ id }) => id))('%s has every lesson and every course, in every language', (id) => {
    const own = listed.filter(({ format }) => format === id);
    const missing = lessonPages.flatMap((page) => {
      const [, locale, course, number] = page.split('/');
      const isThere = own.some(
        (file) => file.locale === locale && file.course === course && file.lesson === Number(number),
      );
      const hasCourse = own.some(
        (file) => file.locale === locale && file.course === course && file.lesson === undefined,
      );
      return [...(isThere ? [] : [page]), ...(hasCourse ? [] : [`/${locale}/${course}/`])];
    });
    expect([...new Set(missing)]).toEqual([]);
  });

  test('is in the site: the same files, each with a link on the page of its language, and no other', () => {
    expect(filesBelow('dist/downloads'), 'Run `npm run export` after the build.').toEqual(
      listed.map(({ path }) => path).sort(),
    );
    for (const locale of localeTags) {
      const $ = load(readFileSync(`dist/${locale}/downloads/index.html`, 'utf8'));
      const linked = $('a[href^="/downloads/"]')
        .toArray()
        .map((link) => $(link).attr('href')?.slice('/downloads/'.length));
      const own = listed.filter((file) => file.locale === locale).map(({ path }) => path);
      expect(linked.sort()).toEqual(own.sort());
      expect(new Set($('a[download]').toArray().map((link) => $(link).attr('download'))).size).toBe(own.length);
    }
  }); // prettier-ignore

  test.each(quick)('$id comes out the same when it is made again', async (format) => {
    const finished = readFinished();
    const again: string[] = [];
    for await (const { path, bytes } of format.make(finished))
      again.push(`${path} ${createHash('sha256').update(bytes).digest('hex')}`);
    const before = listed.filter((file) => file.format === format.id);
    expect(again).toEqual(before.map(({ path, sha256 }) => `${path} ${sha256}`));
    expect(again).toHaveLength(format.count(finished));
  });
});

describe.runIf(existsSync(join(folder, 'moodle')))('the questions for Moodle', () => {
  const finished = readFinished();
  const files = readListing(folder)
    .filter(({ format }) => format === 'moodle')
    .map((file) => ({ file, xml: readFileSync(join(folder, file.path), 'utf8') }));

  test('are well formed for a parser that is not ours', async () => {
    const { errors } = await validateXML({
      xml: files.map(({ file, xml }) => ({ fileName: file.path.replaceAll('/', '-'), contents: xml })),
      normalization: 'format',
      maxMemoryPages: 16_384,
    });
    expect(errors).toEqual([]);
  });

  test('are all questions of the lessons that Moodle can ask, and all of the assessments', () => {
    const asked = (path: string) =>
      readMoodle(files.find(({ file }) => file.path === path)?.xml ?? '').flatMap((part) =>
        part.type === 'category' ? [] : [part.idNumber],
      );
    for (const page of lessonPages) {
      const [, locale, course, number] = page.split('/');
      const wanted = questionsOf(page)
        .filter(({ type }) => type !== 'confidence')
        .map(({ id }) => `${locale}-${course}-${number}-${id}`);
      expect(asked(`moodle/${locale}/${course}-${number}.xml`)).toEqual(wanted);
    }
    for (const page of assessmentPages) {
      const [, locale, course] = page.split('/');
      const wanted = assessmentOf(page).objectives.flatMap(({ questions }) =>
        questions.map(({ id }) => `${locale}-${course}-check-${id}`),
      );
      expect(asked(`moodle/${locale}/${course}-check.xml`)).toEqual(wanted);
    }
    expect(finished.courses.every(({ assessment }) => assessment !== undefined)).toBe(true);
  });

  test('name nothing that stands in no text: no helpline left as a word in brackets, no empty paragraph', () => {
    for (const { file, xml } of files) {
      expect(xml.match(/\[\[[a-z-]+\]\]|undefined|\[object|<p><\/p>/g), file.path).toBeNull();
      expect(xml.length).toBeGreaterThan(5000);
    }
  });
});
