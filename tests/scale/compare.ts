/**
 * `npm run compare:search`: ways to search Khmer, on the site's own pages and on 300 made from its sentences, in Chromium.
 * Ours against Pagefind fed in four ways. Recall and precision are means over queries; bytes are what a first query loads,
 * its first ten results included: as the files are where they are compressed already, brotli at its best otherwise.
 */
import * as pagefind from 'pagefind';
import type { Page } from 'puppeteer-core';
import { clustersOf, foldKhmer, khmerRun } from '#i18n/khmer.ts';
import { wordForms } from '#library/wordForms.ts';
import { buildIndex } from '#search/buildIndex.ts';
import { khmerReading } from '#search/readings.ts';
import type { SearchPage } from '#search/sections.ts';
import { brotli } from '../site.ts';
import { open } from '../twoBrowsers.ts';
import { htmlOf, somePages } from './pages.ts';
import { khmerQueries, type Kind } from './queries.ts';
import { engineAddress, serve } from './serve.ts';
import { folded, pagesWith, type Typed } from './truth.ts';

const sizes = (process.argv[2] ?? '22,300').split(',').map(Number);
const kinds: Kind[] = ['word', 'phrase', 'beginning', 'careless typing', 'number', 'nowhere'];
const each = 20;

interface Method {
  name: string;
  /** What Pagefind is fed for a text of the page; undefined for our own index. */
  feed?: (text: string) => string;
  /** How the query is cut in the browser. */
  cut: 'not' | 'words' | 'pairs';
}

const segmenter = new Intl.Segmenter('km', { granularity: 'word' });
const inWords = (text: string) =>
  foldKhmer(text).replace(khmerRun, (run) =>
    [...segmenter.segment(run)].map(({ segment }) => segment).join(' '),
  );
const inPairs = (text: string) =>
  foldKhmer(text).replace(khmerRun, (run) => {
    const clusters = clustersOf(run);
    return clusters.map((one, index) => one + (clusters[index + 1] ?? '')).join(' ');
  });

const methods: Method[] = [
  { name: 'Pagefind, the pages as they are', feed: (text) => text, cut: 'not' },
  { name: 'Pagefind, words by Node, query as typed', feed: inWords, cut: 'not' },
  { name: 'Pagefind, words by Node, query cut by the browser', feed: inWords, cut: 'words' },
  { name: 'Pagefind, overlapping pairs of clusters', feed: inPairs, cut: 'pairs' },
  { name: 'our own index, runs of four clusters', cut: 'not' },
];

const rows: Record<string, string | number>[] = [];
for (const size of sizes) {
  const pages = somePages('km', size);
  const texts = pages.map(folded);
  const all = khmerQueries(pages, wordForms(), each);
  const asked = kinds.flatMap((kind) =>
    all[kind].map((typed) => ({ kind, typed, truth: [...pagesWith(texts, typed)] })),
  );
  for (const method of methods) rows.push(await tryOut(method, pages, asked));
}
console.table(rows);

