/** A lesson on a wall: every slide fits and is read from ten metres, presses lead where they should, and two windows agree. */
import { expect, test, type Page } from '@playwright/test';
import { neutralAddress } from '#i18n/addresses.ts';
import { en } from '#i18n/messages/en.ts';
import { km } from '#i18n/messages/km.ts';
import { barriers } from '../barriers.ts';
import { questionsOf, translatedPages } from '../site.ts';

const talks = translatedPages.filter((page) => page.endsWith('/present/'));
const talk = '/en/students/7/present/';

const projectors = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
];

test.use({ viewport: { width: 1024, height: 768 } });

const now = (page: Page) => page.locator('.slide.is-now');
const numberOf = async (page: Page) => Number(await now(page).getAttribute('id'));

async function open(page: Page, address: string) {
  await page.goto(address);
  await expect(page.locator('.talk.is-awake')).toBeVisible();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

test('no slide of any lesson sticks out or is too small for the back row, on an old projector and on a new one', async ({
  page,
}) => {
  test.setTimeout(600_000);
  expect(talks.length).toBeGreaterThanOrEqual(58);
  const faults: string[] = [];
  for (const address of talks) {
    await open(page, address);
    for (const size of projectors) {
      await page.setViewportSize(size);
      const found = await page.evaluate(lookAtAll);
      expect(found.seen, address).toBeGreaterThan(20);
      faults.push(...found.faults.map((fault) => `${address} at ${size.width}: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});

/** Every slide with all its parts; runs in the page. */
async function lookAtAll() {
  const faults: string[] = [];
  const slides = [...document.querySelectorAll<HTMLElement>('.slide')];
  for (const [index, slide] of slides.entries()) {
    location.hash = `#${index + 1}.99`;
    for (let wait = 0; wait < 1000 && !slide.classList.contains('is-now'); wait++)
      await new Promise((resolve) => setTimeout(resolve));
    const body = slide.querySelector('.slide-body');
    if (!body || !slide.classList.contains('is-now')) {
      faults.push(`${slide.id} is not shown`);
      continue;
    }
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = body;
    if (scrollHeight > clientHeight + 1) faults.push(`${slide.id} is ${scrollHeight - clientHeight} px too high`);
    if (scrollWidth > clientWidth + 1) faults.push(`${slide.id} is ${scrollWidth - clientWidth} px too wide`);
    if (slide.getBoundingClientRect().bottom > innerHeight) faults.push(`${slide.id} hangs over the screen`);
    for (const element of slide.querySelectorAll('*')) {
      const hasWords = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
      if (!hasWords || element.closest('.slide-foot, .slide-notes')) continue;
      const type = parseFloat(getComputedStyle(element).fontSize);
      if (type < innerHeight / 26 - 0.1)
        faults.push(`${slide.id} has type of ${type} px: ${element.textContent.slice(0, 40)}`);
    }
  }
  return { faults, seen: slides.length };
} // prettier-ignore

test('every question is asked before it is answered, and its keys are on the slides that follow', async ({ page }) => {
  await open(page, talk);
  const told = await page.locator('.slide').evaluateAll((slides) =>
    slides.map((slide) => ({
      kind: slide.classList.contains('is-question') ? 'asked' : slide.classList.contains('is-answer') ? 'answered' : '',
      text: slide.querySelector('.slide-body')?.textContent ?? '',
    })),
  );
  for (const question of questionsOf('/en/students/7/')) {
    const asked = told.findIndex(({ kind, text }) => kind === 'asked' && text.includes(question.stem));
    expect(asked, question.id).toBeGreaterThan(0);
    const first = told.findIndex(({ kind }, index) => index > asked && kind === 'answered');
    const before = told.slice(asked, first).map(({ text }) => text).join(' ');
    const feedback = () => JSON.stringify(question).matchAll(/"feedback":"((?:[^"\\]|\\.)*)"/g);
    for (const [, reason = ''] of feedback()) expect(before).not.toContain(JSON.parse(`"${reason}"`));
    let end = first;
    while (told[end]?.kind === 'answered') end++;
    const after = told.slice(first, end).map(({ text }) => text).join(' ');
    for (const [, reason = ''] of feedback())
      expect(after, question.id).toContain(JSON.parse(`"${reason}"`));
  }
}); // prettier-ignore

test('keys, a clicker, buttons and the mouse go on and back; the number stays in the address and out of the history', async ({
  page,
}) => {
  await open(page, talk);
  const length = await page.evaluate(() => history.length);
  for (const key of ['ArrowRight', 'PageDown', ' ']) await page.keyboard.press(key);
  expect(await numberOf(page)).toBe(4);
  for (const key of ['ArrowLeft', 'PageUp']) await page.keyboard.press(key);
  expect(await numberOf(page)).toBe(2);
  await page.getByRole('button', { name: en['present.next'], exact: true }).press('Enter');
  expect(await numberOf(page)).toBe(3);
  await expect(page.getByRole('button', { name: en['present.next'], exact: true })).toBeFocused();
  await expect(page.locator('[data-said]')).toContainText('3');
  await page.locator('.slide.is-now .slide-body').click({ position: { x: 5, y: 5 } });
  expect(await numberOf(page)).toBe(4);
  await page.keyboard.press('End');
  const last = await numberOf(page);
  expect(last).toBe(await page.locator('.slide').count());
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${last}`);
  expect(await page.evaluate(() => history.length)).toBe(length);
  await page.reload();
  await expect(now(page)).toHaveId(String(last));
  // One slide before the last, help stands large.
  await page.keyboard.press('ArrowLeft');
  await expect(now(page).locator('a[href^="tel:"]').first()).toBeVisible();
  await page.keyboard.press('Home');
  expect(await numberOf(page)).toBe(1);
});

test('a running timer takes no room from the slides, in neither language', async ({ page }) => {
  for (const address of [talk, '/km/students/7/present/']) {
    await open(page, address);
    const room = () => page.locator('.slides').evaluate(({ clientHeight }) => clientHeight);
    const asking = (await page.locator('.slide[data-asks]').first().getAttribute('id')) ?? '';
    const before = await room();
    await page.evaluate((hash) => (location.hash = hash), `#${asking}`);
    await page.keyboard.press('t');
    await expect(page.locator('.talk-time')).not.toHaveText('');
    expect(before - (await room()), address).toBeLessThan(10);
  }
});

test('a black screen hides the slide and not the way out; the next press brings it back', async ({
  page,
}) => {
  await open(page, talk);
  for (const key of ['b', '.']) {
    await page.keyboard.press(key);
    await expect(now(page).locator('.slide-body')).toBeHidden();
    await expect(page.locator('[data-leave]')).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('PageDown');
    await expect(now(page).locator('.slide-body')).toBeVisible();
    expect(await numberOf(page)).toBe(1);
  }
});

test('the story is played by letters, by clicks and by a clicker, and leads on behind it', async ({ page }) => {
  await open(page, talk);
  const toWays = async () => {
    for (let press = 0; press < 40 && (await now(page).locator('.is-ways a:visible').count()) === 0; press++) {
      if ((await now(page).locator('.doors').count()) > 0) return false;
      await page.keyboard.press('PageDown');
    }
    return true;
  };
  const start = await page.locator('.slide.is-ways').first().getAttribute('id');
  await page.goto(`${talk}#${start}.99`);
  await expect(now(page)).toHaveId(start ?? '');
  // B is a choice here, and no black screen.
  const targets = await now(page).locator('.is-ways a').evaluateAll((ways) => ways.map((way) => way.getAttribute('href')));
  await page.keyboard.press('b');
  await expect(now(page)).toHaveId((targets[1] ?? '').slice(1));
  await page.keyboard.press('PageUp');
  await expect(now(page)).toHaveId(start ?? '');
  // A clicker: next marks the first, back the second, next takes it.
  await page.keyboard.press('PageDown');
  await expect(now(page).locator('.is-marked')).toHaveAttribute('href', targets[0] ?? '');
  await page.keyboard.press('PageUp');
  await expect(now(page).locator('.is-marked')).toHaveAttribute('href', targets[1] ?? '');
  await page.keyboard.press('PageDown');
  await expect(now(page)).toHaveId((targets[1] ?? '').slice(1));
  // Always the first choice, to an ending with somebody to call, and out of the story.
  for (let choices = 0; choices < 13 && (await toWays()); choices++) await page.keyboard.press('a');
  await expect(now(page)).toHaveClass(/is-ending/);
  await expect(now(page).locator('.doors a').first()).toBeVisible();
  const ending = await numberOf(page);
  for (let press = 0; press < 4 && (await now(page).getAttribute('class'))?.includes('is-ending'); press++)
    await page.keyboard.press('PageDown');
  await expect(now(page)).not.toHaveClass(/is-ending|is-talk|is-ways/);
  expect(await numberOf(page)).toBeGreaterThan(ending);
}); // prettier-ignore

test('the timer says what is left of the plan, rests, and says calmly when it is used', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-26T09:00:00') });
  await open(page, talk);
  const time = page.locator('.talk-time');
  await expect(time).toHaveText('');
  await page.keyboard.press('t');
  await page.clock.runFor(61_000);
  await expect(time).toContainText('1:0');
  await expect(time).toContainText(en['present.left'].replace('{minutes}', '29'));
  await page.keyboard.press('t');
  await page.clock.runFor(600_000);
  await expect(time).toContainText(en['present.resting']);
  await page.keyboard.press('t');
  await page.clock.fastForward(32 * 60_000);
  await page.clock.runFor(1000);
  await expect(time).toContainText(en['present.over'].replace('{minutes}', '3'));
});

test('the speaker’s window keeps step through 200 fast presses in either, and through a reload of each', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await open(page, talk);
  const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  const place = speaker.locator('.desk-place');
  const agree = async () => {
    const all = await page.locator('.slide').count();
    await expect.poll(async () => [await place.textContent(), await speaker.locator('[data-preview="now"] .slide-body').textContent()]).toEqual([
      `${await numberOf(page)} / ${all}`,
      await now(page).locator('.slide-body').textContent(),
    ]);
  }; // prettier-ignore
  await expect(place).toHaveText(/^1 \//);
  await expect(speaker.locator('[data-notes] li').first()).toBeVisible();
  await expect(speaker.locator('[data-preview="next"] .slide')).toBeVisible();
  const press = (target: Page, keys: string[]) =>
    target.evaluate((all) => {
      for (const key of all)
        window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }, keys);
  const keys = Array.from({ length: 200 }, (_, index) => (index % 7 === 6 ? 'PageUp' : 'PageDown'));
  await press(speaker, keys);
  await agree();
  expect(await numberOf(page)).toBeGreaterThan(10);
  await press(
    page,
    keys.map((key) => (key === 'PageUp' ? 'PageDown' : 'PageUp')),
  );
  await agree();
  await speaker.keyboard.press('t');
  await expect(page.locator('.talk-time')).not.toHaveText('');
  await speaker.reload();
  await agree();
  await page.reload();
  await expect(page.locator('.talk.is-awake')).toBeVisible();
  await agree();
  await speaker.keyboard.press('PageDown');
  await agree();
  await expect(page.locator('.talk-time')).not.toHaveText('');
});

const inKhmer = '/km/students/7/present/';

async function openSpeaker(page: Page) {
  const [speaker] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('s')]);
  await expect(speaker.locator('.desk-place')).toHaveText(/^\d+ \//);
  return speaker;
}

