import { expect, test } from 'vitest';
import {
  changed, error, findings, goodFiles, helpline, lessonEn, lessonKm, pageEn, source, term, testMistakes, testWelcome,
  type Files,
} from './fixture.ts'; // prettier-ignore

/** A second term, of one everyday word, and a third that is part of the first. */
const withTerms: Files = {
  ...goodFiles,
  'glossary/report.yaml': `en: { term: report, definition: To tell. }
km: { term: រាយការណ៍, mark: sourced, definition: ប្រាប់។ }
`,
  'glossary/support.yaml': `en: { term: support person (SP), also: [companion], definition: A person beside a child. }
km: { term: ការគាំទ្រ (SP), also: [អ្នកអម], mark: proposed, definition: អ្នកនៅក្បែរ។ }
`,
};
const english = 'Here is why it matters.';
const khmer = 'នេះជាមូលហេតុដែលវាសំខាន់។';

/** What is said of the Khmer lesson where the English says one sentence and the Khmer another. */
function said(en: string, km: string) {
  const files = changed(lessonKm, khmer, km, changed(lessonEn, english, en, withTerms));
  return findings(files, 'agreement');
}

test('refuses a Khmer lesson without the term that the English lesson uses', () => {
  const files = changed(lessonEn, english, 'A support person helps.', withTerms);
  expect(findings(files, 'agreement')).toEqual([
    error(files, 'agreement', lessonKm, 2, '“support person” (content/en/students/07-calm.mdx:99) is a term of the glossary, but the Khmer text nowhere says «ការគាំទ្រ» or «SP» or «អ្នកអម». Use the term, or add a short form to `also` in the glossary.'),
  ]); // prettier-ignore
});

test('only warns of one word, which may be everyday English', () => {
  expect(said('They report it.', khmer)).toMatchObject([{ file: lessonKm, line: 2, level: 'warning' }]);
});

test.each([
  ['the plural', 'Two support persons help.'],
  ['a capital letter', 'Support person means help.'],
  ['the end of a line', 'A support\nperson helps.'],
  ['the short form in brackets', 'An SP helps.'],
  ['a short form of the glossary', 'A companion helps.'],
  ['the words in bold', 'A **support** person helps.'],
])('knows the English term by %s', (_, en) => {
  expect(said(en, khmer)).toHaveLength(1);
});

test.each([
  ['the term', 'មានការគាំទ្រ។'],
  ['the term as a verb, without ការ', 'គេគាំទ្រ។'],
  ['what stands in its brackets', 'មាន SP មួយ។'],
  ['a short form of the glossary', 'អ្នកអមម្នាក់។'],
])('is content with %s', (_, km) => {
  expect(said('A support person helps.', km)).toEqual([]);
});

test.each([
  ['part of another word', 'They reported a supports personage.'],
  ['a part of a name', 'The Internet Report and the Report Group help.'],
  ['part of a word with a hyphen', 'A self-report helps.'],
])('hears no term in %s', (_, en) => {
  expect(said(en, khmer)).toEqual([]);
});

test('takes a shorter term within a longer one as part of it', () => {
  const files = {
    ...withTerms,
    'glossary/help.yaml': `en: { term: support, definition: Help. }
km: { term: ការទ្រទ្រង់, mark: sourced, definition: ជួយ។ }
`,
  };
  const both = changed(
    lessonKm,
    khmer,
    'អ្នកអម។',
    changed(lessonEn, english, 'A support person helps.', files),
  );
  const alone = changed(lessonEn, english, 'A support helps.', files);
  expect(findings(both, 'agreement').filter(({ file }) => file === lessonKm)).toEqual([]);
  expect(findings(alone, 'agreement').filter(({ file }) => file === lessonKm)).toHaveLength(1);
});

test('compares pages, and both languages of a file of data', () => {
  const page = changed(pageEn, 'It is free.', 'A support person helps.', withTerms);
  const data = changed(helpline, 'en: Any worry', 'en: A support person', withTerms);
  expect(findings(page, 'agreement')).toMatchObject([{ file: 'km/pages/about.mdx', line: 2 }]);
  expect(findings(data, 'agreement')).toMatchObject([{ file: helpline, line: 3 }]);
});

test('leaves sources alone, which are named as they were published', () => {
  const files = changed(source, 'title: { en: A survey', 'title: { en: A support person', withTerms);
  expect(findings(files, 'agreement')).toEqual([]);
});

test('leaves a term that does not fit its schema to the schema', () => {
  const files = changed('glossary/report.yaml', 'mark: sourced', 'mark: sure', withTerms);
  expect(findings(changed(lessonEn, english, 'They report it.', files), 'agreement')).toEqual([]);
});

testMistakes('agreement', [
  {
    title: 'refuses a link to a term that shows other words',
    file: lessonKm,
    from: '<Term id="grooming">ការលួងលោម</Term>',
    to: '<Term id="grooming">ការបញ្ឆោត</Term>',
    where: 'ការបញ្ឆោត',
    says: '«ការបញ្ឆោត» is shown as the term “grooming”, which is «ការលួងលោមកុមារ» or «លួងលោម». Write that, or add this form to `also` in content/glossary/grooming.yaml.',
  },
]);

testWelcome('agreement', [
  {
    title: 'allows a link that shows the term within more words, some of them bold',
    file: lessonKm,
    from: '<Term id="grooming">ការលួងលោម</Term>',
    to: '<Term id="grooming">គេ**លួងលោម**កុមារ</Term>',
  },
  {
    title: 'lets an English link show any words',
    file: lessonEn,
    from: '<Term id="grooming">slow kindness</Term>',
    to: '<Term id="grooming">false friends</Term>',
  },
  {
    title: 'leaves a link to nothing to the rule of references',
    file: lessonKm,
    from: '<Term id="grooming">ការលួងលោម</Term>',
    to: '<Term id="nothing">ការលួងលោម</Term>',
  },
  {
    title: 'asks nothing of a term that the English texts do not use',
    file: term,
    from: 'term: grooming of children',
    to: 'term: grooming of the young',
  },
]);
