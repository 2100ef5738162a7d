import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Pack } from '#offline/pack.ts';
import type { Site } from '#offline/packs.ts';
import { scales, timesInBundle, withWeights } from '#offline/weights.ts';

const gzip = (text: string | Uint8Array) => gzipSync(text).length;
const font = randomBytes(500);
const lesson =
  '<style>@font-face{src:url(/fonts/f.woff2)}</style><img src="/pictures/a.svg"><script src="/_astro/one.js"></script>';
const files: Record<string, string> = {
  '/km/students/1/': lesson,
  '/km/search/': '<script src="/_astro/two.js"></script>',
  '/pictures/a.svg': '<svg>picture</svg>',
  '/_astro/one.js': 'import"./two.js";',
  '/_astro/two.js': 'two',
  '/search/km/directory.json': '{"first":[]}',
  '/search/km/v/0.txt': 'chunk',
  '/search/km/v/text-0.json': '{}',
};
const site: Site = new Map([
  ...Object.entries(files).map(([path, text]): [string, Uint8Array] => [path, Buffer.from(text)]),
  ['/fonts/f.woff2', font],
]);
const parcel = { hash: 'h', bytes: 1, paths: [] };
const packs: Pack[] = [
  { id: 'km-students', version: 'v', away: '', parcels: [{ ...parcel, weight: 700_000 }, { ...parcel, weight: 534_000 }] },
]; // prettier-ignore
const weigh = scales(site, packs);
const of = (path: string) => gzip(files[path] ?? '');

test('weighs a page with its pictures', () => {
  expect(weigh('page /km/students/1/')).toBe(of('/km/students/1/') + of('/pictures/a.svg'));
});

test('weighs a first page with font, programs and what these load', () => {
  expect(weigh('first /km/students/1/')).toBe(
    weigh('page /km/students/1/') + font.length + of('/_astro/one.js') + of('/_astro/two.js'),
  );
});

test('weighs a search: directory, three parts of the index, ten texts, and its program', () => {
  expect(weigh('search km')).toBe(
    of('/_astro/two.js') +
      of('/search/km/directory.json') +
      3 * of('/search/km/v/0.txt') +
      10 * of('/search/km/v/text-0.json'),
  );
});

test('weighs a pack by its parcels', () => {
  expect(weigh('pack km-students')).toBe(1_234_000);
});

test('refuses to weigh what is not there', () => {
  expect(() => weigh('page /km/students/2/')).toThrow('dist/km/students/2/ is missing');
  expect(() => weigh('pack km-nobody')).toThrow('There is no pack “km-nobody”');
  expect(() => weigh('moon 1')).toThrow('nothing is weighed under that name');
});

test('says how often it would go into a bundle of 1 GB, never too many', () => {
  expect(timesInBundle('en', 1_234_000)).toBe('800');
  expect(timesInBundle('en', 900_000)).toBe('1,100');
});

test('writes weights into a page, and leaves no mark of it', () => {
  const html =
    '<section data-bytes="pack km-students"><b class="x" data-weight="pack km-students">…</b><td data-weight="page /km/students/1/">\n … </td><i data-times="pack km-students"></i></section>';
  expect(withWeights(html, 'en', weigh)).toBe(
    '<section data-bytes="1234000"><b class="x">1.3\u00A0MB</b><td>1\u00A0KB</td><i>800</i></section>',
  );
});

test('leaves a page that was weighed as it is', () => {
  const html = '<section data-bytes="1234000"><b>1.3\u00A0MB</b></section>';
  expect(withWeights(html, 'en', weigh)).toBe(html);
});
