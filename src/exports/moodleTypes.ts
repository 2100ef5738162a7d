/** What the question types of Moodle's core have of their own in its XML: responses, and what is said to them. */
import type { Translate } from '#i18n/translate.ts';
import type { TrueFalseQuestion } from '#questions/true-false/schema.ts';
import { element, escaped, paragraph, plain, rich, textOf } from './moodleXml.ts';

interface Choice {
  id: string;
  text: string;
  key: boolean;
  feedback: string;
}

/** `multichoice`. A point for the keys together; each distractor takes one key's share back, never below 0. */
export function choices(t: Translate, options: Choice[], how: { single: boolean; shuffle: boolean }): string {
  const share = how.single ? '100' : shareOf(options.filter(({ key }) => key));
  const other = how.single ? '0' : `-${share}`;
  return [
    element('single', String(how.single)),
    element('shuffleanswers', String(how.shuffle)),
    element('answernumbering', 'ABCD'),
    element('showstandardinstruction', '0'),
    overall(t),
    '<shownumcorrect/>',
    ...options.map(({ text, key, feedback }) =>
      rich(
        'answer',
        paragraph(text),
        ` fraction="${key ? share : other}"`,
        rich('feedback', paragraph(feedback)),
      ),
    ),
  ].join('\n');
}

/** Moodle refuses a file with a share that is not on its list; it has those of one to ten. */
function shareOf(keys: Choice[]): string {
  if (keys.length > 10)
    throw new Error(
      `More than 10 right options (${keys.map(({ id }) => id).join(', ')}): Moodle has no grade for it.`,
    );
  return String(Number((100 / keys.length).toFixed(5)));
}

/** `truefalse`. Moodle knows the two by these English words, in every language. */
export function trueFalse({ key, feedback }: Pick<TrueFalseQuestion, 'key' | 'feedback'>): string {
  const answer = (value: boolean, said: string) =>
    element(
      'answer',
      element('text', String(value)) + rich('feedback', paragraph(said)),
      ` fraction="${value === key ? 100 : 0}" format="moodle_auto_format"`,
    );
  return [answer(true, feedback.true), answer(false, feedback.false)].join('\n');
}

/** `matching`. Right sides that are the same are offered once. */
export function pairs(t: Translate, all: { left: string; right: string }[]): string {
  return [
    element('shuffleanswers', 'true'),
    overall(t),
    '<shownumcorrect/>',
    ...all.map(({ left, right }) => rich('subquestion', paragraph(left), '', plain('answer', right))),
  ].join('\n');
}

/** `ordering`, in the core since Moodle 4.4. A point for each item in its place; `fraction` is the place. */
export function ordering(t: Translate, items: { text: string }[]): string {
  return [
    element('layouttype', 'VERTICAL'),
    element('selecttype', 'ALL'),
    element('selectcount', String(items.length)),
    element('gradingtype', 'ABSOLUTE_POSITION'),
    element('showgrading', 'SHOW'),
    element('numberingstyle', 'none'),
    overall(t),
    element('shownumcorrect', '1'),
    ...items.map(({ text }, at) => rich('answer', paragraph(text), ` fraction="${at + 1}"`)),
  ].join('\n');
}

/** `gapselect`: every gap offers all words. The text names them by their place in this list, `[[1]]`. */
export function gapSelect(t: Translate, words: { text: string }[]): string {
  return [
    element('shuffleanswers', '1'),
    overall(t),
    '<shownumcorrect/>',
    ...words.map(({ text }) => element('selectoption', textOf(escaped(text)) + element('group', '1'))),
  ].join('\n');
}

/** A text beside gaps, in which Moodle finds no further one. */
export function noGap(text: string): string {
  return escaped(text).replaceAll('[', '&#91;');
}

/** What is said to the whole of a response. */
function overall(t: Translate): string {
  return [
    rich('correctfeedback', paragraph(t('question.correct'))),
    rich('partiallycorrectfeedback', paragraph(t('moodle.partly'))),
    rich('incorrectfeedback', paragraph(t('question.incorrect'))),
  ].join('\n');
}
