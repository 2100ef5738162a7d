import { expect, test } from 'vitest';
import { compareText, formatDate, formatNumber } from '#i18n/format.ts';

test('writes a day in English', () => {
  expect(formatDate('en', '2026-11-21')).toBe('21 November 2026');
});

test('writes a day in Khmer, with Arabic digits', () => {
  expect(formatDate('km', '2026-11-21')).toBe('21 វិច្ឆិកា 2026');
});

test.each(['America/Los_Angeles', 'Pacific/Kiritimati'])('writes the same day in %s', (zone) => {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    expect(formatDate('en', '2026-01-01')).toBe('1 January 2026');
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});

test('separates thousands as the language does', () => {
  expect(formatNumber('en', 10214753)).toBe('10,214,753');
  expect(formatNumber('km', 992)).toBe('992');
  expect(formatNumber('km', 2439)).toMatch(/^2[.,]439$/);
});

test('sorts Khmer by its alphabet, in which a subscript comes after the plain letter', () => {
  expect(['ក្រុម', 'ខ្ញុំ', 'កុមារ', 'ការ'].toSorted(compareText('km'))).toEqual(['ការ', 'កុមារ', 'ក្រុម', 'ខ្ញុំ']);
});

test('sorts English without regard to capital letters', () => {
  expect(['Zeal', 'abuse', 'Child'].toSorted(compareText('en'))).toEqual(['abuse', 'Child', 'Zeal']);
});
