/** Makes pages in a process of its own: first it is given what all of them need, then one page after the other. */
import type { RouteData } from 'astro';
import type { Bundle, MadePage, Wanted } from './pages.ts';
import { answerEach } from './process.ts';

/** The app in Astro's bundle, as its build uses it. */
interface App {
  manifest: { routes: { routeData: RouteData }[] };
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}

let app: App | undefined;

answerEach((given) => (app ? make(app, given as Wanted) : open(given as Bundle)));

async function open({ entry, pages, scripts }: Bundle): Promise<void> {
  const { app: found } = (await import(entry)) as { app: App };
  found.setInternals({ pagesByKeys: new Map(pages), entrySpecifierToBundleMap: new Map() });
  const say = { write: ({ message }: { message: string }) => void console.error(message) };
  found.setOptions({ settings: { scripts }, logger: { options: { destination: say } } });
  app = found;
}

async function make(made: App, { url, route, component }: Wanted): Promise<MadePage> {
  const known = made.manifest.routes.find(({ routeData }) => routeData.route === route && routeData.component === component);
  if (!known) throw new Error(`${component} has no route ${route}.`);
  const response = await made.render(new Request(url), { routeData: known.routeData });
  const body = response.body ? new Uint8Array(await response.arrayBuffer()) : undefined;
  return { status: response.status, headers: [...response.headers], body };
} // prettier-ignore
