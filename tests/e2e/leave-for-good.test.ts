/** R27, in Chromium and Firefox: after leaving, Back shows no page of ours, whatever the network does meanwhile. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { neutralAddress } from '#i18n/addresses.ts';
import { neutralTitle } from '#drawings/neutralPage.ts';
import { browserNames, open, whyNot, type Hand } from '../twoBrowsers.ts';
import { openWeakServer, type Line } from '../weakServer.ts';

const elsewhere = 'about:blank';

/** A way through what the site has, the last step by a link within a page. */
const way = ['/en/', '/km/search/', '/en/students/', '/en/students/7/', '/en/students/7/story/', '/en/help/'];

const hands: Hand[] = ['mouse', 'finger'];

for (const [browserName, hand] of browserNames.flatMap((name) =>
  hands.map((hand) => [name, hand] as const),
)) {
  const name = `${browserName}, ${hand}`;
  test.describe(name, () => {
    test.describe.configure({ mode: 'serial' });
    let browser: Browser;
    let server: Awaited<ReturnType<typeof openWeakServer>>;
    let page: Page;
    /** When a page of ours was to be seen: times and addresses, from within the pages. */
    let seen: { at: number; what: string }[];

    test.beforeAll(async () => {
      test.skip(whyNot(browserName) !== undefined, whyNot(browserName));
      [browser, server] = await Promise.all([open(browserName, hand), openWeakServer()]);
    });

    test.beforeEach(async () => {
      server.turn('good');
      page = await browser.newPage();
      seen = [];
      page.on('console', (message) => {
        const [, at, what = ''] = /^seen (\d+) (.*)/.exec(message.text()) ?? [];
        if (at) seen.push({ at: Number(at), what });
      });
      await page.evaluateOnNewDocument(watch);
    });

    test.afterEach(() => page.close());

    test.afterAll(async () => {
      server?.close();
      await browser?.close();
    });

    for (const line of ['good', 'slow', 'cut'] satisfies Line[]) {
      test(`${name}: after a long way, on a line that is ${line}, Back never shows the site again`, async () => {
        await walk();
        server.turn(line);
        const left = await leave();
        for (let press = 0; press <= way.length + 1; press++) {
          await expectNeutral();
          if (await pressBack()) break;
        }
        expect(seen.filter(({ at }) => at > left)).toEqual([]);
      });
    }

    test(`${name}: is what it is called`, async () => {
      await page.goto(`${server.base}/en/students/7/`);
      await wait(1000);
      expect(await page.evaluate(() => matchMedia('(hover)').matches)).toBe(hand === 'mouse');
      expect(await page.evaluate(() => document.documentElement.dataset['waits'] === undefined)).toBe(
        hand === 'mouse',
      );
    });

    test(`${name}: the page from the cache in memory is not shown either`, async () => {
      await page.goto(`${server.base}/en/students/`);
      await page.goto(`${server.base}/en/students/7/`);
      await pressBack();
      await expectPath('/en/students/');
      expect(await page.evaluate(() => (window as { wasKept?: boolean }).wasKept)).toBe(true); // Else it tells nothing.
      // By a link, as a reader goes on: the driver of Firefox loses a page that came from memory.
      await page.evaluate(() => document.querySelector<HTMLElement>('.bar .help')?.click());
      await expectPath('/en/help/');
      const left = await leave();
      for (let press = 0; press < 3; press++) {
        if (await pressBack()) break;
        await expectNeutral();
      }
      expect(seen.filter(({ at }) => at > left)).toEqual([]);
    });

    test(`${name}: nor is it where the scripts of the page that is left were lost on the way`, async () => {
      await page.goto(`${server.base}/en/students/`);
      await page.goto(`${server.base}/en/students/7/`);
      server.turn('bare');
      await page.goto(`${server.base}/en/help/`);
      const left = await leave();
      await expectNeutral();
      server.turn('good');
      for (let press = 0; press < 4; press++) {
        if (await pressBack()) break;
        await expectNeutral();
      }
      expect(seen.filter(({ at }) => at > left)).toEqual([]);
    });

    test(`${name}: a page from memory that hears only late of leaving is not seen meanwhile, and leaves then`, async () => {
      await page.evaluateOnNewDocument(holdBack);
      await page.goto(`${server.base}/en/students/`);
      await page.goto(`${server.base}/en/students/7/`);
      await pressBack();
      await expectPath('/en/students/');
      await page.evaluate(() => document.querySelector<HTMLElement>('.bar .help')?.click());
      await expectPath('/en/help/');
      const left = await leave();
      await pressBack();
      await expectNeutral();
      expect(seen.filter(({ at }) => at > left)).toEqual([]);
    });

    test(`${name}: a page from memory shows itself where nobody has left, also when somebody leaves in another tab`, async () => {
      await page.goto(`${server.base}/en/students/`);
      await page.goto(`${server.base}/en/students/7/`);
      await pressBack();
      await expectPath('/en/students/');
      const other = await browser.newPage();
      await other.goto(`${server.base}/en/help/`);
      await other.evaluate(() => document.querySelector<HTMLElement>('[data-leave]')?.click());
      await wait(500); // Nothing must come.
      await other.close();
      await expectPath('/en/students/');
      expect(await page.evaluate(() => document.documentElement.hidden)).toBe(false);
    });

    test(`${name}: whoever opens the site anew is welcome again`, async () => {
      await page.goto(`${server.base}/en/students/7/`);
      await leave();
      await expectNeutral();
      await page.waitForSelector('style'); // The page itself: the drawn one has none.
      await page.evaluate(() => location.assign('/en/students/'));
      await expectPath('/en/students/');
      expect(await page.evaluate(() => document.documentElement.hidden)).toBe(false);
    });

    async function walk() {
      await page.goto(elsewhere);
      for (const address of way) await page.goto(server.base + address);
      await page.click('.now a');
    }

    /** @returns whether that led out of the site. Nothing is loaded where Back only steps within a page, so time is given. */
    async function pressBack() {
      await page.evaluate(() => history.back()).catch(() => undefined);
      await wait(500);
      return page.url() === elsewhere;
    }

    async function leave() {
      await page.evaluate(() => document.querySelector<HTMLElement>('[data-leave]')?.click());
      return Date.now();
    }

    async function expectPath(path: string) {
      await expect.poll(() => page.evaluate(() => location.pathname).catch(String)).toBe(path);
    }

    /** What is to be seen in between is told by `watch`; here it is waited for what stays. */
    async function expectNeutral() {
      await expect
        .poll(
          () =>
            page
              .evaluate(() => ({
                path: location.pathname,
                title: document.title,
                hidden: document.documentElement.hidden,
                heading: document.querySelector('h1')?.textContent,
              }))
              .catch(String), // Between two pages there is nobody to ask.
          { intervals: [50] },
        )
        .toEqual({ path: neutralAddress, title: neutralTitle, hidden: false, heading: neutralTitle });
    }
  });
}

/** Runs in every page: as on a busy phone, what is said on channels is heard when the page that comes back is long there. */
function holdBack() {
  const Prompt = BroadcastChannel;
  let times = 0;
  window.BroadcastChannel = class extends Prompt {
    override postMessage(message: unknown) {
      if (this.name !== 'left') setTimeout(() => super.postMessage(message), 300);
    }
  };
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || ++times < 2) return; // The first time nobody has left.
    const left = { page: '/en/help/', at: Date.now() - 1 };
    setTimeout(() => new Prompt('left').postMessage(left), 200);
  });
}

/** Runs in every page: says so while the bar of the site is to be seen. */
function watch() {
  let last = 0;
  const look = () => {
    requestAnimationFrame(look);
    const isSeen =
      document.documentElement?.hidden === false &&
      (document.querySelector('.bar')?.getClientRects().length ?? 0) > 0;
    if (!isSeen || Date.now() - last < 50) return;
    last = Date.now();
    console.log(`seen ${last} ${location.pathname}`);
  };
  look();
  addEventListener('pageshow', ({ persisted }) => {
    (window as { wasKept?: boolean }).wasKept = persisted;
  });
}
