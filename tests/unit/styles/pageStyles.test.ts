import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import {
  propertiesIn,
  scriptsOf,
  shortNames,
  withOneStyle,
  verdictClasses,
  withShortNames,
} from '#styles/pageStyles.ts';
import { neededStylesOf } from '#styles/needed.ts';

const stylist = neededStylesOf((blocks) => blocks);

function pageWith(css: string, body: string): string {
  return `<html lang="km"><head><style>${css}</style></head><body>${body}</body></html>`;
}

/** The styles that are left of some, on a page with that body; all pages of this file are styled by the same stylist. */
function left(css: string, body: string, scripts: string[] = []): string {
  return stylist(pageWith(css, body), scripts).join('');
}

test('keeps rules for what stands in the page, and takes out the others', () => {
  expect(left('.a{x:y}.b{x:y}p{x:y}h2{x:y}', '<p class="a">1</p>')).toBe('.a{x:y}p{x:y}');
});

test('keeps of a list of selectors those that may match', () => {
  expect(left('.a,.b,h2{x:y}', '<p class="a">1</p>')).toBe('.a{x:y}');
});

test.each([
  ':focus-visible{x:y}',
  ':lang(km){x:y}',
  ':root{x:y}',
  '*{x:y}',
  'p:hover{x:y}',
  'p::before{x:y}',
  'p:not(.b){x:y}',
  'p:has(:checked){x:y}',
  'p:has(.gone, b){x:y}',
  'p:not(:has(.gone)){x:y}',
  '[hidden]{x:y}',
  'p[aria-disabled=true]{x:y}',
  "[class$=' a']{x:y}",
  '@font-face{font-family:a}',
])('keeps %s: it may come true', (css) => {
  expect(left(css, '<p>1</p>')).toBe(css);
});

test('takes out rules for what has something that no page has, and no script brings', () => {
  expect(left('p:has(.gone){x:y}p:has(> .gone b){x:y}', '<p>1</p>')).toBe('');
  expect(left('p:has(.here){x:y}', '<p>1</p><i class="here">2</i>')).toBe('p:has(.here){x:y}');
  expect(left('p:has(.come){x:y}', '<p>1</p>', ['a.className=`come`'])).toBe('p:has(.come){x:y}');
});

test('takes out rules for other courses', () => {
  const body = '<main data-course="students"></main>';
  const css = '[data-course=students]{x:y}[data-course=police]{x:y}';
  expect(left(css, body)).toBe('[data-course=students]{x:y}');
});

test('heeds how elements stand to each other', () => {
  const body = '<ul><li class="a">1</li></ul>';
  expect(left('ul > .a{x:y}ol > .a{x:y}.a + .a{x:y}ul .a{x:y}', body)).toBe('ul > .a{x:y}ul .a{x:y}');
});

test('keeps rules for classes that a script may add', () => {
  const css = '.verdict.is-right{x:y}.is-wrong{x:y}.verdict.is-lost{x:y}';
  const script = 'a.className=`verdict ${b?`is-right`:"is-wrong"}`';
  expect(left(css, '<p class="verdict">1</p>', [script])).toBe('.verdict.is-right{x:y}.is-wrong{x:y}');
});

test('takes no word of a script’s code for a class', () => {
  expect(left('.line{x:y}', '<p>1</p>', ['const line=1;a("b");line=`c`'])).toBe('');
});

test('takes out what held rules and holds none any more, and properties that nothing uses', () => {
  expect(left('@media print{.b{x:y}}p{x:y}', '<p>1</p>')).toBe('p{x:y}');
  expect(left(':root{--a:1;--b:var(--a);--c:var(--b)}p{x:var(--a)}', '<p>1</p>')).toBe(
    ':root{--a:1}p{x:var(--a)}',
  );
});

test('keeps every element’s rules on a page where more is drawn than stands in it', () => {
  expect(left('fieldset{x:y}.b{x:y}', '<main data-draws></main>')).toBe('fieldset{x:y}');
});

test('keeps the steps of an animation', () => {
  const css = '@keyframes come{from{x:y}to{x:z}}';
  expect(left(css, '<p>1</p>')).toBe(css);
});

