/** The saved course once more, in Firefox: kept whole, read without the server, cleared without a trace. */
import { expect, test } from '@playwright/test';
import { startHost } from '../host.ts';
import { open, whyNot } from '../twoBrowsers.ts';

test('Firefox: a saved course is read, answered and searched without the server, and cleared', async () => {
  test.skip(whyNot('Firefox') !== undefined, whyNot('Firefox'));
  const host = await startHost();
  const browser = await open('Firefox');
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${host.url}/km/students/`);
    await page.waitForSelector('.save:not([hidden])');
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-do="ask"]')?.click());
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('[data-when="ask"] [data-do="save"]')?.click(),
    );
    await page.waitForSelector('[data-state="saved"]', { timeout: 40_000 });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await host.down();

    for (const path of ['/km/students/1/', '/km/students/7/story/', '/km/help/', '/tables/']) {
      await page.goto(host.url + path);
      expect(await page.$$eval('h1', (all) => all.length), path).toBe(1);
    }
    await page.goto(`${host.url}/km/students/7/`);
    await (await page.waitForSelector('.question'))?.scrollIntoView();
    await page.waitForSelector('.question form[data-awake]');
    await page.click('.question .option');
    await page.click('.question button');
    await page.waitForFunction(() => document.querySelector('.question .verdict')?.textContent !== '');
    await page.goto(`${host.url}/km/search/`);
    await page.waitForSelector('.search form[data-awake]');
    await page.type('.search input[name="query"]', 'ជំនួយ');
    await page.waitForSelector('.results a');
    await page.goto(`${host.url}/km/police/1/`);
    await page.waitForSelector('[data-saved]:not([hidden]) a[href="/km/students/"]');

    await page.evaluate(() => document.querySelector<HTMLElement>('.foot [data-forget]')?.click());
    await page.waitForFunction(() => !document.querySelector('.foot [data-forget]'));
    const traces = () =>
      page.evaluate(async () => ({
        keys: localStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
    // Pages that Firefox keeps whole for Back let go of their database a moment later.
    await expect.poll(traces).toEqual({ keys: 0, databases: 0, caches: 0, workers: 0 });
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
    await host.down();
  }
});
