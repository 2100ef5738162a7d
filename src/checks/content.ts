/** Reads `content/` as its authors wrote it, with the line of every value and every word. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLocale, type Locale } from '#i18n/locales.ts';
import { partsOf } from './frontMatter.ts';
import { readMdx, type Node } from './mdxTexts.ts';
import { lineTeller, type Text } from './text.ts';
import { readYaml } from './yamlTexts.ts';

/** What kind of thing a file holds, told by where it lies. */
export type Kind =
  | 'lesson'
  | 'page'
  | 'course'
  | 'story'
  | 'assessment'
  | 'term'
  | 'helpline'
  | 'situation'
  | 'source'
  | 'statistic'
  | 'spelling'
  | 'names'
  | 'coverage'
  | 'code'
  | 'unknown';

export interface ContentFile {
  /** Path below `content/`, with forward slashes; for `code` below the project. */
  file: string;
  kind: Kind;
  /** Language, course and name by the path; empty where the kind has none. */
  locale: Locale | undefined;
  course: string;
  /** File name without folder and ending. */
  name: string;
  /** The file as it stands. */
  source: string;
  /** The line, from 1, of a place in the source. */
  lineAt: (at: number) => number;
  /** The data as written, before any schema. */
  data: unknown;
  /** The line where the value at these keys begins. */
  lineOf: (path: PropertyKey[]) => number;
  /** All nodes of the text, in reading order; none for data files. */
  nodes: Node[];
  texts: Text[];
  /** What could not even be read. */
  broken: { line: number; message: string }[];
}

export interface Content {
  files: ContentFile[];
  /** `statistics.csv` and `cautions.csv` as they stand. */
  statisticsCsv: string;
  cautionsCsv: string;
  /** Lessons that belong to the content and are not among these files: `folder.ts`. */
  elsewhere?: LessonElsewhere[];
}

/** What others want to know of a lesson. */
export interface LessonElsewhere {
  locale: Locale | undefined;
  course: string;
  number: number | undefined;
  /** Ids; none of a lesson that is not published, or broken. */
  objectives: string[];
}

/** Reads every `.mdx` and `.yaml` below `dir`. Nothing is thrown for bad content: it stands in `broken`. */
export function readContent(dir: string): Content {
  const paths = globSync('**/*.{mdx,yaml}', { cwd: dir }).map((path) => path.replaceAll('\\', '/'));
  return {
    files: paths.sort().map((path) => parseFile(path, readFileSync(join(dir, path), 'utf8'))),
    ...readTables(dir),
  };
}

/** The tables of statistics as they stand. */
export function readTables(dir: string): Pick<Content, 'statisticsCsv' | 'cautionsCsv'> {
  return {
    statisticsCsv: readIfThere(join(dir, 'statistics/statistics.csv')),
    cautionsCsv: readIfThere(join(dir, 'statistics/cautions.csv')),
  };
}

/** What kind of thing a file holds. @param file its path below `content/`. */
export function kindOf(file: string): Kind {
  return placeOf(file).kind;
}

/** One file, from its path below `content/` and its text. */
export function parseFile(file: string, source: string): ContentFile {
  const place = placeOf(file);
  const { from, to, isMissing } = partsOf(file, source);
  const missing = isMissing
    ? [{ line: 1, message: 'Begin the file with its data between two lines `---`.' }]
    : [];

  const yaml = readYaml(source, from, to, place.locale);
  const body = file.endsWith('.mdx') ? readMdx(source, place.locale) : { nodes: [], texts: [], broken: [] };
  return {
    file,
    ...place,
    source,
    lineAt: lineTeller(source),
    data: yaml.data,
    lineOf: yaml.lineOf,
    nodes: body.nodes,
    texts: [...yaml.texts, ...body.texts],
    broken: [...missing, ...yaml.broken, ...body.broken],
  };
}

function placeOf(file: string): Pick<ContentFile, 'kind' | 'locale' | 'course' | 'name'> {
  const [top = '', middle = '', last = ''] = file.split('/');
  const name = (file.split('/').at(-1) ?? '').replace(/(?:\.story)?\.\w+$/, '');
  if (isLocale(top)) {
    return { kind: kindIn(middle, last), locale: top, course: middle, name };
  }
  const kinds: Record<string, Kind> = {
    glossary: 'term',
    helplines: 'helpline',
    situations: 'situation',
    sources: 'source',
    statistics: 'statistic',
    'spelling.yaml': 'spelling',
    'names.yaml': 'names',
    'coverage.yaml': 'coverage',
  };
  return { kind: kinds[top] ?? 'unknown', locale: undefined, course: '', name };
}

/** What a file of a language is, by its folder and its own name. */
function kindIn(folder: string, file: string): Kind {
  if (file.endsWith('.mdx')) return folder === 'pages' ? 'page' : 'lesson';
  if (file.endsWith('.story.yaml')) return 'story';
  if (file === 'course.yaml') return 'course';
  return file === 'assessment.yaml' ? 'assessment' : 'unknown';
}

function readIfThere(path: string) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
