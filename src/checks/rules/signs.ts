/** Khmer has signs of its own: ។ ៖ ៗ «…», each with its spaces; and one kind of digits on the whole site. */
import type { ContentFile } from '../content.ts';
import { findingIn, type Finding, type Rule } from '../finding.ts';
import { around, quoted } from '../showing.ts';
import type { Text } from '../text.ts';

export const signsRule: Rule = ({ files }) =>
  files.flatMap((file) =>
    file.texts
      .filter(({ locale, isProse }) => locale === 'km' && isProse)
      .flatMap((text) => [...signs(file, text), ...quotations(file, text)]),
  );

interface Mistake {
  wrong: RegExp;
  says: string;
  /** What to write in place of it, where nobody need be asked. */
  instead?: (wrong: string) => string | undefined;
}

/** Whatever belongs to a Khmer word. */
const inKhmer = '\\u1780-\\u17D3\\u17D7\\u17DD';
const khmer = `[${inKhmer}]`;
/** What may begin a sentence or a word; `\uFFFC` is a phone number and the like. */
const opening = '[\\p{L}\\p{N}(«“\\uFFFC]';
/** Of another width than the space of the keyboard, as word processors put them in. */
const wideSpace = '[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]';
const anySpace = '\\s+';

const mistakes: Mistake[] = [
  // ។ល។ is one word (“and so on”): a space may stand before it, none in it.
  { wrong: pattern(`(?<=\\S)${anySpace}(?=[។៕](?!\\s*ល\\s*។))`), says: 'No space before ។ and ៕: they stand straight after the word', instead: noSpace },
  { wrong: pattern(`(?<=\\S)${anySpace}(?=[៖ៗ])|(?<=[${inKhmer}។»])${anySpace}(?=[?!»)])`), says: 'No space before ៖ ៗ ? ! » and )', instead: noSpace },
  { wrong: pattern(`(?<=[«(])${anySpace}(?=[${inKhmer}«])`), says: 'No space after « and (', instead: noSpace },
  { wrong: pattern(`(?<=[។៕])(?!ល។)(?=${opening})`), says: 'Write a space after ។ and ៕', instead: () => ' ' },
  { wrong: pattern(`(?<=៖)(?=${opening})`), says: 'Write a space after ៖', instead: () => ' ' },
  { wrong: pattern(`(?<=${khmer}[?!]+)(?=\\p{L})`), says: 'Write a space after ? and !', instead: () => ' ' },
  { wrong: pattern(`(?<=[${inKhmer}។៕៖])${wideSpace}+|${wideSpace}+(?=[${inKhmer}«])`), says: 'Write a plain space', instead: () => ' ' },
  { wrong: pattern(`។\\s+ល\\s*។|។ល\\s+។`), says: 'Write ។ល។ without a space in it', instead: () => '។ល។' },
  { wrong: pattern(`([។៕៖ៗ])\\1+`), says: 'Write the sign once', instead: (signs) => signs.charAt(0) },
  { wrong: pattern(`[.?!]\\s*[។៕]|[។៕]\\s*[.?!]|[។៕]\\s*៕|៕\\s*។`), says: 'Write one sign at the end of a sentence, not two' },
  { wrong: pattern(`(?<=${khmer}):(?!\\s|$)`), says: 'Write ៖ and a space where a list or a quotation begins, ៈ within a word; not a colon' },
  // A bare consonant before it may want ៈ, as in សាធារណៈ: only a reader knows.
  { wrong: pattern(`(?<=[\\u17B6-\\u17D1]):(?=\\s|$)`), says: 'Write ៖ after Khmer, not a colon', instead: () => '៖' },
  { wrong: pattern(`(?<=[\\u1780-\\u17B3ៗ]):(?=\\s|$)`), says: 'Write ៖ after Khmer, or ៈ where it belongs to the word; not a colon' },
  { wrong: pattern(`(?<=[\\p{N})»\\uFFFC\\p{Script=Latin}]):(?=\\s+[«“]?${khmer})|[：﹕꞉](?=.)`), says: 'Write ៖ in a Khmer sentence, not a colon' },
  { wrong: pattern(`(?<=${khmer}\\s?)\\|`), says: 'Write ។ after Khmer, not a bar' },
  { wrong: pattern(`(?<=${khmer}\\s?)(?:\\.{2,}|…\\.)`), says: 'Write … instead of dots' },
  // One letter before it is an abbreviation: ក.ជ.ក
  { wrong: pattern(`(?<=${khmer}{2})\\.(?!\\.)`), says: 'Write ។ after Khmer, not a full stop' },
  { wrong: pattern(`(?<=${khmer})[,،，、]`), says: 'Write a space (or និង) after Khmer, not a comma' },
  { wrong: pattern(`(?<=${khmer})[;；]`), says: 'Write ។ or a space after Khmer, not a semicolon' },
  { wrong: pattern(`[0-9]*[០-៩][0-9០-៩]*(?:[.,][0-9០-៩]+)*`), says: 'Write Arabic digits (1, 2, 3)', instead: arabic },
  { wrong: pattern(`["“”„‟＂]`), says: 'Write «…» in a Khmer text (and “…” within «…»)' },
  { wrong: pattern(`['‘’‚‛\`´‹](?=${khmer})|(?<=${khmer}[។?!]?)['‘’‚‛\`´›]`), says: 'Write «…» around Khmer' },
  { wrong: pattern(`<<|>>`), says: 'Write « and », one character each' },
]; // prettier-ignore

function pattern(source: string) {
  return new RegExp(source, 'gu');
}

/** Where the line ends within the space, joining the lines is for the author. */
function noSpace(space: string) {
  return space.includes('\n') ? undefined : '';
}

/** ១២ → 12. A number with a point or a comma may mean either by them: only a reader knows. */
function arabic(digits: string) {
  return /[.,]/.test(digits)
    ? undefined
    : digits.replace(/[០-៩]/gu, (digit) => String(digit.charCodeAt(0) - 0x17e0));
}

function signs(file: ContentFile, text: Text): Finding[] {
  return mistakes.flatMap(({ wrong, says, instead }) =>
    [...text.text.matchAll(wrong)]
      .filter(({ 0: words, index }) => !isNested(text.text, words, index))
      .map(({ 0: words, index }) => {
        const to = index + words.length;
        const right = instead?.(words);
        const digits = right !== undefined && /[០-៩]/u.test(words) ? `, here ${quoted(right)}` : '';
        return findingIn(file, text, [index, to], {
          rule: 'signs',
          message: `${says}${digits}: ${around(text.text, index, to)}.`,
          instead: right,
        });
      }),
  );
}

/** “…” is right inside «…». */
function isNested(text: string, words: string, index: number) {
  if (words !== '“' && words !== '”') return false;
  const before = text.slice(0, index);
  return before.split('«').length > before.split('»').length;
}

/** Every « is closed in its own text, and none stands in another. */
function quotations(file: ContentFile, text: Text): Finding[] {
  const found: Finding[] = [];
  let open: number | undefined;
  for (const { 0: mark, index } of text.text.matchAll(/[«»]/gu)) {
    if (mark === '«' && open !== undefined)
      say(index, 'Write “…” for a quotation within «…», or close the first with »');
    if (mark === '»' && open === undefined) say(index, 'Write « where this quotation begins');
    open = mark === '«' ? index : undefined;
  }
  if (open !== undefined) say(open, 'Write » where this quotation ends');
  return found;

  function say(index: number, says: string) {
    const message = `${says}: ${around(text.text, index, index + 1)}.`;
    found.push(findingIn(file, text, [index, index + 1], { rule: 'signs', message }));
  }
}
