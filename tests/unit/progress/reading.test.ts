import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { isFromLater, readRecord, toRecord, writeRecord } from '#progress/reading.ts';
import { emptyRecord, withAttempt, type QuestionKey } from '#progress/record.ts';
import { scoreConfidence } from '#questions/confidence/score.ts';
import { gapSchema } from '#questions/gap/schema.ts';
import { scoreGap } from '#questions/gap/score.ts';
import { foldTyped } from '#questions/gap/typed.ts';
import { matchSchema } from '#questions/match/schema.ts';
import { scoreMatch } from '#questions/match/score.ts';
import { printOf } from '#questions/print.ts';
import { questionSchema } from '#questions/schemas.ts';
import { scoreTrueFalse } from '#questions/true-false/score.ts';
import { attemptOf, damaged, expectOnlyKnown, hostile, recordOf, records, tamperedTexts } from './fixture.ts';

const good = recordOf({ 'students/7#keep': attemptOf() });

afterEach(() => {
  vi.restoreAllMocks();
});

/** The good record with one more thing in one of its parts. */
function withMore(part: 'attempts' | 'seen' | 'tests', entries: Record<string, unknown>): string {
  return JSON.stringify({ ...good, [part]: { ...good[part], ...entries } });
}

test('reads every record as it was written', () => {
  fc.assert(
    fc.property(records, (record) => {
      expect(readRecord(JSON.stringify(record))).toEqual(record);
    }),
    {
      numRuns: 1000,
    },
  );
});

test('keeps the order in which lessons were opened', () => {
  const seen = { 'students/9': 3, 'police/2': 3, 'students/1': 3 };
  expect(Object.keys(readRecord(JSON.stringify({ ...emptyRecord, seen }))?.seen ?? {})).toEqual([
    'students/9',
    'police/2',
    'students/1',
  ]);
});

const gap = gapSchema.parse({
  id: 'stop-then',
  type: 'gap',
  stem: 'What comes first?',
  text: 'Stop {reply}, then {tell} someone.',
  words: [
    { id: 'reply', text: 'replying', feedback: 'Yes.' },
    { id: 'tell', text: 'tell', feedback: 'Yes.' },
    { id: 'pay', text: 'paying', feedback: 'It brings a new demand.' },
  ],
});

const match = matchSchema.parse({
  id: 'signs',
  type: 'match',
  stem: 'What does it mean?',
  pairs: [
    { id: 'gift', left: 'A gift', right: 'A debt', feedback: 'It binds.' },
    { id: 'secret', left: 'A secret', right: 'Nobody helps', feedback: 'It parts.' },
    { id: 'hurry', left: 'A hurry', right: 'No time to ask', feedback: 'It presses.' },
  ],
});

const trueFalse = { id: 'trouble', type: 'true-false', stem: 'I will be in trouble.', key: false } as const;
const feedback = { true: 'Many feel so.', false: 'Right.' };

const sure = { id: 'sure', type: 'confidence', stem: 'How sure are you?' } as const;
const toSure = { low: 'Good to know.', middle: 'Good.', high: 'Good.' };

test.each([
  {
    question: questionSchema.parse(gap),
    response: ['reply=REPLYING', 'tell=in my own words'],
    score: (response: string[]) => scoreGap(gap, response, foldTyped),
    kept: ['reply=reply'],
  },
  {
    question: questionSchema.parse(match),
    response: ['gift=gift', 'secret=hurry'],
    score: (response: string[]) => scoreMatch(match, response),
    kept: ['gift=gift', 'secret=hurry'],
  },
  {
    question: questionSchema.parse({ ...trueFalse, feedback }),
    response: ['false'],
    score: (response: string[]) => scoreTrueFalse(trueFalse, response),
    kept: ['false'],
  },
  {
    question: questionSchema.parse({ ...sure, feedback: toSure }),
    response: ['4'],
    score: scoreConfidence,
    kept: ['4'],
  },
])('gives back an answer to a question of the type $question.type', ({ question, response, score, kept }) => {
  const key: QuestionKey = `students/7#${question.id}`;
  const answer = { ...score(response), response, print: printOf(question) };
  const record = withAttempt(emptyRecord, key, answer, 20_000);
  expect(readRecord(JSON.stringify(record))).toEqual(record);
  expect(record.attempts[key]?.response).toEqual(kept);
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['an empty text', ''],
  ['what is no JSON', '{'],
  ['a text', '"record"'],
  ['a number', '1'],
  ['a list', '[1]'],
  ['an empty object', '{}'],
  ['version 0', JSON.stringify({ ...good, version: 0 })],
  ['version 2', JSON.stringify({ ...good, version: 2 })],
  ['version 1 as a text', JSON.stringify({ ...good, version: '1' })],
  ['no version', JSON.stringify({ ...good, version: undefined })],
])('finds no record in %s', (_, text) => {
  expect(readRecord(text)).toBeUndefined();
});

