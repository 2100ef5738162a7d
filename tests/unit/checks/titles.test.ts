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
import { assessmentEn, assessmentKm, storyEn, storyKm } from './storyFixture.ts';

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
    title: 'refuses a telling short title of a story',
    file: storyEn,
    from: 'shortTitle: "Lesson 7: Sokha\'s evening"',
    to: 'shortTitle: Threats in the evening',
    where: 'shortTitle:',
    says: `“Threat” ${givesAway}`,
  },
  {
    title: 'refuses a telling short title of a Khmer story',
    file: storyKm,
    from: 'shortTitle: មេរៀនទី 7៖ ល្ងាចរបស់សុខា',
    to: 'shortTitle: ល្ងាចនៃហិង្សា',
    where: 'shortTitle:',
    says: `“ហិង្សា” ${givesAway}`,
  },
  {
    title: 'asks for a verb at the beginning of an English objective',
    from: 'text: Name one person you trust.',
    to: 'text: Trusted people and where they can be found.',
    where: 'text: Trusted people',
    says: 'Begin the objective with a verb that can be seen done: “Trusted people and where they …”. Verbs are listed in src/checks/rules/titles.ts.',
  },
  {
    title: 'asks for a verb, not for a word that begins like one',
    from: 'text: Name one person you trust.',
    to: 'text: Names of people.',
    where: 'text: Names of people',
    says: 'Begin the objective with a verb',
  },
  {
    title: 'asks for a verb at the beginning of a Khmer objective',
    file: lessonKm,
    from: 'text: រកមនុស្សម្នាក់ដែលអ្នកទុកចិត្ត។',
    to: 'text: មនុស្សម្នាក់ដែលអ្នកទុកចិត្ត។',
    where: 'text: មនុស្សម្នាក់',
    says: 'Begin the objective with a verb that can be seen done: “មនុស្សម្នាក់ដែលអ្នកទុកចិត្ត។…”.',
  },
  {
    title: 'asks for a verb at the beginning of an objective of an assessment',
    file: assessmentEn,
    from: 'text: Tell what is friendly',
    to: 'text: What is friendly',
    where: 'text: What is friendly',
    says: 'Begin the objective with a verb that can be seen done: “What is friendly from what is …”.',
  },
  {
    title: 'asks for a verb at the beginning of an objective of a Khmer assessment',
    file: assessmentKm,
    from: 'text: ប្រាប់ជំហានទាំងបីតាមលំដាប់។',
    to: 'text: ជំហានទាំងបីតាមលំដាប់។',
    where: 'text: ជំហានទាំងបី',
    says: 'Begin the objective with a verb that can be seen done: “ជំហានទាំងបីតាមលំដាប់។…”.',
  },
]);

testWelcome('titles', [
  {
    title: 'lets the title of the page itself say what it is about',
    from: 'title: A calm afternoon\n',
    to: 'title: If someone threatens you\n',
  },
  {
    title: 'lets the title of a story itself say what it is about',
    file: storyEn,
    from: "title: Sokha's evening\nshort",
    to: 'title: Threats in the evening\nshort',
  },
  {
    title: 'asks for no verb in a question of an assessment',
    file: assessmentEn,
    from: 'stem: What belongs together?',
    to: 'stem: Pairs?',
  },
  {
    title: 'lets objectives begin with a small letter',
    from: 'text: Name one person',
    to: 'text: name one person',
  },
]);

test('leaves an assessment that does not fit its schema to the schema', () => {
  const verbless = changed(assessmentEn, 'text: Tell what is friendly', 'text: What is friendly');
  expect(findings(changed(assessmentEn, 'passMark: 70', 'passMark: 700', verbless), 'titles')).toEqual([]);
});

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
