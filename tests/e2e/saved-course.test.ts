/** A course that somebody saved: whole without the server, resumed where it stopped, renewed when wanted, gone when cleared. */
import { expect, test, type Page } from '@playwright/test';
import { globSync, readFileSync } from 'node:fs';
import { findBrowser } from '#exports/browser.ts';
import { en } from '#i18n/messages/en.ts';
import { km } from '#i18n/messages/km.ts';
import {
  packAddress,
  parcelAddress,
  sizeWords,
  versionsAddress,
  type Files,
  type Pack,
} from '#offline/pack.ts';
import { makePacks, type Site } from '#offline/packs.ts';
import { give, mainButton, rightResponse } from '../answering.ts';
import { barriers } from '../barriers.ts';
import { cut, startHost, type Host } from '../host.ts';
import { questionsOf } from '../site.ts';

const isParcel = (path: string) => /^\/packs\/parcels\/[\w-]{43}\.json$/.test(path);

let host: Host;
test.beforeEach(async () => {
  host = await startHost();
});
test.afterEach(() => host.down());

const packs = globSync('dist/packs/*-*.json')
  .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Partial<Pack>)
  .filter((pack): pack is Pack => pack.id !== undefined)
  .sort((a, b) => a.id.localeCompare(b.id));

test('there is a pack for each course in each language, and one for whoever leads it', () => {
  const courses = ['en-caregivers', 'en-police', 'en-students', 'km-caregivers', 'km-police', 'km-students'];
  expect(packs.map(({ id }) => id)).toEqual(courses.flatMap((id) => [id, `${id}-kit`]));
});

// Of the kits one: they are the packs with other pages of the same kinds, and it takes long to open all of them.
for (const { id, parcels } of packs.filter(({ id }) => !id.endsWith('-kit') || id === 'km-police-kit')) {
  const [locale = '', course = '', kit] = id.split('-');
  test(`${id}: with the server gone, every page, a question, a story and the search work`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const trouble = listen(page);
    await saveCourse(page, locale, course, kit);
    await host.down();
    const pages = parcels.flatMap(({ paths }) => paths).filter((path) => path.endsWith('/') && path !== '/');
    expect(pages.length).toBeGreaterThan(30);
    for (const path of pages) {
      await page.goto(host.url + path);
      await expect(page.locator('h1')).toHaveCount(1);
      const broken = await page.evaluate(async () => {
        for (const picture of document.images) picture.loading = 'eager';
        await Promise.allSettled([...document.images].map((picture) => picture.decode()));
        return [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src);
      });
      expect(broken, path).toEqual([]);
    }
    const files = parcels.flatMap(({ paths }) => paths).filter((path) => !path.endsWith('/'));
    const lost = await page.evaluate(async (addresses) => {
      const isThere = (address: string) =>
        fetch(address).then(
          ({ status }) => status === 200,
          () => false,
        );
      const there = await Promise.all(addresses.map(isThere));
      return addresses.filter((_, at) => !there[at]);
    }, files);
    expect(lost).toEqual([]);

    const [asked] = pages.flatMap((lesson) =>
      /\/\d+\/$/.test(lesson)
        ? questionsOf(lesson).flatMap((question) =>
            question.type === 'choice' ? [{ lesson, question }] : [],
          )
        : [],
    );
    if (!asked) throw new Error(`${id} asks nothing.`);
    const { lesson, question } = asked;
    await page.goto(host.url + lesson);
    const form = page.locator(`#q-${question.id} form`);
    await form.scrollIntoViewIfNeeded();
    await expect(form).toHaveAttribute('data-awake');
    await give(form, question, rightResponse(question));
    await mainButton(form).click();
    await expect(form.locator('.verdict')).toHaveClass(/is-right/);

    const story = pages.find((path) => path.endsWith('/story/')) ?? '';
    await page.goto(host.url + story);
    await expect(page.locator('[data-story]')).toHaveClass(/is-awake/);
    await page.locator('.part.is-now .ways a').first().click();
    await expect(page.locator('.part.is-now')).not.toHaveAttribute('id', 'part-1');

    await page.goto(`${host.url}/${locale}/search/`);
    await page.getByRole('searchbox').fill(locale === 'km' ? 'ជំនួយ' : 'trust');
    await expect(page.locator('.results a').first()).toBeVisible();
    await page.locator('.results a').first().click();
    await expect(page.locator('h1')).toHaveCount(1);

    await page.goto(`${host.url}/${locale}/${course}/check/`);
    await page.getByRole('button').filter({ hasText: /./ }).first().waitFor();
    expect(trouble).toEqual([]);
  });
}

