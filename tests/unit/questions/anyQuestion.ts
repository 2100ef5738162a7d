/** Questions of every type as chance makes them, and how each is scored. */
import fc, { type Arbitrary } from 'fast-check';
import { choiceSchema } from '#questions/choice/schema.ts';
import { scoreChoice } from '#questions/choice/score.ts';
import { choiceMultipleSchema } from '#questions/choice-multiple/schema.ts';
import { scoreChoiceMultiple } from '#questions/choice-multiple/score.ts';
import { confidenceSchema } from '#questions/confidence/schema.ts';
import { scoreConfidence } from '#questions/confidence/score.ts';
import { gapSchema } from '#questions/gap/schema.ts';
import { scoreGap } from '#questions/gap/score.ts';
import { foldTyped } from '#questions/gap/typed.ts';
import { matchSchema } from '#questions/match/schema.ts';
import { scoreMatch } from '#questions/match/score.ts';
import type { OnScreen } from '#questions/onScreen.ts';
import { orderSchema } from '#questions/order/schema.ts';
import { scoreOrder } from '#questions/order/score.ts';
import type { Response, Result } from '#questions/result.ts';
import { saySchema } from '#questions/say/schema.ts';
import { scoreSay } from '#questions/say/score.ts';
import type { Question } from '#questions/schemas.ts';
import { sortSchema } from '#questions/sort/schema.ts';
import { scoreSort } from '#questions/sort/score.ts';
import { spotSchema } from '#questions/spot/schema.ts';
import { scoreSpot } from '#questions/spot/score.ts';
import { trueFalseSchema } from '#questions/true-false/schema.ts';
import { scoreTrueFalse } from '#questions/true-false/score.ts';

export type Type = Question['type'];

const khmerText = fc.string({
  unit: fc.constantFrom('ស', '្ត', '្រ', 'ី', 'ា', ' ', '។'),
  minLength: 1,
  maxLength: 8,
});

const id = fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,3})?$/);
const text = fc
  .oneof(fc.string({ minLength: 1, maxLength: 12 }), khmerText)
  .filter((words) => words.trim() !== '');

const shared = { id, stem: text, hint: fc.option(text, { nil: undefined }) };

/** Some ids that differ. */
function ids(minLength: number, maxLength: number) {
  return fc.uniqueArray(id, { minLength, maxLength });
}

/** A list of parts, of which `keys` are right. */
function options(minLength: number, maxLength: number, keys: (flags: boolean[]) => boolean[]) {
  return ids(minLength, maxLength).chain((names) =>
    fc.tuple(...names.map(() => fc.tuple(fc.boolean(), text, text))).map((drawn) => {
      const right = keys(drawn.map(([flag]) => flag));
      return drawn.map(([, words, feedback], at) => ({
        id: names[at],
        text: words,
        key: right[at],
        feedback,
      }));
    }),
  );
}

/** The first that was drawn right, or the first of all. */
function oneKey(flags: boolean[]) {
  const key = Math.max(0, flags.indexOf(true));
  return flags.map((_, at) => at === key);
}

function someKeys(flags: boolean[]) {
  return flags.some(Boolean) ? flags : flags.map((_, at) => at === 0);
}

/** Neither none nor all. */
function keysAmongOthers(flags: boolean[]) {
  return flags.every((flag) => flag === flags[0]) ? flags.map((_, at) => at === 1) : flags;
}

const pairParts = ids(3, 6).chain((names) =>
  fc.tuple(...names.map(() => fc.tuple(text, text, text))).map((drawn) =>
    // The id makes the right sides differ.
    drawn.map(([left, right, feedback], at) => ({
      id: names[at],
      left,
      right: `${right} ${names[at]}`,
      feedback,
    })),
  ),
);

const orderItems = ids(3, 7).chain((names) =>
  fc.tuple(...names.map(() => fc.tuple(fc.boolean(), text, text))).map((drawn) => {
    const isAllTied = drawn.slice(1).every(([tied]) => tied);
    return drawn.map(([tied, words, feedback], at) => ({
      id: names[at],
      text: words,
      tied: at > 0 && tied && !(isAllTied && at === 1),
      feedback,
    }));
  }),
);

