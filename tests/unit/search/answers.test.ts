import { expect, test } from 'vitest';
import { answersTo, type Answer } from '#search/answers.ts';
import { hostileTexts } from './texts.ts';

function answer(title: string, isHelp: boolean, ...names: string[]): Answer {
  return { title, names, isHelp, text: '', address: `/${title}/` };
}

const all = [
  answer('help', true, 'help', 'ជំនួយ', 'ជួយខ្ញុំ'),
  answer('line', true, 'Child Helpline Cambodia', 'ខ្សែទូរស័ព្ទជំនួយកុមារ', '1280'),
  answer('police', true, '+855 12 345 678', 'Police'),
  answer('abuse', false, 'child sexual abuse', 'ការរំលោភបំពានផ្លូវភេទលើកុមារ', 'child molestation'),
  answer('grooming', false, 'grooming', 'ការលួងលោមដើម្បីកេងប្រវ័ញ្ច'),
  answer('id', false, 'IDs'),
];

const named = (query: string) => answersTo(query, all).map(({ title }) => title);

test.each([
  ['1280', 'a number'],
  ['១២៨០', 'a number in Khmer digits'],
  ['12 80', 'a number in two parts'],
  ['12-80', 'a number with a dash'],
  ['១២ 80', 'a number in both scripts'],
  ['call 1280', 'a number among words'],
  ['I want to call 1280 now!', 'a number in a sentence'],
  ['ហៅ1280', 'a number behind Khmer'],
  ['child helpline cambodia', 'a name in small letters'],
  ['Child Help', 'a long beginning of a name'],
  ['ខ្សែទូរស័ព្ទជំនួយ', 'a long beginning of a Khmer name'],
])('gives the helpline for %s: %s', (query) => {
  expect(named(query)).toContain('line');
});

test('gives a number however it is written', () => {
  for (const query of ['+855 12 345 678', '85512345678', '855-12-345678', '៨៥៥១២៣៤៥៦៧៨'])
    expect(named(query)).toEqual(['police']);
});

test('gives no number for a part of it, nor for more', () => {
  for (const query of ['12', '128', '80', '12801', '2 80', '855']) expect(named(query), query).toEqual([]);
});

test.each([
  'help',
  'HELP',
  'help me please',
  'please help',
  'please, help!',
  'ជំនួយ',
  'ខ្ញុំត្រូវការជំនួយ',
  'សូមជួយខ្ញុំផង',
  'ជួយខ្ញុំ',
])('gives help for: %s', (query) => {
  expect(named(query)).toContain('help');
});

test('gives no help where the word is only begun, or another word begins so', () => {
  for (const query of ['hel', 'helmet', 'helping', 'ជំនួយការ'.slice(0, 3), 'whelp'])
    expect(named(query), query).toEqual([]);
});

test.each([
  ['child sexual abuse', 'abuse'],
  ['CHILD SEXUAL ABUSE', 'abuse'],
  ['ការរំលោភបំពានផ្លូវភេទលើកុមារ', 'abuse'],
  ['grooming', 'grooming'],
])('gives a word of the glossary for its whole name: %s', (query, title) => {
  expect(named(query)).toEqual([title]);
});

test.each([
  ['groo', 'grooming'],
  ['child sex', 'abuse'],
  ['ការរំលោភ', 'abuse'],
  ['ការលួងលោម', 'grooming'],
])('gives a word of the glossary for a long beginning: %s', (query, title) => {
  expect(named(query)).toEqual([title]);
});

test('leads from a word to avoid to the right one', () => {
  expect(named('child molestation')).toEqual(['abuse']);
});

test('gives a short name for the whole of it', () => {
  expect(named('IDs')).toEqual(['id']);
  expect(named('id')).toEqual([]);
});

test('names nothing for what many names begin with', () => {
  for (const query of ['ការ', 'កា', 'ខ្', 'ជំ', 'gro', 'c', '1']) expect(named(query), query).toEqual([]);
  // One cluster and two, though of many signs.
  const council = answer('council', false, 'ក្រុមប្រឹក្សាជាតិ');
  for (const query of ['ក្រុ', 'ក្រុម', 'ក្រុមប្រឹ']) expect(answersTo(query, [council]), query).toEqual([]);
  expect(answersTo('ក្រុមប្រឹក្សា', [council])).toEqual([council]);
});

test('names nothing for the middle or the end of a name', () => {
  for (const query of ['sexual abuse', 'ផ្លូវភេទលើកុមារ', 'cambodia', 'rooming'])
    expect(named(query), query).toEqual([]);
});

test('takes no word of the glossary out of a sentence', () => {
  expect(named('what is grooming')).toEqual([]);
});

test('puts what is given first before the rest, three at most', () => {
  expect(named('help 1280 police')).toEqual(['help', 'line', 'police']);
  const many = ['a', 'b', 'c', 'd', 'e'].map((title) => answer(title, true, 'help'));
  expect(answersTo('help', many).map(({ title }) => title)).toEqual(['a', 'b', 'c']);
});

test('gives back the answer as it is, with its number to call', () => {
  const contact = { label: 'Call 1280', address: 'tel:1280' };
  const line = { ...answer('line', true, '1280'), contact };
  expect(answersTo('1280', [line])).toEqual([line]);
});

test('names nothing for nothing, and takes whatever is pasted in', () => {
  for (const [what, text] of hostileTexts) expect(named(text), what).toEqual([]);
  expect(answersTo('help', [answer('empty', true, '', ' ', '–'), answer('nameless', false)])).toEqual([]);
});

test('reads no more of a query than people type', () => {
  expect(named(`${'x '.repeat(90)}help`)).toEqual(['help']);
  expect(named(`${'x '.repeat(100)}help`)).toEqual([]);
});
