import { expect, test } from 'vitest';
import {
  changed,
  error,
  findings,
  goodFiles,
  lessonEn,
  lessonKm,
  testMistakes,
  testWelcome,
} from './fixture.ts';
import { assessmentEn } from './storyFixture.ts';

test('is content with guides for both ages and pools for two forms', () => {
  expect(findings(goodFiles, 'kit')).toEqual([]);
});

testMistakes('kit', [
  {
    title: 'asks what to change for the younger',
    from: '{ for: Ages 12-14, text: Act it out. }',
    to: '{ for: Those who do not read, text: Act it out. }',
    where: '- { for: Those who do not read',
    says: 'Say under `adapt:` what to change for those of 12–14',
  },
  {
    title: 'asks in Khmer what to change for the older',
    file: lessonKm,
    from: 'for: អាយុ 15-17 ឆ្នាំ',
    to: 'for: អ្នកធំជាង',
    where: 'for: អាយុ 12-14 ឆ្នាំ',
    says: 'for those of 15–17',
  },
]);

test('asks for questions that differ before and after the course, for each objective', () => {
  const files = changed(assessmentEn, 'passMark: 70', 'passMark: 70\neach: 2');
  expect(findings(files, 'kit')).toEqual([
    error(files, 'kit', assessmentEn, '- id: a-order', 'The objective “a-steps” has 2 questions.'),
    error(
      files,
      'kit',
      assessmentEn,
      '- id: a-sort',
      'The tests before and after the course need 4 that differ',
    ),
  ]);
});

testWelcome('kit', [{ title: 'knows both dashes', from: 'for: Ages 12-14', to: 'for: Ages 12–14' }]);

test('asks nothing of a draft, though an age is missing', () => {
  const files = changed(
    lessonEn,
    'for: Ages 12-14',
    'for: All',
    changed(lessonEn, 'older: Those', 'draft: true\nolder: Those'),
  );
  expect(findings(files, 'kit')).toEqual([]);
});
