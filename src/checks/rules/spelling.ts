/** One spelling for a word on the whole site: `content/spelling.yaml` lists what else people write. */
import { wherever, type Spelling } from '#schemas/spelling.ts';
import { clustersIn, flawOf, inOrder } from '../clusters.ts';
import type { Content, ContentFile } from '../content.ts';
import { findingIn, type Finding, type Rule } from '../finding.ts';
import { around, quoted } from '../showing.ts';
import { spellingsOf } from '../spellings.ts';

export const spellingRule: Rule = (content) => {
  const spellings = spellingsOf(content);
  const entries = new Map(spellings.flatMap((entry) => entry.wrong.map((word) => [word, entry])));
  const wrong = wherever([...entries.keys()]);
  const inFiles = entries.size > 0 ? content.files.flatMap((file) => inTexts(file, entries, wrong)) : [];
  return [...inList(content, spellings), ...inFiles];
};

function inTexts(file: ContentFile, entries: Map<string, Spelling>, wrong: RegExp): Finding[] {
  return file.texts
    .filter(({ isProse }) => isProse)
    .flatMap((text) =>
      [...text.text.matchAll(wrong)].flatMap(({ 0: word, index }) => {
        const entry = entries.get(word);
        if (!entry) return [];
        const to = index + word.length;
        return findingIn(file, text, [index, to], {
          rule: 'spelling',
          message: `Write ${quoted(entry.right)}, not ${quoted(word)}: ${around(text.text, index, to)}. ${entry.why}`,
          instead: entry.right,
        });
      }),
    );
}

/** A word of the list that is not Khmer in order would never be found, or would put a mistake for a mistake. */
function inList({ files }: Content, spellings: Spelling[]): Finding[] {
  return files
    .filter(({ kind }) => kind === 'spelling')
    .flatMap(({ file, lineOf }) =>
      spellings.flatMap(({ right, wrong }, index) =>
        [
          ...wrong.map((word, place) => ({ word, path: [index, 'wrong', place] })),
          { word: right, path: [index, 'right'] },
        ]
          .filter(({ word }) =>
            clustersIn(word).some(({ cluster }) => inOrder(cluster) !== cluster || flawOf(cluster)),
          )
          .map(({ word, path }): Finding => ({
            file,
            line: lineOf(path),
            rule: 'spelling',
            message: `${quoted(word)} is no orderly Khmer, which the check of signs refuses by itself. Write it in order, or remove it.`,
            level: 'error',
          })),
      ),
    );
}
