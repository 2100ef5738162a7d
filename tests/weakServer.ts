/** Serves `dist/` to the tests of leaving, over a line that can be made slow or cut: for browsers that no test framework drives. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { neutralAddress } from '#i18n/addresses.ts';

/** `slow`: the neutral page takes ten seconds. `bare`: pages come without their script files. `cut`: nothing is answered any more. */
export type Line = 'good' | 'slow' | 'bare' | 'cut';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The caller closes it. */
export async function openWeakServer() {
  let line: Line = 'good';
  const server = createServer((request, response) => {
    void answer(request.url ?? '/').then(
      // Ten minutes, as the best known free host has it.
      ({ body, type }) =>
        response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=600' }).end(body),
      () => request.socket.destroy(),
    );
  });

  async function answer(url: string) {
    if (line === 'cut') throw new Error('cut');
    if (line === 'slow' && url === neutralAddress) await wait(10_000, undefined, { ref: false });
    const { pathname } = new URL(url, 'http://localhost');
    const file = `dist${pathname}${pathname.endsWith('/') ? 'index.html' : ''}`;
    const body = await readFile(file);
    const type = types[extname(file)] ?? 'application/octet-stream';
    // By other names, for those of the pages before may be in the browser's cache.
    return {
      body:
        line === 'bare' && file.endsWith('.html') ? body.toString().replaceAll('"/_astro/', '"/lost/') : body,
      type,
    };
  }

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    turn(to: Line) {
      line = to;
      if (line === 'cut') server.closeAllConnections();
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
