/**
 * Nothing that is typed, linked, stored, handed over or changed on its way can run: `hostileTexts.ts` on every surface that
 * reads what is not of the page. Once as pages are, and once without their policies, as in a browser that knows none.
 */
import { globSync, readFileSync } from 'node:fs';
import { expect, test, type Page, type Route } from '@playwright/test';
import { en } from '#i18n/messages/en.ts';
import type { TextChunk } from '#search/buildIndex.ts';
import { encodeWords } from '#search/postings.ts';
import { hostileAddresses, hostileTexts, hostileValues } from '../hostileTexts.ts';
import { questionsOf } from '../site.ts';

const lesson = '/en/students/7/';
const check = '/en/students/check/';
const story = `${lesson}story/`;
const marker = `/_astro/${globSync('dist/_astro/highlight.*.js')[0]?.split('/').at(-1) ?? ''}`;

/** What happened that must not. */
let harm: string[] = [];
/** What broke: a page may break over data that are none, but over no text. */
let broken: string[] = [];

for (const { mode, bypassCSP } of [
  { mode: 'with the policies of the pages', bypassCSP: false },
  { mode: 'without any policy, as in an old browser', bypassCSP: true },
]) {
  test.describe(mode, () => {
    test.use({ bypassCSP });

    // A policy changes nothing in what a page reads: with it, every third shows that it is never even asked.
    const some = (_: unknown, index: number) => bypassCSP || index % 3 === 0;
    const texts = hostileTexts.filter(some);

    test.beforeEach(async ({ page, baseURL }) => {
      harm = [];
      broken = [];
      await watch(page, new URL(baseURL ?? ''));
    });

    // What was asked for last may still be on its way.
    test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

    test('what watches would see it', async ({ page }) => {
      await page.goto('/en/search/');
      const made = await page.evaluate(() => {
        try {
          document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=harm()>');
          return true;
        } catch {
          return false; // Trusted Types.
        }
      });
      expect(made).toBe(bypassCSP);
      if (bypassCSP) await expect.poll(() => harm).toContain('harm() was called');
      else expect(harm).toEqual([]);
    });

    test('typed into the search', async ({ page }) => {
      await page.goto('/en/search/');
      const box = page.locator('.search form[data-awake] input[name="query"]');
      for (const text of texts) {
        await box.fill(text);
        await settles(page);
      }
      expect(await isUnharmed(page)).toEqual([]);
    });

    test('in a link to a search', async ({ page }) => {
      await page.goto(`/en/search/#q=${encodeURIComponent(hostileTexts[0] ?? '')}`);
      await settles(page);
      for (const [index, text] of texts.entries()) {
        const written = index % 2 ? text : encodeURIComponent(text);
        await page.evaluate((hash) => (location.hash = `#q=${hash}`), written);
        await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
        await settles(page);
      }
      expect(await isUnharmed(page)).toEqual([]);
    });

    test('typed into the search box of a page', async ({ page }) => {
      for (const text of texts.filter((_, index) => index % 8 === 0)) {
        await page.goto('/en/about/');
        await page.locator('form[data-search] input').first().fill(text.replace(/\s/g, ' '));
        await page.locator('form[data-search] button').first().click();
        await page.waitForURL('**/en/search/');
        await settles(page);
      }
      expect(await isUnharmed(page)).toEqual([]);
    });

    test('behind the # of a lesson, a story, an assessment and the door', async ({ page }) => {
      for (const [index, text] of texts.filter((_, index) => index % 3 === 0).entries()) {
        const address = [story, lesson, story, check, '/en/progress/', '/en/practice/', '/'][index % 7] ?? '';
        await page.goto('about:blank');
        await page.goto(`${address}#${index % 2 ? text : encodeURIComponent(text)}`);
        await expect(page.locator('h1').first()).toBeVisible();
      }
      expect(await isUnharmed(page)).toEqual([]);
    });

    test('behind the # of a plan, and as the pages of a guide that were changed on their way', async ({ page }) => {
      let pages: unknown;
      await page.route('**/en/plan/pages.json', (route) => route.fulfill({ json: pages ?? null }));
      for (pages of [Object.fromEntries(hostileTexts.map((text) => [text, { guide: text }])), { 'police/1': hostileValues[0], 'police/2': { guide: '<img src=x onerror=harm()>' } }]) {
        await page.goto('about:blank');
        await page.goto('/en/plan/#plan=1.0800.police.1.2');
        await expect(page.locator('.plan-maker .agenda a')).toHaveCount(2);
      }
      for (const [index, text] of texts.entries()) {
        const hash = [`plan=${text}`, `plan=1.0800.${text}`, `plan=1.0800.police.${text}`, `plan=1.0800.police.1.${text}`][index % 4] ?? '';
        await page.evaluate((to) => (location.hash = to), index % 2 ? hash : encodeURIComponent(hash));
        await expect(page.getByRole('alert')).toHaveText(en['plan.broken']);
      }
      await expect(page.locator('.plan-maker .agenda a')).toHaveCount(2);
      expect(await isUnharmed(page)).toEqual([]);
    }); // prettier-ignore

    test('kept in the tab by somebody else', async ({ page }) => {
      await page.goto('/en/about/');
      for (const [index, text] of texts.entries()) {
        if (index % 6 !== 0) continue; // Two loads each.
        await page.evaluate(
          ([text, all, marker, code]) => {
            const page = '/en/search/';
            sessionStorage.setItem('query', JSON.stringify({ query: text, course: text, from: text }));
            sessionStorage.setItem('marks', JSON.stringify({ page, words: all, code: code ? text : marker }));
            sessionStorage.setItem('record', text);
          },
          [text, hostileTexts, marker, index % 8] as const,
        );
        await page.goto('/en/search/');
        await settles(page);
        await page.goto('/en/progress/');
        await expect(page.locator('.my-progress')).toBeVisible();
      }
      expect(await isUnharmed(page)).toEqual([]);
    });

    test('kept in the tab as a record, and as what is no record', async ({ page }) => {
      await page.goto('/en/about/');
      for (const record of [hostileRecord(), ...hostileValues].filter(some)) {
        await page.evaluate((record) => {
          sessionStorage.setItem('record', JSON.stringify(record));
          sessionStorage.setItem('query', JSON.stringify({ query: record, course: record }));
          sessionStorage.setItem(
            'marks',
            JSON.stringify({ page: '/en/students/', words: record, code: record }),
          );
        }, record);
        for (const address of ['/en/students/', lesson, '/en/progress/', '/en/search/']) {
          await page.goto(address);
          await expect(page.locator('h1').first()).toBeVisible();
        }
      }
      expect(await isUnharmed(page)).toEqual([]);
    });

    test('handed over as a code, and as a file', async ({ page }) => {
      await page.goto('/en/progress/');
      const status = page.locator('.my-progress [role="status"]');
      const takeIn = page.getByRole('button', { name: en['progress.takeIn'] });
      for (const text of [...texts, codeOf(hostileRecord()), ...hostileValues.map(codeOf)]) {
        await page.getByLabel(en['progress.codeHint']).fill(text);
        await takeIn.click();
        await expect(status).not.toBeEmpty();
      }
      for (const text of [...texts.map(codeOf), ...texts.slice(0, 20)]) {
        const file = { name: `${text.slice(0, 20)}.txt`, mimeType: 'text/html', buffer: Buffer.from(text) };
        await page.locator('.my-progress input[type="file"]').setInputFiles(file);
      }
      await expect(status).toHaveText(en['progress.notTaken']);
      expect(await isUnharmed(page)).toEqual([]);
    });

    test('titles, headings, texts and words of a search index that was changed on its way', async ({ page }) => {
      let at = 0;
      const next = () => hostileTexts[at++ % hostileTexts.length] ?? '';
      await page.route('**/search/en/*/text-*.json', (route) =>
        change<TextChunk>(route, (chunk) => {
          for (const about of Object.values(chunk.pages)) about.title = `${next()} children`;
          for (const section of chunk.sections)
            Object.assign(section, { heading: `children ${next()}`, text: `${next()} children ${next()}`, anchor: next() });
        }),
      );
      await page.route('**/search/en/*/words.txt', (route) =>
        route.fulfill({ body: encodeWords(['zzzzzzz', ...hostileTexts.map((text) => `childrem ${text.replaceAll('\n', '')}`)]) }),
      );
      await page.goto('/en/search/');
      const box = page.locator('.search form[data-awake] input[name="query"]');
      await box.fill('children');
      await expect(page.locator('.results li').first()).toBeVisible();
      while (await page.locator('.search > .button.is-quiet').isVisible()) {
        const count = await page.locator('.results li').count();
        await page.locator('.search > .button.is-quiet').click();
        await expect.poll(() => page.locator('.results li').count()).not.toBe(count);
      }
      expect(at).toBeGreaterThan(hostileTexts.length);
      expect(await page.locator('.results').textContent()).toContain('<img src=x onerror=harm()>');
      await page.locator('.results a').first().click();
      await page.goto('/en/search/');
      await box.fill('zzzzzzq');
      await settles(page);
      expect(await isUnharmed(page)).toEqual([]);
    }); // prettier-ignore

    test('addresses of a search index that was changed on its way: nobody is led away', async ({ page }) => {
      let address: unknown;
      await page.route('**/search/en/*/text-*.json', (route) =>
        change<TextChunk>(route, (chunk) => {
          for (const about of Object.values(chunk.pages)) Object.assign(about, { address });
        }),
      );
      await page.goto('/en/search/');
      const box = page.locator('.search form[data-awake] input[name="query"]');
      for (address of hostileAddresses) {
        await box.fill('');
        await box.fill('children');
        await expect(page.getByRole('status')).toHaveText(en['search.failed']);
      }
      expect(await isUnharmed(page)).toEqual([]);
    });

    test('a directory of the search index that was changed on its way', async ({ page }) => {
      let value: unknown;
      await page.route('**/search/en/directory.json', (route) =>
        change<Record<string, unknown>>(route, (directory) => {
          const list = [value, value, value];
          Object.assign(directory, { version: value, first: list, courses: list, kinds: list, texts: value });
        }),
      );
      await page.goto('/en/search/');
      const box = page.locator('.search form[data-awake] input[name="query"]');
      for (value of [...hostileValues, ...hostileAddresses, ...hostileTexts.slice(0, 6)].filter(some)) {
        await box.fill('');
        await box.fill('children');
        await settles(page);
      }
      expect(await isUnharmed(page)).toEqual([]);
    });

    test('questions of an assessment that were changed on their way', async ({ page }) => {
      const raw = JSON.parse(readFileSync(`dist${check}questions.json`, 'utf8')) as { objectives: Record<string, unknown>[] };
      let address: unknown = '/en/students/7/';
      let kind: 'texts' | 'values' = 'texts';
      await page.route(`**${check}questions.json`, (route) => {
        let at = 0;
        const next = () => (kind === 'texts' ? hostileTexts[at++ % hostileTexts.length] : hostileValues[at++ % hostileValues.length]);
        const objectives = raw.objectives.map((objective) => ({
          ...(replaced(objective, next) as object),
          id: objective['id'],
          lesson: { title: next(), address },
        }));
        return route.fulfill({ json: { ...raw, objectives } });
      });
      for (kind of ['texts', 'values'] as const) {
        await page.goto(check);
        await page.getByRole('button', { name: en['assessment.after'] }).click();
        await isDrawn(page, '.assessment .eyebrow', kind);
        for (let presses = 0; presses < 2; presses++)
          for (const button of await page.locator('.assessment button:enabled').all())
            await button.click({ timeout: 1000 }).catch(() => undefined); // It may be gone by then.
        if (kind === 'texts') expect(broken).toEqual([]);
      }
      for (address of hostileAddresses.filter((one) => one !== null).filter(some)) {
        await page.goto(check);
        await page.getByRole('button', { name: en['assessment.after'] }).click();
        await expect(page.getByRole('status')).toHaveText(en['assessment.failed']);
      }
      await isUnharmed(page);
    }); // prettier-ignore

    test('in files of counts, behind the # of certificates, and kept in the tab as what was counted', async ({ page }) => {
      await page.goto('/en/students/pulse/');
      const said = page.locator('[data-said]');
      const [over, together] = ['over', 'together'].map((how) => page.locator(`[data-take="${how}"]`));
      for (const [index, text] of texts.entries()) {
        const cell = `"${text.replace(/"/g, '""')}"`;
        const table = index % 2 ? `${cell},5\r\n${cell} before a,5,${cell}\r\n` : text;
        const file = { name: `${text.slice(0, 20)}.csv`, mimeType: 'text/html', buffer: Buffer.from(table) };
        await (index % 3 ? over : together)?.setInputFiles(file);
        await expect(said).toHaveText(en['pulse.notTaken']);
      }
      await page.goto('/en/police/certificate/');
      for (const text of texts) {
        await page.evaluate((hash) => (location.hash = hash), `h=6&d=2026-07-21&g=A&n=${encodeURIComponent(text)}`);
        await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
        await expect(said).toHaveText(en['certificate.broken']);
      }
      const every = <Value>(value: Value) => Object.fromEntries(hostileTexts.map((text) => [text, value]));
      for (const [index, room] of [every(1), ...hostileValues, ...texts.slice(0, 5)].entries()) {
        const counts = { 'police/1#a': room, ...every({ before: room }) };
        const text = JSON.stringify({ version: 1, counts, marked: { police: { present: room, before: { form: 'A', sheets: room, right: room } } } });
        await page.evaluate((kept) => sessionStorage.setItem('room', kept), index % 2 ? JSON.stringify(room) : text);
        await page.goto('/en/police/report/');
        await expect(page.locator('[data-line=""] td').first()).toBeEmpty();
      }
      expect(await isUnharmed(page)).toEqual([]);
    }); // prettier-ignore

    test('questions to count, changed on their way', async ({ page }) => {
      let at = 0;
      let kind: 'texts' | 'values' = 'texts';
      const next = () => (kind === 'texts' ? hostileTexts[at++ % hostileTexts.length] : hostileValues[at++ % hostileValues.length]);
      await page.route(`**${lesson}questions.json`, (route) =>
        change<{ questions: object[] }>(route, (data) => {
          data.questions = data.questions.map((question) => replaced(question, next) as object);
        }),
      );
      for (kind of ['texts', 'values'] as const) {
        await page.goto('/en/students/pulse/');
        await page.locator('[data-source]').selectOption('7');
        await isDrawn(page, '.hands-option', kind);
        if (kind === 'texts') {
          await page.locator('.hands-field').first().fill('9');
          await page.getByRole('button', { name: en['pulse.show'] }).click();
          await expect(page.locator('.hands-bar').first()).toBeVisible();
          await page.getByRole('button', { name: en['pulse.back'] }).click();
          await page.getByRole('button', { name: en['pulse.save'] }).click();
          await expect(page.locator('[data-said]')).toHaveText(en['pulse.saved']);
          expect(broken).toEqual([]);
        }
      }
      await isUnharmed(page);
    }); // prettier-ignore

    test('questions that come back, changed on their way', async ({ page }) => {
      const [question] = questionsOf(lesson);
      await page.goto('/en/progress/');
      await page.getByRole('button', { name: en['progress.keep'] }).click();
      await page.getByLabel(en['progress.codeHint']).fill(codeOf(dueRecord(question?.id ?? '')));
      await page.getByRole('button', { name: en['progress.takeIn'] }).click();
      await expect(page.locator('.my-progress [role="status"]')).toHaveText(en['progress.taken']);
      let address: unknown = lesson;
      let kind: 'texts' | 'values' = 'texts';
      await page.route(`**${lesson}questions.json`, (route) => {
        let at = 0;
        const next = () => (kind === 'texts' ? hostileTexts[at++ % hostileTexts.length] : hostileValues[at++ % hostileValues.length]);
        return change<{ questions: { id: string }[] }>(route, (data) => {
          const questions = data.questions.map(({ id, ...rest }) => ({ ...(replaced(rest, next) as object), id }));
          Object.assign(data, { title: next(), address, questions });
        });
      });
      for (kind of ['texts', 'values'] as const) {
        await page.goto('/en/practice/');
        await page.getByRole('button', { name: en['practice.begin'] }).click();
        await isDrawn(page, '.practice .eyebrow', kind);
        if (kind === 'texts') expect(broken).toEqual([]);
      }
      for (address of hostileAddresses.filter(some)) {
        await page.goto('/en/practice/');
        await expect(page.getByRole('status')).toHaveText(en['assessment.failed']);
      }
      await isUnharmed(page);
    }); // prettier-ignore
  });
}