test('whoever has the course loads for the kit only what is missing; one of both is kept, and both pages tell of it', async ({ page }) => {
  const [course, kit] = ['en-police', 'en-police-kit'].map((id) => packs.find((pack) => pack.id === id)?.parcels ?? []);
  await saveCourse(page, 'en', 'police');
  host.asked.length = 0;
  await page.goto(`${host.url}/en/police/kit/`);
  await page.getByRole('button', { name: en['kit.save'] }).click();
  await expect(page.locator('[data-state="saved"]')).toBeVisible();
  const own = (kit ?? []).filter(({ hash }) => !course?.some((parcel) => parcel.hash === hash));
  expect(own.length).toBeGreaterThan(10);
  expect(host.asked.filter(isParcel).sort()).toEqual(own.map(({ hash }) => parcelAddress(hash)).sort());
  await host.down();
  for (const path of ['/en/police/4/present/', '/en/plan/', '/en/police/4/']) {
    await page.goto(host.url + path);
    await expect(page.locator('h1').first()).toBeAttached();
    await expect(page.locator('[data-saved]')).toHaveCount(0);
  }
  await page.goto(`${host.url}/en/police/`);
  await expect(page.locator('[data-state="saved"]')).toBeVisible();
  await page.getByRole('button', { name: en['offline.remove'] }).click();
  await expect.poll(() => traces(page)).toMatchObject({ caches: 0, workers: 0 });
}); // prettier-ignore

