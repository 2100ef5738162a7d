/** Serves the finished site and the floor as a good host does, and opens them in a browser as on a weak phone and a slow line. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '#exports/browser.ts';
import { typeOf } from '#offline/pack.ts';
import { askAgain, keeping } from '#security/headers.ts';
import { findShell } from '../browser.ts';
import { canChoosePhone, fontSettings, type Phone } from '../specimen/phoneFonts.ts';

/** 400 kbit/s, 400 ms from a question to its answer, a processor six times slower than this one. */
export const weakest = { bytesPerSecond: 50_000, latency: 400, slowdown: 6 };

/** The phone of most readers: Android has this font for Khmer. */
export const usualPhone: Phone = 'Noto Sans Khmer';

export interface BenchServer {
  origin: string;
  close: () => void;
}

const isPacked = (path: string) => /\.(?:woff2|png)$/.test(path);

/**
 * Everything is sent compressed by brotli at its best, but for what is compressed already, with what `headers.ts` says about
 * keeping it. The other headers are left out: on the HTTP/2 of a real host they weigh some bytes an answer, here it would be 800.
 * @param floors address → page.
 * @param lateBy milliseconds that the answer for a path is held back.
 */
export async function serveBench(
  floors: Map<string, string>,
  lateBy: (path: string) => number = () => 0,
): Promise<BenchServer> {
  const ready = new Map<string, Buffer>();
  const read = (path: string): Buffer | undefined => {
    const known = ready.get(path);
    if (known) return known;
    const file = `dist${path}${path.endsWith('/') ? 'index.html' : ''}`;
    const text = floors.get(path) ?? (existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined);
    if (text === undefined) return undefined;
    const body = isPacked(path) ? Buffer.from(text) : brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    ready.set(path, body);
    return body;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const body = read(pathname);
    const path = body ? pathname : '/404.html';
    const bytes = body ?? read(path);
    const kept = keeping.find(({ folder }) => new RegExp(`^${folder.replaceAll('*', '[^/]+')}`).test(path));
    const type = typeOf(path);
    const headers = {
      'content-type': type.startsWith('text/') && !type.includes('charset') ? `${type}; charset=utf-8` : type,
      'content-length': bytes?.length ?? 0,
      'cache-control': kept?.value ?? askAgain,
      ...(!isPacked(path) && { 'content-encoding': 'br', vary: 'accept-encoding' }),
    };
    void wait(lateBy(pathname)).then(() => response.writeHead(body ? 200 : 404, headers).end(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
} // prettier-ignore

/** Browsers with the fonts of phones, or of this machine where those cannot be chosen. */
export interface PhoneShop {
  open: (phone: Phone) => Promise<Browser>;
  /** Environment and name for a browser that is opened elsewhere. */
  settingsOf: (phone: Phone) => Promise<{ env: NodeJS.ProcessEnv; phone: string }>;
  close: () => Promise<void>;
}

/** The caller closes it, and with it all its browsers. */
export function openPhones(): PhoneShop {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const browsers: Browser[] = [];
  const settingsOf = async (phone: Phone) =>
    canChoosePhone
      ? { env: { ...process.env, FONTCONFIG_FILE: await fontSettings(phone, join(folder, phone)) }, phone }
      : { env: process.env, phone: 'the fonts of this machine' };
  return {
    settingsOf,
    open: async (phone) => {
      const browser = await chromium.launch({
        executablePath: findShell() ?? (await findBrowser()),
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
        env: definedOnly((await settingsOf(phone)).env),
      });
      browsers.push(browser);
      return browser;
    },
    close: async () => {
      for (const browser of browsers) await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
} // prettier-ignore

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** Bodies of answers, compressed. What stands above them, some hundred bytes for the first, is the host's. */
export interface Came {
  page: number;
  font: number;
  /** What a browser asks for ahead of a reader, more or less far on. */
  pictures: number;
  requests: number;
  scripts: number;
}

export interface Visit {
  page: Page;
  /** What has come until now. */
  came: Came;
  close: () => Promise<void>;
}

/** Somebody's first: nothing is kept yet, on the weakest line and processor. */
export async function firstVisit(browser: Browser): Promise<Visit> {
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
  const came: Came = { page: 0, font: 0, pictures: 0, requests: 0, scripts: 0 };
  const begun = new Map<string, { kind: 'page' | 'font' | 'pictures'; headers: number }>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    const kind = response.url.endsWith('.woff2') ? 'font' : type === 'Image' ? 'pictures' : 'page';
    begun.set(requestId, { kind, headers: response.encodedDataLength });
    if (type === 'Script') came.scripts += 1;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { kind, headers } = begun.get(requestId) ?? { kind: 'page', headers: 0 };
    came[kind] += Math.max(0, encodedDataLength - headers);
    came.requests += 1;
  });
  return { page, came, close: () => context.close() };
}
