import { expect, test } from 'vitest';
import { wherever } from '#schemas/spelling.ts';
import {
  changed, error, findings, fixes, goodFiles, lessonEn, lessonKm, spelling, term, testMistakes, testWelcome, without,
} from './fixture.ts'; // prettier-ignore

const from = 'នេះជាមូលហេតុដែលវាសំខាន់។';

testMistakes('spelling', [
  {
    title: 'refuses a spelling of the house list, and says what to write and why',
    file: lessonKm,
    from,
    to: 'គេឲ្យវា។',
    where: 'គេឲ្យវា',
    says: 'Write «ឱ្យ», not «ឲ្យ»: «គេឲ្យវា។». Formal writing prefers it.',
  },
  {
    title: 'refuses each spelling of an entry',
    file: lessonKm,
    from,
    to: 'គេអោយវា។',
    where: 'គេអោយវា',
    says: 'Write «ឱ្យ», not «អោយ»',
  },
  {
    title: 'refuses it in the front matter',
    file: lessonKm,
    from: 'summary: ជំហានបីដែលជួយអ្នក។',
    to: 'summary: ជំហានបីដែលឲ្យអ្នក។',
    where: 'summary:',
    says: 'Write «ឱ្យ», not «ឲ្យ»',
  },
  {
    title: 'refuses it where Khmer stands in an English text',
    file: lessonEn,
    from: 'Here is why it matters.',
    to: 'The word ឲ្យ means to give.',
    where: 'means to give',
    says: 'Write «ឱ្យ», not «ឲ្យ»',
  },
  {
    title: 'refuses it in the glossary',
    file: term,
    from: 'definition: ពេលនរណាម្នាក់ធ្វើឱ្យ',
    to: 'definition: ពេលនរណាម្នាក់ធ្វើឲ្យ',
    where: 'definition: ពេល',
    says: 'Write «ឱ្យ», not «ឲ្យ»',
  },
]);

testWelcome('spelling', [
  { title: 'allows the right spelling', file: lessonKm, from, to: 'ឱ្យមនុស្ស។' },
  { title: 'finds no word that ends within a cluster', file: lessonKm, from, to: 'មនុស្ស មនុសា។' },
  { title: 'finds no word that begins within a cluster', file: lessonKm, from, to: 'ក្អោយ។' },
  {
    title: 'lets the glossary list a wrong spelling among the words to avoid',
    file: term,
    from: 'avoid: [សម្អិតសម្អាង]',
    to: 'avoid: [ឲ្យ]',
  },
]);

test('says each of several in one text, on their lines', () => {
  const files = changed(lessonKm, from, 'គេឲ្យ និងអោយ\nឲ្យទៀត។');
  const line = 1 + (goodFiles[lessonKm] ?? '').split('\n').indexOf(from);
  expect(findings(files, 'spelling').map((finding) => finding.line)).toEqual([line, line, line + 1]);
  expect(fixes(files, 'spelling')).toEqual(['ឲ្យ → ឱ្យ', 'អោយ → ឱ្យ', 'ឲ្យ → ឱ្យ']);
});

test('mends no word of which a part is bold: it might come out of its markup', () => {
  const files = changed(lessonKm, from, 'គេ**ឲ**្យវា។ អ**ោយ**។');
  expect(fixes(files, 'spelling')).toEqual([]);
});

test('asks nothing without a list', () => {
  const files = changed(lessonKm, from, 'គេឲ្យវា។', without(spelling));
  expect(findings(files, 'spelling')).toEqual([]);
});

/** A house list that is wrong in one way. */
test.each([
  ['an entry without a reason', '  why: It ends in ស្ស.\n', '', '- right: មនុស្ស', '1.why: '],
  ['an entry without a wrong spelling', 'wrong: [មនុស]', 'wrong: []', 'wrong: []', '1.wrong: Name at least one wrong spelling.'],
  ['a word of Latin letters', 'wrong: [មនុស]', 'wrong: [manus]', 'wrong: [manus]', '1.wrong.0: Write Khmer letters only, beginning with a letter.'],
  ['a word that begins with a sign', 'wrong: [មនុស]', 'wrong: [ុស]', 'wrong: [ុស]', '1.wrong.0: Write Khmer letters only, beginning with a letter.'],
  ['a wrong spelling that is part of a right word', 'wrong: [មនុស]', 'wrong: [មនុ]', 'wrong: [មនុ]', '1.wrong.0: “មនុ” is part of the right word “មនុស្ស”. Write more of the wrong word.'],
  ['the same wrong spelling twice', 'wrong: [មនុស]', 'wrong: [មនុស, អោយ]', 'wrong: [មនុស, អោយ]', '1.wrong.1: “អោយ” stands in the list twice. Remove one.'],
  ['the same right word twice', 'right: មនុស្ស', 'right: ឱ្យ', /- right: ឱ្យ\n {2}wrong: \[មនុស/, '1.right: “ឱ្យ” has an entry already. Add to its list.'],
  ['an unknown field', '  why: It ends', '  because: yes\n  why: It ends', 'because: yes', '1: '],
])('refuses in the list %s', (_, before, after, where, says) => {
  const files = changed(spelling, before, after);
  const text = files[spelling] ?? '';
  const line = typeof where === 'string' ? where : text.slice(0, text.search(where)).split('\n').length;
  expect(findings(files, 'schema')).toEqual([error(files, 'schema', spelling, line, says)]);
}); // prettier-ignore

test('refuses in the list a word that is no orderly Khmer', () => {
  const files = changed(spelling, 'wrong: [មនុស]', 'wrong: [មនុស្ស៏, មនុស]');
  expect(findings(files, 'spelling')).toEqual([
    error(files, 'spelling', spelling, 'wrong: [មនុស្ស៏', '«មនុស្ស៏» is no orderly Khmer'),
  ]);
});

test('refuses a list that is none', () => {
  expect(findings({ ...goodFiles, [spelling]: 'ឱ្យ: ឲ្យ\n' }, 'schema')).toEqual([
    error(goodFiles, 'schema', spelling, 1, 'the data: '),
  ]);
});

test.each([
  ['មនុស្ស', ['មនុស'], 0],
  ['មនុសមនុស', ['មនុស'], 2],
  ['កក្ខ', ['ខ'], 0],
  ['អោយយ', ['អោយ', 'អោយយ'], 1],
])('finds in “%s” of %j: %d', (text, words, times) => {
  expect(text.match(wherever(words)) ?? []).toHaveLength(times);
});
