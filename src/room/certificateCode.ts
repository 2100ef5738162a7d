/**
 * The number on a certificate: `P-260721-A-07-4`. Whoever keeps the list can check by hand that it was read rightly; that
 * it was given out, only the list says.
 */

/** Courses for adults, and the letter of each. A learner who is a child gets a poster instead. */
export const courseLetters = { caregivers: 'C', police: 'P' } as const;

export type CertifiedCourse = keyof typeof courseLetters;

/** Of several groups on one day. More letters would share a remainder, and a wrong one might pass. */
export const groupLetters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const;

export const mostCertificates = 99;

export interface CertificateNumber {
  course: CertifiedCourse;
  /** `2026-07-21`. */
  date: string;
  group: string;
  /** From 1. */
  number: number;
}

/**
 * What each sign is multiplied by, from the left. Prime 11 finds every wrong sign, for no weight is a multiple of it; and
 * every swap of neighbours, for they weigh differently. The last weight is 1, not 10, so that this holds for the check
 * digit as well, which counts as if it weighed -1.
 */
export const weights = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1] as const;

export function certificateCode({ course, date, group, number }: CertificateNumber): string {
  const day = date.slice(2).replace(/-/g, '');
  const parts = [courseLetters[course], day, group, String(number).padStart(2, '0')];
  return [...parts, checkOf(parts.join(''))].join('-');
}

/** Whether a number was read or copied rightly. Spaces and hyphens do not matter, nor small letters. */
export function isCertificateCode(code: string): boolean {
  const compact = code.replace(/[\s-]/g, '').toUpperCase();
  return /^[CP]\d{6}[A-J]\d{2}[\dX]$/.test(compact) && checkOf(compact.slice(0, -1)) === compact.slice(-1);
}

/** What a sign counts: a digit itself, a letter its place in the alphabet. */
export function valueOf(sign: string): number {
  return /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 64;
}

/** The sum by which the check digit is found: its remainder after division by 11. */
export function sumOf(signs: string): number {
  return signs
    .replace(/-/g, '')
    .split('')
    .reduce((sum, sign, index) => sum + valueOf(sign) * (weights[index] ?? 0), 0);
}

/** The remainder is 10 one time in eleven; then an X stands for it, as in the numbers of old books. */
function checkOf(signs: string): string {
  const rest = sumOf(signs) % 11;
  return rest === 10 ? 'X' : String(rest);
}
