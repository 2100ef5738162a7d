/** Reads the text of a lesson or a page: its nodes, and what readers read of them. */
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Locale } from '#i18n/locales.ts';
import { found, lineTeller, type Piece, type Text } from './text.ts';

/** A node of a parsed lesson, as much of it as the rules look at. */
export interface Node {
  type: string;
  name?: string | null;
  value?: unknown;
  alt?: unknown;
  title?: unknown;
  url?: unknown;
  depth?: number;
  attributes?: { type: string; name?: string; value?: unknown; position?: Position }[];
  children?: Node[];
  position?: Position;
}

interface Position {
  start: { line: number; offset?: number };
  end: { offset?: number };
}

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx);

/** All nodes in reading order and the texts in them; where MDX itself is broken, only that. */
export function readMdx(source: string, locale: Locale | undefined) {
  try {
    const root = parser.parse(source) as Node;
    return { nodes: flatten(root), texts: locale ? textsOf(root, source, locale) : [], broken: [] };
  } catch (error) {
    const { reason = String(error), line = Number(/\((\d+):\d+/.exec(reason)?.[1] ?? 1) } = error as {
      line?: number;
      reason?: string;
    };
    return {
      nodes: [],
      texts: [],
      broken: [
        { line, message: `${reason}. In a text, write < and { only for the words of content/README.md.` },
      ],
    };
  }
}

/** The line a node begins on. */
export function lineOfNode(node: Node): number {
  return node.position?.start.line ?? 1;
}

function flatten(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(flatten)];
}

/** What stands within a sentence. Everything else begins a text of its own. */
const inline = new Set([
  'text',
  'inlineCode',
  'strong',
  'emphasis',
  'delete',
  'link',
  'linkReference',
  'break',
]);
const inlineWords = new Set(['Term', 'Helpline']);

function isInline({ type, name }: Node) {
  return inline.has(type) || (type === 'mdxJsxTextElement' && inlineWords.has(name ?? ''));
}

function textsOf(root: Node, source: string, locale: Locale): Text[] {
  const lineAt = lineTeller(source);
  const texts: Text[] = [];
  let open: { text: string; pieces: Piece[] } = { text: '', pieces: [] };

  function close() {
    const [first] = open.pieces;
    if (first) texts.push({ ...open, line: lineAt(first.at), locale, path: [], isProse: true });
    open = { text: '', pieces: [] };
  }

  function add({ text, pieces }: { text: string; pieces: Piece[] }) {
    const from = open.text.length;
    open.pieces.push(...pieces.map((piece) => ({ ...piece, from: from + piece.from })));
    open.text += text;
  }

  /** A text beside the sentence: a title, a description, an address. */
  function aside(value: unknown, at: number, end: number, isProse: boolean) {
    if (typeof value !== 'string' || value === '') return;
    const { text, pieces } = found(source, at, end, value);
    texts.push({ text, pieces, line: lineAt(at), locale, path: [], isProse });
  }

  function visit(node: Node) {
    const at = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? source.length;
    const starts = isInline(node);
    if (!starts) close();
    if (node.type === 'text' || node.type === 'inlineCode') add(found(source, at, end, String(node.value)));
    if (node.type === 'code') aside(node.value, at, end, false);
    for (const { name, value, position } of node.attributes ?? []) {
      if (name === 'title' || name === 'alt')
        aside(value, position?.start.offset ?? at, position?.end.offset ?? end, true);
    }
    aside(node.alt, at, end, true);
    aside(node.title, at, end, true);
    aside(node.url, at, end, false);
    const children = node.children ?? [];
    if (inlineWords.has(node.name ?? '') && children.length === 0) {
      add({ text: '\uFFFC', pieces: [{ from: 0, at, isVerbatim: false }] });
    }
    children.forEach(visit);
    if (!starts) close();
  }
  visit(root);
  return texts;
}
