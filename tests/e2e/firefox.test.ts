/** What matters most, once more in Firefox: find a page, answer a question, leave without a trace. */
import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { open, whyNot } from '../twoBrowsers.ts';

test.describe.configure({ mode: 'serial' });

let browser: Browser;
let page: Page;
const errors: string[] = [];

test.beforeAll(async () => {
  test.skip(whyNot('Firefox') !== undefined, whyNot('Firefox'));
  browser = await open('Firefox');
});

test.beforeEach(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 360, height: 740 });
  page.on('pageerror', (error) => errors.push(String(error)));
});

test.afterEach(() => page.close());

test.afterAll(() => browser?.close());

test('Firefox: a word within a sentence is found, and marked where it stands', async ({ baseURL }) => {
  await search(`${baseURL}/km/search/`, 'ពាក្យសម្ងាត់');
  await page.waitForSelector('.results a[href^="/km/caregivers/2/"]');
  await Promise.all([page.waitForNavigation(), page.click('.results a[href^="/km/caregivers/2/"]')]);
  await page.waitForFunction(() => (CSS.highlights.get('found')?.size ?? 0) > 0);
  const marked = await page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString()),
  );
  expect(new Set(marked)).toEqual(new Set(['ពាក្យសម្ងាត់']));
});

test('Firefox: an English word is found by another of its forms', async ({ baseURL }) => {
  await search(`${baseURL}/en/search/`, 'threatening');
  await page.waitForSelector('.results a[href^="/en/students/7/"]');
});

test('Firefox: a number is answered by the line to call', async ({ baseURL }) => {
  await search(`${baseURL}/km/search/`, '១២៨០');
  await page.waitForSelector('.answers a[href="tel:1280"]');
});

test('Firefox: a question gives feedback', async ({ baseURL }) => {
  await page.goto(`${baseURL}/km/students/7/`);
  const question = await page.waitForSelector('.question');
  await question?.scrollIntoView();
  await page.waitForSelector('.question form[data-awake]');
  await page.click('.question .option');
  await page.click('.question button');
  await page.waitForFunction(() => document.querySelector('.question .verdict')?.textContent !== '');
});

test('Firefox: after leaving, Back does not bring the page up again', async ({ baseURL }) => {
  await page.goto(`${baseURL}/km/students/7/`);
  await Promise.all([page.waitForNavigation(), page.click('[data-leave]')]);
  expect(new URL(page.url()).pathname).toBe('/tables/');
  await page.goBack().catch(() => null); // Nothing to go back to is as good.
  expect(new URL(page.url()).pathname).not.toBe('/km/students/7/');
});

test('Firefox: none of it throws', () => {
  expect(errors).toEqual([]);
});

async function search(address: string, query: string) {
  await page.goto(address);
  await page.waitForSelector('.search form[data-awake]');
  await page.type('.search input[name="query"]', query);
}
