/**
 * Total blocking time of a visit, from the browser's own trace: a page's observer of long tasks is not told of all of them (of
 * those of the parser, now and then). Of each task of the page's thread what is above 50 ms counts, from the first paint on:
 * before it there is nothing to press (https://web.dev/articles/tbt). What comes before is counted apart.
 */
import type { CDPSession, Page } from '@playwright/test';

export interface Blocked {
  /** Milliseconds above 50 of each task, from the first paint on. */
  afterPaint: number;
  /** The same of all tasks of the page. */
  inAll: number;
}

/** An event of the trace. Times in microseconds. */
interface Traced {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args: { name?: string; data?: { documentLoaderURL?: string } };
}

const bearable = 50;

/** @returns ends the watch and says what was found since; throws if the address was never opened or never painted. */
export async function watchBlocked(page: Page, url: string): Promise<() => Promise<Blocked>> {
  const session = await page.context().newCDPSession(page);
  const events: Traced[] = [];
  // The protocol calls them objects, its types lists of strings.
  session.on('Tracing.dataCollected', ({ value }: { value: object[] }) =>
    events.push(...(value as Traced[])),
  );
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing', 'loading'] },
  });
  return async () => {
    await ended(session);
    return blockedIn(events, url);
  };
}

async function ended(session: CDPSession): Promise<void> {
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
}

function blockedIn(events: Traced[], url: string): Blocked {
  const began = events.find(({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === url);
  const { pid = -1, tid = -1, ts: start = 0 } = began ?? {};
  const isOfPage = (event: Traced) => event.pid === pid && event.tid === tid && event.ts >= start;
  const painted = events.find((event) => event.name === 'firstContentfulPaint' && isOfPage(event));
  if (!painted) throw new Error(`The trace of ${url} has ${began ? 'no first paint' : 'no navigation'}.`);
  const tasks = events.filter((event) => event.name === 'ThreadControllerImpl::RunTask' && isOfPage(event));
  const since = (from: number) =>
    tasks.reduce((sum, { ts, dur = 0 }) => {
      const within = ts + dur - Math.max(ts, from);
      // Of a task that began before, its part of the 50 ms.
      return dur / 1000 <= bearable || within <= 0 ? sum : sum + (within / dur) * (dur / 1000 - bearable);
    }, 0);
  return { afterPaint: since(painted.ts), inAll: since(start) };
} // prettier-ignore
