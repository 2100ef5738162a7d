/**
 * `npm run bench`: what a lesson costs on the weakest phone, against the smallest page that does the same, both made from the
 * same words and measured in the same run. Medians; ratios are what counts, for machines differ. The last line of figures is
 * kept in `bench/`, and the run before is shown beside it.
 */
import type { Browser } from '@playwright/test';
import { questionsOf } from '../site.ts';
import { floorOf } from './floor.ts';
import { openBrowser, serveBench, weakest } from './link.ts';
import { median, report, type Figures } from './report.ts';

const runs = Number(process.argv[2] ?? 5);

/** Where a page is tapped: an option, what sends it, and where words appear. */
interface Subject {
  name: string;
  locale: string;
  address: string;
  taps: Record<'first' | 'second', { option: string; send: string; verdict: string }>;
}

const lessons = ['/km/students/7/', '/en/students/7/'];

function subjectsOf(address: string): Subject[] {
  const locale = address.split('/')[1] ?? '';
  const choices = questionsOf(address).filter(({ type }) => ['choice', 'true-false', 'choice-multiple', 'spot'].includes(type));
  const ours = (index: number) => {
    const id = `#q-${choices[index]?.id}`;
    return { option: `${id} input[name="option"]`, send: `${id} form > button`, verdict: `${id} .verdict` };
  };
  const floor = (index: number) => ({ option: `#q${index} input`, send: `#q${index} button`, verdict: `#q${index} p` });
  return [
    { name: 'floor', locale, address: `/floor${address}`, taps: { first: floor(1), second: floor(2) } },
    { name: 'lesson', locale, address, taps: { first: ours(0), second: ours(1) } },
  ];
} // prettier-ignore

interface Watch {
  paint: number;
  answered: number;
  answeredLater: number;
  blocked: number;
  shifts: number;
}

declare global {
  interface Window {
    bench?: Watch;
  }
}

/** Runs in the page before anything else. @param taps none for a page that is only read. */
function watch(taps: Subject['taps'] | undefined) {
  const seen: Watch = { paint: 0, answered: 0, answeredLater: 0, blocked: 0, shifts: 0 };
  window.bench = seen;
  const follow = (type: string, each: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  follow('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.paint = entry.startTime;
  });
  follow('longtask', ({ duration }) => (seen.blocked += Math.max(0, duration - 50)));
  follow('layout-shift', (entry) => {
    const { hadRecentInput, value } = entry as PerformanceEntry & { hadRecentInput: boolean; value: number };
    if (!hadRecentInput) seen.shifts += value;
  });
  if (!taps) return;
  const { first, second } = taps;
  const hasWords = ({ verdict }: typeof first) => (document.querySelector(verdict)?.textContent ?? '') !== '';
  const press = ({ option, send }: typeof first) => {
    document.querySelector<HTMLElement>(option)?.click();
    document.querySelector<HTMLElement>(send)?.click();
  };
  /** As soon as it can be seen it is tapped, once; a tap that nothing remembers is made again after three seconds. */
  const answer = (question: typeof first, done: (at: number) => void) => {
    if (!document.querySelector(question.send)) return requestAnimationFrame(() => answer(question, done));
    document.querySelector(question.send)?.scrollIntoView({ block: 'center' });
    let pressed = -Infinity;
    const look = () => {
      if (hasWords(question)) return requestAnimationFrame(() => done(performance.now()));
      if (performance.now() - pressed > 3000) {
        pressed = performance.now();
        press(question);
      }
      return requestAnimationFrame(look);
    };
    return requestAnimationFrame(look);
  };
  answer(first, (at) => {
    seen.answered = at;
    // The second question when all is loaded: from the tap to the next frame.
    setTimeout(() => {
      document.querySelector(second.send)?.scrollIntoView({ block: 'center' });
      setTimeout(() => {
        const from = performance.now();
        answer(second, (later) => (seen.answeredLater = later - from));
      }, 4000);
    }, 1000);
  });
}

async function measure(browser: Browser, origin: string, { address, taps }: Subject, isTapped: boolean) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: weakest.latency,
    downloadThroughput: weakest.bytesPerSecond,
    uploadThroughput: weakest.bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: weakest.slowdown });
  const bytes = { page: 0, font: 0, requests: 0 };
  const fonts = new Set<string>();
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Font') fonts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[fonts.has(requestId) ? 'font' : 'page'] += encodedDataLength;
    bytes.requests += 1;
  });
  await page.addInitScript(watch, isTapped ? taps : undefined);
  await page.goto(origin + address, { waitUntil: 'load' });
  if (isTapped)
    await page.waitForFunction(() => (window.bench?.answeredLater ?? 0) > 0, undefined, { timeout: 60_000 });
  else await page.waitForTimeout(4000);
  const seen = await page.evaluate(() => window.bench);
  await context.close();
  if (!seen) throw new Error(`${address} was not watched.`);
  return { ...seen, ...bytes };
}

async function figuresOf(browser: Browser, origin: string, subject: Subject): Promise<Figures> {
  const [read, tapped] = [[], []] as Awaited<ReturnType<typeof measure>>[][];
  for (let run = 0; run < runs; run++) {
    read?.push(await measure(browser, origin, subject, false));
    tapped?.push(await measure(browser, origin, subject, true));
  }
  const of = (list: typeof read, name: keyof Awaited<ReturnType<typeof measure>>) =>
    median((list ?? []).map((one) => one[name]));
  return {
    page: subject.name,
    locale: subject.locale,
    'first paint ms': of(read, 'paint'),
    'answerable ms': of(tapped, 'answered'),
    'tap to words ms': of(tapped, 'answeredLater'),
    'bytes read': of(read, 'page'),
    'bytes read, font': of(read, 'font'),
    'bytes answered': of(tapped, 'page'),
    'requests answered': of(tapped, 'requests'),
    'blocked ms, read': of(read, 'blocked'),
    'blocked ms, answered': of(tapped, 'blocked'),
    'layout shift': of(read, 'shifts'),
  };
}

const floors = new Map(lessons.map((address) => [`/floor${address}`, floorOf(address)]));
const [server, browser] = [await serveBench(floors), await openBrowser()];
try {
  const figures: Figures[] = [];
  for (const subject of lessons.flatMap(subjectsOf))
    figures.push(await figuresOf(browser, server.origin, subject));
  report('lesson', figures, { runs, ...weakest });
} finally {
  await browser.close();
  server.close();
}
