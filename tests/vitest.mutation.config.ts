/** The unit tests of the code that `stryker.config.mjs` breaks. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/unit/{questions,progress,room}/**/*.test.ts'],
    setupFiles: ['tests/steadyChance.ts'],
    // Unlike the other runs: a broken constant is seen only where each file imports its module anew.
    isolate: true,
    // A busy machine must not pass for a test that noticed.
    testTimeout: 30_000,
    unstubGlobals: true,
  },
});
