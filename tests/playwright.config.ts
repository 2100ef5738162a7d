/** Stories and walks in a real browser, on the finished site. `npm run build` comes first. */
import { defineConfig } from '@playwright/test';
import { findBrowser } from '#exports/browser.ts';
import { findShell } from './browser.ts';

/** Two runs on one machine need two ports. */
const port = Number(process.env['TEST_PORT'] ?? 4322);

// Workers load this file again; the browser is looked for once.
const executablePath = findShell() ?? (process.env['CHROMIUM_PATH'] ??= await findBrowser());

export default defineConfig({
  testDir: '.',
  outputDir: '../node_modules/.cache/playwright',
  fullyParallel: true,
  forbidOnly: !!process.env['CI'],
  // A thousand stories on a machine that others may share: what passes only the second time is listed as flaky, to be mended.
  retries: process.env['CI'] ? 1 : 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 20_000 }, // A busy machine is no fault of the page.
  reporter: [['list', { printSteps: false }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 360, height: 740 },
    locale: 'km-KH',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync',
        // A mouse, as at a desk: there scripts come at once. `wakes.test.ts` and the visits by Puppeteer are phones.
        '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
      ], // prettier-ignore
    },
  },
  projects: [
    { name: 'stories', testMatch: 'e2e/**/*.test.ts' },
    { name: 'specimen', testMatch: 'specimen/**/*.test.ts' },
    { name: 'pages', testMatch: 'a11y/**/*.test.ts' },
  ],
  webServer: {
    command: `node tests/server.ts ${port}`,
    cwd: '..',
    url: `http://127.0.0.1:${port}/km/`,
    reuseExistingServer: false,
  },
});
