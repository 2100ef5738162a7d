/** Reads the Khmer that stands in code, in the messages of the interface, as texts with the place of each. */
import type { ContentFile } from './content.ts';
import { lineTeller, type Text } from './text.ts';

/** Comments, which are skipped, and texts between quotation marks; the key of a message is told by its colon. */
const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//;
const text = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`/;
const token = new RegExp(`${comment.source}|(?<quoted>${text.source})(?<colon>\\s*:)?`, 'g');

/** A file of code as the check reads content: each text with Khmer in it is Khmer, under the key it belongs to. */
export function parseCode(file: string, source: string): ContentFile {
  const lineAt = lineTeller(source);
  const texts: Text[] = [];
  let key = '';
  for (const { index, groups = {} } of source.matchAll(token)) {
    const { quoted, colon } = groups;
    if (quoted === undefined) continue;
    const words = quoted.slice(1, -1);
    if (colon !== undefined) key = words;
    else if (/\p{Script=Khmer}/u.test(words)) {
      texts.push({
        text: words,
        line: lineAt(index),
        locale: 'km',
        path: [key],
        isProse: true,
        pieces: [{ from: 0, at: index + 1, isVerbatim: true }],
      });
    }
  }
  const name = (file.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  return {
    file,
    kind: 'code',
    locale: 'km',
    course: '',
    name,
    source,
    lineAt,
    data: {},
    lineOf: () => 1,
    nodes: [],
    texts,
    broken: [],
  };
}
