/** The service worker, `/sw.js`: registered when somebody saves a course, never before. It only reads. */
import { answer } from './answering.ts';
import { versionsAddress } from './pack.ts';
import { asJson, changeShelf, tidy, without } from './shelf.ts';

interface WorkerEvent {
  waitUntil: (work: Promise<unknown>) => void;
}

interface WorkerScope {
  addEventListener: ((type: 'install' | 'activate', listener: (event: WorkerEvent) => void) => void) &
    ((type: 'fetch', listener: (event: AnswerEvent) => void) => void) &
    ((type: 'message', listener: (event: WorkerEvent & { data: unknown }) => void) => void);
  clients: { claim: () => Promise<void>; matchAll: (options: object) => Promise<unknown[]> };
  skipWaiting: () => Promise<void>;
}

interface AnswerEvent {
  request: Request;
  respondWith: (response: Promise<Response>) => void;
}

/** The compiler takes this file for a page's. */
const scope = self as unknown as WorkerScope;

scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) return;
  if (pathname === versionsAddress) event.respondWith(newestVersions(event.request));
  // Packs on their way are the page's own business.
  else if (!pathname.startsWith('/packs/')) event.respondWith(answer(event.request));
});

scope.addEventListener('message', (event) => {
  // A new worker waits until somebody wants it; nothing changes under a page that is being read.
  if (event.data === 'take over') event.waitUntil(scope.skipWaiting());
  if (event.data === 'tidy') event.waitUntil(tidyWhenAlone());
});

/** Without a connection there is nothing newer to be had, and nothing wrong with that. */
async function newestVersions(request: Request): Promise<Response> {
  return fetch(request).catch(() => asJson({}));
}

/** Files of the version before are kept as long as more than the asking page may be open. */
async function tidyWhenAlone() {
  const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length > 1) return;
  await changeShelf((shelf) => shelf.map((saved) => without(saved, 'before')));
  await tidy();
}
