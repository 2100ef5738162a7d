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
  { name: 'the door', pattern: /^\/$/, most: of(4_500, 200, 8_400, 40_500) },
  { name: 'the neutral page', pattern: /^\/tables\/$/, most: of(900, -everywhere, 0, 1_050) },
  { name: 'what is not there', pattern: /^\/404\.html$/, most: of(5_450, 0, 8_300, 41_000) },
  { name: 'home', pattern: /^\/\w\w\/$/, most: of(7_050, 0, 8_300, 44_000) },
  { name: 'a course', pattern: /^\/\w\w\/(?:students|caregivers|police)\/$/, most: of(10_050, 5_100, 13_400, 54_500) },
  // No script before somebody touches it: `data-waits`.
  { name: 'a lesson', pattern: /^\/\w\w\/\w+\/\d+\/$/, most: of(14_550, -everywhere, 22_900, 68_500), atOnce: /\/lesson\./ },
  { name: 'a story', pattern: ofLesson('story'), most: of(9_400, 0, 8_300, 50_000) },
  { name: 'a sheet', pattern: ofLesson('sheet'), most: of(8_400, 0, 8_300, 44_500) },
  { name: 'slides', pattern: ofLesson('present'), most: of(19_000, 4_700, 18_900, 71_500) },
  { name: "a trainer's page", pattern: ofLesson('facilitate'), most: of(11_000, 0, 8_300, 47_500) },
  { name: 'an assessment', pattern: ofCourse('check'), most: of(18_750, 13_900, 24_000, 70_000) },
  { name: 'a test on paper', pattern: ofCourse('test'), most: of(18_950, 0, 8_300, 55_000) },
  { name: 'a kit', pattern: ofCourse('kit'), most: of(7_850, 4_400, 12_700, 48_000) },
  { name: 'a count of hands', pattern: ofCourse('pulse'), most: of(7_750, 7_900, 15_300, 50_500) },
  { name: 'a report', pattern: ofCourse('report'), most: of(8_100, 5_000, 12_400, 48_000) },
  { name: 'certificates', pattern: ofCourse('certificate'), most: of(8_350, 0, 8_300, 44_500) },
  { name: 'search', pattern: page('search'), most: of(14_850, 22_200, 31_500, 73_500), atOnce: /\/(?:khmer|english)\./ },
  { name: 'help', pattern: page('help'), most: of(9_800, 0, 8_300, 45_500) },
  { name: 'the glossary', pattern: page('glossary'), most: of(12_750, 0, 8_300, 48_500) },
  { name: 'the sources', pattern: page('sources'), most: of(16_350, 0, 8_300, 52_000) },
  { name: 'practice', pattern: page('practice'), most: of(6_250, 12_700, 22_800, 56_000) },
  { name: 'progress', pattern: page('progress'), most: of(9_000, 13_300, 23_400, 60_000) },
  { name: 'a plan for a day', pattern: page('plan'), most: of(15_350, 15_700, 25_800, 68_500) },
  { name: 'saved courses', pattern: page('offline'), most: of(7_600, 4_400, 12_700, 51_500) },
  { name: 'a poster', pattern: page('posters/[\\w-]+'), most: of(6_100, 0, 8_300, 44_000) },
  { name: 'cards to cut out', pattern: page('tally|voting-cards'), most: of(5_800, 0, 8_300, 41_500) },
  // Its list is written by the export.
  { name: 'downloads', pattern: page('downloads'), most: of(19_300, 0, 8_300, 55_000) },
  {
    name: 'a page of text',
    pattern: page('about|accessibility|away|officers|phone|privacy|teachers|travel'),
    most: of(9_000, 1_100, 9_300, 48_000),
  },
]; // prettier-ignore
