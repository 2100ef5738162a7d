import { expect, test, type Page } from '@playwright/test';
import { en } from '#i18n/messages/en.ts';
import { km } from '#i18n/messages/km.ts';

/** What somebody types, and a page that must be among the results. */
const khmer: [query: string, page: string][] = [
  ['គំរាមកំហែង', '/km/students/7/'], // a word inside a sentence
  ['បុកពោះ', '/km/students/1/'],
  ['ពាក្យសម្ងាត់', '/km/caregivers/2/'],
  ['ដកហូត', '/km/caregivers/2/'],
  ['ព្រះរាជអាជ្ញា', '/km/police/4/'],
  ['មាត្រា 111', '/km/police/4/'], // two words, one of them digits
  ['ស៊ើបអង្កេតបឋម', '/km/police/4/'], // two words written together
  ['បន្ទប់ឯកជន', '/km/police/6/'],
  ['សំណួរបើក', '/km/police/6/'],
  ['អ្នកគាំទ្រ', '/km/police/6/'],
  ['រង្វង់សុវត្ថិភាព', '/km/students/1/'],
  ['សម្ភាស', '/km/police/6/'], // the beginning of សម្ភាសន៍
  ['កុមា', '/km/glossary/'], // the beginning of កុមារ, as it is typed
  ['១២៨០', '/km/help/'], // Khmer digits
  ['1280', '/km/help/'],
  ['ឲ្យ', '/km/students/7/'], // a spelling we do not use
  ['ខែ្មរ', '/km/accessibility/'], // signs in the order of an old keyboard
  ['អេភីល', '/km/help/'],
  ['សាក្សី', '/km/sources/'],
  ['ឯកជន\u200Bភាព', '/km/privacy/'], // pasted with an invisible space
];

const english: [query: string, page: string][] = [
  ['reporting', '/en/students/8/'], // finds “report”
  ['threatened', '/en/students/7/'], // finds “threat”
  ['prosecutors', '/en/police/4/'],
  ['preliminary inquiry', '/en/police/4/'],
  ['article 111', '/en/police/4/'],
  ['complaint', '/en/police/4/'],
  ['interviews', '/en/police/6/'],
  ['leading question', '/en/police/6/'],
  ['support person', '/en/police/6/'],
  ['five minutes', '/en/caregivers/6/'],
  ['blame', '/en/caregivers/6/'],
  ['family agreement', '/en/caregivers/2/'],
  ['password', '/en/caregivers/2/'],
  ['circle', '/en/students/1/'],
  ['rights', '/en/students/1/'],
  ['glossa', '/en/glossary/'], // a beginning
  ['privacy', '/en/privacy/'],
  ['cookies', '/en/privacy/'],
  ['1280', '/en/help/'],
  ['Take It Down', '/en/students/7/'],
];

/** What somebody in trouble types; what to do comes first of all, and its address tells nobody why. */
for (const [locale, query] of [
  ['km', 'គំរាម'],
  ['km', 'blackmail'],
  ['km', 'sextortion'],
  ['km', 'រូបភាព'],
  ['en', 'blackmail'],
  ['en', 'sextortion'],
  ['en', 'someone threatens me'],
] as const) {
  test(`${locale}: “${query}” is answered first with what to do now`, async ({ page }) => {
    await search(page, locale, query);
    await expect(page.locator('.answers a').first()).toHaveAttribute(
      'href',
      new RegExp(`^/${locale}/help/#n[0-9]$`),
    );
  });
}

for (const [locale, messages, queries] of [
  ['km', km, khmer],
  ['en', en, english],
] as const) {
  for (const [query, expected] of queries) {
    test(`${locale}: “${query}” finds ${expected}`, async ({ page }) => {
      await search(page, locale, query);
      await expect(
        page.locator(`.results a[href="${expected}"], .results a[href^="${expected}#"]`),
      ).toHaveCount(1);
      const marks = await page.locator('.results mark').allTextContents();
      expect(marks.length).toBeGreaterThan(0);
      await expect(page.getByRole('status')).toContainText(query);
    });
  }

  test(`${locale}: a word that is nowhere says so and offers the glossary and help`, async ({ page }) => {
    const absent = locale === 'km' ? 'ដំរីហោះ' : 'rhinoceros';
    await search(page, locale, absent);
    await expect(page.getByRole('status')).toHaveText(messages['search.none'].replace('{query}', absent));
    await expect(page.locator('.results')).toHaveCount(0);
    await expect(page.locator('.search .link-list a')).toHaveCount(2);
  });
}

