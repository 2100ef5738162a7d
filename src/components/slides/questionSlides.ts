/** A question on the wall: first what is asked, and only on the next press what is right, and why. */
import type { Locale } from '#i18n/locales.ts';
import type { MessageKey } from '#i18n/messages/en.ts';
import type { Translate } from '#i18n/translate.ts';
import { reasonsOf, type Reason } from '#library/askedQuestions.ts';
import { gapsOf, piecesOf } from '#questions/gap/score.ts';
import type { MatchQuestion } from '#questions/match/schema.ts';
import { offered } from '#questions/match/score.ts';
import { startOrder } from '#questions/order/score.ts';
import { askingOf } from '#room/roomQuestion.ts';
import type { Question } from '#questions/schemas.ts';
import { trueFalseOptions } from '#questions/true-false/options.ts';
import { escaped, fits, htmlOf, paragraph, rowsOf, sizes, small, type Block, type Slide } from './slide.ts';

type Pair = MatchQuestion['pairs'][number];

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
  /** Shown above them: who writes, the sentence with gaps. */
  before?: Block[];
  /** Shown below them: numbered things, each to be put to a letter. */
  rows?: Block[];
  /** The cards stand in a row. */
  isRow?: boolean;
}

export function questionSlides(question: Question, head: string, locale: Locale, t: Translate): Slide[] {
  const slides =
    question.type === 'match'
      ? matchSlides(question, head, locale, t)
      : cardSlides(question, head, locale, t);
  const answer = slides.findIndex(({ isAnswer }) => isAnswer);
  return slides.map((slide, index) => {
    if (index === 0) return { ...slide, begins: `question-${question.id}` };
    return index === answer ? { ...slide, begins: `answer-${question.id}` } : slide;
  });
}

function cardSlides(
  question: Exclude<Question, MatchQuestion>,
  head: string,
  locale: Locale,
  t: Translate,
): Slide[] {
  const { how, before = [], cards, rows = [], isRow } = shownOf(question, t);
  const all = isRow ? [rowOfCards(cards)] : cards.map(({ text }, index) => cardBlock(text, index));
  const asked = [...stemOf(question, t(how)), ...before, ...(rows.length > 0 ? all : [])];
  const options = cards.map(({ id, text, isKey = false }, index) => ({
    id,
    letter: letter(index),
    text,
    isKey,
  }));
  // Hands say something of cards alone: how sure somebody is of themselves is asked with eyes closed or on paper.
  const asking = cards.length > 0 ? askingOf(question.type) : undefined;
  const cut = rows.length > 0 ? rows : all;
  const slides = (cut.length > 0 ? rowsOf(cut, locale, asked, { size: sizes[4] }) : [[]]).map(
    (row): Slide => ({
      kind: 'question',
      head,
      blocks: [...asked, ...row],
      ...(asking && { asks: { id: question.id, options, asking } }),
    }),
  );
  return [...slides, ...answerSlides(question, cards, head, locale, t)];
}

/** Numbers beside letters; where they are too many for one slide, some of the pairs on each. */
function matchSlides(question: MatchQuestion, head: string, locale: Locale, t: Translate): Slide[] {
  const stem = stemOf(question, t('present.match'));
  const { pairs } = question;
  const most = Math.floor(pairs.length / 2);
  const cuts = Array.from({ length: most }, (_, index) => groupsOf(pairs, index + 1).map(offered));
  const blocks = cuts.map((groups) => groups.map((_, index) => besides(pairs, groups, index)));
  const fitting = blocks.findIndex((each) => each.every((block) => fits([...stem, block], locale, sizes[4])));
  const chosen = fitting < 0 ? most - 1 : fitting;
  const cards = (cuts[chosen] ?? []).flat().map(({ id, right }) => ({ id, text: right }));
  const asking = (blocks[chosen] ?? []).map((block): Slide => ({
    kind: 'question',
    head,
    blocks: [...stem, block],
  }));
  return [...asking, ...answerSlides(question, cards, head, locale, t)];
}

/** So many groups, about equally large. */
function groupsOf<Item>(items: Item[], count: number): Item[][] {
  return Array.from({ length: count }, (_, index) =>
    items.slice(Math.round((index * items.length) / count), Math.round(((index + 1) * items.length) / count)),
  );
}

/** One group: its left sides in their order, with numbers; its right sides as they were shuffled, with letters. */
function besides(pairs: Pair[], groups: Pair[][], at: number): Block {
  const group = groups[at] ?? [];
  const before = groups.slice(0, at).flat().length;
  const left = pairs.flatMap((pair, index) =>
    group.includes(pair) ? [numbered(pair.left, String(index + 1))] : [],
  );
  const right = group.map((pair, index) => cardBlock(pair.right, before + index));
  return {
    html: `<div class="beside"><div>${htmlOf(left)}</div><div>${htmlOf(right)}</div></div>`,
    text: '',
    columns: [left, right],
  };
}

