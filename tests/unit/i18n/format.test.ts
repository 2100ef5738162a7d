import { expect, test, vi } from 'vitest';
import { compareText, formatDate, formatNumber, formatPercent } from '#i18n/format.ts';

test('writes a day in English', () => {
  expect(formatDate('en', '2026-11-21')).toBe('21 November 2026');
});

test('writes a day in Khmer, with Arabic digits', () => {
  expect(formatDate('km', '2026-11-21')).toBe('21 វិច្ឆិកា 2026');
});

test('names every month in Khmer, with nothing that cannot be seen', () => {
  const months = Array.from({ length: 12 }, (_, month) =>
    formatDate('km', `2026-${String(month + 1).padStart(2, '0')}-05`),
  );
  expect(new Set(months).size).toBe(12);
  expect(months.filter((text) => !/^5 [\u1780-\u17D3]+ 2026$/u.test(text))).toEqual([]);
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

test.each(['km', 'en'] as const)('writes a percentage in %s, with Arabic digits and no space', (locale) => {
  expect(formatPercent(locale, 52)).toBe('52%');
  expect(formatPercent(locale, 7)).toBe('7%');
  expect(formatPercent(locale, 0)).toBe('0%');
  expect(formatPercent(locale, 100)).toBe('100%');
  expect(formatPercent(locale, 29.1)).toMatch(/^29[.,]1%$/);
});

test('says so where the engine does not know Khmer, rather than answer in English', () => {
  const supported = vi.spyOn(Intl.Collator, 'supportedLocalesOf').mockReturnValue([]);
  try {
    expect(() => formatDate('km', '2026-11-21')).toThrow(/“km” is not among the languages/);
    expect(() => formatNumber('km', 1)).toThrow(/full ICU/);
    expect(() => formatPercent('km', 1)).toThrow(/full ICU/);
    expect(() => compareText('km')).toThrow(/full ICU/);
  } finally {
    supported.mockRestore();
  }
});

test('sorts English without regard to capital letters', () => {
  expect(['Zeal', 'abuse', 'Child'].toSorted(compareText('en'))).toEqual(['abuse', 'Child', 'Zeal']);
});
