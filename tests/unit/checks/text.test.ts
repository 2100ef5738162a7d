import { expect, test } from 'vitest';
import { parseFile, type ContentFile } from '#checks/content.ts';
import { lineTeller, sourceIndex, sourceSpan } from '#checks/text.ts';

/** What stands in the source where a text says `words`. */
function inSource({ source, texts }: ContentFile, words: string): (string | undefined)[] {
  return texts.flatMap((text) => {
    const from = text.text.indexOf(words);
    if (from < 0) return [];
    const span = sourceSpan(text, from, from + words.length);
    return [span && source.slice(span.at, span.end)];
  });
}

const lesson = (front: string, body = 'ក') =>
  parseFile('km/students/01-a.mdx', `---\n${front}\n---\n\n${body}\n`);

test.each([
  ['a plain value', 'title: ក ខគ'],
  ['a value in single quotes', "title: 'ក: ខគ'"],
  ['a value in double quotes', 'title: "ក: ខគ"'],
  ['a value over two lines', 'title: ក\n  ខគ'],
  ['a quoted value over two lines', 'title: "ក\n  ខគ"'],
  ['a block', 'title: |\n  ក\n    ខគ\n'],
  ['a folded block', 'title: >-\n  ក\n\n  ខគ'],
  ['a value within brackets', 'list: [ក, { title: ខគ }]'],
  ['a value after Windows lines', 'summary: ក\r\ntitle: ខគ'],
  ['a value after a comment', '# ខគ\ntitle: ខគ # ខគ'],
  ['a value with an anchor', 'title: &a ខគ'],
])('finds in the source the words of %s', (_, front) => {
  expect(inSource(lesson(front), 'ខគ')).toEqual(['ខគ']);
});

test.each([
  ['a paragraph', 'ក\nខគ'],
  ['a bold word', 'ក**ខគ**'],
  ['a point of a list', '- ក\n  ខគ'],
  ['a quotation of several lines', '> ក\n> ខគ'],
  ['a quotation in a list', '- > ក\n  > ខគ'],
  ['a heading', '## ក ខគ ##'],
  ['a component', '<Say>\n\n- ក ខគ\n\n</Say>'],
  ['a component within a line', '<KeyPoint>ក <Term id="a">ខគ</Term></KeyPoint>'],
  ['the title of a component', '<Figure stats="ខ" title="ខគ" />'],
  ['what a picture shows', '<Picture drawing="ខ" alt="ខគ" />'],
  ['the description of a picture', '![ខគ](a.png)'],
  ['a line after an entity', 'ក &amp; ក\nខគ'],
])('finds in the source the words of %s', (_, body) => {
  expect(inSource(lesson('title: ក', body), 'ខគ')).toEqual(['ខគ']);
});

test.each([
  ['behind an escape in YAML', 'title: "ក \\" ខគ"', 'ក'],
  ['behind a doubled quote in YAML', "title: 'ក '' ខគ'", 'ក'],
  ['behind an entity', 'title: ក', 'ក &amp; ខគ'],
  ['behind an escape in Markdown', 'title: ក', 'ក \\* ខគ'],
])('knows no place for words %s, and yet their line', (_, front, body) => {
  const file = lesson(front, body);
  const [text] = file.texts.filter(({ text: words }) => words.includes('ខគ'));
  expect(inSource(file, 'ខគ')).toEqual([undefined]);
  expect(text && file.lineAt(sourceIndex(text, text.text.indexOf('ខគ')))).toBe(front === 'title: ក' ? 5 : 2);
});

test('knows no place for words in two stretches of the source', () => {
  expect(inSource(lesson('title: ក', 'ខ**គ**'), 'ខគ')).toEqual([undefined]);
  expect(inSource(lesson('title: ក', 'ខ\nគ'), 'ខ\nគ')).toEqual([undefined]);
});

test('reads a sentence as one text, with a mark where a component says what it says by itself', () => {
  const { texts } = lesson(
    'title: ក',
    'ហៅ <Helpline id="aple" /> **ឬ** [ទៅ](/ទៅ) `ខ`។\n\n<Line who="a">គ</Line>',
  );
  expect(texts.slice(1).map(({ text, isProse }) => [text, isProse])).toEqual([
    ['/ទៅ', false],
    ['ហៅ \uFFFC ឬ ទៅ ខ។', true],
    ['គ', true],
  ]);
});

test('knows what is no prose: ids, lists of words to avoid, code, addresses', () => {
  const front = 'title: ក\nreview: ខ\nquestions:\n  - { id: គ, type: ឃ, stem: ង }\nsources: [ច]';
  const { texts } = lesson(front, '```\nឆ\n```');
  expect(texts.filter(({ isProse }) => isProse).map(({ text }) => text)).toEqual(['ក', 'ង']);
  const term = parseFile('glossary/a.yaml', 'km: { term: ក, also: [ខ], avoid: [គ], mark: ឃ }');
  expect(term.texts.filter(({ isProse }) => isProse).map(({ text }) => text)).toEqual(['ក', 'ខ']);
});

test.each([
  [0, 1],
  [2, 1],
  [3, 2],
  [4, 3],
  [9, 3],
])('tells that place %d is on line %d', (at, line) => {
  expect(lineTeller('ab\n\ncde')(at)).toBe(line);
});