test('a page that is not saved says so kindly, with help and with what is here, and opens when it can', async ({
  page,
}) => {
  await saveCourse(page, 'en', 'students');
  await host.down();
  for (const path of ['/en/police/3/', '/km/students/1/', '/en/no-such-page/']) {
    await page.goto(host.url + path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(en['away.title']);
    await expect(page.locator('main a[href="tel:1280"]')).toBeVisible();
    await expect(page.locator('[data-saved] a:visible')).toHaveCount(1);
    expect(new URL(page.url()).pathname).toBe(path);
    expect(await page.title()).toContain(en['away.shortTitle']);
  }
  await page.goto(`${host.url}/en/police/3/`);
  await host.up();
  await page.getByRole('button', { name: en['away.again'] }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(en['away.title']);
});

test('the help page is the newest there is: a number may have changed', async ({ page }) => {
  await saveCourse(page, 'en', 'students');
  host.files.set('/en/help/', '<!doctype html><title>new</title><h1>New numbers</h1>');
  await page.goto(`${host.url}/en/help/`);
  await expect(page.locator('h1')).toHaveText('New numbers');
  // A Wi-Fi that stalls is no reason to wait for help.
  host.fault = (path) => (path === '/en/help/' ? 'taken' : undefined);
  await page.goto(`${host.url}/en/help/`);
  await expect(page.locator('h1')).not.toHaveText('New numbers');
});

test('what is saved costs nothing to read again', async ({ page }) => {
  await saveCourse(page, 'km', 'students');
  host.asked.length = 0;
  await page.goto(`${host.url}/km/students/7/`);
  await page.locator('.question').first().scrollIntoViewIfNeeded();
  await expect(page.locator('.question form[data-awake]').first()).toBeVisible();
  expect(host.asked.filter((path) => path !== '/sw.js')).toEqual([]);
});

test('a download that is cut at any of its parcels is never served by half, and goes on where it stopped', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const all = packs.find(({ id }) => id === 'en-students')?.parcels.length ?? 0;
  expect(all).toBeGreaterThan(10);
  for (let at = 0; at < all; at++) {
    const context = await browser.newContext();
    const first = await context.newPage();
    const here = parcelsUntil(at);
    await first.goto(`${host.url}/en/students/`);
    await first.getByRole('button', { name: en['offline.save'] }).click();
    await first.getByRole('button', { name: en['offline.yes'] }).click();
    await expect.poll(here.stalled).toBe(true);
    await expect.poll(() => parcelsIn(first)).toBe(at);
    await first.close(); // The phone is dead, or the child had to go.
    host.fault = () => undefined;

    const second = await context.newPage();
    await second.goto(`${host.url}/en/students/`);
    expect(await second.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    const before = new Set(await keptParcels(second));
    host.asked.length = 0;
    const seen = await watchProgress(second);
    await second.getByRole('button', { name: en['offline.resume'] }).click();
    await expect(second.locator('[data-state="saved"]')).toBeVisible();
    const fetched = host.asked.filter(isParcel);
    expect(fetched.filter((path) => before.has(path))).toEqual([]);
    expect(new Set(fetched).size).toBe(fetched.length);
    expect(fetched.length + before.size).toBe(all);
    const steps = await seen();
    expect(steps.at(-1)).toBe(1);
    expect(steps.every((step, index) => index === 0 || step >= (steps[index - 1] ?? 0))).toBe(true);
    await context.close();
  }
});

test('an update that is cut at any of its parcels leaves the old version whole, on every page', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const next = await nextVersion('en-students', ['/en/students/1/', '/en/students/2/', '/en/help/', '/en/']);
  const old = packs.find(({ id }) => id === 'en-students')?.parcels.length ?? 0;
  expect(next.changed.length).toBeGreaterThan(2);
  for (let at = 0; at <= next.changed.length; at++) {
    host.files.clear();
    host.fault = () => undefined;
    const context = await browser.newContext();
    const page = await context.newPage();
    await saveCourse(page, 'en', 'students');
    publish(next);
    const here = parcelsUntil(at);
    await page.goto(`${host.url}/en/students/`);
    await page.getByRole('button', { name: /^Load the new version/ }).click();
    if (at < next.changed.length) {
      await expect.poll(here.stalled).toBe(true);
      await expect.poll(() => parcelsIn(page)).toBe(old + at);
      await page.close();
      host.fault = () => undefined;
    } else await expect(page.locator('[data-state="updated"]')).toBeVisible();
    await host.down();
    const reader = await context.newPage();
    const isNew = at === next.changed.length;
    for (const path of ['/en/students/1/', '/en/students/2/', '/en/students/3/']) {
      await reader.goto(host.url + path);
      const mark = await reader.locator('html').getAttribute('data-version');
      expect(mark, `${path} after ${at} parcels`).toBe(isNew && !path.endsWith('/3/') ? 'next' : null);
    }
    await host.up();
    if (!isNew) {
      host.asked.length = 0;
      await reader.goto(`${host.url}/en/students/`);
      await reader.getByRole('button', { name: /^Load the new version/ }).click();
      await expect(reader.locator('[data-state="updated"]')).toBeVisible();
      // What both versions have is not fetched again, nor what had come before the cut.
      expect(host.asked.filter(isParcel).length).toBe(next.changed.length - at);
    }
    await context.close();
  }
});

test('a new version is offered and never forced; an open tab of the old one goes on', async ({
  context,
  page,
}) => {
  const next = await nextVersion('en-students', ['/en/students/1/']);
  await saveCourse(page, 'en', 'students');
  const old = await context.newPage();
  await old.goto(`${host.url}/en/students/1/`);
  publish(next);
  // The host has thrown away what the old version loads late.
  for (const file of globSync('dist/_astro/*.js')) host.files.set(file.replace(/^dist/, ''), undefined);
  await page.goto(`${host.url}/en/students/1/`);
  expect(await page.locator('html').getAttribute('data-version')).toBeNull();
  await page.goto(`${host.url}/en/students/`);
  await expect(page.locator('[data-state="newer"]')).toBeVisible();
  await page.getByRole('button', { name: /^Load the new version/ }).click();
  await page.getByRole('button', { name: en['offline.reload'] }).click();
  await page.goto(`${host.url}/en/students/1/`);
  await expect(page.locator('html')).toHaveAttribute('data-version', 'next');
  await old.locator('.question').first().scrollIntoViewIfNeeded();
  await expect(old.locator('.question form[data-awake]').first()).toBeVisible();
  // When only one page is open, what nothing needs any more is thrown away.
  await old.close();
  await page.goto(`${host.url}/en/students/`);
  await expect.poll(() => parcelsIn(page)).toBe(next.pack.parcels.length);
});

test('without a pack, a tab of before a new deploy still reads, answers unfold, help and the way out work', async ({
  page,
}) => {
  await page.goto(`${host.url}/en/students/7/`);
  for (const file of globSync('dist/_astro/*.js')) host.files.set(file.replace(/^dist/, ''), undefined);
  const question = page.locator('.question').first();
  await question.scrollIntoViewIfNeeded();
  await question.locator('summary').click();
  await expect(question.locator('.reasons li').first()).toBeVisible();
  await page.getByRole('link', { name: en['site.leave'] }).click();
  await expect(page).toHaveURL(/\/tables\/$/);
});

for (const [what, lie] of [
  [
    'the page of a Wi-Fi that wants a name',
    { type: 'text/html', body: '<!doctype html><title>Sign in</title>' },
  ],
  ['other bytes of the right length', { type: 'application/json', body: undefined }],
] as const) {
  test(`${what} in place of a parcel: nothing of it is kept`, async ({ page }) => {
    const lied: string[] = [];
    host.fault = (path, response) => {
      if (!isParcel(path)) return undefined;
      lied.push(path);
      const length = readFileSync(`dist${path}`).length;
      response.writeHead(200, { 'content-type': lie.type });
      response.end(lie.body ?? 'x'.repeat(length));
      return 'taken';
    };
    await begin(page, 'en', 'students');
    await expect(page.locator('[data-state="wrong"]')).toBeVisible({ timeout: 40_000 });
    await expect(page.locator('[data-says]')).toHaveText(en['offline.wrong']);
    expect(lied.length).toBeGreaterThan(4);
    expect(await parcelsIn(page)).toBe(0);
    // The connection is good again.
    host.fault = () => undefined;
    await page.getByRole('button', { name: en['search.again'] }).click();
    await expect(page.locator('[data-state="saved"]')).toBeVisible();
    await everyParcelIsWhole(page);
  });
}

test('parcels that come in part are asked for again, and what is kept is whole', async ({ page }) => {
  const times = new Map<string, number>();
  host.fault = (path, response) => {
    const time = (times.get(path) ?? 0) + 1;
    times.set(path, time);
    if (!isParcel(path) || time > 1) return undefined;
    const body = readFileSync(`dist${path}`);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.write(body.subarray(0, body.length >> 1), () => response.destroy());
    return 'taken';
  };
  await begin(page, 'en', 'students');
  await expect(page.locator('[data-state="saved"]')).toBeVisible({ timeout: 40_000 });
  await everyParcelIsWhole(page);
});

test('with three connections of ten lost, it is done with at most three presses', async ({ page }) => {
  test.setTimeout(180_000);
  let seed = 7;
  const chance = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  await page.goto(`${host.url}/en/students/`);
  host.fault = (path, response) =>
    /^\/(?:packs\/|sw\.js|_astro\/device)/.test(path) && chance() < 0.3 ? cut(response) : undefined;
  await page.getByRole('button', { name: en['offline.save'] }).click();
  await page.getByRole('button', { name: en['offline.yes'] }).click();
  let presses = 1;
  for (;;) {
    const card = page.locator('[data-state="saved"], [data-state="lost"]');
    await card.waitFor({ timeout: 120_000 });
    if ((await card.getAttribute('data-state')) === 'saved') break;
    presses++;
    await page.getByRole('button', { name: en['offline.resume'] }).click();
  }
  expect(presses).toBeLessThanOrEqual(3);
  await everyParcelIsWhole(page);
});

test('without a connection it says so, keeps what came, and stops when somebody wants it to', async ({
  page,
}) => {
  await page.goto(`${host.url}/en/students/`);
  host.fault = (path, response) => (path.startsWith('/packs/') ? cut(response) : undefined);
  await page.getByRole('button', { name: en['offline.save'] }).click();
  await page.getByRole('button', { name: en['offline.yes'] }).click();
  await page.getByRole('button', { name: en['offline.stop'] }).click();
  await expect(page.locator('[data-state="stopped"]')).toBeVisible();
  await expect(page.locator('[data-says]')).toBeFocused();
  expect(await barriers(page, { within: '.save' })).toEqual([]);
  await page.getByRole('button', { name: en['offline.resume'] }).click();
  await expect(page.locator('[data-state="lost"]')).toBeVisible({ timeout: 40_000 });
  await page.getByRole('button', { name: en['offline.remove'] }).click();
  await expect(page.locator('[data-state="offer"]')).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test('no room: it says so, gives back what it took, and the course that was here stays whole', async ({
  page,
}) => {
  await saveCourse(page, 'en', 'students');
  const session = await page.context().newCDPSession(page);
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin: host.url });
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.url, quotaSize: usage + 1_200_000 });
  await page.goto(`${host.url}/km/police/`);
  await page.getByRole('button', { name: km['offline.save'] }).click();
  await expect(page.locator('[data-state="full"]')).toBeVisible({ timeout: 60_000 });
  // What it takes on the phone, and not what it loads.
  const room = packs.find(({ id }) => id === 'km-police')?.parcels.reduce((sum, { bytes }) => sum + bytes, 0);
  await expect(page.locator('[data-says]')).toContainText(sizeWords(room ?? 0));
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.url });
  await session.detach();
  const pack = packs.find(({ id }) => id === 'en-students');
  await expect.poll(() => parcelsIn(page)).toBe(pack?.parcels.length);
  await host.down();
  await page.goto(`${host.url}/en/students/7/`);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('article[data-lesson]')).toHaveCount(1);
});