test('every mark in a Khmer excerpt is the whole query, and excerpts are pieces of the page', async ({
  page,
}) => {
  const query = 'គំរាមកំហែង';
  await search(page, 'km', query);
  const marks = await page.locator('.results mark').allTextContents();
  expect(new Set(marks)).toEqual(new Set([query]));
  const excerpt = await page.locator('.results li').first().locator('p').last().textContent();
  const address = await page.locator('.results a').first().getAttribute('href');
  await page.goto(address ?? '');
  const text = squeeze((await page.locator('main').textContent()) ?? '');
  const sentence = squeeze((excerpt ?? '').replaceAll('…', '')).split('។')[0] ?? '';
  expect(sentence.length).toBeGreaterThan(5);
  expect(text).toContain(sentence);
});

test('results can be narrowed to a course and exclude pages for facilitators until asked', async ({
  page,
}) => {
  await search(page, 'en', 'child');
  const counted = async () => Number(/\d+/.exec((await page.getByRole('status').textContent()) ?? '')?.[0]);
  const everywhere = await counted();
  await page.getByText(en['search.course']).click();
  await page.getByRole('radio', { name: 'For students' }).check();
  await expect.poll(counted).toBeLessThan(everywhere);
  for (const link of await page.locator('.results a').all())
    expect(await link.getAttribute('href')).toContain('/en/students/');
  await expect(page.locator('.results a[href*="facilitate"]')).toHaveCount(0);
  await page.getByRole('checkbox').check();
  await expect(page.locator('.results a[href*="facilitate"]').first()).toBeVisible();
});

test('what is typed is in no address, no history and no request', async ({ page }) => {
  const secret = 'threatens';
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  await page.goto('/en/students/');
  await page.getByRole('searchbox').fill(secret);
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/en\/search\/$/);
  await expect(page.getByRole('status')).toContainText(secret);
  expect(asked.filter((request) => request.includes(secret))).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify(history.state) + location.href)).not.toContain(secret);
});

test('a search begun in a course shows its pages first, and the others after them', async ({ page }) => {
  await page.goto('/en/police/');
  await page.getByRole('searchbox').fill('child');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.getByRole('status')).toContainText('child');
  const more = page.getByRole('button', { name: en['search.more'] });
  while (await more.isVisible()) {
    const before = await page.locator('.results a').count();
    await more.click();
    await expect.poll(() => page.locator('.results a').count()).toBeGreaterThan(before);
  }
  const links = await page
    .locator('.results a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const isPolice = links.map((link) => link?.startsWith('/en/police/') ?? false);
  expect(isPolice[0]).toBe(true);
  expect(isPolice).toContain(false);
  expect(isPolice.lastIndexOf(true)).toBeLessThan(isPolice.indexOf(false));
});

test('a title that holds the word stands before headings, and headings before text', async ({ page }) => {
  await search(page, 'km', 'គំរាមកំហែង');
  const places = await page
    .locator('.results li')
    .evaluateAll((items) =>
      items.map((item) => (item.querySelector('a mark') ? 2 : item.querySelector('.eyebrow mark') ? 1 : 0)),
    );
  expect(places.length).toBeGreaterThan(2);
  expect(places).toEqual([...places].sort((a, b) => b - a));
});

for (const [locale, query, title] of [
  ['km', '1280', 'បណ្តាញទូរស័ព្ទជំនួយកុមារនៅកម្ពុជា'],
  ['km', '១២៨០', 'បណ្តាញទូរស័ព្ទជំនួយកុមារនៅកម្ពុជា'],
  ['km', 'ជំនួយ', km['help.title']],
  ['km', 'help', km['help.title']],
  ['en', 'help me', en['help.title']],
  ['en', '092311511', 'APLE hotline'],
  ['en', 'leading question', 'leading question'],
] as const) {
  test(`${locale}: “${query}” is answered before all results by “${title}”`, async ({ page }) => {
    await search(page, locale, query);
    const first = page.locator('.answers li').first();
    await expect(first.getByRole('link', { name: title, exact: true })).toBeVisible();
    if (/\d/.test(query)) await expect(first.locator('a[href^="tel:"]')).toBeVisible();
  });
}

