import { expect, test } from 'vitest';
import {
  changed, error, findings, fixes, goodFiles, helpline, lessonEn, lessonKm, term, testMistakes, testWelcome,
} from './fixture.ts'; // prettier-ignore

const file = lessonKm;
const from = 'នេះជាមូលហេតុដែលវាសំខាន់។';

/** A sentence of Khmer that is wrong in one way. */
function wrong(title: string, to: string, says: string) {
  return { title, file, from, to, where: to, says };
}

testMistakes('khmer', [
  wrong(
    'refuses subscripts in the wrong order, and shows both by their code points',
    'មានស្រ្តីម្នាក់។',
    '«ស្រ្តី» (U+179F U+17D2 U+179A U+17D2 U+178F U+17B8) in «មានស្រ្តីម្នាក់។» has its signs out of order. Write «ស្ត្រី» (U+179F U+17D2 U+178F U+17D2 U+179A U+17B8).',
  ),
  wrong('refuses a vowel before its subscript', 'សី្រម្នាក់។', 'has its signs out of order. Write «ស្រី»'),
  wrong('refuses a split vowel', 'គេាក្របី។', '«គេា» (U+1782 U+17C1 U+17B6) in «គេាក្របី។» has its signs out of order. Write «គោ» (U+1782 U+17C4).'),
  wrong('refuses a vowel before ៉ and ៊', 'ប៉ុន្តែបូ៉លិស។', 'Write «ប៉ូ»'),
  wrong('refuses ុ for ៉ and ៊ below a vowel above', 'មានសុីម្នាក់។', 'Write «ស៊ី» (U+179F U+17CA U+17B8).'),
  wrong('refuses ័ before ៊', 'ស័៊ក្តិ។', 'has its signs out of order'),
  wrong('keeps to one subscript TA on the whole site', 'ចាប់ផ្ដើមហើយ។', '«ផ្ដើ» (U+1795 U+17D2 U+178A U+17BE) in «ចាប់ផ្ដើមហើយ។» has the subscript of ដ, which looks like that of ត; our pages have one of them. Write «ផ្តើ» (U+1795 U+17D2 U+178F U+17BE).'),
  wrong('refuses the same sign twice', 'ការងារាា។', '«រាា» (U+179A U+17B6 U+17B6) in «ការងារាា។» has the same sign twice. Write «រា».'),
  wrong('refuses ំ twice', 'ក្រុមទាំំងពីរ។', 'has the same sign twice. Write «ទាំ».'),
  wrong('refuses a coeng twice', 'ក្្រុមរបស់យើង។', 'has the same sign twice. Write «ក្រុ».'),
  wrong('refuses a subscript twice', 'ក្រ្រុមរបស់យើង។', 'has the same sign twice. Write «ក្រុ».'),
  wrong('refuses a coeng without its letter', 'ជន្ ហើយ។', '«ន្» (U+1793 U+17D2) in «ជន្ ហើយ។» has a coeng (្, U+17D2) without the letter that belongs below. Write the letter, or remove it.'),
  wrong('refuses a coeng before a vowel', 'ជន្ា។', 'has a coeng (្, U+17D2) without the letter'),
  wrong('refuses a sign without a letter, and shows it on a circle', 'មាន ា។', '«◌ា» (U+17B6) in «មាន ា។» has no letter to stand on. Write the letter before it, or remove the sign.'),
  wrong('refuses two vowels', 'ការងារាី។', 'has two vowels. Remove one.'),
  wrong('refuses two signs above', 'ការងារ័់។', 'has two signs above. Remove one.'),
  wrong('refuses ៉ and ៊ together', 'ការងារប៉៊ី។', 'has two of ៉ and ៊. Remove one.'),
  wrong('refuses three subscripts', 'ការងារក្រ្យ្វ។', 'has three subscripts, and a letter carries two at most. Remove one.'),
  wrong('refuses a subscript that Khmer does not have', 'សម្ឡេងមួយ។', 'has a subscript that Khmer does not have. Type it again.'),
  wrong('refuses a vowel on a vowel', 'ឧាហារ។', 'has a vowel or a sign on a letter that is a vowel already. Remove it, or write អ for the letter.'),
  wrong('refuses ៉ on a letter that does not take it', 'ជន៉ស៉ី។', 'has ៉ on a letter that does not take it (only ង ញ ន ប ម យ រ ល វ do). Write ៊, or remove it.'),
  wrong('refuses ៊ on a letter that does not take it', 'ជនម៊ី។', 'has ៊ on a letter that does not take it (only ប ស ហ អ do). Write ៉, or remove it.'),
  wrong('refuses ់ with a vowel', 'ការងារា់។', 'has ់ together with a vowel. Remove one: ់ stands on the last letter of a syllable.'),
  wrong('refuses ័ with a vowel', 'ការងារី័។', 'has ័ together with a vowel. Remove one.'),
  wrong('refuses ំ with a vowel other than ា and ុ', 'ការងារែំ។', 'has ំ together with another vowel than ា or ុ. Remove one.'),
  wrong('refuses ៍ with a vowel that does not take it', 'ការងារា៍។', 'has ៍ together with a vowel that does not take it. Remove one.'),
  wrong('refuses ៏ but in ក៏ and ដ៏', 'ពេលសប្តាហ៏។', 'has ៏, which stands only in ក៏ and ដ៏. Write ៍ (not sounded) or ់ (short).'),
  wrong('refuses ៈ after a vowel', 'ការងារាៈ។', 'has ៈ after a vowel or a sign. Write ះ, or remove one.'),
  wrong('refuses something after ះ', 'ការងារះៈ។', 'has something after ះ or ៈ, which end a syllable. Type it again.'),
  wrong('refuses an invisible space, and shows where it is', 'វា\u200Bសំខាន់។', 'Remove U+200B (zero width space): nobody sees it. It stands where the · is in «វា·សំខាន់។».'),
  wrong('refuses an invisible joiner', 'វា\u2060សំខាន់។', 'Remove U+2060 (word joiner)'),
  wrong('refuses an invisible character within a cluster', 'ក\u200B្រុមមួយ។', 'Remove U+200B (zero width space): nobody sees it. It stands where the · is in «ក·្រុមមួយ។».'),
  wrong('refuses an inherent vowel', 'ជន\u17B4។', 'Remove U+17B4 (inherent vowel)'),
  wrong('refuses a byte order mark', '\uFEFFជន។', 'Remove U+FEFF (byte order mark)'),
  wrong('refuses several at once as one', 'ជន\u00AD\u200Bជន។', 'Remove U+00AD U+200B (soft hyphen, zero width space)'),
  wrong('refuses a character that was lost on its way', 'ជន\uFFFB។', 'Remove U+FFFB'),
  wrong('refuses an invisible character that was written as an entity', 'វា&#x200B;សំខាន់។', 'Remove U+200B (zero width space)'),
  wrong('refuses the deprecated letter ឣ', 'ជនឣា។', '«ឣ» (U+17A3) is out of use, in «ជនឣា។». Write «អ» (U+17A2).'),
  wrong('refuses the deprecated letter ឤ', 'ជនឤ។', '«ឤ» (U+17A4) is out of use, in «ជនឤ។». Write «អា» (U+17A2 U+17B6).'),
  wrong('refuses ៘', 'ជន ៘', 'is out of use, in «ជន ៘». Write «។ល។»'),
  wrong('refuses a sign of the lunar calendar', 'ជន ᧠។', '«᧠» (U+19E0) is out of use, in «ជន ᧠។». Remove it.'),
  wrong('refuses a letter of another script', 'ជនกម្ពុជា។', '«ก» (U+0E01) is neither Khmer nor Latin, in «ជនกម្ពុជា។». Type the word again.'),
  {
    title: 'refuses an invisible character in English',
    file: lessonEn,
    from: 'Here is why it matters.',
    to: 'Here is\u200B why it matters.',
    where: 'why it matters',
    says: 'Remove U+200B (zero width space): nobody sees it. It stands where the · is in «Here is· why it …».',
  },
  {
    title: 'refuses an invisible character in an id, where it makes another of it',
    file,
    from: '- id: trouble',
    to: '- id: trou\u200Bble',
    where: '- id: trou',
    says: 'Remove U+200B (zero width space)',
  },
  {
    title: 'refuses an invisible character that was written as an escape in YAML',
    file,
    from: 'summary: ជំហានបីដែលជួយអ្នក។',
    to: 'summary: "ជំហាន\\u200Bបីដែលជួយអ្នក។"',
    where: 'summary:',
    says: 'Remove U+200B (zero width space)',
  },
  {
    title: 'refuses signs out of order where Khmer stands in an English text',
    file: lessonEn,
    from: 'Here is why it matters.',
    to: 'The word ស្រ្តី means woman.',
    where: 'means woman',
    says: 'Write «ស្ត្រី»',
  },
  {
    title: 'refuses signs out of order in the glossary',
    file: term,
    from: 'definition: ពេលនរណាម្នាក់',
    to: 'definition: ពេលស្រ្តីម្នាក់',
    where: 'definition: ពេល',
    says: 'Write «ស្ត្រី»',
  },
  {
    title: 'refuses signs out of order in a helpline, one language of which is Khmer',
    file: helpline,
    from: 'km: រឿងព្រួយបារម្ភ',
    to: 'km: រឿងស្រ្តី',
    where: 'for:',
    says: 'Write «ស្ត្រី»',
  },
]); // prettier-ignore

