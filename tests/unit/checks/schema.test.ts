import { expect, test } from 'vitest';
import {
  changed, error, findings, goodFiles, helpline, lessonEn, pageEn, renamed, source, statistic, term, testMistakes,
  testWelcome,
} from './fixture.ts'; // prettier-ignore
import { assessmentEn, storyEn } from './storyFixture.ts';

testMistakes('schema', [
  {
    title: 'names a misspelt field of a lesson, on its line',
    from: 'contentNote:',
    to: 'contentnote:',
    where: 'contentnote:',
    says: 'Unrecognized key: "contentnote"',
  },
  {
    title: 'names a misspelt field of an option, on its line',
    from: '\n        text: Pay a little',
    to: '\n        text: Pay a little\n        feedbak: Twice',
    where: 'feedbak:',
    says: 'Unrecognized key: "feedbak"',
  },
  {
    title: 'names the option that has no feedback',
    from: '\n        feedback: Many hope for that. It brings a new demand.',
    to: '',
    where: '- id: pay',
    says: 'questions.0.options.1.feedback',
  },
  {
    title: 'names the answer of a true-false question that has no feedback',
    from: "\n      'false': Right. You will be protected.",
    to: '',
    where: "'true': Many feel so.",
    says: 'questions.2.feedback.false',
  },
  {
    title: 'refuses an empty text',
    from: 'summary: Three steps that help.',
    to: "summary: ' '",
    where: 'summary:',
    says: 'summary: Say something here; it must not be empty.',
  },
  {
    title: 'refuses two keys in a choice',
    from: 'text: Pay a little',
    to: 'text: Pay a little\n        key: true',
    where: '- id: stop',
    says: 'questions.0.options: Mark exactly one option with `key: true`.',
  },
  {
    title: 'refuses a choice without a key',
    from: '\n        key: true\n        feedback: Yes. Silence',
    to: '\n        feedback: Yes. Silence',
    where: '- id: stop',
    says: 'questions.0.options: Mark exactly one option with `key: true`.',
  },
  {
    title: 'refuses a choice of one option',
    from: `
      - id: pay
        text: Pay a little
        feedback: Many hope for that. It brings a new demand.`,
    to: '',
    where: '- id: stop',
    says: 'questions.0.options:',
  },
  {
    title: 'refuses one option id twice in a choice',
    from: '- id: pay',
    to: '- id: stop # again',
    where: 25, // The first of the two.
    says: 'questions.0.options: Give every option an id of its own.',
  },
  {
    title: 'refuses one option id twice in a choice-multiple',
    from: '{ id: date,',
    to: '{ id: name,',
    where: '{ id: name, text: The user name',
    says: 'questions.1.options: Give every option an id of its own.',
  },
  {
    title: 'refuses an option id that is no id',
    from: '- id: pay',
    to: '- id: Pay it',
    where: '- id: Pay it',
    says: 'questions.0.options.1.id: Use small letters, digits and hyphens',
  },
  {
    title: 'refuses one question id twice',
    from: '- id: keep',
    to: '- id: first-step # again',
    where: 20, // The first of the two.
    says: 'questions: Two questions have the same id; answers would be kept as one.',
  },
  {
    title: 'names a question type that does not exist',
    from: 'type: choice-multiple',
    to: 'type: essay',
    where: 'type: essay',
    says: 'questions.1.type',
  },
  {
    title: 'refuses a second question of confidence after one that asks something else',
    from: '\nolder:',
    to: `
  - id: sure
    type: confidence
    stem: How sure are you now?
    after: trouble
    feedback: { low: Good., middle: Better., high: Best. }
older:`,
    where: 'after: trouble',
    says: 'questions.6.after: “trouble” is no question of the type `confidence` before this one.',
  },
  {
    title: 'refuses a question of confidence after itself',
    from: '\nolder:',
    to: `
  - id: sure
    type: confidence
    stem: How sure are you now?
    after: sure
    feedback: { low: Good., middle: Better., high: Best. }
older:`,
    where: 'after: sure',
    says: 'questions.6.after: “sure” is no question of the type `confidence` before this one.',
  },
  {
    title: 'refuses a plan whose minutes do not add up to the lesson’s',
    from: '{ minutes: 20,',
    to: '{ minutes: 19,',
    where: '{ minutes: 5, title: Welcome',
    says: 'facilitator.plan: The minutes of the plan must add up to the minutes of the lesson.',
  },
  {
    title: 'refuses a single objective',
    from: '\n  - { id: person, text: Name one person you trust. }',
    to: '',
    where: '- { id: steps, text: Say',
    says: 'objectives: Give 2 to 5 objectives.',
  },
  {
    title: 'refuses six objectives',
    from: '\n  - { id: person, text: Name one person you trust. }',
    to: ['person', 'a', 'b', 'c', 'd'].map((id) => `\n  - { id: ${id}, text: Name it. }`).join(''),
    where: '- { id: steps, text: Say',
    says: 'objectives: Give 2 to 5 objectives.',
  },
  {
    title: 'refuses one objective id twice',
    from: '{ id: person, text: Name',
    to: '{ id: steps, text: Name',
    where: '{ id: steps, text: Say',
    says: 'objectives: Give every objective an id of its own.',
  },
  {
    title: 'refuses a question that practises nothing',
    from: '    objectives: [steps]\n    stem: What comes first?',
    to: '    stem: What comes first?',
    where: '- id: first-step',
    says: 'questions.0: Say what this question practises: `objectives:` with one or more of steps, person.',
  },
  {
    title: 'refuses an objective that the lesson does not have',
    from: 'objectives: [steps]\n    stem: What comes first?',
    to: 'objectives: [stairs]\n    stem: What comes first?',
    where: 'objectives: [stairs]',
    says: 'questions.0.objectives: “stairs” is no objective of this lesson. There are: steps, person.',
  },
  {
    title: 'refuses a facilitator’s part with two questions that are asked',
    from: '    - { question: What if nobody believes me?, answer: Tell the next one. }\n',
    to: '',
    where: '- { question: Must I tell?',
    says: 'facilitator.asked:',
  },
  {
    title: 'refuses two key points',
    from: '\n  - Tell one person you trust.',
    to: '',
    where: '- Stop replying.',
    says: 'keyPoints: Give exactly three key points.',
  },
  {
    title: 'refuses a lesson without sources',
    from: 'sources: [dh]',
    to: 'sources: []',
    where: 'sources: []',
    says: 'sources: Name at least one source.',
  },
  {
    title: 'refuses a review state that claims something of its own',
    from: 'review: machine-drafted',
    to: 'review: perfect',
    where: 'review: perfect',
    says: 'review:',
  },
  {
    title: 'refuses a day in another order',
    from: 'lastReviewed: 2026-11-21',
    to: 'lastReviewed: 21-11-2026',
    where: 'lastReviewed:',
    says: 'lastReviewed: Write the day as year-month-day, for example 2026-11-21.',
  },
  {
    title: 'refuses a day that no calendar has',
    from: 'lastReviewed: 2026-11-21',
    to: 'lastReviewed: 2026-02-30',
    where: 'lastReviewed:',
    says: 'lastReviewed: Write the day as year-month-day',
  },
  {
    title: 'refuses a month that no calendar has',
    from: 'lastReviewed: 2026-11-21',
    to: 'lastReviewed: 2026-13-01',
    where: 'lastReviewed:',
    says: 'lastReviewed: Write the day as year-month-day',
  },
  {
    title: 'names the line where the front matter cannot be read',
    from: 'summary: Three steps that help.',
    to: 'summary: Three steps: one, two',
    where: 'summary:',
    says: 'A text with a colon, a quote or a bracket in it needs quotes around it.',
  },
  {
    title: 'names the line of a key that stands twice',
    from: 'minutes: 30',
    to: 'minutes: 30\nminutes: 30 # again',
    where: '# again',
    says: 'Map keys must be unique',
  },
  {
    title: 'names the line where a data file cannot be read',
    file: term,
    from: 'term: grooming of children',
    to: 'term: grooming: of children',
    where: 'term: grooming:',
    says: 'needs quotes around it.',
  },
  {
    title: 'names the line where the text cannot be read',
    from: 'Here is why it matters.',
    to: 'Here is why it <3 matters.',
    where: 'it <3 matters',
    says: 'In a text, write < and { only for the words of content/README.md.',
  },
  {
    title: 'names the line of a word that is never closed',
    from: '</Say>',
    to: '',
    where: '<Say>',
    says: '<Say>',
  },
  {
    title: 'refuses a page with a field of a lesson',
    file: pageEn,
    from: 'summary: Who made it.',
    to: 'summary: Who made it.\nminutes: 5',
    where: 'minutes: 5',
    says: 'Unrecognized key: "minutes"',
  },
  {
    title: 'refuses a course without its invitation',
    file: 'en/students/course.yaml',
    from: 'invitation: I am 12 to 17\n',
    to: '',
    where: 1,
    says: 'invitation:',
  },
  {
    title: 'refuses a Khmer term that does not say where it comes from',
    file: term,
    from: 'mark: proposed',
    to: 'mark: certain',
    where: 'mark:',
    says: 'km.mark:',
  },
  {
    title: 'refuses a helpline of tier B',
    file: helpline,
    from: 'tier: A',
    to: 'tier: B',
    where: 'tier: B',
    says: 'tier: Only tier A helplines may be published.',
  },
  {
    title: 'refuses a helpline that nobody has checked',
    file: helpline,
    from: 'checked: 2026-11-21\n',
    to: '',
    where: 1,
    says: 'checked:',
  },
  {
    title: 'refuses a helpline that cannot be reached',
    file: helpline,
    from: "  phone: '1280'\n  url: https://helpline.example",
    to: "  display: '1280'",
    where: "display: '1280'",
    says: 'contact: Give a phone number or an address.',
  },
  {
    title: 'refuses a phone number with spaces',
    file: helpline,
    from: "phone: '1280'",
    to: "phone: '12 80'",
    where: 'phone:',
    says: 'contact.phone: Write the number as it is dialled, digits only, in quotes.',
  },
  {
    title: 'refuses an address that is not secure',
    file: helpline,
    from: 'https://helpline.example',
    to: 'http://helpline.example',
    where: 'url:',
    says: 'contact.url: Write a whole address that begins with https://',
  },
  {
    title: 'refuses a helpline text in one language only',
    file: helpline,
    from: 'cost: { en: Free, km: ឥតគិតថ្លៃ }',
    to: 'cost: { en: Free }',
    where: 'cost:',
    says: 'cost.km:',
  },
  {
    title: 'refuses a source of an unknown kind',
    file: source,
    from: 'kind: report',
    to: 'kind: rumour',
    where: 'kind: rumour',
    says: 'kind:',
  },
  {
    title: 'refuses a statistic without the people who were asked',
    file: statistic,
    from: 'who: { en: children aged 12–17, km: កុមារអាយុ 12–17 ឆ្នាំ }\n',
    to: '',
    where: 1,
    says: 'who:',
  },
]);

