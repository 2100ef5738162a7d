/** The page of downloads: what was exported, written into the page that the build made without it. */
import { address } from '#i18n/addresses.ts';
import type { Locale } from '#i18n/locales.ts';
import type { MessageKey } from '#i18n/messages/en.ts';
import { translator, type Translate } from '#i18n/translate.ts';
import { sizeWords } from '#offline/pack.ts';
import type { PublishedCourse } from './format.ts';
import type { Listed } from './listing.ts';
import { escaped } from './moodleXml.ts';

/** What each format is called. */
const names: Record<string, MessageKey> = {
  scorm: 'downloads.scorm',
  kolibri: 'downloads.kolibri',
  moodle: 'downloads.moodle',
  print: 'downloads.print',
};

/** `/km/downloads/` → where it lies below `dist/`. */
export function downloadsPage(locale: Locale): string {
  return `${address(locale, 'downloads').slice(1)}index.html`;
}

/**
 * The page with the list in place of what stood there, whether that was a list or the words for none.
 * @throws when the page has no place for it.
 */
export function withDownloads(
  html: string,
  locale: Locale,
  listed: Listed[],
  courses: PublishedCourse[],
): string {
  const place = /(<section\b[^>]*\bdata-downloads\b[^>]*>)[\s\S]*?(<\/section>)/;
  if (!place.test(html))
    throw new Error(`dist/${downloadsPage(locale)} has no place for the list. Build again.`);
  const t = translator(locale);
  const own = listed.filter((file) => file.locale === locale);
  if (own.length === 0) return html;
  const groups = [
    ...courses
      .filter((course) => course.locale === locale)
      .map(({ id, title }) => ({ title, files: own.filter(({ course }) => course === id) })),
    { title: t('downloads.all'), files: own.filter(({ course }) => course === undefined) },
  ].filter(({ files }) => files.length > 0);
  const written = [...groups.map((group) => courseList(t, group)), sums(t, own)].join('');
  return html.replace(place, (_, open: string, close: string) => open + written + close);
}

function courseList(t: Translate, { title, files }: { title: string; files: Listed[] }): string {
  const formats = [...new Set(files.map(({ format }) => format))];
  return [
    `<div><h3>${escaped(title)}</h3>`,
    ...formats.map((format) => {
      const key = names[format];
      const own = files.filter((file) => file.format === format);
      const lessons = own.filter(({ lesson }) => lesson !== undefined);
      return [
        `<h4>${escaped(key ? t(key) : format)}</h4>`,
        fileList(t, own.filter(({ lesson }) => lesson === undefined)),
        lessons.length > 0 &&
          `<details><summary>${escaped(t('downloads.lessons', { count: lessons.length }))}</summary>${fileList(t, lessons)}</details>`,
      ]
        .filter(Boolean)
        .join('');
    }),
    '</div>',
  ].join('');
} // prettier-ignore

function fileList(t: Translate, files: Listed[]): string {
  if (files.length === 0) return '';
  return `<ul>${files.map((file) => `<li>${link(t, file)}</li>`).join('')}</ul>`;
}

/** On a phone, the name says what it is and in which language, and gives nobody away: `moodle-km-students-4.xml`. */
function link(t: Translate, { path, title, bytes }: Listed): string {
  const kind = path.replace(/^.*\./, '').toUpperCase();
  const size = t('downloads.file', { kind, size: sizeWords(bytes) });
  return `<a href="/downloads/${path}" download="${path.replaceAll('/', '-')}">${escaped(title)}</a> <span class="small">${escaped(size)}</span>`;
}

/** As `sha256sum --check` reads them. */
function sums(t: Translate, files: Listed[]): string {
  const lines = files.map(({ sha256, path }) => `${sha256}  ${path.replaceAll('/', '-')}\n`);
  return `<details><summary>${escaped(t('downloads.sums'))}</summary><p>${escaped(t('downloads.sumsHow'))}</p><pre tabindex="0">${lines.join('')}</pre></details>`;
}
