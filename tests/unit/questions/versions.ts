/** A question as its author may change it. */
import fc, { type Arbitrary } from 'fast-check';
import { gapsOf } from '#questions/gap/score.ts';
import type { Question } from '#questions/schemas.ts';

/** The same question in other words, as another language has it. */
export function reworded(question: Question): Question {
  const texts = [
    'stem',
    'hint',
    'text',
    'left',
    'right',
    'from',
    'feedback',
    'true',
    'false',
    'low',
    'middle',
    'high',
  ];
  return JSON.parse(
    JSON.stringify(question, (key, value: unknown) =>
      texts.includes(key) && typeof value === 'string' ? `${value} ជា` : value,
    ),
  ) as Question;
}

/** The same question with its parts in another order, gaps as in another language; items of an order keep their ranks. */
export function rearranged(question: Question): Arbitrary<Question> {
  switch (question.type) {
    case 'choice':
    case 'choice-multiple':
      return shuffled(question.options).map((options) => ({ ...question, options }));
    case 'order':
      return shuffledWithinRanks(question.items).map((items) => ({ ...question, items }));
    case 'match':
      return shuffled(question.pairs).map((pairs) => ({ ...question, pairs }));
    case 'sort':
      return fc
        .tuple(shuffled(question.groups), shuffled(question.items))
        .map(([groups, items]) => ({ ...question, groups, items }));
    case 'gap':
      return fc
        .tuple(shuffled(question.words), shuffled(gapsOf(question.text)))
        .map(([words, gaps]) => ({ ...question, words, text: sentence(gaps) }));
    case 'spot':
      return shuffled(question.lines).map((lines) => ({ ...question, lines }));
    case 'say':
      return shuffled(question.examples).map((examples) => ({ ...question, examples }));
    case 'true-false':
    case 'confidence':
      return fc.constant(question);
  }
}

/** Every question that differs from this one by a part that came, went, or became right or wrong. */
export function otherVersions(question: Question): Question[] {
  switch (question.type) {
    case 'choice':
    case 'choice-multiple': {
      const lists = [...moreOrLess(question.options), ...withOtherKeys(question.options)];
      return lists.map((options) => ({ ...question, options }));
    }
    case 'true-false':
      return [{ ...question, key: !question.key }];
    case 'order': {
      const ties = question.items.slice(1).map((_, at) => replaced(question.items, at + 1, (item) => ({ ...item, tied: !item.tied }))); // prettier-ignore
      return [...moreOrLess(question.items), ...ties].map((items) => ({ ...question, items }));
    }
    case 'match':
      return moreOrLess(question.pairs).map((pairs) => ({ ...question, pairs }));
    case 'sort': {
      const moved = question.items.flatMap((item, at) =>
        question.groups
          .filter(({ id }) => id !== item.group)
          .map(({ id }) => replaced(question.items, at, (one) => ({ ...one, group: id }))),
      );
      return [...moreOrLess(question.items), ...moved].map((items) => ({ ...question, items }));
    }
    case 'gap':
      return [
        ...moreOrLess(question.words).map((words) => ({ ...question, words })),
        ...question.words.map(({ id }) => ({
          ...question,
          text: sentence(toggled(gapsOf(question.text), id)),
        })),
      ];
    case 'spot': {
      const lists = [...moreOrLess(question.lines), ...withOtherKeys(question.lines)];
      return lists.map((lines) => ({ ...question, lines }));
    }
    case 'say':
      return moreOrLess(question.examples).map((examples) => ({ ...question, examples }));
    case 'confidence':
      return [newcomer, undefined]
        .filter((after) => after !== question.after)
        .map((after) => ({ ...question, after }));
  }
}

/** With these gaps, in this order. */
function sentence(gaps: string[]): string {
  return `ជា ${gaps.map((gap) => `{${gap}}`).join(' ')}`;
}

/** Without the one where it was among them, else with it. */
function toggled(gaps: string[], id: string): string[] {
  return gaps.includes(id) ? gaps.filter((gap) => gap !== id) : [...gaps, id];
}

/** Longer than any id that chance makes. */
const newcomer = 'the-newcomer';

function moreOrLess<Part extends { id: string }>(parts: Part[]): Part[][] {
  const more = parts.slice(0, 1).map((part) => [...parts, { ...part, id: newcomer }]);
  return [...more, ...parts.map((left) => parts.filter((part) => part !== left))];
}

function withOtherKeys<Part extends { key: boolean }>(parts: Part[]): Part[][] {
  return parts.map((_, at) => replaced(parts, at, (part) => ({ ...part, key: !part.key })));
}

function replaced<Part>(parts: Part[], place: number, change: (part: Part) => Part): Part[] {
  return parts.map((part, at) => (at === place ? change(part) : part));
}

function shuffled<Part>(parts: Part[]): Arbitrary<Part[]> {
  return fc.shuffledSubarray(parts, { minLength: parts.length });
}

/** Tied items change places among themselves; the first of them is never the tied one. */
function shuffledWithinRanks<Item extends { tied: boolean }>(items: Item[]): Arbitrary<Item[]> {
  const ranks: Item[][] = [];
  for (const item of items) {
    if (item.tied) ranks.at(-1)?.push(item);
    else ranks.push([item]);
  }
  return fc
    .tuple(...ranks.map((rank) => shuffled(rank)))
    .map((drawn) => drawn.flatMap((rank) => rank.map((item, at) => ({ ...item, tied: at > 0 }))));
}
