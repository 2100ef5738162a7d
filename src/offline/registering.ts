/** Puts the worker to work, and lets a newer one in. Only pages where a course can be saved load this. */

/** A file of the site's own: browsers look there for a newer one at every visit. */
const workerAddress = '/sw.js';

/** Times that the worker's file is asked for, a second apart: where one is registered already, nothing is asked. */
const tries = 3;

/** Registers the worker. @throws a `SecurityError` where the browser refuses, anything else where its file did not come. */
export async function startWorker(): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await navigator.serviceWorker.register(trusted(workerAddress), { updateViaCache: 'none' });
      return;
    } catch (error) {
      if (attempt === tries || isRefusal(error)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

export function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'SecurityError';
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