test('a worker that answers nothing any more is taken away in one visit', async ({ page }) => {
  await saveCourse(page, 'en', 'students');
  host.files.set(
    '/sw.js',
    `self.addEventListener('install', () => self.skipWaiting());
     self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
     self.addEventListener('fetch', (event) => event.respondWith(new Response('broken', { status: 500 })));`,
  );
  // Browsers look for a newer worker a moment after a visit; here it is asked for, so that the test need not wait.
  await expect(async () => {
    await page.goto(`${host.url}/en/students/1/`);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect(page.locator('body')).toHaveText('broken', { timeout: 500 });
  }).toPass();
  host.files.set('/sw.js', await killSwitch());
  await page.goto(`${host.url}/en/students/1/`);
  // One visit, and nothing else: the page comes by itself.
  await expect(page.locator('article[data-lesson]')).toHaveCount(1, { timeout: 40_000 });
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  // A course's page asks for the worker again, and gets the one that goes: once, and not for ever.
  host.asked.length = 0;
  await page.goto(`${host.url}/en/students/`);
  await expect(page.locator('[data-pack][data-state]')).toBeVisible();
  await expect.poll(() => host.asked.includes('/sw.js')).toBe(true);
  await page.waitForTimeout(1500); // Long enough to go round several times.
  expect(host.asked.filter((path) => path === '/en/students/')).toHaveLength(1);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);
  // The next good worker serves what was saved, from the first visit to a course on.
  host.files.delete('/sw.js');
  await page.goto(`${host.url}/en/students/`);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await host.down();
  await page.goto(`${host.url}/en/students/2/`);
  await expect(page.locator('article[data-lesson]')).toHaveCount(1);
});

