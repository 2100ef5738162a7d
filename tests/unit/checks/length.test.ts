import { expect, test } from 'vitest';
import { changed, error, findings, goodFiles, lessonEn, lessonKm } from './fixture.ts';

/** The English lesson with a text of so many words, of which its components give some. */
function withWords(words: number, frontMatter = (goodFiles[lessonEn] ?? '').split('---\n')[1] ?? '') {
  return { ...goodFiles, [lessonEn]: `---\n${frontMatter}---\n\n${'word '.repeat(words).trim()}\n` };
}

test.each([600, 1200])('lets a lesson have %i words', (words) => {
  expect(findings(withWords(words), 'length')).toEqual([]);
});

test('asks for more where a lesson has 599 words', () => {
  const files = withWords(599);
  expect(findings(files, 'length')).toEqual([
    error(
      files,
      'length',
      lessonEn,
      1,
      'The text has 599 words. A lesson has 600 to 1200: say more, or draft it.',
    ),
  ]);
});

test('asks for less where a lesson has 1201 words', () => {
  const files = withWords(1201);
  expect(findings(files, 'length')).toEqual([
    error(
      files,
      'length',
      lessonEn,
      1,
      'The text has 1201 words. A lesson has 600 to 1200: shorten it, or make two.',
    ),
  ]);
});

test('counts don’t, first-step and 12–17 as people do, and the titles of components too', () => {
  const text = `${'word '.repeat(590)}\n\n<Say>don’t first-step 12–17</Say>\n\n<Scenario title="Five more words are here" cast="maly">one</Scenario>`;
  const { [lessonEn]: lesson = '' } = withWords(0);
  expect(findings({ ...goodFiles, [lessonEn]: `${lesson}\n${text}\n` }, 'length')).toEqual([]);
  const shorter = text.replace('one</Scenario>', '</Scenario>');
  expect(findings({ ...goodFiles, [lessonEn]: `${lesson}\n${shorter}\n` }, 'length')).toHaveLength(1);
});

test('does not count the questions of the front matter', () => {
  const files = withWords(599);
  const longer = changed(lessonEn, 'stem: What comes first?', `stem: ${'word '.repeat(50)}`, files);
  expect(findings(longer, 'length')).toHaveLength(1);
});

test('lets a draft be short', () => {
  const files = changed(lessonEn, 'minutes: 30\nreaders', 'draft: true\nminutes: 30\nreaders', withWords(3));
  expect(findings(files, 'length')).toEqual([]);
});

test('does not count Khmer, which has no spaces to count by', () => {
  expect(goodFiles[lessonKm]?.split(' ').length).toBeLessThan(600);
  expect(findings(goodFiles, 'length')).toEqual([]);
});
