import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { readOnce } from '#search/readOnce.ts';
import { unitsOf } from '#search/units.ts';

const piecesOf = (text: string) => unitsOf(text).map(({ key, joint }) => ({ key, joint }));
const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('units-')).length;

test('gives all texts again as they were read, as often as asked, in whatever pieces the file is read', () => {
  const texts = ['ផ្លូវសុវត្ថិភាព។ ផ្លូវ', '', 'Tell someone, now.', 'ក '.repeat(300_000), 'លេខ 117'];
  const read = readOnce(texts, unitsOf);
  for (let time = 0; time < 2; time++) expect([...read.texts()]).toEqual(texts.map(piecesOf));
  expect(read.letters.get('ផ')).toBe(2);
  expect(read.letters.get('t')).toBe(1);
  read.end();
});

test('leaves nothing behind', () => {
  const before = left();
  const read = readOnce(['ក'], unitsOf);
  expect(left()).toBe(before + 1);
  read.end();
  expect(left()).toBe(before);
});
