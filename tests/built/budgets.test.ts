/** What a page may weigh, compressed. 1 KB is 1,000 bytes. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brotli, html, lessonPages } from '../site.ts';

const most = { lesson: 14_550, script: 23_000, home: 60_000, font: 28_000, searchCode: 150_000 };

describe.each(lessonPages)('%s', (page) => {
  test(`has HTML and CSS of at most ${most.lesson} bytes, in one file`, () => {
    const text = html(page);
    expect(text).not.toContain('rel="stylesheet"');
    expect(brotli(text)).toBeLessThanOrEqual(most.lesson);
  });

  test(`has JavaScript of at most ${most.script} bytes when all of it is awake`, () => {
    const files = scriptsOf(html(page));
    expect(files.size).toBeGreaterThan(3);
    expect(weigh(files)).toBeLessThanOrEqual(most.script);
  });

  test('asks for no script before somebody touches it', () => {
    expect(html(page)).not.toMatch(/<script[^>]*\ssrc=|<link[^>]*(?:preload|prefetch)/);
    expect(html(page)).toMatch(/<html [^>]*data-waits="\/_astro\//);
  });
});

test.each(['/km/', '/en/'])('%s weighs at most 60,000 bytes with everything it loads', (page) => {
  const text = html(page);
  const fonts = page === '/km/' ? readFileSync('dist/fonts/noto-sans-khmer.woff2').length : 0;
  expect(
    brotli(text) + weigh(scriptsOf(text)) + fonts + brotli(readFileSync('dist/icon.svg')),
  ).toBeLessThanOrEqual(most.home);
});

test('one font file serves the script, swapped in and small', () => {
  const sources = [...html('/km/students/7/').matchAll(/url\(([^)]*woff2)\)/g)].map(([, url]) => url);
  expect([...new Set(sources)]).toEqual(['/fonts/noto-sans-khmer.woff2']);
  expect(html('/km/students/7/')).toContain('font-display:swap');
  expect(readFileSync('dist/fonts/noto-sans-khmer.woff2').length).toBeLessThanOrEqual(most.font);
});

/** Every script a page can come to load: its own, its islands', and what those import. */
function scriptsOf(text: string): Set<string> {
  const found = new Set<string>();
  const entries = [...text.matchAll(/(?<=[" ])(\/_astro\/[\w.-]+\.js)(?=[" ])/g)].map(([, url = '']) => url);
  for (const entry of entries) follow(entry, found);
  return found;
}

function follow(url: string, found: Set<string>) {
  if (found.has(url)) return;
  found.add(url);
  const code = readFileSync(`dist${url}`, 'utf8');
  for (const [, path = ''] of code.matchAll(/(?:from|import)\s*\(?["'`](\.[^"'`]+)["'`]/g))
    follow(posix.join(posix.dirname(url), path), found);
}

function weigh(files: Set<string>) {
  return [...files].reduce((sum, file) => sum + brotli(readFileSync(`dist${file}`)), 0);
}
