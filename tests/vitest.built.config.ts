/** What `dist/` must be. `npm run build` comes first. */
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['tests/built/**/*.test.ts'] } });