test('another course in the same language loads only what is not here', async ({ page }) => {
  await saveCourse(page, 'en', 'students');
  host.asked.length = 0;
  await page.goto(`${host.url}/en/caregivers/`);
  await page.getByRole('button', { name: en['offline.save'] }).click(); // Whose phone it is was asked once.
  await expect(page.locator('[data-state="saved"]')).toBeVisible();
  const students = new Set(packs.find(({ id }) => id === 'en-students')?.parcels.map(({ hash }) => hash));
  const caregivers = packs.find(({ id }) => id === 'en-caregivers')?.parcels ?? [];
  const wanted = caregivers.filter(({ hash }) => !students.has(hash));
  expect(wanted.length).toBeLessThan(caregivers.length);
  expect(host.asked.filter(isParcel).sort()).toEqual(wanted.map(({ hash }) => parcelAddress(hash)).sort());
  await page.getByRole('button', { name: en['offline.remove'] }).click();
  await expect.poll(() => parcelsIn(page)).toBe(students.size);
});

test('“Clear everything” removes keys, courses and the worker, also without a connection', async ({
  page,
}) => {
  await saveCourse(page, 'en', 'students');
  await page.goto(`${host.url}/en/students/7/`);
  await page.locator('.question').first().scrollIntoViewIfNeeded();
  await page.locator('.question .option').first().click();
  await page.locator('.question button').first().click();
  await expect(page.locator('.question .verdict').first()).not.toBeEmpty();
  await host.down();
  await page.goto(`${host.url}/en/glossary/`);
  await page.getByRole('button', { name: en['clear.everything'] }).click();
  await expect(page.getByText(en['clear.done'])).toBeVisible();
  expect(await traces(page)).toEqual({ keys: 0, tab: 0, databases: 0, caches: 0, workers: 0, cookies: 0 });
  await host.up();
  await page.goto(`${host.url}/en/students/`);
  await expect(page.getByRole('button', { name: en['offline.save'] })).toBeVisible();
  expect(await traces(page)).toMatchObject({ keys: 0, databases: 0, caches: 0, workers: 0 });
});

