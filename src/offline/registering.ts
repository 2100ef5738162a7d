/** Puts the worker to work, and lets a newer one in. Only pages where a course can be saved load this. */

/** A file of the site's own: browsers look there for a newer one at every visit. */
const workerAddress = '/sw.js';

/** Registers the worker. @throws where the browser refuses. */
export async function startWorker(): Promise<void> {
  await navigator.serviceWorker.register(trusted(workerAddress), { updateViaCache: 'none' });
}

/** Whether a newer worker waits to be let in. */
export async function isWorkerWaiting(): Promise<boolean> {
  return Boolean((await navigator.serviceWorker.getRegistration())?.waiting);
}

/** Lets a waiting worker in; the page should be loaded anew after that. */
export async function letWorkerIn(): Promise<void> {
  const waiting = (await navigator.serviceWorker.getRegistration())?.waiting;
  if (!waiting) return;
  const changed = new Promise((resolve) =>
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
  );
  waiting.postMessage('take over');
  await Promise.race([changed, new Promise((resolve) => setTimeout(resolve, 3000))]);
}

/** Asks the worker to throw away what no page needs any more. */
export async function askToTidy(): Promise<void> {
  (await navigator.serviceWorker.getRegistration())?.active?.postMessage('tidy');
}

interface Policies {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
}

/** Browsers with Trusted Types take the address of a worker only from a policy that the page's own policy names. */
function trusted(url: string): string {
  const policies = (window as { trustedTypes?: Policies }).trustedTypes;
  policy ??= policies?.createPolicy('offline', {
    createScriptURL: (wanted) => {
      if (wanted === workerAddress) return wanted;
      throw new TypeError(wanted);
    },
  });
  return policy?.createScriptURL(url) ?? url;
}

let policy: ReturnType<Policies['createPolicy']> | undefined;
