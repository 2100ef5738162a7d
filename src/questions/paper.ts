/** Questions for a sheet of paper and a pencil: what is printed, and what should stand there in the end. */
import type { MessageKey } from '#i18n/messages/en.ts';
import { gapsOf, piecesOf, type Piece } from './gap/score.ts';
import { offered } from './match/score.ts';
import { placesOf, startOrder } from './order/score.ts';
import type { Question } from './schemas.ts';

/** What a pencil does to a question. */
export type OnPaper =
  /** Boxes with letters, or without where the words say enough. */
  | { kind: 'tick'; boxes: { letter: string; text: string }[] }
  /** A chat in which signs are ticked. */
  | { kind: 'chat'; from: string; lines: { letter: string; text: string; reply: boolean }[] }
  /** An empty box before each, for its place. */
  | { kind: 'number'; items: string[] }
  /** Two columns to connect by lines. */
  | { kind: 'connect'; left: string[]; right: { letter: string; text: string }[] }
  /** Beside each item a box for every group. */
  | { kind: 'sort'; items: string[]; groups: string[] }
  | { kind: 'fill'; pieces: Piece[]; bank: string[] }
  /** Empty lines. */
  | { kind: 'write' }
  /** 1 to 5. */
  | { kind: 'scale' };

/** What to do, as it is said on paper: nothing there can be tapped. */
export const paperInstructions = {
  choice: 'sheet.tickOne',
  'choice-multiple': 'sheet.tickSeveral',
  'true-false': 'sheet.trueFalse',
  order: 'sheet.order',
  match: 'sheet.match',
  sort: 'sheet.sort',
  gap: 'sheet.gap',
  spot: 'sheet.spot',
  say: 'sheet.say',
  confidence: 'sheet.confidence',
} as const satisfies Record<Question['type'], MessageKey>;

/** Letters are the same in every language, on the wall, on cards and on paper: A for the first. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

/** The parts stand in the order that the screen gives them, so that letters agree wherever a question is asked. */
export function onPaper(question: Question, words: (key: MessageKey) => string): OnPaper {
  switch (question.type) {
    case 'choice':
    case 'choice-multiple':
      return { kind: 'tick', boxes: lettered(question.options) };
    case 'true-false':
      return {
        kind: 'tick',
        boxes: [words('question.true'), words('question.false')].map((text) => ({ letter: '', text })),
      };
    case 'spot':
      return {
        kind: 'chat',
        from: question.from,
        lines: question.lines.map(({ text, reply }, index) => ({ letter: letterOf(index), text, reply })),
      };
    case 'order':
      return { kind: 'number', items: printedOrder(question).map(({ text }) => text) };
    case 'match':
      return {
        kind: 'connect',
        left: question.pairs.map(({ left }) => left),
        right: lettered(offered(question.pairs).map(({ right }) => ({ text: right }))),
      };
    case 'sort':
      return {
        kind: 'sort',
        items: question.items.map(({ text }) => text),
        groups: question.groups.map(({ text }) => text),
      };
    case 'gap':
      return {
        kind: 'fill',
        pieces: piecesOf(question.text),
        bank: question.words.map(({ text }) => text),
      };
    case 'say':
      return { kind: 'write' };
    case 'confidence':
      return { kind: 'scale' };
    default:
      return question satisfies never;
  }
}

/** The right answer as it stands on the sheet, in a few letters: `B`, `A, C`, `2, 1, 3`. Empty where nothing is right or wrong. */
export function paperKey(question: Question, words: (key: MessageKey) => string): string {
  switch (question.type) {
    case 'choice':
    case 'choice-multiple':
      return keysOf(question.options);
    case 'spot':
      return keysOf(question.lines);
    case 'true-false':
      return words(question.key ? 'question.true' : 'question.false');
    case 'order': {
      const places = placesOf(question.items);
      // Items that share a place may stand in any of the places that they take up together.
      return printedOrder(question)
        .map(({ id }) => {
          const place = places.get(id) ?? 0;
          const sharing = [...places.values()].filter((other) => other === place).length;
          return Array.from({ length: sharing }, (_, index) => place + index).join('/');
        })
        .join(', ');
    }
    case 'match': {
      const right = offered(question.pairs);
      return question.pairs.map((pair, index) => `${index + 1}–${letterOf(right.indexOf(pair))}`).join(', ');
    }
    case 'sort':
      return question.items
        .map(
          ({ group }, index) => `${index + 1} ${question.groups.find(({ id }) => id === group)?.text ?? ''}`,
        )
        .join(' · ');
    case 'gap':
      return gapsOf(question.text)
        .map((gap) => question.words.find(({ id }) => id === gap)?.text ?? '')
        .join(' · ');
    case 'say':
    case 'confidence':
      return '';
    default:
      return question satisfies never;
  }
}

/** Text and letter alone: a key that came along would be one slip away from the sheet. */
function lettered(parts: { text: string }[]): { letter: string; text: string }[] {
  return parts.map(({ text }, index) => ({ letter: letterOf(index), text }));
}

function keysOf(options: { key: boolean }[]): string {
  return options.flatMap(({ key }, index) => (key ? [letterOf(index)] : [])).join(', ');
}

function printedOrder<Item extends { id: string; tied: boolean }>({ items }: { items: Item[] }): Item[] {
  return startOrder(items).flatMap((id) => items.filter((item) => item.id === id));
}
