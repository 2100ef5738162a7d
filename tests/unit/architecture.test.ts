import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  barrels, browserCode, circles, contentImports, fileReads, floors, folderCircles, heavyWays, importsOf, lostImports, moreOfReact, silencedTypes,
  storageUses, upwardImports, type Sources,
} from './architecture.ts'; // prettier-ignore

const root = join(import.meta.dirname, '../../src');

/** Everything that is code; declarations for the compiler alone stand on no floor. */
const sources: Sources = new Map(
  globSync('**/*.{ts,tsx,astro,js}', { cwd: root })
    .filter((file) => !file.endsWith('.d.ts'))
    .sort()
    .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
);

const styles = new Set(globSync('**/*.css', { cwd: root }));

/** The house with a file more, or with another text in one. */
function planted(file: string, text: string): Sources {
  return new Map([...sources, [file, text]]);
}

test('reads the whole house, and finds somebody on every floor', () => {
  const folders = new Set([...sources.keys()].map((file) => file.split('/')[0]));
  expect(sources.size).toBeGreaterThan(100);
  expect(floors.filter((floor) => floor !== 'styles' && !folders.has(floor))).toEqual([]);
  expect(lostImports(sources, styles)).toEqual([]);
});

test('imports only from its own folder and from the floors below', () => {
  expect(upwardImports(sources)).toEqual([]);
});

test('has no circle between files', () => {
  expect(circles(sources)).toEqual([]);
});

test('has no circle between folders', () => {
  expect(folderCircles(sources)).toEqual([]);
});

test('asks the collections of Astro in the library alone; pages only render', () => {
  expect(contentImports(sources)).toEqual([]);
});

test('reads files for pages in five places, and lessons in one of them', () => {
  expect(fileReads(sources)).toEqual([]);
  const [one, other] = [
    `import { readFileSync } from 'node:fs';`,
    `const { readFile } = await import('fs/promises');`,
  ];
  expect(fileReads(planted('library/new.ts', one))).toEqual(['library/new.ts reads files']);
  expect(fileReads(planted('pages/new.astro', `---\n${other}\n---`))).toEqual([
    'pages/new.astro reads files',
  ]);
});

test('keeps nothing in the browser but in the tab, there in four files, and on the device for answers and saved courses', () => {
  expect(storageUses(sources)).toEqual([]);
});

test('sends no validator, no dictionary and nothing of Node to the browser', () => {
  expect(heavyWays(sources)).toEqual([]);
});

test('has no barrels', () => {
  expect(barrels(sources)).toEqual([]);
});

test('tells the compiler nowhere to look away', () => {
  expect(silencedTypes(sources)).toEqual([]);
});

/** The walls can fail: each is tried with something planted that it must find. */

test.each([
  [
    'i18n/translate.ts',
    `import { summarise } from '#progress/summary.ts';`,
    'i18n/translate.ts → progress/summary.ts',
  ],
  [
    'drawings/cast.ts',
    `import { castNames } from '../components/castNames.ts';`,
    'drawings/cast.ts → components/castNames.ts',
  ],
  [
    'schemas/lesson.ts',
    `import type { Rule } from '#checks/finding.ts';`,
    'schemas/lesson.ts → checks/finding.ts',
  ],
  [
    'components/New.astro',
    `---\nimport Site from '#layouts/SiteLayout.astro';\n---\n<p />`,
    'components/New.astro → layouts/SiteLayout.astro',
  ],
  [
    'islands/new.js',
    `import {\n  a,\n  b,\n} from '#components/chart.ts';`,
    'islands/new.js → components/chart.ts',
  ],
  [
    'questions/new.ts',
    `const { a } = await import('#library/lessons.ts');`,
    'questions/new.ts → library/lessons.ts',
  ],
  ['i18n/new.ts', `export { en } from '#pages/index.astro';`, 'i18n/new.ts → pages/index.astro'],
  ['library/new.ts', `import text from '#pages/tables.astro?raw';`, 'library/new.ts → pages/tables.astro'],
  ['i18n/new.ts', `import '#components/new.css';`, 'i18n/new.ts → components/new.css'],
  ['helpers/new.ts', '', 'helpers/new.ts stands on no floor'],
  ['pages/new.ts', `import '#helpers/new.ts';`, 'pages/new.ts → helpers/new.ts, which stands on no floor'],
])('finds what goes up from %s', (file, text, said) => {
  expect(upwardImports(planted(file, text))).toEqual([said]);
});

test('lets floors rest on those below, and files on their neighbours', () => {
  const text = `import { a } from '#i18n/locales.ts';\nimport { b } from './chart.ts';\nimport c from 'astro';\n// import '#pages/404.astro'`;
  expect(upwardImports(planted('components/new.ts', text))).toEqual([]);
});

test('finds a circle of files, though one arrow is only a type', () => {
  const house: Sources = new Map([
    ['i18n/a.ts', `import { b } from './b.ts';`],
    ['i18n/b.ts', `export type B = import('./c.ts').C;`],
    ['i18n/c.ts', `import type { A } from '#i18n/a.ts';`],
    ['i18n/d.ts', `import { a } from './a.ts';`],
  ]);
  expect(circles(house)).toEqual(['i18n/a.ts → i18n/b.ts → i18n/c.ts → i18n/a.ts']);
});

test('asks React for hooks and types alone', () => {
  expect(moreOfReact(sources)).toEqual([]);
  const lazy = planted(
    'islands/new.ts',
    `import {\n  lazy,\n  useState,\n  type ReactNode,\n} from 'react';`,
  );
  expect(moreOfReact(lazy)).toEqual(['islands/new.ts asks React for lazy']);
});