test('reads a record without any of its parts as an empty one', () => {
  expect(readRecord('{"version":1}')).toEqual(emptyRecord);
  expect(readRecord('{"version":1,"attempts":[],"seen":"students/7","tests":null}')).toEqual(emptyRecord);
});

test.each([
  ['more points than there are', { raw: 2, max: 1 }],
  ['points below nothing', { raw: -1 }],
  ['half a point', { raw: 0.5 }],
  ['more points than any question has', { raw: 10_001, max: 10_001 }],
  ['points as a text', { raw: '1' }],
  ['no points', { raw: undefined }],
  ['no points to reach', { max: null }],
  ['no try', { tries: 0 }],
  ['more tries than anybody makes', { tries: 10_001 }],
  ['a day after the year 4000', { day: 741_001 }],
  ['a day before 1970', { day: -1 }],
  ['a day as a text', { day: '20000' }],
  ['a sixth box', { box: 6 }],
  ['a box below nothing', { box: -1 }],
  ['a success that is neither true nor false', { success: 1 }],
  ['markup as print', { print: '<b>' }],
  ['a long print', { print: 'abcdefghi' }],
  ['a response that is no list', { response: 'stop' }],
  ['a response that only looks like a list', { response: { length: 1, 0: 'stop' } }],
  ['a response of too many parts', { response: Array.from({ length: 21 }, () => 'stop') }],
  ['a response within a response', { response: [['stop']] }],
  ['a number as response', { response: [7] }],
  ['markup as response', { response: ['stop', '<img src=x onerror=alert(1)>'] }],
  ['markup after an id', { response: ['stop=<b>'] }],
  ['somebody’s own words', { response: ['My name is Sok'] }],
  ['somebody’s own words in Khmer', { response: ['ខ្ញុំឈ្មោះសុខ'] }],
  ['a line end after an id', { response: ['stop\n'] }],
  ['three ids in one', { response: ['0=stop=pay'] }],
  ['an id that is too long', { response: ['a'.repeat(61)] }],
])('leaves out an attempt with %s, and keeps the one beside it', (_, changes) => {
  const text = withMore('attempts', { 'students/7#other': { ...attemptOf(), ...changes } });
  expect(readRecord(text)).toEqual(good);
});

test.each([null, 7, 'stop', [[]], true])('leaves out an attempt that is %j, and keeps the one beside it', (given) => {
  expect(readRecord(withMore('attempts', { 'students/7#other': given }))).toEqual(good);
}); // prettier-ignore

test('takes an attempt that is as large as may be', () => {
  const response = Array.from({ length: 20 }, () => `${'a'.repeat(60)}=${'b'.repeat(60)}`);
  const most = { raw: 10_000, max: 10_000, tries: 10_000, print: 'abcdefgh', day: 741_000, box: 5 };
  const large = recordOf({ 'students/7#keep': attemptOf({ response, ...most }) });
  expect(readRecord(JSON.stringify(large))).toEqual(large);
});

test.each([
  '__proto__', 'constructor', 'toString', 'students/7', 'students/7#', '#keep', 'students/1234#keep', 'students/x#keep',
  'Students/7#keep', 'students/7#Keep', 'students/7#<b>', '<b>/7#keep', 'students/7#keep\n', 'x\nstudents/7#keep',
  `students/7#${'a'.repeat(61)}`, `${'a'.repeat(21)}/7#keep`,
])('leaves out an attempt under the key %j, and keeps the one beside it', (key) => {
  expect(readRecord(withMore('attempts', { [key]: attemptOf() }))).toEqual(good);
}); // prettier-ignore