test('the language link keeps question and timer, from either window, and the speaker’s window goes along; so it does to the next lesson', async ({ page }) => {
  const [, asked] = questionsOf('/en/students/7/');
  const same = questionsOf(inKhmer.replace('present/', '')).find(({ id }) => id === asked?.id);
  await open(page, talk);
  const speaker = await openSpeaker(page);
  const number = await page.locator(`.slide.is-question:has-text("${asked?.stem ?? ''}")`).first().getAttribute('id');
  await page.evaluate((hash) => (location.hash = hash), `#${number}`);
  await page.keyboard.press('t');
  await expect(page.locator('.talk-time')).toContainText('0:02');
  const both = async (address: string, text: string) => {
    for (const window of [page, speaker]) await expect.poll(() => new URL(window.url()).pathname).toBe(address);
    await expect(now(page)).toContainText(text);
    await expect(speaker.locator('[data-preview="now"]')).toContainText(text);
    await expect(page.locator('.talk-time')).not.toHaveText(/^$|0:0[01]/);
    await expect(speaker.locator('.desk-clock')).not.toHaveText(/^$|0:0[01]/);
  };
  await page.locator('.bar a[hreflang="km"]').click();
  await both(inKhmer, same?.stem ?? '');
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\d+$/);
  await speaker.locator('.bar a[hreflang="en"]').click();
  await both(talk, asked?.stem ?? '');
  await page.goto('/en/students/6/present/');
  await expect.poll(() => new URL(speaker.url()).pathname).toBe('/en/students/6/present/');
  await expect(speaker.locator('.desk-place')).toHaveText(`1 / ${await page.locator('.slide').count()}`);
}); // prettier-ignore

