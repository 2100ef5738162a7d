/**
 * The kill switch: `OFFLINE=off npm run build` writes this as `/sw.js`. Browsers ask for that address at each visit; this
 * worker takes over from the other at once, removes itself, and loads the pages that the other answered anew, from the network. What was saved stays saved, and is
 * served again by the next good worker, on the next visit to a course.
 */
interface KillScope {
  addEventListener: (
    type: string,
    listener: (event: { waitUntil: (work: Promise<unknown>) => void }) => void,
  ) => void;
  skipWaiting: () => Promise<void>;
  registration: { unregister: () => Promise<boolean> };
  clients: { matchAll: (options: object) => Promise<OpenPage[]> };
}

interface OpenPage {
  url: string;
  navigate: (url: string) => Promise<unknown>;
}

const scope = self as unknown as KillScope;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  await scope.registration.unregister();
  const pages = await scope.clients.matchAll({ type: 'window' });
  await Promise.all(pages.map((page) => page.navigate(page.url).catch(() => undefined)));
}
