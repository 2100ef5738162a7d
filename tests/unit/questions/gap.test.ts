import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapSchema, gapType } from '#questions/gap/schema.ts';
import { gapsOf, piecesOf, scoreGap, wordOf } from '#questions/gap/score.ts';
import { foldTyped } from '#questions/gap/typed.ts';
import { oddText } from './answers.ts';
import { said, words as messages } from './saying.ts';

const word = (id: string, more: object = {}) => ({ id, text: id, feedback: `About ${id}.`, ...more });
const data = (text: string, words: object[]) => ({
  id: 'steps',
  type: 'gap',
  stem: 'What is missing?',
  text,
  words,
});

const question = gapSchema.parse(
  data('Stop {reply}, then {tell} someone.', [
    word('reply', { text: 'replying', accept: ['answering'] }),
    word('tell'),
    word('pay'),
  ]),
);

/** The bank of a Khmer page, in the spelling of the site. */
const khmer = gapSchema.parse(
  data('{help} {woman} {number} {wait}', [
    word('help', { text: 'ជំនួយ' }),
    word('woman', { text: 'ស្ត្រី' }),
    word('number', { text: 'លេខ 1280' }),
    word('wait', { text: 'ស្តាប់សិន', accept: ['«ឈប់»'] }),
  ]),
).words;

test('gives all points for the words in their gaps, typed or by their ids', () => {
  const right = { success: true, raw: 2, max: 2, feedback: [], kept: ['reply=reply', 'tell=tell'] };
  expect(scoreGap(question, ['reply=replying', 'tell=tell'], foldTyped)).toEqual(right);
  expect(scoreGap(question, ['reply=reply', 'tell=tell'], foldTyped)).toEqual(right);
});

test('takes an accepted word for the word itself', () => {
  expect(scoreGap(question, ['reply=answering', 'tell=tell'], foldTyped)).toMatchObject({
    success: true,
    kept: ['reply=reply', 'tell=tell'],
  });
});

test('gives a point for each gap, and says about the words that stand in a wrong one', () => {
  expect(scoreGap(question, ['reply=replying', 'tell=pay'], foldTyped)).toEqual({
    success: false,
    raw: 1,
    max: 2,
    feedback: ['pay'],
    kept: ['reply=reply', 'tell=pay'],
  });
});

test('says about a word once, though it stands in two wrong gaps', () => {
  expect(scoreGap(question, ['reply=pay', 'tell=pay'], foldTyped)).toMatchObject({
    raw: 0,
    feedback: ['pay'],
  });
});

test('gives no point for the right words in each other’s gap', () => {
  expect(scoreGap(question, ['tell=replying', 'reply=tell'], foldTyped)).toMatchObject({
    success: false,
    raw: 0,
    feedback: ['tell', 'reply'],
  });
});

test('takes a gap that is given twice as it was given last', () => {
  expect(scoreGap(question, ['reply=pay', 'tell=tell', 'reply=replying'], foldTyped)).toMatchObject({
    success: true,
  });
});

test('scores an answer alike in a language that has the gaps in another order', () => {
  const answer = ['reply=reply', 'tell=pay'];
  const other = gapSchema.parse({ ...question, text: '{tell} គេ ហើយឈប់ {reply}' });
  expect(scoreGap(other, answer, foldTyped)).toMatchObject({ success: false, raw: 1, feedback: ['pay'] });
  expect(scoreGap(other, ['reply=reply', 'tell=tell'], foldTyped)).toMatchObject({ success: true, raw: 2 });
});

test('tells apart gaps of which one id begins like the other', () => {
  const alike = gapSchema.parse(data('{tell} {tell-one}', [word('tell'), word('tell-one')]));
  expect(scoreGap(alike, ['tell=tell', 'tell-one=tell-one'], foldTyped)).toMatchObject({ success: true });
});

test.each([[[]], [['pay=tell', 'tell', 'reply', 'reply=', '=tell', 'gone=reply']], [['0=reply', '1=tell']]])(
  'says and keeps nothing of %j',
  (response) => {
    expect(scoreGap(question, response, foldTyped)).toEqual({
      success: false,
      raw: 0,
      max: 2,
      feedback: [],
      kept: [],
    });
  },
);

test('keeps a word of the bank, and nothing of what somebody typed of their own', () => {
  expect(scoreGap(question, ['reply=sending my photo to Dara', 'tell=tell'], foldTyped)).toEqual({
    success: false,
    raw: 1,
    max: 2,
    feedback: [],
    kept: ['tell=tell'],
  });
});

