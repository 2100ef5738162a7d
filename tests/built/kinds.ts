/** Every kind of page, and what one may weigh: bytes after brotli, 1 KB is 1,000 bytes. A page of no kind fails the tests. */
import type { Weights } from './weights.ts';

export interface Kind {
  name: string;
  pattern: RegExp;
  /** `early` is what the kind has beyond the scripts of every page. */
  most: Weights;
  /** Scripts that the page's own code asks for at once, where no `import` at the top of a file says so. */
  atOnce?: RegExp;
}

/** Scripts that come on every page before anybody has touched it. The one number to change where these change. */
export const everywhere = 6_450;

const of = (html: number, early: number, scripts: number, whole: number): Weights => ({
  html,
  early,
  scripts,
  whole,
});
const page = (names: string) => new RegExp(`^/\\w\\w/(?:${names})/$`);
const ofCourse = (name: string) => new RegExp(`^/\\w\\w/\\w+/${name}/$`);
const ofLesson = (name: string) => new RegExp(`^/\\w\\w/\\w+/\\d+/${name}/$`);

export const kinds: Kind[] = [
  { name: 'the door', pattern: /^\/$/, most: of(4_550, 200, 8_500, 40_500) },
  { name: 'the neutral page', pattern: /^\/tables\/$/, most: of(900, -everywhere, 0, 1_050) },
  { name: 'what is not there', pattern: /^\/404\.html$/, most: of(5_500, 0, 8_300, 41_000) },
  { name: 'home', pattern: /^\/\w\w\/$/, most: of(7_200, 0, 8_300, 44_000) },
  { name: 'a course', pattern: /^\/\w\w\/(?:students|caregivers|police)\/$/, most: of(10_100, 5_100, 13_400, 55_000) },
  // No script before somebody touches it: `data-waits`.
  { name: 'a lesson', pattern: /^\/\w\w\/\w+\/\d+\/$/, most: of(14_450, -everywhere, 23_400, 68_500) },
  { name: 'a story', pattern: ofLesson('story'), most: of(9_450, 0, 8_300, 50_000) },
  { name: 'a sheet', pattern: ofLesson('sheet'), most: of(8_450, 0, 8_300, 45_000) },
  { name: 'slides', pattern: ofLesson('present'), most: of(19_100, 4_800, 19_000, 71_500) },
  { name: "a trainer's page", pattern: ofLesson('facilitate'), most: of(11_050, 0, 8_300, 47_500) },
  { name: 'an assessment', pattern: ofCourse('check'), most: of(18_800, 14_300, 24_500, 70_500) },
  { name: 'a test on paper', pattern: ofCourse('test'), most: of(19_050, 0, 8_300, 55_500) },
  { name: 'a kit', pattern: ofCourse('kit'), most: of(7_900, 4_400, 12_700, 48_000) },
  { name: 'a count of hands', pattern: ofCourse('pulse'), most: of(7_800, 7_900, 15_400, 50_500) },
  { name: 'a report', pattern: ofCourse('report'), most: of(8_200, 5_000, 12_500, 48_000) },
  { name: 'certificates', pattern: ofCourse('certificate'), most: of(8_400, 0, 8_300, 45_000) },
  { name: 'search', pattern: page('search'), most: of(14_550, 19_700, 28_900, 71_000), atOnce: /\/(?:khmer|english)\./ },
  { name: 'help', pattern: page('help'), most: of(9_900, 0, 8_300, 45_500) },
  { name: 'the glossary', pattern: page('glossary'), most: of(12_850, 0, 8_300, 48_500) },
  { name: 'the sources', pattern: page('sources'), most: of(16_400, 0, 8_300, 52_000) },
  { name: 'practice', pattern: page('practice'), most: of(6_250, 13_200, 23_300, 56_500) },
  { name: 'progress', pattern: page('progress'), most: of(8_700, 10_800, 19_100, 55_000) },
  { name: 'a plan for a day', pattern: page('plan'), most: of(15_150, 13_200, 21_500, 64_000) },
  { name: 'saved courses', pattern: page('offline'), most: of(7_650, 4_400, 12_700, 51_500) },
  { name: 'a poster', pattern: page('posters/[\\w-]+'), most: of(6_150, 0, 8_300, 44_000) },
  { name: 'cards to cut out', pattern: page('tally|voting-cards'), most: of(5_950, 0, 8_300, 41_500) },
  // Its list is written by the export.
  { name: 'downloads', pattern: page('downloads'), most: of(19_300, 0, 8_300, 55_000) },
  {
    name: 'a page of text',
    pattern: page('about|accessibility|away|officers|phone|privacy|teachers|travel'),
    most: of(9_050, 1_100, 9_400, 48_500),
  },
]; // prettier-ignore