testWelcome('schema', [
  {
    title: 'lets a question of confidence come after another',
    from: '\nolder:',
    to: `
  - { id: sure, type: confidence, stem: How sure?, feedback: { low: A, middle: B, high: C } }
  - { id: surer, type: confidence, stem: And now?, after: sure, feedback: { low: A, middle: B, high: C } }
older:`,
  },
  {
    title: 'lets a choice-multiple have a single key',
    from: 'text: The date, key: true,',
    to: 'text: The date,',
  },
  {
    title: 'lets a lesson be a draft with an order of its own',
    from: 'minutes: 30',
    to: 'draft: true\norder: 3.5\nminutes: 30',
  },
  {
    title: 'lets an observation have a section of words',
    file: statistic,
    from: '2.2.1',
    to: 'Executive summary',
  },
  { title: 'lets a section be a plain number', file: statistic, from: '2.2.1', to: '4' },
]);

test('refuses a choice-multiple in which nothing is right', () => {
  const one = changed(lessonEn, 'text: The user name, key: true,', 'text: The user name,');
  const files = changed(lessonEn, 'text: The date, key: true,', 'text: The date,', one);
  const message = 'questions.1.options: Mark at least one option with `key: true`.';
  expect(findings(files, 'schema')).toEqual([error(files, 'schema', lessonEn, '{ id: name,', message)]);
});

