/** A question on the wall: first what is asked, and only on the next press what is right, and why. */
import type { Locale } from '#i18n/locales.ts';
import type { MessageKey } from '#i18n/messages/en.ts';
import type { Translate } from '#i18n/translate.ts';
import { reasonsOf, type Reason } from '#library/askedQuestions.ts';
import { gapsOf, piecesOf } from '#questions/gap/score.ts';
import { offered } from '#questions/match/score.ts';
import { startOrder } from '#questions/order/score.ts';
import type { Question } from '#questions/schemas.ts';
import { trueFalseOptions } from '#questions/true-false/options.ts';
import { escaped, paragraph, rowsOf, type Block, type Slide } from './slide.ts';

interface Card {
  id: string;
  text: string;
  isKey?: boolean;
}

/** What a class sees and may vote on: cards with letters, and what they are told. */
interface Shown {
  how: MessageKey;
  /** Shown with letters. */
  cards: Card[];
  /** Shown before them: numbered things to put together with a letter, the sentence with gaps. */
  before?: Block[];
  /** Hands for a card say something: one card is one answer. */
  isCounted?: boolean;
}

export function questionSlides(question: Question, head: string, locale: Locale, t: Translate): Slide[] {
  const shown = shownOf(question, t);
  const cards = shown.cards.map(
    (card, index): Block => ({
      html: `<li>${badge(letter(index))}<span>${escaped(card.text)}</span></li>`,
      text: card.text,
      indent: 3.6,
      extra: 0.45,
      inside: 'ul class="cards"',
    }),
  );
  const stem = paragraph(question.stem, 'stem', { isBold: true });
  const asked = [stem, paragraph(t(shown.how), 'how', { scale: 0.85 }), ...(shown.before ?? [])];
  const rows = cards.length > 0 ? rowsOf(cards, locale, asked) : [[]];
  const options = shown.cards.map(({ id, text, isKey = false }, index) => ({
    id,
    letter: letter(index),
    text,
    isKey,
  }));
  const asking = rows.map(
    (row): Slide => ({
      kind: 'question',
      head,
      blocks: [...asked, ...row],
      ...(shown.isCounted && { asks: { id: question.id, options } }),
    }),
  );
  return [...asking, ...answerSlides(question, shown.cards, head, locale, t)];
}

function answerSlides(question: Question, cards: Card[], head: string, locale: Locale, t: Translate): Slide[] {
  const place = new Map(cards.map(({ id }, index) => [id, letter(index)]));
  const reasons = reasonsOf(t, question);
  // What is right comes first; among lines of a chat, in an order and where nothing is wrong, the order says more.
  const sorted =
    question.type === 'spot' ? reasons : [...reasons].sort((a, b) => rank(a) - rank(b));
  const heading: MessageKey =
    question.type === 'say' ? 'question.examples' : question.type === 'confidence' ? 'question.toEach' : 'question.reasons';
  const blocks = sorted.map((reason) => reasonBlock(reason, place.get(reason.id)));
  return rowsOf(blocks, locale, [paragraph(t(heading), 'answer-head', { isBold: true })]).map((row): Slide => ({
    kind: 'answer',
    head,
    blocks: [paragraph(t(heading), 'answer-head', { isBold: true }), ...row],
    isAnswer: true,
  }));
} // prettier-ignore

function rank({ isKey }: Reason): number {
  return isKey === false ? 1 : 0;
}

function reasonBlock({ text, verdict, isKey, feedback }: Reason, mark: string | undefined): Block {
  const kind = verdict ? ` class="${isKey ? 'is-key' : 'is-other'}"` : '';
  const said = verdict ? ` <em>${escaped(verdict)}</em>` : '';
  const why = feedback && `<span class="why">${escaped(feedback)}</span>`;
  return {
    html: `<li${kind}>${mark ? badge(mark) : ''}<div><b>${escaped(text)}</b>${said}${why}</div></li>`,
    // The reason begins a line of its own.
    text: `${text} ${verdict ?? ''} ${feedback}`,
    indent: mark ? 3.4 : 1.6,
    extra: (feedback ? 1.1 : 0.3) + 0.3,
    inside: 'ul class="answers"',
  };
}

/** How each type looks where nobody can tap it. Orders that must not give the answer away are shuffled, always in the same way. */
function shownOf(question: Question, t: Translate): Shown {
  switch (question.type) {
    case 'choice':
      return { how: 'question.chooseOne', cards: keyed(question.options), isCounted: true };
    case 'choice-multiple':
      return { how: 'question.chooseSeveral', cards: keyed(question.options), isCounted: true };
    case 'true-false': {
      const words = { true: t('question.true'), false: t('question.false') };
      return { how: 'question.trueFalse', cards: keyed(trueFalseOptions(question.key, words)), isCounted: true };
    }
    case 'spot':
      return {
        how: 'present.spot',
        cards: keyed(question.lines),
        before: [paragraph(question.from, 'from', { scale: 0.85, isBold: true })],
        isCounted: true,
      };
    case 'order': {
      const cards = startOrder(question.items).flatMap((id) => question.items.filter((item) => item.id === id));
      return { how: 'present.order', cards };
    }
    case 'match':
      return {
        how: 'present.match',
        before: question.pairs.map(({ left }, index) => numbered(left, String(index + 1))),
        cards: offered(question.pairs).map(({ id, right }) => ({ id, text: right })),
      };
    case 'sort':
      return {
        how: 'present.sort',
        before: question.items.map(({ text }, index) => numbered(text, String(index + 1))),
        cards: question.groups.map(({ id, text }) => ({ id, text })),
      };
    case 'gap': {
      const gaps = gapsOf(question.text);
      const sentence = piecesOf(question.text).map((piece) =>
        'gap' in piece ? `<span class="blank">${gaps.indexOf(piece.gap) + 1}</span>` : escaped(piece.text),
      );
      const text = piecesOf(question.text).map((piece) => ('gap' in piece ? '________' : piece.text)).join('');
      return {
        how: 'present.gap',
        before: [{ html: `<p class="gapped-line">${sentence.join('')}</p>`, text }],
        cards: question.words.map(({ id, text: word }) => ({ id, text: word, isKey: gaps.includes(id) })),
        isCounted: gaps.length === 1,
      };
    }
    case 'say':
      return { how: 'present.say', cards: [] };
    case 'confidence':
      return {
        how: 'question.confidence',
        before: [scaleBlock(t)],
        cards: [],
      };
    default:
      return question satisfies never;
  }
} // prettier-ignore

function keyed(options: { id: string; text: string; key: boolean }[]): Card[] {
  return options.map(({ id, text, key }) => ({ id, text, isKey: key }));
}

function numbered(text: string, number: string): Block {
  return {
    html: `<li>${badge(number, 'is-number')}<span>${escaped(text)}</span></li>`,
    text,
    indent: 2.6,
    inside: 'ul class="numbered"',
  };
}

/** 1 to 5 in a row, from not yet to very much so. */
function scaleBlock(t: Translate): Block {
  const numbers = [1, 2, 3, 4, 5].map((number) => `<b>${number}</b>`).join('');
  const [least, most] = [t('question.notSure'), t('question.verySure')];
  return {
    html: `<div class="hands-scale"><span>${escaped(least)}</span>${numbers}<span>${escaped(most)}</span></div>`,
    text: `${least} ${most}`,
    extra: 4,
  };
}

function badge(sign: string, name = ''): string {
  return `<b class="badge${name && ` ${name}`}">${sign}</b>`;
}

/** A, B, C …: the cards that classes vote with. */
export function letter(index: number): string {
  return String.fromCharCode(65 + index);
}
