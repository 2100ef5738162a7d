/**
 * A browser that runs scripts and gets none: data savers take them out of the page, a weak signal loses files, a copy of the
 * site lacks one. One page for many addresses: a page for each would take minutes.
 */
import { expect, test, type Page, type Route } from '@playwright/test';
import { html, lessonPages, pages, translatedPages } from '../site.ts';

interface Seen {
  letters: number;
  title: boolean;
  /** Folds that show nothing once they are open. */
  empty: string[];
  buttons: string[];
  help: boolean;
  leave: string | null | undefined;
}

const sample = [
  ...lessonPages.filter((_, index) => index % 6 === 0),
  '/km/students/check/',
  '/en/students/7/story/',
  '/en/search/',
];

for (const locale of ['km', 'en']) {
  test(`${locale}: with its scripts taken out, every page reads, every fold opens, and no dead button is in view`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.route('**/*', strip);
    for (const address of translatedPages.filter((each) => each.startsWith(`/${locale}/`))) {
      const seen = await look(page, address);
      expect.soft(seen, address).toMatchObject({ ...readable, buttons: [] });
      expect.soft(seen.letters, address).toBeGreaterThan(120);
    }
  });
}

test('the door and the neutral page need no script', async ({ page }) => {
  await page.route('**/*', strip);
  for (const address of pages.filter((each) => !translatedPages.includes(each))) {
    await page.goto(address);
    await expect(page.locator('h1').first()).toBeVisible();
    for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden();
  }
});

const losses: [string, RegExp][] = [
  ['no script file arrives', /\.js$/],
  ['the questions do not arrive', /\/(?:View\w*|AssessmentIsland|SearchIsland)\.[^/]*\.js$/],
  ['what draws them does not arrive', /\/preact\.[^/]*\.js$/],
];

for (const [loss, files] of losses) {
  test(`where ${loss}, pages read, folds open, help and the way out are there`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.route(files, (route) => route.fulfill({ status: 404, body: '' }));
    for (const address of files.test('a.js') ? translatedPages : sample) {
      const seen = await look(page, address);
      expect.soft(seen, address).toMatchObject(readable);
      expect.soft(seen.letters, address).toBeGreaterThan(120);
    }
    await page.locator('[data-leave]').first().click();
    await expect(page).toHaveURL(/\/tables\/$/);
  });
}

/** Pages as a data saver sends them; and nothing else. */
function strip(route: Route) {
  const { pathname } = new URL(route.request().url());
  return pathname.endsWith('/')
    ? route.fulfill({
        contentType: 'text/html',
        body: html(pathname).replace(/<script\b[\s\S]*?<\/script>/g, ''),
      })
    : route.abort();
}

const readable = { title: true, empty: [], help: true, leave: '/tables/' };

/** What somebody finds on a page when they open every fold. */
async function look(page: Page, address: string): Promise<Seen> {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return page.evaluate(() => {
    const isShown = (element: Element | null) => element !== null && element.getClientRects().length > 0;
    const folds = [...document.querySelectorAll('main details')].filter(isShown);
    for (const fold of folds) fold.setAttribute('open', '');
    return {
      letters: document.querySelector('main')?.innerText.length ?? 0,
      title: isShown(document.querySelector('h1')),
      empty: folds
        .filter((fold) => {
          const rest = [...fold.children].filter(({ localName }) => localName !== 'summary');
          return !rest.some((part) =>
            [part, ...part.querySelectorAll('*')].some(
              (each) => isShown(each) && each.textContent.length > 5,
            ),
          );
        })
        .map((fold) => fold.textContent.slice(0, 60)),
      buttons: [...document.querySelectorAll('button, [type=search], [type=submit]')]
        .filter(isShown)
        .map((button) => button.outerHTML.slice(0, 80)),
      help: isShown(document.querySelector('.bar .help[href$="/help/"]')),
      leave: [...document.querySelectorAll('.bar [data-leave]')].find(isShown)?.getAttribute('href'),
    };
  });
}
