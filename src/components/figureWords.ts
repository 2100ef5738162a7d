/** The words beside a figure: value, base, year, source. */
import { formatNumber, formatPercent } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import type { Statistic } from '#library/statistics.ts';
import { chartKind } from './chart.ts';

/** `52%`, or `20 of 21` where people are counted. */
export function shownValue(locale: Locale, statistic: Statistic): string {
  const { value, base } = statistic;
  if (statistic.unit === '%' && base !== undefined && base < 50) {
    throw new Error(`${statistic.id}: a percentage of ${base} people; show a count.`);
  }
  if (chartKind(statistic) === 'share') return formatPercent(locale, value);
  const count = formatNumber(locale, value);
  return base === undefined
    ? count
    : translator(locale)('figure.count', { count, base: formatNumber(locale, base) });
}

/** One sentence about who was asked, and when. */
export function baseLine(locale: Locale, shown: Statistic[]): string {
  const t = translator(locale);
  const [first] = shown;
  if (!first) return '';
  const { year } = first.words;
  const same = shown.every(
    ({ base, words }) =>
      base === first.base && words.year === year && words.who[locale] === first.words.who[locale],
  );
  if (!same) {
    return t('figure.basesLine', { year: [...new Set(shown.map(({ words }) => words.year))].join(', ') });
  }
  const who = first.words.who[locale];
  if (first.base === undefined) return t('figure.baseLineWords', { who, year });
  return t('figure.baseLine', { base: formatNumber(locale, first.base), who, year });
}

/** `Disrupting Harm 2022, section 2.2.1`; parts without a number are named as they are. */
export function citation(locale: Locale, source: string, section: string | undefined): string {
  if (!section) return source;
  return /^\d/.test(section)
    ? translator(locale)('figure.section', { source, section })
    : `${source}, ${section}`;
}