test('cleared while it loads, nothing of it comes after; the card says what is true', async ({
  context,
  page,
}) => {
  const other = await context.newPage();
  await other.goto(`${host.url}/en/students/`);
  await expect(other.getByRole('button', { name: en['offline.save'] })).toBeVisible();
  for (const presser of [page, other]) {
    const here = parcelsUntil(6);
    await begin(page, 'en', 'students');
    await expect.poll(here.stalled).toBe(true);
    await expect.poll(() => parcelsIn(page)).toBe(6);
    await presser.locator('.foot').getByRole('button', { name: en['clear.everything'] }).click();
    await expect(presser.getByText(en['clear.done'])).toBeVisible();
    await expect(page.locator('[data-pack]')).toHaveAttribute('data-state', 'offer');
    await page.waitForTimeout(1500);
    expect(await traces(page)).toMatchObject({ keys: 0, databases: 0, caches: 0, workers: 0 });
    host.fault = () => undefined;
  }
  // And when it was saved, on the very page that says so.
  await saveCourse(page, 'en', 'students');
  await page.locator('.foot').getByRole('button', { name: en['clear.everything'] }).click();
  await expect(page.locator('[data-pack]')).toHaveAttribute('data-state', 'offer');
  expect(await traces(page)).toMatchObject({ keys: 0, databases: 0, caches: 0, workers: 0 });
});

test('of a course that came by half nothing is served, whatever else is saved; what was saved stays when an update stops', async ({
  context,
  page,
}) => {
  await saveCourse(page, 'en', 'students');
  const here = parcelsUntil(4);
  await page.goto(`${host.url}/en/caregivers/`);
  await page.getByRole('button', { name: en['offline.save'] }).click();
  await expect.poll(here.stalled).toBe(true);
  await page.close();
  host.fault = () => undefined;
  const reader = await context.newPage();
  publish(await nextVersion('en-students', ['/en/students/1/']));
  parcelsUntil(0);
  await reader.goto(`${host.url}/en/students/`);
  await reader.getByRole('button', { name: /^Load the new version/ }).click();
  await reader.getByRole('button', { name: en['offline.stop'] }).click();
  await expect(reader.locator('[data-state="stopped"]')).toBeVisible();
  await expect(reader.getByRole('button', { name: /^Load the new version/ })).toBeVisible();
  await host.down();
  await reader.goto(`${host.url}/en/caregivers/1/`);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(en['away.title']);
  await reader.goto(`${host.url}/en/students/1/`);
  await expect(reader.locator('article[data-lesson]')).toHaveCount(1);
});

test('an update that is stopped before anything of it has come is offered as before', async ({ page }) => {
  await saveCourse(page, 'en', 'students');
  publish(await nextVersion('en-students', ['/en/students/1/']));
  await page.goto(`${host.url}/en/students/`);
  const load = page.getByRole('button', { name: /^Load the new version/ });
  const words = (await load.textContent()) ?? '';
  host.fault = (path) => (path === packAddress('en-students') ? 'taken' : undefined);
  await load.click();
  await page.getByRole('button', { name: en['offline.stop'] }).click();
  await expect(page.locator('[data-state="stopped"]')).toBeVisible();
  await expect(load).toHaveText(words);
  // One sentence, not three columns; and what was saved counts as here.
  expect(await load.evaluate((button) => button.children.length)).toBe(1);
  await expect(page.locator('[data-says]')).not.toContainText('0 MB');
  host.fault = () => undefined;
  await load.click();
  await expect(page.locator('[data-state="updated"]')).toBeVisible();
});

test('where a browser threw something away, the course is not called saved, and can be mended', async ({
  page,
}) => {
  await saveCourse(page, 'en', 'students');
  await page.evaluate(
    async (address) => {
      for (const name of await caches.keys()) await (await caches.open(name)).delete(address);
    },
    parcelAddress(packs.find(({ id }) => id === 'en-students')?.parcels[3]?.hash ?? ''),
  );
  await page.goto(`${host.url}/en/students/`);
  await expect(page.locator('[data-state="lost"]')).toBeVisible();
  await page.getByRole('button', { name: en['offline.resume'] }).click();
  await expect(page.locator('[data-state="saved"]')).toBeVisible();
  await everyParcelIsWhole(page);
});

test('nothing is kept before somebody says that the phone is theirs', async ({ page }) => {
  for (const path of ['/en/', '/en/students/', '/en/offline/', '/en/progress/', '/en/away/']) {
    await page.goto(host.url + path);
    await page.waitForLoadState('networkidle');
    expect(await traces(page), path).toMatchObject({
      keys: 0,
      databases: 0,
      caches: 0,
      workers: 0,
      cookies: 0,
    });
  }
  await page.goto(`${host.url}/en/students/`);
  await page.getByRole('button', { name: en['offline.save'] }).click();
  await expect(page.getByRole('heading', { name: en['offline.ask'] })).toBeFocused();
  expect(await barriers(page, { within: '.save' })).toEqual([]);
  await page.getByRole('button', { name: en['offline.no'] }).click();
  await expect(page.getByRole('button', { name: en['offline.save'] })).toBeFocused();
  expect(await traces(page)).toMatchObject({ keys: 0, databases: 0, caches: 0, workers: 0, cookies: 0 });
  expect(host.asked.filter((path) => path.startsWith('/packs/') || path === '/sw.js')).toEqual([]);
});

