import { expect, test } from 'vitest';
import { parseFile, readContent } from '#checks/content.ts';
import { folder } from './written.ts';

test.each([
  ['en/students/07-calm.mdx', 'lesson', 'en', 'students', '07-calm'],
  ['km/police/04-b.mdx', 'lesson', 'km', 'police', '04-b'],
  ['en/pages/about.mdx', 'page', 'en', 'pages', 'about'],
  ['km/students/course.yaml', 'course', 'km', 'students', 'course'],
  ['en/students/07-calm.story.yaml', 'story', 'en', 'students', '07-calm'],
  ['km/police/assessment.yaml', 'assessment', 'km', 'police', 'assessment'],
  ['en/students/other.yaml', 'unknown', 'en', 'students', 'other'],
  ['en/students/unit/08-a.mdx', 'unknown', 'en', 'students', '08-a'],
  ['glossary/grooming.yaml', 'term', undefined, '', 'grooming'],
  ['helplines/police.yaml', 'helpline', undefined, '', 'police'],
  ['situations/threat.yaml', 'situation', undefined, '', 'threat'],
  ['sources/dh.yaml', 'source', undefined, '', 'dh'],
  ['statistics/J67.yaml', 'statistic', undefined, '', 'J67'],
  ['coverage.yaml', 'coverage', undefined, '', 'coverage'],
  ['spelling.yaml', 'spelling', undefined, '', 'spelling'],
  ['fr/students/07-calm.mdx', 'unknown', undefined, '', '07-calm'],
])('tells by the path what %s is: a %s', (path, kind, locale, course, name) => {
  expect(parseFile(path, '')).toMatchObject({ kind, locale, course, name });
});

test('knows the line of every value, and of the nearest one above where a value is missing', () => {
  const { lineOf } = parseFile(
    'en/students/01-a.mdx',
    '---\ntitle: One\nlist:\n  - a: 1\n    b: 2\n  - c\n---\n\nText.\n',
  );
  expect(lineOf(['title'])).toBe(2);
  expect(lineOf(['list', 0, 'b'])).toBe(5);
  expect(lineOf(['list', 1])).toBe(6);
  expect(lineOf(['list', 0, 'feedback'])).toBe(4);
  expect(lineOf(['nothing'])).toBe(1);
  expect(lineOf([])).toBe(1);
});

test('counts lines alike where they end as on Windows', () => {
  const source = '---\r\ntitle: One\r\nsummary: Two\r\n---\r\n\r\nText.\r\n\r\n<Say>Words</Say>\r\n';
  const { lineOf, texts, broken } = parseFile('en/students/01-a.mdx', source);
  expect(broken).toEqual([]);
  expect(lineOf(['summary'])).toBe(3);
  expect(texts.map(({ text, line }) => [text, line])).toEqual([['One', 2], ['Two', 3], ['Text.', 6], ['Words', 8]]); // prettier-ignore
});

test('gives every text a language: that of its folder, or of the key it stands under', () => {
  const lesson = parseFile('km/students/01-a.mdx', '---\ntitle: ក\n---\n\nខ\n');
  const term = parseFile(
    'glossary/a.yaml',
    'en:\n  term: A\n  avoid: [B]\nkm: { term: ក }\nnote: For reviewers\n',
  );
  expect(lesson.texts.map(({ text, locale, path }) => [text, locale, path])).toEqual([
    ['ក', 'km', ['title']],
    ['ខ', 'km', []],
  ]);
  expect(term.texts.map(({ text, locale, path }) => [text, locale, path])).toEqual([
    ['A', 'en', ['en', 'term']],
    ['B', 'en', ['en', 'avoid', 0]],
    ['ក', 'km', ['km', 'term']],
  ]);
});

test('takes ids and what refers to them for no sentences, wherever they stand in a story or a question', () => {
  const { texts } = parseFile(
    'en/students/07-calm.story.yaml',
    `scenes:
  - id: a
    lines: [{ who: maly, mood: glad, text: Said }]
    choices: [{ id: b, to: c, text: Chosen }]
    ending: { text: Ended, help: [d] }
questions: [{ after: e, group: f, text: Asked }]
`,
  );
  expect(texts.filter(({ isProse }) => isProse).map(({ text }) => text)).toEqual([
    'Said',
    'Chosen',
    'Ended',
    'Asked',
  ]);
});

test('reads the words of the text in order, the titles of components among them', () => {
  const source =
    '---\ntitle: One\n---\n\n## Two **three**\n\n<Scenario title="Four" cast="maly">\n\n- `five`\n\n</Scenario>\n';
  const { texts } = parseFile('en/students/01-a.mdx', source);
  expect(texts.map(({ text, line }) => `${line} ${text}`)).toEqual([
    '2 One',
    '5 Two three',
    '7 Four',
    '9 five',
  ]);
});

test('gives no data where the front matter cannot be read', () => {
  const { data, broken } = parseFile('en/students/01-a.mdx', '---\ntitle: "One\n---\n');
  expect(data).toEqual({});
  expect(broken).toHaveLength(1);
});

test('reads a folder: lessons and data in the order of their paths, and the two tables', () => {
  const dir = folder({
    'km/students/01-a.mdx': '',
    'en/students/01-a.mdx': '',
    'glossary/b.yaml': '',
    'README.md': '# Not content',
    'statistics/statistics.csv': 'id\n',
    'statistics/cautions.csv': 'id,caution\n',
  });
  const { files, statisticsCsv, cautionsCsv } = readContent(dir);
  expect(files.map(({ file }) => file)).toEqual([
    'en/students/01-a.mdx',
    'glossary/b.yaml',
    'km/students/01-a.mdx',
  ]);
  expect([statisticsCsv, cautionsCsv]).toEqual(['id\n', 'id,caution\n']);
});

test('reads a folder without tables', () => {
  expect(readContent(folder({ 'glossary/b.yaml': '' }))).toMatchObject({
    statisticsCsv: '',
    cautionsCsv: '',
  });
});