test('where the other deck cannot be fetched, the speaker’s window shows no slide of its own for it, and says so', async ({ page }) => {
  await open(page, talk);
  const speaker = await openSpeaker(page);
  await speaker.route('**/km/**', (route) => route.abort());
  await page.locator('.bar a[hreflang="km"]').click();
  await expect(page).toHaveURL(/\/km\//);
  await page.keyboard.press('End');
  await expect(speaker.locator('.desk-due')).toHaveText(en['present.alone']);
  await expect(speaker.locator('.desk-place')).toHaveText(/^1 \//);
  expect(new URL(speaker.url()).pathname).toBe(talk);
}); // prettier-ignore

test('the list of sections leads to each by keys and by touch, closes itself, and is the same in the speaker’s window', async ({ page }) => {
  await open(page, inKhmer);
  const links = page.locator('.talk-sections a');
  const heads = await page.locator('.slide h2').allTextContents();
  expect(await links.count()).toBeGreaterThan(6);
  await page.keyboard.press('g');
  await expect(links.first()).toBeFocused();
  await expect(links.first()).toHaveAttribute('aria-current', 'true');
  for (const box of await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height)))
    expect(box).toBeGreaterThanOrEqual(44);
  await expect(page.locator('[data-leave]')).toBeInViewport({ ratio: 1 });
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(links.first()).toBeHidden();
  await expect(page.locator('.talk-sections summary')).toBeFocused();
  await page.keyboard.press('Enter');
  const fourth = links.nth(3);
  const title = (await fourth.innerText()).replace(/^\d+\s*/, '').trim();
  expect(heads).toContain(title);
  await fourth.click();
  await expect(now(page).locator('h2').first()).toHaveText(title);
  await expect(now(page)).toBeFocused();
  await expect(links.first()).toBeHidden();
  const speaker = await openSpeaker(page);
  await speaker.locator('summary', { hasText: km['present.sections'] }).click();
  await expect(speaker.locator('.talk-sections [aria-current]')).toContainText(title);
  await speaker.locator('.talk-sections a').last().click();
  await expect(now(page)).toHaveId((await links.last().getAttribute('href'))?.slice(1) ?? '');
  await expect(speaker.locator('.talk-sections a').last()).toBeHidden();
}); // prettier-ignore

