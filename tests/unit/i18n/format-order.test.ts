/**
 * The order of a Khmer dictionary, as in that of Chuon Nath: by consonants, then by vowels, subscripts last; an
 * independent vowel with the letters that it stands for; signs decide between words that are otherwise alike.
 */
import { describe, expect, test } from 'vitest';
import { compareText } from '#i18n/format.ts';

const orders: [rule: string, words: string][] = [
  [
    'consonants in their order, whatever follows',
    'ការ ខេត្ត គ្រូ ឃុំ ងូត ចាប់ ឆ្នាំ ជំនួយ ឈប់ ញាតិ ដៃ ឋានៈ ណា តម្លៃ ថ្ងៃ ទូរស័ព្ទ ធម៌ នគរបាល ប៉ូលិស ផ្លូវ ពាក្យ ភាសា មេរៀន យាយ រូប លេខ វគ្គ សាលា ហេតុ ឡាន អាយុ',
  ],
  [
    'after one consonant its vowels in the order of the alphabet',
    'ក កា កិ កី កឹ កឺ កុ កូ កួ កើ កឿ កៀ កេ កែ កៃ កោ កៅ កុំ កំ កាំ កះ កុះ កេះ កោះ',
  ],
  [
    'a letter that follows, before a vowel; a vowel, before a subscript',
    'កក កង កម្ម ករណី កល កសិករ កាត កាន់ ការ កិច្ច កុមារ កូន កើត កែ កំណត់ កោះ ក្តី ក្នុង ក្មេង ក្រុម ក្លែង',
  ],
  ['subscripts, as their letters', 'ស្គាល់ ស្ងាត់ ស្ដាប់ ស្ទើរ ស្នាម ស្បែក ស្ពាន ស្មើ ស្រី ស្លាប់ ស្វា'],
  ['a second subscript after all that the first can be followed by', 'មន្ត្រី មន្ទីរ សង្គម សង្គ្រោះ សង្ឃឹម'],
  [
    'ឥ ឦ ឧ ឩ ឯ ឰ ឱ ឳ among the words that begin with អ',
    'អក្សរ អាច អាយុ ឥឡូវ ឧបករណ៍ អូន អេក្រង់ ឯកជន អែប អៃយ៉ា ឱ្យ អំពី អំពើ អ្នក',
  ],
  ['ឫ and ឬ after the words with រ, ឭ and ឮ after those with ល', 'រក រឹង រោះ រ្ស ឫស ឬ លក់ លឺ លំបាក ល្អ ឭ ឮ វ'],
  [
    'shifters and signs only between words that are otherwise alike',
    'បា ប៉ា បាន ប៉ាន បិច ប៊ិច បិទ មា ម៉ា មាក ម៉ាក មាន',
  ],
  ['់ and ័ only between words that are otherwise alike', 'កាត កាត់ កាប ជន ជយ ជ័យ ជរា ជា ទព ទ័ព ទា រត រត់ រថ'],
];

describe.each(orders)('%s', (_, text) => {
  const words = text.split(' ');

  test('is kept from whatever order', () => {
    expect(words.length).toBeGreaterThan(4);
    expect(words.toReversed().sort(compareText('km'))).toEqual(words);
    expect(words.toSorted().sort(compareText('km'))).toEqual(words);
  });
});

test('is not the order of the code points, nor that of English', () => {
  const wrong = (compare?: (a: string, b: string) => number) =>
    orders.filter(([, text]) => text.split(' ').sort(compare).join(' ') !== text).map(([rule]) => rule);
  expect(wrong().length).toBeGreaterThan(3);
  expect(wrong(new Intl.Collator('en').compare).length).toBeGreaterThan(1);
  expect(wrong(compareText('km'))).toEqual([]);
});
