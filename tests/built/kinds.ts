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
export const everywhere = 8_700;

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
  { name: 'the door', pattern: /^\/$/, most: of(4_000, 200, 10_100, 41_500) },
  { name: 'the neutral page', pattern: /^\/tables\/$/, most: of(900, -everywhere, 0, 1_050) },
  { name: 'what is not there', pattern: /^\/404\.html$/, most: of(5_100, 200, 10_100, 43_000) },
  { name: 'home', pattern: /^\/\w\w\/$/, most: of(6_800, 0, 10_000, 46_000) },
  { name: 'a course', pattern: /^\/\w\w\/(?:students|caregivers|police)\/$/, most: of(9_900, 4_500, 14_500, 56_000) },
  // The bars of the project: 14 KB with styles, 30 KB of scripts when all its questions were answered.
  { name: 'a lesson', pattern: /^\/\w\w\/\w+\/\d+\/$/, most: of(14_000, 2_000, 30_000, 76_000), atOnce: /\/lesson\./ },
  { name: 'a story', pattern: ofLesson('story'), most: of(9_300, 0, 10_000, 52_000) },
  { name: 'a sheet', pattern: ofLesson('sheet'), most: of(8_200, 0, 10_000, 46_500) },
  { name: 'slides', pattern: ofLesson('present'), most: of(19_300, 5_100, 21_200, 74_000) },
  { name: "a trainer's page", pattern: ofLesson('facilitate'), most: of(10_900, 0, 10_000, 49_500) },
  { name: 'an assessment', pattern: ofCourse('check'), most: of(19_100, 13_200, 32_000, 78_500) },
  { name: 'a test on paper', pattern: ofCourse('test'), most: of(19_300, 0, 10_000, 57_500) },
  { name: 'a kit', pattern: ofCourse('kit'), most: of(7_600, 3_800, 13_800, 49_500) },
  { name: 'a count of hands', pattern: ofCourse('pulse'), most: of(7_500, 7_300, 17_300, 52_500) },
  { name: 'a report', pattern: ofCourse('report'), most: of(7_900, 4_300, 14_300, 50_000) },
  { name: 'certificates', pattern: ofCourse('certificate'), most: of(8_200, 0, 10_000, 46_500) },
  { name: 'search', pattern: page('search'), most: of(14_400, 21_000, 32_200, 74_000), atOnce: /\/(?:khmer|english)\./ },
  { name: 'help', pattern: page('help'), most: of(9_700, 0, 10_000, 47_500) },
  { name: 'the glossary', pattern: page('glossary'), most: of(12_800, 0, 10_000, 50_500) },
  { name: 'the sources', pattern: page('sources'), most: of(16_500, 0, 10_000, 54_000) },
  { name: 'practice', pattern: page('practice'), most: of(5_900, 11_900, 30_700, 64_000) },
  { name: 'progress', pattern: page('progress'), most: of(8_300, 12_000, 22_000, 58_000) },
  { name: 'a plan for a day', pattern: page('plan'), most: of(15_100, 14_600, 24_500, 67_000) },
  { name: 'saved courses', pattern: page('offline'), most: of(7_400, 3_800, 13_800, 53_000) },
  { name: 'a poster', pattern: page('posters/[\\w-]+'), most: of(5_800, 0, 10_000, 46_000) },
  { name: 'cards to cut out', pattern: page('tally|voting-cards'), most: of(5_600, 0, 10_000, 43_500) },
  {
    name: 'a page of text',
    pattern: page('about|accessibility|away|downloads|officers|phone|privacy|teachers|travel'),
    most: of(8_800, 300, 10_300, 50_500),
  },
]; // prettier-ignore
