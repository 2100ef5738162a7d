import { expect, test } from 'vitest';
import { pathOf } from '#offline/answering.ts';
import { sizeWords, typeOf } from '#offline/pack.ts';

test.each([
  ['/km/students/7/', 'text/html; charset=utf-8'],
  ['/', 'text/html; charset=utf-8'],
  ['/_astro/View.a1.js', 'text/javascript'],
  ['/search/km/directory.json', 'application/json'],
  ['/pictures/tree.svg', 'image/svg+xml'],
  ['/fonts/f.woff2', 'font/woff2'],
  ['/app/km-students-sun.webmanifest', 'application/manifest+json'],
  ['/strange', 'application/octet-stream'],
])('%s is served as %s', (path, type) => {
  expect(typeOf(path)).toBe(type);
});

test.each([
  ['http://a.example/km/students/7/', '/km/students/7/'],
  ['http://a.example/km/students/7', '/km/students/7/'],
  ['http://a.example/km/students/7/index.html', '/km/students/7/'],
  ['http://a.example/index.html', '/'],
  ['http://a.example/km/search/?q=x#y', '/km/search/'],
  ['http://a.example/_astro/a.b.js?v=1', '/_astro/a.b.js'],
])('%s is saved under %s', (url, path) => {
  expect(pathOf(url)).toBe(path);
});

test.each([
  [1, undefined, '1 KB'],
  [14_499, undefined, '14 KB'],
  [99_499, undefined, '99 KB'],
  [99_500, undefined, '0.1 MB'],
  [1_234_000, undefined, '1.3 MB'],
  [2_000_000, undefined, '2 MB'],
  [0, 1_234_000, '0 MB'],
  [320_000, 1_234_000, '0.3 MB'],
  [1_234_000, 1_234_000, '1.3 MB'],
  [40_000, 90_000, '40 KB'],
])('says %i bytes of %s as %s', (bytes, whole, words) => {
  expect(sizeWords(bytes, whole)).toBe(words.replace(' ', '\u00A0'));
});
