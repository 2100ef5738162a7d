/** Serves the finished site and the floor as a good host does, and opens them in a browser as on a weak phone and a slow line. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '#exports/browser.ts';
import { typeOf } from '#offline/pack.ts';
import { findShell } from '../browser.ts';

/** 400 kbit/s, 400 ms from a question to its answer, a processor six times slower than this one. */
export const weakest = { bytesPerSecond: 50_000, latency: 400, slowdown: 6 };

export interface BenchServer {
  origin: string;
  close: () => void;
}

/** @param floors address → page. Everything is sent compressed by brotli at its best, but for what is compressed already. */
export async function serveBench(floors: Map<string, string>): Promise<BenchServer> {
  const ready = new Map<string, Buffer>();
  const read = (path: string): Buffer | undefined => {
    const known = ready.get(path);
    if (known) return known;
    const file = `dist${path}${path.endsWith('/') ? 'index.html' : ''}`;
    const text = floors.get(path) ?? (existsSync(file) ? readFileSync(file) : undefined);
    if (text === undefined) return undefined;
    const isPacked = /\.(?:woff2|png)$/.test(path);
    const body = isPacked ? Buffer.from(text) : brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    ready.set(path, body);
    return body;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const body = read(pathname);
    if (!body) return response.writeHead(404).end();
    const isPage = extname(pathname) === '';
    return response
      .writeHead(200, {
        'content-type': isPage ? 'text/html; charset=utf-8' : typeOf(pathname),
        'content-length': body.length,
        ...(!/\.(?:woff2|png)$/.test(pathname) && { 'content-encoding': 'br' }),
      })
      .end(body);
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

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findShell() ?? (await findBrowser()),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}
