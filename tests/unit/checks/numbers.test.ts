import { expect, test } from 'vitest';
import { numbersRule } from '#checks/rules/numbers.ts';
import {
  cautionsCsv, changed, contentOf, error, findings, goodFiles, helpline, lessonEn, lessonKm, pageEn, renamed,
  source, statistic, statisticsCsv, term, testMistakes, testWelcome, today,
} from './fixture.ts'; // prettier-ignore
import { assessmentEn, assessmentKm, storyEn, storyKm } from './storyFixture.ts';

const here = 'Here is why it matters.';
const hereKm = 'នេះជាមូលហេតុដែលវាសំខាន់។';
const shareMessage =
  'stands in prose. Show figures with <Figure stats="…" />, which gives base, year and source.';
const phoneMessage =
  'A helpline number stands in prose. Write <Helpline id="child-helpline" />, or [[child-helpline]] in the front matter.';
const apleMessage = 'Write <Helpline id="aple" />, or [[aple]] in the front matter.';

testMistakes('numbers', [
  {
    title: 'refuses a percentage',
    from: here,
    to: 'It is 11% of us.',
    where: '11%',
    says: `“11%” ${shareMessage}`,
  },
  {
    title: 'refuses a percentage with a space',
    from: here,
    to: 'It is 11 % of us.',
    where: '11 %',
    says: '“11 %”',
  },
  {
    title: 'refuses a percentage with a fraction',
    from: here,
    to: 'It is 1.5% of us.',
    where: '1.5%',
    says: '“1.5%”',
  },
  {
    title: 'refuses a percentage in words',
    from: here,
    to: 'Ten percent of us.',
    where: 'Ten percent',
    says: '“percent”',
  },
  {
    title: 'refuses a percentage in two words',
    from: here,
    to: 'Ten Per Cent of us.',
    where: 'Per Cent',
    says: '“Per Cent”',
  },
  {
    title: 'refuses a percentage in Khmer digits',
    file: lessonKm,
    from: hereKm,
    to: 'មាន ១១% នៃពួកយើង។',
    where: '១១%',
    says: '“11%”',
  },
  {
    title: 'refuses a percentage in Khmer words',
    file: lessonKm,
    from: hereKm,
    to: 'ដប់ភាគរយនៃពួកយើង។',
    where: 'ដប់ភាគរយ',
    says: '“ភាគរយ”',
  },
  {
    title: 'refuses a percentage in the front matter',
    from: 'materials: Paper',
    to: 'materials: Paper for 50%',
    where: 'Paper for',
    says: '“50%”',
  },
  {
    title: 'refuses a percentage in the title of a figure',
    from: 'Who was threatened',
    to: '2% were',
    where: '<Figure',
    says: '“2%”',
  },
  {
    title: 'refuses a percentage on a page',
    file: pageEn,
    from: 'It is free.',
    to: 'It is 100% free.',
    where: '100%',
    says: '“100%”',
  },
  {
    title: 'refuses a percentage in a term',
    file: term,
    from: 'When someone wins trust',
    to: 'In 5% someone wins trust',
    where: 'In 5%',
    says: '“5%”',
  },
  {
    title: 'refuses a percentage in a course',
    file: 'en/students/course.yaml',
    from: 'Short lessons.',
    to: 'For 5% of all.',
    where: 'summary:',
    says: '“5%”',
  },
  {
    title: 'refuses a percentage in a story',
    file: storyEn,
    from: 'text: A message comes.',
    to: 'text: A message comes to 5% of us.',
    where: 'A message comes',
    says: '“5%”',
  },
  {
    title: 'refuses a percentage in a question of an assessment',
    file: assessmentKm,
    from: 'feedback: មិត្តធ្វើដូច្នេះ។',
    to: 'feedback: មិត្ត ៥០% ធ្វើដូច្នេះ។',
    where: '៥០%',
    says: '“50%”',
  },
  {
    title: 'refuses a percentage in the description of a picture',
    from: here,
    to: '![About 5%](/p.png)',
    where: '/p.png',
    says: '“5%”',
  },
  {
    title: 'refuses a helpline number',
    from: here,
    to: 'Call 1280 now.',
    where: 'Call 1280',
    says: phoneMessage,
  },
  {
    title: 'refuses a helpline number with spaces',
    from: here,
    to: 'Call 12 80 now.',
    where: '12 80',
    says: phoneMessage,
  },
  {
    title: 'refuses a helpline number with hyphens',
    from: here,
    to: 'Call 092-311-511 now.',
    where: '092-311-511',
    says: apleMessage,
  },
  {
    title: 'refuses a helpline number with dots',
    from: here,
    to: 'Call 092.311.511 now.',
    where: '092.311.511',
    says: apleMessage,
  },
  {
    title: 'refuses a helpline number in Khmer digits',
    file: lessonKm,
    from: hereKm,
    to: 'ហៅលេខ ១២៨០។',
    where: '១២៨០',
    says: phoneMessage,
  },
  {
    title: 'refuses a helpline number in Khmer digits with spaces',
    file: lessonKm,
    from: hereKm,
    to: 'ហៅលេខ ០៩២ ៣១១ ៥១១។',
    where: '០៩២',
    says: apleMessage,
  },
  {
    title: 'refuses a helpline number in the front matter',
    from: 'call [[child-helpline]]',
    to: 'call 1280',
    where: 'nextStep:',
    says: phoneMessage,
  },
  {
    title: 'refuses a helpline number in what is said in a story',
    file: storyEn,
    from: 'text: I believe you.',
    to: 'text: Call 1280.',
    where: 'Call 1280',
    says: phoneMessage,
  },
  {
    title: 'refuses a helpline number in Khmer digits in a choice of a story',
    file: storyKm,
    from: 'text: ទៅរកអ្នកគ្រូ',
    to: 'text: ហៅ ១២៨០',
    where: '១២៨០',
    says: phoneMessage,
  },
  {
    title: 'refuses a helpline number in an assessment',
    file: assessmentEn,
    from: 'feedback: You are not alone.',
    to: 'feedback: Call 092 311 511.',
    where: '092 311 511',
    says: apleMessage,
  },
  {
    title: 'refuses a helpline number hidden in a link',
    from: here,
    to: '[Call now](tel:1280).',
    where: 'tel:1280',
    says: phoneMessage,
  },
]);

