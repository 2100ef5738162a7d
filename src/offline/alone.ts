/** Changes of what is saved, one after another. */
import { cacheName } from './pack.ts';

/** One tab at a time, where browsers can see to that. */
export async function alone<Value>(act: () => Promise<Value>): Promise<Value> {
  const { locks } = navigator as { locks?: LockManager };
  return locks ? locks.request(cacheName, act) : act();
}
