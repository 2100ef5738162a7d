import { expect, test } from 'vitest';
import { covered, reviewed } from '#checks/coverage.ts';
import { changed, contentOf, coverage, goodFiles, testMistakes } from './fixture.ts';
import { storyEn } from './storyFixture.ts';

testMistakes('coverage', [
  {
    title: 'refuses an objective that no lesson has',
    file: coverage,
    from: 'students/7#steps',
    to: 'students/7#stairs',
    where: 'objectives:',
    says: '“steps” names students/7#stairs, which no published lesson has.',
  },
  {
    title: 'refuses a lesson that there is not',
    file: coverage,
    from: 'students/7#steps',
    to: 'students/8#steps',
    where: 'objectives:',
    says: 'students/8#steps, which no published lesson has.',
  },
]);

test('counts the questions and figures that practise an entry, and the choices of the story', () => {
  const files = changed(
    storyEn,
    '{ id: tell, to: together, text: Tell Maly }',
    '{ id: tell, to: together, text: Tell Maly, objectives: [steps] }',
  );
  expect(covered(contentOf(files))).toMatchObject([
    {
      lessons: ['students/7'],
      questions: ['students/7#first-step', 'students/7#keep', 'students/7#alone', 'students/7#whose'],
      choices: ['students/7#message.tell'],
      figures: ['J67'],
    },
  ]);
});

test('tells of every lesson and language how far it was read, how long it is, and which terms are open', () => {
  expect(reviewed(contentOf(goodFiles))).toMatchObject([
    {
      lesson: 'students/7',
      locale: 'en',
      review: 'machine-drafted',
      lastReviewed: '2026-11-21',
      sentence: undefined,
      openTerms: ['grooming'],
    },
    { lesson: 'students/7', locale: 'km', openTerms: ['grooming'] },
  ]);
});