/** Notes whatever runs, opens, leads away or is fetched from elsewhere; and what the policy had to forbid. */
async function watch(page: Page, own: URL) {
  await page.exposeFunction('harm', () => void harm.push('harm() was called'));
  page.on('dialog', (dialog) => {
    harm.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => harm.push(`a window: ${popup.url()}`));
  page.on('pageerror', ({ message }) => broken.push(message));
  page.on('console', (message) => message.text().startsWith('watch:') && harm.push(message.text()));
  page.on('framenavigated', (frame) => {
    if (frame.url() !== 'about:blank' && new URL(frame.url()).host !== own.host) harm.push(`led to ${frame.url()}`);
    if (frame.parentFrame()) harm.push(`a frame: ${frame.url()}`);
  });
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (host !== own.host && protocol !== 'blob:') harm.push(`a request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`watch: policy ${violatedDirective} ${blockedURI}`),
    );
    const parts = 'script:not([src]):not([type]),iframe,object,embed,base,meta[http-equiv=refresh],[onerror],[onload]';
    addEventListener('DOMContentLoaded', () =>
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const node of addedNodes)
            if (node instanceof Element && (node.matches(parts) || node.querySelector(parts)))
              console.error(`watch: a new element ${node.outerHTML.slice(0, 100)}`);
      }).observe(document, { childList: true, subtree: true }),
    );
  });
} // prettier-ignore

/** Nothing ran, and no link on the page leads where it should not, whether anybody presses it or not. */
async function isUnharmed(page: Page) {
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    .catch(() => []);
  const { origin } = new URL(page.url());
  expect(links.filter((link) => !link.startsWith(`${origin}/`) && !/^(?:tel|sms):|^https:/.test(link))).toEqual([]);
  expect(links.filter((link) => link.includes('evil.example'))).toEqual([]);
  expect([...new Set(harm)]).toEqual([]);
  return [...new Set(broken)];
} // prettier-ignore

/** A question stands there. Of data that are no texts nothing need come, but the page has tried. */
async function isDrawn(page: Page, what: string, kind: 'texts' | 'values') {
  if (kind === 'texts') await expect(page.locator(what).first()).toBeVisible();
  else await page.evaluate(() => new Promise((drawn) => setTimeout(() => requestAnimationFrame(drawn), 200)));
}

/** The search has said something to what was asked last. */
async function settles(page: Page) {
  await expect(page.locator('.search form[data-awake]')).toBeVisible();
  await expect(page.getByRole('status')).not.toHaveText(en['search.loading']);
}

async function change<Data>(route: Route, make: (data: Data) => void) {
  const response = await route.fetch();
  const data = (await response.json()) as Data;
  make(data);
  await route.fulfill({ response, json: data });
}

/** The same data with another thing in place of each text; ids and what kind of question it is stay. */
function replaced(data: unknown, next: () => unknown): unknown {
  if (typeof data === 'string') return next();
  if (Array.isArray(data)) return data.map((item) => replaced(item, next));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, /^(?:id|type|print|verdict)$/.test(key) ? value : replaced(value, next)]),
  );
} // prettier-ignore

/** A record with something hostile in every place that takes a text. */
function hostileRecord() {
  const every = <Value>(make: (text: string) => Value) =>
    Object.fromEntries(hostileTexts.map((text) => [text, make(text)]));
  const attempt = (text: string) => ({ ...goodAttempt, response: [text], print: text });
  const attempts = {
    ...every(attempt),
    ...Object.fromEntries(hostileTexts.map((text, index) => [`students/7#q${index}`, attempt(text)])),
    'students/7#three-signs': goodAttempt,
  };
  const test = (text: string) => ({ raw: 1, max: 2, day: 1, asked: [text], objectives: { [text]: [1, 2] } });
  return { version: 1, attempts, seen: every(() => 20_000), tests: every((text) => ({ before: test(text), after: test(text) })) };
} // prettier-ignore

const goodAttempt = {
  response: ['demand'],
  success: false,
  raw: 0,
  max: 1,
  tries: 1,
  print: 'abc',
  day: 1,
  box: 1,
};

function dueRecord(id: string) {
  return { version: 1, attempts: { [`students/7#${id}`]: goodAttempt }, seen: {}, tests: {} };
}

/** As `progress/transfer.ts` writes it, but without looking at what it writes. */
function codeOf(data: unknown): string {
  return `SP1-${Buffer.from(JSON.stringify(data)).toString('base64url')}`;
}
