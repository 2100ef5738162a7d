/** Serves `dist/` as any static host does: files, `index.html` of folders, `404.html`. Beside a running `npm start`. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

const port = Number(process.argv[2] ?? 4322);

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = join(
    'dist',
    normalize(decodeURIComponent(pathname)),
    pathname.endsWith('/') ? 'index.html' : '',
  );
  readFile(file)
    .then((body) =>
      response
        .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
        .end(body),
    )
    .catch(async () =>
      response
        .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
        .end(await readFile('dist/404.html')),
    );
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/`));
