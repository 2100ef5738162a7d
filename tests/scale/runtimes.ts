/**
 * `npm run compare:runtimes`: React against Preact under the same islands. Builds the site with each, then opens a lesson in
 * Chromium as a weak phone does (400 kbit/s, 400 ms, processor slowed down six times, nothing cached), by turns.
 * Bytes: brotli at its best. Times: medians. Leaves `dist/` as it is published.
 */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { open } from '../twoBrowsers.ts';

const runs = Number(process.argv[2] ?? 7);
const lessons = ['/km/students/7/', '/en/caregivers/6/'];
const runtimes = ['react', 'preact'] as const; // The last one built is the one that is published.
const network = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const slowdown = 6;

interface Visit {
  /** From navigation to the first feedback, somebody having tapped as soon as there was something to tap. */
  firstAnswer: number;
  /** From a tap on a page that is awake to its feedback, drawn. */
  tap: number;
  blocked: number;
  scriptBytes: number;
}

type Site = Map<string, Buffer>;

const sites = Object.fromEntries(runtimes.map((runtime) => [runtime, built(runtime)]));
const rows = [];
for (const lesson of lessons) {
  const visits: Record<string, Visit[]> = {};
  for (let run = 0; run < runs; run++)
    for (const runtime of runtimes) (visits[runtime] ??= []).push(await visit(sites[runtime], lesson));
  for (const runtime of runtimes) {
    const own = visits[runtime] ?? [];
    rows.push({
      lesson,
      runtime,
      'all its JavaScript, KB': (median(own.map(({ scriptBytes }) => scriptBytes)) / 1000).toFixed(1),
      'first answer ms': median(own.map(({ firstAnswer }) => firstAnswer)),
      'from … to': range(own.map(({ firstAnswer }) => firstAnswer)),
      'tap to feedback ms': median(own.map(({ tap }) => tap)),
      'most ms': Math.max(...own.map(({ tap }) => tap)),
      'blocked ms': median(own.map(({ blocked }) => blocked)),
    });
  }
}
console.table(rows);

function built(runtime: string): Site {
  execFileSync('npx', ['astro', 'build'], { env: { ...process.env, RUNTIME: runtime }, stdio: 'ignore' });
  const paths = globSync('dist/**/*').filter((path) => statSync(path).isFile());
  return new Map(paths.map((path) => [path.replaceAll('\\', '/').slice('dist'.length), readFileSync(path)]));
}

async function visit(site: Site | undefined, lesson: string): Promise<Visit> {
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*/, '').replace(/\/$/, '/index.html');
    const body = site?.get(path);
    if (!body) return void response.writeHead(404).end();
    const small = packed.get(path) ?? brotliCompressSync(body);
    packed.set(path, small);
    const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.html') ? 'text/html' : '';
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' }).end(small);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser: Browser = await open('Chromium');
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 360, height: 640 });
    const chrome = await page.createCDPSession();
    await chrome.send('Network.enable');
    await chrome.send('Network.emulateNetworkConditions', network);
    await page.emulateCPUThrottling(slowdown);
    const bytes = new Map<string, string>();
    let scriptBytes = 0;
    chrome.on('Network.responseReceived', ({ requestId, type, response }) => {
      if (type === 'Script' || response.url.endsWith('.js')) bytes.set(requestId, response.url);
    });
    chrome.on('Network.loadingFinished', ({ requestId }) => {
      const url = bytes.get(requestId);
      if (url) scriptBytes += packed.get(new URL(url).pathname)?.length ?? 0;
    });
    await page.evaluateOnNewDocument(tapAtOnce);
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}${lesson}`, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => document.documentElement.dataset['firstAnswer'] !== undefined);
    const firstAnswer = Number(await page.evaluate(() => document.documentElement.dataset['firstAnswer']));
    const blocked = await page.evaluate(() => Number(document.documentElement.dataset['blocked'] ?? 0));
    // All questions come into view and wake.
    const forms = await page.$$('.question form');
    for (const form of forms) {
      await form.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await page.waitForFunction(
        (element) => (element as HTMLElement).dataset['awake'] !== undefined,
        {},
        form,
      );
    }
    const taps: number[] = [];
    for (const form of forms) taps.push(...(await form.evaluate(tapAndWait)));
    await page.waitForNetworkIdle({ idleTime: 500 });
    return { firstAnswer: Math.round(firstAnswer), tap: median(taps), blocked, scriptBytes };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Runs in the page before it is read: taps the first question as soon as it stands there, and notes when it is answered. */
function tapAtOnce() {
  let blocked = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked += Math.max(0, duration - 50);
    document.documentElement.dataset['blocked'] = String(Math.round(blocked));
  }).observe({ type: 'longtask', buffered: true });
  let isTapped = false;
  const look = () => {
    const form = document.querySelector('.question form:has(input[type="radio"], input[type="checkbox"])');
    const button = form?.querySelector<HTMLButtonElement>('button.button');
    if (!form || !button) return;
    if (!isTapped) {
      isTapped = true;
      form.scrollIntoView({ block: 'center' });
      form.querySelector<HTMLInputElement>('input')?.click();
      button.click();
    }
    if (!form.querySelector('.verdict')?.textContent) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => (document.documentElement.dataset['firstAnswer'] = String(performance.now()))),
    );
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}

/** Runs in the page: milliseconds from a tap on “check” to its words on the screen; none where they stand already. */
function tapAndWait(form: Element): Promise<number[]> {
  const verdict = form.querySelector('[role="status"].verdict');
  if (!verdict || verdict.textContent) return Promise.resolve([]);
  for (const name of new Set([...form.querySelectorAll('input')].map((input) => input.name)))
    form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.click();
  return new Promise((resolve) => {
    const begun = performance.now();
    new MutationObserver((_, observer) => {
      if (!verdict.textContent) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve([performance.now() - begun])));
    }).observe(verdict, { subtree: true, childList: true, characterData: true });
    form.querySelector<HTMLButtonElement>(':scope > button')?.click();
  });
}

function median(numbers: number[]): number {
  return Math.round([...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0);
}

function range(numbers: number[]): string {
  return `${Math.min(...numbers)}-${Math.max(...numbers)}`;
}
