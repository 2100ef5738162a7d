/** `npm run bench -- search`: what the first search of somebody new costs, in bytes and time, in both languages beside each other. */
import type { Browser } from '@playwright/test';
import type { Figures } from './kept.ts';
import { firstVisit, openPhones, serveBench, usualPhone, weakest } from './link.ts';
import { median, report } from './report.ts';

/** The same words, so that as much is found. */
const words = {
  km: ['កុមារ', 'ជំនួយ', 'ទូរស័ព្ទ', 'ពាក្យសម្ងាត់', 'នគរបាល'],
  en: ['child', 'help', 'telephone', 'password', 'police'],
};
type Locale = keyof typeof words;

declare global {
  interface Window {
    askedAt?: number;
    foundAt?: number;
  }
}

/** Runs in the page: types and sends a word as soon as there is a box; what nothing remembers is sent again after three seconds. */
function ask(word: string) {
  const look = () => {
    const form = document.querySelector<HTMLFormElement>('main form[role="search"]');
    const box = form?.querySelector<HTMLInputElement>('input[name="query"]');
    if (document.querySelector('.results a')) {
      window.foundAt = performance.now();
      return;
    }
    if (form && box && performance.now() - (sentAt ?? -Infinity) > 3000) {
      sentAt = performance.now();
      window.askedAt ??= sentAt;
      box.focus();
      box.value = word;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      form.requestSubmit();
    }
    requestAnimationFrame(look);
  };
  let sentAt: number | undefined;
  requestAnimationFrame(look);
}

async function search(browser: Browser, origin: string, locale: Locale, word: string, isReady: boolean) {
  const { page, came, close } = await firstVisit(browser);
  if (!isReady) await page.addInitScript(ask, word);
  await page.goto(`${origin}/${locale}/search/`, { waitUntil: 'load' });
  if (isReady) {
    await page.waitForLoadState('networkidle');
    await page.evaluate(ask, word);
  }
  await page.waitForFunction(() => window.foundAt !== undefined, undefined, { timeout: 60_000 });
  await page.waitForLoadState('networkidle'); // What the results load after them counts too.
  const time = await page.evaluate(() => (window.foundAt ?? 0) - (window.askedAt ?? 0));
  const whole = await page.evaluate(() => window.foundAt ?? 0);
  await close();
  return { time, whole, bytes: came.page + came.pictures, font: came.font, requests: came.requests };
}

async function figuresOf(browser: Browser, origin: string, locale: Locale, runs: number) {
  const atOnce: Awaited<ReturnType<typeof search>>[] = [];
  const ready: typeof atOnce = [];
  for (let run = 0; run < runs; run++) {
    const word = words[locale][run % words[locale].length] ?? '';
    atOnce.push(await search(browser, origin, locale, word, false));
    ready.push(await search(browser, origin, locale, word, true));
  }
  const all = [...atOnce, ...ready];
  return {
    bytes: Math.max(...all.map(({ bytes }) => bytes)),
    'bytes, median': median(all.map(({ bytes }) => bytes)),
    'bytes, font': Math.max(...all.map(({ font }) => font)),
    requests: median(all.map(({ requests }) => requests)),
    'page to result at once ms': median(atOnce.map(({ whole }) => whole)),
    'send to result at once ms': median(atOnce.map(({ time }) => time)),
    'send to result when ready ms': median(ready.map(({ time }) => time)),
  };
}

/** Each word is asked for by somebody new, twice; `runs` beyond the number of words begin again with the first. */
export async function measure(runs = words.km.length): Promise<void> {
  const [server, phones] = [await serveBench(new Map()), openPhones()];
  try {
    const browser = await phones.open(usualPhone);
    const [km, en] = [
      await figuresOf(browser, server.origin, 'km', runs),
      await figuresOf(browser, server.origin, 'en', runs),
    ];
    const ratio = (name: keyof typeof km) => Math.round((km[name] / en[name]) * 100) / 100;
    const figures: Figures[] = [
      {
        page: 'search',
        locale: 'km',
        ...km,
        'bytes, times English': ratio('bytes, median'),
        'time, times English': ratio('send to result at once ms'),
        'time when ready, times English': ratio('send to result when ready ms'),
      },
      { page: 'search', locale: 'en', ...en },
    ];
    report('search', figures, { runs, ...weakest, phone: (await phones.settingsOf(usualPhone)).phone });
  } finally {
    await phones.close();
    server.close();
  }
}