test('on the home screen it has a neutral name and the picture that was chosen, and opens on the course', async ({
  page,
}) => {
  await page.goto(`${host.url}/km/students/`);
  await expect(page.locator('link[rel="manifest"]')).toHaveCount(0);
  await saveCourse(page, 'km', 'students');
  for (const icon of ['book', 'pencil', 'sun']) {
    await page.locator('[data-home]').evaluate((fold) => ((fold as HTMLDetailsElement).open = true));
    await page.locator(`[data-home] input[value*="${icon}"]`).check();
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
      return (await (await fetch(link?.href ?? '')).json()) as {
        name: string; short_name: string; start_url: string; icons: { src: string }[];
      }; // prettier-ignore
    });
    expect(manifest.name).toBe(km['offline.homeName']);
    expect(manifest.start_url).toBe('/km/students/');
    expect(JSON.stringify(manifest)).not.toMatch(/safe|សុវត្ថិភាព/i);
    for (const { src } of manifest.icons) {
      expect(src).toContain(icon);
      const { status } = await page.request
        .get(host.url + src)
        .then((response) => ({ status: response.status() }));
      expect(status).toBe(200);
    }
  }
  expect(await barriers(page, { within: '.save' })).toEqual([]);
});

test('nothing is in the way of the home screen', async ({ playwright }) => {
  const { launchOptions } = test.info().project.use;
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    executablePath: await findBrowser(), // Only the whole one knows of home screens.
  });
  const page = await browser.newPage();
  await saveCourse(page, 'km', 'students');
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Test browsers are private windows, which install nothing; nothing else may be in the way.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  await browser.close();
});

/** What a plain-http box at a school cannot have. */
test.describe('a box without https', () => {
  test('lessons, questions and the search work; saving is not offered; nothing throws', async ({
    playwright,
  }) => {
    const { launchOptions } = test.info().project.use;
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      args: [...(launchOptions?.args ?? []), '--host-resolver-rules=MAP box.lan 127.0.0.1'],
    });
    const page = await browser.newPage();
    const trouble = listen(page);
    const box = host.url.replace('127.0.0.1', 'box.lan');
    await page.goto(`${box}/en/students/`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('button', { name: en['offline.save'] })).toBeHidden();
    await page.goto(`${box}/en/offline/`);
    await expect(page.getByText(en['offline.cannot']).filter({ visible: true })).toHaveCount(1);
    await expect(page.getByRole('button', { name: en['offline.save'] }).first()).toBeHidden();
    await page.goto(`${box}/en/students/7/`);
    await page.locator('.question').first().scrollIntoViewIfNeeded();
    await expect(page.locator('.question form[data-awake]').first()).toBeVisible();
    await page.locator('.question .option').first().click();
    await page.locator('.question button').first().click();
    await expect(page.locator('.question .verdict').first()).not.toBeEmpty();
    for (const [locale, words] of [
      ['km', 'ជំនួយ'],
      ['en', 'trust'],
    ] as const) {
      await page.goto(`${box}/${locale}/search/`);
      await page.getByRole('searchbox').fill(words);
      await expect(page.locator('.results a').first()).toBeVisible();
    }
    await page.goto(`${box}/en/progress/`);
    await page.getByRole('button', { name: en['clear.everything'] }).first().click();
    await expect(page.getByText(en['clear.done'])).toBeVisible();
    expect(trouble).toEqual([]);
    await browser.close();
  });
});

/** @param kit `kit` for the course with all that a trainer needs. */
async function begin(page: Page, locale: string, course: string, kit?: string) {
  const words = locale === 'km' ? km : en;
  await page.goto(`${host.url}/${locale}/${course}/${kit ? `${kit}/` : ''}`);
  await page.getByRole('button', { name: words[kit ? 'kit.save' : 'offline.save'] }).click();
  await page.getByRole('button', { name: words['offline.yes'] }).click();
}

