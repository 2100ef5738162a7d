import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyRoom, readRoom, writeRoom, type RoomRecord } from '#room/roomRecord.ts';
import { hostileTexts, hostileValues } from '../../hostileTexts.ts';

const room: RoomRecord = {
  version: 1,
  counts: {
    'students/7#three-signs': { before: { demand: 3, secret: 0 }, after: { demand: 12 } },
    'police/test#a-briefing': { after: { women: 8 } },
  },
  marked: {
    police: {
      present: 30,
      before: { form: 'AB', sheets: 29, right: { 'a-briefing': 12 } },
      after: { form: 'B', right: {} },
    },
  },
};

test('is read as it was written', () => {
  expect(readRoom(writeRoom(room))).toEqual(room);
});

test.each([undefined, null, '', '{', '[]', '7', 'null', '{"version":2}', 'x'.repeat(400_000)])(
  'is empty where there is none (%#)',
  (text) => {
    expect(readRoom(text)).toEqual(emptyRoom);
  },
);

test('has no place for a name or any other text', () => {
  const text = JSON.stringify({
    version: 1,
    name: 'Sokha',
    counts: {
      'students/7#q': { before: { a: 1, b: 'Sokha', 'Sokha C.': 2 }, during: { a: 1 } },
      Sokha: { before: { a: 1 } },
      'students/0#q': { before: { a: 1 } },
    },
    marked: { police: { present: 'Sokha', before: { form: 'C', right: {} }, after: { form: 'B', right: { q: -1, r: 1.5, s: 3 }, sheets: 1000, name: 'x' } } },
  }); // prettier-ignore
  expect(readRoom(text)).toEqual({
    version: 1,
    counts: { 'students/7#q': { before: { a: 1 } } },
    marked: { police: { after: { form: 'B', right: { s: 3 } } } },
  });
});

test('lets nothing hostile in, wherever it stands', () => {
  const every = <Value>(make: (text: string) => Value) => Object.fromEntries(hostileTexts.map((text) => [text, make(text)]));
  const hands = { a: 1, ...every(() => 7) };
  const hostile = JSON.stringify({
    version: 1,
    counts: { ...every(() => ({ before: { a: 1 } })), 'students/7#q': { before: hands, ...every(() => hands) } },
    marked: { ...every(() => ({ present: 1 })), police: { before: { form: 'A', right: hands, ...every((text) => text) } } },
  });
  // The names of two of them are like those of courses and ids, and hold numbers alone.
  const text = writeRoom(readRoom(hostile));
  expect(text).not.toMatch(/harm|[<>()&]|evil|__proto__/);
  for (const value of hostileValues) {
    const given = { version: 1, counts: { 'students/7#q': value }, marked: { police: value } };
    expect(readRoom(JSON.stringify(given)).counts).toEqual({});
    expect(readRoom(JSON.stringify(value))).toEqual(emptyRoom);
  }
}); // prettier-ignore

test('throws at nothing, and what it read it reads again', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.string(), (counts, marked, text) => {
      readRoom(text);
      const given = JSON.stringify({
        version: 1,
        counts: { 'students/7#q': counts },
        marked: { police: marked },
      });
      const read = readRoom(given);
      expect(readRoom(writeRoom(read))).toEqual(read);
    }),
  );
});