test.each([
  ['students/7#keep', 20_000], ['students', 20_000], ['students/1234', 20_000], ['<b>/7', 20_000], ['students/7', '20000'],
  ['students/7', -1], ['students/7', 741_001], ['students/7', null], ['__proto__', 20_000], ['constructor', 20_000],
])('does not take %j, seen on %j, for a lesson', (lesson, day) => {
  const seen = { ...Object.fromEntries([[lesson, day]]), 'students/8': 20_000 };
  expect(readRecord(JSON.stringify({ ...good, seen }))).toEqual({ ...good, seen: { 'students/8': 20_000 } });
}); // prettier-ignore

const result = { raw: 3, max: 4, day: 20_000, asked: ['first-step', 'keep'], objectives: { rights: [3, 4] } };

test.each([
  ['more points than there are', { raw: 5 }],
  ['points below nothing', { raw: -1 }],
  ['no day', { day: undefined }],
  ['a day after the year 4000', { day: 741_001 }],
  ['no list of what was asked', { asked: undefined }],
  ['markup among what was asked', { asked: ['keep', '<b>'] }],
  ['somebody’s own words among what was asked', { asked: ['keep', 'My name is Sok'] }],
  ['more questions than anybody asks', { asked: Array.from({ length: 201 }, () => 'keep') }],
])('leaves out a test result with %s, and keeps the one of the other time', (_, changes) => {
  const tests = { students: { before: { ...result, ...changes }, after: result } };
  expect(readRecord(JSON.stringify({ ...good, tests }))?.tests).toEqual({ students: { after: result } });
});

test('takes a test result of as many questions as anybody asks', () => {
  const asked = Array.from({ length: 200 }, (_, index) => `question-${index}`);
  const tests = { students: { after: { ...result, asked } } };
  expect(readRecord(JSON.stringify({ ...good, tests }))?.tests).toEqual(tests);
});

test.each([
  { points: [5, 4] },
  { points: [3] },
  { points: [3, 4, 4] },
  { points: [-1, 4] },
  { points: [3.5, 4] },
  { points: ['3', '4'] },
  { points: [3, 10_001] },
  { points: '34' },
  { points: { 0: 3, 1: 4, length: 2 } },
  { points: null },
])('leaves out an objective with the points $points, and keeps the one beside it', ({ points }) => {
  const tests = { students: { after: { ...result, objectives: { ...result.objectives, help: points } } } };
  expect(readRecord(JSON.stringify({ ...good, tests }))?.tests).toEqual({ students: { after: result } });
});

test('leaves out a course without a result that could be read', () => {
  expect(
    readRecord(withMore('tests', { students: {}, police: { before: 'all' }, '<b>': { after: result } })),
  ).toEqual(good);
});

test('keeps what is called like something every object has as what it is, and changes no object', () => {
  const text = withMore('tests', { constructor: { after: result } }).replace(
    '{',
    '{"__proto__":{"polluted":1},',
  );
  const record = readRecord(text);
  expect(record?.tests).toEqual({ constructor: { after: result } });
  expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
  expect({}).not.toHaveProperty('polluted');
  expectOnlyKnown(record);
});

test('lets only what is known in, however somebody tampered with a record', { timeout: 60_000 }, () => {
  let partlyRead = 0;
  fc.assert(
    fc.property(fc.oneof(tamperedTexts, damaged(tamperedTexts)), (text) => {
      const record = readRecord(text);
      if (record === undefined) return;
      const again = JSON.stringify(record);
      if (again.length < text.length) partlyRead++;
      expectOnlyKnown(record);
      expect(again).not.toMatch(/[<>&'\s\\]/);
      // What was read once is read again as it is.
      expect(JSON.stringify(readRecord(again))).toBe(again);
    }),
    { numRuns: 10_000 },
  );
  expect(partlyRead).toBeGreaterThan(1000);
});

test(
  'lets only what is known in, and never throws, whatever text or data it is given',
  { timeout: 60_000 },
  () => {
    const parts = fc.record({ version: fc.constant(1), attempts: hostile, seen: hostile, tests: hostile });
    const anything = fc.oneof(
      fc.json(),
      fc.string(),
      parts.map((given) => JSON.stringify(given)),
    );
    fc.assert(
      fc.property(anything, hostile, (text, data) => {
        for (const record of [readRecord(text), toRecord(data), toRecord({ version: 1, tests: data })]) {
          if (record !== undefined) expectOnlyKnown(record);
        }
        expect(isFromLater(text)).toBeTypeOf('boolean');
      }),
      { numRuns: 10_000 },
    );
  },
);

test('reads a text of a million letters, and none that is longer', () => {
  const text = JSON.stringify(good);
  expect(readRecord(text.padEnd(1_000_000))).toEqual(good);
  expect(readRecord(text.padEnd(1_000_001))).toBeUndefined();
});

test('takes three thousand entries, and no more', () => {
  const lessons = Array.from(
    { length: 3001 },
    (_, index) => [`${'abcd'[index % 4] ?? ''}/${index >> 2}`, index] as const,
  );
  const text = JSON.stringify({ ...emptyRecord, seen: Object.fromEntries(lessons) });
  const seen = Object.entries(readRecord(text)?.seen ?? {});
  expect([seen.length, seen.at(0), seen.at(-1)]).toEqual([3000, lessons[0], lessons[2999]]);
});

/** So many answers, each of so many parts, a day apart: the first question in the list was answered last. */
function answered(count: number, parts: number) {
  const response = Array.from({ length: parts }, () => 'a'.repeat(60));
  return recordOf(
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `students/7#question-${index}`,
        attemptOf({ response, day: 20_000 - index }),
      ]),
    ),
  );
}

