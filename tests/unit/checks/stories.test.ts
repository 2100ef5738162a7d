import { expect, test } from 'vitest';
import { changed, error, findings, goodFiles, lessonEn, lessonKm, lineOf, pageEn, renamed, testMistakes, testWelcome, without } from './fixture.ts'; // prettier-ignore
import { assessmentEn, assessmentKm, storyEn, storyKm } from './storyFixture.ts';

test('says nothing of a story beside a lesson that opens it once', () => {
  expect(findings(goodFiles, 'stories')).toEqual([]);
});

testMistakes('stories', [
  {
    title: 'asks for the place of a story that its lesson never opens',
    from: '<Story />',
    to: '',
    where: 1,
    says: `Place <Story /> once in the text: content/${storyEn} waits for it.`,
  },
  {
    title: 'names the second place of a story',
    from: '<Question id="trouble" />',
    to: '<Question id="trouble" />\n\n<Story /> {/* again */}',
    where: '<Story /> {/* again */}',
    says: 'Place <Story /> once, not twice.',
  },
  {
    title: 'names in an ending help that there is not',
    file: storyEn,
    from: 'help: [child-helpline, aple]',
    to: 'help: [child-helpline, ghost, aple]',
    where: 'help: [child-helpline, ghost',
    says: '“ghost” is no helpline. There are: aple, child-helpline.',
  },
  {
    title: 'names the ending of a Khmer story alike',
    file: storyKm,
    from: 'help: [child-helpline, aple]',
    to: 'help: [police]',
    where: 'help: [police]',
    says: '“police” is no helpline. There are: aple, child-helpline.',
  },
]);

testMistakes('stories', [
  {
    title: 'names the lesson that an assessment sends back to where there is none',
    file: assessmentEn,
    from: 'order.\n    lesson: 7',
    to: 'order.\n    lesson: 8',
    where: 'lesson: 8',
    says: 'There is no lesson 8 in content/en/students/.',
  },
  {
    title: 'names the lesson of the second objective of a Khmer assessment alike',
    file: assessmentKm,
    from: 'ចម្លែក។\n    lesson: 7',
    to: 'ចម្លែក។\n    lesson: 70',
    where: 'lesson: 70',
    says: 'There is no lesson 70 in content/km/students/.',
  },
]);

test('names what a lesson leaves behind when it goes: its story, and every objective that sends back to it', () => {
  const files = without(lessonKm);
  const lost = 'There is no lesson 7 in content/km/students/.';
  expect(findings(files, 'stories')).toEqual([
    error(files, 'stories', storyKm, 1, `There is no lesson content/${lessonKm} beside this story.`),
    error(files, 'stories', assessmentKm, lineOf(files, assessmentKm, '- id: a-steps') + 2, lost),
    error(files, 'stories', assessmentKm, lineOf(files, assessmentKm, '- id: a-signs') + 2, lost),
  ]);
});

test('takes no lesson of another course for one that an assessment sends back to', () => {
  const moved = 'en/police/assessment.yaml';
  const files = renamed(assessmentEn, moved);
  expect(findings(files, 'stories').map(({ file, message }) => [file, message])).toEqual([
    [moved, 'There is no lesson 7 in content/en/police/.'],
    [moved, 'There is no lesson 7 in content/en/police/.'],
  ]);
});

test('knows a lesson by its number, whatever its name', () => {
  const steps = changed(assessmentEn, 'order.\n    lesson: 7', 'order.\n    lesson: 8');
  const files = { ...steps, 'en/students/08-other.mdx': 'Not even a lesson yet.' };
  expect(findings(files, 'stories')).toEqual([]);
});

test('leaves an assessment that does not fit its schema to the schema', () => {
  const lost = changed(assessmentEn, 'order.\n    lesson: 7', 'order.\n    lesson: 8');
  const files = changed(assessmentEn, 'passMark: 70', 'passMark: 700', lost);
  expect(findings(files, 'stories')).toEqual([]);
});

test('names each help that there is not', () => {
  const files = changed(storyEn, 'help: [child-helpline, aple]', 'help: [one, aple, two]');
  expect(findings(files, 'stories')).toEqual([
    error(files, 'stories', storyEn, 'help: [one', '“one” is no helpline.'),
    error(files, 'stories', storyEn, 'help: [one', '“two” is no helpline.'),
  ]);
});

test('names a <Story /> in a lesson that has no story, in that language alone', () => {
  const files = without(storyKm);
  expect(findings(files, 'stories')).toEqual([
    error(files, 'stories', lessonKm, '<Story />', `<Story /> opens content/${storyKm}, which is not there.`),
  ]);
});

test('names a story beside which no lesson stands', () => {
  const lost = 'en/students/08-lost.story.yaml';
  const files = { ...goodFiles, [lost]: goodFiles[storyEn] ?? '' };
  expect(findings(files, 'stories')).toEqual([
    error(files, 'stories', lost, 1, 'There is no lesson content/en/students/08-lost.mdx beside this story.'),
  ]);
});

test('names both ends where a story moves away from its lesson', () => {
  const elsewhere = 'en/police/07-calm.story.yaml';
  const files = renamed(storyEn, elsewhere);
  expect(findings(files, 'stories')).toEqual([
    error(files, 'stories', lessonEn, '<Story />', `<Story /> opens content/${storyEn}, which is not there.`),
    error(
      files,
      'stories',
      elsewhere,
      1,
      'There is no lesson content/en/police/07-calm.mdx beside this story.',
    ),
  ]);
});

test('asks nothing of a lesson that has neither a story nor a place for one', () => {
  const files = without(storyEn, changed(lessonEn, '<Story />', ''));
  expect(findings(files, 'stories')).toEqual([]);
});

testWelcome('stories', [
  {
    title: 'leaves a lesson that does not fit its schema to the schema',
    from: 'minutes: 30',
    to: 'minutes: many',
  },
  {
    title: 'leaves a story that does not fit its schema to the schema',
    file: storyEn,
    from: 'help: [child-helpline, aple]',
    to: 'help: []',
  },
  {
    title: 'leaves a page to the rule for words',
    file: pageEn,
    from: 'It is free.',
    to: 'It is free. <Story />',
  },
]);

test('has the schema speak of a story that cannot be walked, on the line of its scene', () => {
  const files = changed(storyEn, 'to: together, text: Write to Maly', 'to: nowhere, text: Write to Maly');
  expect(findings(files, 'schema')).toEqual([
    error(
      files,
      'schema',
      storyEn,
      '- id: room',
      'scenes.1: A choice leads to “nowhere”, which is no scene.',
    ),
  ]);
});

test('has the references speak of a number of a story that is no helpline', () => {
  const files = changed(storyEn, "to: ending, text: 'Call [[child-helpline]]' }\n  - id: together", "to: ending, text: 'Call [[ghost]]' }\n  - id: together"); // prettier-ignore
  expect(findings(files, 'references')).toEqual([
    error(
      files,
      'references',
      storyEn,
      '[[ghost]]',
      '[[ghost]] is no helpline. There are: aple, child-helpline.',
    ),
  ]);
});

test('has the rule for words refuse a story in a page', () => {
  const files = changed(pageEn, 'It is free.', 'It is free. <Story />');
  expect(findings(files, 'mdx')).toEqual([
    error(files, 'mdx', pageEn, '<Story />', '<Story> needs a lesson around it.'),
  ]);
});
