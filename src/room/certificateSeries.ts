/** What an organiser says of a day with certificates. It stands in the address behind the `#`, and nowhere else. */
import { groupLetters, mostCertificates } from './certificateCode.ts';

export interface CertificateSeries {
  hours: number;
  /** `2026-07-21`. */
  date: string;
  group: string;
  count: number;
}

export const mostHours = 200;

/** `h=6&d=2026-07-21&g=A&n=24`. */
export function toFragment({ hours, date, group, count }: CertificateSeries): string {
  return `h=${hours}&d=${date}&g=${group}&n=${count}`;
}

/** Undefined for anything that was not written by the function above. */
export function fromFragment(fragment: string): CertificateSeries | undefined {
  const found = /^#?h=(\d{1,3}(?:\.5)?)&d=(\d{4}-\d{2}-\d{2})&g=([A-J])&n=(\d{1,2})$/.exec(fragment);
  if (!found) return undefined;
  const [, hours = '', date = '', group = '', count = ''] = found;
  return toSeries({ hours, date, group, count });
}

/** As a form gives it, in texts. Undefined as long as something is missing or cannot be. */
export function toSeries(given: Record<keyof CertificateSeries, string>): CertificateSeries | undefined {
  const [hours, count] = [Number(given.hours), Number(given.count)];
  const { date, group } = given;
  const isHalf = Number.isInteger(hours * 2) && hours > 0 && hours <= mostHours;
  const isWhole = Number.isInteger(count) && count >= 1 && count <= mostCertificates;
  const isGroup = groupLetters.some((letter) => letter === group);
  return isHalf && isWhole && isGroup && isDay(date) ? { hours, date, group, count } : undefined;
}

/** A day that is in the calendar, in this century: a number has room for two digits of the year. */
function isDay(date: string): boolean {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(date)) return false;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