test('where a slide has no notes, the speaker’s window shows what the plan says of the part that is due, and no empty heading', async ({ page }) => {
  await open(page, talk);
  const speaker = await openSpeaker(page);
  const notes = speaker.locator('[data-notes] > li');
  const own = (await page.locator('.slide-notes').first().locator('li').allTextContents()).map((note) => note.trim());
  await expect(notes).toHaveText(own);
  const due = (await speaker.locator('[data-plan-parts] > li > span').first().textContent())?.trim() ?? '';
  expect(due).not.toBe('');
  await page.evaluate(() => {
    const bare = [...document.querySelectorAll('.slide')].find((slide) => !slide.querySelector('.slide-notes'));
    location.hash = `#${bare?.id ?? ''}`;
  });
  await expect(notes).toHaveText([due]);
  await speaker.evaluate(() => document.querySelectorAll('[data-plan-parts] span').forEach((text) => text.remove()));
  await page.keyboard.press('t');
  await expect(speaker.locator('[data-noted]')).toBeHidden();
}); // prettier-ignore

/** As the timers of a window that is covered, or on a phone in a pocket. */
const putToSleep = (window: Page) =>
  window.evaluate(() => {
    const newest = setTimeout(() => undefined);
    for (let timer = 0; timer <= Number(newest); timer++) clearInterval(timer);
  });

