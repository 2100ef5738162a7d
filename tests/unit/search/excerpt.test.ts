import { expect, test } from 'vitest';
import { excerpt, holds, type Excerpt, type Fragment } from '#search/excerpt.ts';
import { decodeKhmer, encodeKhmer, khmerRun, normaliseKhmer } from '#search/khmer.ts';
import { chance, someQuery, someTexts } from './khmerTexts.ts';

/** What Pagefind returns for a page that holds this text; `locations` are the words it matched. */
function page(text: string, locations: number[] = [], anchors: Fragment['anchors'] = []): Fragment {
  return { content: encodeKhmer(text), locations, anchors };
}

function joined(found: Excerpt | undefined): string {
  return (found?.pieces ?? []).map(({ text }) => text).join('');
}

function marked(found: Excerpt | undefined): string[] {
  return (found?.pieces ?? []).flatMap((piece) => (piece.marked ? [piece.text] : []));
}

/** The excerpt with its marks in brackets. */
function shown(found: Excerpt | undefined): string {
  return (found?.pieces ?? []).map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');
}

const signOfAnother = /^[\u17B6-\u17D3\u17DD]/u;

/** A cluster is torn where the right half begins with a sign, or the left half ends with a coeng that wants a letter. */
function tears(left: string, right: string): boolean {
  return signOfAnother.test(right) || (left.endsWith('្') && /^[\u1780-\u17B3]/u.test(right));
}

/** Long texts, in each of which a query stands somewhere, and what is shown of them. */
const cases = Array.from({ length: 250 }, (_, round) => {
  const next = chance(round);
  const text = someTexts(1 + Math.floor(next() * 8), round).join(' ');
  const query = someQuery(text, next);
  return { text, query, found: excerpt(page(text), query) };
});

test('shows every page that holds the query, and marks it', () => {
  for (const { text, query, found } of cases) {
    const run = normaliseKhmer(query).match(khmerRun)?.[0] ?? '';
    expect(found, `“${query}” in “${text}”`).toBeDefined();
    expect(marked(found).length, `“${query}” in “${text}”`).toBeGreaterThan(0);
    expect(joined(found)).toContain(run);
  }
});

test('shows nothing but a piece of the page', () => {
  for (const { text, found } of cases) {
    const shownText = joined(found).replace(/^… /u, '').replace(/ …$/u, '');
    expect(text).toContain(shownText);
  }
});

test('tears no cluster where a mark ends', () => {
  for (const { text, found } of cases) {
    const pieces = found?.pieces ?? [];
    pieces.forEach((piece, index) => {
      const next = pieces[index + 1];
      if (piece.marked && next)
        expect(tears(piece.text, next.text), `${shown(found)} of “${text}”`).toBe(false);
    });
  }
});

test('tears no cluster where a mark begins', () => {
  for (const { text, found } of cases) {
    const pieces = found?.pieces ?? [];
    pieces.forEach((piece, index) => {
      const before = pieces[index - 1];
      if (piece.marked && before)
        expect(tears(before.text, piece.text), `${shown(found)} of “${text}”`).toBe(false);
    });
  }
});

test('tears no cluster where the excerpt begins and ends', () => {
  for (const { text, found } of cases) {
    const shownText = joined(found).replace(/^… /u, '').replace(/ …$/u, '');
    const at = text.indexOf(shownText);
    const end = at + shownText.length;
    expect(tears(text.slice(0, at), text.slice(at)), `begin of ${shown(found)}`).toBe(false);
    expect(tears(text.slice(0, end), text.slice(end)), `end of ${shown(found)}`).toBe(false);
  }
});

test('tears no subscript from its letter at the end of a long run without spaces', () => {
  for (let length = 160; length < 200; length++) {
    const text = 'ក'.repeat(length) + 'ស្រី'.repeat(30);
    const shownText = joined(excerpt(page(text), 'កក')).replace(/ …$/u, '');
    expect(shownText.endsWith('\u17D2'), `${length} letters before the first subscript`).toBe(false);
  }
});

test('marks no subscript without the letter it stands below', () => {
  expect(shown(excerpt(page('ប្រៀបធៀប រៀន'), 'រៀ'))).toBe('ប្រៀបធៀប [រៀ]ន');
});

test('marks the whole letter while a coeng has been typed and its letter has not', () => {
  expect(shown(excerpt(page('មានស្រីម្នាក់'), 'មានស្'))).toBe('[មានស្រី]ម្នាក់');
});

test('shows no page that holds the tokens of a query by accident, but not the query', () => {
  expect(excerpt(page('កខ ខគ'), 'កខគ')).toBeUndefined();
});

