import { describe, expect, test } from 'vitest';
import { parseFile } from '#checks/content.ts';
import { quantile, readings, targets } from '#checks/reading.ts';
import { sentencesIn, wordsIn } from '#checks/sentences.ts';
import {
  changed,
  contentOf,
  findings,
  goodFiles,
  lessonKm,
  renamed,
  testWelcome,
  type Files,
} from './fixture.ts';

/** One word to Node's dictionary, whatever stands beside it. */
const word = 'កុមារ ';
const words = (count: number) => word.repeat(count).trim();
const from = 'នេះជាមូលហេតុដែលវាសំខាន់។';

function sentencesOf(text: string) {
  const { texts } = parseFile('km/students/01-a.mdx', `---\ntitle: ក\n---\n\n${text}\n`);
  return texts.slice(1).flatMap(sentencesIn);
}

describe('sentences', () => {
  test.each([
    ['។', 'កុមារ។ កុមារ។', 2],
    ['៕', 'កុមារ៕', 1],
    ['? and !', 'កុមារ? កុមារ! កុមារ', 3],
    ['the end of a paragraph', 'កុមារ\n\nកុមារ', 2],
    ['the end of a point in a list', '- កុមារ\n- កុមារ\n', 2],
    ['the end of a quotation within', '«កុមារ។ កុមារ»។', 2],
    ['no ។ល។', 'កុមារ ។ល។ កុមារ។', 1],
    ['no bold word', 'កុមារ **កុមារ** កុមារ។', 1],
    ['no sign alone', 'កុមារ។ …។', 1],
  ])('end at %s', (_, text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  test('know their words and their line', () => {
    const { texts, lineAt } = parseFile(
      'km/students/01-a.mdx',
      `---\ntitle: ក\n---\n\nកុមារ។\nកុមារ កុមារ 12។\n`,
    );
    const found = texts.slice(1).flatMap(sentencesIn);
    expect(found.map((sentence) => [sentence.words, lineAt(sentence.at)])).toEqual([
      [1, 5],
      [3, 6],
    ]);
  });
});

test('counts words by the dictionary, and no signs', () => {
  expect(wordsIn('កុមារនិងគ្រូ។ «APLE» 12 ៖').map((found) => found.word)).toEqual([
    'កុមារ', 'និង', 'គ្រូ', 'APLE', '12',
  ]); // prettier-ignore
});

test.each([
  [[], 0.5, 0],
  [[7], 0.5, 7],
  [[9, 1, 5], 0.5, 5],
  [[1, 2, 3, 10], 0.5, 2.5],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9, 10],
])('finds in %j below which number a share of %d lies: %d', (numbers, share, number) => {
  expect(quantile(numbers, share)).toBe(number);
});

test('measures what learners read by their course, and what facilitators of students read as caregivers do', () => {
  const measured = readings(contentOf(goodFiles)).map(({ file, part, target }) => [file.file, part, target]);
  expect(measured).toEqual([
    [lessonKm, 'learners', targets.students],
    [lessonKm, 'facilitator', targets.caregivers],
  ]);
});

/** The Khmer lesson in another course. */
function inCourse(course: string, files: Files) {
  return renamed(lessonKm, `km/${course}/07-calm.mdx`, files);
}

describe.each([
  ['students', 30],
  ['caregivers', 35],
  ['police', 45],
])('a lesson for %s', (course, most) => {
  test(`warns of a sentence of more than ${most} words, on its line`, () => {
    const files = inCourse(course, changed(lessonKm, from, `${words(3)}។ ${words(most + 1)}។`));
    expect(findings(files, 'reading')).toEqual([
      {
        file: `km/${course}/07-calm.mdx`,
        line: 1 + (goodFiles[lessonKm] ?? '').split('\n').indexOf(from),
        rule: 'reading',
        level: 'warning',
        message: `A sentence of ${most + 1} words; ${most} are the most here. Make two of it: «${words(5).slice(0, 20)}…».`,
      },
    ]);
  });

  test(`allows a sentence of ${most} words`, () => {
    const files = inCourse(course, changed(lessonKm, from, `${words(most)}។`));
    expect(findings(files, 'reading')).toEqual([]);
  });
});

test('warns of a lesson half of whose sentences are long', () => {
  const files = changed(lessonKm, from, `${words(16)}។ `.repeat(100));
  expect(findings(files, 'reading')).toEqual([
    {
      file: lessonKm,
      line: 1,
      rule: 'reading',
      level: 'warning',
      message:
        'The lesson has a median of 16 words to a sentence; 15 are the most here. Part the longest: npm run check:khmer -- --reading names them.',
    },
  ]);
});

test('warns of a long sentence for facilitators by their own target', () => {
  const at = (count: number) => changed(lessonKm, 'overview: អ្នករៀនហាត់ជំហានបី។', `overview: ${words(count)}។`);
  expect(findings(at(35), 'reading')).toEqual([]);
  expect(findings(at(36), 'reading')).toHaveLength(1);
});

testWelcome('reading', [
  {
    title: 'measures no ids',
    file: lessonKm,
    from: '- id: trouble',
    to: `- id: ${words(50).replaceAll(' ', '-')}`,
  },
]);
