import { expect, test } from 'vitest';
import {
  changed,
  error,
  findings,
  goodFiles,
  lessonEn,
  lessonKm,
  pageEn,
  renamed,
  testMistakes,
  testWelcome,
} from './fixture.ts';

const givesAway = "gives the reader away in the browser's tab and history. Choose a neutral short title.";

testMistakes('titles', [
  {
    title: 'refuses a telling short title in English',
    from: "shortTitle: 'Lesson 7: A calm afternoon'",
    to: 'shortTitle: Online threats',
    where: 'shortTitle:',
    says: `“threat” ${givesAway}`,
  },
  {
    title: 'refuses a telling short title whatever its capital letters',
    from: "shortTitle: 'Lesson 7: A calm afternoon'",
    to: 'shortTitle: SEXTORTION',
    where: 'shortTitle:',
    says: `“SEX” ${givesAway}`,
  },
  {
    title: 'refuses a telling short title in Khmer',
    file: lessonKm,
    from: "shortTitle: 'មេរៀនទី 7៖ រសៀលដ៏ស្ងប់'",
    to: 'shortTitle: ការគំរាមកំហែង',
    where: 'shortTitle:',
    says: `“គំរាម” ${givesAway}`,
  },
  {
    title: 'refuses a telling short title of a page',
    file: pageEn,
    from: 'shortTitle: About',
    to: 'shortTitle: About abuse',
    where: 'shortTitle:',
    says: `“abus” ${givesAway}`,
  },
  {
    title: 'asks for a verb at the beginning of an English objective',
    from: '- Name one person you trust.',
    to: '- Trusted people and where they can be found.',
    where: '- Trusted people',
    says: 'Begin the objective with a verb that can be seen done: “Trusted people and where they …”. Verbs are listed in src/checks/rules/titles.ts.',
  },
  {
    title: 'asks for a verb, not for a word that begins like one',
    from: '- Name one person you trust.',
    to: '- Names of people.',
    where: '- Names of people',
    says: 'Begin the objective with a verb',
  },
  {
    title: 'asks for a verb at the beginning of a Khmer objective',
    file: lessonKm,
    from: '- រកមនុស្សម្នាក់ដែលអ្នកទុកចិត្ត។',
    to: '- មនុស្សម្នាក់ដែលអ្នកទុកចិត្ត។',
    where: '- មនុស្សម្នាក់',
    says: 'Begin the objective with a verb that can be seen done: “មនុស្សម្នាក់ដែលអ្នកទុកចិត្ត។…”.',
  },
]);

testWelcome('titles', [
  {
    title: 'lets the title of the page itself say what it is about',
    from: 'title: A calm afternoon\n',
    to: 'title: If someone threatens you\n',
  },
  { title: 'lets objectives begin with a small letter', from: '- Name one person', to: '- name one person' },
]);

test('refuses two lessons of one title', () => {
  const second = 'en/students/08-other.mdx';
  const files = { ...goodFiles, [second]: goodFiles[lessonEn] ?? '' };
  expect(findings(files, 'titles')).toEqual([
    error(files, 'titles', second, 2, `content/${lessonEn} has the same title. Give this page its own.`),
  ]);
});

test('refuses a lesson and a page of one title', () => {
  const files = changed(pageEn, 'title: About this site', 'title: A calm afternoon');
  expect(findings(files, 'titles')).toEqual([
    error(
      files,
      'titles',
      lessonEn,
      'title: A calm',
      `content/${pageEn} has the same title. Give this page its own.`,
    ),
  ]);
});

test('names the first of three pages of one title in both others', () => {
  const text = goodFiles[lessonEn] ?? '';
  const files = { ...goodFiles, 'en/students/08-b.mdx': text, 'en/students/09-c.mdx': text };
  expect(
    findings(files, 'titles').map(({ file, message }) => [file, message.includes(`content/${lessonEn}`)]),
  ).toEqual([
    ['en/students/08-b.mdx', true],
    ['en/students/09-c.mdx', true],
  ]);
});

test('lets two languages share a title, as names are', () => {
  const files = changed('km/pages/about.mdx', 'title: អំពីគេហទំព័រនេះ', 'title: About this site');
  expect(findings(files, 'titles')).toEqual([]);
});

test('takes two lessons that cannot be read for two, not for one title', () => {
  const broken = '---\ntitle: "Half\n---\n';
  const files = {
    ...renamed(lessonEn, 'en/students/09-c.mdx'),
    [lessonEn]: broken,
    'en/students/08-b.mdx': broken,
  };
  expect(findings(files, 'titles')).toEqual([]);
});