test('one wrong letter in a long English word is forgiven, and said', async ({ page }) => {
  await search(page, 'en', 'pasword');
  await expect(page.getByRole('status')).toContainText('password');
  await expect(page.locator('.results a[href^="/en/caregivers/2/"]')).toHaveCount(1);
  await search(page, 'en', 'hlep'); // Four letters: a word of its own, perhaps.
  await expect(page.locator('.results')).toHaveCount(0);
  await expect(page.locator('.nearby button').first()).toHaveText('help');
});

test('words in quotes are found only as they stand', async ({ page }) => {
  await search(page, 'en', 'the child');
  const loose = await page.locator('.results a').count();
  await search(page, 'en', '“believe the child”');
  const strict = await page.locator('.results li').allTextContents();
  expect(strict.length).toBeLessThan(loose);
  for (const text of strict) expect(text.toLowerCase()).toContain('believe the child');
});

test('a Khmer word with one wrong letter is nowhere, and the right one is a tap away', async ({ page }) => {
  await search(page, 'km', 'គំរាមកំហែន');
  await expect(page.locator('.results')).toHaveCount(0);
  await page.locator('.nearby').getByRole('button', { name: 'គំរាមកំហែង', exact: true }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('គំរាមកំហែង');
  await expect(page.locator('.results a').first()).toBeVisible();
});

test('a result opens at its section with the words marked, whole clusters only, and the page as it was', async ({
  page,
}) => {
  await page.goto('/km/caregivers/2/');
  const before = await page.locator('main').textContent();
  await search(page, 'km', 'ពាក្យសម្ង'); // Still being typed: its last cluster is not finished.
  const link = page.locator('.results a[href^="/km/caregivers/2/"]');
  const section = ((await link.getAttribute('href')) ?? '').split('#')[1] ?? '';
  expect(section).not.toBe('');
  await link.click();
  await expect.poll(() => marked(page)).not.toEqual([]);
  expect(new Set(await marked(page))).toEqual(new Set(['ពាក្យសម្ងា']));
  await expect(page).toHaveURL(new RegExp(`#${section}$`));
  expect(await page.locator('main').textContent()).toBe(before);
  // Opened again, it is as it always was.
  await page.reload();
  expect(await marked(page)).toEqual([]);
});

test('a link with #q= opens the search and cleans the address', async ({ page }) => {
  await page.goto('/en/search/#q=privacy');
  await expect(page.getByRole('searchbox')).toHaveValue('privacy');
  await expect(page.getByRole('status')).toContainText('privacy');
  expect(new URL(page.url()).hash).toBe('');
});

test('Back returns from a page to its results', async ({ page }) => {
  await search(page, 'en', 'prosecutor');
  const count = await page.locator('.results a').count();
  await page.keyboard.press('Tab'); // The keyboard alone reaches the results.
  await page.locator('.results a').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/search/);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('prosecutor');
  await expect(page.locator('.results a')).toHaveCount(count);
});

test('titles and excerpts are text, whatever they hold', async ({ page }) => {
  await page.route('**/text-*.json', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('minutes', 'minutes <img src=x onerror=alert(1)>');
    await route.fulfill({ response, body });
  });
  await search(page, 'en', 'minutes');
  await expect(page.locator('.results')).toContainText('<img src=x');
  expect(await page.locator('.results img').count()).toBe(0);
});

test('the index and the search code load on the search page only', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/en/students/7/', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /\/search\/(?:km|en)\/|SearchIsland/.test(url))).toEqual([]);
});

async function search(page: Page, locale: string, query: string) {
  await page.goto(`/${locale}/search/`);
  await page.getByRole('searchbox').fill(query);
  await expect(page.getByRole('status')).toContainText(query);
}

/** What is marked on the page, in its own words. */
function marked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString()),
  );
}

/** Blocks of a page have no spaces between them; excerpts do. */
function squeeze(text: string) {
  return text.replace(/\s+/g, '');
}
