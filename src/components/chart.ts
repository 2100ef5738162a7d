/** Draws figures at build: a bar for a share of many, a dot for each person where few were asked. */
import type { Statistic } from '#library/statistics.ts';

/** Reports print no percentages below this base; neither do we. */
const fewest = 50;

/** How a statistic is honestly shown. */
export function chartKind({ unit, value, base }: Statistic): 'share' | 'dots' | 'count' {
  if (base !== undefined && base <= fewest && unit !== '%' && value <= base) return 'dots';
  return unit === '%' ? 'share' : 'count';
}

/** The drawing alone; its words stand beside it. Presentation attributes only: the policy forbids styles. */
export function chart(statistic: Statistic): string {
  const { value, base } = statistic;
  const kind = chartKind(statistic);
  if (kind === 'dots' && base !== undefined) return dots(value, base);
  if (kind === 'share') return bar(value / 100);
  return base === undefined || value > base ? '' : bar(value / base);
}

function bar(share: number): string {
  const width = Math.round(share * 1000) / 10;
  return `<svg class="bar-drawn" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><path class="chart-ground" d="M0 0h100v8H0z"/><path class="chart-value" d="M0 0h${width}v8H0z"/></svg>`;
}

function dots(value: number, base: number): string {
  const columns = base <= 10 ? base : Math.ceil(base / Math.ceil(base / 11));
  const rows = Math.ceil(base / columns);
  const paths = Array.from({ length: base }, (_, index) => {
    const x = (index % columns) * 10 + 5;
    const y = Math.floor(index / columns) * 10 + 5;
    return { on: index < value, path: `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0` };
  });
  const draw = (on: boolean) =>
    paths
      .filter((dot) => dot.on === on)
      .map(({ path }) => path)
      .join('');
  return `<svg class="dots-drawn" viewBox="0 0 ${columns * 10} ${rows * 10}" width="${columns * 22}" aria-hidden="true"><path class="chart-rest" d="${draw(false)}"/><path class="chart-value" d="${draw(true)}"/></svg>`;
}
