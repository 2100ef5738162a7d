/**
 * `npm run measure:search`: what a search costs on the site as it is, and on sites of 300 and 2,000 pages made from its own
 * sentences. Bytes: brotli at its best. Times: medians in Chromium, its
 * processor slowed down six times, from a key to the results on the screen.
 */
import { readFileSync } from 'node:fs';
import { brotli } from '../site.ts';
import { open } from '../twoBrowsers.ts';
import { buildIndex } from '#search/buildIndex.ts';
import { readings } from '#search/readings.ts';
import { chance, pick } from './chance.ts';
import { somePages, type Locale } from './pages.ts';
import { serve } from './serve.ts';

const sizes = (process.argv[2] ?? '22,300,2000').split(',').map(Number);
const slowdown = 6;
/** Queries whose time is taken when all code is loaded. */
const warmQueries = 15;
/** What nobody types but somebody may paste, as long as a query may be. */
const hostile = [
  '\u17D2',
  'ក្',
  'ក្ក',
  'ា',
  'ៗ',
  '១',
  '9',
  '"',
  '"a" ',
  'a',
  'ab ',
  '.*+?^$',
  'ឱ្យ',
  'ផ្លូវ ',
  'facebook ',
].map((piece) => piece.repeat(200).slice(0, 200).trim());

interface Cost {
  pages: number;
  locale: Locale;
  'build s': string;
  'index MB, not compressed': string;
  files: number;
  'first KB': string;
  'first requests': number;
  'first with page code KB': string;
  'later KB median': string;
  'later KB most': string;
  'first ms': number;
  'warm ms': number;
  'warm ms most': number;
  'hostile ms most': number;
}

const costs: Cost[] = [];
for (const size of sizes) for (const locale of ['km', 'en'] as const) costs.push(await measure(locale, size));
console.table(costs);

async function measure(locale: Locale, size: number): Promise<Cost> {
  const pages = somePages(locale, size);
  const started = performance.now();
  const files = new Map(
    [...buildIndex(pages, readings[locale])].map(([path, text]) => [`search/${locale}/${path}`, text]),
  );
  const built = performance.now() - started;
  const { server, origin } = await serve(files);
  const browser = await open('Chromium');
  try {
    const page = await browser.newPage();
    let asked: string[] = [];
    page.on('response', (response) => asked.push(new URL(response.url()).pathname));
    const settle = () => page.waitForNetworkIdle({ idleTime: 120 });
    // What was answered is known here: from memory, or from the finished site.
    const weigh = (paths: Iterable<string>) =>
      [...new Set(paths)].reduce(
        (sum, path) => sum + brotli(files.get(path.slice(1)) ?? readFileSync(`dist${path}`)),
        0,
      );

    const queries = someQueries(locale, pages, warmQueries + 1);
    await page.goto(`${origin}/${locale}/search/`);
    await page.waitForSelector('form[data-awake]');
    await settle();
    await page.emulateCPUThrottling(slowdown);
    const first = await page.evaluate(typeAndWait, queries[0] ?? '');
    await settle();
    const own = asked.filter((path) =>
      /^\/search\/|\/(?:khmer|english|engine|highlight|units|match|suggest)\./.test(path),
    );
    const firstBytes = weigh(own);
    const scripts = asked.filter((path) => !path.endsWith('/') && !path.endsWith('.woff2'));
    const allBytes = weigh(scripts);
    const seen = new Set<string>();
    const later: number[] = [];
    const warm: number[] = [];
    for (const query of queries.slice(1)) {
      for (const path of asked) seen.add(path);
      asked = [];
      await page.evaluate(typeAndWait, query);
      await settle();
      later.push(weigh(asked.filter((path) => !seen.has(path))));
      // Again, with all its files at hand: what is left is the work.
      await page.evaluate(typeAndWait, '');
      warm.push(await page.evaluate(typeAndWait, query));
    }
    const pasted: number[] = [];
    for (const query of hostile) {
      await page.evaluate(typeAndWait, query);
      await settle();
      await page.evaluate(typeAndWait, '');
      pasted.push(await page.evaluate(typeAndWait, query));
    }
    return {
      pages: size,
      locale,
      'build s': (built / 1000).toFixed(1),
      'index MB, not compressed': (
        [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
      ).toFixed(1),
      files: files.size,
      'first KB': kb(firstBytes),
      'first requests': new Set(own).size,
      'first with page code KB': kb(allBytes),
      'later KB median': kb(median(later)),
      'later KB most': kb(Math.max(...later)),
      'first ms': Math.round(first),
      'warm ms': Math.round(median(warm)),
      'warm ms most': Math.round(Math.max(...warm)),
      'hostile ms most': Math.round(Math.max(...pasted)),
    };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Runs in the page: types the whole query at once; resolves with milliseconds, when the results are drawn. */
async function typeAndWait(query: string): Promise<number> {
  const box = document.querySelector<HTMLInputElement>('input[name="query"]');
  const status = document.querySelector('[role="status"]');
  if (!box || !status) throw new Error('This is not the search page.');
  const begun = performance.now();
  const isDone = () => (query === '' ? status.textContent === '' : status.textContent.includes(query));
  const done = new Promise<number>((resolve) => {
    const look = () => {
      if (!isDone()) return false;
      resolve(performance.now() - begun);
      return true;
    };
    const observer = new MutationObserver(() => look() && observer.disconnect());
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    setTimeout(look, 20_000);
  });
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, query);
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return isDone() ? performance.now() - begun : done;
}

/** Words and pairs of words that stand somewhere. */
function someQueries(locale: Locale, pages: ReturnType<typeof somePages>, count: number): string[] {
  const next = chance(7);
  const breaker = new Intl.Segmenter(locale, { granularity: 'word' });
  const lines = pages.flatMap(({ sections }) => sections.flatMap(({ text }) => text.split('\n')));
  const found = new Set<string>();
  while (found.size < count) {
    const words = [...breaker.segment(pick(lines, next))].filter(({ isWordLike }) => isWordLike);
    const at = Math.floor(next() * words.length);
    const [word, following] = [words[at], words[at + 1]];
    if (!word || word.segment.length < 4) continue;
    const isPair = next() < 0.4 && following?.index === word.index + word.segment.length;
    found.add(isPair ? word.segment + (following?.segment ?? '') : word.segment);
  }
  return [...found];
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