test('finds a circle of folders in which no file is', () => {
  const house: Sources = new Map([
    ['i18n/a.ts', `import { b } from '#questions/b.ts';`],
    ['questions/b.ts', ''],
    ['questions/c.ts', `import { d } from '#i18n/d.ts';`],
    ['i18n/d.ts', ''],
  ]);
  expect(circles(house)).toEqual([]);
  expect(folderCircles(house)).toEqual(['i18n → questions → i18n']);
});

test('finds an import of a file that is not there', () => {
  expect(
    lostImports(planted('pages/new.ts', `import './gone.ts';\nimport '#styles/site.css';`), styles),
  ).toEqual(['pages/new.ts → pages/gone.ts']);
});

test.each([
  ['components/New.astro', `import { getCollection } from 'astro:content';`],
  ['search/new.ts', `import type { CollectionEntry } from 'astro:content';`],
  ['pages/new.astro', `import { getCollection, render } from 'astro:content';\nrender(x)`],
  ['pages/new.astro', `import { render } from 'astro:content';`],
])('finds that %s asks the collections itself', (file, text) => {
  expect(contentImports(planted(file, text))).toEqual([`${file} imports astro:content`]);
});

test.each([
  ['islands/new.ts', `localStorage.setItem('a', 'b')`, 'islands/new.ts uses localStorage'],
  ['progress/storage.ts', `indexedDB.open('a')`, 'progress/storage.ts uses indexedDB'],
  ['islands/new.ts', `window.sessionStorage.clear()`, 'islands/new.ts uses sessionStorage'],
  [
    'layouts/New.astro',
    `<script>document.cookie = 'a=b';</script>`,
    'layouts/New.astro uses document.cookie',
  ],
  ['islands/query.ts', `indexedDB.open('a')`, 'islands/query.ts uses indexedDB'],
])('finds what %s keeps in the browser', (file, text, said) => {
  expect(storageUses(planted(file, text))).toEqual([said]);
});

test.each([
  ['islands/new.ts', `import { z } from 'astro/zod';`, 'islands/new.ts → astro/zod'],
  [
    'islands/New.tsx',
    `import { lessonSchema } from '#schemas/lesson.ts';`,
    'islands/New.tsx → schemas/lesson.ts',
  ],
  [
    'questions/order/View.tsx',
    `import { optionSchema } from '../question.ts';`,
    'questions/order/View.tsx → questions/question.ts → astro/zod',
  ],
  [
    'questions/order/score.ts',
    `import { idsDiffer } from '../question.ts';`,
    'questions/order/score.ts → questions/question.ts → astro/zod',
  ],
  [
    'questions/NewFrame.tsx',
    `import { type Option, idsDiffer } from './question.ts';`,
    'questions/NewFrame.tsx → questions/question.ts → astro/zod',
  ],
  [
    'islands/new.ts',
    `import { locales } from '#i18n/locales.ts';`,
    'islands/new.ts → i18n/locales.ts → i18n/messages/en.ts',
  ],
  [
    'islands/new.ts',
    `import { readContent } from '#checks/content.ts';`,
    'islands/new.ts → checks/content.ts → node:fs',
  ],
])('finds what is too heavy for the browser in %s', (file, text, said) => {
  expect(heavyWays(planted(file, text))).toContain(said);
});

test('lets browser code know schemas as types', () => {
  const text = `import type { LessonData } from '#schemas/lesson.ts';\nimport type { Question } from '#questions/schemas.ts';`;
  expect(heavyWays(planted('islands/new.ts', text))).toEqual([]);
});

test.each([
  ['questions/index.ts', `export const a = 1;`],
  ['islands/index.tsx', ''],
  ['i18n/all.ts', `export * from './locales.ts';`],
  ['i18n/all.ts', `export {\n  locales,\n} from './locales.ts';`],
])('finds that %s is a barrel', (file, text) => {
  expect(barrels(planted(file, text))).toEqual([`${file} is a barrel`]);
});

test.each([
  ['const a = b as any;', 'as any'],
  ['function a(b: any) {}', ': any'],
  ['const a: Array<any> = [];', '<any>'],
  ['// @ts-expect-error it works', '@ts-expect-error'],
])('finds that “%s” silences the compiler', (text, found) => {
  expect(silencedTypes(planted('i18n/new.ts', text))).toEqual([`i18n/new.ts: ${found}`]);
});

test('knows a type from what runs, and reads every way of importing', () => {
  const text = [
    `import a from 'a';`,
    `import type { B } from './b.ts';`,
    `import { type C } from '../c.ts';`,
    `import 'd';`,
    `export { e } from 'e';`,
    `export type { F } from 'f';`,
    `type G = import('./g.ts').G;`,
    `const h = import('h');`,
    `  import i from "#i/i.ts?raw";`,
  ].join('\n');
  expect(importsOf('x/y/z.ts', text).map(({ path, isType }) => `${isType ? 'type ' : ''}${path}`)).toEqual([
    'a', 'type x/y/b.ts', 'x/c.ts', 'd', 'e', 'type f', 'i/i.ts', 'type x/y/g.ts', 'h',
  ]); // prettier-ignore
});

test('knows what a browser may come to run: islands, and what they load at any time, but no types', () => {
  const house: Sources = new Map([
    ['islands/AIsland.tsx', "import { b } from './b.ts';\nimport type { C } from '#schemas/c.ts';"],
    ['islands/b.ts', "void import('#search/d.ts');"],
    ['search/d.ts', ''],
    ['search/build.ts', "import { d } from './d.ts';"],
    ['schemas/c.ts', ''],
  ]);
  expect(browserCode(house)).toEqual(['islands/AIsland.tsx', 'islands/b.ts', 'search/d.ts']);
});
