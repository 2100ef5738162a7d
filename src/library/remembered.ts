/**
 * What is made from the content once and asked for by every page. In a build the content stands still; while an author
 * writes, all is forgotten as soon as a file of the content was read anew. Without it each page would go through all lessons
 * several times: decision 0021.
 */

const forgetting: (() => void)[] = [];

/** Forgets everything: the content is another. */
export function forget(): void {
  for (const each of forgetting) each();
}

import.meta.hot?.on('astro:content-changed', forget);

/** The same as `make`, which is asked once for each key. What it gives is shared: nobody may change it. */
export function remembered<Value>(make: () => Value): () => Value;
export function remembered<Key extends string, Value>(make: (key: Key) => Value): (key: Key) => Value;
export function remembered<Value>(make: (key: string) => Value): (key?: string) => Value {
  const known = new Map<string, Value>();
  forgetting.push(() => known.clear());
  return (key = '') => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** Of no more than the last `most` keys: what is large is made again rather than kept. */
export function lastFew<Value>(most: number, make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    const [oldest] = known.size >= most ? known.keys() : [];
    if (oldest !== undefined) known.delete(oldest);
    known.set(key, made);
    return made;
  };
}
