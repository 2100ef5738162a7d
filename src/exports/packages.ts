/** What is packed: every lesson by itself and every course, with the page around them that talks to a learning platform. */
import { join } from 'node:path';
import { address, inPackage, neutralAddress } from '#i18n/addresses.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { classicScript } from '#offline/classicScript.ts';
import type { Site } from '#offline/packs.ts';
import { buildIndex } from '#search/buildIndex.ts';
import { readings } from '#search/readings.ts';
import { readPage } from '#search/sections.ts';
import type { CourseId } from '#schemas/course.ts';
import { outerPage } from './outerPage.ts';
import type { Finished, PublishedCourse } from './format.ts';
import { packPages, type PackedWords } from './packed.ts';
import { partedQuestion } from './parts.ts';
import type { PlayerData } from './player.ts';
import { sharedNames } from './suspended.ts';

export interface Package {
  /** `police-4` or `police`. */
  id: string;
  locale: Locale;
  course: CourseId;
  lesson?: number;
  title: string;
  description: string;
  /** Name in the package → bytes, `index.html` among them. */
  files: Map<string, Uint8Array>;
}

export function countPackages({ courses }: Finished): number {
  return courses.reduce((sum, { lessons }) => sum + lessons.length + 1, 0);
}

/** One after another, so that memory stays small. @throws with what is missing in the finished site. */
export async function* packages({ site, courses }: Finished): AsyncGenerator<Package> {
  const player = await playerCode();
  for (const course of courses) {
    for (const lesson of course.lessons) yield lessonPackage(site, course, lesson, player);
    yield coursePackage(site, course, player);
  }
}

let made: Promise<string> | undefined;

/** The script of the page around: the same in every package. */
function playerCode(): Promise<string> {
  made ??= classicScript(join(import.meta.dirname, 'player.ts'));
  return made;
}

type Lesson = PublishedCourse['lessons'][number];

function lessonPackage(site: Site, course: PublishedCourse, lesson: Lesson, player: string): Package {
  const story = `${lesson.address}story/`;
  const places = [lesson.address, ...(site.has(story) ? [story] : [])];
  const data = playerData(site, course, [lesson], places);
  const pages = [...places, ...sharedPages(course.locale)];
  const files = packPages(site, pages, [], wordsFor(course.locale), () => new Map());
  const { title, summary } = lesson;
  return {
    id: `${course.id}-${lesson.number}`,
    locale: course.locale,
    course: course.id,
    lesson: lesson.number,
    title,
    description: summary,
    files: withOuterPage(files, site, course.locale, lesson.shortTitle, { ...data, kind: 'lesson' }, player),
  };
}

function coursePackage(site: Site, course: PublishedCourse, player: string): Package {
  const { locale, id, title, summary, lessons } = course;
  const check = `${course.address}check/`;
  const stories = lessons.map((lesson) => `${lesson.address}story/`).filter((story) => site.has(story));
  const places = [
    course.address,
    ...lessons.map((lesson) => lesson.address),
    ...stories,
    ...(site.has(check) ? [check] : []),
  ];
  const pages = [...places, ...sharedPages(locale), address(locale, 'search')];
  const files = packPages(
    site,
    pages,
    site.has(check) ? [`${check}questions.json`] : [],
    wordsFor(locale),
    (htmls) => searchFiles(locale, htmls),
  );
  const data = playerData(site, course, lessons, places);
  return {
    id,
    locale,
    course: id,
    title,
    description: summary,
    files: withOuterPage(files, site, locale, title, { ...data, kind: 'course' }, player),
  };
}

/** What every package has: help, words explained, who can see what, and the page that leaving leads to. */
function sharedPages(locale: Locale): string[] {
  return [address(locale, 'help'), address(locale, 'glossary'), address(locale, 'phone'), neutralAddress];
}

function wordsFor(locale: Locale): PackedWords {
  const t = translator(locale);
  return {
    instead: [[t('question.kept'), t('scorm.kept')]],
    cleared: t('scorm.cleared'),
    outside: t('scorm.outside', { address: '{address}' }),
    first: new Map([
      [address(locale, 'phone'), { title: t('scorm.phoneTitle'), text: t('scorm.phone') }],
    ]),
  }; // prettier-ignore
}

/** An index of exactly these pages. */
function searchFiles(locale: Locale, htmls: Map<string, string>): Map<string, string> {
  const pages = [...htmls].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([path, html]) => readPage(html, path) ?? []);
  const files = buildIndex(pages, readings[locale]);
  return new Map([...files].map(([path, text]) => [`/search/${locale}/${path}`, text]));
} // prettier-ignore

/** @throws when two questions could be taken for each other in what the platform keeps. */
function playerData(
  site: Site,
  course: PublishedCourse,
  lessons: Lesson[],
  places: string[],
): Omit<PlayerData, 'kind'> {
  const t = translator(course.locale);
  const pool = poolOf(site, course);
  const isWhole = places.includes(`${course.address}check/`);
  const data: Omit<PlayerData, 'kind'> = {
    course: course.id,
    questions: lessons.flatMap(({ id, questions }) => questions.flatMap((question) => partedQuestion(id, question) ?? [])),
    pool: isWhole && pool ? pool.objectives : [],
    ...(isWhole && pool && { passMark: pool.passMark }),
    lessons: lessons.map(({ id, objectives, address: path }) => ({
      id,
      objectives: objectives.map((objective) => objective.id),
      story: places.includes(`${path}story/`),
    })),
    places,
    words: { connected: t('scorm.connected'), alone: t('scorm.alone'), lost: t('scorm.lost') },
  }; // prettier-ignore
  const shared = sharedNames(data);
  if (shared.length > 0)
    throw new Error(`${course.id}: two questions have the same short name in a package; rename one of them.`);
  return data;
}

interface Pool {
  passMark: number;
  objectives: { id: string; questions: string[] }[];
}

/** The questions at the end of the course, by id alone. */
function poolOf(site: Site, { address: path }: PublishedCourse): Pool | undefined {
  const bytes = site.get(`${path}check/questions.json`);
  if (!bytes) return undefined;
  const { passMark, objectives } = JSON.parse(Buffer.from(bytes).toString('utf8')) as {
    passMark: number;
    objectives: { id: string; questions: { id: string }[] }[];
  };
  return {
    passMark,
    objectives: objectives.map(({ id, questions }) => ({ id, questions: questions.map((one) => one.id) })),
  };
}

/** Licences travel with what they are about. */
const licences = ['/licences.txt', '/fonts/LICENSE.txt'];

function withOuterPage(
  files: Map<string, Uint8Array>,
  site: Site,
  locale: Locale,
  title: string,
  data: PlayerData,
  player: string,
): Map<string, Uint8Array> {
  const t = translator(locale);
  const outer = outerPage({
    locale,
    title,
    data,
    who: { words: t('scorm.who'), address: inPackage(address(locale, 'phone')) },
  });
  const all = new Map([
    ...files,
    ['index.html', Buffer.from(outer)] as const,
    ['player.js', Buffer.from(player)] as const,
  ]);
  for (const path of licences) {
    const text = site.get(path);
    if (text) all.set(inPackage(path), text);
  }
  return all;
}
