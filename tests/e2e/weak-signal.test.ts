import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { en } from '#i18n/messages/en.ts';
import { give, mainButton, rightResponse, wrongResponses } from '../answering.ts';
import { firstOf, html } from '../site.ts';

const lesson = '/en/students/7/';

for (const type of ['choice', 'order', 'match', 'sort', 'gap', 'spot'] as const) {
  test(`an answer (${type}) given and sent before the island wakes is not lost`, async ({ page }) => {
    const { address, question } = firstOf(type);
    const { promise: signal, resolve: wake } = Promise.withResolvers<undefined>();
    // All scripts but the one that stands in the page itself.
    await page.route(/\/_astro\/.*\.js/, async (route) => {
      await signal;
      await route.continue();
    });
    await page.goto(address, { waitUntil: 'commit' });
    const form = page.locator(`#q-${question.id} form`);
    await form.scrollIntoViewIfNeeded();
    if (type === 'order') {
      // The lines move only when the island wakes: all presses at once.
      const before = await form
        .locator('input[name="option"]')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
      for (const id of pressesFor(before, rightResponse(question)))
        await form.locator(`button[name="up"][value="${id}"]`).click();
    } else if (type === 'gap') {
      for (const part of rightResponse(question))
        await form.locator(`button[value="${part.split('=')[1]}"]`).click();
    } else await give(form, question, rightResponse(question));
    await mainButton(form).click();
    // What was chosen is answered at once by the reasons in the page; what was built needs the island.
    const reasons = 'options' in question ? question.options : 'lines' in question ? question.lines : [];
    const chosen = reasons.filter(({ id }) => rightResponse(question).includes(id));
    if (chosen.length === 0) await expect(form.locator('.verdict')).toBeEmpty();
    for (const { feedback } of chosen) await expect(form.locator('.verdict')).toContainText(feedback);
    expect(new URL(page.url()).search).toBe('');

    wake(undefined);
    await expect(form.locator('.verdict')).toContainText(en['question.correct']);
    for (const { feedback } of chosen)
      await expect(form.locator('.verdict').getByText(feedback)).toHaveCount(1);
  });
}

test('an answer that is sent before the rest of the page has come is answered when it comes', async ({
  page,
}) => {
  const { address, question } = firstOf('choice');
  const whole = html(address);
  const { promise: rest, resolve: send } = Promise.withResolvers<undefined>();
  // The signal breaks off within the button: nothing of the reasons is there.
  const broken =
    whole.indexOf('</button>', whole.indexOf('<form', whole.indexOf(`id="q-${question.id}"`))) + 9;
  const server = createServer((request, response) => {
    if (request.url !== address) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(whole.slice(0, broken));
    return void rest.then(() => response.end(whole.slice(broken)));
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${address}`, {
    waitUntil: 'commit',
  });
  const form = page.locator(`#q-${question.id} form`);
  await give(form, question, rightResponse(question));
  await mainButton(form).click();
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  send(undefined);
  const said = question.options.find(({ id }) => id === rightResponse(question)[0])?.feedback ?? '';
  await expect(form.locator('.verdict')).toContainText(said);
  server.closeAllConnections();
  server.close();
});

test('before the island wakes, what is said of an answer goes when another is chosen', async ({ page }) => {
  const { address, question } = firstOf('choice');
  await page.route(/\/_astro\/.*\.js/, (route) => route.abort());
  await page.goto(address, { waitUntil: 'commit' });
  const form = page.locator(`#q-${question.id} form`);
  const [wrong, right] = [wrongResponses(question)[0] ?? [], rightResponse(question)];
  const said = (response: string[]) => question.options.find(({ id }) => id === response[0])?.feedback ?? '';
  await give(form, question, wrong);
  await mainButton(form).press('Enter');
  await expect(form.locator('.verdict')).toContainText(said(wrong));
  await give(form, question, right);
  await expect(form.locator('.verdict')).toBeEmpty();
  await mainButton(form).click();
  await expect(form.locator('.verdict p').last()).toHaveText(new RegExp(said(right).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
}); // prettier-ignore

for (const type of ['choice', 'gap'] as const) {
  test(`a button that is pressed again because nothing happened is pressed once (${type})`, async ({
    page,
  }) => {
    const { address, question } = firstOf(type);
    const { promise: signal, resolve: wake } = Promise.withResolvers<undefined>();
    await page.route(/\/_astro\/.*\.js/, async (route) => {
      await signal;
      await route.continue();
    });
    await page.goto(address, { waitUntil: 'commit' });
    const form = page.locator(`#q-${question.id} form`);
    await form.scrollIntoViewIfNeeded();
    if (type === 'gap')
      for (const part of rightResponse(question))
        for (let press = 0; press < 2; press++)
          await form.locator(`button[value="${part.split('=')[1]}"]`).click();
    else await give(form, question, wrongResponses(question)[0] ?? []);
    for (let press = 0; press < 3; press++) await mainButton(form).click();
    wake(undefined);
    await expect(form).toHaveAttribute('data-awake');
    await expect(form.locator('.verdict')).toHaveClass(type === 'gap' ? /is-right/ : /is-wrong/);
  });
}

/** Which line is moved up, press by press, to bring one order into the other. */
function pressesFor(before: string[], wanted: string[]): string[] {
  const order = [...before];
  const presses: string[] = [];
  for (const [place, id] of wanted.entries())
    for (let at = order.indexOf(id); at > place; at--) {
      order.splice(at, 1);
      order.splice(at - 1, 0, id);
      presses.push(id);
    }
  return presses;
}

test('of a hundred taps on a page whose scripts come two seconds late, none is lost', async ({ page }) => {
  test.slow();
  const { address, question } = firstOf('choice');
  const [right = ''] = rightResponse(question);
  let lost = 0;
  for (let tap = 0; tap < 100; tap++) {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    // Two seconds on a clock that runs as fast as the test: the tap comes first, whatever the machine does.
    const { promise: late, resolve: release } = Promise.withResolvers<undefined>();
    await page.route(/\/_astro\/.*\.js/, async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(address, { waitUntil: 'commit' });
    const form = page.locator(`#q-${question.id} form`);
    await form.locator(`input[value="${right}"]`).check();
    await mainButton(form).click();
    release(undefined);
    const said = form.locator('.verdict.is-right');
    await said.waitFor({ timeout: 10_000 }).catch(() => lost++);
    await page.evaluate(() => sessionStorage.clear());
  }
  expect(lost).toBe(0);
});

test('no script for questions is asked for before a question is near', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(lesson, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /\/(?:preact|View)/.test(url))).toEqual([]);
  await page.locator('.question').first().scrollIntoViewIfNeeded();
  await expect.poll(() => asked.some((url) => url.includes('/View'))).toBe(true);
});

test('the first view can be read without the font file', async ({ page }) => {
  await page.route(/\.woff2/, (route) => route.abort());
  await page.goto('/km/students/7/');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  const font = await page.evaluate(() => [...document.fonts].map(({ display }) => display));
  expect(font).toContain('swap');
});

test('an English lesson asks for no Khmer font', async ({ page }) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url());
  });
  await page.goto('/en/students/7/', { waitUntil: 'networkidle' });
  expect(fonts).toEqual([]);
  await page.goto('/km/students/7/', { waitUntil: 'networkidle' });
  expect(fonts).toHaveLength(1);
});