/** Saves it, until the worker answers. */
async function saveCourse(page: Page, locale: string, course: string, kit?: string) {
  await begin(page, locale, course, kit);
  await expect(page.locator('[data-state="saved"]')).toBeVisible();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Everything that may not happen on a page, as it happens. */
function listen(page: Page): string[] {
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  return trouble;
}

/** Lets so many parcels come, and holds the others back. */
function parcelsUntil(at: number): { stalled: () => boolean } {
  let come = 0;
  let stalled = false;
  host.fault = (path) => {
    if (!isParcel(path)) return undefined;
    if (come++ < at) return undefined;
    stalled = true;
    return 'taken';
  };
  return { stalled: () => stalled };
}

async function keptParcels(page: Page): Promise<string[]> {
  const keys = await page.evaluate(async () =>
    (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())))
      .flat()
      .map(({ url }) => new URL(url).pathname),
  );
  return keys.filter(isParcel);
}

async function parcelsIn(page: Page): Promise<number> {
  return (await keptParcels(page)).length;
}

/** Every parcel that is kept is what its name says. */
async function everyParcelIsWhole(page: Page) {
  const wrong = await page.evaluate(async () => {
    const found: string[] = [];
    let count = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const hash = /([\w-]{43})\.json$/.exec(url)?.[1];
        if (!hash) continue;
        count++;
        const bytes = await (await cache.match(url))?.arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes ?? new ArrayBuffer(0)));
        const is = btoa(String.fromCharCode(...digest))
          .replaceAll('+', '-')
          .replaceAll('/', '_')
          .replace('=', '');
        if (is !== hash) found.push(url);
      }
    }
    return count > 10 ? found : [`only ${count} parcels`];
  });
  expect(wrong).toEqual([]);
}

/** The values that the progress bar takes. */
async function watchProgress(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    const bar = document.querySelector('progress');
    if (bar) new MutationObserver(() => seen.push(bar.value)).observe(bar, { attributes: true });
  });
  return () => page.evaluate(() => (window as unknown as { seen: number[] }).seen);
}

interface Next {
  pack: Pack;
  site: Site;
  parcels: Map<string, string>;
  /** Hashes of parcels that the version before has not. */
  changed: string[];
}

/** A version of the site whose pages at these addresses say so. */
async function nextVersion(id: string, changedPages: string[]): Promise<Next> {
  const old = packs.find((pack) => pack.id === id);
  const site: Site = new Map();
  for (const { hash } of packs.flatMap(({ parcels }) => parcels)) {
    const files = JSON.parse(readFileSync(`dist${parcelAddress(hash)}`, 'utf8')) as Files;
    for (const [path, file] of Object.entries(files))
      site.set(path, typeof file === 'string' ? Buffer.from(file) : Buffer.from(file[0], 'base64'));
  }
  // And a script of another name, as each change of it brings.
  const script = [...site.keys()].find((path) => path.includes('/View.')) ?? '';
  const oldName = script.replace('/_astro/', '');
  const newName = 'View.next.js';
  for (const [path, bytes] of [...site]) {
    if (!/\/$|\.js$/.test(path)) continue;
    site.delete(path);
    const text = Buffer.from(bytes).toString('utf8');
    site.set(path.replace(oldName, newName), Buffer.from(text.split(oldName).join(newName)));
  }
  for (const path of changedPages) {
    const html = Buffer.from(site.get(path) ?? []).toString('utf8');
    site.set(path, Buffer.from(html.replace('<html ', '<html data-version="next" ')));
  }
  const made = await makePacks(site, ['km', 'en'], ['students', 'caregivers', 'police']);
  const pack = made.packs.find((one) => one.id === id);
  if (!old || !pack) throw new Error(`There is no pack ${id}.`);
  const before = new Set(old.parcels.map(({ hash }) => hash));
  const changed = pack.parcels.map(({ hash }) => hash).filter((hash) => !before.has(hash));
  return { pack, site, parcels: made.parcels, changed };
}

function publish({ pack, site, parcels }: Next) {
  for (const [path, bytes] of site) if (path.endsWith('/')) host.files.set(path, bytes);
  for (const [hash, text] of parcels) host.files.set(parcelAddress(hash), text);
  host.files.set(packAddress(pack.id), JSON.stringify(pack));
  host.files.set(versionsAddress, JSON.stringify({ [pack.id]: pack.version }));
}

/** What a browser keeps of the site. */
async function traces(page: Page) {
  const kept = await page.evaluate(async () => ({
    keys: localStorage.length,
    tab: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return { ...kept, cookies: (await page.context().cookies()).length };
}

/** The worker that `OFFLINE=off npm run build` writes. */
async function killSwitch(): Promise<string> {
  const { workerCode } = await import('#offline/integration.ts');
  return workerCode('killed.ts');
}
