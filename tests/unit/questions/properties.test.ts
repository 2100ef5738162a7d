/** What holds for questions of every type, whatever they ask and whatever is answered. */
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapsOf } from '#questions/gap/score.ts';
import { onScreen } from '#questions/onScreen.ts';
import { printOf } from '#questions/print.ts';
import type { Response } from '#questions/result.ts';
import { questionSchema, typeOf, type Question } from '#questions/schemas.ts';
import { anyOf, score, scoredTypes, types, type Type } from './anyQuestion.ts';
import { anyResponseTo, answersTo, rightAnswerTo, unknownTo } from './answers.ts';
import { said, words } from './saying.ts';
import { otherVersions, rearranged, reworded } from './versions.ts';

/** A question, and something drawn for it. */
function withSome<Drawn>(type: Type, draw: (question: Question) => Arbitrary<Drawn>) {
  return anyOf(type).chain((question) => fc.tuple(fc.constant(question), draw(question)));
}

/** Holds for each question with each response, both as chance has them. */
function holds<Drawn>(
  type: Type,
  draw: (question: Question) => Arbitrary<Drawn>,
  check: (question: Question, drawn: Drawn) => void,
) {
  fc.assert(fc.property(withSome(type, draw), ([question, drawn]) => check(question, drawn)));
}

describe.each(types)('%s', (type) => {
  test('gives from 0 to all points to whatever comes, and throws at nothing', () => {
    holds(type, anyResponseTo, (question, response) => {
      const { raw, max } = score(question, response);
      expect(Number.isInteger(raw) && raw >= 0 && raw <= max).toBe(true);
      expect(max).toBe(score(question, []).max);
    });
  });

  test('scores what an island is given as the whole question, and sends it no feedback', () => {
    holds(type, anyResponseTo, (question, response) => {
      expect(score(onScreen(question), response)).toEqual(score(question, response));
      expect(JSON.stringify(onScreen(question))).not.toContain('"feedback":');
    });
  });

  test('says in the page everything that it says to an answer', () => {
    holds(type, answersTo, (question, answer) => {
      const explained = typeOf(question)
        .explain(question, words)
        .filter(({ feedback }) => feedback !== '');
      const reasons = new Set(explained.map(({ id }) => id));
      expect(reasons.size).toBe(explained.length);
      expect(score(question, answer).feedback.filter((id) => !reasons.has(id))).toEqual([]);
    });
  });

  test('has the same structure and print in other words', () => {
    fc.assert(
      fc.property(anyOf(type), (question) => {
        const other = reworded(question);
        expect(other).not.toEqual(question);
        expect(typeOf(other).structure(other)).toBe(typeOf(question).structure(question));
        expect(printOf(other)).toBe(printOf(question));
      }),
    );
  });

  test('has the same structure, part by part, and the same print with its parts in another order', () => {
    holds(type, rearranged, (question, other) => {
      const { structure } = typeOf(question);
      expect(structure(other).split(' ').sort()).toEqual(structure(question).split(' ').sort());
      expect(printOf(other)).toBe(printOf(question));
    });
  });

  test('counts an answer alike with the parts of the question in another order', () => {
    const draw = (question: Question) => fc.tuple(rearranged(question), answersTo(question));
    holds(type, draw, (question, [other, answer]) => {
      const { success, raw, max } = score(question, answer);
      expect(score(other, answer)).toMatchObject({ success, raw, max });
    });
  });

  test('has another structure and print when a part came, went, or became right', () => {
    fc.assert(
      fc.property(anyOf(type), (question) => {
        const { structure } = typeOf(question);
        const others = otherVersions(question);
        expect(others.filter((other) => structure(other) === structure(question))).toEqual([]);
        expect(others.filter((other) => printOf(other) === printOf(question))).toEqual([]);
        expect(others).not.toEqual([]);
      }),
    );
  });

  test('is still good after its schema has read it', () => {
    fc.assert(
      fc.property(anyOf(type), (question) => {
        expect(questionSchema.parse(question)).toEqual(question);
      }),
    );
  });

  test('refuses what no question may be: without words, without a good id, with a field of its own', () => {
    fc.assert(
      fc.property(anyOf(type), (question) => {
        const wrong = { ...question, stem: ' ', id: 'First Step', hint: '', points: 3 };
        expect(said(questionSchema, wrong)).toEqual([
          'id: Use small letters, digits and hyphens, as in `first-step`.',
          'stem: Say something here; it must not be empty.',
          'hint: Say something here; it must not be empty.',
          ': Unrecognized key: "points"',
        ]);
      }),
    );
  });
});