test('says everything that is wrong in one line, each on its line', () => {
  const files = changed(file, from, `មានស្រ្តី ខែ្មរ\nមានអ្នក\nវា\u200Bជា ា។`);
  const line = 1 + (goodFiles[file] ?? '').split('\n').indexOf(from);
  expect(findings(files, 'khmer').map((finding) => [finding.line, finding.message.split(' ')[0]])).toEqual([
    [line + 2, 'Remove'],
    [line, '«ស្រ្តី»'],
    [line, '«ខែ្ម»'],
    [line + 2, '«◌ា»'],
  ]);
});

test('finds the line of a mistake within a text of several lines', () => {
  const list = '- ប្រាប់\n  មិត្ត\n\n> ជំហាន\n> ស្រ្តី **ស្រ្តី** ស្រី\n';
  const files = changed(file, from, list);
  expect(findings(files, 'khmer')).toEqual([
    error(files, 'khmer', file, '**', '«ស្រ្តី»'),
    error(files, 'khmer', file, '**', '«ស្រ្តី»'),
  ]);
});

test.each([
  ['the order of signs', 'មានស្រ្តីម្នាក់។', ['ស្រ្តី → ស្ត្រី']],
  ['a subscript TA', 'ចាប់ផ្ដើម។', ['ផ្ដើ → ផ្តើ']],
  ['a doubled sign', 'ការងារាា។', ['រាា → រា']],
  ['an invisible character beside Khmer', 'វា\u200Bសំខាន់។', ['\u200B → ']],
  ['a deprecated letter', 'ជនឣា។', ['ឣ → អ']],
  ['nothing of two vowels', 'ការងារាី។', []],
  ['nothing of a lonely sign', 'មាន ា។', []],
  ['nothing of a foreign letter', 'ជនกម្ពុជា។', []],
])('would mend %s', (_, to, mended) => {
  expect(fixes(changed(file, from, to), 'khmer')).toEqual(mended);
});

