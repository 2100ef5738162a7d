/** Takes away what saving left in this browser. On every page. */
import { alone, cacheName } from './alone.ts';

export async function stopWorker(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
}

/** Takes everything away, whoever is at it. */
export async function forgetShelf(): Promise<void> {
  await alone(() => caches.delete(cacheName));
}

/** The packs and the worker; where one cannot be taken away, still the other. Does nothing where nothing can be saved. */
export async function forgetSaved(): Promise<void> {
  for (const step of [forgetShelf, stopWorker]) {
    try {
      await step();
    } catch {
      // At an address where nothing can be saved, nothing is.
    }
  }
}
