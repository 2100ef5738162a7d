/** Serves the finished site, with files from memory in the places of its own, for browsers that try an index of any size. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { globSync, readFileSync } from 'node:fs';

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css',
};

export interface Served {
  server: Server;
  /** Without a slash at the end. */
  origin: string;
}

/** @param made path without its first slash → content; stands before what is built, and may change while it is served. */
export async function serve(made: Map<string, string | Uint8Array>): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const type = {
      'content-type':
        types[extname(pathname)] ?? (pathname.endsWith('/') ? 'text/html' : 'application/octet-stream'),
    };
    const text = made.get(decodeURIComponent(pathname).slice(1));
    if (text !== undefined) response.writeHead(200, type).end(text);
    else if (pathname === '/blank.html') response.writeHead(200, type).end('<!doctype html><title>.</title>');
    else
      readFile(
        join('dist', normalize(decodeURIComponent(pathname)), pathname.endsWith('/') ? 'index.html' : ''),
      )
        .then((body) => response.writeHead(200, type).end(body))
        .catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Address of the engine as readers get it. @throws when nothing is built. */
export function engineAddress(locale: 'km' | 'en'): string {
  const engine = locale === 'km' ? 'khmerEngine' : 'englishEngine';
  // Other parts of the language are files of the same name.
  const file = globSync('dist/_astro/{khmer,english}.*.js').find((path) =>
    readFileSync(path, 'utf8').includes(`as ${engine}`),
  );
  if (!file) throw new Error('Nothing in dist/: run `npm run build` first.');
  return `/${file.replaceAll('\\', '/').replace(/^dist\//, '')}`;
}
