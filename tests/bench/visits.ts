/** What a browser asks the host for, and what comes, as somebody reads: headers counted, what it kept left out. */
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '#exports/browser.ts';
import { findShell } from '../browser.ts';
import type { Figures } from './report.ts';

/** All addresses that a lesson asks for when it is read to its end, the page first. */
export async function askedBy(origin: string, lesson: string): Promise<string[]> {
  const browser = await chromium.launch({
    executablePath: findShell() ?? (await findBrowser()),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ viewport });
  const paths = new Set<string>();
  page.on('request', (request) => paths.add(new URL(request.url()).pathname));
  await readToTheEnd(page, origin + lesson, () => paths.size);
  await browser.close();
  return [...paths];
}

const viewport = { width: 360, height: 640 };

interface Day {
  page: string;
  lessons: string[];
  wanted: string;
}

/** Two lessons, the help page and a search, by one who was never here; the same with other lessons and words on another day. */
const days: Day[] = [
  { page: 'first visit', lessons: ['/km/students/7/', '/km/students/8/'], wanted: 'លុយ' },
  { page: 'later visit', lessons: ['/km/students/4/', '/km/students/5/'], wanted: 'ទូរស័ព្ទ' },
];

/** One reader over both days, with what their browser keeps in between. */
export async function visits(origin: string): Promise<Figures[]> {
  const browser = await chromium.launch({
    executablePath: findShell() ?? (await findBrowser()),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ viewport });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const kept = new Set<string>();
  const come = { requests: 0, bytes: 0 };
  session.on('Network.requestServedFromCache', ({ requestId }) => kept.add(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) kept.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (kept.has(requestId)) return;
    come.requests += 1;
    come.bytes += encodedDataLength;
  });
  const figures: Figures[] = [];
  for (const { page: name, lessons, wanted } of days) {
    come.requests = 0;
    come.bytes = 0;
    for (const path of [...lessons, '/km/help/'])
      await readToTheEnd(page, origin + path, () => come.requests);
    await page.goto(`${origin}/km/search/`, { waitUntil: 'networkidle' });
    await page.getByRole('searchbox').fill(wanted);
    await page.keyboard.press('Enter');
    await still(() => come.requests);
    figures.push({ page: name, locale: 'km', requests: come.requests, KB: come.bytes / 1000 });
  }
  await browser.close();
  return figures;
}

async function readToTheEnd(page: Page, address: string, count: () => number): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += 300) {
      scrollTo(0, top);
      await new Promise((next) => setTimeout(next, 50));
    }
  });
  await still(count);
}

/** Until nothing has come for two seconds: what follows from an answer is asked a while after it on a busy machine. */
async function still(count: () => number): Promise<void> {
  for (let before = -1; before !== count();) {
    before = count();
    await pause(2000);
  }
}
