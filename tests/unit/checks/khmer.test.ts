import { expect, test } from 'vitest';
import { changed, error, findings, lessonEn, lessonKm, term, testMistakes, testWelcome } from './fixture.ts';

const file = lessonKm;
const from = 'នេះជាមូលហេតុដែលវាសំខាន់។';

/** A sentence of Khmer that is wrong in one way. */
function wrong(title: string, to: string, says: string, marker = to) {
  return { title, file, from, to, where: marker, says };
}

testMistakes('khmer', [
  wrong('refuses ឲ្យ', 'គេឲ្យវា។', 'Write ឱ្យ. (“ឲ្យ”)'),
  wrong('refuses អោយ', 'គេអោយវា។', 'Write ឱ្យ. (“អោយ”)'),
  wrong('refuses ពត៌មាន', 'មានពត៌មានមួយ។', 'Write ព័ត៌មាន. (“ពត៌មាន”)'),
  wrong('refuses ព័តមាន', 'មានព័តមានមួយ។', 'Write ព័ត៌មាន. (“ព័តមាន”)'),
  wrong('refuses សំងាត់', 'លេខសំងាត់។', 'Write សម្ងាត់. (“សំងាត់”)'),
  wrong(
    'refuses a space before ។',
    'វាសំខាន់ ។',
    'No space before ។: it stands straight after the word. (“ ។”)',
  ),
  wrong('refuses a space before ៕', 'វាសំខាន់ ៕', 'No space before ។'),
  wrong('asks for a space after ។', 'វាសំខាន់។ខ្ញុំដឹង។', 'A space after ។. (“។”)'),
  wrong('refuses a colon after Khmer', 'វាមានបី: មួយ។', 'After Khmer write ៖, not a colon. (“ី:”)'),
  wrong('refuses a bar after Khmer', 'វាសំខាន់|', 'After Khmer write ។, not a bar. (“់|”)'),
  wrong('refuses Khmer digits', 'អាយុ ១២ ឆ្នាំ។', 'Write Arabic digits (1, 2, 3). (“១”)'),
  wrong(
    'refuses subscripts in the wrong order',
    'ស្រ្តីម្នាក់។',
    'Type “ស្រ្តីម្នាក់” again: its signs are not in the order of the standard (“ស្ត្រីម្នាក់”).',
  ),
  wrong(
    'refuses a vowel before its subscript',
    'សី្រម្នាក់។',
    'again: its signs are not in the order of the standard (“ស្រីម្នាក់”).',
  ),
  wrong('refuses a split vowel', 'គេាក្របី។', 'its signs are not in the order of the standard (“គោក្របី”).'),
  wrong(
    'refuses ័ before the shifter of its letter',
    'ស័៊ក្តិ។',
    'its signs are not in the order of the standard',
  ),
  wrong('refuses an invisible space', 'វា\u200Bសំខាន់។', 'Remove the character U+200B after “វា”.'),
  wrong('refuses an invisible joiner', 'វា\u2060សំខាន់។', 'Remove the character U+2060 after “វា”.'),
  wrong('refuses the deprecated letter ឣ', 'ជនឣា។', 'Remove the character U+17A3 after “ជន”.'),
  wrong('refuses the deprecated letter ឤ', 'ជនឤ។', 'Remove the character U+17A4 after “ជន”.'),
  wrong('refuses an inherent vowel', 'ជន\u17B4។', 'Remove the character U+17B4 after “ជន”.'),
  wrong('refuses a byte order mark', '\uFEFFជន។', 'Remove the character U+FEFF after “”.'),
  wrong(
    'shows the last twelve characters before a hidden one',
    'abcdefghijklmnopqrជន\u00ADជន។',
    'Remove the character U+00AD after “ijklmnopqrជន”.',
  ),
  {
    title: 'refuses a wrong sign in the front matter',
    file,
    from: 'summary: ជំហានបីដែលជួយអ្នក។',
    to: 'summary: ជំហាន ៣ ដែលជួយអ្នក។',
    where: 'summary:',
    says: 'Write Arabic digits',
  },
  {
    title: 'refuses a hidden character in English',
    file: lessonEn,
    from: 'Here is why it matters.',
    to: 'Here is\u200B why it matters.',
    where: 'why it matters',
    says: 'Remove the character U+200B after “Here is”.',
  },
  {
    title: 'refuses a wrong spelling where Khmer stands in an English text',
    file: lessonEn,
    from: 'Here is why it matters.',
    to: 'The word សំងាត់ means secret.',
    where: 'means secret',
    says: 'Write សម្ងាត់.',
  },
  {
    title: 'refuses a wrong spelling in the glossary',
    file: term,
    from: 'term: ការលួងលោមកុមារ',
    to: 'term: ពត៌មាន',
    where: 'term: ពត៌មាន',
    says: 'Write ព័ត៌មាន.',
  },
]);

/** These are wrong in two ways at once: the signs are out of order, and the rule of the house names what it sees. */
test.each([
  [
    'a coeng without its letter',
    'ជន្ ហើយ។',
    'A coeng sign (្) stands without the letter that belongs below it.',
  ],
  ['a coeng before a vowel', 'ជន្ា។', 'A coeng sign (្) stands without the letter that belongs below it.'],
  ['the same sign twice', 'ការងារាា។', 'The same sign stands twice.'],
])('refuses %s', (_, to, says) => {
  const files = changed(file, from, to);
  expect(findings(files, 'khmer')).toContainEqual(error(files, 'khmer', file, to, says));
});

test('says of one text each thing that is wrong', () => {
  const files = changed(file, from, 'គេឲ្យលេខសំងាត់ ៣ ។');
  expect(findings(files, 'khmer').map(({ message }) => message.split('.')[0])).toEqual([
    'Write ឱ្យ',
    'Write សម្ងាត់',
    'No space before ។: it stands straight after the word',
    'Write Arabic digits (1, 2, 3)',
  ]);
});

testWelcome('khmer', [
  { title: 'allows ្ដ below a letter', file, from, to: 'ចាប់ផ្ដើមដោយស្ដាប់ម្ដាយ។' },
  { title: 'allows ្ត below a letter', file, from, to: 'ចាប់ផ្តើមដោយស្តាប់ម្តាយ។' },
  { title: 'allows ឱ្យ, ព័ត៌មាន and សម្ងាត់', file, from, to: 'ឱ្យព័ត៌មានសម្ងាត់។' },
  { title: 'allows ៖, «…», ៗ and Arabic digits', file, from, to: 'គេនិយាយ៖ «មក 3 នាក់ ផ្សេងៗ»។ ខ្ញុំដឹង។' },
  {
    title: 'allows a colon and a bar in English',
    file: lessonEn,
    from: 'Here is',
    to: 'Three things: here | there is',
  },
]);
