/** No link of the site leads nowhere. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { expect, test } from 'vitest';

const files = globSync('dist/**/*.html').map((file) => file.replaceAll('\\', '/'));
const site = 'https://safe-path.example';
const documents = new Map(files.map((file) => [file, load(readFileSync(file, 'utf8'))]));

test.each(files)('%s links to pages, places and files that are there', (file) => {
  const $ = documents.get(file);
  if (!$) throw new Error(file);
  const broken = $('a[href], link[href], img[src], script[src], meta[property="og:image"]')
    .toArray()
    .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? $(element).attr('content') ?? '')
    .filter((address) => !isThere(file, address));
  expect(broken).toEqual([]);
});

test('the check of links can fail', () => {
  const [file = ''] = files;
  expect(isThere(file, '/km/no-such-page/')).toBe(false);
  expect(isThere(file, '/km/help/#no-such-place')).toBe(false);
  expect(isThere(file, '/fonts/no-such-font.woff2')).toBe(false);
});

function isThere(file: string, address: string): boolean {
  const here = `/${file.replace(/^dist\//, '').replace(/index\.html$/, '')}`;
  const { origin, pathname, hash, protocol } = new URL(address, site + here);
  if (!/^https?:$/.test(protocol)) return /^(tel|sms):\+?\d+$/.test(address);
  if (origin !== site) return protocol === 'https:';
  const target = `dist${decodeURIComponent(pathname)}${pathname.endsWith('/') ? 'index.html' : ''}`;
  if (!existsSync(target)) return false;
  if (hash === '') return true;
  const $ = documents.get(target);
  return $?.(`[id="${decodeURIComponent(hash.slice(1))}"]`).length === 1;
}
