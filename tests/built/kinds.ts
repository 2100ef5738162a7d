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
export const everywhere = 5_550;

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
  { name: 'the door', pattern: /^\/$/, most: of(4_500, 150, 7_850, 39_500) },
  { name: 'the neutral page', pattern: /^\/tables\/$/, most: of(900, -everywhere, 0, 1_050) },
  { name: 'what is not there', pattern: /^\/404\.html$/, most: of(5_450, 0, 7_700, 40_300) },
  { name: 'home', pattern: /^\/\w\w\/$/, most: of(7_090, 0, 7_700, 43_300) },
  { name: 'a course', pattern: /^\/\w\w\/(?:students|caregivers|police)\/$/, most: of(10_050, 5_150, 12_950, 54_100) },
  // No script before somebody touches it: `data-waits`.
  { name: 'a lesson', pattern: /^\/\w\w\/\w+\/\d+\/$/, most: of(14_000, -everywhere, 22_000, 66_600) },
  { name: 'a story', pattern: ofLesson('story'), most: of(9_430, 0, 7_700, 49_200) },
  { name: 'a sheet', pattern: ofLesson('sheet'), most: of(8_420, 0, 7_700, 43_900) },
  { name: 'slides', pattern: ofLesson('present'), most: of(19_050, 5_050, 18_950, 70_700) },
  { name: "a trainer's page", pattern: ofLesson('facilitate'), most: of(11_000, 0, 7_700, 46_500) },
  { name: 'an assessment', pattern: ofCourse('check'), most: of(18_650, 13_750, 23_100, 68_850), atOnce: /\/(?:AssessmentIsland|preact)\./ },
  { name: 'a test on paper', pattern: ofCourse('test'), most: of(18_980, 0, 7_700, 54_400) },
  { name: 'a kit', pattern: ofCourse('kit'), most: of(7_850, 4_800, 12_600, 47_450) },
  { name: 'a count of hands', pattern: ofCourse('pulse'), most: of(7_750, 7_900, 14_800, 49_700) },
  { name: 'a report', pattern: ofCourse('report'), most: of(8_150, 4_950, 11_850, 47_200) },
  { name: 'certificates', pattern: ofCourse('certificate'), most: of(8_380, 0, 7_700, 43_900) },
  { name: 'search', pattern: page('search'), most: of(14_260, 18_000, 26_350, 67_800), atOnce: /\/(?:khmer|english|SearchIsland|preact)\./ },
  { name: 'help', pattern: page('help'), most: of(9_800, 0, 7_700, 44_650) },
  { name: 'the glossary', pattern: page('glossary'), most: of(12_760, 0, 7_700, 47_600) },
  { name: 'the sources', pattern: page('sources'), most: of(16_340, 0, 7_700, 51_200) },
  { name: 'practice', pattern: page('practice'), most: of(6_150, 12_650, 22_000, 54_950), atOnce: /\/(?:PracticeIsland|preact)\./ },
  { name: 'progress', pattern: page('progress'), most: of(8_570, 9_350, 16_650, 52_350), atOnce: /\/(?:ProgressIsland|preact)\./ },
  { name: 'a plan for a day', pattern: page('plan'), most: of(14_920, 11_350, 19_000, 61_050), atOnce: /\/(?:PlanIsland|preact)\./ },
  { name: 'saved courses', pattern: page('offline'), most: of(7_600, 4_800, 12_600, 51_150) },
  { name: 'a poster', pattern: page('posters/[\\w-]+'), most: of(6_100, 0, 7_700, 43_100) },
  { name: 'cards to cut out', pattern: page('tally|voting-cards'), most: of(5_890, 0, 7_700, 40_500) },
  // Its list is written by the export.
  { name: 'downloads', pattern: page('downloads'), most: of(19_300, 0, 7_700, 54_500) },
  {
    name: 'a page of text',
    pattern: page('about|accessibility|away|officers|phone|privacy|teachers|travel'),
    most: of(9_020, 1_100, 8_900, 47_850),
  },
]; // prettier-ignore
