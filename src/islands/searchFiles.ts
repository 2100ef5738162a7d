/** Fetches the files of a search index. */
import type { Load } from '#search/lookup.ts';

/** A connection that gives nothing for so long is none. */
const patience = 20_000;

/** @param folder address that ends with `/`. The loader throws when a file is not there, or does not come. */
export function loadFrom(folder: string): Load {
  return async (path, fresh) => {
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), patience);
    try {
      const response = await fetch(folder + path, {
        cache: fresh ? 'reload' : 'default',
        signal: waiting.signal,
      });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return await response.text();
    } finally {
      clearTimeout(timer);
    }
  };
}
