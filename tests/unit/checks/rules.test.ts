import { expect, test } from 'vitest';
import { checkContent, checkKhmer } from '#checks/rules.ts';
import {
  changed, contentOf, coverage, goodFiles, helpline, lessonEn, lessonKm, renamed, statistic, today, type Files,
} from './fixture.ts'; // prettier-ignore

function said(files: Files) {
  return checkContent(contentOf(files), today);
}

test('says nothing of good content', () => {
  expect(said(goodFiles)).toEqual([]);
});

/** For each rule one mistake that it speaks of, so that a rule nobody asks is missed here. */
test.each([
  ['schema', changed(lessonEn, 'summary: Three', 'summry: Three')],
  ['mdx', changed(lessonEn, '## The steps', '# The steps')],
  ['markup', changed(lessonEn, 'title: Welcome', 'title: <b>Welcome</b>')],
  ['addresses', renamed(lessonEn, 'en/students/calm.mdx')],
  [
    'parity',
    changed(lessonKm, '- id: keep', '- id: keeping', changed(lessonKm, 'id="keep"', 'id="keeping"')),
  ],
  ['references', changed(lessonEn, 'mood="worried"', 'mood="furious"')],
  ['terms', changed(lessonEn, 'Here is', 'Child seduction is')],
  ['nationality', changed(lessonEn, 'Here is', 'A British man is')],
  ['blame', changed(lessonEn, 'Here is', 'You should have known:')],
  ['numbers', changed(lessonEn, 'Here is', 'In 5% it is')],
  ['helplines', changed(helpline, 'checked: 2026-11-21', 'checked: 2020-11-21')],
  ['stories', changed(lessonEn, '<Story />\n', '')],
  ['practice', changed(lessonEn, 'older: Those who are older may lead.\n', '')],
  ['coverage', changed(coverage, '#steps', '#stairs')],
  ['kit', changed(lessonEn, 'for: Ages 15-17', 'for: The older')],
  ['khmer', changed(lessonKm, 'នេះជាមូលហេតុ', 'ស្រ្តីជាមូលហេតុ')],
  ['signs', changed(lessonKm, 'នេះជាមូលហេតុ', 'នេះ ៖ ជាមូលហេតុ')],
  ['spelling', changed(lessonKm, 'នេះជាមូលហេតុ', 'នេះគឺឲ្យមូលហេតុ')],
  ['agreement', changed(lessonKm, '<Term id="grooming">ការលួងលោម', '<Term id="grooming">ការបញ្ឆោត')],
  ['reading', changed(lessonKm, 'នេះជាមូលហេតុ', 'កុមារ '.repeat(40))],
  ['titles', changed(lessonEn, 'text: Name one person', 'text: A name of a person')],
  ['length', changed(lessonEn, 'Here is', `Here is ${'very '.repeat(600)}`)],
])('asks the rule %s', (rule, files) => {
  expect(said(files).map((finding) => finding.rule)).toContain(rule);
});

test('sorts what it says by file and then by line', () => {
  const twice = changed(
    lessonEn,
    '## The steps',
    '# The steps',
    changed(lessonEn, 'text: Name one', 'text: Names of one'),
  );
  const files = changed(lessonKm, '## ជំហាន', '# ជំហាន', changed(statistic, 'year: 2020', 'year: []', twice));
  expect(said(files).map(({ file, rule }) => [file, rule])).toEqual([
    [lessonEn, 'titles'],
    [lessonEn, 'mdx'],
    [lessonKm, 'mdx'],
    [statistic, 'schema'],
  ]);
});

test.each([
  ['no data at all', 'Here is why it matters.\n'],
  ['empty data', '---\n\n---\n\nHere is why it matters.\n'],
  ['a list for data', '---\n- one\n---\n'],
  ['a text for data', '---\none\n---\n'],
  ['nothing in it', ''],
])('speaks of a lesson with %s instead of breaking off', (_, text) => {
  const files = { ...goodFiles, [lessonEn]: text, [lessonKm]: text };
  expect(said(files)).toContainEqual(expect.objectContaining({ file: lessonEn, line: 1, rule: 'schema' }));
});

test.each(Object.keys(goodFiles).filter((path) => path.endsWith('.yaml')))(
  'speaks of an empty %s instead of breaking off',
  (path) => {
    expect(said({ ...goodFiles, [path]: '' })).toContainEqual(
      expect.objectContaining({ file: path, line: 1, rule: 'schema' }),
    );
  },
);

test('asks of Khmer alone what is Khmer: its terms to avoid, and no other rule', () => {
  const files = changed(
    lessonKm,
    'នេះជាមូលហេតុ',
    'ស្រ្តីសម្អិតសម្អាង ៖ ឲ្យ',
    changed(lessonEn, 'Here is', 'Child seduction is', changed(lessonEn, '## The steps', '# The steps')),
  );
  expect(checkKhmer(contentOf(files), today).map(({ rule }) => rule)).toEqual([
    'khmer',
    'signs',
    'spelling',
    'terms',
  ]);
});
