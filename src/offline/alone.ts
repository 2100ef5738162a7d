/** Changes of what is saved, one after another. */

/** Everything of ours in the browser's cache storage. The name says nothing of what it holds. */
export const cacheName = 'lessons';

/** One tab at a time, where browsers can see to that. */
export async function alone<Value>(act: () => Promise<Value>): Promise<Value> {
  const { locks } = navigator as { locks?: LockManager };
  return locks ? locks.request(cacheName, act) : act();
}
