import { expect, test } from 'vitest';
import { patternOf } from '#checks/rules/terms.ts';
import {
  changed, error, findings, goodFiles, helpline, lessonEn, lessonKm, pageEn, source, statistic, term, testMistakes,
  testWelcome,
} from './fixture.ts'; // prettier-ignore

const instead = 'Do not write “child seduction”. Write “grooming of children” (glossary).';

testMistakes('terms', [
  {
    title: 'refuses a word to avoid in the text, and says what to write',
    from: 'Here is why it matters.',
    to: 'Some call it child seduction.',
    where: 'child seduction',
    says: instead,
  },
  {
    title: 'refuses it whatever its capital letters',
    from: 'Here is why it matters.',
    to: 'CHILD Seduction is no word of ours.',
    where: 'CHILD Seduction',
    says: instead,
  },
  {
    title: 'refuses it where the line of the text ends within it',
    from: 'Here is why it matters.',
    to: 'Some call it child\nseduction.',
    where: 'Some call it child',
    says: instead,
  },
  {
    title: 'refuses it on the line of the paragraph where it begins',
    from: 'Here is why it matters.',
    to: 'Here is why **it** matters:\nsome <Term id="grooming">still</Term> call it\nchild seduction.',
    where: 'child seduction',
    says: instead,
  },
  {
    title: 'refuses it in the front matter',
    from: 'summary: Three steps that help.',
    to: 'summary: About child seduction.',
    where: 'summary:',
    says: instead,
  },
  {
    title: 'refuses it in the title of a component',
    from: 'title="Who was threatened"',
    to: 'title="Child seduction"',
    where: '<Figure',
    says: instead,
  },
  {
    title: 'refuses it in the description of a picture',
    from: 'Here is why it matters.',
    to: '![Child seduction](/picture.png)',
    where: '/picture.png',
    says: instead,
  },
  {
    title: 'refuses it in a block of code',
    from: 'Here is why it matters.',
    to: '```\nchild seduction\n```',
    where: 100,
    says: instead,
  },
  {
    title: 'refuses it in inline code',
    from: 'Here is why it matters.',
    to: 'The word `child seduction` is old.',
    where: 'The word',
    says: instead,
  },
  {
    title: 'refuses it on a page',
    file: pageEn,
    from: 'It is free.',
    to: 'Child seduction.',
    where: '<KeyPoint>',
    says: instead,
  },
  {
    title: 'refuses it in the definition of a term',
    file: term,
    from: 'When someone wins trust',
    to: 'Child seduction, when someone wins trust',
    where: 'definition: Child',
    says: instead,
  },
  {
    title: 'refuses it in a helpline',
    file: helpline,
    from: 'en: Any worry',
    to: 'en: Child seduction',
    where: 'for:',
    says: instead,
  },
  {
    title: 'refuses it in the words of a statistic',
    file: statistic,
    from: 'en: Were threatened online',
    to: 'en: Saw child seduction',
    where: 'statement:',
    says: instead,
  },
  {
    title: 'refuses it in the note of a source, which readers see',
    file: source,
    from: 'en: A survey at home.',
    to: 'en: A survey about child seduction.',
    where: 'note:',
    says: instead,
  },
  {
    title: 'refuses a phrase with dots as it stands',
    from: 'Here is why it matters.',
    to: 'Never write C.P. here.',
    where: 'C.P.',
    says: 'Do not write “C.P.”.',
  },
  {
    title: 'refuses a Khmer word to avoid inside a run of Khmer',
    file: lessonKm,
    from: 'នេះជាមូលហេតុដែលវាសំខាន់។',
    to: 'គេសម្អិតសម្អាងកុមារ។',
    where: 'គេសម្អិតសម្អាងកុមារ',
    says: 'Do not write “សម្អិតសម្អាង”. Write “ការលួងលោមកុមារ” (glossary): «គេសម្អិតសម្អាងកុមារ។».',
  },
]);

testWelcome('terms', [
  {
    title: 'lets a word to avoid be part of another word',
    from: 'Here is why it matters.',
    to: 'A grandchild seductions.',
  },
  { title: 'lets a dot be no “any letter”', from: 'Here is why it matters.', to: 'Write CAPs here.' },
  {
    title: 'keeps the list of one language out of the other',
    from: 'Here is why it matters.',
    to: 'The word សម្អិតសម្អាង is Khmer.',
  },
  {
    title: 'lets the list itself name the words',
    file: term,
    from: '[child seduction, C.P.]',
    to: '[child seduction, C.P., child seductions]',
  },
]);

test('says of one text each word to avoid', () => {
  const files = changed(lessonEn, 'Here is why it matters.', 'Child seduction and C.P. are old words.');
  expect(findings(files, 'terms')).toEqual([
    error(files, 'terms', lessonEn, 'are old words', 'child seduction'),
    error(files, 'terms', lessonEn, 'are old words', 'C.P.'),
  ]);
});

test('leaves a term that does not fit its schema to the schema', () => {
  const files = changed(
    term,
    'mark: proposed',
    'mark: certain',
    changed(lessonEn, 'Here is', 'Child seduction is'),
  );
  expect(findings(files, 'terms')).toEqual([]);
  expect(goodFiles[term]).toContain('child seduction');
});

test.each([
  ['a prostitute.', 'prostitute', true],
  ['Prostitutes', 'prostitute', false],
  ['child-prostitute', 'prostitute', true],
  ['7prostitute', 'prostitute', false],
  ['éprostitute', 'prostitute', false],
  ['គេលេងសើច', 'លេង', true],
  ['គេលេងា', 'លេង', false],
  ['ក្លេង', 'លេង', false],
  ['A+B', 'a+b', true],
  ['AAB', 'a+b', false],
])('finds in “%s” the phrase “%s”: %s', (text, phrase, found) => {
  expect(text.search(patternOf(phrase)) >= 0).toBe(found);
});