test('shows no page that lacks one of two words', () => {
  expect(excerpt(page('កុមារ'), 'កុមារ ខ្ញុំ')).toBeUndefined();
  expect(marked(excerpt(page('កុមារ និងខ្ញុំ'), 'កុមារ ខ្ញុំ'))).toEqual(['កុមារ', 'ខ្ញុំ']);
});

test('marks every place, however the query was typed', () => {
  expect(shown(excerpt(page('ព័ត៌មានសម្ងាត់ និងសម្ងាត់'), 'សំងាត់'))).toBe('ព័ត៌មាន[សម្ងាត់] និង[សម្ងាត់]');
});

test('prefers places where the word is whole, and falls back to those where it is being typed', () => {
  expect(marked(excerpt(page('កា ការ កាំ'), 'កា'))).toEqual(['កា', 'កា']);
  expect(marked(excerpt(page('ក្រុម ក្រូច'), 'ក្រ'))).toEqual(['ក្រុ', 'ក្រូ']);
});

test('marks the Latin words that the index matched, without their punctuation', () => {
  expect(shown(excerpt(page('Tell “somebody”, now.', [1]), 'somebody'))).toBe('Tell “[somebody]”, now.');
});

test('marks Latin and Khmer in one excerpt, in the order of the page', () => {
  expect(shown(excerpt(page('Facebook និងកុមារ', [0]), 'កុមារ facebook'))).toBe('[Facebook] និង[កុមារ]');
});

test('leaves alone a match that is no word, or beyond the page', () => {
  expect(shown(excerpt(page('One – two', [1, 99]), 'dash'))).toBe('One – two');
});

test('begins near the first match, and says what was left out', () => {
  const text = `${'word '.repeat(60)}here ${'word '.repeat(60)}`.trim();
  const found = excerpt(page(text, [60]), 'here');
  expect(joined(found)).toMatch(/^… word .* …$/u);
  expect(marked(found)).toEqual(['here']);
  expect(joined(found).indexOf('here')).toBeLessThan(100);
  expect(joined(found).length).toBeLessThan(230);
});

test('shows a short page whole', () => {
  expect(excerpt(page('Stay calm.', [1]), 'calm')?.pieces).toEqual([
    { text: 'Stay ', marked: false },
    { text: 'calm', marked: true },
    { text: '.', marked: false },
  ]);
});

test('names the section in which the first match stands, in clean Khmer', () => {
  const text = 'ទំព័រ ជំហាន អានកុមារ បញ្ចប់ ខ្ញុំ';
  const { starts, text: decoded } = decodeKhmer(encodeKhmer(text));
  const at = (word: string) => starts.indexOf(decoded.indexOf(word));
  const anchors = [
    { element: 'h1', id: 'top', text: 'ទំព័រ', location: at('ទំព័រ') },
    { element: 'h2', id: 'steps', text: encodeKhmer('ជំហាន'), location: at('ជំហាន') },
    { element: 'li', id: 'item', text: 'អាន', location: at('អាន') },
    { element: 'h2', id: 'end', text: encodeKhmer('បញ្ចប់'), location: at('បញ្ចប់') },
  ];
  expect(excerpt(page(text, [], anchors), 'កុមារ')).toMatchObject({ anchor: 'steps', heading: 'ជំហាន' });
  expect(excerpt(page(text, [], anchors), 'ខ្ញុំ')).toMatchObject({ anchor: 'end', heading: 'បញ្ចប់' });
  expect(excerpt(page(text, [], anchors), 'ទំព័រ')).toMatchObject({ anchor: undefined, heading: undefined });
});

test('says whether the page holds the query in one piece', () => {
  expect(excerpt(page('Stay calm, and tell.', [0, 1]), 'stay calm')?.whole).toBe(true);
  expect(excerpt(page('Stay here, be calm.', [0, 3]), 'stay calm')?.whole).toBe(false);
});

test('begins at the place that holds the whole query, though its words stand apart before', () => {
  const text = `Stay ${'word '.repeat(80)}and stay calm now`;
  const found = excerpt(page(text, [0, 82, 83]), 'stay calm');
  expect(marked(found)).toEqual(['stay', 'calm']);
});

test('finds a query in a text whatever its capital letters and however its Khmer was typed', () => {
  expect(holds('Staying calm', 'CALM ')).toBe(true);
  expect(holds('លេខសម្ងាត់', 'សំងាត់')).toBe(true);
  expect(holds('Staying calm', 'help')).toBe(false);
});
