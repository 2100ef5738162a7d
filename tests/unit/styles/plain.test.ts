import { expect, test } from 'vitest';
import { knownMedia, knownSelector, plainStyles, specificity } from '#styles/plain.ts';

const plain = (css: string) => plainStyles(css, 'km');

test('lays layers one after another, in the order that is named first, and what stands in none last', () => {
  const css = '@layer a,b;i{x:0}@layer b{p{x:2}}@layer a{p{x:1}}@font-face{font-family:f}';
  expect(plain(css)).toBe('@font-face{font-family:f}p{x:1}p{x:2}i{x:0}');
});

test('stops at a layer that nobody named', () => {
  expect(() => plain('@layer a;@layer b{p{x:1}}')).toThrow('@layer b');
});

test('makes important what the last layer says against a stronger selector, and nothing else', () => {
  const css = '@layer a,b;@layer a{.x .y{display:flex;margin-top:1px}p{color:red}}';
  expect(plain(`${css}@layer b{.y{display:none;margin:0;color:blue}}`)).toContain(
    '.y{display:none!important;margin:0!important;color:blue}',
  );
});

test('leaves the last layer in agreement with itself: important is all that it says of one thing, or nothing', () => {
  const css = '@layer a,b;@layer a{.x .y{border:1px solid}}';
  expect(plain(`${css}@layer b{.y{border:2px solid}.u .v .y{border-top:0}}`)).toContain(
    '.y{border:2px solid!important}.u .v .y{border-top:0!important}',
  );
});

test.each([
  ['.a :is(b,.c) d', '.a b d,.a .c d'],
  [':where([lang])', '[lang]'],
  ['p:not(.a, :first-child)', 'p:not(.a):not(:first-child)'],
  ['.a:has(:is(b,i))', '.a:has(:is(b,i))'],
  ['a:hover,li + li::before', 'a:hover,li + li::before'],
])('says %s as %s', (selector, known) => {
  expect(knownSelector(selector)).toBe(known);
});

test.each([
  ['p', 1],
  ['.a p::before', 102],
  ['#a .b[c]:hover', 10_300],
  [':where(.a .b) p', 1],
  ['p:not(.a,#b)', 10_001],
  ['p,.a', 100],
])('weighs %s as %i', (selector, weight) => {
  expect(specificity(selector)).toBe(weight);
});

test.each([
  ['margin-block-start:1px', 'margin-top:1px'],
  ['margin-inline:auto', 'margin-left:auto;margin-right:auto'],
  ['padding-block:calc(1px + 2px) 3px', 'padding-top:calc(1px + 2px);padding-bottom:3px'],
  ['border-block:1px solid red', 'border-top:1px solid red;border-bottom:1px solid red'],
  ['border-inline-start-style:double', 'border-left-style:double'],
  ['border-end-start-radius:1px', 'border-bottom-left-radius:1px'],
  ['inset-inline-start:0', 'left:0'],
  ['min-inline-size:0;max-block-size:1px;inline-size:2px', 'min-width:0;max-height:1px;width:2px'],
  ['scroll-padding-block-start:1px', 'scroll-padding-top:1px'],
  ['display:inline-block;align-items:start', 'display:inline-block;align-items:start'],
])('calls sides by their names on paper: %s', (logical, physical) => {
  expect(plain(`p{${logical}}`)).toBe(`p{${physical}}`);
});

test.each([
  ['(height<30em) and (width < 30em)', '(max-height:29.99em) and (max-width:29.99em)'],
  ['(width>=40rem)', '(min-width:40rem)'],
  ['print', 'print'],
])('asks for %s in old words', (media, old) => {
  expect(knownMedia(media)).toBe(old);
});

test('puts a value that never changes where it is used', () => {
  expect(plain(':root{--a:1rem;--b:2}p{margin:var(--a) calc(var(--a)*var(--b))}')).toBe(
    'p{margin:1rem calc(1rem*2)}',
  );
});

test('leaves a value that changes', () => {
  const css = ':root{--a:1rem}.x{--a:2rem}p{margin:var(--a)}';
  expect(plain(css)).toBe(css);
});

test('takes for all of a page what its own language says, but not where another language says otherwise', () => {
  const css = ':root{--a:1;--b:1}:lang(km){--a:2;--b:2}:lang(en){--b:3}p{x:var(--a) var(--b)}';
  expect(plain(css)).toBe(':root{--b:1}:lang(km){--b:2}:lang(en){--b:3}p{x:2 var(--b)}');
  expect(plainStyles(css, 'en')).toContain(':root{--a:1');
});

test('gives a colour that one name takes to that name, by day and at dusk', () => {
  const css =
    ':root{--red:#a00000000;--wrong:var(--red);--blue:#00a}[data-c=x]{--own:var(--blue)}' +
    '@media dark{:root{--red:#faa;--blue:#aaf}}p{color:var(--wrong);fill:var(--own)}';
  expect(plain(css)).toBe(
    ':root{--wrong:#a00000000}[data-c=x]{--own:#00a}' +
      '@media dark{:root{--wrong:#faa}[data-c=x]{--own:#aaf}}p{color:var(--wrong);fill:var(--own)}',
  );
});

test('lets a selector that old browsers do not know stand alone, for it would take its list with it', () => {
  expect(plain('a,b:has(i),u{x:1}p:has(i),p:has(b){x:2}')).toBe(
    'a,u{x:1}b:has(i){x:1}p:has(i),p:has(b){x:2}',
  );
});

test('joins neighbours that ask the same', () => {
  expect(plain('@media print{a{x:1}}@media print{b{x:2}}i{x:3}@media print{u{x:4}}')).toBe(
    '@media print{a{x:1}b{x:2}}i{x:3}@media print{u{x:4}}',
  );
});