for (const first of ['wall', 'speaker’s window'])
  test(`whoever leaves in the ${first} and closes it at once has left in a covered other window too`, async ({ page }) => {
    await open(page, talk);
    const speaker = await openSpeaker(page);
    const [left, stays] = first === 'wall' ? [page, speaker] : [speaker, page];
    await putToSleep(stays);
    await left.evaluate(() => document.querySelector<HTMLElement>('[data-leave]')?.click());
    await left.close();
    await expect.poll(() => new URL(stays.url()).pathname).toBe(neutralAddress);
    await expect(stays.locator('.slide')).toHaveCount(0);
  }); // prettier-ignore

test('whoever leaves in a tab that has nothing to do with it leaves the talk where it is', async ({ page, context }) => {
  await open(page, talk);
  const other = await context.newPage();
  await other.goto('/en/students/7/');
  await other.evaluate(() => document.querySelector<HTMLElement>('[data-leave]')?.click());
  await expect.poll(() => new URL(other.url()).pathname).toBe(neutralAddress);
  await other.waitForTimeout(500); // Nothing must come.
  await page.keyboard.press('PageDown');
  expect(await numberOf(page)).toBe(2);
}); // prettier-ignore

test('hands are counted on a slide with keys and taps; a clicker goes on from there, and the counts stay, also for the trainer’s page', async ({ page }) => {
  await open(page, talk);
  const asking = page.locator('.slide[data-asks]').first();
  const id = (await asking.getAttribute('id')) ?? '';
  const { id: question } = JSON.parse((await asking.getAttribute('data-asks')) ?? '{}') as { id: string };
  const toCount = page.getByRole('button', { name: en['present.count'] });
  await expect(toCount).toBeHidden();
  await page.evaluate((hash) => (location.hash = hash), `#${id}`);
  await toCount.press('Enter');
  const box = now(page).locator('.counting');
  const fields = box.locator('.hands-field');
  await expect(box).toBeFocused();
  // However many there are to count, the stage and the bar below it stay.
  expect(await page.evaluate(() => [scrollY, document.documentElement.scrollHeight - innerHeight])).toEqual([0, 0]);
  // Letters count, B as well, and nothing gets black.
  for (const key of ['a', 'a', 'a', 'a', 'Shift+A', 'b', 'b']) await page.keyboard.press(key);
  await box.getByRole('button', { name: en['pulse.more'].replace('{letter}', 'B') }).click();
  await box.getByRole('button', { name: en['pulse.less'].replace('{letter}', 'A') }).click();
  await fields.first().fill('6');
  await expect(fields.nth(1)).toHaveValue('3');
  // From within a field: what a clicker sends turns slides; digits and arrows are the field’s.
  await page.keyboard.press('PageDown');
  expect(await numberOf(page)).toBe(Number(id) + 1);
  // Outside, B is the black screen, as everywhere.
  await page.keyboard.press('b');
  await expect(page.locator('.talk.is-black')).toBeVisible();
  await page.keyboard.press('b');
  for (let press = 0; press < 9 && (await numberOf(page)) > Number(id); press++) await page.keyboard.press('PageUp');
  await expect(now(page)).toHaveId(id);
  await expect(fields.first()).toHaveValue('6');
  // Back in the box, letters count again; from the box itself arrows go on.
  await page.keyboard.press('b');
  await expect(fields.nth(1)).toHaveValue('4');
  await box.getByRole('button', { name: en['pulse.show'] }).click();
  await expect(box.locator('.hands-number')).toHaveText(['6', '4', ...Array<string>((await fields.count()) - 2).fill('0')]);
  // While bars are shown nothing is counted.
  await page.keyboard.press('a');
  await page.keyboard.press('Escape');
  await expect(fields.first()).toHaveValue('6');
  await box.focus();
  await page.keyboard.press('ArrowRight');
  expect(await numberOf(page)).toBe(Number(id) + 1);
  await page.goto('/en/students/pulse/');
  await page.locator('[data-source]').selectOption('7');
  const stem = questionsOf('/en/students/7/').find((one) => one.id === question)?.stem ?? '';
  const option = page.locator('[data-question] option', { hasText: stem.slice(0, 60) });
  await page.locator('[data-question]').selectOption((await option.getAttribute('value')) ?? '');
  await expect(page.locator('[data-stem]')).toHaveText(stem);
  await expect(page.locator('.hands-field').first()).toHaveValue('6');
  await expect(page.locator('.hands-field').nth(1)).toHaveValue('4');
}); // prettier-ignore

