/**
 * `npm run bench -- lesson`: what a lesson costs on the weakest phone, against the smallest page that does the same, both made
 * from the same words and measured in the same run. Medians; ratios are what counts, for machines differ.
 */
import type { Browser } from '@playwright/test';
import { questionsOf } from '../site.ts';
import { watchBlocked } from './blocked.ts';
import { floorOf } from './floor.ts';
import { firstVisit, openPhones, serveBench, usualPhone, weakest } from './link.ts';
import type { Figures } from './kept.ts';
import { median, report } from './report.ts';

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
  shifts: number;
}

declare global {
  interface Window {
    bench?: Watch;
  }
}

/** Runs in the page before anything else. @param taps none for a page that is only read. */
function watch(taps: Subject['taps'] | undefined) {
  const seen: Watch = { paint: 0, answered: 0, answeredLater: 0, shifts: 0 };
  window.bench = seen;
  const follow = (type: string, each: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  follow('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.paint = entry.startTime;
  });
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
        answer(second, (later) => {
          seen.answeredLater = later - from;
          console.debug('answered twice');
        });
      }, 4000);
    }, 1000);
  });
}

async function visit(browser: Browser, origin: string, { address, taps }: Subject, isTapped: boolean) {
  const { page, came, close } = await firstVisit(browser);
  await page.addInitScript(watch, isTapped ? taps : undefined);
  const blocked = await watchBlocked(page, origin + address);
  // Told by the page: whatever else asks it puts 40 ms of its own work into it.
  const answered = isTapped && page.waitForEvent('console', { timeout: 60_000 });
  await page.goto(origin + address, { waitUntil: 'load' });
  await (answered || page.waitForTimeout(4000));
  const { afterPaint, inAll } = await blocked();
  const seen = await page.evaluate(() => window.bench);
  await close();
  if (!seen) throw new Error(`${address} was not watched.`);
  return { ...seen, ...came, afterPaint, inAll };
}

async function figuresOf(browser: Browser, origin: string, subject: Subject, runs: number): Promise<Figures> {
  const read: Awaited<ReturnType<typeof visit>>[] = [];
  const tapped: typeof read = [];
  for (let run = 0; run < runs; run++) {
    read.push(await visit(browser, origin, subject, false));
    tapped.push(await visit(browser, origin, subject, true));
  }
  const of = (list: typeof read, name: keyof (typeof read)[number]) => median(list.map((one) => one[name]));
  return {
    page: subject.name,
    locale: subject.locale,
    'first paint ms': of(read, 'paint'),
    'answerable ms': of(tapped, 'answered'),
    'tap to words ms': of(tapped, 'answeredLater'),
    'bytes read': of(read, 'page'),
    'bytes read, with the font': of(read, 'page') + of(read, 'font'),
    'bytes of pictures, read': of(read, 'pictures'),
    'script files read': of(read, 'scripts'),
    'bytes answered': of(tapped, 'page') + of(tapped, 'pictures'),
    'requests answered': of(tapped, 'requests'),
    'blocked ms, read': of(read, 'afterPaint'),
    'blocked ms, answered': of(tapped, 'afterPaint'),
    'blocked ms, read, with what came before the first paint': of(read, 'inAll'),
    'blocked ms, answered, with what came before': of(tapped, 'inAll'),
    'layout shift': of(read, 'shifts'),
  };
}

/** Visits each page `runs` times to read and `runs` times to answer. */
export async function measure(runs = 5): Promise<void> {
  const floors = new Map(lessons.map((address) => [`/floor${address}`, floorOf(address)]));
  const [server, phones] = [await serveBench(floors), openPhones()];
  try {
    const browser = await phones.open(usualPhone);
    const figures: Figures[] = [];
    for (const subject of lessons.flatMap(subjectsOf))
      figures.push(await figuresOf(browser, server.origin, subject, runs));
    report('lesson', figures, { runs, ...weakest, phone: (await phones.settingsOf(usualPhone)).phone });
  } finally {
    await phones.close();
    server.close();
  }
}
