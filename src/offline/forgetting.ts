/** Takes away what saving left in this browser. On every page. */
import { cacheName } from './pack.ts';

export async function stopWorker(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
}

/** The packs and the worker. Does nothing where nothing can be saved. */
export async function forgetSaved(): Promise<void> {
  try {
    await caches.delete(cacheName);
    await stopWorker();
  } catch {
    // At an address where nothing can be saved, nothing is.
  }
}