test('keeps ids of the bank, whatever is typed', () => {
  const typed = fc.oneof(oddText, fc.constantFrom('replying ', 'TELL', 'tell=tell', 'answering'));
  fc.assert(
    fc.property(typed, typed, typed, (one, two, three) => {
      const { kept = [] } = scoreGap(question, [`reply=${one}`, `tell=${two}`, `pay=${three}`], foldTyped);
      const known = ['reply', 'tell', 'pay'].flatMap((id) => [`reply=${id}`, `tell=${id}`]);
      expect(kept.filter((part) => !known.includes(part))).toEqual([]);
    }),
  );
});

test.each<[typed: string, id: string | undefined, how: string]>([
  ['ជំនួយ', 'help', 'as it stands'],
  ['ជនំួយ', undefined, 'with a sign on another letter'],
  ['ជំនួយ\u200B', 'help', 'with a zero-width space after it'],
  ['\uFEFFជំ\u200Bនួ\u200Cយ', 'help', 'with invisible characters in it'],
  ['\u200Eជំ\u2066នួ\u200Fយ\u2069', 'help', 'with marks of the direction of writing'],
  ['ជំំនួួយ', 'help', 'with signs typed twice'],
  ['ជំ នួយ។', 'help', 'with a space and a full stop'],
  ['ស្រ្តី', 'woman', 'with its subscripts in the other order'],
  ['ស្ដ្រី', 'woman', 'with the subscript of ដ, which looks alike'],
  ['ស\u200B្ត្រី', 'woman', 'with a zero-width space within a cluster'],
  ['សី្ត្រ', 'woman', 'with its vowel before its subscripts'],
  ['ស្ត្រ', undefined, 'without its vowel'],
  ['លេខ ១២៨០', 'number', 'with Khmer digits'],
  ['លេខ១២៨0', 'number', 'with both kinds of digits and no space'],
  ['លេខ 1281', undefined, 'with another digit'],
  ['ឈប់', 'wait', 'accepted, and without the quotation marks'],
  ['ស្តាប់ សិន!', 'wait', 'with a sign of the keyboard'],
])('reads %j as %s: typed %s', (typed, id) => {
  expect(wordOf(khmer, typed, foldTyped)).toBe(id);
});

test.each([
  'Replying',
  ' REPLYING ',
  're\u00ADplying',
  '“replying”',
  'replying.',
  'reply ing',
  '\u202Areplying\u202C',
  'reply\u200Eing',
  '\u061Creplying',
  'replying\u{E0020}',
])('reads %j as the word of the bank', (typed) => {
  expect(wordOf(question.words, typed, foldTyped)).toBe('reply');
});

test.each(['reply-ing', 'replyin', 'replyingg', ''])('reads %j as no word of the bank', (typed) => {
  expect(wordOf(question.words, typed, foldTyped)).toBeUndefined();
});

test('finds a Khmer word with invisible characters and spaces between any of its clusters', () => {
  const between = fc.array(fc.constantFrom('\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', ' ', '\u00A0'), {
    maxLength: 2,
  });
  const clusters = ['ស្តា', 'ប់', 'សិ', 'ន'];
  fc.assert(
    fc.property(fc.array(between, { minLength: 5, maxLength: 5 }), ([before = [], ...after]) => {
      const typed =
        before.join('') + clusters.map((cluster, at) => cluster + (after[at] ?? []).join('')).join('');
      expect(wordOf(khmer, typed, foldTyped)).toBe('wait');
    }),
  );
});

test('parts a sentence into words that stand there and gaps', () => {
  expect(piecesOf('{stop} now, {tell-one}!')).toEqual([
    { gap: 'stop' },
    { text: ' now, ' },
    { gap: 'tell-one' },
    { text: '!' },
  ]);
  expect(gapsOf('{stop} now, {tell-one}!')).toEqual(['stop', 'tell-one']);
});

test('takes braces around what is no id for text', () => {
  expect(piecesOf('a {Big} {} {b c} d')).toEqual([{ text: 'a {Big} {} {b c} d' }]);
});

test('explains the whole sentence first, then each word of the bank as right or not', () => {
  expect(gapType.explain(question, messages)).toEqual([
    { id: '', text: 'Stop replying, then tell someone.', feedback: '' },
    {
      id: 'reply',
      text: 'replying',
      verdict: { message: 'question.isKey', isKey: true },
      feedback: 'About reply.',
    },
    {
      id: 'tell',
      text: 'tell',
      verdict: { message: 'question.isKey', isKey: true },
      feedback: 'About tell.',
    },
    {
      id: 'pay',
      text: 'pay',
      verdict: { message: 'question.isDistractor', isKey: false },
      feedback: 'About pay.',
    },
  ]);
});