const scripts = new Map([
  ['page.1.js', 'import"./shared.2.js";import("./View.3.js")'],
  ['shared.2.js', 'shared'],
  ['View.3.js', 'import"./Frame.4.js"'],
  ['Frame.4.js', 'frame'],
  ['other.5.js', 'other'],
]);
const named = '<script type="module" src="/_astro/page.1.js"></script>';

test('counts the scripts of a page with all that they load, but no views of kinds that do not stand in it', () => {
  const counted = scriptsOf(`${named}<script>own</script>`, scripts);
  expect(counted).toEqual(expect.arrayContaining(['own', 'shared', 'frame']));
  expect(counted).not.toContain(scripts.get('View.3.js'));
  expect(counted).not.toContain('other');
});

test('counts the views as well where more is drawn than stands in the page', () => {
  expect(scriptsOf(`${named}<main data-draws>`, scripts)).toContain(scripts.get('View.3.js'));
});

test('tells pages apart that differ in one element, one script or one style, and gives alike ones the same', () => {
  const css = '.a{x:y}.b{x:y}';
  expect(left(css, '<p class="a">1</p>')).toBe('.a{x:y}');
  expect(left(css, '<p class="b">1</p>')).toBe('.b{x:y}');
  expect(left(css, '<p class="b">2</p>', ['a.className="a"'])).toBe(css);
  expect(left('.a{x:z}', '<p class="a">1</p>')).toBe('.a{x:z}');
  const [one, other] = [1, 2].map((words) => stylist(pageWith(css, `<p class="a">${words}</p>`), []));
  expect(one).toBe(other);
});

test('puts one style element in the place of all', () => {
  const page = '<head><style>a{x:y}</style><style is>b{x:y}</style></head><p>1</p>';
  expect(withOneStyle(page, 'c{x:$1}')).toBe('<head><style>c{x:$1}</style></head><p>1</p>');
});

test('gives custom properties short names, the same on all pages, the most used the shortest', () => {
  const pages = [
    ':root{--color-text:x;--color:y}p{a:var(--color-text);b:var(--color-text, var(--color));c:--color}',
    'p{a:var(--color)}',
  ];
  const names = shortNames(pages.map(propertiesIn));
  expect(pages.map((css) => withShortNames(css, names))).toEqual([
    ':root{--b:x;--a:y}p{a:var(--b);b:var(--b, var(--a));c:--a}',
    'p{a:var(--a)}',
  ]);
});

test('leaves what only looks like a custom property', () => {
  const css = '.a--color{width:calc(1px - 2px)}';
  expect(withShortNames(css, shortNames([propertiesIn(css)]))).toBe(css);
  expect(propertiesIn(css).size).toBe(0);
});

test('what a question draws when it answers is styled, and is all that its frame has of its own', () => {
  const frame = readFileSync('src/questions/QuestionFrame.tsx', 'utf8');
  const drawn = [...frame.matchAll(/className=(?:"([^"]*)"|\{([^\n]*)\}$)/gm)].flatMap(
    ([, plain, chosen = '']) =>
      plain === undefined
        ? [...chosen.matchAll(/['`\s](verdict|is-\w+)/g)].map(([, name]) => name)
        : plain.split(' '),
  );
  expect(drawn).toContain('is-wrong');
  expect(
    drawn.filter((name) => !['question-instruction', 'button', ...verdictClasses].includes(name ?? '')),
  ).toEqual([]);
  const scripts = new Map([['View.1.js', 'className:`own`']]);
  const page = '<p data-waits="/_astro/View.1.js"></p>';
  expect(scriptsOf(page, scripts).join()).toContain('is-right');
  expect(scriptsOf(page, scripts).join()).not.toContain('own');
});

test('what a script sets keeps its name', () => {
  expect([...propertiesIn('a{--ink:red;color:var(--ink);font:var(--khmer, serif)}').keys()]).toEqual([
    '--ink',
  ]);
  expect(readFileSync('src/islands/guard.js', 'utf8')).toContain("setProperty('--khmer'");
});
