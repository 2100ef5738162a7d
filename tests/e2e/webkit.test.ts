/** What matters most, once more in WebKit, the engine of every iPhone: read, find a page, answer a question, leave. */
import { expect, test } from '@playwright/test';
import { openWebKit, whyNoWebKit, type WebKit } from '../webkit.ts';

test.describe.configure({ mode: 'serial' });

let webkit: WebKit;

test.beforeAll(async () => {
  test.skip(whyNoWebKit() !== undefined, whyNoWebKit());
  webkit = await openWebKit();
});

test.afterAll(() => webkit?.close());

test('WebKit: a page reads, with its styles, its script and its font, and breaks no policy', async ({
  baseURL,
}) => {
  await webkit.go(`${baseURL}/km/students/7/`);
  expect(await webkit.ask('return document.querySelector("h1").innerText')).toBe('បើមានគេគំរាមកំហែងអ្នក');
  expect(await webkit.ask('return getComputedStyle(document.querySelector(".bar")).position')).toBe('sticky');
  expect(await webkit.ask('return document.documentElement.className')).toBe('');
  await webkit.ask(
    'window.broken = []; addEventListener("securitypolicyviolation", (e) => broken.push(e.blockedURI))',
  );
  await webkit.until('return [...document.fonts].some((font) => font.status === "loaded")');
});

test('WebKit: a question gives feedback', async () => {
  await webkit.ask('document.querySelector("#q-paying").scrollIntoView()');
  await webkit.until('return document.querySelector("#q-paying form").dataset.awake !== undefined');
  await webkit.click('#q-paying .option');
  await webkit.click('#q-paying form > button');
  await webkit.until('return document.querySelector("#q-paying .verdict").textContent !== ""');
  expect(await webkit.ask('return broken')).toEqual([]);
});

for (const [locale, query, found] of [
  ['km', 'ពាក្យសម្ងាត់', '/km/caregivers/2/'],
  ['en', 'threatening', '/en/students/7/'],
] as const) {
  test(`WebKit: ${query} is found`, async ({ baseURL }) => {
    await webkit.go(`${baseURL}/${locale}/search/`);
    await webkit.until('return document.querySelector(".search form[data-awake]") !== null');
    await webkit.ask(
      'window.broken = []; addEventListener("securitypolicyviolation", (e) => broken.push(e.blockedURI))',
    );
    // The words of the search before are still there: they go along from page to page.
    await webkit.ask('document.querySelector(".search input").value = ""');
    await webkit.type('.search input[name="query"]', query);
    await webkit.until(`return document.querySelector('.results a[href^="${found}"]') !== null`);
    expect(await webkit.ask('return broken')).toEqual([]);
  });
}

test('WebKit: after leaving, Back does not bring the page up again', async ({ baseURL }) => {
  await webkit.go(`${baseURL}/km/`);
  await webkit.go(`${baseURL}/km/students/7/`);
  await webkit.click('[data-leave]');
  await webkit.until('return location.pathname === "/tables/"');
  await webkit.back();
  await webkit.until('return location.pathname === "/tables/" && !document.documentElement.hidden');
});
