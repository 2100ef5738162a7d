import { expect, test } from 'vitest';
import {
  changed, error, findings, goodFiles, lessonEn, lessonKm, testMistakes, testWelcome, without,
} from './fixture.ts'; // prettier-ignore
import { assessmentEn, assessmentKm, storyEn, storyKm } from './storyFixture.ts';

test.each([
  ['lesson', lessonKm, lessonEn],
  ['lesson', lessonEn, lessonKm],
  ['page', 'km/pages/about.mdx', 'en/pages/about.mdx'],
  ['course', 'en/students/course.yaml', 'km/students/course.yaml'],
  ['story', storyKm, storyEn],
  ['assessment', assessmentEn, assessmentKm],
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
    title: 'names another objective',
    file: lessonKm,
    from: '\n  - { id: person, text: រកមនុស្សម្នាក់ដែលអ្នកទុកចិត្ត។ }',
    to: '\n  - { id: person, text: រកមនុស្សម្នាក់ដែលអ្នកទុកចិត្ត។ }\n  - { id: friend, text: ជួយមិត្ត។ }',
    where: '- { id: steps, text: ប្រាប់ជំហានទាំងបី',
    says: `The objectives differ: here “steps, person, friend”, in content/${lessonEn} “steps, person”.`,
  },
  {
    title: 'names a question that practises another objective',
    file: lessonKm,
    from: 'objectives: [person]\n    stem: បើខ្ញុំប្រាប់គេ',
    to: 'objectives: [steps]\n    stem: បើខ្ញុំប្រាប់គេ',
    where: '- id: trouble',
    says: `Question “trouble” practises other objectives: here “steps”, in content/${lessonEn} “person”.`,
  },
  {
    title: 'names another number of questions that a facilitator will be asked',
    file: lessonKm,
    from: '    - { question: តើនរណាដឹង?, answer: អ្នកដែលជួយ។ }\n',
    to: '    - { question: តើនរណាដឹង?, answer: អ្នកដែលជួយ។ }\n    - { question: ហេតុអ្វី?, answer: មិនដឹង។ }\n',
    where: 'overview:',
    says: 'asked 4, adapt 2',
  },
  {
    title: 'names a note for older readers that only one language has',
    file: lessonKm,
    from: 'older: អ្នកធំជាងអាចនាំមុខ។\n',
    to: '',
    where: 1,
    says: `The note for older readers differ: here “false”, in content/${lessonEn} “true”.`,
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
    says: `The question ids differ: here “first-step, save, trouble, waking, alone, whose”, in content/${lessonEn} “first-step, keep, trouble, waking, alone, whose”.`,
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
    from: 'នឹងមានបញ្ហា។\n    key: false',
    to: 'នឹងមានបញ្ហា។\n    key: true # on its own line',
    where: '- id: trouble',
    says: `here “true-false true”, in content/${lessonEn} “true-false false”.`,
  },
  {
    title: 'names another type',
    file: lessonKm,
    from: `type: choice-multiple
    objectives: [steps]
    stem: តើអ្វីគួររក្សាទុក?
    hint: ពីរក្នុងចំណោមបី។
    options:
      - { id: name, text: ឈ្មោះគណនី, key: true,`,
    to: `type: choice
    objectives: [steps]
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
    /(?= {2}- id: keep)|(?= {2}- id: trouble)|(?= {2}- id: waking)/,
  );
  const files = { ...goodFiles, [lessonKm]: before + trouble + keep + after };
  expect(findings(files, 'parity')).toEqual([
    error(
      files,
      'parity',
      lessonKm,
      '- id: first-step',
      'The question ids differ: here “first-step, trouble, keep, ',
    ),
  ]);
});

testMistakes('parity', [
  {
    title: 'names another speaker in a story, at its scene',
    file: storyKm,
    from: '{ who: sokha, mood: worried,',
    to: '{ who: maly, mood: worried,',
    where: '- id: room',
    says: `The story differs: here “room: maly worried; maly → together, helpline → ending”, in content/${storyEn} “room: sokha worried; maly → together, helpline → ending”.`,
  },
  {
    title: 'names somebody who speaks where the other language tells',
    file: storyKm,
    from: '- text: មានសារមួយចូលមក។',
    to: '- { who: sokha, text: មានសារមួយចូលមក។ }',
    where: '- id: message',
    says: 'here “message: sokha calm, maly calm; tell → together, hide → room”',
  },
  {
    title: 'names another mood in a story',
    file: storyKm,
    from: '{ who: sokha, mood: glad,',
    to: '{ who: sokha, mood: worried,',
    where: '- id: ending',
    says: `here “ending: sokha worried; help: child-helpline, aple”, in content/${storyEn} “ending: sokha glad;`,
  },
  {
    title: 'names a choice that leads elsewhere',
    file: storyKm,
    from: '{ id: maly, to: together,',
    to: '{ id: maly, to: ending,',
    where: '- id: room',
    says: 'here “room: sokha worried; maly → ending, helpline → ending”',
  },
  {
    title: 'names a choice under another id',
    file: storyKm,
    from: '{ id: maly, to: together,',
    to: '{ id: friend, to: together,',
    where: '- id: room',
    says: 'here “room: sokha worried; friend → together, helpline → ending”',
  },
  {
    title: 'names an ending with other help',
    file: storyKm,
    from: 'help: [child-helpline, aple]',
    to: 'help: [child-helpline]',
    where: '- id: ending',
    says: `here “ending: sokha glad; help: child-helpline”, in content/${storyEn} “ending: sokha glad; help: child-helpline, aple”.`,
  },
  {
    title: 'names the first scene that differs, and leaves the others',
    file: storyKm,
    from: `- id: room
    title: ម៉ោង 8 យប់
    lines:
      - { who: sokha, mood: worried,`,
    to: `- id: room
    title: ម៉ោង 8 យប់
    lines:
      - { who: sokha, mood: calm, text: អូ! }
      - { who: sokha, mood: worried,`,
    where: '- id: room',
    says: 'here “room: sokha calm, sokha worried;',
  },
  {
    title: 'names another pass mark',
    file: assessmentKm,
    from: 'passMark: 70',
    to: 'passMark: 80',
    where: 1,
    says: `The assessment differs: here “pass mark 80, 1 each: a-steps (7), a-signs (7)”, in content/${assessmentEn} “pass mark 70, 1 each: a-steps (7), a-signs (7)”.`,
  },
  {
    title: 'names another number of questions to draw',
    file: assessmentKm,
    from: 'passMark: 70',
    to: 'each: 2\npassMark: 70',
    where: 1,
    says: 'here “pass mark 70, 2 each:',
  },
  {
    title: 'names another lesson of an objective',
    file: assessmentKm,
    from: 'ប្រាប់ជំហានទាំងបីតាមលំដាប់។\n    lesson: 7',
    to: 'ប្រាប់ជំហានទាំងបីតាមលំដាប់។\n    lesson: 6',
    where: 1,
    says: 'a-steps (6), a-signs (7)',
  },
  {
    title: 'names other question ids of an objective, and leaves the others',
    file: assessmentKm,
    from: '- id: a-sort',
    to: '- id: a-feel',
    where: '- id: a-feel',
    says: `The question ids differ: here “a-feel, a-match”, in content/${assessmentEn} “a-sort, a-match”.`,
  },
  {
    title: 'names items that are tied in one language only',
    file: assessmentKm,
    from: 'text: បិទគណនីនោះ, tied: true,',
    to: 'text: បិទគណនីនោះ,',
    where: '- id: a-order',
    says: `Question “a-order” differs in type, options or keys: here “order stop:1 note:2 block:3 tell:4”, in content/${assessmentEn} “order stop:1 note:2 block:2 tell:4”.`,
  },
  {
    title: 'names an item of another group',
    file: assessmentKm,
    from: 'text: គេឱ្យខ្ញុំប្រញាប់, group: odd',
    to: 'text: គេឱ្យខ្ញុំប្រញាប់, group: fine',
    where: '- id: a-sort',
    says: 'here “sort greet:fine hurry:fine secret:odd”',
  },
  {
    title: 'names other words that belong into the gaps',
    file: assessmentKm,
    from: 'ហើយ {tell} គេ',
    to: 'ហើយ {pay} គេ',
    where: '- id: a-gap',
    says: 'here “gap reply* tell pay*”',
  },
  {
    title: 'names another pair',
    file: assessmentKm,
    from: '{ id: night, left:',
    to: '{ id: dark, left:',
    where: '- id: a-match',
    says: 'here “match hurry gift dark”',
  },
]);

test('names the scene from which a story that has one more goes another way', () => {
  const extra = `
  - id: hall
    title: ម៉ោង 7 យប់
    lines:
      - text: សុខាគិត។
    choices:
      - { id: back, to: room, text: ត្រឡប់ទៅវិញ }
      - { id: on, to: together, text: ទៅមុខ }`;
  const longer = changed(storyKm, 'text: មិននិយាយអ្វី }', `text: មិននិយាយអ្វី }${extra}`);
  const files = changed(storyKm, '{ id: hide, to: room,', '{ id: hide, to: hall,', longer);
  expect(findings(files, 'schema')).toEqual([]);
  expect(findings(files, 'parity')).toEqual([
    error(
      files,
      'parity',
      storyKm,
      '- id: message',
      'here “message: told calm, maly calm; tell → together, hide → hall”',
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
  {
    title: 'leaves what is said in a story to the languages',
    file: storyKm,
    from: 'title: ម៉ោង 8 យប់',
    to: 'title: ក្រោយមកទៀត',
  },
  {
    title: 'leaves ways to type a word to the languages',
    file: assessmentKm,
    from: '{ id: reply, text: ឆ្លើយ,',
    to: '{ id: reply, text: ឆ្លើយ, accept: [តប, ឆ្លើយតប],',
  },
  { title: 'leaves a broken twin to the schema', file: lessonKm, from: 'minutes: 30', to: 'minutes: many' },
  { title: 'leaves a broken story to the schema', file: storyKm, from: 'minutes: 5', to: 'minutes: many' },
  {
    title: 'leaves a broken assessment to the schema',
    file: assessmentKm,
    from: 'passMark: 70',
    to: 'passMark: all',
  },
]);

test('says nothing of files that hold both languages', () => {
  expect(findings(without('sources/tdh.yaml'), 'parity')).toEqual([]);
});
