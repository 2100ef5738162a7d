import { expect, test } from 'vitest';
import { readContent } from '#checks/content.ts';
import { namesSchema } from '#schemas/names.ts';
import { findings, goodFiles } from './fixture.ts';

const names = 'names.yaml';

test('takes names in two scripts', () => {
  expect(findings({ ...goodFiles, [names]: '- [Facebook, ហ្វេសប៊ុក]\n' }, 'schema')).toEqual([]);
});

test('refuses a name that is written in one way only, on its line', () => {
  const files = { ...goodFiles, [names]: '- [Facebook, ហ្វេសប៊ុក]\n- [TikTok]\n' };
  expect(findings(files, 'schema')).toMatchObject([
    { file: names, line: 2, message: expect.stringContaining('at least two ways') as string },
  ]);
});

test('refuses a name that stands in two groups, capitals aside', () => {
  const files = { ...goodFiles, [names]: '- [Facebook, ហ្វេសប៊ុក]\n- [Meta, facebook]\n' };
  expect(findings(files, 'schema')).toMatchObject([
    {
      file: names,
      line: 2,
      message: expect.stringContaining('“facebook” stands in the list twice') as string,
    },
  ]);
});

test('the list of the site is one', () => {
  const data = readContent('content').files.find(({ file }) => file === names)?.data;
  expect(namesSchema.parse(data).length).toBeGreaterThan(10);
});