test('whoever leaves in one window has left in both', async ({ page, context }) => {
  await open(page, talk);
  const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  await expect(speaker.locator('.desk-place')).toHaveText(/^1 \//);
  for (let press = 0; press < 3; press++) await speaker.keyboard.press('Shift');
  await expect.poll(() => new URL(page.url()).pathname).toBe(neutralAddress);
  await expect(page.locator('.slide')).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('');
});

test('a phone swipes, its slides scroll, and its letters are those of every page', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const page = await context.newPage();
  await open(page, '/km/students/7/present/');
  const swipe = (from: number, to: number) =>
    page.evaluate(([a = 0, b = 0]) => {
      const target = document.querySelector('.slide.is-now');
      const at = (x: number) => new Touch({ identifier: 1, target: target ?? document.body, clientX: x, clientY: 300 });
      target?.dispatchEvent(new TouchEvent('touchstart', { touches: [at(a)], changedTouches: [at(a)], bubbles: true }));
      target?.dispatchEvent(new TouchEvent('touchend', { touches: [], changedTouches: [at(b)], bubbles: true }));
    }, [from, to]);
  await swipe(300, 60);
  expect(await numberOf(page)).toBe(2);
  await swipe(60, 300);
  expect(await numberOf(page)).toBe(1);
  for (let press = 0; press < 30; press++) {
    await page.getByRole('button', { name: 'បន្ទាប់', exact: true }).press('Enter');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, page.url()).toBeLessThanOrEqual(0);
  }
  await context.close();
}); // prettier-ignore

test('slides of every kind are accessible, on the wall and in the speaker’s window', async ({ page, context }) => {
  test.setTimeout(120_000);
  await open(page, talk);
  const kinds = await page.locator('.slide').evaluateAll((slides) => {
    const first = new Map<string, string>();
    for (const { id, classList } of slides) {
      const kind = [...classList].find((name) => name.startsWith('is-') && name !== 'is-now') ?? '';
      if (!first.has(kind)) first.set(kind, id);
    }
    return [...first];
  });
  expect(kinds.length).toBeGreaterThan(10);
  const check = async (target: Page, what: string) => {
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    expect(await barriers(target, { rules }), what).toEqual([]);
  };
  for (const [kind, id] of kinds) {
    await page.evaluate((hash) => (location.hash = hash), `#${id}.99`);
    await expect(now(page)).toHaveId(id);
    await check(page, kind);
  }
  await page.keyboard.press('?');
  await expect(page.getByRole('region', { name: en['present.keys'] })).toBeFocused();
  await check(page, 'keys');
  await page.keyboard.press('Escape');
  const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  await expect(speaker.locator('[data-preview="now"] .slide')).toBeVisible();
  await check(speaker, 'speaker');
}); // prettier-ignore
