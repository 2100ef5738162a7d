import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { neutralAddress } from '#i18n/addresses.ts';
import { pages } from '../site.ts';

const views = [
  { width: 360, height: 740, scheme: 'light' },
  { width: 1280, height: 800, scheme: 'dark' },
] as const;

/** The door moves on at once; it is looked at without JavaScript below. */
const walked = [...pages.filter((page) => page !== '/' && !isLikeOthers(page)), '/no-such-page/'];

/** Question sheets are all made from the same parts: one of each course and language is looked at, all in e2e/print-a-sheet. */
function isLikeOthers(page: string): boolean {
  return page.endsWith('/sheet/') && !page.endsWith('/7/sheet/');
}

/** What width and colours may change; the rest of what axe looks at is the same in every view. */
const visible = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'meta-viewport'];

for (const address of walked) {
  test(`${address} at 360 and 1280 px, light and dark: accessible, quiet, fits, asks nobody else, keeps nothing`, async ({
    page,
    baseURL,
    context,
  }) => {
    const trouble: string[] = [];
    const own = new URL(baseURL ?? '').host;
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404'))
        trouble.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const { host, protocol } = new URL(request.url());
      if (host !== own && protocol !== 'data:' && protocol !== 'blob:')
        trouble.push(`request: ${request.url()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    for (const [index, { width, height, scheme }] of views.entries()) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      if (index === 0) {
        await page.goto(address);
        await wakeAll(page);
      }
      await page.evaluate(() => scrollTo(0, 0)); // The bar that stays must not lie over a link while it is measured.
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `pixels that stick out at ${width} px`).toBeLessThanOrEqual(0);
      const axe = new AxeBuilder({ page });
      if (index === 0)
        axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
      else axe.withRules(visible);
      const { violations } = await axe.analyze();
      expect(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
        ),
        `${width} px, ${scheme}`,
      ).toEqual([]);
    }
    expect(trouble).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    const kept = await page.evaluate(async () => ({
      keys: Object.keys(localStorage),
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      workers: await navigator.serviceWorker.getRegistrations(),
    }));
    expect(kept).toEqual({ keys: [], databases: [], caches: [], workers: [] });
  });
}

/** Everything is looked at: islands wake, folded parts open. */
async function wakeAll(page: Page) {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await expect(async () => {
    const sleeping = await page.evaluate(() => {
      const islands = document.querySelectorAll('astro-island[ssr]');
      islands[0]?.firstElementChild?.scrollIntoView();
      return islands.length;
    });
    expect(sleeping, 'islands that sleep').toBe(0);
  }).toPass({ intervals: [50] });
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
