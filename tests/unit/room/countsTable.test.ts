import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownOf, type Asking, type Counts } from '#room/counts.ts';
import { fittingCounts, fromTable, toTable, type TableQuestion, type TableWords } from '#room/countsTable.ts';
import { hostileTexts } from '../../hostileTexts.ts';

const words: TableWords = {
  columns: ['កូដ', 'ចំនួនដៃ', 'ពេលណា', 'មេរៀន', 'សំណួរ', 'អក្សរ', 'ចម្លើយ', 'ត្រឹមត្រូវ'],
  before: 'មុនរៀន',
  after: 'ក្រោយរៀន',
  right: '✓',
};

function question(key: string, asking: Asking = 'one'): TableQuestion {
  const options = ['demand', 'secret'].map((id, index) => ({ id, letter: 'AB'.charAt(index), text: `ជម្រើស ${id}`, isKey: index === 0 }));
  return { key, asking, from: 'មេរៀនទី 7', stem: '=តើសញ្ញាណា, "ឬ"?', options };
} // prettier-ignore

const [first, second] = [question('students/7#signs'), question('students/test#a-sign', 'sure')];

test('opens in Khmer as rows for people: one for each option, its hands, and which is right', () => {
  const text = toTable([first], { [first.key]: { before: { demand: 4, secret: 2 } } }, words);
  const rows: string[][] = parse(text, { bom: true, record_delimiter: '\r\n' });
  expect(rows).toEqual([
    words.columns,
    ['students/7#signs before demand', '4', 'មុនរៀន', 'មេរៀនទី 7', `'=តើសញ្ញាណា, "ឬ"?`, 'A', 'ជម្រើស demand', '✓'],
    ['students/7#signs before secret', '2', 'មុនរៀន', 'មេរៀនទី 7', `'=តើសញ្ញាណា, "ឬ"?`, 'B', 'ជម្រើស secret', ''],
  ]);
}); // prettier-ignore

test('holds nothing that may not be shown', () => {
  const counts: Counts = {
    [first.key]: { before: { demand: 3, secret: 1 }, after: { demand: 6 } },
    [second.key]: { before: { demand: 9 } },
  };
  expect(fromTable(toTable([first, second], counts, words))).toEqual({
    [first.key]: { after: { demand: 6, secret: 0 } },
  });
  const oneLeft: Counts = {
    [first.key]: { before: { demand: 6, secret: 3 }, after: { demand: 6, secret: 2 } },
  };
  expect(fromTable(toTable([first], oneLeft, words))?.[first.key]?.before).toBeUndefined();
});

test('brings back the numbers that were shown, whatever Excel made of the separators, the ends of lines and the Khmer', () => {
  const hands = fc.record({ demand: fc.nat(999), secret: fc.nat(999) });
  fc.assert(
    fc.property(hands, hands, fc.constantFrom(',', ';', '\t'), fc.boolean(), (before, after, between, isBroken) => {
      const counts: Counts = { [first.key]: { before, after } };
      const written = toTable([first], counts, words);
      const rows: string[][] = parse(written, { bom: true, record_delimiter: '\r\n' });
      const again = rows
        .map((row) => row.map((cell) => (/[",;\t]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(between))
        .join('\n');
      const { before: b, after: a } = shownOf({ before, after }, 'one');
      const shown = b || a ? { [first.key]: { ...(b && { before }), ...(a && { after }) } } : undefined;
      expect(fromTable(isBroken ? again.replace(/[\u1780-\u17ff]/g, '?') : again)).toEqual(shown);
      expect(fromTable(written)).toEqual(shown);
    }),
  );
}); // prettier-ignore

test.each(['', 'a,b', 'x'.repeat(600_000), '"'.repeat(100_000), 'students/7#signs before demand,1000', 'students/7#signs during demand,5'])(
  'knows what is no table of ours (%#)',
  (text) => {
    expect(fromTable(text)).toBeUndefined();
  },
); // prettier-ignore

test('takes in nothing hostile, in a place for a code or for a number', () => {
  for (const text of hostileTexts) {
    const cell = `"${text.replace(/"/g, '""')}"`;
    expect(fromTable(`${cell},5\r\n${cell} before demand,5\r\nstudents/7#${text} before demand,5`)).toBeUndefined();
    expect(fromTable(`students/7#signs before demand,${cell}`)).toBeUndefined();
    expect(fromTable(`students/7#signs before demand,5,${cell}`)).toEqual({ 'students/7#signs': { before: { demand: 5 } } });
  }
}); // prettier-ignore

test('of a file only what the questions have is taken, and what they have not erases nothing', () => {
  const given: Counts = {
    // Of an earlier version: an option is gone, and somebody raised a hand for it.
    [first.key]: { before: { old: 9 }, after: { demand: 6, secret: 2, old: 0 } },
    [second.key]: { before: { demand: 8, old: 2 } },
    'students/7#gone': { before: { demand: 8 } },
  };
  expect(fittingCounts(given, [first, second])).toEqual({
    counts: { [first.key]: { after: { demand: 6, secret: 2 } } },
    unknown: [first.key, second.key, 'students/7#gone'],
  });
  expect(fittingCounts({ [first.key]: { before: { old: 0 } } }, [first])).toEqual({ counts: {}, unknown: [first.key] });
  expect(fittingCounts({}, [first])).toEqual({ counts: {}, unknown: [] });
}); // prettier-ignore

test('what was saved fits wherever the questions are the same', () => {
  const hands = fc.record({ demand: fc.nat(999), secret: fc.nat(999) });
  fc.assert(
    fc.property(hands, hands, (before, after) => {
      const counts: Counts = { [first.key]: { before, after } };
      expect(fittingCounts(counts, [second, first])).toEqual({ counts, unknown: [] });
    }),
  );
});