testWelcome('numbers', [
  {
    title: 'lets other numbers stand in prose',
    from: here,
    to: 'In 2022, 992 children; 12 of 20; year 1 to 10.',
  },
  {
    title: 'lets the digits of a helpline be part of a longer number',
    from: here,
    to: 'The house 12801, the file 31280.',
  },
  {
    title: 'lets a source speak in shares',
    file: source,
    from: 'A survey at home.',
    to: 'A survey at home of 5%.',
  },
  {
    title: 'lets a helpline print its number',
    file: helpline,
    from: 'en: Any worry',
    to: 'en: Call 1280 for any worry',
  },
]);

test('says both where a percentage and a number stand in one text', () => {
  const files = changed(lessonEn, here, 'With 1280 you reach 11%.');
  expect(findings(files, 'numbers')).toEqual([
    error(files, 'numbers', lessonEn, 'With 1280', '“11%”'),
    error(files, 'numbers', lessonEn, 'With 1280', phoneMessage),
  ]);
});

test('knows no number where the helpline is one address', () => {
  const site = changed(
    helpline,
    "  phone: '1280'\n",
    '',
    changed(lessonEn, here, 'The year 1280 was long ago.'),
  );
  expect(findings(site, 'numbers')).toEqual([]);
});

test('names words for a statistic that the table lacks', () => {
  const file = 'statistics/J99.yaml';
  const files = renamed(statistic, file, changed(lessonEn, 'stats="J67"', 'stats="B33"'));
  expect(findings(files, 'numbers')).toContainEqual(
    error(files, 'numbers', file, 1, 'statistics.csv has no row “J99”. Name the file after a row.'),
  );
});

test('refuses a figure in conflict with another, and gives the reason', () => {
  const files = changed(lessonEn, 'stats="J67"', 'stats="J67 B33"');
  expect(findings(files, 'numbers')).toEqual([
    error(
      files,
      'numbers',
      lessonEn,
      '<Figure',
      'Do not show B33: CONFLICT: another section says otherwise.',
    ),
  ]);
});

test.each([
  ['Sub-group base is tiny (87 split); do not chart by age', true],
  ['Sums to 110% in the text - do not reuse', true],
  ['Do not use', true],
  ['Wrong base; never print 29%', true],
  ['CONFLICT: see B33', true],
  ['Base under 50: show counts', false],
  ['Rounded; the text prints a CONFLICT elsewhere', false],
])('heeds the caution “%s”: %s', (caution, refused) => {
  const content = contentOf(goodFiles, { statisticsCsv, cautionsCsv: `id,caution\nJ67,${caution}\n` });
  const said = numbersRule(content, today).filter(({ file }) => file === lessonEn);
  expect(said).toHaveLength(refused ? 1 : 0);
});

test('says nothing of statistics where there is no table, as in a course without figures', () => {
  const content = contentOf(renamed(statistic, 'statistics/J99.yaml'), {
    statisticsCsv: '',
    cautionsCsv: '',
  });
  expect(numbersRule(content, today)).toEqual([]);
  expect(cautionsCsv).toContain('B33');
});
