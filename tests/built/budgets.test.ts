/** What a page may weigh, compressed. What is promised stands in `kinds.ts`. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { html, lessonPages, questionsOf } from '../site.ts';
import { everywhere, kinds } from './kinds.ts';
import { answeredWeight, weightsOf } from './weights.ts';

const font = 28_000;

/** Every page that is built, also the one for what is not there. */
const pages = globSync('dist/**/*.html')
  .map((file) =>
    file
      .replaceAll('\\', '/')
      .slice('dist'.length)
      .replace(/index\.html$/, ''),
  )
  .sort();

const textOf = (page: string) => readFileSync(`dist${page.replace(/\/$/, '/index.html')}`, 'utf8');

test('every page is of one kind, and has its budget; every kind has a page', () => {
  const kindsOf = (page: string) => kinds.filter(({ pattern }) => pattern.test(page)).map(({ name }) => name);
  expect(pages.length).toBeGreaterThan(300);
  expect(pages.filter((page) => kindsOf(page).length !== 1)).toEqual([]);
  expect(new Set(pages.flatMap(kindsOf))).toEqual(new Set(kinds.map(({ name }) => name)));
});

test.each(kinds)('$name weighs at most what it may', ({ pattern, most, atOnce }) => {
  const allowed = { ...most, early: most.early + everywhere };
  const names = ['html', 'early', 'scripts', 'whole'] as const;
  const tooMuch = pages.filter((page) => pattern.test(page)).flatMap((page) => {
    const weights = weightsOf(textOf(page), atOnce);
    return names
      .filter((name) => weights[name] > allowed[name])
      .map((name) => `${page} ${name}: ${weights[name]}, at most ${allowed[name]}`);
  });
  expect(tooMuch).toEqual([]);
}); // prettier-ignore

test('what is weighed is found: a lesson has scripts, a search has them early, both have a font', () => {
  const lesson = weightsOf(html('/km/students/7/'));
  expect(lesson.early).toBe(0);
  expect(lesson.scripts).toBeGreaterThan(15_000);
  expect(lesson.whole - lesson.html - lesson.scripts).toBeGreaterThan(20_000);
  const search = kinds.find(({ name }) => name === 'search');
  expect(weightsOf(html('/km/search/'), search?.atOnce).early).toBeGreaterThan(20_000);
});

test('a lesson weighs at most 29.3 KB with all its questions answered, pictures apart; 32.3 KB where there is one of the two rare types', () => {
  const weights = lessonPages.map((page) => {
    const isRare = questionsOf(page).some(({ type }) => type === 'gap' || type === 'confidence');
    return { page, isRare, weight: answeredWeight(html(page)) };
  });
  expect(weights.filter(({ weight, isRare }) => weight > (isRare ? 32_300 : 29_300))).toEqual([]);
  expect(Math.min(...weights.map(({ weight }) => weight))).toBeGreaterThan(26_000);
});

test('a lesson asks for no script before somebody touches it', () => {
  expect(lessonPages.filter((page) => /<script[^>]*\ssrc=|(?:preload|prefetch)"/.test(html(page)))).toEqual(
    [],
  );
  expect(lessonPages.filter((page) => !/<html [^>]*data-waits="\/_astro\//.test(html(page)))).toEqual([]);
});

test('a lesson carries the looks of its own kinds of questions, not of others; and of every verdict', () => {
  const looks: Record<string, string> = { order: '.order-button', gap: '.bank', spot: '.chat', say: '.own' };
  const wrong = lessonPages.flatMap((page) => {
    const text = html(page);
    const types = new Set(questionsOf(page).map(({ type }) => type));
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
    return Object.entries(looks)
      .filter(([type, name]) => new RegExp(`\\${name}[^\\w-]`).test(style) !== types.has(type as never))
      .map(([type]) => `${page} ${type}`)
      .concat(style.includes('.is-right') ? [] : [`${page} has no look for a verdict`]);
  });
  expect(wrong).toEqual([]);
});

test('a lesson is one file with its styles', () => {
  expect(lessonPages.filter((page) => html(page).includes('rel="stylesheet"'))).toEqual([]);
});

test('one font file serves the script, swapped in and small', () => {
  const sources = [...html('/km/students/7/').matchAll(/url\(([^)]*woff2)\)/g)].map(([, url]) => url);
  expect([...new Set(sources)]).toEqual(['/fonts/noto-sans-khmer.woff2']);
  expect(html('/km/students/7/')).toContain('font-display:swap');
  expect(readFileSync('dist/fonts/noto-sans-khmer.woff2').length).toBeLessThanOrEqual(font);
});
