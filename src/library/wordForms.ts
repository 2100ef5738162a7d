/** Words that are the same to a reader: spellings, and names in two scripts. The content check has read them before. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { namesSchema } from '#schemas/names.ts';
import { spellingsSchema } from '#schemas/spelling.ts';

export interface WordForms {
  /** What is typed otherwise, and how our pages write it. */
  spellings: { right: string; wrong: string[] }[];
  /** Groups of names; a page may write any of them. */
  names: string[][];
}

/** @throws when a list is not one of its kind. A list that is not there is empty. */
export function wordForms(dir = process.env['CONTENT_DIR'] ?? 'content'): WordForms {
  return {
    spellings: spellingsSchema
      .parse(read(`${dir}/spelling.yaml`))
      .map(({ right, wrong }) => ({ right, wrong })),
    names: namesSchema.parse(read(`${dir}/names.yaml`)),
  };
}

function read(path: string): unknown {
  return existsSync(path) ? parse(readFileSync(path, 'utf8')) : [];
}
