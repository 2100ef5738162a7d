import { expect, test } from 'vitest';
import {
  changed,
  error,
  findings,
  lessonEn,
  lessonKm,
  renamed,
  testMistakes,
  testWelcome,
} from './fixture.ts';

testMistakes('nationality', [
  {
    title: 'refuses a nationality in a lesson for students',
    from: 'Here is why it matters.',
    to: 'He said he was American.',
    where: 'American',
    says: 'Remove “American”: no nationality is named here.',
  },
  {
    title: 'refuses several of one people',
    from: 'Here is why it matters.',
    to: 'Some Westerners came.',
    where: 'Westerners',
    says: 'Remove “Westerners”',
  },
  {
    title: 'refuses it in the front matter',
    from: 'text: Pay a little',
    to: 'text: Pay the french man',
    where: 'text: Pay the french man',
    says: 'Remove “french”',
  },
  {
    title: 'refuses it in the data of the course',
    file: 'en/students/course.yaml',
    from: 'Short lessons.',
    to: 'Short lessons on Chinese visitors.',
    where: 'summary:',
    says: 'Remove “Chinese”',
  },
  {
    title: 'refuses it in Khmer',
    file: lessonKm,
    from: 'នេះជាមូលហេតុដែលវាសំខាន់។',
    to: 'គាត់ជាជនជាតិចិនម្នាក់។',
    where: 'ជនជាតិចិន',
    says: 'Remove “ជនជាតិចិន”',
  },
  {
    title: 'refuses it in Khmer at the end of a sentence',
    file: lessonKm,
    from: 'នេះជាមូលហេតុដែលវាសំខាន់។',
    to: 'ភ្ញៀវមកពីប្រទេសថៃ។',
    where: 'ប្រទេសថៃ',
    says: 'Remove “ថៃ”',
  },
]);

testWelcome('nationality', [
  {
    title: 'lets a nationality be part of another word',
    from: 'Here is why it matters.',
    to: 'The chain of chinaware, thighs and Germanium.',
  },
  {
    title: 'lets the Khmer letters of China begin another word',
    file: lessonKm,
    from: 'នេះជាមូលហេតុដែលវាសំខាន់។',
    to: 'កុំឱ្យមានចិន្តាក្នុងចិត្ត។ ពាក់ចិនដា។',
  },
  {
    title: 'keeps each language to its own words',
    from: 'Here is why it matters.',
    to: 'The word ថៃ is Khmer.',
  },
]);

test.each(['caregivers', 'students'])('refuses it in a lesson for %s', (course) => {
  const file = `en/${course}/07-calm.mdx`;
  const files = renamed(lessonEn, file, changed(lessonEn, 'Here is why it matters.', 'A British man.'));
  expect(findings(files, 'nationality')).toEqual([
    error(files, 'nationality', file, 'A British man', 'Remove “British”: no nationality is named here.'),
  ]);
});

test('lets lessons for police name one, as the law and reports do', () => {
  const files = renamed(
    lessonEn,
    'en/police/07-calm.mdx',
    changed(lessonEn, 'Here is why it matters.', 'A British man.'),
  );
  expect(findings(files, 'nationality')).toEqual([]);
});
