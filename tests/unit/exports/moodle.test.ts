import { expect, test } from 'vitest';
import type { Exported } from '#exports/format.ts';
import { moodle } from '#exports/moodle.ts';
import { readMoodle, type Read, type ReadCategory } from './moodleReading.ts';
import { finished, publishedCourse } from './published.ts';

const files: Exported[] = [];
for await (const file of moodle.make(finished)) files.push(file);

function readFile(path: string) {
  const file = files.find((one) => one.path === path);
  if (!file) throw new Error(`There is no ${path}. There are: ${files.map((one) => one.path).join(', ')}.`);
  const all = readMoodle(new TextDecoder().decode(file.bytes));
  return {
    file,
    categories: all.filter((part): part is ReadCategory => part.type === 'category'),
    questions: all.filter((part): part is Read => part.type !== 'category'),
  };
}

test('makes a file for each course, its end, and each lesson, in each language, and says beforehand how many', () => {
  expect(files.map(({ path }) => path)).toEqual(
    ['km', 'en'].flatMap((locale) =>
      ['students', 'students-check', 'students-4', 'students-5'].map(
        (name) => `moodle/${locale}/${name}.xml`,
      ),
    ),
  );
  expect(moodle.count(finished)).toBe(files.length);
});

test('a course holds what its parts hold, each under the name of its lesson', () => {
  const { categories, questions } = readFile('moodle/en/students.xml');
  expect(categories.map(({ path }) => path)).toEqual([
    ['$course$', 'top', 'Safe Path', 'Course students', '4. Hooks'],
    ['$course$', 'top', 'Safe Path', 'Course students', '5. This / that'],
    ['$course$', 'top', 'Safe Path', 'Course students', 'What I can do', 'See the hook'],
    ['$course$', 'top', 'Safe Path', 'Course students', 'What I can do', 'Stop & tell'],
  ]);
  const parts = ['-4', '-5', '-check'].flatMap((part) => readFile(`moodle/en/students${part}.xml`).questions);
  expect(questions).toEqual(parts);
  expect(questions).toHaveLength(2 * 2 + 2 * 2);
});

test('questions have numbers for life: ASCII, none twice, and within what Moodle keeps', () => {
  const long = 'x'.repeat(60);
  const course = publishedCourse('km', 'caregivers');
  const numbers = readFile('moodle/km/students.xml').questions.map(({ idNumber }) => idNumber);
  expect(numbers).toContain('km-students-4-first');
  expect(numbers).toContain('km-students-check-see-1');
  expect(new Set(numbers).size).toBe(numbers.length);
  // The longest ids that schemas allow, in the course with the longest name.
  expect(`${course.locale}-${course.id}-check-${long}`.length).toBeLessThanOrEqual(100);
});

test('tags name course, lesson and objectives; the category says the objectives in words', () => {
  const { categories, questions } = readFile('moodle/en/students-4.xml');
  expect(questions.map(({ tags }) => tags)).toEqual([
    ['students', 'students-4', 'see'],
    ['students', 'students-4', 'see', 'stop'],
  ]);
  expect(categories[0]?.info).toContain('Stop & tellstop');
});

test('below every question are the lesson that teaches it, and help', () => {
  const [question] = readFile('moodle/km/students-check.xml').questions;
  expect(question?.links.map(([address]) => address)).toEqual([
    'https://safe.example/km/students/4/',
    'https://safe.example/km/help/',
  ]);
  const missing = readFile('moodle/km/students.xml').questions.filter(
    ({ links }) => links.at(-1)?.[0] !== 'https://safe.example/km/help/',
  );
  expect(missing).toEqual([]);
});

test('a course without an assessment has no file for one', async () => {
  const course = publishedCourse('en', 'police');
  delete course.assessment;
  const made: string[] = [];
  for await (const { path } of moodle.make({ ...finished, courses: [course] })) made.push(path);
  expect(made).toEqual(['moodle/en/police.xml', 'moodle/en/police-4.xml', 'moodle/en/police-5.xml']);
  expect(moodle.count({ ...finished, courses: [course] })).toBe(3);
});
