/** What a pencil writes by the printed key is scored as right, for questions of every type. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapsOf } from '#questions/gap/score.ts';
import { offered } from '#questions/match/score.ts';
import { startOrder } from '#questions/order/score.ts';
import { letterOf, onPaper, paperInstructions, paperKey } from '#questions/paper.ts';
import type { Response } from '#questions/result.ts';
import type { Question } from '#questions/schemas.ts';
import { anyOf, score, scoredTypes, types } from './anyQuestion.ts';
import { words } from './saying.ts';

/** The response of somebody who fills in the sheet as the key says: by letters, places and words alone. */
function writtenBy(question: Question, key: string): Response {
  const letters = key.split(', ');
  const ticked = (parts: { id: string }[]) =>
    parts.filter((_, index) => letters.includes(letterOf(index))).map(({ id }) => id);
  switch (question.type) {
    case 'choice':
    case 'choice-multiple':
      return ticked(question.options);
    case 'spot':
      return ticked(question.lines);
    case 'true-false':
      return [key === words('question.true') ? 'true' : 'false'];
    case 'order': {
      const printed = startOrder(question.items);
      const places = key.split(', ').map((place) => place.split('/').map(Number));
      const order: string[] = [];
      for (let place = 1; place <= printed.length; place++) {
        const at = places.findIndex(
          (allowed, index) => allowed.includes(place) && !order.includes(printed[index] ?? ''),
        );
        order.push(printed[at] ?? '');
      }
      return order;
    }
    case 'match': {
      const right = offered(question.pairs);
      return letters.map((line) => {
        const [number = '', letter = ''] = line.split('–');
        const to = right.find((_, index) => letterOf(index) === letter);
        return `${question.pairs[Number(number) - 1]?.id}=${to?.id}`;
      });
    }
    case 'sort':
      return question.items.map(({ id, group }) => `${id}=${group}`);
    case 'gap':
      return gapsOf(question.text).map((gap, index) => `${gap}=${key.split(' · ')[index]}`);
    default:
      return [];
  }
}

describe.each(types)('%s', (type) => {
  test('a sheet has all parts of the question, and no key among them', () => {
    fc.assert(
      fc.property(anyOf(type), (question) => {
        const sheet = onPaper(question, words);
        expect(JSON.stringify(sheet)).not.toMatch(/"(?:key|feedback|tied|group)":/);
        expect(paperInstructions[type]).toMatch(/^sheet\./);
        if (sheet.kind === 'number' && question.type === 'order')
          expect([...sheet.items].sort()).toEqual(question.items.map(({ text }) => text).sort());
        if (sheet.kind === 'connect' && question.type === 'match')
          expect(sheet.right.map(({ text }) => text).sort()).toEqual(
            question.pairs.map(({ right }) => right).sort(),
          );
      }),
    );
  });
});

test.each(scoredTypes.filter((type) => type !== 'sort'))(
  'a sheet of the type %s filled in by its key is right',
  (type) => {
    fc.assert(
      fc.property(anyOf(type), (question) => {
        expect(score(question, writtenBy(question, paperKey(question, words))).success).toBe(true);
      }),
    );
  },
);

test('the key of a sorting names each item by its number, with its group', () => {
  fc.assert(
    fc.property(anyOf('sort'), (question) => {
      if (question.type !== 'sort') return;
      const key = paperKey(question, words);
      question.items.forEach(({ group }, index) => {
        const name = question.groups.find(({ id }) => id === group)?.text ?? '';
        expect(key).toContain(`${index + 1} ${name}`);
      });
    }),
  );
});

test('what has no right answer has no key', () => {
  for (const type of ['say', 'confidence'] as const)
    fc.assert(fc.property(anyOf(type), (question) => void expect(paperKey(question, words)).toBe('')));
});

test('the first letter is A', () => {
  expect([0, 1, 7].map(letterOf)).toEqual(['A', 'B', 'H']);
});
