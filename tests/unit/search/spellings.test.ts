import { expect, test } from 'vitest';
import type { WordForms } from '#library/wordForms.ts';
import { spellingsOf } from '#search/spellings.ts';
import { hostileTexts } from './texts.ts';

const forms: WordForms = {
  spellings: [
    { right: 'ឱ្យ', wrong: ['ឲ្យ', 'អោយ'] },
    { right: 'ព័ត៌មាន', wrong: ['ពត៌មាន', 'ព័តមាន'] },
    { right: 'សម្ងាត់', wrong: ['សំងាត់'] },
  ],
  names: [
    ['Facebook', 'ហ្វេសប៊ុក', 'ហ្វេសបុក'],
    ['app', 'កម្មវិធី'],
    ['live stream', 'ផ្សាយផ្ទាល់'],
  ],
};

const spellings = (query: string) => spellingsOf(query, forms);

/** Names alone, without spellings. */
const named = (query: string, ...names: string[][]) => spellingsOf(query, { spellings: [], names });

test('asks in the one order of signs, in small letters and in Arabic digits', () => {
  expect(spellings('KHMER ខែ្មរ ១២')).toEqual(['khmer ខ្មែរ 12']);
});

test.each([
  ['ឱ្យ', 'ឱ្យ'],
  ['ឲ្យ', 'ឱ្យ'],
  ['អោយ', 'ឱ្យ'],
  ['អេាយ', 'ឱ្យ'],
  ['ចូរអោយដំណឹង', 'ចូរឱ្យដំណឹង'],
  ['អោយ និងឲ្យ ឬអោយ', 'ឱ្យ និងឱ្យ ឬឱ្យ'],
  ['ពត៌មាន', 'ព័ត៌មាន'],
  ['ព័តមាន', 'ព័ត៌មាន'],
  ['លេខសំងាត់', 'លេខសម្ងាត់'],
  ['អោយពត៌មានសំងាត់', 'ឱ្យព័ត៌មានសម្ងាត់'],
])('asks for %s as our pages spell it: %s', (typed, asked) => {
  expect(spellings(typed)).toEqual([asked]);
});

test('knows a spelling whatever letters and signs the list writes it with', () => {
  const list = [
    { right: 'Wi-Fi', wrong: ['WIFI'] },
    { right: 'ខ្មែរ', wrong: ['ខ\u17C2\u17D2ម'] },
  ];
  expect(spellingsOf('wifi', { spellings: list, names: [] })).toEqual(['wi-fi']);
  expect(spellingsOf('ខ្មែ', { spellings: list, names: [] })).toEqual(['ខ្មែរ']);
});

test('changes nothing inside a cluster', () => {
  expect(spellings('អោយុ')).toEqual(['អោយុ']);
  expect(spellings('ក្អោយ')).toEqual(['ក្អោយ']);
});

test('knows a name in both scripts, both ways, what was typed first', () => {
  expect(spellings('Facebook')).toEqual(['facebook', 'ហ្វេសប៊ុក', 'ហ្វេសបុក']);
  expect(spellings('ហ្វេសប៊ុក')).toEqual(['ហ្វេសប៊ុក', 'facebook', 'ហ្វេសបុក']);
  expect(spellings('គណនី facebook របស់ខ្ញុំ')).toContain('គណនី ហ្វេសប៊ុក របស់ខ្ញុំ');
  expect(spellings('«ហ្វេសប៊ុក»។')).toContain('«facebook»។');
});

test('knows a name of another script that stands at Khmer without a space', () => {
  expect(spellings('បណ្តាញFacebook')).toContain('បណ្តាញហ្វេសប៊ុក');
  expect(spellings('Facebookរបស់ខ្ញុំ')).toContain('ហ្វេសប៊ុករបស់ខ្ញុំ');
});

test('knows a name however its signs were typed', () => {
  expect(spellings('ហ្វេសបុ៊ក')).toEqual(['ហ្វេសប៊ុក', 'facebook', 'ហ្វេសបុក']);
});

test('knows names of two words', () => {
  expect(spellings('a live stream now')).toEqual(['a live stream now', 'a ផ្សាយផ្ទាល់ now']);
  expect(spellings('livestream')).toEqual(['livestream']);
});

test('takes no name for a part of another word', () => {
  for (const typed of ['happy', 'apps', 'happ', 'app2', '2app', 'olive streams'])
    expect(spellings(typed)).toEqual([typed]);
  expect(spellings('an app.')).toEqual(['an app.', 'an កម្មវិធី.']);
  expect(spellings('happy app, happy')).toEqual(['happy app, happy', 'happy កម្មវិធី, happy']);
});

test('takes no Khmer name for a part of a phrase: where it ends, nobody knows', () => {
  for (const typed of ['គណនីហ្វេសប៊ុក', 'ហ្វេសប៊ុករបស់ខ្ញុំ', 'កម្មវិធីៗ']) expect(spellings(typed)).toEqual([typed]);
  for (const typed of ['ខ្កា', 'កាំ']) expect(named(typed, ['កា', 'x'])).toEqual([typed]);
});

test('changes every place of a name', () => {
  expect(spellings('app និង app')).toEqual(['app និង app', 'កម្មវិធី និង កម្មវិធី']);
});

test('asks for every mixture of two names', () => {
  expect(spellings('app live stream').sort()).toEqual(
    ['app live stream', 'app ផ្សាយផ្ទាល់', 'កម្មវិធី live stream', 'កម្មវិធី ផ្សាយផ្ទាល់'].sort(),
  );
});

test('never asks for more than twelve, what was typed first', () => {
  const many = ['ka', 'kb', 'kc'].map((word) => Array.from({ length: 4 }, (_, index) => `${word}${index}`));
  const asked = named('ka0 kb0 kc0', ...many);
  expect(asked).toHaveLength(12);
  expect(asked[0]).toBe('ka0 kb0 kc0');
  expect(new Set(asked).size).toBe(12);
});

test('asks for nothing twice', () => {
  expect(named('app', ['app', 'APP', 'កម្មវិធី'], ['កម្មវិធី', 'app'])).toEqual(['app', 'កម្មវិធី']);
});

test('takes the longest form that fits', () => {
  expect(named('abc def', ['abc', 'abc def', 'x'])).toEqual(['abc def', 'abc', 'x']);
});

test('leaves alone what has nothing to be found by', () => {
  const nothing = '\u200B';
  expect(
    spellingsOf('app', { spellings: [{ right: 'x', wrong: [nothing] }], names: [[nothing, 'y']] }),
  ).toEqual(['app']);
});

test('asks for the query alone where no form fits, or there are none', () => {
  expect(spellings('កុមារ')).toEqual(['កុមារ']);
  expect(named('Facebook')).toEqual(['facebook']);
  expect(spellings('')).toEqual(['']);
});

test('takes whatever is pasted in', () => {
  for (const [what, text] of hostileTexts) {
    const asked = spellings(text);
    expect(asked.length, what).toBeGreaterThan(0);
    expect(asked.length, what).toBeLessThanOrEqual(12);
  }
});
