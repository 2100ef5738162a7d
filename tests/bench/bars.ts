/** What was promised, and whether it is held. Bytes are exact, so a missed bar of bytes fails the bench; times never do. */
import { figureNames, floorOf, subjectOf, type Figures } from './kept.ts';

export interface Bar {
  part: string;
  figure: string;
  /** Rows with these words alone. */
  only?: Record<string, string>;
  most?: number;
  least?: number;
  /** At most so many times what the floor has. */
  timesFloor?: number;
  /** The same on every machine: the bench fails where it is missed. */
  isExact?: boolean;
}

const lesson = (bar: Omit<Bar, 'part' | 'only'>): Bar => ({
  part: 'lesson',
  only: { page: 'lesson' },
  ...bar,
});

export const bars: Bar[] = [
  lesson({ figure: 'first paint ms', timesFloor: 1.15 }),
  lesson({ figure: 'answerable ms', timesFloor: 1.5 }),
  lesson({ figure: 'tap to words ms', most: 50 }),
  lesson({ figure: 'bytes read', most: 14_000, isExact: true }),
  lesson({ figure: 'bytes read, with the font', most: 42_000, isExact: true }),
  lesson({ figure: 'script files read', most: 0 }),
  lesson({ figure: 'bytes answered', most: 30_000, isExact: true }),
  lesson({ figure: 'blocked ms, read', most: 0 }),
  lesson({ figure: 'blocked ms, answered', most: 50 }),
  lesson({ figure: 'layout shift', most: 0 }),
  { part: 'font', figure: 'layout shift', most: 0 },
  { part: 'search', figure: 'bytes', most: 150_000, isExact: true },
  { part: 'search', figure: 'bytes, times English', most: 1.3, isExact: true },
  { part: 'search', figure: 'time, times English', most: 1.3 },
  ...['performance', 'accessibility', 'best practices', 'findable'].map((figure) => ({
    part: 'lighthouse',
    figure,
    least: 100,
  })),
]; // prettier-ignore

export function barFor(part: string, figure: string, row?: Figures): Bar | undefined {
  return bars.find(
    (bar) =>
      bar.part === part &&
      bar.figure === figure &&
      (!row || Object.entries(bar.only ?? {}).every(([name, value]) => row[name] === value)),
  );
}

/** `at most 1.15 × the floor` */
export function sayBar({ most, least, timesFloor }: Bar): string {
  if (timesFloor !== undefined) return `at most ${timesFloor} × the floor`;
  return least === undefined ? `at most ${most}` : `at least ${least}`;
}

/** Whether a figure holds its bar; undefined where there is no bar or no figure. */
export function holds(part: string, figure: string, row: Figures, rows: Figures[]): boolean | undefined {
  const [bar, value] = [barFor(part, figure, row), row[figure]];
  if (!bar || typeof value !== 'number') return undefined;
  if (bar.timesFloor !== undefined) {
    const floor = floorOf(row, rows)?.[figure];
    return typeof floor === 'number' ? value <= floor * bar.timesFloor : undefined;
  }
  return value <= (bar.most ?? Infinity) && value >= (bar.least ?? -Infinity);
}

/** `lesson, km: bytes read is 26664, at most 14000` */
export function missed(part: string, rows: Figures[], isAsked: (bar: Bar) => boolean): string[] {
  return rows.flatMap((row) =>
    figureNames(rows).flatMap((figure) => {
      const bar = barFor(part, figure, row);
      return bar && isAsked(bar) && holds(part, figure, row, rows) === false
        ? [`${subjectOf(row)}: ${figure} is ${row[figure]}, ${sayBar(bar)}`]
        : [];
    }),
  );
}