function stemOf({ stem }: Question, how: string): Block[] {
  return [paragraph(stem, 'stem', { isBold: true }), paragraph(how, 'how', { scale: small })];
}

function cardBlock(text: string, index: number): Block {
  return {
    html: `<li>${badge(letter(index))}<span>${escaped(text)}</span></li>`,
    text,
    indent: 3.6,
    extra: 0.5,
    inside: 'ul class="cards"',
  };
}

/** Short cards, one after another as words in a line. */
function rowOfCards(cards: Card[]): Block {
  const items = cards.map(({ text }, index) => cardBlock(text, index).html).join('');
  return { html: `<ul class="cards is-row">${items}</ul>`, text: '', flow: cards.map(({ text }) => text) };
}

function answerSlides(
  question: Question,
  cards: Card[],
  head: string,
  locale: Locale,
  t: Translate,
): Slide[] {
  const place = new Map(cards.map(({ id }, index) => [id, letter(index)]));
  const reasons = reasonsOf(t, question);
  // What is right comes first; among lines of a chat their order says more.
  const sorted = question.type === 'spot' ? reasons : [...reasons].sort((a, b) => rank(a) - rank(b));
  const blocks = sorted.map((reason) => reasonBlock(reason, markOf(question, reason.id, place)));
  const heading = paragraph(t(headings[question.type] ?? 'question.reasons'), 'answer-head', {
    isBold: true,
  });
  return rowsOf(blocks, locale, [heading], { size: sizes[4] }).map((row): Slide => ({
    kind: 'answer',
    head,
    blocks: [heading, ...row],
    isAnswer: true,
  }));
}

/** What is said above the answer, where nothing is right or wrong. */
const headings: Partial<Record<Question['type'], MessageKey>> = {
  say: 'question.examples',
  confidence: 'question.toEach',
};

/** The letter of a part on the slide that asks; for things that were put to a letter, their number. */
function markOf(question: Question, id: string, letters: Map<string, string>): string | undefined {
  if (question.type !== 'sort') return letters.get(id);
  const index = question.items.findIndex((item) => item.id === id);
  return index < 0 ? undefined : String(index + 1);
}

function rank({ isKey }: Reason): number {
  return isKey === false ? 1 : 0;
}

function reasonBlock({ text, verdict, isKey, feedback }: Reason, mark: string | undefined): Block {
  const kind = verdict ? ` class="${isKey ? 'is-key' : 'is-other'}"` : '';
  const said = verdict ? ` <em>${escaped(verdict)}</em>` : '';
  const why = feedback && `<span class="why">${escaped(feedback)}</span>`;
  return {
    html: `<li${kind}>${mark ? badge(mark) : ''}<div><b>${escaped(text)}</b>${said}${why}</div></li>`,
    text: `${text} ${verdict ?? ''}`,
    isBold: true,
    indent: mark ? 3.5 : 0.9,
    extra: 0.1,
    below: feedback ? [paragraph(feedback)] : [],
    inside: 'ul class="answers"',
  };
}

/** How each type looks where nobody can tap it. Orders that must not give the answer away are shuffled, always in the same way. */
function shownOf(question: Exclude<Question, MatchQuestion>, t: Translate): Shown {
  switch (question.type) {
    case 'choice':
      return { how: 'question.chooseOne', cards: keyed(question.options) };
    case 'choice-multiple':
      return { how: 'question.chooseSeveral', cards: keyed(question.options) };
    case 'true-false': {
      const words = { true: t('question.true'), false: t('question.false') };
      return { how: 'question.trueFalse', cards: keyed(trueFalseOptions(question.key, words)) };
    }
    case 'spot':
      return {
        how: 'present.spot',
        cards: keyed(question.lines),
        before: [paragraph(question.from, 'from', { scale: small, isBold: true })],
      };
    case 'order': {
      const cards = startOrder(question.items).flatMap((id) => question.items.filter((item) => item.id === id));
      return { how: 'present.order', cards };
    }
    case 'sort':
      return {
        how: 'present.sort',
        rows: question.items.map(({ text }, index) => numbered(text, String(index + 1))),
        cards: question.groups.map(({ id, text }) => ({ id, text })),
        isRow: true,
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
        cards: question.words.map(({ id, text: word }) => ({ id, text: word })),
        isRow: true,
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
