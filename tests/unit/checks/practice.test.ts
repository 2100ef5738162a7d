import { expect, test } from 'vitest';
import { changed, error, findings, goodFiles, lessonEn, testMistakes, testWelcome } from './fixture.ts';
import { storyEn } from './storyFixture.ts';

testMistakes('practice', [
  {
    title: 'refuses an objective that one question practises, and no choice of the story',
    from: '[person]\n    stem: If I tell, I will be in trouble.',
    to: '[steps]\n    stem: If I tell, I will be in trouble.',
    where: '{ id: person,',
    says: 'The objective “person” is practised by 1 of the questions.',
  },
  {
    title: 'refuses five questions',
    from: `  - id: alone
    type: true-false
    objectives: [steps]
    stem: I have to do it alone.
    key: false
    feedback: { 'true': It can feel so., 'false': Right. Two carry more than one. }
`,
    to: '',
    where: '- id: first-step',
    says: '5 questions of 3 types. A lesson has at least 6 of 3.',
  },
  {
    title: 'asks a students’ lesson for a note for older readers',
    from: 'older: Those who are older may lead.\n',
    to: '',
    where: 1,
    says: 'Say under `older:` what is different for readers of 15 to 17.',
  },
  {
    title: 'names an objective of a choice that the lesson does not have',
    file: storyEn,
    from: "text: 'Call [[child-helpline]]' }\n  - id: together",
    to: "text: 'Call [[child-helpline]]', objectives: [stairs] }\n  - id: together",
    where: 'objectives: [stairs]',
    says: '“stairs” is no objective of the lesson. There are: steps, person.',
  },
]);

testWelcome('practice', [
  { title: 'asks nothing of a draft', from: 'older: Those', to: 'draft: true\nolder: Those' },
  {
    title: 'is content with a story and no scenario',
    from: '<Scenario title="Before the night" cast="sokha maly">',
    to: '<Scenario title="Before" cast="sokha maly">',
  },
]);

test('takes a choice of the story for practice', () => {
  const once = changed(
    lessonEn,
    '[person]\n    stem: If I tell, I will be in trouble.',
    '[steps]\n    stem: If I tell, I will be in trouble.',
  );
  const files = changed(
    storyEn,
    "text: 'Call [[child-helpline]]' }\n  - id: together",
    "text: 'Call [[child-helpline]]', objectives: [person] }\n  - id: together",
    once,
  );
  expect(findings(files, 'practice')).toEqual([]);
});

test('asks for three types of questions', () => {
  const files = changed(
    lessonEn,
    'type: choice-multiple\n',
    'type: choice\n',
    changed(lessonEn, 'text: The date, key: true,', 'text: The date,'),
  );
  expect(findings(files, 'practice')).toEqual([
    error(files, 'practice', lessonEn, '- id: first-step', '6 questions of 2 types.'),
  ]);
});

test('asks for somebody to walk beside', () => {
  const text = (goodFiles[lessonEn] ?? '')
    .replace(/<Scenario[\s\S]*<\/Scenario>/, '')
    .replace('<Story />', '');
  const files = { ...goodFiles, [lessonEn]: text };
  expect(findings(files, 'practice')).toEqual([
    error(files, 'practice', lessonEn, 1, 'Tell of somebody: a lesson has a <Scenario> or a <Story />.'),
  ]);
});

test('asks for a calm word before a hard subject, and for none before a light one', () => {
  const bare = changed(lessonEn, 'contentNote: You may stop at any time.\n', '');
  expect(findings(bare, 'practice')).toEqual([]);
  const hard = changed(lessonEn, 'Here is why it matters.', 'Nobody may abuse a child.', bare);
  expect(findings(hard, 'practice')).toEqual([
    error(hard, 'practice', lessonEn, 'Nobody may abuse', 'Say a calm word first, under `contentNote:`'),
  ]);
});
