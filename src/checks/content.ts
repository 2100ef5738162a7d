/** Reads `content/` as its authors wrote it, with the line of every value and every word. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { isLocale, type Locale } from '#i18n/locales.ts';

/** What kind of thing a file holds, told by where it lies. */
export type Kind = 'lesson' | 'page' | 'course' | 'term' | 'helpline' | 'source' | 'statistic' | 'unknown';

/** A piece of text that somebody will read. */
export interface Text {
  text: string;
  line: number;
  locale: Locale;
  /** Keys that lead to it in the front matter or data; empty for the body of a lesson. */
  path: (string | number)[];
}

/** A node of a parsed lesson, as much of it as the rules look at. */
export interface Node {
  type: string;
  name?: string | null;
  value?: unknown;
  alt?: unknown;
  title?: unknown;
  url?: unknown;
  depth?: number;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number } };
}

export interface ContentFile {
  /** Path below `content/`, with forward slashes. */
  file: string;
  kind: Kind;
  /** Language, course and name by the path; empty where the kind has none. */
  locale: Locale | undefined;
  course: string;
  /** File name without folder and ending. */
  name: string;
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
}

/** Reads every `.mdx` and `.yaml` below `dir`. Nothing is thrown for bad content: it stands in `broken`. */
export function readContent(dir: string): Content {
  const paths = globSync('**/*.{mdx,yaml}', { cwd: dir }).map((path) => path.replaceAll('\\', '/'));
  return {
    files: paths.sort().map((path) => parseFile(path, readFileSync(join(dir, path), 'utf8'))),
    statisticsCsv: readIfThere(join(dir, 'statistics/statistics.csv')),
    cautionsCsv: readIfThere(join(dir, 'statistics/cautions.csv')),
  };
}

/** One file, from its path below `content/` and its text. */
export function parseFile(file: string, source: string): ContentFile {
  const place = placeOf(file);
  const isMdx = file.endsWith('.mdx');
  const front = isMdx ? /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source) : undefined;
  const broken: ContentFile['broken'] = [];
  if (isMdx && !front)
    broken.push({ line: 1, message: 'Begin the file with its data between two lines `---`.' });

  const offset = isMdx ? 1 : 0;
  const yaml = readYaml(isMdx ? (front?.[1] ?? '') : source, offset);
  broken.push(...yaml.broken);
  const body = isMdx ? readMdx(source) : { nodes: [], broken: [] };
  broken.push(...body.broken);
  const bodyTexts = body.nodes.flatMap((node) => nodeText(node, place.locale));
  return {
    file,
    ...place,
    ...yaml,
    nodes: body.nodes,
    texts: [...yaml.texts(place.locale), ...bodyTexts],
    broken,
  };
}

function placeOf(file: string): Pick<ContentFile, 'kind' | 'locale' | 'course' | 'name'> {
  const [top = '', middle = '', last = ''] = file.split('/');
  const name = (file.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  if (isLocale(top)) {
    const kind: Kind = last.endsWith('.mdx')
      ? middle === 'pages'
        ? 'page'
        : 'lesson'
      : last === 'course.yaml'
        ? 'course'
        : 'unknown';
    return { kind, locale: top, course: middle, name };
  }
  const kinds: Record<string, Kind> = {
    glossary: 'term',
    helplines: 'helpline',
    sources: 'source',
    statistics: 'statistic',
  };
  return { kind: kinds[top] ?? 'unknown', locale: undefined, course: '', name };
}

function readYaml(text: string, offset: number) {
  const counter = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (at: number) => counter.linePos(at).line + offset;
  const broken = document.errors.map(({ message, pos }) => ({
    line: lineAt(pos[0]),
    message: `${message}. A text with a colon, a quote or a bracket in it needs quotes around it.`,
  }));

  function lineOf(path: PropertyKey[]): number {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length) as string[], true);
      const range =
        typeof node === 'object' && node !== null && 'range' in node ? (node.range as number[]) : undefined;
      if (range?.[0] !== undefined) return lineAt(range[0]);
    }
    return 1;
  }

  function texts(fileLocale: Locale | undefined): Text[] {
    const found: Text[] = [];
    function walk(node: unknown, path: (string | number)[], locale: Locale | undefined) {
      if (isMap(node)) {
        for (const pair of node.items) {
          if (!isPair(pair) || !isScalar(pair.key)) continue;
          const key = String(pair.key.value);
          walk(pair.value, [...path, key], isLocale(key) ? key : locale);
        }
      } else if (isSeq(node)) {
        node.items.forEach((item, index) => walk(item, [...path, index], locale));
      } else if (isScalar(node) && typeof node.value === 'string' && locale) {
        found.push({ text: node.value, line: lineAt(node.range?.[0] ?? 0), locale, path });
      }
    }
    walk(document.contents, [], fileLocale);
    return found;
  }

  return { data: broken.length ? {} : (document.toJS() as unknown), lineOf, texts, broken };
}

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx);

function readMdx(source: string): { nodes: Node[]; broken: ContentFile['broken'] } {
  try {
    return { nodes: flatten(parser.parse(source) as Node), broken: [] };
  } catch (error) {
    const { reason = String(error), line = Number(/\((\d+):\d+/.exec(reason)?.[1] ?? 1) } = error as {
      line?: number;
      reason?: string;
    };
    return {
      nodes: [],
      broken: [
        { line, message: `${reason}. In a text, write < and { only for the words of content/README.md.` },
      ],
    };
  }
}

function flatten(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(flatten)];
}

function nodeText(node: Node, locale: Locale | undefined): Text[] {
  if (!locale) return [];
  const line = lineOfNode(node);
  const said = ['text', 'inlineCode', 'code'].includes(node.type) ? node.value : undefined;
  const written = [said, node.alt, node.title, node.url].filter((text) => typeof text === 'string');
  if (written.length > 0) return written.map((text) => ({ text, line, locale, path: [] }));

  return (node.attributes ?? []).flatMap(({ name, value }) =>
    name === 'title' && typeof value === 'string' ? [{ text: value, line, locale, path: [] }] : [],
  );
}

/** The line a node begins on. */
export function lineOfNode(node: Node): number {
  return node.position?.start.line ?? 1;
}

function readIfThere(path: string) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
