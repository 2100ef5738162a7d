/**
 * The files of lessons and their stories. Only here they are read, one at a time and when a page asks: in Astro's store all of
 * them were in memory, written, bundled and parsed as a whole, and again for every file that an author saved. Decision 0021.
 */
import { load } from 'js-yaml';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'astro/zod';
import { printFinding } from '#checks/finding.ts';
import { partsOf } from '#checks/frontMatter.ts';
import { misfits } from '#checks/rules/schema.ts';
import { readYaml } from '#checks/yamlTexts.ts';
import { localeTags } from '#i18n/locales.ts';

const contentDir = process.env['CONTENT_DIR'] ?? 'content';

/** Which files there are: paths below the folder of the content, in one order on every machine. */
export interface LessonPaths {
  lessons: string[];
  stories: ReadonlySet<string>;
}

export function lessonPathsIn(dir = contentDir): LessonPaths {
  const paths = localeTags.flatMap((locale) =>
    foldersIn(join(dir, locale))
      .filter((course) => course !== 'pages')
      .flatMap((course) => readdirSync(join(dir, locale, course)).map((name) => `${locale}/${course}/${name}`)),
  ).filter((path) => !path.includes('/.')); // What editors and systems put beside a file is no lesson.
  return {
    lessons: paths.filter((path) => path.endsWith('.mdx')).sort((a, b) => (a < b ? -1 : 1)),
    stories: new Set(paths.filter((path) => path.endsWith('.story.yaml'))),
  };
} // prettier-ignore

/** `en/students/07-threats.mdx` → `en/students/07-threats.story.yaml`. */
export function storyPathBeside(lesson: string): string {
  return lesson.replace(/\.mdx$/, '.story.yaml');
}

/** Where a file stands, seen from the project: for people who are to look at it. */
export function shownPath(path: string, dir = contentDir): string {
  return relative('', join(dir, path)).replaceAll('\\', '/');
}

/** @throws with the file's name and line, when the data do not fit the schema. */
export function readData<Data>(schema: z.ZodType<Data>, path: string, dir = contentDir): Data {
  const source = readFileSync(join(dir, path), 'utf8');
  const { from, to } = partsOf(path, source);
  try {
    return schema.parse(load(source.slice(from, to)));
  } catch (error) {
    // The reader that is quick knows no lines; the one of the content check does.
    const yaml = readYaml(source, from, to, undefined);
    const faults = yaml.broken.length > 0 ? yaml.broken : misfits(schema, yaml);
    if (faults.length === 0) throw error;
    const said = faults.map((fault) => printFinding({ file: path, rule: 'schema', level: 'error', ...fault }));
    throw new Error(said.join('\n'), { cause: error });
  }
} // prettier-ignore

/** What stands below the data. */
export function readText(path: string, dir = contentDir): string {
  const source = readFileSync(join(dir, path), 'utf8');
  return source.slice(partsOf(path, source).text).trim();
}

/**
 * The same as `read`, asked once for each file, and again when it was written since. A file that has become wrong keeps what
 * it had: one mistake of an author takes no other page away.
 * @param isStill whether nobody writes: then no file is looked at twice.
 */
export function asWritten<Value>(read: (path: string) => Value, isStill: boolean, dir = contentDir) {
  const known = new Map<string, { stamp: string; value: Value }>();
  return (path: string): Value => {
    const found = known.get(path);
    const stamp = isStill ? '' : stampOf(join(dir, path));
    if (found?.stamp === stamp) return found.value;
    const value = detached(readOr(read, path, found?.value));
    known.set(path, { stamp, value });
    return value;
  };
}

function readOr<Value>(read: (path: string) => Value, path: string, before: Value | undefined): Value {
  try {
    return read(path);
  } catch (error) {
    if (before === undefined) throw error;
    return before;
  }
}

/** The same, of texts of its own: a part of a text holds the whole of it in memory, here a file. */
function detached<Value>(value: Value): Value {
  return structuredClone(value);
}

function stampOf(file: string): string {
  const { ctimeMs, mtimeMs, size } = statSync(file);
  return `${ctimeMs} ${mtimeMs} ${size}`;
}

function foldersIn(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
