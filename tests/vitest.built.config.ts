/** What `dist/` must be. `npm run build` comes first. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Compressing takes its time on a busy machine; what is measured here is bytes.
    testTimeout: 60_000,
    include: ['tests/built/**/*.test.ts'],
  },
});
