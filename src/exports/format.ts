/** What an export is made from, and what it hands over. */
import type { Site } from '#offline/packs.ts';
import type { Locale } from '#i18n/locales.ts';
import type { AssessmentData } from '#schemas/assessment.ts';
import type { CourseId } from '#schemas/course.ts';
import type { LessonData } from '#schemas/lesson.ts';

/** A course as `course.json` publishes it. */
export interface PublishedCourse {
  locale: Locale;
  id: CourseId;
  title: string;
  summary: string;
  /** `/km/police/`. */
  address: string;
  /** The questions at its end, if it has some. */
  assessment?: AssessmentData;
  lessons: ({ id: string; number: number; address: string } & LessonData)[];
}

/** The finished site, and its courses as data. */
export interface Finished {
  site: Site;
  courses: PublishedCourse[];
  /** `https://safe-path.example`, without a slash at the end: for printed addresses and QR codes. */
  origin: string;
}

/** One file to take away. */
export interface Exported {
  /** Below `dist-exports/`: `scorm/km/police-4.zip`. ASCII, small letters. */
  path: string;
  bytes: Uint8Array;
  locale: Locale;
  /** What it is for, as its title in the list of downloads, in the language of the file. */
  title: string;
  course?: CourseId;
  /** Number of the lesson; none for a whole course. */
  lesson?: number;
}

/** A kind of export. A new one is a file here and a line in `formats.ts`. */
export interface Format {
  /** `npm run export:<id>`; the folder below `dist-exports/`. */
  id: string;
  /** One file after another, so that progress can be shown and memory stays small. @throws with what is missing and what to do. */
  make: (finished: Finished) => AsyncIterable<Exported>;
  /** How many files `make` will hand over. */
  count: (finished: Finished) => number;
}
