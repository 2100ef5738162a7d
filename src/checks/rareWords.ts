/**
 * What stands on the whole site only once or twice: among it are the slips of the pen. Lists for a proofreader.
 *
 * The words are as Node's dictionary parts them, so one that it does not know comes in pieces. The clusters need no
 * dictionary: a site has some hundred kinds of them, and a slip within a word mostly makes one that stands nowhere else.
 */
import { compareText } from '#i18n/format.ts';
import { clustersIn } from './clusters.ts';
import type { ContentFile } from './content.ts';
import { wordsIn } from './sentences.ts';
import { around } from './showing.ts';
import { sourceIndex } from './text.ts';

export interface Rare {
  written: string;
  places: { file: string; line: number; around: string }[];
}

/** Khmer words that stand at most twice, by the Khmer alphabet. */
export function rareWords(files: ContentFile[]): Rare[] {
  return rare(files, 2, (text) => wordsIn(text).map(({ word, from }) => ({ written: word, from })));
}

/** Clusters that stand once. */
export function rareClusters(files: ContentFile[]): Rare[] {
  return rare(files, 1, (text) => clustersIn(text).map(({ cluster, from }) => ({ written: cluster, from })));
}

function rare(
  files: ContentFile[],
  most: number,
  part: (text: string) => { written: string; from: number }[],
): Rare[] {
  const places = new Map<string, Rare['places']>();
  for (const { file, lineAt, texts } of files) {
    for (const text of texts) {
      if (text.locale !== 'km' || !text.isProse) continue;
      for (const { written, from } of part(text.text)) {
        if (!/[\u1780-\u17B3]/u.test(written)) continue;
        const found = places.get(written) ?? [];
        const line = lineAt(sourceIndex(text, from));
        found.push({ file, line, around: around(text.text, from, from + written.length) });
        places.set(written, found);
      }
    }
  }
  const compare = compareText('km');
  return [...places]
    .filter(([, found]) => found.length <= most)
    .map(([written, found]) => ({ written, places: found }))
    .sort((a, b) => compare(a.written, b.written));
}
