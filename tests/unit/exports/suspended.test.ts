import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  nameOf, newSession, readSuspended, roomForSuspended, sharedNames, writeSuspended, type Coded, type Session,
} from '#exports/suspended.ts'; // prettier-ignore
import type { PartedQuestion } from '#exports/parts.ts';
import type { Attempt } from '#progress/record.ts';
import { answers, choice, course, match, order, own, statement, sure } from './parted.ts';

const all = answers(
  [choice, { response: ['stops'], success: false, raw: 0, tries: 3 }],
  [match, { response: ['hurry=gift', 'secret=secret', 'gift=hurry'], success: false, max: 3, box: 2 }],
  [order, { raw: 3, max: 3, box: 5 }], [statement],
); // prettier-ignore

const session: Session = {
  record: {
    ...all,
    seen: { 'students/8': 20_000, 'students/7': 20_000 },
    tests: {
      students: {
        before: { raw: 1, max: 2, day: 19_990, asked: ['calm-1', 'tell-2'], objectives: { 'stay-calm': [0, 1], 'tell-somebody': [1, 1] } },
        after: { raw: 2, max: 2, day: 20_001, asked: ['calm-2', 'tell-1'], objectives: { 'stay-calm': [1, 1], 'tell-somebody': [1, 1] } },
      },
    },
  },
  stories: ['students/7'],
}; // prettier-ignore

test('what was kept comes back whole: answers, lessons in their order, stories, both tests', () => {
  const text = writeSuspended(course, session);
  expect(text).toMatch(/^[\x21-\x7e]+$/);
  const back = readSuspended(course, text);
  expect(back).toEqual(session);
  expect(Object.keys(back?.record.seen ?? {})).toEqual(['students/8', 'students/7']);
});

test('how sure somebody is and what they wrote leave no trace in what is kept, not even when they answered', () => {
  const felt = answers([sure, { response: ['4'], day: 20_005 }], [own, { response: [], day: 20_005 }]);
  const both = { ...session, record: { ...session.record, attempts: { ...felt.attempts, ...all.attempts } } };
  expect(writeSuspended(course, both)).toBe(writeSuspended(course, session));
});

test('a session that has only begun comes back as one', () => {
  expect(readSuspended(course, writeSuspended(course, newSession))).toEqual(newSession);
});

test.each([
  ['nothing', ''],
  ['another program’s text', '{"progress":100}'],
  ['a later version', writeSuspended(course, session).replace(/^SP1/, 'SP2')],
  ['a text that is too long', `SP1${'A'.repeat(roomForSuspended)}`],
  ['markup', '<script>alert(1)</script>'],
  ['a true sign over letters that mean nothing', signed('SP1!!!.~~~~....')],
  ['a true sign over a text that ends too early', signed('SP1AAA.abc....')],
  ['a true sign over parts that no question has', signed(`SP1AAA.${nameOf(`${choice.key}:${choice.print}`)}AAAABz....`)],
])('%s is a clean start', (_, text) => {
  expect(readSuspended(course, text)).toBeUndefined();
}); // prettier-ignore

test('a text that was cut anywhere, or changed in one letter, is a clean start', () => {
  const text = writeSuspended(course, session);
  for (let at = 0; at < text.length; at++) {
    expect(readSuspended(course, text.slice(0, at))).toBeUndefined();
    expect(readSuspended(course, text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1))).toBeUndefined();
  }
}); // prettier-ignore

test('whatever is signed truly gives a clean start or a record without anything foreign', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'ABYZaz09-_'), maxLength: 40 });
  fc.assert(
    fc.property(fc.array(letters, { minLength: 0, maxLength: 7 }), (parts) => {
      const back = readSuspended(course, signed(`SP1${parts.join('.')}`));
      for (const [key, { response }] of Object.entries(back?.record.attempts ?? {})) {
        const question = course.questions.find((one) => one.key === key);
        expect(question).toBeDefined();
        for (const part of response) expect(question?.parts).toContain(part.split('=')[0]);
      }
    }),
    { numRuns: 2000 },
  );
});

test('an answer to a question that changed, or is no longer asked, is left behind; the others stay', () => {
  const text = writeSuspended(course, session);
  const changed: Coded = {
    ...course,
    questions: [statement, { ...choice, print: 'zzzzzz' }, order],
  };
  expect(Object.keys(readSuspended(changed, text)?.record.attempts ?? {}).sort()).toEqual([order.key, statement.key].sort());
}); // prettier-ignore

test('parts that changed places since then are found again: their order does not make another version of a question', () => {
  const turned: Coded = { ...course, questions: [{ ...choice, parts: [...choice.parts].reverse() }] };
  const text = writeSuspended(course, { ...newSession, record: answers([choice, { response: ['stops'] }]) });
  expect(readSuspended(turned, text)?.record.attempts[choice.key]?.response).toEqual(['stops']);
});

test('where there is no room for all answers the latest are kept', () => {
  const questions = Array.from({ length: 400 }, (_, at): PartedQuestion => ({ ...order, key: `students/8#q-${at}`, print: `p${at}` }));
  const many: Coded = { ...course, questions };
  const record = answers(...questions.map((question): [PartedQuestion, Partial<Attempt>] => [question, {}]));
  const text = writeSuspended(many, { ...newSession, record });
  expect(text.length).toBeLessThanOrEqual(roomForSuspended);
  const kept = Object.keys(readSuspended(many, text)?.record.attempts ?? {});
  expect(kept.length).toBeGreaterThan(250);
  expect(kept.at(-1)).toBe('students/8#q-399');
}); // prettier-ignore

test('names that two questions share are told', () => {
  expect(sharedNames(course)).toEqual([]);
  expect(sharedNames({ ...course, questions: [choice, choice] })).toHaveLength(1);
});

test('any answers come back as they were', () => {
  const some = fc.subarray([choice, match, order, statement]).chain((questions) =>
    fc.tuple(...questions.map((question) =>
      fc.record({ success: fc.boolean(), raw: fc.integer({ min: 0, max: 3 }), tries: fc.integer({ min: 1, max: 63 }), box: fc.integer({ min: 0, max: 5 }) })
        .map((changes): [PartedQuestion, Partial<Attempt>] => [question, { ...changes, max: 3 }])),
    )); // prettier-ignore
  fc.assert(
    fc.property(some, (given) => {
      const record = answers(...given);
      expect(readSuspended(course, writeSuspended(course, { ...newSession, record }))?.record).toEqual(
        record,
      );
    }),
    { numRuns: 1000 },
  );
});

function signed(body: string): string {
  return `${body}.${nameOf(body)}`;
}
