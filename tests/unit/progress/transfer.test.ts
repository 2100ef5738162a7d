import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyRecord, type LearnerRecord } from '#progress/record.ts';
import { fromCode, toCode } from '#progress/transfer.ts';
import { attemptOf, damaged, expectOnlyKnown, recordOf, records, tamperedTexts } from './fixture.ts';

const good = recordOf({ 'students/7#keep': attemptOf() });

/** A code of that form around any bytes. */
function coded(bytes: string | Uint8Array): string {
  return `SP1-${Buffer.from(bytes).toString('base64url')}`;
}

test('takes every record to another phone as it is, in letters, digits, - and _', () => {
  fc.assert(
    fc.property(records, (record) => {
      const code = toCode(record);
      expect(code).toMatch(/^SP1-[A-Za-z0-9_-]+$/);
      expect(fromCode(code)).toEqual(record);
    }),
    { numRuns: 1000 },
  );
});

test('writes and reads the two signs of a code that records have not needed yet', () => {
  const more = { '???': 1, '~~~': 1, '>>>': 1 };
  const code = toCode({ ...good, seen: more });
  expect(code).toMatch(/^SP1-[A-Za-z0-9_-]+$/);
  expect(code.slice(4)).toMatch(/-.*_|_.*-/);
  expect(code).toBe(coded(JSON.stringify({ ...good, seen: more })));
  expect(fromCode(code)).toEqual(good);
});

/** What messengers, mail and keyboards put into a long text. */
const spaces = fc.constantFrom(' ', '\n', '\r\n', '\t', '\u00A0', '\u2028', '  \n  ', '\uFEFF');

test('does not mind spaces and line ends, wherever they were put in', () => {
  const places = fc.array(fc.tuple(fc.nat(10_000), spaces), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(records, places, (record, added) => {
      const code = added.reduce((sofar, [at, space]) => {
        const place = at % (sofar.length + 1);
        return sofar.slice(0, place) + space + sofar.slice(place);
      }, toCode(record));
      expect(fromCode(code)).toEqual(record);
    }),
    { numRuns: 1000 },
  );
});

/** A learner who answered every question of three hundred lessons. */
const diligent: LearnerRecord = {
  ...emptyRecord,
  attempts: Object.fromEntries(
    Array.from({ length: 2400 }, (_, index) => [`students/${index >> 3}#question-${index % 8}`, attemptOf()]),
  ),
};

test('takes the record of somebody who answered 2400 questions, in lines of 76 letters as mail breaks them', () => {
  const code = toCode(diligent).replace(/.{76}/g, '$&\r\n');
  expect(code.length).toBeGreaterThan(400_000);
  expect(fromCode(code)).toEqual(diligent);
});

test.each([
  ['nothing', ''],
  ['spaces', ' \n '],
  ['the record itself', JSON.stringify(good)],
  ['a code without its beginning', toCode(good).slice(4)],
  ['a beginning in small letters', toCode(good).replace('SP1-', 'sp1-')],
  ['a code of another version', toCode(good).replace('SP1-', 'SP2-')],
  ['words before the code', `My code: ${toCode(good)}`],
  ['words after the code', `${toCode(good)} from Sok`],
  ['a beginning and nothing else', 'SP1-'],
  ['half a code', toCode(good).slice(0, 100)],
  ['a code with a sign that none has', toCode(good).replace('A', '*')],
  ['a code in Khmer', `SP1-ខ្ញុំ`],
  ['a record of a later version', coded(JSON.stringify({ ...good, version: 2 }))],
  ['a page', coded('<script>alert(1)</script>')],
  ['a list', coded('[]')],
])('takes %s for no code', (_, code) => {
  expect(fromCode(code)).toBeUndefined();
});

test('takes a text with broken letters for no record', () => {
  const text = (more: string) => Buffer.from(`{"version":1,"more":"${more}"}`, 'latin1');
  expect(fromCode(coded(text('\xC3\xA9')))).toEqual(emptyRecord);
  expect(fromCode(coded(text('\xFF')))).toBeUndefined();
});

test('lets nothing of a stranger’s code in but what belongs in a record', () => {
  const text = `{"version":1,"__proto__":{"polluted":1},"name":"Sok","attempts":{"__proto__":{},"students/7#keep":${JSON.stringify(attemptOf())},"students/7#pay":${JSON.stringify({ ...attemptOf(), response: ['<img src=x onerror=alert(1)>'] })}}}`;
  expect(fromCode(coded(text))).toEqual(good);
  expect({}).not.toHaveProperty('polluted');
});

test('lets only what is known in, and never throws, whatever code it is given', { timeout: 60_000 }, () => {
  let taken = 0;
  const codes = fc.oneof(
    tamperedTexts.map(coded),
    damaged(records.map(toCode)),
    fc.string(),
    fc.string({ unit: 'binary' }).map((text) => `SP1-${text}`),
    fc.uint8Array().map(coded),
    fc.json().map(coded),
  );
  fc.assert(
    fc.property(codes, (code) => {
      const record = fromCode(code);
      if (record === undefined) return;
      taken++;
      expectOnlyKnown(record);
    }),
    { numRuns: 10_000 },
  );
  expect(taken).toBeGreaterThan(1000);
});

test('takes a code of 1500000 letters, and none that is longer', () => {
  expect(fromCode(toCode(good).padEnd(1_500_000))).toEqual(good);
  expect(fromCode(toCode(good).padEnd(1_500_001))).toBeUndefined();
});

test.each([
  ['letters', (length: number) => 'x'.repeat(length)],
  ['letters after a beginning', (length: number) => `SP1-${'A'.repeat(length)}`],
  ['spaces', (length: number) => ' '.repeat(length)],
  ['beginnings', (length: number) => 'SP1- '.repeat(length / 5)],
  ['brackets', (length: number) => coded('['.repeat(length * 0.75))],
])('turns five megabytes of %s away at once', (_, rubbish) => {
  const code = rubbish(5_000_000);
  expect(worked(() => expect(fromCode(code)).toBeUndefined())).toBeLessThan(1000);
});

test('is done fast with what is as long as it may be, and made to be slow', () => {
  const codes = [
    coded('['.repeat(390_000)),
    'SP1-'.padEnd(1_500_000),
    ' \n'.repeat(299_999) + 'SP1-',
    'S P1-'.repeat(100_000),
  ];
  const time = worked(() => {
    for (const code of codes) expect(fromCode(code)).toBeUndefined();
  });
  expect(time).toBeLessThan(1000);
});

/** Milliseconds of work, however busy the machine is with other things. */
function worked(work: () => void): number {
  const began = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1000;
}
