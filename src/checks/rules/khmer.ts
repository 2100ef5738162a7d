/**
 * Khmer is stored in one way, so that it is found, compared and drawn alike everywhere.
 * Order of signs: SIL's Khmer character specification, by npm `khmer-normalizer`.
 */
import { khnormal } from 'khmer-normalizer';
import type { Text } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';

/** Deprecated letters, inherent vowels, invisible characters: they look like others or like nothing. */
const forbidden = /[\u17A3\u17A4\u17A8\u17B4\u17B5\u17D3\u17D8\u17DC\u200B\u200C\u200D\u2060\uFEFF\u00AD]/u;

/** Spelling and signs: one way for the whole site. */
const houseRules: [RegExp, string][] = [
  [/ឲ្យ|អោយ/u, 'Write ឱ្យ.'],
  [/ពត៌មាន|ព័តមាន/u, 'Write ព័ត៌មាន.'],
  [/សំងាត់/u, 'Write សម្ងាត់.'],
  [/ [។៕]/u, 'No space before ។: it stands straight after the word.'],
  [/[។៕](?=[\u1780-\u17B3])/u, 'A space after ។.'],
  [/[\u1780-\u17D3]:/u, 'After Khmer write ៖, not a colon.'],
  [/\p{Script=Khmer}\|/u, 'After Khmer write ។, not a bar.'],
  [/[០-៩]/u, 'Write Arabic digits (1, 2, 3).'],
  [/្(?![\u1780-\u17B3])/u, 'A coeng sign (្) stands without the letter that belongs below it.'],
  [/([\u17B6-\u17D1])\1/u, 'The same sign stands twice.'],
];

export const khmerRule: Rule = ({ files }) =>
  files.flatMap(({ file, texts }) =>
    texts.flatMap((text) =>
      problems(text).map((message): Finding => ({
        file,
        line: text.line,
        rule: 'khmer',
        message,
        level: 'error',
      })),
    ),
  );

function problems({ text }: Text): string[] {
  const hidden = forbidden.exec(text)?.[0];
  if (hidden)
    return [
      `Remove the character U+${hidden.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')} after “${before(text, hidden)}”.`,
    ];
  if (!/\p{Script=Khmer}/u.test(text)) return [];
  const unordered = wordsOf(text).filter((word) => tolerant(khnormal(word)) !== tolerant(word));
  const signs = unordered.map(
    (word) => `Type “${word}” again: its signs are not in the order of the standard (“${khnormal(word)}”).`,
  );
  return [
    ...signs,
    ...houseRules
      .filter(([wrong]) => wrong.test(text))
      .map(([wrong, message]) => `${message} (“${wrong.exec(text)?.[0] ?? ''}”)`),
  ];
}

function wordsOf(text: string) {
  return text.match(/[\u1780-\u17D3\u17DD]+/gu) ?? [];
}

/** Both spellings of the subscript TA are in dictionaries (្ត, ្ដ); the normaliser knows one. */
function tolerant(word: string) {
  return word.replaceAll('\u17D2\u178A', '\u17D2\u178F');
}

function before(text: string, character: string) {
  const at = text.indexOf(character);
  return text.slice(Math.max(0, at - 12), at);
}
