/** Serves packages as the barest of platforms do: files by their exact names, in a folder somewhere, and nothing else. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { typeOf } from '#offline/pack.ts';
import { moodle } from './moodle.ts';

/** Where a package stands; slashes in it, as learning platforms have them. */
export const folder = '/pluginfile.php/41/mod_scorm/content/1/';

export interface PackageServer {
  origin: string;
  /** Addresses that were asked for and are not there. */
  lost: string[];
  close: () => Promise<void>;
}

/** What Kolibri sends with an app, and puts first into each of its pages. */
const kolibriPolicy = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:";
const kolibriScript =
  '<script>window.injectedFirst = document.currentScript.previousElementSibling === null</script>';

/**
 * `/lms/<what>.html` frames `<folder><name>/index.html` for `?of=<name>`: `moodle` strictly, `refusing` keeps nothing, `again` with
 * scorm-again, `none` without any API, `opener` by a button that opens a window; `kolibri` and `sandbox` as Kolibri does.
 */
export async function servePackages(packages: Map<string, Map<string, Uint8Array>>): Promise<PackageServer> {
  const lost: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const isKolibri = pathname.startsWith('/kolibri/');
    const [name = '', ...path] = pathname.replace(isKolibri ? '/kolibri/' : folder, '').split('/');
    const body = pathname.startsWith('/lms/') ? platform(pathname, searchParams.get('of') ?? '') : packages.get(name)?.get(path.join('/'));
    if (!body) {
      if (pathname !== '/favicon.ico') lost.push(pathname);
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    const type = pathname.startsWith('/lms/') ? typeOf(pathname) : typeOf(path.join('/'));
    const isPage = isKolibri && type.startsWith('text/html');
    response.writeHead(200, { 'content-type': type, ...(isKolibri && { 'access-control-allow-origin': '*', 'content-security-policy': kolibriPolicy }) });
    response.end(isPage ? Buffer.from(body).toString('utf8').replace(/<head>/i, `$&${kolibriScript}`) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lost,
    close: () => closed(server),
  };
} // prettier-ignore

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

const frame = (source: string, more = '') =>
  `<iframe src="${source}" title="Lesson" width="360" height="740" ${more}></iframe>`;
const page = (script: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Platform</title><link rel="icon" href="data:,"><script>${script}</script></head><body><div style="overflow:hidden;transform:translate(0)"><h1>Course of the platform</h1>${body}</div></body></html>`; // prettier-ignore

function platform(pathname: string, of: string): string | undefined {
  const source = `${folder}${of}/index.html`;
  switch (pathname.replace(/^\/lms\/|\.\w+$/g, '')) {
    case 'moodle':
      return page(`(${moodle.toString()})(false)`, frame(source));
    case 'refusing':
      return page(`(${moodle.toString()})(true)`, frame(source));
    case 'empty':
      return page('', '');
    case 'none':
      return page('', frame(source));
    case 'opener':
      return page(
        `(${moodle.toString()})(false)`,
        `<button onclick="window.open('${source}')">Open</button>`,
      );
    case 'kolibri':
      return page('', frame(`/kolibri/${of}/index.html`, 'sandbox="allow-scripts allow-same-origin"'));
    case 'sandbox':
      return page('', frame(`/kolibri/${of}/index.html`, 'sandbox="allow-scripts"'));
    case 'again':
      return page(
        `window.onload = undefined;</script><script src="/lms/scorm12.js"></script><script>
window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
window.commits = true;
API.LMSCommit = (was => (...given) => { const all = was.apply(API, given); return window.commits ? all : 'false'; })(API.LMSCommit);
const kept = localStorage.getItem('again');
if (kept) API.loadFromJSON(JSON.parse(kept).cmi);
API.on('LMSFinish', () => localStorage.setItem('again', JSON.stringify(API.renderCMIToJSONObject())));`,
        frame(source),
      );
    case 'scorm12':
      return readFileSync('node_modules/scorm-again/dist/scorm12.min.js', 'utf8');
    default:
      return undefined;
  }
}
