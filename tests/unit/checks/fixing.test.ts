import { describe, expect, test } from 'vitest';
import { parseCode } from '#checks/codeTexts.ts';
import { parseFile, type ContentFile } from '#checks/content.ts';
import { mend } from '#checks/fixing.ts';
import { checkKhmer } from '#checks/rules.ts';
import { contentOf, goodFiles, lessonKm, spelling, today } from './fixture.ts';

const list = contentOf(goodFiles).files.filter(({ kind }) => kind === 'spelling');

function look(file: ContentFile) {
  return checkKhmer({ files: [file, ...list], statisticsCsv: '', cautionsCsv: '' }, today);
}

/** The source of a file as `--fix` leaves it. */
function mended(source: string, path = lessonKm): string {
  const read = (text: string) => parseFile(path, text);
  return mend(read(source), read, look);
}

const lesson = (front: string, body: string) => `---\n${front}\n---\n\n${body}\n`;

describe('a lesson', () => {
  test.each([
    ['signs out of order', 'មានស្រ្តី ខែ្មរ', 'មានស្ត្រី ខ្មែរ'],
    ['a vowel before ៉', 'បូ៉លិស', 'ប៉ូលិស'],
    ['a sign twice', 'ការងារាា', 'ការងារា'],
    ['a sign twice and out of order', 'ខែែ្មរ', 'ខ្មែរ'],
    ['characters that nobody sees', 'វា\u200Bសំ\u2060ខាន់\u200B។', 'វាសំខាន់។'],
    ['a space before ។, and none after it', 'វាសំខាន់ ។ខ្ញុំដឹង ៕', 'វាសំខាន់។ ខ្ញុំដឹង៕'],
    ['a colon', 'មានបី: មួយ', 'មានបី៖ មួយ'],
    ['Khmer digits', 'អាយុ ១២–១៧ ឆ្នាំ', 'អាយុ 12–17 ឆ្នាំ'],
    ['house spellings', 'គេអោយមនុស', 'គេឱ្យមនុស្ស'],
    ['one mistake within another', 'ស្រ\u200B្តីម្នាក់', 'ស្ត្រីម្នាក់'],
    ['one mistake behind another', 'គេឲ\u200B្យ ។វា', 'គេឱ្យ។ វា'],
  ])('is mended of %s, in its data and in its text, and only once', (_, wrong, right) => {
    const source = lesson(`title: '${wrong}'\nlist: [A, "${wrong}"]`, `ក **${wrong}**\n\n- > ${wrong}`);
    const expected = lesson(`title: '${right}'\nlist: [A, "${right}"]`, `ក **${right}**\n\n- > ${right}`);
    expect(mended(source)).toBe(expected);
    expect(mended(expected)).toBe(expected);
  });

  test.each([
    ['two vowels', 'ការងារាី'],
    ['a sign without a letter', 'មាន ា'],
    ['a colon that may be ៈ', 'កន្លែងសាធារណ: មួយ'],
    ['a number with a point', 'មាន ១.២៣៤ នាក់'],
    ['a quotation in other marks', 'គេថា “មក”'],
    ['a word of another script', 'ជនกម្ពុជា'],
  ])('keeps %s, which takes a reader', (_, wrong) => {
    const source = lesson(`title: '${wrong}'`, wrong);
    expect(look(parseFile(lessonKm, source))).not.toEqual([]);
    expect(mended(source)).toBe(source);
  });
});

