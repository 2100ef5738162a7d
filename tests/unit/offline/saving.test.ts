import { afterEach, expect, test, vi } from 'vitest';
import { save } from '#offline/saving.ts';

const pack = {
  id: 'km-students',
  version: 'v1',
  parcels: [{ hash: 'a'.repeat(43), bytes: 10, weight: 10, files: [] }],
};

/** A browser with nothing saved, on a line that brings the list of parcels and then no byte of any. */
function stalledBrowser() {
  const kept = new Map<string, string>();
  const cache = {
    put: async (address: string, response: Response) => void kept.set(address, await response.text()),
    match: (address: string) =>
      Promise.resolve(kept.has(address) ? new Response(kept.get(address)) : undefined),
    keys: () =>
      Promise.resolve([...kept.keys()].map((address) => ({ url: `https://safe.example${address}` }))),
  };
  vi.stubGlobal('caches', {
    ...cache,
    has: () => Promise.resolve(kept.size > 0),
    open: () => Promise.resolve(cache),
    delete: () => Promise.resolve(kept.clear()),
  });
  vi.stubGlobal('fetch', (address: string, { signal }: { signal: AbortSignal }) =>
    address.includes('/parcels/')
      ? new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
        )
      : Promise.resolve(
          new Response(JSON.stringify(pack), { headers: { 'content-type': 'application/json' } }),
        ),
  );
  return { kept, cache };
}

afterEach(() => void vi.unstubAllGlobals());

test('who stops while parcels are on their way is heard', async () => {
  stalledBrowser();
  const stopping = new AbortController();
  setTimeout(() => stopping.abort(), 50);
  expect(await save(pack.id, () => undefined, stopping.signal)).toBe('stopped');
});

test.each([
  ['the list is put away', 'put'],
  ['it is looked up what is here', 'keys'],
  ['the shelf is read', 'match'],
] as const)('who stops while %s is heard', async (_, step) => {
  const { cache } = stalledBrowser();
  const stopping = new AbortController();
  const before = cache[step] as (...given: unknown[]) => unknown;
  Object.assign(cache, {
    [step]: (...given: unknown[]) => {
      stopping.abort();
      return before(...given);
    },
  });
  expect(await save(pack.id, () => undefined, stopping.signal)).toBe('stopped');
});

test('who stops as soon as the first figure is seen is heard', async () => {
  stalledBrowser();
  const stopping = new AbortController();
  expect(await save(pack.id, () => stopping.abort(), stopping.signal)).toBe('stopped');
});
