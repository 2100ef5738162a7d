/** Every page keeps its own policy, in Firefox too: whatever a script does that the policy forbids would be told here. */
import { expect, test } from '@playwright/test';
import { pages } from '../site.ts';
import { open, whyNot } from '../twoBrowsers.ts';
import { wakeAll } from '../waking.ts';

/** The door moves on at once. */
const walked = [...pages.filter((page) => page !== '/'), '/no-such-page/'];

test('Firefox: no page breaks its policy while its islands wake', async ({ baseURL }) => {
  test.skip(whyNot('Firefox') !== undefined, whyNot('Firefox'));
  test.setTimeout(walked.length * 2000); // Half a second each where nothing else runs.
  const browser = await open('Firefox');
  const told: string[] = [];
  let address = '';
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 360, height: 740 });
    page.on('console', (message) => message.text().startsWith('policy:') && told.push(message.text()));
    page.on('pageerror', (error) => {
      // A font that was on its way when the walk went on; Firefox tells that as an error of the page.
      if (!String(error).includes('downloadable font: download failed'))
        told.push(`${address}: ${String(error)}`);
    });
    await page.evaluateOnNewDocument(() =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        console.error(`policy: ${location.pathname} ${violatedDirective} ${blockedURI} ${sample}`),
      ),
    );
    for (address of walked) {
      await page.goto(baseURL + address, { waitUntil: 'domcontentloaded' });
      const sleeping = await page.evaluate(wakeAll);
      expect(sleeping, `islands of ${address} that sleep`).toBe(0);
    }
    expect(told).toEqual([]);
    // A page that breaks its policy on purpose: what listens can hear.
    await page.evaluate(() => document.body.setAttribute('style', 'color:red'));
    await expect.poll(() => told).toContain('policy: /no-such-page/ style-src-attr inline ');
    const isMade = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<p>made from text';
        return true;
      } catch {
        return !('trustedTypes' in window);
      }
    });
    expect(isMade, 'markup made from text').toBe(false);
  } finally {
    await browser.close();
  }
});
