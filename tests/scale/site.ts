/**
 * `node tests/scale/site.ts <folder> <lessons>`: a content folder with so many lessons in each language, spread over the
 * three courses: the real ones first, then made ones. Everything else is as it is.
 */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readContent } from '#checks/content.ts';
import { goodData, lessonNumber } from '#checks/lessonFiles.ts';
import { localeTags } from '#i18n/locales.ts';
import type { AssessmentData } from '#schemas/assessment.ts';
import { courseIds, type CourseId } from '#schemas/course.ts';
import type { Coverage } from '#schemas/coverage.ts';
import { termSchema } from '#schemas/term.ts';
import { chance } from './chance.ts';
import { madeLesson, mixtureOf, realLessons, type Written } from './lessons.ts';
import { write } from './write.ts';

const real = 'content';

/** Numbers of helplines stand nowhere in prose, and lesson 117 has its own in its title. */
const called = /117|1280/;

/** One of the `count` lessons of a site. */
export interface Placed {
  course: CourseId;
  number: number;
  lesson: Written;
  isMade: boolean;
}

/** The lessons of a site of this size; one at a time, for ten thousand of them are much to hold. */
export function* lessonsOfSite(count: number): Generator<Placed> {
  const isPlain = plainSentences();
  for (const [place, course] of courseIds.entries()) {
    const lessons = realLessons(real, course);
    const mixture = mixtureOf(lessons, isPlain);
    const share = Math.ceil((count - place) / courseIds.length);
    let number = Math.max(...lessons.map(({ name }) => lessonNumber(name) ?? 0));
    for (let index = 0; index < share; index++) {
      const own = lessons[index];
      if (own) yield { course, number: lessonNumber(own.name) ?? 0, lesson: own, isMade: false };
      else {
        do number++;
        while (called.test(String(number)));
        const made = madeLesson(mixture, number, chance(number * courseIds.length + place));
        yield { course, number, lesson: made, isMade: true };
      }
    }
  }
}

/** Writes the content of such a site. */
export function writeContent(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(real, folder, {
    recursive: true,
    filter: (path) => !/[\\/]\d[^\\/]*\.(?:mdx|story\.yaml)$/.test(path),
  });
  const there = new Set<string>();
  for (const { course, number, lesson, isMade } of lessonsOfSite(count)) {
    for (const { id } of lesson.data.en.objectives) there.add(`${course}/${number}#${id}`);
    there.add(`${course}/${number}`);
    for (const locale of localeTags) {
      const place = join(locale, course, lesson.name);
      if (!isMade) {
        for (const ending of ['.mdx', ...(lesson.story ? ['.story.yaml'] : [])])
          cpSync(join(real, place + ending), join(folder, place + ending));
        continue;
      }
      write(join(folder, `${place}.mdx`), `---\n${yaml(lesson.data[locale])}---\n\n${lesson.body[locale]}\n`);
      if (lesson.story) write(join(folder, `${place}.story.yaml`), yaml(lesson.story[locale]));
    }
  }
  onlyWhatIsThere(folder, there);
}

/** A site smaller than ours is asked for no lesson that it does not have. */
function onlyWhatIsThere(folder: string, there: Set<string>) {
  for (const locale of localeTags)
    for (const course of courseIds) {
      const file = join(folder, locale, course, 'assessment.yaml');
      const data = parse(readFileSync(file, 'utf8')) as AssessmentData;
      const objectives = data.objectives.filter(({ lesson }) => there.has(`${course}/${lesson}`));
      if (objectives.length < data.objectives.length) write(file, yaml({ ...data, objectives }));
    }
  const file = join(folder, 'coverage.yaml');
  const coverage = parse(readFileSync(file, 'utf8')) as Coverage;
  const kept = coverage.filter(({ objectives }) => objectives.every((objective) => there.has(objective)));
  if (kept.length < coverage.length) write(file, yaml(kept));
}

/** Sentences without an agreed term of more than one word: these are bound to the same words in the other language. */
function plainSentences(): (sentence: string) => boolean {
  const terms = goodData(readContent(real), 'term', termSchema).flatMap(({ data }) =>
    [data.en.term, ...data.en.also].flatMap((form) => form.replace(/[()]/g, '|').split('|')),
  );
  const bound = terms.map((form) => form.trim().toLowerCase()).filter((form) => form.includes(' '));
  return (sentence) => !bound.some((form) => sentence.toLowerCase().includes(form));
}

function yaml(data: unknown): string {
  return stringify(data, { lineWidth: 0 });
}

if (import.meta.main) {
  const [, , folder, count] = process.argv;
  if (!folder || !Number(count)) throw new Error('node tests/scale/site.ts <folder> <lessons>');
  writeContent(folder, Number(count));
}
