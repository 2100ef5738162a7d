/** A sheet for a native reviewer: a lesson in both languages side by side, every piece numbered, with room for comments. */
import type { ContentFile } from '#checks/content.ts';
import type { Text } from '#checks/text.ts';
import { lineOfNode } from '#checks/mdxTexts.ts';

/** A piece of text under the number that a comment names. */
interface Piece {
  number: number;
  text: string;
}

interface Row {
  /** Where it stands: keys of the data, or the number of a section of the text. */
  place: string;
  km: Piece[];
  en: string[];
}

/**
 * A whole HTML document, which word processors open too. Khmer pieces are numbered; English stands beside them to compare.
 * @param files the same lesson, story or page in Khmer and in English.
 */
export function reviewSheet(title: string, pairs: { km: ContentFile; en: ContentFile }[]): string {
  let last = 0;
  const number = () => ++last;
  const parts = pairs.map(({ km, en }) => {
    const rows = [...dataRows(km, en, number), ...textRows(km, en, number)];
    return `<h2>content/${escape(km.file)}</h2><table><thead><tr><th>Where</th><th>ខ្មែរ</th><th>English</th><th>Comment</th></tr></thead><tbody>${rows.map(drawRow).join('')}</tbody></table>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title><style>${styles}</style></head><body>
<h1>${escape(title)}</h1>
<p>Write beside a number what is wrong, unclear or unnatural, and how you would say it. What you leave empty is taken for good.
Please look above all for: a word that blames, frightens or shames; a sentence that sounds translated; a term that
your colleagues do not use; the way the reader is addressed.</p>
<p>Reviewer: ______________________  Date: ______________  May we name you? ______</p>
${parts.join('\n')}
</body></html>
`;
}

/** Values of the data by the keys that lead to them, the same in both languages. */
function dataRows(km: ContentFile, en: ContentFile, number: () => number): Row[] {
  const english = new Map(dataTexts(en).map((text) => [placeOf(text), text.text]));
  return dataTexts(km).map((text) => ({
    place: placeOf(text),
    km: [{ number: number(), text: text.text }],
    en: [english.get(placeOf(text)) ?? '–'],
  }));
}

/** The text, section by section: within one, languages may part their sentences differently. */
function textRows(km: ContentFile, en: ContentFile, number: () => number): Row[] {
  const [khmer, english] = [sectionsOf(km), sectionsOf(en)];
  return khmer.map((texts, index) => ({
    place: index === 0 ? 'text' : `section ${index}`,
    km: texts.map((text) => ({ number: number(), text })),
    en: english[index] ?? [],
  }));
}

function dataTexts({ texts }: ContentFile): Text[] {
  return texts.filter(({ path, isProse }) => path.length > 0 && isProse);
}

function placeOf({ path }: Text): string {
  return path.map((key) => (typeof key === 'number' ? key + 1 : key)).join(' › ');
}

function sectionsOf({ nodes, texts }: ContentFile): string[][] {
  const starts = nodes.filter(({ type, depth }) => type === 'heading' && depth === 2).map(lineOfNode);
  const body = texts.filter(({ path, isProse }) => path.length === 0 && isProse);
  return [0, ...starts].map((start, index) =>
    body
      .filter(({ line }) => line >= start && line < (starts[index] ?? Infinity))
      .map(({ text }) => text.replaceAll('\uFFFC', '[…]')),
  );
}

function drawRow({ place, km, en }: Row): string {
  const numbered = km.map(({ number, text }) => `<p><b>${number}</b> ${escape(text)}</p>`).join('');
  const beside = en.map((text) => `<p>${escape(text)}</p>`).join('');
  return `<tr><td>${escape(place)}</td><td lang="km">${numbered}</td><td>${beside}</td><td></td></tr>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const styles = `
  body { font: 11pt/1.5 system-ui, sans-serif; margin: 1.5cm; }
  table { border-collapse: collapse; width: 100%; table-layout: fixed; }
  th, td { border: 1px solid #777; padding: 4pt 6pt; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
  th:first-child, td:first-child { width: 11%; font-size: 8pt; color: #444; }
  th:last-child { width: 22%; }
  [lang='km'] { line-height: 1.9; }
  p { margin: 0 0 4pt; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
`;
