/** What can be answered to a question: with its controls, rightly, or with anything at all. */
import fc, { type Arbitrary } from 'fast-check';
import { scale } from '#questions/confidence/score.ts';
import { gapsOf } from '#questions/gap/score.ts';
import type { Response } from '#questions/result.ts';
import type { Question } from '#questions/schemas.ts';

/** What breaks code that trusts what comes: signs without a letter, half of a character, a name of every object. */
export const oddText = fc.oneof(
  fc.string({
    unit: fc.constantFrom('0', '1', '=', '-', 'a', ' ', '\n', '{', 'ស', '្', '្រ', 'ី', 'ុ', '\u200B', '\uD83D'),
  }),
  fc.string(),
  fc.constantFrom('__proto__', 'constructor', 'undefined'),
);

/** For each control of the question what it may give; somebody gives one of these, or leaves the control alone. */
function controlsOf(question: Question): string[][] {
  switch (question.type) {
    case 'choice':
      return [question.options.map((option) => option.id)];
    case 'choice-multiple':
      return question.options.map((option) => [option.id]);
    case 'true-false':
      return [['true', 'false']];
    case 'order':
      return question.items.map((item) => [item.id]);
    case 'match':
      return question.pairs.map((left) => question.pairs.map((right) => `${left.id}=${right.id}`));
    case 'sort':
      return question.items.map((item) => question.groups.map((group) => `${item.id}=${group.id}`));
    case 'gap':
      return gapsOf(question.text).map((gap) =>
        [...question.words.flatMap((word) => [word.id, word.text, ...word.accept]), 'រឿងខ្លួនឯង'].map(
          (typed) => `${gap}=${typed}`,
        ),
      );
    case 'spot':
      return question.lines.map((line) => [line.id]);
    case 'say':
      return [['own=រឿងខ្លួនឯង'], question.examples.map((example) => example.id)];
    case 'confidence':
      return [scale];
  }
}

/** What somebody may answer with the controls of the page. An order is always whole. */
export function answersTo(question: Question): Arbitrary<Response> {
  const controls = controlsOf(question);
  if (question.type === 'order') {
    const all = controls.flat();
    return fc.shuffledSubarray(all, { minLength: all.length });
  }
  const given = controls.map((values) => fc.option(fc.constantFrom(...values), { nil: undefined }));
  return fc.tuple(...given).map((parts) => parts.filter((part) => part !== undefined));
}

/** Anything at all: damaged storage, an older version of the page, somebody who plays. */
export function anyResponseTo(question: Question): Arbitrary<Response> {
  const known = controlsOf(question).flat();
  return fc.array(fc.oneof(fc.constantFrom(...known), unknownTo(question), oddText));
}

/** What names no part of the question, though it may look like it. */
export function unknownTo(question: Question): Arbitrary<string> {
  const known = controlsOf(question).flat();
  const [first = ''] = known;
  return fc
    .oneof(
      fc.constantFrom(
        '',
        '=',
        '=0',
        '9=',
        '0=0',
        'gone-for-good',
        '__proto__',
        'constructor',
        'own=រឿងខ្លួនឯង',
        ' ',
      ),
      fc.constantFrom(
        `${first.split('=')[0]}=gone-for-good`,
        `gone-for-good=${first.split('=').at(-1)}`,
        ` ${first}`,
      ),
      fc.string(),
    )
    .filter((part) => !known.includes(part) && !(question.type === 'gap' && isTyped(question.text, part)));
}

/** Whatever stands in a gap is what somebody put there. */
function isTyped(text: string, part: string): boolean {
  return gapsOf(text).some((gap) => part.startsWith(`${gap}=`));
}

/** The right answer; nothing where no answer is. */
export function rightAnswerTo(question: Question): Response {
  switch (question.type) {
    case 'choice':
    case 'choice-multiple':
      return question.options.filter(({ key }) => key).map((option) => option.id);
    case 'true-false':
      return [String(question.key)];
    case 'order':
      return question.items.map((item) => item.id);
    case 'match':
      return question.pairs.map((pair) => `${pair.id}=${pair.id}`);
    case 'sort':
      return question.items.map((item) => `${item.id}=${item.group}`);
    case 'gap':
      return gapsOf(question.text).map((word) => `${word}=${word}`);
    case 'spot':
      return question.lines.filter(({ key }) => key).map((line) => line.id);
    case 'say':
    case 'confidence':
      return [];
  }
}
