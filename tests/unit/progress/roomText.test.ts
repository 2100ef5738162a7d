import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinedRoom } from '#progress/roomText.ts';

type Counts = Record<string, { before?: Record<string, number>; after?: Record<string, number> }>;

const hands = fc.dictionary(fc.constantFrom('a', 'b', 'constructor'), fc.nat(9), { noNullPrototype: true, minKeys: 1 }); // prettier-ignore
const counts: fc.Arbitrary<Counts> = fc.dictionary(
  fc.constantFrom('p', 'q', 'constructor'),
  fc.record({ before: hands, after: hands }, { requiredKeys: [], noNullPrototype: true }),
  { noNullPrototype: true },
);

function text(of: Counts): string {
  return JSON.stringify({ version: 1, counts: of });
}

/** The entries of a text by question and moment, each as a text. */
function entriesIn(room: string | undefined): Map<string, string> {
  const { counts = {} } = JSON.parse(room ?? '{}') as { counts?: Counts };
  return new Map(
    Object.entries(counts).flatMap(([question, counted]) =>
      Object.entries(counted).map(([moment, hands]): [string, string] => [`${question} ${moment}`, JSON.stringify(hands)]),
    ),
  );
} // prettier-ignore

test('every entry that the tab changed is the tab’s, every other one the device’s, and none is mixed from both', () => {
  fc.assert(
    fc.property(counts, counts, fc.option(counts, { nil: undefined }), (device, tab, seen) => {
      const joined = joinedRoom(text(device), { text: text(tab), seen: seen && text(seen) });
      const [all, theirs, mine, before] = [joined, text(device), text(tab), seen && text(seen)].map(entriesIn);
      for (const name of ['p', 'q', 'constructor'].flatMap((one) => [`${one} before`, `${one} after`])) {
        const isChanged = mine?.get(name) !== before?.get(name);
        expect(all?.get(name)).toBe((isChanged ? mine : theirs)?.get(name));
      }
      expect(joined).toContain('"version":1');
    }),
  );
}); // prettier-ignore

test('where one has nothing, it is the other', () => {
  expect(joinedRoom(undefined, undefined)).toBeUndefined();
  expect(joinedRoom('x', undefined)).toBe('x');
  expect(joinedRoom(undefined, { text: 'y' })).toBe('y');
});

test('takes nobody’s text for more than it is', () => {
  fc.assert(
    fc.property(fc.string(), fc.json(), fc.json(), (a, b, c) => {
      for (const [device, tab, seen] of [
        [a, b, c],
        [b, a, c],
        [b, c, a],
        [b, c, undefined],
      ])
        // prettier-ignore
        joinedRoom(device, { text: tab ?? '', seen });
    }),
  );
  const joined = joinedRoom('{"counts":{}}', { text: '{"counts":{"__proto__":{"before":{"a":1}}}}' });
  expect(JSON.parse(joined ?? '')).not.toHaveProperty('before');
});
