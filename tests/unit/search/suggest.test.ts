import { expect, test } from 'vitest';
import { foldKhmer } from '#i18n/khmer.ts';
import { distance, nearbyWords } from '#search/suggest.ts';
import { wordsOf } from '#search/words.ts';
import { chance, pick } from '../../scale/chance.ts';
import { hostileTexts, khmerPages } from './texts.ts';

const siteWords = wordsOf(khmerPages);

test.each([
  ['kitten', 'kitten', 0],
  ['kitten', 'kiten', 1],
  ['kitten', 'kittten', 1],
  ['kitten', 'kittan', 1],
  ['kitten', 'iktten', 1],
  ['kitten', 'kittne', 1],
  ['kitten', 'sitting', 3],
  ['abcd', 'badc', 2],
  ['', 'ab', 2],
  ['ab', '', 2],
  ['ការពារ', 'ការារ', 1],
])('counts the letters between %s and %s: %i', (a, b, steps) => {
  expect(distance(a, b, 3)).toBe(steps);
  expect(distance(b, a, 3)).toBe(steps);
});

test('gives up where it is farther than wanted', () => {
  expect(distance('kitten', 'sitting', 2)).toBeGreaterThan(2);
  expect(distance('abcdefgh', 'stuvwxyz', 3)).toBe(Infinity);
});

test('gives up early: of a word that is nowhere near it reads a few letters', () => {
  const read = new Set<number>();
  const counted = new Proxy(Array.from('a'.repeat(200)), {
    get: (letters, at) => {
      if (/^\d+$/.test(String(at))) read.add(Number(at));
      return Reflect.get(letters, at) as unknown;
    },
  });
  expect(distance(counted as unknown as string, 'b'.repeat(200), 2)).toBe(Infinity);
  expect(read.size).toBeLessThan(6);
});

test('names the nearest word first', () => {
  expect(nearbyWords('pasword', ['past', 'passwords', 'password'])).toEqual(['password', 'passwords']);
  expect(nearbyWords('ការការពារ', ['ការពារ', 'ការការពា'])[0]).toBe('ការការពា');
});

test('names first, of words equally near, the one that begins alike; then the frequent one', () => {
  expect(nearbyWords('hepl', ['kepl', 'heal', 'help'])).toEqual(['heal', 'help', 'kepl']);
  expect(nearbyWords('cat', ['cut', 'cot'])).toEqual(['cut', 'cot']);
});

test('takes two swapped letters for one mistake', () => {
  expect(nearbyWords('hlep', ['help'])).toEqual(['help']);
  expect(nearbyWords('ប៉ូលសិ', ['ប៉ូលិស'])).toEqual(['ប៉ូលិស']);
});

test('allows one mistake in a short word, three in a long one', () => {
  expect(nearbyWords('abcde', ['abcXe'])).toEqual(['abcXe']);
  expect(nearbyWords('abcde', ['aXcXe'])).toEqual([]);
  expect(nearbyWords('abcdef', ['aXcXef'])).toEqual(['aXcXef']);
  expect(nearbyWords('abcdefghi', ['aXcXeXghi'])).toEqual(['aXcXeXghi']);
  expect(nearbyWords('abcdefghijklmno', ['aXcXeXgXijklmno'])).toEqual([]);
});

test('finds a word of the site again in which a sign is missing', () => {
  const next = chance(9);
  const long = siteWords.filter((word) => word.length > 7);
  let tried = 0;
  for (let round = 0; round < 100; round++) {
    const word = pick(long, next);
    const at = 1 + Math.floor(next() * (word.length - 1));
    const typed = word.slice(0, at) + word.slice(at + 1);
    // A vowel without its letter moves to the letter before it, and the word is another.
    if (typed === word || foldKhmer(typed) !== typed) continue;
    tried++;
    expect(nearbyWords(typed, [word]), typed).toEqual([word]);
  }
  expect(tried).toBeGreaterThan(50);
});

test('names longer words that begin so', () => {
  expect(nearbyWords('phone', ['phonebook', 'telephone', 'phoneline', 'phoneboxes'])).toEqual([
    'phonebook',
    'phoneline',
  ]);
});

test('names two words that were typed as one, the longest first, and none inside another', () => {
  expect(nearbyWords('passwordsecret', ['pass', 'word', 'password', 'secret', 'cret'])).toEqual([
    'password',
    'secret',
  ]);
  expect(nearbyWords('កុមារប៉ូលិសសាលា', ['ប៉ូលិស', 'កុមារ', 'មារ'])).toEqual(['ប៉ូលិស', 'កុមារ']);
});

test('takes no single cluster and no short word for a part', () => {
  expect(nearbyWords('ប៉ូលិសកុមារសាលា', ['ប៉ូ', 'ស'])).toEqual([]);
  expect(nearbyWords('thebigunknown', ['the', 'big'])).toEqual([]);
});

test('takes no part that is less than a third of what was typed', () => {
  expect(nearbyWords('helpzzzzzzzz', ['help'])).toEqual(['help']);
  expect(nearbyWords('helpzzzzzzzzz', ['help'])).toEqual([]);
});

test('names no more than four', () => {
  const words = Array.from(
    { length: 50 },
    (_, index) => `abcde${String.fromCharCode(97 + (index % 26))}${index > 25 ? 'x' : ''}`,
  );
  expect(nearbyWords('abcdez', words)).toHaveLength(4);
});

test('names no word twice, and not what was typed', () => {
  expect(nearbyWords('help', ['help', 'helps', 'help'])).toEqual(['helps']);
});

test('compares in the one spelling, and without regard to capitals and spaces around', () => {
  expect(nearbyWords('  PASWORD ', ['password'])).toEqual(['password']);
  expect(nearbyWords('ខ\u17C2\u17D2មរ', ['ខ្មែង'])).toEqual(['ខ្មែង']);
});

test('suggests nothing for nonsense, nothing for nothing, and nothing where there are no words', () => {
  for (const nonsense of ['zzzzzzzz', '!!!!', '999999', 'ឍឍឍឍឍឍ'])
    expect(nearbyWords(nonsense, siteWords), nonsense).toEqual([]);
  expect(nearbyWords('', siteWords)).toEqual([]);
  expect(nearbyWords(' \u200B ', siteWords)).toEqual([]);
  expect(nearbyWords('help', [])).toEqual([]);
});

test('compares only with words of about the same length: the list is long, and telephones are slow', () => {
  const read: string[] = [];
  const words = siteWords.map(
    (word) =>
      new Proxy(Object(word) as object, {
        get: (target, name) => {
          if (/^\d+$/.test(String(name))) read.push(word);
          const value: unknown = Reflect.get(target, name);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      }) as unknown as string,
  );
  nearbyWords('កុមារភាព', words);
  const compared = new Set(read);
  expect(compared.size).toBeGreaterThan(0);
  expect([...compared].filter((word) => Math.abs(word.length - 'កុមារភាព'.length) > 2)).toEqual([]);
});

test('takes whatever is pasted in', () => {
  for (const [, text] of hostileTexts)
    expect(nearbyWords(text.slice(0, 200), siteWords).length).toBeLessThanOrEqual(4);
});