test.each([
  ['Stop {reply}, then {tell} someone.', 'gap reply* tell* pay'],
  ['{tell}, then stop {reply}.', 'gap reply* tell* pay'],
  ['{tell}, {tell}, {tell}!', 'gap reply tell* pay'],
])('has for %j the structure “%s”', (text, structure) => {
  expect(gapType.structure({ ...question, text })).toBe(structure);
});

test('explains a word called `whole` apart from the whole sentence', () => {
  const whole = gapSchema.parse(data('The {whole} truth', [word('whole'), word('half')]));
  expect(gapType.explain(whole, messages).map(({ id, feedback }) => [id, feedback])).toEqual([
    ['', ''],
    ['whole', 'About whole.'],
    ['half', 'About half.'],
  ]);
});

const four = 'Put one to four words into braces by their ids, as in `Stop {reply}, then {tell} someone.`';

test.each([
  ['a sentence without a gap', data('Stop replying.', [word('a'), word('b')]), [`text: ${four}`]],
  [
    'five gaps',
    data(
      '{a} {b} {c} {d} {e}',
      [...'abcde'].map((id) => word(id)),
    ),
    [`text: ${four}`],
  ],
  [
    'a word in two gaps',
    data('{a}, {b}, {a}', [word('a'), word('b')]),
    ['text: Put each word into one gap only.'],
  ],
  [
    'the id that forms use for themselves',
    data('{a}', [word('a'), word('option')]),
    ['words.1.id: Choose another id: every form uses this one for itself.'],
  ],
  [
    'a gap without its word',
    data('Stop {reply}.', [word('a'), word('b')]),
    ['text: {reply} is no word of this question. There are: a, b.'],
  ],
  ['one word', data('{a}', [word('a')]), ['words: Too small: expected array to have >=2 items']],
  [
    'nine words',
    data(
      '{a}',
      [...'abcdefghi'].map((id) => word(id)),
    ),
    ['words: Too big: expected array to have <=8 items'],
  ],
])('refuses %s', (_, wrong, says) => {
  expect(said(gapSchema, wrong)).toEqual(says);
});

test.each([
  [
    'an id twice',
    [word('a', { text: 'one' }), word('a', { text: 'two' })],
    'words: Give every word an id of its own.',
  ],
  [
    'an empty word to accept',
    [word('a', { accept: [' '] }), word('b')],
    'words.0.accept.0: Say something here; it must not be empty.',
  ],
])('refuses %s', (_, words, says) => {
  expect(said(gapSchema, data('{a}', words))).toContain(says);
});

test.each([
  ['in capital letters', word('b', { text: 'STOP' })],
  ['with a full stop', word('b', { text: '“Stop.”' })],
  ['with a mark of the direction of writing', word('b', { text: 'Stop\u200E' })],
  ['as another word to accept', word('b', { accept: ['wait', 'stop!'] })],
  ['as an id', word('stop', { text: 'wait' })],
])('refuses a word that stands in the bank already, %s', (_, again) => {
  const alike = said(gapSchema, data('{a}', [word('a', { text: 'stop' }), word('c'), again]));
  expect(alike).toEqual([
    `words.2: “${again.text}” cannot be told from “stop”: a word, a spelling or an id is the same.`,
  ]);
});

test.each([
  ['ស្ត្រី', 'ស្រ្តី'],
  ['លេខ 1280', 'លេខ១២៨០'],
])('refuses %s beside %s, which are typed alike', (one, other) => {
  const words = [word('a', { accept: [one] }), word('b', { text: other })];
  expect(said(gapSchema, data('{a}', words))).toEqual([
    `words.1: “${other}” cannot be told from “a”: a word, a spelling or an id is the same.`,
  ]);
});

test('refuses a word that is the id of another one', () => {
  const words = [word('tell', { text: 'say' }), word('b', { text: 'Tell' })];
  expect(said(gapSchema, data('{b}', words))).toEqual([
    'words.1: “Tell” cannot be told from “say”: a word, a spelling or an id is the same.',
  ]);
});

test.each([
  ['a word', { text: '។' }],
  ['a spelling', { accept: ['?!'] }],
  ['a word that nobody sees', { text: '\u200B\u200E' }],
])('refuses %s without a letter or a digit', (_, more) => {
  expect(said(gapSchema, data('{a}', [word('a'), word('b', more)]))).toEqual([
    'words.1: A word needs a letter or a digit.',
  ]);
});

test.each([
  ['has four gaps', '{a} {b} {c} {d}', [...'abcd'].map((id) => word(id))],
  ['accepts of one word what is typed alike', '{a}', [word('a', { accept: ['A', 'a.'] }), word('b')]],
  ['has a digit for a word', '{a}', [word('a', { text: '3' }), word('b', { text: '៤' })]],
])('welcomes a sentence that %s', (_, text, words) => {
  expect(said(gapSchema, data(text, words))).toEqual([]);
});
