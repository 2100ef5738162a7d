/** A lesson on a phone: nothing but the page comes until somebody touches it, and the way out needs no more than the page. */
import { expect, test, type Page } from '@playwright/test';
import { findShell } from '../browser.ts';
import { findBrowser } from '#exports/browser.ts';
import { neutralTitle } from '#drawings/neutralPage.ts';
import { neutralAddress } from '#i18n/addresses.ts';
import { en } from '#i18n/messages/en.ts';

const lesson = '/en/students/7/';

const executablePath = findShell() ?? (await findBrowser());

// Without the flags of the others: a browser with no mouse, as a phone is.
test.use({ launchOptions: { executablePath, args: ['--no-sandbox'] }, hasTouch: true });

function scriptsAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.push(request.url());
  });
  return asked;
}

test('a lesson that is only looked at asks for no script', async ({ page }) => {
  const asked = scriptsAsked(page);
  await page.goto(lesson, { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => matchMedia('(hover)').matches)).toBe(false); // Else it tells nothing.
  expect(asked).toEqual([]);
});

const signs: Record<string, (page: Page) => Promise<void>> = {
  'a touch': (page) => page.getByRole('heading', { level: 1 }).tap(),
  'a scroll': (page) => page.evaluate(() => scrollBy(0, 300)),
  'a key': (page) => page.keyboard.press('Tab'),
  'a press that was made while the page came': async (page) => {
    await page.evaluate(() => document.querySelector<HTMLElement>('.question button')?.click());
  },
};

for (const [sign, give] of Object.entries(signs))
  test(`${sign} brings the scripts`, async ({ page }) => {
    const asked = scriptsAsked(page);
    await page.goto(lesson, { waitUntil: 'networkidle' });
    await give(page);
    await expect.poll(() => asked.some((url) => /\/page\.[\w-]+\.js$/.test(url))).toBe(true);
  });

test('a question whose files were lost wakes in a moment; lost once more, at a touch', async ({ page }) => {
  await page.goto(lesson, { waitUntil: 'networkidle' });
  let lost = 0;
  await page.route(/\/View\./, (route) => (lost++ < 2 ? route.abort() : route.continue()));
  const form = page.locator('.question form').first();
  await form.scrollIntoViewIfNeeded();
  await form.tap();
  await expect.poll(() => lost).toBe(2);
  await expect(form).not.toHaveAttribute('data-awake');
  await form.locator('legend').tap();
  await expect(form).toHaveAttribute('data-awake', '');
});

test('scripts that a weak signal lost are asked for again at the next sign', async ({ page }) => {
  const asked = scriptsAsked(page);
  await page.goto(lesson, { waitUntil: 'networkidle' });
  await page.route('**/_astro/**', (route) => route.abort());
  await page.keyboard.press('Tab');
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  await expect(page.locator('html')).toHaveAttribute('data-waits', /page/);
  await page.unroute('**/_astro/**');
  const before = asked.length;
  await page.keyboard.press('Tab');
  await expect.poll(() => asked.length).toBeGreaterThan(before);
  await page.locator('.question').first().scrollIntoViewIfNeeded();
  await expect(page.locator('.question form').first()).toHaveAttribute('data-awake', '');
});

test('“Clear everything”, pressed before anything listens, is done when it does, and says so', async ({
  page,
}) => {
  await page.goto(lesson, { waitUntil: 'networkidle' });
  await page.evaluate(() => sessionStorage.setItem('record', 'mine'));
  const { promise: late, resolve: release } = Promise.withResolvers<undefined>();
  await page.route('**/_astro/**', async (route) => {
    await late;
    await route.continue();
  });
  await page.locator('[data-forget]').tap();
  release(undefined);
  await expect(page.locator('[data-forget]')).toHaveCount(0);
  await expect(page.locator('.foot p:focus')).toContainText(en['clear.done'].slice(0, 10));
  expect(await page.evaluate(() => sessionStorage.getItem('record'))).toBeNull();
});

test('the first touch may be the way out, on a line that is cut: the tables stand there, and nothing of ours is left', async ({
  page,
  context,
}) => {
  await page.goto('/en/students/', { waitUntil: 'networkidle' });
  await page.evaluate(() => sessionStorage.setItem('query', 'kept'));
  await page.goto(lesson, { waitUntil: 'networkidle' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.route('**/_astro/**', () => undefined); // So that it can be scrolled, and nothing comes of it.
  await page.evaluate(() => scrollBy(0, 3000));
  await context.setOffline(true);
  await page.locator('[data-leave]').tap();
  await expect(page).toHaveURL(new RegExp(`${neutralAddress}$`));
  await expect(page).toHaveTitle(neutralTitle);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(neutralTitle);
  const shown = await page.evaluate(() => ({
    text: document.body.innerText,
    source: document.documentElement.outerHTML,
    kept: Object.entries(sessionStorage),
    hidden: document.documentElement.hidden,
    top: scrollY,
    letters: getComputedStyle(document.body).color,
  }));
  expect(shown).toMatchObject({
    kept: [['left', '1']],
    hidden: false,
    top: 0,
    letters: 'rgb(255, 255, 255)',
  });
  expect(shown.text).toContain('7 × 9 = 63');
  expect(shown.text.match(/=/g)).toHaveLength(90);
  expect(shown.source).not.toMatch(/safe|leave|help|សុវត្ថិភាព|ជំនួយ|\/en\//i);
});

test('with a line the page itself takes the place of what was drawn at the first touch', async ({ page }) => {
  await page.goto(lesson, { waitUntil: 'networkidle' });
  await page.locator('[data-leave]').tap();
  await expect(page.locator('style')).toHaveCount(1);
  await expect(page.locator('details')).not.toHaveCount(0);
  await expect(page).toHaveTitle(neutralTitle);
});
