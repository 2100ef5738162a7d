import { expect, test } from 'vitest';
import {
  changed,
  error,
  findings,
  goodFiles,
  lessonEn,
  pageEn,
  testMistakes,
  testWelcome,
  without,
} from './fixture.ts';

testMistakes('references', [
  {
    title: 'names a figure that is not there, and those that are',
    from: 'stats="J67"',
    to: 'stats="J67 J99"',
    where: '<Figure',
    says: '<Figure stats> names “J99”, which is not there. There are: B33, J67.',
  },
  {
    title: 'names a term that is not there',
    from: '<Term id="grooming">',
    to: '<Term id="groming">',
    where: '<Term',
    says: '<Term id> names “groming”, which is not there. There are: grooming.',
  },
  {
    title: 'names a helpline that is not there',
    from: '<Helpline id="child-helpline" />',
    to: '<Helpline id="child-line" />',
    where: '<Helpline',
    says: '<Helpline id> names “child-line”, which is not there. There are: aple, child-helpline.',
  },
  {
    title: 'names a helpline that is not there on a page, too',
    file: pageEn,
    from: '<KeyPoint>It is free.</KeyPoint>',
    to: '<Helpline id="child-line" />',
    where: '<Helpline',
    says: '<Helpline id> names “child-line”',
  },
  {
    title: 'names a drawing of a page that is not there',
    file: pageEn,
    from: '<KeyPoint>It is free.</KeyPoint>',
    to: '<Picture drawing="two-lines" alt="A list" />',
    where: '<Picture',
    says: '<Picture drawing> names “two-lines”, which is not there. There are: circle, five-fingers,',
  },
  {
    title: 'names a person of the cast who is not there',
    from: 'cast="sokha maly"',
    to: 'cast="sokha bopha"',
    where: '<Scenario',
    says: '<Scenario cast> names “bopha”, which is not there. There are: dara, sreymom,',
  },
  {
    title: 'names a speaker who is not there',
    from: '<Line who="maly">',
    to: '<Line who="bopha">',
    where: '<Line who="bopha">',
    says: '<Line who> names “bopha”',
  },
  {
    title: 'names a mood that nobody has, and those there are',
    from: 'mood="worried"',
    to: 'mood="furious"',
    where: 'mood="furious"',
    says: '<Line mood> names “furious”, which is not there. There are: calm, worried, glad.',
  },
  {
    title: 'names a number in front matter that is no helpline’s',
    from: '[[child-helpline]]',
    to: '[[child-line]]',
    where: '[[child-line]]',
    says: '[[child-line]] is no helpline. There are: aple, child-helpline.',
  },
  {
    title: 'names empty brackets',
    from: '[[child-helpline]]',
    to: '[[]]',
    where: '[[]]',
    says: '[[]] is no helpline.',
  },
  {
    title: 'names a question of the front matter that stands nowhere in the text',
    from: '<Question id="keep" />',
    to: '',
    where: '- id: keep',
    says: 'Question “keep” stands nowhere in the text; place <Question id="keep" /> once.',
  },
  {
    title: 'names a question that stands twice in the text',
    from: '<Question id="keep" />',
    to: '<Question id="keep" />\n\n<Question id="keep" />',
    where: '- id: keep',
    says: 'Question “keep” stands 2 times in the text; place <Question id="keep" /> once.',
  },
  {
    title: 'names a question in the text that the front matter lacks',
    from: '<Question id="keep" />',
    to: '<Question id="keep" />\n\n<Question id="save" />',
    where: '<Question id="save" />',
    says: '<Question id="save" /> is no question of this lesson. There are: first-step, keep, trouble, waking, alone, whose.',
  },
  {
    title: 'names a source that is listed and not used',
    from: 'sources: [dh]',
    to: 'sources: [dh, tdh]',
    where: 'sources:',
    says: 'Remove “tdh” from sources, or use it in a <Fact> or <Figure>.',
  },
  {
    title: 'names a source that a fact uses and the list lacks',
    from: '<Fact source="dh"',
    to: '<Fact source="tdh"',
    where: 'sources:',
    says: 'Add “tdh” to sources: the text uses it.',
  },
]);

test('names a source that is not there', () => {
  const files = changed(lessonEn, '<Fact source="dh"', '<Fact source="hd"');
  expect(findings(files, 'references')).toEqual([
    error(
      files,
      'references',
      lessonEn,
      '<Fact',
      '<Fact source> names “hd”, which is not there. There are: dh, tdh.',
    ),
    error(files, 'references', lessonEn, 'sources:', 'Add “hd” to sources'),
  ]);
});

test('names the source of a figure that the list lacks', () => {
  const files = changed(
    'statistics/J67.yaml',
    'source: dh',
    'source: tdh',
    without('km/students/07-calm.mdx'),
  );
  expect(findings(files, 'references')).toEqual([
    error(files, 'references', lessonEn, 'sources:', 'Add “tdh” to sources: the text uses it.'),
  ]);
});

test('knows the words of front matter that stand in lists and deep inside', () => {
  const files = changed(lessonEn, '- Listen.', '- Listen, then call [[police]].');
  expect(findings(files, 'references')).toEqual([
    error(files, 'references', lessonEn, '[[police]]', '[[police]] is no helpline.'),
  ]);
});

testWelcome('references', [
  { title: 'lets a line be without a mood', from: ' mood="worried"', to: '' },
  {
    title: 'lets a figure alone give a source its use',
    from: '<Fact source="dh" section="2.5">Most tell a friend first.</Fact>',
    to: '',
  },
]);

test('leaves the questions of a lesson that does not fit its schema to the schema', () => {
  const files = changed(
    lessonEn,
    '<Question id="keep" />',
    '',
    changed(lessonEn, 'minutes: 30', 'minutes: many'),
  );
  expect(findings(files, 'references')).toEqual([]);
  expect(findings(goodFiles, 'references')).toEqual([]);
});
