import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readOnce } from '#search/readOnce.ts';
import { unitsOf } from '#search/units.ts';

const piecesOf = (text: string) => unitsOf(text).map(({ key, joint }) => ({ key, joint }));

test('gives all texts again as they were read, as often as asked, in whatever pieces the file is read', () => {
  const texts = ['ផ្លូវសុវត្ថិភាព។ ផ្លូវ', '', 'Tell someone, now.', 'ក '.repeat(300_000), 'លេខ 117'];
  const read = readOnce(texts, unitsOf);
  for (let time = 0; time < 2; time++) expect([...read.texts()]).toEqual(texts.map(piecesOf));
  expect(read.letters.get('ផ')).toBe(2);
  expect(read.letters.get('t')).toBe(1);
  read.end();
});

test('leaves nothing behind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'read-once-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder);
  const read = readOnce(['ក'], unitsOf);
  expect(readdirSync(folder)).toHaveLength(1);
  read.end();
  expect(readdirSync(folder)).toEqual([]);
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});
