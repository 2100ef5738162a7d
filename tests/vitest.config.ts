/** The unit tests. Whatever needs a page or the content as Astro reads it is tested on `dist` instead. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // Pure functions leave nothing behind: files may share what they import, and the run takes a third of the time.
    isolate: false,
    // A busy machine is no fault of the code.
    testTimeout: 60_000,
    pool: 'forks',
    unstubGlobals: true,
  },
});
