/** `npm run bench -- lighthouse`: what Lighthouse says of the pages that most readers see, on a phone, in both languages. */
import lighthouse, { type Result } from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '#exports/browser.ts';
import type { Figures } from './kept.ts';
import { openPhones, serveBench, usualPhone } from './link.ts';
import { median, report } from './report.ts';

const pages = { home: '', course: 'students/', lesson: 'students/7/', search: 'search/', help: 'help/' };

/** Its names for categories, and ours. */
const categories = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
  seo: 'findable',
};

const times = {
  'first-contentful-paint': 'FCP ms',
  'largest-contentful-paint': 'LCP ms',
  'total-blocking-time': 'TBT ms',
  'cumulative-layout-shift': 'layout shift',
};

/** Below this Lighthouse itself marks an audit. */
const passed = 0.9;

async function audit(url: string, port: number): Promise<Result> {
  const run = await lighthouse(url, { port, logLevel: 'error', onlyCategories: Object.keys(categories) });
  if (!run || run.lhr.runtimeError) throw new Error(`${url}: ${run?.lhr.runtimeError?.message}`);
  return run.lhr;
}

function figuresOf(results: Result[]): Figures {
  const scoresOf = (id: string) =>
    results.map(({ categories }) => Math.round((categories[id]?.score ?? 0) * 100));
  const scores = Object.entries(categories).map(([id, name]) => [name, median(scoresOf(id))]);
  const measured = Object.entries(times).map(([id, name]) => {
    const value = median(results.map((result) => result.audits[id]?.numericValue ?? 0));
    return [name, id === 'cumulative-layout-shift' ? value : Math.round(value)];
  });
  const failures = results.flatMap(failedAudits);
  const often = [...new Set(failures)].filter(
    (id) => failures.filter((other) => other === id).length * 2 > results.length,
  );
  return Object.fromEntries([
    ...scores,
    // A machine that has other things to do takes from the median what the page has not lost.
    ['best performance', Math.max(...scoresOf('performance'))],
    ...measured,
    ['machine', Math.round(median(results.map(({ environment }) => environment.benchmarkIndex)))],
    ['failed', often.join(', ') || 'none'],
  ]) as Figures;
}

function failedAudits({ audits }: Result): string[] {
  return Object.values(audits)
    .filter(({ score, scoreDisplayMode }) => score !== null && score < passed && scoreDisplayMode !== 'informative')
    .map(({ id }) => id);
} // prettier-ignore

/** Audits each page `runs` times. */
export async function measure(runs = 3): Promise<void> {
  const [server, phones] = [await serveBench(new Map()), openPhones()];
  const { env, phone } = await phones.settingsOf(usualPhone);
  const browser = await puppeteer.launch({
    executablePath: await findBrowser(),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    env,
  });
  try {
    const port = Number(new URL(browser.wsEndpoint()).port);
    const figures: Figures[] = [];
    let version = '';
    for (const locale of ['km', 'en'])
      for (const [page, address] of Object.entries(pages)) {
        const results: Result[] = [];
        for (let run = 0; run < runs; run++)
          results.push(await audit(`${server.origin}/${locale}/${address}`, port));
        figures.push({ page, locale, ...figuresOf(results) });
        version = results[0]?.lighthouseVersion ?? version;
      }
    report('lighthouse', figures, { runs, lighthouse: version, phone });
  } finally {
    await browser.close();
    await phones.close();
    server.close();
  }
}