const sorted = fc.tuple(ids(2, 4), ids(4, 7)).chain(([groups, items]) =>
  fc.record({
    groups: fc.tuple(...groups.map((name) => fc.record({ id: fc.constant(name), text }))),
    items: fc.tuple(
      ...items.map((name, at) =>
        fc.record({
          id: fc.constant(name),
          text,
          // The first items see to it that no group stays empty.
          group: at < groups.length ? fc.constant(groups[at]) : fc.constantFrom(...groups),
          feedback: text,
        }),
      ),
    ),
  }),
);

const gapped = ids(2, 8).chain((names) =>
  fc.record({
    text: fc
      .shuffledSubarray(names, { minLength: 1, maxLength: Math.min(4, names.length) })
      .map((gaps) => `យើង ${gaps.map((name) => `{${name}}`).join(', ')}។`),
    words: fc.tuple(
      ...names.map((name) =>
        fc.record({
          id: fc.constant(name),
          text: fc.constant(`ពាក្យ ${name}`),
          accept: fc.subarray([`ពាក្យដូច ${name}`]),
          feedback: text,
        }),
      ),
    ),
  }),
);

const examples = ids(2, 5).chain((names) =>
  fc.tuple(...names.map((name) => fc.record({ id: fc.constant(name), text, feedback: text }))),
);

function of<Name extends Type>(type: Name) {
  return { ...shared, type: fc.constant(type) };
}

/** Good questions: each has gone through its schema. */
export const questions = {
  choice: fc
    .record({ ...of('choice'), options: options(2, 5, oneKey) })
    .map((data) => choiceSchema.parse(data)),
  'choice-multiple': fc
    .record({ ...of('choice-multiple'), options: options(3, 6, someKeys) })
    .map((data) => choiceMultipleSchema.parse(data)),
  'true-false': fc
    .record({ ...of('true-false'), key: fc.boolean(), feedback: fc.record({ true: text, false: text }) })
    .map((data) => trueFalseSchema.parse(data)),
  order: fc.record({ ...of('order'), items: orderItems }).map((data) => orderSchema.parse(data)),
  match: fc.record({ ...of('match'), pairs: pairParts }).map((data) => matchSchema.parse(data)),
  sort: fc
    .tuple(fc.record(of('sort')), sorted)
    .map(([fields, parts]) => sortSchema.parse({ ...fields, ...parts })),
  gap: fc
    .tuple(fc.record(of('gap')), gapped)
    .map(([fields, parts]) => gapSchema.parse({ ...fields, ...parts })),
  spot: fc
    .record({ ...of('spot'), from: text, lines: options(3, 9, keysAmongOthers) })
    .map((data) => spotSchema.parse(data)),
  say: fc.record({ ...of('say'), examples }).map((data) => saySchema.parse(data)),
  confidence: fc
    .record({
      ...of('confidence'),
      after: fc.option(id, { nil: undefined }),
      feedback: fc.record({ low: text, middle: text, high: text }),
    })
    .map((data) => confidenceSchema.parse(data)),
} satisfies { [Name in Type]: Arbitrary<Extract<Question, { type: Name }>> };

export const types = Object.keys(questions) as Type[];

/** Types with points. */
export const scoredTypes = types.filter((type) => type !== 'say' && type !== 'confidence');

/** A question of one type. */
export function anyOf(type: Type): Arbitrary<Question> {
  return questions[type];
}

/** As the view of its type does. */
export function score(question: OnScreen<Question>, response: Response): Result {
  switch (question.type) {
    case 'choice':
      return scoreChoice(question, response);
    case 'choice-multiple':
      return scoreChoiceMultiple(question, response);
    case 'true-false':
      return scoreTrueFalse(question, response);
    case 'order':
      return scoreOrder(question, response);
    case 'match':
      return scoreMatch(question, response);
    case 'sort':
      return scoreSort(question, response);
    case 'gap':
      return scoreGap(question, response, foldTyped);
    case 'spot':
      return scoreSpot(question, response);
    case 'say':
      return scoreSay(question, response);
    case 'confidence':
      return scoreConfidence(response);
  }
}
