import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  certificateCode,
  courseLetters,
  groupLetters,
  isCertificateCode,
  sumOf,
  valueOf,
  weights,
  type CertifiedCourse,
} from '#room/certificateCode.ts';

const numbers = fc
  .record({
    course: fc.constantFrom<CertifiedCourse>('caregivers', 'police'),
    date: fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    group: fc.constantFrom(...groupLetters),
    number: fc.integer({ min: 1, max: 99 }),
  })
  .map(({ date, ...rest }) => certificateCode({ ...rest, date: date.toISOString().slice(0, 10) }));

test('is made of the course, the day, the group and the place in the list, and ends in what eleven leaves', () => {
  const code = certificateCode({ course: 'police', date: '2026-07-21', group: 'A', number: 7 });
  expect(code).toBe('P-260721-A-07-6');
  // By hand: 16×10 + 2×9 + 6×8 + 0×7 + 7×6 + 2×5 + 1×4 + 1×3 + 0×2 + 7×1 = 292 = 11×26 + 6.
  expect(sumOf('P260721A07')).toBe(292);
});

test('is right as it was made, and when it is copied in small letters or without hyphens', () => {
  fc.assert(
    fc.property(numbers, (code) => {
      expect(code).toMatch(/^[CP]-\d{6}-[A-J]-\d{2}-[\dX]$/);
      expect([code, code.toLowerCase(), code.replace(/-/g, ''), ` ${code.replace(/-/g, ' ')} `].map(isCertificateCode)).toEqual([true, true, true, true]);
    }),
  );
}); // prettier-ignore

/** Every sign that may stand in a place, by the form of a code. */
function signsFor(place: number): string[] {
  const digits = '0123456789'.split('');
  if (place === 0) return Object.values(courseLetters);
  if (place === 7) return [...groupLetters];
  return place === 10 ? [...digits, 'X'] : digits;
}

test('is noticed to be wrong with any other sign in any one place', () => {
  fc.assert(
    fc.property(numbers, (code) => {
      const compact = code.replace(/-/g, '');
      for (const place of compact.split('').keys())
        for (const sign of signsFor(place)) {
          if (sign === compact[place]) continue;
          const wrong = compact.slice(0, place) + sign + compact.slice(place + 1);
          expect(isCertificateCode(wrong), `${compact} → ${wrong}`).toBe(false);
        }
    }),
  );
});

test('is noticed to be wrong with any two neighbours in each other’s place', () => {
  fc.assert(
    fc.property(numbers, (code) => {
      const compact = code.replace(/-/g, '');
      for (let place = 0; place + 1 < compact.length; place += 1) {
        const [one = '', other = ''] = [compact[place], compact[place + 1]];
        if (one === other) continue;
        const wrong = compact.slice(0, place) + other + one + compact.slice(place + 2);
        expect(isCertificateCode(wrong), `${compact} → ${wrong}`).toBe(false);
      }
    }),
  );
});

test('has letters that no remainder confuses', () => {
  for (const letters of [Object.values(courseLetters), groupLetters])
    expect(new Set(letters.map((letter) => valueOf(letter) % 11)).size).toBe(letters.length);
  expect(weights).toHaveLength(10);
});

test.each(['', 'P', 'X-260721-A-07-1', 'P-260721-K-07-1', 'P-26072-A-07-1', 'P-260721-A-07-11', '<script>harm()</script>'])(
  'knows that “%s” is none',
  (code) => {
    expect(isCertificateCode(code)).toBe(false);
  },
); // prettier-ignore
