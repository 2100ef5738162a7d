/**
 * Checks a folder of content of any size: a few lessons at a time, each in all its languages and with its story, beside
 * everything that lessons look up. So no more than these are in memory, and what was found in lessons that are as they were
 * can be taken from before. What lessons have to do with one another is looked at in their names, titles and objectives.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { startApart } from '#apart/process.ts';
import {
  kindOf,
  parseFile,
  readTables,
  type Content,
  type ContentFile,
  type LessonElsewhere,
} from './content.ts';
import type { Finding } from './finding.ts';
import { goodLessons, lessonNumber } from './lessonFiles.ts';
import { amongAll, ofEach, sorted } from './rules.ts';

/** What was found in the files of one lesson, and what others may want to know of it. */
export interface Checked {
  findings: Finding[];
  files: NamedFile[];
  lessons: LessonElsewhere[];
}

type NamedFile = Pick<ContentFile, 'file' | 'kind' | 'locale' | 'course' | 'name'> & {
  title: string | undefined;
  titleLine: number;
};

/** By the content of a lesson's files, of all that they look up, and the day. */
export type Known = Map<string, Checked>;

/** A lesson in all languages, as it is written. */
export interface Group {
  key: string;
  files: { path: string; source: string }[];
}

/** What lessons look up, as it is written. */
export interface Shared extends Pick<Content, 'statisticsCsv' | 'cautionsCsv'> {
  files: { path: string; source: string }[];
  today: string;
}

/** Lessons that are in memory at the same time. */
const atOnce = 24;
/** From so many on, other processors are asked to help: each takes half a second to begin. */
const fewest = 120;

/**
 * @param known from an earlier check; what is found is added, what is gone is removed.
 * @param most processors to use.
 */
export async function checkFolder(
  dir: string,
  today: string,
  known: Known = new Map(),
  most = Math.min(4, availableParallelism()),
): Promise<Finding[]> {
  const { lessons, others } = pathsIn(dir);
  const shared: Shared = {
    today,
    ...readTables(dir),
    files: others.map((path) => ({ path, source: readFileSync(join(dir, path), 'utf8') })),
  };
  const base = hashOf([JSON.stringify(shared)]);
  const keys = lessons.map((paths) =>
    hashOf([base, ...paths.flatMap((path) => [path, hashOfFile(join(dir, path))])]),
  );
  const missing = keys.flatMap((key, index) => (known.has(key) ? [] : [{ key, paths: lessons[index] ?? [] }]));
  const checked = new Map<string, Checked>();
  const helpers = missing.length < fewest ? 1 : most;
  const checks = Array.from({ length: helpers }, () => (helpers > 1 ? startHelper(shared) : lessonsCheck(shared)));
  // Each takes the next few as soon as it is done with its own.
  let next = 0;
  await Promise.all(
    checks.map(async (check) => {
      while (next < missing.length) {
        const some = missing.slice(next, (next += atOnce)).map(({ key, paths }) => ({
          key,
          files: paths.map((path) => ({ path, source: readFileSync(join(dir, path), 'utf8') })),
        }));
        for (const [key, one] of await check(some)) checked.set(key, one);
      }
      await check([]);
    }),
  );
  const all = keys.flatMap((key) => checked.get(key) ?? known.get(key) ?? []);
  known.clear();
  keys.forEach((key, index) => void known.set(key, all[index] ?? nothing));
  const content: Content = {
    ...shared,
    files: shared.files.map(({ path, source }) => parseFile(path, source)),
    elsewhere: all.flatMap((one) => one.lessons),
  };
  const named = [...content.files, ...all.flatMap(({ files }) => files).map(standIn)];
  named.sort((a, b) => (a.file < b.file ? -1 : 1));
  return sorted([
    ...all.flatMap(({ findings }) => findings),
    ...ofEach.flatMap((rule) => rule(content, today)),
    ...amongAll.flatMap((rule) => rule({ ...content, files: named }, today)),
  ]);
} // prettier-ignore

/** Checks some lessons; nothing more is asked after none. */
type Check = (groups: Group[]) => [key: string, Checked][] | Promise<[key: string, Checked][]>;

