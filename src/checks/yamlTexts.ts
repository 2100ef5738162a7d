/** Reads data as YAML, with the line of every value and the place of every text. */
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Scalar,
} from 'yaml';
import { isLocale, type Locale } from '#i18n/locales.ts';
import { lineTeller, unindented, type Text } from './text.ts';

/** What could be read of some YAML, and what could not. */
export interface YamlTexts {
  /** The data as written, before any schema; empty where something is broken. */
  data: unknown;
  /** The line where the value at these keys begins. */
  lineOf: (path: PropertyKey[]) => number;
  texts: Text[];
  broken: { line: number; message: string }[];
}

/** Values that are no sentence, though they are text: nothing may be changed in them for the sake of a language. */
const names = new Set([
  ...['id', 'type', 'review', 'lastReviewed', 'sources', 'mark', 'avoid'],
  ...['group', 'after', 'to', 'who', 'mood', 'help', 'drawing', 'first', 'names'],
]);

/** Reads `source.slice(at, end)`. A text has the language of its file, or of the key it stands under. */
export function readYaml(source: string, at: number, end: number, fileLocale: Locale | undefined): YamlTexts {
  const document: Document = parseDocument(source.slice(at, end), {
    lineCounter: new LineCounter(),
    prettyErrors: false,
  });
  const lineAt = lineTeller(source);
  const broken = [
    ...document.errors.map(({ message, pos }) => ({
      line: lineAt(at + pos[0]),
      message: `${message}. A text with a colon, a quote or a bracket in it needs quotes around it.`,
    })),
    ...cleverness(document).map(({ from, message }) => ({ line: lineAt(at + from), message })),
  ];

  function lineOf(path: PropertyKey[]): number {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length) as string[], true);
      const range =
        typeof node === 'object' && node !== null && 'range' in node ? (node.range as number[]) : undefined;
      if (range?.[0] !== undefined) return lineAt(at + range[0]);
    }
    return 1;
  }

  const texts: Text[] = [];
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
      const line = lineAt(at + (node.range?.[0] ?? 0));
      const isProse = !path.some((key) => names.has(String(key))) && !isId(path);
      texts.push({ ...words(source, at, node as Scalar<string>), line, locale, path, isProse });
    }
  }
  walk(document.contents, [], fileLocale);

  return { data: broken.length ? {} : (document.toJS() as unknown), lineOf, texts, broken };
}

/**
 * What YAML can and data need not. The build has a reader of YAML of its own, and on these the two might differ; and a few
 * lines that name each other can grow into millions.
 */
function cleverness(document: Document): { from: number; message: string }[] {
  const found: { from: number; message: string }[] = [];
  const say = (from: number | undefined, message: string) => void found.push({ from: from ?? 0, message });
  if (document.directives?.yaml.explicit || Object.keys(document.directives?.tags ?? {}).length > 1)
    say(0, 'Remove the line that begins with %.');
  visit(document, {
    Node: (_, node) => {
      const from = node.range?.[0];
      if (isAlias(node) || ('anchor' in node && node.anchor !== undefined))
        say(from, 'Write it out: & and * stand for nothing here. A text that begins with them needs quotes');
      if (!isAlias(node) && node.tag !== undefined)
        say(from, 'Remove the !: data are texts, numbers and lists. A text that begins with ! needs quotes');
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && (key.value === '<<' || key.value === '__proto__'))
        say(key.range?.[0], `“${key.value}” is no field.`);
      if (isMap(key) || isSeq(key)) say(key.range?.[0], 'A field is named by one word.');
    },
  });
  return found;
}

/** `objectives: [five-steps]` names objectives; `objectives: [{ id, text }]` tells them. */
function isId(path: (string | number)[]): boolean {
  return path.at(-2) === 'objectives' && typeof path.at(-1) === 'number';
}

/** The value of a scalar, and where it stands between its quotes or below its `|`. */
function words(source: string, at: number, { value, type, range }: Scalar<string>) {
  const [first = 0, last = 0] = range ?? [];
  const start = at + first;
  const end = at + last;
  switch (type) {
    case 'QUOTE_DOUBLE':
    case 'QUOTE_SINGLE': {
      const inside = source.slice(start + 1, end - 1);
      return inside.includes(type === 'QUOTE_DOUBLE' ? '\\' : "''")
        ? { text: value, pieces: [{ from: 0, at: start, isVerbatim: false }] }
        : unindented(source, start + 1, end - 1);
    }
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return unindented(source, source.indexOf('\n', start) + 1, end);
    default:
      return unindented(source, start, end);
  }
}
