/** `npm run bench -- font`: how much moves when our font is three seconds late, on phones with different fonts of their own. */
import type { Browser } from '@playwright/test';
import { canChoosePhone, type Phone } from '../specimen/phoneFonts.ts';
import type { Figures } from './kept.ts';
import { firstVisit, openPhones, serveBench, weakest } from './link.ts';
import { median, report } from './report.ts';

const late = 3000;

/** A lesson, the page with the fewest words above its foot, and the door. */
const addresses = { lesson: '/km/students/7/', search: '/km/search/', home: '/km/' };

const phones: Phone[] = ['Noto Sans Khmer', 'Khmer OS', 'a Khmer font of another name', 'no Khmer'];

interface Moved {
  shift: number;
  paint: number;
  /** When the font was there; 0 where the phone has it. */
  font: number;
}

async function visit(browser: Browser, url: string): Promise<Moved> {
  const { page, close } = await firstVisit(browser);
  await page.goto(url, { waitUntil: 'load' });
  // Where our font is asked for, a load waits for it. A swap is drawn within some frames, however slow.
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(1500);
  const moved = await page.evaluate(() => {
    const read = (type: string) => {
      const observer = new PerformanceObserver(() => undefined);
      observer.observe({ type, buffered: true });
      return observer.takeRecords();
    };
    const shifts = read('layout-shift') as (PerformanceEntry & { value: number })[];
    const fonts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'));
    return {
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      font: Math.max(0, ...(fonts as PerformanceResourceTiming[]).map(({ responseEnd }) => responseEnd)),
    };
  });
  await close();
  return moved;
}

/** Each page is opened `runs` times on each phone. */
export async function measure(runs = 3): Promise<void> {
  const isFont = (path: string) => path.endsWith('.woff2');
  const [server, shop] = [await serveBench(new Map(), (path) => (isFont(path) ? late : 0)), openPhones()];
  const figures: Figures[] = [];
  try {
    for (const phone of canChoosePhone ? phones : phones.slice(0, 1)) {
      const browser = await shop.open(phone);
      for (const [name, address] of Object.entries(addresses)) {
        const visits: Moved[] = [];
        for (let run = 0; run < runs; run++) visits.push(await visit(browser, server.origin + address));
        figures.push({
          phone: (await shop.settingsOf(phone)).phone,
          page: name,
          'first paint ms': median(visits.map(({ paint }) => paint)),
          'font there ms': median(visits.map(({ font }) => font)),
          'layout shift': Math.max(...visits.map(({ shift }) => Math.round(shift * 10_000) / 10_000)),
        });
      }
      await browser.close();
    }
    report('font', figures, { runs, lateMs: late, ...weakest });
  } finally {
    await shop.close();
    server.close();
  }
}