async function tryOut(
  method: Method,
  pages: SearchPage[],
  asked: { kind: Kind; typed: Typed; truth: string[] }[],
): Promise<Record<string, string | number>> {
  const files = method.feed ? await pagefindFiles(pages, method.feed) : ownFiles(pages);
  const { server, origin } = await serve(files);
  const browser = await open('Chromium');
  try {
    const page = await browser.newPage();
    await page.goto(`${origin}/blank.html`);
    const weights: Promise<number>[] = [];
    page.on('response', (response) => {
      const packed = /\.(?:pagefind|pf_\w+)$/.test(response.url());
      weights.push(response.buffer().then((body) => (packed ? body.length : brotli(body))));
    });
    await ask(page, method, asked[0]?.typed.query ?? '', 10);
    await page.waitForNetworkIdle({ idleTime: 200 });
    const first = (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0);
    const measured: Record<string, string | number> = {
      method: method.name,
      pages: pages.length,
      'first KB': (first / 1000).toFixed(0),
    };
    for (const kind of kinds) {
      const results: [recall: number, precision: number][] = [];
      for (const { typed, truth } of asked.filter((one) => one.kind === kind)) {
        const found = await ask(page, method, typed.query, 1_000_000);
        const right = found.filter((address) => truth.includes(address)).length;
        results.push([share(right, truth.length), share(right, found.length)]);
      }
      const mean = (at: 0 | 1) => results.reduce((sum, one) => sum + one[at], 0) / results.length;
      measured[kind] = `${mean(0).toFixed(2)} / ${mean(1).toFixed(2)}`;
    }
    return measured;
  } finally {
    await browser.close();
    server.close();
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function ownFiles(pages: SearchPage[]): Map<string, string> {
  return new Map([...buildIndex(pages, khmerReading)].map(([path, text]) => [`search/km/${path}`, text]));
}

async function pagefindFiles(pages: SearchPage[], feed: (text: string) => string) {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(errors.join('\n'));
  for (const page of pages) {
    const fed = {
      ...page,
      sections: page.sections.map(({ anchor, heading, text }) => ({
        anchor,
        heading: feed(heading),
        text: feed(text),
      })),
    };
    await index.addHTMLFile({ url: page.address, content: htmlOf(fed) });
  }
  const { files } = await index.getFiles();
  await pagefind.close();
  return new Map<string, string | Uint8Array>(
    files.map(({ path, content }) => [`pagefind/${path}`, content]),
  );
}

/** Addresses found; of the first `most` the whole result is loaded, as a page of results does. */
async function ask(page: Page, { feed, cut }: Method, query: string, most: number): Promise<string[]> {
  if (!feed) return page.evaluate(askOurs, { code: engineAddress('km'), forms: wordForms(), query, most });
  const typed = cut === 'pairs' ? pairsOf(query) : cut === 'words' ? foldKhmer(query) : query;
  return page.evaluate(askPagefind, { query: typed, cut, most });
}

function pairsOf(query: string): string {
  return foldKhmer(query).replace(khmerRun, (run) => {
    const clusters = clustersOf(run);
    return clusters.length < 2
      ? run
      : clusters
          .slice(0, -1)
          .map((one, index) => one + (clusters[index + 1] ?? ''))
          .join(' ');
  });
}

/** Runs in the browser. Khmer vowels are diacritics to Unicode: cut queries are compared with them. */
async function askPagefind(job: { query: string; cut: string; most: number }): Promise<string[]> {
  interface Code {
    options: (options: object) => Promise<void>;
    search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
  }
  const address = '/pagefind/pagefind.js';
  const code = (await import(address)) as Code;
  await code.options({ exactDiacritics: job.cut !== 'not' });
  const words = new Intl.Segmenter('km', { granularity: 'word' });
  const query =
    job.cut === 'words' ? [...words.segment(job.query)].map(({ segment }) => segment).join(' ') : job.query;
  const { results } = await code.search(query);
  const data = await Promise.all(
    results.slice(0, Math.min(job.most, results.length)).map((result) => result.data()),
  );
  return data.map(({ url }) => url);
}

/** Runs in the browser. */
async function askOurs(job: { code: string; forms: object; query: string; most: number }): Promise<string[]> {
  interface Code {
    khmerEngine: (load: (path: string) => Promise<string>, forms: object) => Engine;
  }
  interface Engine {
    search: (query: object) => Promise<{
      count: number;
      read: (from: number, to: number) => Promise<{ address: string }[]>;
    }>;
  }
  const kept = globalThis as { engine?: Engine };
  const { khmerEngine } = (await import(job.code)) as Code;
  kept.engine ??= khmerEngine(async (path) => (await fetch(`/search/km/${path}`)).text(), job.forms);
  const results = await kept.engine.search({ query: job.query, course: '', from: '', facilitator: true });
  const found = await results.read(0, Math.min(job.most, results.count));
  return found.map(({ address }) => address.replace(/#.*/, ''));
}
