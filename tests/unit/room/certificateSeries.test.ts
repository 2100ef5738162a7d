import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromFragment, toFragment, toSeries } from '#room/certificateSeries.ts';
import { hostileTexts } from '../../hostileTexts.ts';

const good = { hours: 6, date: '2026-07-21', group: 'A', count: 24 };

test('is read from an address as it was written there', () => {
  const series = fc.record({
    hours: fc.integer({ min: 1, max: 400 }).map((halves) => halves / 2),
    date: fc
      .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    group: fc.constantFrom('A', 'E', 'J'),
    count: fc.integer({ min: 1, max: 99 }),
  });
  fc.assert(
    fc.property(series, (one) => {
      expect(fromFragment(`#${toFragment(one)}`)).toEqual(one);
    }),
  );
});

test.each([
  ['hours', '0'],
  ['hours', '0.3'],
  ['hours', '201'],
  ['hours', ''],
  ['date', '2026-02-30'],
  ['date', '1999-01-01'],
  ['date', '21.7.2026'],
  ['group', 'K'],
  ['group', 'AB'],
  ['count', '0'],
  ['count', '100'],
  ['count', '1.5'],
])('has no %s of “%s”', (name, value) => {
  const texts = { hours: '6', date: '2026-07-21', group: 'A', count: '24' };
  expect(toSeries(texts)).toEqual(good);
  expect(toSeries({ ...texts, [name]: value })).toBeUndefined();
});

test('is in no address that was not written by us', () => {
  for (const text of hostileTexts)
    for (const part of ['h=6', 'd=2026-07-21', 'g=A', 'n=24', 'h=6&d=2026-07-21&g=A&n=24'])
      for (const fragment of [text, `#${toFragment(good)}`.replace(part, `${part}${text}`), `#${toFragment(good)}`.replace(part, text)])
        expect(fromFragment(fragment)).toBeUndefined();
}); // prettier-ignore
