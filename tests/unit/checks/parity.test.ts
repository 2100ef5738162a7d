import { expect, test } from 'vitest';
import {
  changed, error, findings, goodFiles, lessonEn, lessonKm, testMistakes, testWelcome, without,
} from './fixture.ts'; // prettier-ignore

test.each([
  ['lesson', lessonKm, lessonEn],
  ['lesson', lessonEn, lessonKm],
  ['page', 'km/pages/about.mdx', 'en/pages/about.mdx'],
  ['course', 'en/students/course.yaml', 'km/students/course.yaml'],
])('asks for the missing twin of a %s: %s', (_, missing, there) => {
  const files = without(missing);
  expect(findings(files, 'parity')).toEqual([
    error(files, 'parity', there, 1, `Write content/${missing} too: what we publish is in every language.`),
  ]);
});

/** Languages are compared in the order of their paths, so what differs is said of the Khmer file. */
testMistakes('parity', [
  {
    title: 'names a draft in one language only',
    file: lessonKm,
    from: 'minutes: 30\nreaders',
    to: 'draft: true\nminutes: 30\nreaders',
    where: 'draft: true',
    says: `The draft differ: here “true”, in content/${lessonEn} “false”.`,
  },
  {
    title: 'names other sources',
    file: lessonKm,
    from: 'sources: [dh]',
    to: 'sources: [dh, tdh]',
    where: 'sources:',
    says: `The sources differ: here “dh,tdh”, in content/${lessonEn} “dh”.`,
  },
  {
    title: 'names another number of objectives',
    file: lessonKm,
    from: '\n  - រកមនុស្សម្នាក់ដែលអ្នកទុកចិត្ត។',
    to: '\n  - រកមនុស្សម្នាក់ដែលអ្នកទុកចិត្ត។\n  - ជួយមិត្ត។',
    where: '- ប្រាប់ជំហានទាំងបី',
    says: `The number of objectives differ: here “3”, in content/${lessonEn} “2”.`,
  },
  {
    title: 'names other minutes in the plan',
    file: lessonKm,
    from: '{ minutes: 5, title: ស្វាគមន៍, text: បង្ហាញកន្លែងជំនួយ។ }\n    - { minutes: 20,',
    to: '{ minutes: 10, title: ស្វាគមន៍, text: បង្ហាញកន្លែងជំនួយ។ }\n    - { minutes: 15,',
    where: '{ minutes: 10,',
    says: `The minutes of the plan differ: here “10 + 15 + 5”, in content/${lessonEn} “5 + 20 + 5”.`,
  },
  {
    title: 'names other components in the text',
    file: lessonKm,
    from: '<Fact source="dh" section="2.5">ភាគច្រើនប្រាប់មិត្តមុន។</Fact>',
    to: '<Help />',
    where: '<Question id="first-step" />',
    says: 'The components in the text differ: here “Question first-step; Figure J67; Help; Scenario',
  },
  {
    title: 'names another figure',
    file: lessonKm,
    from: 'stats="J67"',
    to: 'stats="B33"',
    where: '<Question id="first-step" />',
    says: 'Figure B33',
  },
  {
    title: 'names another speaker',
    file: lessonKm,
    from: '<Line who="maly">',
    to: '<Line who="sokha">',
    where: '<Question id="first-step" />',
    says: 'Line sokha; Line sokha',
  },
  {
    title: 'names a word of the glossary that only one language links',
    file: lessonKm,
    from: '<Term id="grooming">ការលួងលោម</Term>',
    to: 'ការលួងលោម',
    where: '<Question id="first-step" />',
    says: 'Helpline child-helpline”',
  },
  {
    title: 'names other question ids',
    file: lessonKm,
    from: '- id: keep',
    to: '- id: save',
    where: '- id: first-step',
    says: `The question ids differ: here “first-step, save, trouble”, in content/${lessonEn} “first-step, keep, trouble”.`,
  },
  {
    title: 'names other option ids',
    file: lessonKm,
    from: '- id: pay',
    to: '- id: send',
    where: '- id: first-step',
    says: `Question “first-step” differs in type, options or keys: here “choice stop* send”, in content/${lessonEn} “choice stop* pay”.`,
  },
  {
    title: 'names another key of a choice-multiple',
    file: lessonKm,
    from: 'text: រូបភាព,',
    to: 'text: រូបភាព, key: true,',
    where: '- id: keep',
    says: 'here “choice-multiple name* date* picture*”',
  },
  {
    title: 'names another key of a true-false question',
    file: lessonKm,
    from: 'key: false',
    to: 'key: true # on its own line',
    where: '- id: trouble',
    says: `here “true-false true”, in content/${lessonEn} “true-false false”.`,
  },
  {
    title: 'names another type',
    file: lessonKm,
    from: `type: choice-multiple
    stem: តើអ្វីគួររក្សាទុក?
    hint: ពីរក្នុងចំណោមបី។
    options:
      - { id: name, text: ឈ្មោះគណនី, key: true,`,
    to: `type: choice
    stem: តើអ្វីគួររក្សាទុក?
    hint: ពីរក្នុងចំណោមបី។
    options:
      - { id: name, text: ឈ្មោះគណនី,`,
    where: '- id: keep',
    says: 'here “choice name date* picture”',
  },
]);

test('names other minutes', () => {
  const shorter = changed(lessonKm, 'minutes: 30\nreaders', 'minutes: 25\nreaders');
  const files = changed(lessonKm, '{ minutes: 20,', '{ minutes: 15,', shorter);
  expect(findings(files, 'parity')).toEqual([
    error(
      files,
      'parity',
      lessonKm,
      'minutes: 25',
      `The minutes differ: here “25”, in content/${lessonEn} “30”.`,
    ),
    error(files, 'parity', lessonKm, '{ minutes: 5, title: ស្វាគមន៍', 'The minutes of the plan differ'),
  ]);
});

test('names another order of the questions', () => {
  const [before = '', keep = '', trouble = '', after = ''] = (goodFiles[lessonKm] ?? '').split(
    /(?= {2}- id: keep)|(?= {2}- id: trouble)|(?=facilitator:)/,
  );
  const files = { ...goodFiles, [lessonKm]: before + trouble + keep + after };
  expect(findings(files, 'parity')).toEqual([
    error(
      files,
      'parity',
      lessonKm,
      '- id: first-step',
      'The question ids differ: here “first-step, trouble, keep”',
    ),
  ]);
});

testWelcome('parity', [
  {
    title: 'lets inline words stand in another order, as sentences need it',
    file: lessonKm,
    from: 'អ្នកខ្លះហៅ <Helpline id="child-helpline" /> ហើយអ្នកខ្លះស្គាល់<Term id="grooming">ការលួងលោម</Term>។',
    to: 'អ្នកខ្លះស្គាល់<Term id="grooming">ការលួងលោម</Term> ហើយ<Term id="grooming">វា</Term>។ ហៅ <Helpline id="child-helpline" />។',
  },
  {
    title: 'leaves texts to the languages',
    file: lessonKm,
    from: 'title: រសៀលដ៏ស្ងប់\n',
    to: 'title: ល្ងាចមួយ\n',
  },
  { title: 'leaves a broken twin to the schema', file: lessonKm, from: 'minutes: 30', to: 'minutes: many' },
]);

test('says nothing of files that hold both languages', () => {
  expect(findings(without('sources/tdh.yaml'), 'parity')).toEqual([]);
});
