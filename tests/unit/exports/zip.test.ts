import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zip } from '#exports/zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('gives back what was put in', () => {
  const made = unzipSync(zip(new Map([['a/b.html', bytes('ផ្លូវ'.repeat(50))], ['c.png', bytes('c')]]))); // prettier-ignore
  expect(Object.keys(made)).toEqual(['a/b.html', 'c.png']);
  expect(new TextDecoder().decode(made['a/b.html'])).toBe('ផ្លូវ'.repeat(50));
});

test('is the same whatever order the files come in', () => {
  const one = zip(new Map([['a', bytes('a')], ['b', bytes('b')]])); // prettier-ignore
  const other = zip(new Map([['b', bytes('b')], ['a', bytes('a')]])); // prettier-ignore
  expect(Buffer.from(one).equals(other)).toBe(true);
});

test('says the same day in every zone', () => {
  const made = zip(new Map([['a', bytes('a')]]));
  // Local header: time at 10, date at 12; 33 is 1 January 1980.
  expect([...made.slice(10, 14)]).toEqual([0, 0, 33, 0]);
});

test.each(['/etc/a', '../a', 'a/../b', 'a\\b', 'មេរៀន', 'a b', ''])('refuses the name “%s”', (path) => {
  expect(() => zip(new Map([[path, bytes('a')]]))).toThrow('is no name for a file in a zip');
});
