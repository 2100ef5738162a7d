/** Statistics to draw, of which a test says only what matters to it. */
import type { Statistic } from '#library/statistics.ts';

export function statistic(
  numbers: Partial<Pick<Statistic, 'id' | 'value' | 'unit' | 'base'>>,
  words: Partial<Statistic['words']> = {},
): Statistic {
  return {
    id: 'J68',
    value: 20,
    unit: 'children',
    base: 21,
    ...numbers,
    words: {
      statement: { en: 'Told someone', km: 'បានប្រាប់គេ' },
      who: { en: 'children who were threatened', km: 'កុមារដែលរងការគំរាម' },
      year: 2020,
      source: 'dh',
      section: '2.2.1',
      ...words,
    },
  };
}