test.each([
  ['in English', lessonEn, 'Here is why', 'Here\u200B is why'],
  ['in an id', file, '- id: trouble', '- id: trou\u200Bble'],
  ['between Latin letters of a Khmer text', file, from, 'វា APL\u200BE។'],
  ['in an address', file, from, '[វា](/ជ\u200Bន)'],
  ['or signs out of order in an address', file, from, '[វា](/ស្រ្តី)'],
])('would not touch an invisible character %s', (_, path, before, after) => {
  expect(findings(changed(path, before, after), 'khmer')).toHaveLength(1);
  expect(fixes(changed(path, before, after), 'khmer')).toEqual([]);
});

testWelcome('khmer', [
  { title: 'allows every cluster of ordinary Khmer', file, from, to: 'ឱ្យ ព័ត៌មាន សប្តាហ៍ ក៏ដោយ ដ៏ល្អ មាគ៌ា យ៉ាងណា អ៊ីនធឺណិត ហ្វេសប៊ុក សិទ្ធិ ពោធិ៍ ទាំង កុំ នេះ គណៈ ឬ ឪពុក ហៅ ញ៉ាំ ម្ល៉េះ ស៊ើប ហ៊ាន លក្ស្មី ណា៎។' },
  { title: 'allows the signs ។ ៕ ៖ ៗ and the riel', file, from, to: 'ផ្សេងៗ៖ 100៛។ ចប់៕' },
  { title: 'allows letters of Latin with accents', file, from, to: 'អង្គការ Action Pour Les Enfants និង «café»។' },
  { title: 'allows any letters in English', file: lessonEn, from: 'Here is', to: 'The letter ก: here is' },
  { title: 'allows an emoji of one character', file, from, to: 'ល្អណាស់ 🙂' },
]); // prettier-ignore
