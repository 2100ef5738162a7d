/**
 * Lessons are data: no code, only the words that `schemas/authoring.ts` lists, and no way out of the site but the
 * helplines. The build reads lessons by another parser than this one, so what it would make of a text is refused as text.
 */
import { localeTags } from '#i18n/locales.ts';
import { attributesOf, authoringWords, isAuthoringWord, pageWords } from '#schemas/authoring.ts';
import type { ContentFile } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { placeOf } from '../lessonFiles.ts';
import { lineOfNode, type Node } from '../mdxTexts.ts';

export const mdxRule: Rule = ({ files }) =>
  files.flatMap((file) => file.nodes.flatMap((node) => check(file, node)));

/** A page of ours in one of its languages, or a place on the same page. */
const ownAddress = new RegExp(`^(?:/(?:${localeTags.join('|')})/(?:[a-z0-9-]+/)*)?(?:#[a-zA-Z0-9-]+)?$`);
/** The build makes links of these, wherever they stand. */
const becomesLink = /https?:\/\/|\bwww\.|[\w.+-]@[\w-]+\.[a-z]/i;

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
    case 'link':
      return typeof node.url === 'string' && ownAddress.test(node.url)
        ? []
        : [
            finding(
              'Link only to this site, as in [Help](/en/help/): other sites stand in helplines/ and sources/.',
            ),
          ];
    case 'definition':
    case 'linkReference':
      return [finding('Write the address in the link itself: [Help](/en/help/).')];
    case 'image':
    case 'imageReference':
      return [finding('Remove the picture: <Picture /> places the drawing of the lesson.')];
    case 'code':
    case 'html':
      return [finding('Remove the code: lessons hold text only.')];
    case 'text':
      return typeof node.value === 'string' && becomesLink.test(node.value)
        ? [
            finding(
              'Remove the address: it would become a link. Other sites stand in helplines/ and sources/.',
            ),
          ]
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
  // Whichever of the two a reader of lessons takes, another may take the other.
  const twice = given
    .filter((key, index) => given.indexOf(key) < index)
    .map((key) => finding(`<${name}> has ${key}="…" twice.`));
  const missing = Object.entries(known)
    .filter(([key, { optional }]) => !optional && !given.includes(key))
    .map(([key]) => finding(`<${name}> needs ${key}="…".`));
  return [...wrong, ...twice, ...missing];
}