test.each([
  [1, 3001, 3000],
  [20, 3000, 375],
  [20, 20, 20],
])('writes of answers of %i parts, of which there are %i, the latest %i', (parts, count, kept) => {
  const record = answered(count, parts);
  const shuffled = { ...record, attempts: Object.fromEntries(Object.entries(record.attempts).reverse()) };
  expect(readRecord(writeRecord(shuffled))).toEqual(answered(kept, parts));
});

test('writes a record whole in a text of a million letters, and in none that is longer', () => {
  const long = (more: number) => recordOf({ [`students/7#${'a'.repeat(more)}`]: attemptOf() });
  const room = 1_000_000 - JSON.stringify(long(0)).length;
  expect(writeRecord(long(room))).toBe(JSON.stringify(long(room)));
  expect(writeRecord(long(room + 1))).toBe(JSON.stringify(emptyRecord));
});

test('writes a record that can be read again, however large the one it is given', () => {
  const seen = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`students/${index}`, 1]));
  expect(readRecord(writeRecord({ ...good, seen }))).toEqual(emptyRecord);
});

test.each([
  ['letters', (length: number) => 'x'.repeat(length)],
  ['brackets', (length: number) => '['.repeat(length)],
  ['spaces', (length: number) => ' '.repeat(length)],
  ['a good record and spaces', (length: number) => JSON.stringify(good).padEnd(length)],
  ['a later version', (length: number) => `{"version":2,"more":"${'x'.repeat(length)}"}`],
])('does not even try to read five megabytes of %s', (_, rubbish) => {
  const parse = vi.spyOn(JSON, 'parse');
  const text = rubbish(5_000_000);
  expect(readRecord(text)).toBeUndefined();
  expect(isFromLater(text)).toBe(text.includes('"version":2'));
  expect(parse).not.toHaveBeenCalled();
});

test('reads fast what is as long as it may be, and made to be slow', () => {
  const long = 'a-'.repeat(190_000);
  const deep = `${'['.repeat(190_000)}${']'.repeat(190_000)}`;
  for (const text of [
    `{"version":1,"attempts":{"students/7#${long}":1}}`,
    `{"version":1,"attempts":{"students/7#keep":{"response":["${long}"]}}}`,
    `{"version":1,"attempts":{"students/7#keep":{"response":${deep}}}}`,
    `{"version":1,"tests":${deep}}`,
  ]) {
    expect(text.length).toBeLessThan(400_000);
    // Some engines refuse what is nested so deep; that is as good.
    expect(readRecord(text) ?? emptyRecord).toEqual(emptyRecord);
  }
});

test.each([
  [true, '{"version":2}'],
  [true, '{"version":17,"attempts":"all"}'],
  [true, '{\n  "version" : 2\n}'],
  [false, '{"attempts":{"version":2}}'],
  [false, '[{"version":2}]'],
  [false, JSON.stringify(good)],
  [false, '{"version":0}'],
  [false, '{"version":"2"}'],
  [false, '{"version":null}'],
  [false, '{"attempts":{}}'],
  [false, '[2]'],
  [false, '2'],
  [true, '{"version":2'], // Cut off, but not ours to write over.
  [false, ''],
  [false, null],
  [false, undefined],
])('says %j to whether a later version wrote %j', (isLater, text) => {
  expect(isFromLater(text)).toBe(isLater);
});