describe.each(scoredTypes)('%s', (type) => {
  test('is a success if and only if all points are reached', () => {
    holds(type, anyResponseTo, (question, response) => {
      const { success, raw, max } = score(question, response);
      expect(success).toBe(raw === max);
    });
  });

  test('gives all points to the right answer, and there are some', () => {
    fc.assert(
      fc.property(anyOf(type), (question) => {
        const { success, raw, max } = score(question, rightAnswerTo(question));
        expect({ success, raw }).toEqual({ success: true, raw: max });
        expect(max).toBeGreaterThan(0);
      }),
    );
  });
});

/** An order has its own test: more than one may be right. */
test.each(scoredTypes.filter((type) => type !== 'order'))(
  '%s: only the right answer is a success',
  (type) => {
    holds(type, answersTo, (question, answer) => {
      const { success, kept = answer } = score(question, answer);
      expect(success).toBe(isSame(kept, rightAnswerTo(question)));
    });
  },
);

/** A say has its own test: it is content with whatever comes. */
test.each(types.filter((type) => type !== 'say'))('%s: what it does not know never counts', (type) => {
  holds(type, withUnknown, (question, [response, unknown]) => {
    const known = response.filter((part) => !unknown.includes(part));
    expect(score(question, response)).toEqual(score(question, known));
  });
});

test('say: says nothing about what it does not know', () => {
  holds('say', withUnknown, (question, [response, unknown]) => {
    const known = response.filter((part) => !unknown.includes(part));
    expect(score(question, response).feedback).toEqual(score(question, known).feedback);
  });
});

test('say: is a success if and only if there is a response', () => {
  holds('say', answersTo, (question, answer) => {
    expect(score(question, answer).success).toBe(answer.length > 0);
  });
});

/** An order is its parts in their order. */
test.each(types.filter((type) => type !== 'order'))(
  '%s: parts of an answer count alike in any order',
  (type) => {
    holds(type, draw, (question, [answer, shuffled]) => {
      expect(score(question, shuffled)).toEqual(score(question, answer));
    });

    function draw(question: Question): Arbitrary<[Response, Response]> {
      return answersTo(question).chain((answer) =>
        fc.tuple(fc.constant(answer), fc.shuffledSubarray(answer, { minLength: answer.length })),
      );
    }
  },
);

test.each(['order', 'gap', 'confidence'] as const)(
  '%s: keeps ids alone, and scores them as what was given',
  (type) => {
    holds(type, anyResponseTo, (question, response) => {
      const { kept = [], ...result } = score(question, response);
      expect(kept.filter((part) => !isOfIds(question, part))).toEqual([]);
      expect(score(question, kept)).toEqual({ ...result, kept });
    });
  },
);

test('say: keeps nothing', () => {
  holds('say', anyResponseTo, (question, response) => {
    expect(score(question, response).kept).toEqual([]);
  });
});

function isOfIds(question: Question, part: string): boolean {
  if (question.type === 'order') return question.items.some(({ id }) => id === part);
  if (question.type === 'gap')
    return gapsOf(question.text).some((gap) => question.words.some(({ id }) => part === `${gap}=${id}`));
  return /^[1-5]$/.test(part);
}

function isSame(one: Response, other: Response): boolean {
  return one.length === other.length && one.every((part) => other.includes(part));
}

/** An answer with what the question does not know strewn among it, and the latter alone. */
function withUnknown(question: Question): Arbitrary<[Response, Response]> {
  return fc
    .tuple(
      answersTo(question),
      fc.array(unknownTo(question), { maxLength: 4 }),
      fc.infiniteStream(fc.boolean()),
    )
    .map(([answer, unknown, toss]) => [strewn(answer, unknown, toss), unknown]);
}

/** Both in one list, each in its own order. */
function strewn(answer: Response, unknown: Response, toss: Iterator<boolean>): Response {
  const [one, other] = [[...answer], [...unknown]];
  const all: Response = [];
  while (one.length > 0 && other.length > 0) all.push((toss.next().value ? one : other).shift() ?? '');
  return [...all, ...one, ...other];
}
