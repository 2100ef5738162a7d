/** Which scripts come before anybody has touched a page. What they may weigh is reckoned from the files: `built/budgets`. */
import { expect, test } from '@playwright/test';
import { findBrowser } from '#exports/browser.ts';
import { findShell } from '../browser.ts';
import { kinds } from '../built/kinds.ts';
import { earlyScripts } from '../built/weights.ts';
import { html, pages } from '../site.ts';

const executablePath = findShell() ?? (await findBrowser());

// A phone, without the mouse of the other tests: where one hovers, the scripts of a lesson come at once.
test.use({ launchOptions: { executablePath, args: ['--no-sandbox'] }, hasTouch: true });

/** One page of each kind, Khmer where there is a choice. */
const samples = kinds.flatMap(({ name, pattern, atOnce }) => {
  const found = pages.filter((page) => pattern.test(page));
  const address = found.find((page) => page.startsWith('/km/')) ?? found[0];
  return address ? [{ name, address, atOnce }] : [];
});

for (const { name, address, atOnce } of samples) {
  test(`${name}: no script comes unasked that its budget does not know`, async ({ page }) => {
    const came = new Set<string>();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith('.js')) came.add(pathname);
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    const known = earlyScripts(html(address), atOnce);
    expect([...came].filter((script) => !known.has(script))).toEqual([]);
  });
}
