import { expect, test as base, type Page, type Request } from '@playwright/test';
import { neutralAddress } from '#i18n/addresses.ts';
import { barriers } from '../barriers.ts';
import { pages } from '../site.ts';
import { wakeAll } from '../waking.ts';

const views = [
  { width: 360, height: 740, scheme: 'light' },
  { width: 1280, height: 800, scheme: 'dark' },
] as const;

const missing = '/no-such-page/';

/** The door moves on at once; it is looked at without JavaScript below. */
const walked = [...pages.filter((page) => page !== '/'), missing];

/** What width and colours may change; the rest of what axe looks at is the same in every view. */
const visible = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'meta-viewport'];

interface Walker {
  page: Page;
  /** What pages say, throw, break or ask others for. */
  trouble: string[];
  /** What a page has asked for and not got yet. */
  awaited: Set<Request>;
}

/**
 * One page for many addresses: a browser takes as long to make a new one as to look at it. Each address still gets a tab that
 * remembers nothing; whatever outlives a tab fails the address that keeps it, and after a failure there is a new browser.
 */
const test = base.extend<object, { walker: Walker }>({
  walker: [
    async ({ browser }, use, { project }) => {
      const { baseURL = '', locale } = project.use;
      const own = new URL(baseURL).host;
      const context = await browser.newContext({
        baseURL,
        ...(locale !== undefined && { locale }),
        reducedMotion: 'reduce',
      });
      const trouble: string[] = [];
      const awaited = new Set<Request>();
      await context.addInitScript(() => {
        if (location.href !== 'about:blank') sessionStorage.clear();
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      const page = await context.newPage();
      page.on('console', (message) => {
        const isExpected = new URL(message.location().url, baseURL).pathname === missing;
        if (message.type() === 'error' && !isExpected)
          trouble.push(`console: ${message.text()} ${message.location().url}`);
      });
      page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
      page.on('request', (request) => {
        awaited.add(request);
        const { host, protocol } = new URL(request.url());
        if (host !== own && protocol !== 'data:' && protocol !== 'blob:')
          trouble.push(`request: ${request.url()}`);
      });
      page.on('requestfinished', (request) => awaited.delete(request));
      page.on('requestfailed', (request) => awaited.delete(request));
      await use({ page, trouble, awaited });
      await context.close();
    },
    { scope: 'worker' },
  ],
});

for (const address of walked) {
  test(`${address} at 360 and 1280 px, light and dark: accessible, quiet, fits, asks nobody else, keeps nothing`, async ({
    walker: { page, trouble, awaited },
  }) => {
    const faults: string[] = [];
    for (const [index, { width, height, scheme }] of views.entries()) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme });
      if (index === 0) {
        await page.goto(address);
        expect(await page.evaluate(wakeAll), 'islands that sleep').toBe(0);
        // What wakes may ask for more, and draw it when it comes.
        await expect(async () => {
          await page.evaluate(twoFrames);
          expect(awaited.size, 'files that do not come').toBe(0);
        }).toPass({ intervals: [0], timeout: 20_000 });
      }
      const view = `${width} px, ${scheme}`;
      await page.evaluate(() => scrollTo(0, 0)); // The bar that stays must not lie over a link while it is measured.
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0) faults.push(`${view}: ${overflow} px stick out`);
      for (const barrier of await barriers(page, index === 0 ? {} : { rules: visible }))
        faults.push(`${view}: ${barrier}`);
    }
    const kept = await page.evaluate(async () => ({
      keys: Object.keys(localStorage),
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      workers: await navigator.serviceWorker.getRegistrations(),
    }));
    await page.goto('about:blank'); // What a page does when it is left is its own fault, not that of the next.
    const cookies = await page.context().cookies();
    expect({ faults, trouble, cookies, kept }).toEqual({
      faults: [],
      trouble: [],
      cookies: [],
      kept: { keys: [], databases: [], caches: [], workers: [] },
    });
  });
}

/** Runs in the page: what is done is drawn. */
async function twoFrames() {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

test('big enough to tap: every control of a lesson is at least 44 px in one direction and 24 in the other', async ({
  page,
}) => {
  await page.goto('/km/students/7/');
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main button, header a, .option, summary, .onward a, .help-block li a',
      ),
    ]
      .map((control) => ({
        text: control.textContent.trim().slice(0, 30),
        box: control.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.height > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(({ text, box }) => `${text} ${Math.round(box.width)}×${Math.round(box.height)}`),
  );
  expect(small).toEqual([]);
});

test('in forced colours every control keeps a border', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/en/students/7/');
  for (const selector of ['.option', '.question', '.leave', '.bar .help', '.search-box input']) {
    const edge = await page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { borderTopWidth, borderTopStyle } = getComputedStyle(element);
        return borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0;
      });
    expect(edge, selector).toBe(true);
  }
});

test.describe('the door', () => {
  test.use({ javaScriptEnabled: false });
  test('is two links without JavaScript', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('main a')).toHaveCount(2);
    await page.locator('main').getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(/\/en\/$/);
  });
  test('the neutral page needs no JavaScript', async ({ page }) => {
    await page.goto(neutralAddress);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
