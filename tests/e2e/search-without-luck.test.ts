/** The search when its files do not come, come in part, or belong to another day; and when what is typed means harm. */
import { expect, test, type Page } from '@playwright/test';
import { km } from '#i18n/messages/km.ts';

const query = 'គំរាមកំហែង';

/** Khmer chunks of terms; the directory and the texts have other endings. */
const chunk = /\/search\/km\/\w+\/\d+\.txt$/;
const text = /\/search\/km\/\w+\/text-\d+\.json$/;
const directory = /\/search\/km\/directory\.json$/;

for (const [what, files] of [
  ['the directory', directory],
  ['a chunk', chunk],
  ['a text', text],
] as const) {
  for (const [how, answer] of [
    ['is missing', { status: 404, body: 'Not found' }],
    [
      'comes as a page of the host',
      { status: 200, contentType: 'text/html', body: '<!doctype html><p>Hello' },
    ],
    ['is empty', { status: 200, body: '' }],
  ] as const) {
    test(`says so, and offers help, when ${what} ${how}; goes on when it is back`, async ({ page }) => {
      await page.goto('/km/search/');
      await page.route(files, (route) => route.fulfill(answer));
      await fails(page);
      await page.unroute(files);
      await recovers(page);
    });
  }
}

test('asks again for a chunk that came only in part', async ({ page }) => {
  let times = 0;
  await page.route(chunk, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    times++;
    await route.fulfill({ response, body: times === 1 ? body.slice(0, body.length >> 1) : body });
  });
  await page.goto('/km/search/');
  await recovers(page, false);
  expect(times).toBeGreaterThan(1);
});

test('finds its way when the site was renewed while the page was open', async ({ page }) => {
  let times = 0;
  await page.route(directory, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    times++;
    // What this tab knows first is of yesterday: its chunks are gone.
    await route.fulfill({
      response,
      body: times === 1 ? body.replace(/"version":"\w+"/, '"version":"00000000"') : body,
    });
  });
  await page.goto('/km/search/');
  await recovers(page, false);
  expect(times).toBe(2);
});

test('says so without a connection, and goes on with one', async ({ page, context }) => {
  await page.goto('/km/search/');
  await page.getByRole('searchbox').fill('កុមារ');
  await expect(page.locator('.results a').first()).toBeVisible();
  await context.setOffline(true);
  await fails(page);
  await context.setOffline(false);
  await recovers(page);
});

test('help is found by its number even without an index', async ({ page }) => {
  await page.goto('/km/search/');
  await page.route('**/search/km/**', (route) => route.abort());
  await page.getByRole('searchbox').fill('1280');
  await expect(page.locator('.answers a[href="tel:1280"]')).toBeVisible();
});

for (const [what, typed] of [
  ['a script', '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>'],
  ['ten thousand letters', 'កុមារ'.repeat(2000)],
  ['ten thousand signs without a letter', '\u17C6'.repeat(10_000)],
  ['ten thousand signs on one letter', `ក${'\u17D2'.repeat(10_000)}`],
  ['control characters', 'កុមារ\u0000\u0007\u001B[31m'],
  ['marks that turn text around', '\u202Eកុមារ\u2066abc\u202C'],
  ['what has a meaning in patterns', '.*+?^${}()|[\\]\\\\ $& $1'],
] as const) {
  for (const locale of ['km', 'en']) {
    test(`${locale}: ${what}: nothing runs, and the search goes on`, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(`/${locale}/search/`);
      await page.getByRole('searchbox').fill(typed);
      await expect(page.getByRole('status')).not.toBeEmpty();
      expect(await page.getByRole('status').textContent()).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      expect((await page.getByRole('status').textContent())?.length).toBeLessThan(400);
      await page.getByRole('searchbox').fill('1280');
      await expect(page.locator('.answers a[href="tel:1280"]')).toBeVisible();
      await expect(page.getByRole('status')).toContainText('1280');
      expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
      expect(errors).toEqual([]);
    });
  }
}

async function fails(page: Page) {
  await page.getByRole('searchbox').fill(query);
  await expect(page.getByRole('status')).toHaveText(km['search.failed']);
  await expect(page.locator('.search .link-list a[href="/km/help/"]')).toBeVisible();
}

async function recovers(page: Page, hasFailed = true) {
  if (hasFailed) await page.getByRole('button', { name: km['search.again'] }).click();
  else await page.getByRole('searchbox').fill(query);
  await expect(
    page.locator('.results a[href="/km/students/7/"], .results a[href^="/km/students/7/#"]'),
  ).toBeVisible();
}