/** Nothing but Khmer prose may change: each of these is as it was. */
test.each([
  ['a text that would become a number', lesson('title: ១២', 'ក')],
  ['a text that would become a date', lesson('title: ២០២៦-១១-២១', 'ក')],
  ['a text that would become a list of YAML', lesson('title: \u200B- ក', 'ក')],
  ['a text that would become a comment', lesson('title: \u200B#ក', 'ក')],
  ['a paragraph that would become a list', lesson('title: ក', '១. ក')],
  ['a paragraph that would become a heading', lesson('title: ក', '\u200B# ក')],
  ['keys', 'ឲ្យ: ល្អ\n១២: ល្អ\nkm: { ស្រ្តី: A }\n'],
  ['comments', lesson('# ឲ្យ ស្រ្តី ១២\ntitle: A # ឲ្យ', 'A')],
  ['ids and types', lesson('questions:\n  - { id: ១២, type: ឲ្យ, stem: A }\nreview: ឲ្យ ស្រ្តី', 'A')],
  ['sources', lesson('sources: [ឲ្យ]', 'A')],
  ['attributes that are ids', lesson('title: A', '<Term id="ឲ្យ">A</Term> <Helpline id="១២" />')],
  ['addresses', lesson('title: A', '[A](/ឲ្យ?a=១២) ![A](/១២.png)')],
  ['code', lesson('title: A', 'A\n\n```\nឲ្យ ១២ ។\n```')],
  ['English, and what nobody sees in it', lesson('title: A\u200BB: c', 'A .B : 12\u200B,a\u00A0b')],
  ['Latin words of a Khmer text', lesson('title: "AP\u200BLE"', 'វា APL\u200BE: 12:30 a.m.')],
  ['texts behind an escape', lesson('title: "ឲ្យ \\" ឲ្យ"', 'A &amp; ឲ្យ')],
  ['a word half bold', lesson('title: A', 'អ**ោយ** ឲ**្យ**')],
])('leaves alone %s', (_, source) => {
  expect(mended(source)).toBe(source);
});

test('mends the rest of a file in which one thing is left alone', () => {
  const source = lesson('title: ១២\nsummary: អាយុ ១២ ឆ្នាំ', '១. ក\n\n១២ ។');
  expect(mended(source)).toBe(lesson('title: ១២\nsummary: អាយុ 12 ឆ្នាំ', '១. ក\n\n12។'));
});

test('keeps the lines of Windows, blocks, flow and comments of YAML as they are', () => {
  const source = `---\r\ntitle: >-\r\n  គេឲ្យ\r\n  ស្រ្តី ។\r\nkm: { a: 'ឲ្យ', b: [ 'x', ឲ្យ ] } # ឲ្យ\r\n---\r\n\r\nគេឲ្យ\r\nវា ។\r\n`;
  const expected = `---\r\ntitle: >-\r\n  គេឱ្យ\r\n  ស្ត្រី។\r\nkm: { a: 'ឱ្យ', b: [ 'x', ឱ្យ ] } # ឲ្យ\r\n---\r\n\r\nគេឱ្យ\r\nវា។\r\n`;
  expect(mended(source)).toBe(expected);
});

test('mends the Khmer of a file of data, not its words to avoid and not its notes', () => {
  const source = 'en:\n  term: A ឲ្យ\nkm:\n  term: ឲ្យ\n  avoid: [ឲ្យ]\nnote: ឲ្យ\n';
  expect(mended(source, 'glossary/a.yaml')).toBe(
    'en:\n  term: A ឱ្យ\nkm:\n  term: ឱ្យ\n  avoid: [ឲ្យ]\nnote: ឲ្យ\n',
  );
});

test('leaves the house list itself alone', () => {
  const source = goodFiles[spelling] ?? '';
  expect(mended(source, spelling)).toBe(source);
});

test('leaves a file alone that cannot be read', () => {
  const source = '---\ntitle: "ឲ្យ\n---\n\nក\n';
  expect(mended(source)).toBe(source);
});

test('mends messages of the interface within their marks', () => {
  const path = 'src/i18n/messages/km.ts';
  const read = (text: string) => parseCode(path, text);
  const source = `// ឲ្យ ១២\nexport const km = {\n  'ឲ្យ': 'គេឲ្យ {count} ១២ ។',\n};\n`;
  expect(mend(read(source), read, look)).toBe(
    `// ឲ្យ ១២\nexport const km = {\n  'ឲ្យ': 'គេឱ្យ {count} 12។',\n};\n`,
  );
});

test('changes in the good lesson, sprinkled with mistakes, nothing but the mistakes', () => {
  const good = goodFiles[lessonKm] ?? '';
  const wrong = good
    .replaceAll('ឱ្យ', 'ឲ្យ')
    .replaceAll(/។ (?=[ក-អ])/gu, ' ។')
    .replaceAll('ស្តា', 'សា្ត')
    .replaceAll('ញ្ញា', 'ញាា');
  expect(wrong).not.toBe(good);
  expect(mended(wrong)).toBe(good);
});