test('asks for the data where a lesson has none', () => {
  const files = { ...goodFiles, [lessonEn]: '# A calm afternoon\n' };
  expect(findings(files, 'schema')).toEqual([
    error(files, 'schema', lessonEn, 1, 'Begin the file with its data between two lines `---`.'),
  ]);
});

test('asks for every field where the data is empty', () => {
  const files = { ...goodFiles, [lessonEn]: '---\n\n---\n\nHere is why it matters.\n' };
  expect(findings(files, 'schema')).toContainEqual(error(files, 'schema', lessonEn, 1, 'the data:'));
});

test.each([
  ['data beside a course', 'sources/tdh.yaml', 'en/students/notes.yaml'],
  ['a lesson in a folder of a folder', lessonEn, 'en/students/unit/08-more.mdx'],
  ['a lesson outside a course', lessonEn, 'en/08-more.mdx'],
  ['data in a folder that nobody reads', 'sources/tdh.yaml', 'misc/thing.yaml'],
])('refuses %s', (_, from, path) => {
  const files = renamed(from, path);
  expect(findings(files, 'schema')).toEqual([
    error(files, 'schema', path, 1, 'Nothing reads a file here. content/README.md says what goes where.'),
  ]);
});

test.each([
  ['lesson', lessonEn, 'en/teachers/07-calm.mdx'],
  ['course.yaml', 'en/students/course.yaml', 'en/teachers/course.yaml'],
  ['story', storyEn, 'en/teachers/07-calm.story.yaml'],
  ['assessment.yaml', assessmentEn, 'en/teachers/assessment.yaml'],
])('names the courses where a %s lies in an unknown one', (_, from, to) => {
  const files = renamed(from, to);
  expect(findings(files, 'schema')).toEqual([
    error(files, 'schema', to, 1, 'There is no course “teachers”. Courses: students, caregivers, police.'),
  ]);
});
