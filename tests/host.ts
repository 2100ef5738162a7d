/** A host that a test has in its hands: it goes down, stalls, cuts, lies, and brings out new versions of the site. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { typeOf } from '#offline/pack.ts';

/** What the host does with a request instead of answering it; undefined answers it. */
export type Fault = (
  path: string,
  response: ServerResponse,
  request: IncomingMessage,
) => 'taken' | undefined | Promise<'taken' | undefined>;

export interface Host {
  url: string;
  /** Addresses that were asked for, in their order. */
  asked: string[];
  /** Files that stand in for those of `dist`; `undefined` takes one away. */
  files: Map<string, string | Uint8Array | undefined>;
  fault: Fault;
  /** Takes the host away: connections are refused. */
  down: () => Promise<void>;
  /** Brings it back under the same address. */
  up: () => Promise<void>;
}

/** Starts a host of `dist`. The caller takes it down. */
export async function startHost(): Promise<Host> {
  let server: Server;
  let port = 0;
  const host: Host = {
    url: '',
    asked: [],
    files: new Map(),
    fault: () => undefined,
    down: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    up: () =>
      new Promise((resolve) => {
        server = createServer((request, response) => void answer(host, request, response));
        server.listen(port, '127.0.0.1', () => {
          ({ port } = server.address() as AddressInfo);
          host.url = `http://127.0.0.1:${port}`;
          resolve();
        });
      }),
  };
  await host.up();
  return host;
}

async function answer(host: Host, request: IncomingMessage, response: ServerResponse) {
  const path = decodeURIComponent(new URL(request.url ?? '/', host.url).pathname);
  host.asked.push(path);
  if ((await host.fault(path, response, request)) === 'taken') return;
  const body = host.files.has(path) ? host.files.get(path) : fileOf(path);
  if (body === undefined) {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(readFileSync('dist/404.html'));
    return;
  }
  response.writeHead(200, { 'content-type': typeOf(path), 'cache-control': 'no-cache' });
  response.end(body);
}

function fileOf(path: string): Uint8Array | undefined {
  const file = join('dist', normalize(path), path.endsWith('/') ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
}

/** Breaks the connection off without an answer. */
export function cut(response: ServerResponse): 'taken' {
  response.destroy();
  return 'taken';
}
