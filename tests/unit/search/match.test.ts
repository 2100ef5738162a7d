import { expect, test } from 'vitest';
import { matchesOf, piecesOf } from '#search/match.ts';
import { isBoundary, unitsOf } from '#search/units.ts';
import { chance, pick } from '../../scale/chance.ts';
import { khmerTexts, somePiece } from './texts.ts';

/** The places of a query in a text, in brackets; those where its end is only begun, in braces. */
function shown(text: string, query: string): string {
  let shownText = '';
  let at = 0;
  for (const { start, end, whole } of matchesOf(unitsOf(query), unitsOf(text))) {
    const found = text.slice(start, end);
    shownText += text.slice(at, start) + (whole ? `[${found}]` : `{${found}}`);
    at = end;
  }
  return shownText + text.slice(at);
}

test.each([
  ['a word in a sentence', 'សូមជួយកុមារផង', 'កុមារ', 'សូមជួយ[កុមារ]ផង'],
  ['every place', 'កខ កខ។ កខ', 'កខ', '[កខ] [កខ]។ [កខ]'],
  ['places that touch', 'កខកខ', 'កខ', '[កខ][កខ]'],
  ['no place twice', 'កកក', 'កក', '[កក]ក'],
  ['a last cluster that goes on', 'កុមារី', 'កុមារ', '{កុមារី}'],
  ['a last cluster whose subscript is not yet typed', 'មានស្រីម្នាក់', 'មានស្', '{មានស្រី}ម្នាក់'],
  ['no first cluster that goes on', 'កុមារីក', 'កុមារក', 'កុមារីក'],
  ['no word that begins before', 'happy app', 'app', 'happy [app]'],
  ['a word that goes on', 'apps', 'app', '{apps}'],
  ['no subscript without its letter', 'ប្រៀប រៀន', 'រៀ', 'ប្រៀប [រៀ]ន'],
  ['a space where one was typed', 'ក ខកខ', 'ក ខ', '[ក ខ]កខ'],
  ['no space where none was typed', 'ក ខកខ', 'កខ', 'ក ខ[កខ]'],
  ['Latin with and without the space before it', 'តាមApp តាម App', 'តាម app', '[តាមApp] [តាម App]'],
  ['nothing over a full stop', 'ក។ខ', 'ក ខ', 'ក។ខ'],
  ['another order of signs', 'ខែ្មរ', 'ខ្មែរ', '[ខែ្មរ]'],
  ['a number in the digits of the other script', 'លេខ១២៨០', '1280', 'លេខ[១២៨០]'],
  ['capital letters', 'FACEBOOK', 'facebook', '[FACEBOOK]'],
])('finds %s', (_, text, query, said) => {
  expect(shown(text, query)).toBe(said);
});

test('finds nothing for nothing, and nothing in nothing', () => {
  expect(matchesOf([], unitsOf('កខ'))).toEqual([]);
  expect(matchesOf(unitsOf('កខ'), [])).toEqual([]);
  expect(matchesOf(unitsOf('កខ'), unitsOf('ក'))).toEqual([]);
});

test('finds every piece of a text where it was taken, and tears no cluster', () => {
  const next = chance(6);
  for (let round = 0; round < 300; round++) {
    const text = pick(khmerTexts, next);
    const query = somePiece(text, next, 10);
    const found = matchesOf(unitsOf(query), unitsOf(text));
    expect(found.map(({ start, end }) => text.slice(start, end))).toContain(query);
    for (const { start, end } of found) {
      expect(isBoundary(text, start)).toBe(true);
      expect(isBoundary(text, end)).toBe(true);
    }
  }
});

test('asks whoever knows better which words are the same, and says which is the last', () => {
  const asked: [string, string, boolean][] = [];
  const found = matchesOf(unitsOf('a b'), unitsOf('x y'), (...question) => asked.push(question) > 0);
  expect(found).toHaveLength(1);
  expect(asked).toEqual([
    ['a', 'x', false],
    ['b', 'y', true],
  ]);
});

test('says that a word is whole only where it stands as typed', () => {
  const [found] = matchesOf(unitsOf('helping'), unitsOf('help'), () => true);
  expect(found?.whole).toBe(false);
});

test('cuts a query where a space or a sign was typed', () => {
  const pieces = (query: string) =>
    piecesOf(unitsOf(query)).map((piece) => piece.map(({ key }) => key).join(''));
  expect(pieces('កុមារ ក្រុម')).toEqual(['កុមារ', 'ក្រុម']);
  expect(pieces('កុមារ។ក្រុម, 12 80')).toEqual(['កុមារ', 'ក្រុម', '12', '80']);
  expect(pieces('លេខ1280ឬ')).toEqual(['លេខ', '1280', 'ឬ']);
  expect(pieces('ផ្សេង ៗគ្នា')).toEqual(['ផ្សេងៗគ្នា']);
  expect(pieces('')).toEqual([]);
  // Each piece once; the last stays last, for it may still be on its way.
  expect(pieces('កុមារ ក្រុម កុមារ')).toEqual(['ក្រុម', 'កុមារ']);
});