/** The same in a process of its own. */
function startHelper(shared: Shared): Check {
  const helper = startApart(new URL('./folderHelper.ts', import.meta.url), 600);
  const ready = helper.ask(shared);
  return async (groups) => {
    await ready;
    if (groups.length > 0) return (await helper.ask(groups)) as [string, Checked][];
    helper.end();
    return [];
  };
}

/** Checks lessons beside what they look up. */
export function lessonsCheck({ files, today, ...tables }: Shared): (groups: Group[]) => [string, Checked][] {
  let lookups: ContentFile[] | undefined;
  return (groups) => {
    if (groups.length === 0) return [];
    // Looked up is their data; their texts are checked once, by themselves.
    lookups ??= files.map(({ path, source }) => ({ ...parseFile(path, source), nodes: [], texts: [] }));
    return checkLessons(groups, { files: lookups, ...tables }, today);
  };
}

const nothing: Checked = { findings: [], files: [], lessons: [] };

function checkLessons(groups: Group[], lookups: Content, today: string): [string, Checked][] {
  const parsed = groups.map(({ key, files }) => ({ key, files: files.map(({ path, source }) => parseFile(path, source)) }));
  const own = parsed.flatMap(({ files }) => files);
  const content = { ...lookups, files: [...lookups.files, ...own] };
  const names = new Set(own.map(({ file }) => file));
  const findings = ofEach.flatMap((rule) => rule(content, today)).filter(({ file }) => names.has(file));
  const byFile = Map.groupBy(findings, ({ file }) => file);
  const lessonsByFile = new Map(
    goodLessons({ ...content, files: own }).map(({ file, data }) => [file.file, data]),
  );
  return parsed.map(({ key, files }): [string, Checked] => [
      key,
      {
        findings: files.flatMap(({ file }) => byFile.get(file) ?? []),
        files: files.map(({ file, kind, locale, course, name, data, lineOf }) => {
          const { title } = (data ?? {}) as { title?: unknown };
          return { file, kind, locale, course, name, title: typeof title === 'string' ? title : undefined, titleLine: lineOf(['title']) };
        }),
        lessons: files
          .filter(({ kind }) => kind === 'lesson')
          .map(({ file, locale, course, name }): LessonElsewhere => {
            const data = lessonsByFile.get(file);
            const objectives = data && !data.draft ? data.objectives.map(({ id }) => id) : [];
            return { locale, course, number: lessonNumber(name), objectives };
          }),
      },
    ],
  );
} // prettier-ignore

/** A file of which only the name and the title are known: enough for rules among all. */
function standIn({ title, titleLine, ...named }: NamedFile): ContentFile {
  return {
    ...named,
    source: '',
    lineAt: () => 1,
    data: { title },
    lineOf: () => titleLine,
    nodes: [],
    texts: [],
    broken: [],
  };
}

/** The files of each lesson in all languages, and all other files. */
function pathsIn(dir: string): { lessons: string[][]; others: string[] } {
  const paths = globSync('**/*.{mdx,yaml}', { cwd: dir })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const isOfLesson = (path: string) => ['lesson', 'story'].includes(kindOf(path));
  const lessons = Map.groupBy(paths.filter(isOfLesson), (path) =>
    path.slice(path.indexOf('/')).replace(/(?:\.story)?\.\w+$/, ''),
  );
  return { lessons: [...lessons.values()], others: paths.filter((path) => !isOfLesson(path)) };
}

const hashes = new Map<string, { stamp: string; hash: string }>();

/** Of a file that was not written since, from before: an author's change to one lesson need not read all. */
function hashOfFile(path: string): string {
  const { ctimeMs, mtimeMs, size } = statSync(path);
  const stamp = `${ctimeMs} ${mtimeMs} ${size}`;
  const known = hashes.get(path);
  if (known?.stamp === stamp) return known.hash;
  const hash = hashOf([readFileSync(path, 'utf8')]);
  hashes.set(path, { stamp, hash });
  return hash;
}

function hashOf(texts: string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('base64url');
}
