/** Browsers as they are on different phones: each has that phone's fonts, and no others. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Browser } from '@playwright/test';
import { fontSettings, type Phone } from './phoneFonts.ts';

/** `phone(…)` gives a browser on such a phone; it is closed by itself. */
export const test = base.extend<object, { phone: (phone: Phone) => Promise<Browser> }>({
  phone: [
    async ({ playwright }, use, { project }) => {
      const folder = mkdtempSync(join(tmpdir(), 'phones-'));
      const open = new Map<Phone, Promise<Browser>>();
      const launch = async (phone: Phone) =>
        playwright.chromium.launch({
          ...project.use.launchOptions,
          env: { ...process.env, FONTCONFIG_FILE: await fontSettings(phone, join(folder, phone)) },
        });
      await use((phone) => {
        const browser = open.get(phone) ?? launch(phone);
        open.set(phone, browser);
        return browser;
      });
      for (const browser of open.values()) await (await browser).close();
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});
