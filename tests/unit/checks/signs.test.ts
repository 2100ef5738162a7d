import { expect, test } from 'vitest';
import { changed, findings, fixes, lessonEn, lessonKm, testMistakes, testWelcome } from './fixture.ts';

const file = lessonKm;
const from = 'នេះជាមូលហេតុដែលវាសំខាន់។';

/** A sentence of Khmer that is wrong in one way. */
function wrong(title: string, to: string, says: string) {
  return { title, file, from, to, where: to, says };
}

testMistakes('signs', [
  wrong('refuses a space before ។', 'វាសំខាន់ ។', 'No space before ។ and ៕: they stand straight after the word: «វាសំខាន់ ។».'),
  wrong('refuses a space before ៕', 'វាសំខាន់ ៕', 'No space before ។ and ៕'),
  wrong('refuses a space before ។ behind a bold word', 'វា**សំខាន់** ។', 'No space before ។ and ៕'),
  wrong('refuses a space before ៖', 'មានបី ៖ មួយ ពីរ បី។', 'No space before ៖ ៗ ? ! » and ): «មានបី ៖ មួយ ពី…».'),
  wrong('refuses a space before ៗ', 'មនុស្សផ្សេង ៗ គ្នា។', 'No space before ៖ ៗ ? ! » and ): «…ស្សផ្សេង ៗ គ្នា។».'),
  wrong('refuses a space before ?', 'ហេតុអ្វី ?', 'No space before ៖ ៗ ? ! » and )'),
  wrong('refuses a space within «', 'គេថា « មក»។', 'No space after « and (: «គេថា « មក»។».'),
  wrong('refuses a space within »', 'គេថា «មក »។', 'No space before ៖ ៗ ? ! » and )'),
  wrong('asks for a space after ។', 'វាសំខាន់។ខ្ញុំដឹង។', 'Write a space after ។ and ៕: «វាសំខាន់។ខ្ញុំដឹង…».'),
  wrong('asks for a space after ។ before a bold word', 'វាសំខាន់។**ខ្ញុំ** ដឹង។', 'Write a space after ។ and ៕'),
  wrong('asks for a space after ។ before a number', 'វាសំខាន់។12 ឆ្នាំ។', 'Write a space after ។ and ៕'),
  wrong('asks for a space after ។ before a quotation', 'វាសំខាន់។«មក»។', 'Write a space after ។ and ៕'),
  wrong('asks for a space after ។ before a helpline', 'វាសំខាន់។<Helpline id="aple" /> ក៏បាន។', 'Write a space after ។ and ៕'),
  wrong('asks for a space after ៖', 'គេថា៖មកនេះ។', 'Write a space after ៖: «គេថា៖មកនេះ។».'),
  wrong('asks for a space after ?', 'ហេតុអ្វី?ខ្ញុំដឹង។', 'Write a space after ? and !'),
  wrong('refuses a space of another width', 'វា\u00A0សំខាន់។', 'Write a plain space'),
  wrong('refuses a space within ។ល។', 'ផ្លែឈើ ដំណាំ ។ ល។', 'Write ។ល។ without a space in it'),
  wrong('refuses ។ twice', 'វាសំខាន់។។', 'Write the sign once: «វាសំខាន់។។».'),
  wrong('refuses ៗ twice', 'ផ្សេងៗៗ ទៀត។', 'Write the sign once'),
  wrong('refuses ។ after ?', 'ហេតុអ្វី?។', 'Write one sign at the end of a sentence, not two'),
  wrong('refuses a colon before a space', 'មានបី: មួយ ពីរ បី។', 'Write ៖ after Khmer, not a colon: «មានបី: មួយ ពីរ…».'),
  wrong('refuses a colon after a bare consonant, which may want ៈ', 'កន្លែងសាធារណ: មួយ។', 'Write ៖ after Khmer, or ៈ where it belongs to the word; not a colon'),
  wrong('refuses a colon within a word', 'ស:សូមមក។', 'Write ៖ and a space where a list or a quotation begins, ៈ within a word; not a colon'),
  wrong('refuses a colon after a number in a Khmer sentence', 'ជំហាន 1: ឈប់។', 'Write ៖ in a Khmer sentence, not a colon'),
  wrong('refuses a colon after a helpline', 'ហៅ <Helpline id="aple" />: យប់ថ្ងៃ។', 'Write ៖ in a Khmer sentence, not a colon'),
  wrong('refuses a bar', 'វាសំខាន់|', 'Write ។ after Khmer, not a bar: «វាសំខាន់|».'),
  wrong('refuses a full stop', 'វាសំខាន់. ខ្ញុំដឹង។', 'Write ។ after Khmer, not a full stop'),
  wrong('refuses dots', 'វាសំខាន់... ខ្ញុំដឹង។', 'Write … instead of dots'),
  wrong('refuses a comma', 'បាយ, ទឹក។', 'Write a space (or និង) after Khmer, not a comma'),
  wrong('refuses a semicolon', 'បាយ; ទឹក។', 'Write ។ or a space after Khmer, not a semicolon'),
  wrong('refuses Khmer digits, and says the Arabic ones', 'អាយុ ១២ ឆ្នាំ។', 'Write Arabic digits (1, 2, 3), here «12»: «អាយុ ១២ ឆ្នាំ។».'),
  wrong('refuses a number of both kinds of digits', 'អាយុ 1២ ឆ្នាំ។', 'Write Arabic digits (1, 2, 3), here «12»'),
  wrong('refuses a number with a point, which may be thousands', 'មាន ១.២៣៤ នាក់។', 'Write Arabic digits (1, 2, 3): «មាន ១.២៣៤ នាក់។».'),
  wrong('refuses a quotation in “…”', 'គេថា “មក', 'Write «…» in a Khmer text (and “…” within «…»): «គេថា “មក».'),
  wrong('refuses a quotation in "…"', 'ពាក្យ "មក', 'Write «…» in a Khmer text'),
  wrong('refuses a quotation in ‘…’', 'ពាក្យ ‘មក', 'Write «…» around Khmer'),
  wrong('refuses a quotation that is not closed', 'គេថា «មក។', 'Write » where this quotation ends: «គេថា «មក។».'),
  wrong('refuses a quotation that is not opened', 'គេថា មក»។', 'Write « where this quotation begins: «គេថា មក»។».'),
  wrong('refuses «…» within «…»', 'គេថា «ពាក្យ «មក»។', 'Write “…” for a quotation within «…», or close the first with »'),
  {
    title: 'refuses a wrong sign in the front matter',
    file,
    from: 'summary: ជំហានបីដែលជួយអ្នក។',
    to: 'summary: ជំហាន ៣ ដែលជួយអ្នក។',
    where: 'summary:',
    says: 'Write Arabic digits (1, 2, 3), here «3»',
  },
  {
    title: 'refuses << for «',
    file,
    from: 'summary: ជំហានបីដែលជួយអ្នក។',
    to: 'summary: គេថា <<មក។',
    where: 'summary:',
    says: 'Write « and », one character each: «គេថា <<មក។».',
  },
  {
    title: 'refuses a wrong sign in a question',
    file,
    from: 'feedback: មនុស្សជាច្រើនសង្ឃឹមដូច្នេះ។ តែគេនឹងទារទៀត។',
    to: 'feedback: មនុស្សជាច្រើនសង្ឃឹមដូច្នេះ។តែគេនឹងទារទៀត។',
    where: 'តែគេនឹងទារទៀត',
    says: 'Write a space after ។ and ៕',
  },
  {
    title: 'refuses a wrong sign in the title of a component',
    file,
    from: 'title="មុនយប់"',
    to: 'title="មុន ៨ យប់"',
    where: '<Scenario',
    says: 'here «8»',
  },
]); // prettier-ignore

