import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readFinished } from '#exports/finished.ts';
import { publishedCourse } from './published.ts';

const root = mkdtempSync(join(tmpdir(), 'finished-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function site(name: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name, path)), { recursive: true });
    writeFileSync(join(root, name, path), text);
  }
  return join(root, name);
}

const canonical = '<link rel="canonical" href="https://safe.example/km/">';
const course = publishedCourse('km', 'police');
const whole = {
  'index.html': 'door',
  'km/index.html': canonical,
  'km/police/course.json': JSON.stringify(course),
  'fonts/a.woff2': 'font',
  '_astro/a.js.gz': 'for a server',
  'downloads/moodle/km/police.xml': 'made before',
};

test('gives the site by its addresses, its courses and where it lives; not what was made of it before, nor what is there twice', () => {
  const { site: files, courses, origin } = readFinished(site('whole', whole));
  expect([...files.keys()]).toEqual(['/fonts/a.woff2', '/', '/km/', '/km/police/course.json']);
  expect(courses).toEqual([course]);
  expect(origin).toBe('https://safe.example');
});

test('says what to do where there is no finished site', () => {
  expect(() => readFinished(join(root, 'nothing'))).toThrow('Run `npm run build` first.');
});

test('says what to do where a page does not know its address', () => {
  expect(() => readFinished(site('lost', { ...whole, 'km/index.html': '<p>' }))).toThrow(
    'does not say its own address',
  );
});
