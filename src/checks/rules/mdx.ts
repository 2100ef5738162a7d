/** Lessons are data: no code, and only the words that `schemas/authoring.ts` lists. */
import { attributesOf, authoringWords, isAuthoringWord, pageWords } from '#schemas/authoring.ts';
import type { ContentFile } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { placeOf } from '../lessonFiles.ts';
import { lineOfNode, type Node } from '../mdxTexts.ts';

export const mdxRule: Rule = ({ files }) =>
  files.flatMap((file) => file.nodes.flatMap((node) => check(file, node)));

function check(file: ContentFile, node: Node): Finding[] {
  const finding = (message: string): Finding => ({
    file: file.file,
    line: lineOfNode(node),
    rule: 'mdx',
    message,
    level: 'error',
  });
  switch (node.type) {
    case 'mdxjsEsm':
      return [finding('Remove the import or export: lessons hold text only.')];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [finding('Remove the { }: lessons hold no code.')];
    case 'heading':
      return node.depth === 1
        ? [finding('Begin sections with ##: the title of the page is its only #.')]
        : [];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkWord(file, node, finding);
    default:
      return [];
  }
}

function checkWord(
  file: ContentFile,
  { name = null, attributes = [] }: Node,
  finding: (message: string) => Finding,
) {
  if (!isAuthoringWord(name)) {
    return [
      finding(
        `<${name ?? ''}> is not a word for authors. Use one of: ${Object.keys(authoringWords).join(', ')}.`,
      ),
    ];
  }
  if (file.kind === 'page' && !pageWords.includes(name)) {
    return [finding(`<${name}> needs a lesson around it. In a page use one of: ${pageWords.join(', ')}.`)];
  }
  const known = attributesOf(name, placeOf(file));
  const given = attributes.map((attribute) => attribute.name);
  const wrong = attributes.flatMap(({ type, name: key = '', value }) => {
    if (type !== 'mdxJsxAttribute' || typeof value !== 'string') {
      return [finding(`<${name} ${key}> must be plain text in quotes; { } is code.`)];
    }
    return Object.hasOwn(known, key)
      ? []
      : [finding(`<${name}> knows no “${key}”. It knows: ${Object.keys(known).join(', ') || 'nothing'}.`)];
  });
  const missing = Object.entries(known)
    .filter(([key, { optional }]) => !optional && !given.includes(key))
    .map(([key]) => finding(`<${name}> needs ${key}="…".`));
  return [...wrong, ...missing];
}