test('says each of several mistakes in one line', () => {
  const files = changed(file, from, 'អាយុ ១២ ឆ្នាំ ។ហើយ "មក" អាយុ ៣ ឆ្នាំ។');
  expect(findings(files, 'signs').map(({ message }) => message.split(':')[0])).toEqual([
    'No space before ។ and ៕',
    'Write a space after ។ and ៕',
    'Write Arabic digits (1, 2, 3), here «12»',
    'Write Arabic digits (1, 2, 3), here «3»',
    'Write «…» in a Khmer text (and “…” within «…»)',
    'Write «…» in a Khmer text (and “…” within «…»)',
  ]);
});

test.each([
  ['a space before ។', 'វាសំខាន់ ។', ['  → ']],
  ['a space before ៗ', 'ផ្សេង ៗ គ្នា។', ['  → ']],
  ['a missing space after ។', 'វាសំខាន់។ខ្ញុំដឹង។', [' →  ']],
  ['a colon after a vowel', 'មានបី: មួយ។', [': → ៖']],
  ['Khmer digits', 'អាយុ ១២ ឆ្នាំ។', ['១២ → 12']],
  ['a sign twice', 'វាសំខាន់។។', ['។។ → ។']],
  ['nothing of a colon that may be ៈ', 'កន្លែងសាធារណ: មួយ។', []],
  ['nothing of a number with a point', 'មាន ១.២៣៤ នាក់។', []],
  ['nothing of a space that is the end of a line', 'វាសំខាន់\n។', []],
  ['nothing where bold begins', 'វាសំខាន់។**ខ្ញុំ** ដឹង។', []],
  ['nothing of a quotation', 'គេថា “មក”', []],
])('would mend %s', (_, to, mended) => {
  expect(fixes(changed(file, from, to), 'signs')).toEqual(mended);
});

testWelcome('signs', [
  { title: 'allows ៖, «…», ៗ and Arabic digits', file, from, to: 'គេនិយាយ៖ «មក 3 នាក់ ផ្សេងៗ»។ ខ្ញុំដឹង។' },
  { title: 'allows “…” within «…»', file, from, to: 'គេថា «ពាក្យ “មក” ល្អ»។' },
  { title: 'allows ។ within and after a quotation', file, from, to: '«មក។ ទៅ។» គេថា «មក»។ (ទៅ។) ចប់៕' },
  { title: 'allows ។ល។ with a space before it', file, from, to: 'ផ្លែឈើ ដំណាំ ។ល។ និងសត្វ។ល។' },
  { title: 'allows an abbreviation with full stops', file, from, to: 'ស្ថាប័ន ក.ជ.ក ឆ្នាំ 2020 គ.ស.' },
  { title: 'allows … and the signs of English words', file, from, to: 'ពាក្យ Don’t, Stop និង APLE: 12:30… ល្អ។' },
  { title: 'allows ។ after a helpline and a space before the helpline', file, from, to: 'ហៅ <Helpline id="aple" />។ ល្អ។' },
  { title: 'allows ៖ in bold before more text', file, from, to: '**និយាយ៖** មក។ **ហៅ៖** <Helpline id="aple" />។' },
  { title: 'allows a link with an address', file, from, to: '[អង្គការ](https://example.org/a,b;c:d)។' },
  { title: 'allows a colon and a bar in English', file: lessonEn, from: 'Here is', to: 'Three things: here | there is' },
  { title: 'leaves Khmer within English to English signs', file: lessonEn, from: 'Here is', to: 'The word “មក”, or មក: here is' },
]); // prettier-ignore
