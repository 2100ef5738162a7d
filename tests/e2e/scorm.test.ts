/** Packages as learners meet them: in a platform as strict as Moodle, in another, in none, in Kolibri’s sandbox. */
import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { barriers } from '../barriers.ts';
import { finishedSite } from '../finished.ts';
import { packages, type Package } from '#exports/packages.ts';
import { scormFiles } from '#exports/scorm12.ts';
import { neutralTitle } from '#drawings/neutralPage.ts';
import { en } from '#i18n/messages/en.ts';
import { give, mainButton, rightResponse, send, wake, wrongResponses } from '../answering.ts';
import type { Seen } from '../moodle.ts';
import { folder, servePackages, type PackageServer } from '../packageServer.ts';
import { assessmentOf, questionsOf, storyPages, type QuestionData } from '../site.ts';
import { open, whyNot } from '../twoBrowsers.ts';

test.describe.configure({ mode: 'default' });

/** The lesson with a story that asks in the most ways. */
const address = storyPages
  .filter((story) => story.startsWith('/en/'))
  .map((story) => story.replace(/story\/$/, ''))
  .sort((a, b) => typesOf(b) - typesOf(a) || (a < b ? -1 : 1))[0] ?? ''; // prettier-ignore
const [, , courseId = '', number = ''] = address.split('/');
const questions = questionsOf(address);
const scored = questions.filter(({ type }) => type !== 'say' && type !== 'confidence');
const lessonName = `${courseId}-${number}`;

function typesOf(lesson: string): number {
  return new Set(questionsOf(lesson).map(({ type }) => type)).size;
}

let server: PackageServer;
const made = new Map<string, Map<string, Uint8Array>>();

test.beforeAll(async () => {
  const finished = finishedSite();
  const courses = finished.courses.flatMap((course) =>
    course.locale === 'en' && course.id === courseId
      ? [{ ...course, lessons: course.lessons }]
      : [],
  ); // prettier-ignore
  const wanted = (one: Package) => one.id === courseId || one.id === lessonName;
  for await (const one of packages({ ...finished, courses }))
    if (wanted(one)) made.set(one.id, scormFiles(one));
  server = await servePackages(made);
});

test.afterAll(() => server.close());

test.afterEach(() => {
  expect(server.lost.splice(0)).toEqual([]);
});

/** Opens a platform with a package in it; told is whatever goes wrong on the way. */
async function openIn(page: Page, what: string, of = lessonName): Promise<FrameLocator> {
  await page.goto(`${server.origin}/lms/${what}.html?of=${of}`);
  return inner(page);
}

/** The pages of the package: in the frame of the page around, in the frame of the platform. */
function inner(page: Page): FrameLocator {
  return page.frameLocator('iframe').frameLocator('iframe');
}

const status = (page: Page) => page.frameLocator('iframe').getByRole('status');

async function answer(frame: FrameLocator, question: QuestionData, response = rightResponse(question)) {
  const form = await wake(frame, question);
  await give(form, question, response);
  await send(form);
}

/** From the lesson to an end of its story. */
async function readStory(frame: FrameLocator) {
  await frame.locator('a[href$="story/index.html"]').first().click();
  await expect(frame.locator('[data-story]')).toBeVisible();
  for (let choices = 0; choices < 13; choices++) {
    const ways = frame.locator('.part:visible .ways a');
    if ((await ways.count()) === 0) break;
    await ways.first().press('Enter');
  }
  await expect(frame.locator('.ending:visible')).toBeVisible();
}

function values(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => (window as unknown as Seen).values);
}

async function expectNoNo(page: Page) {
  expect(await page.evaluate(() => (window as unknown as Seen).noes)).toEqual([]);
}

/** What the end of a lesson says when some are answered. */
function summaryOf(answered: number, asked: number): string {
  const key = answered === asked ? 'question.summaryAll' : 'question.summarySome';
  return en[key].replace('{answered}', String(answered)).replace('{all}', String(asked));
}

/** Faults that a page tells nobody but its console, and requests that leave the server. */
function listen(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(server.origin) && !/^(?:data|blob|about):/.test(request.url()))
      faults.push(request.url());
  });
  return faults;
}

test('a lesson in Moodle: answers, a turned page, a story, the score, and all of it again next time', async ({ page }) => {
  test.slow();
  const faults = listen(page);
  const frame = await openIn(page, 'moodle');
  await expect(status(page)).toHaveText(en['scorm.connected']);
  const [first] = scored;
  if (!first) throw new Error('The lesson asks nothing.');
  await answer(frame, first, wrongResponses(first)[0]);
  await expect.poll(async () => (await values(page))['cmi.interactions.0.result']).toBe('wrong');
  await expect.poll(async () => (await values(page))['cmi.core.lesson_status']).toBe('incomplete');

  // The page is turned, and back: nothing is lost, and what is answered goes on counting.
  await readStory(frame);
  await frame.locator('.onward-next').click();
  const again = await wake(frame, first);
  await expect(again.locator('.verdict')).not.toBeEmpty();
  await mainButton(again).press('Enter');
  for (const question of questions) await answer(frame, question);

  await expect.poll(async () => (await values(page))['cmi.core.lesson_status']).toBe('completed');
  const told = await values(page);
  expect(told).toMatchObject({
    'cmi.core.score.raw': '100', 'cmi.core.score.min': '0', 'cmi.core.score.max': '100', 'cmi.core.exit': 'suspend', 'cmi.core.lesson_location': address,
  });
  expect(told['cmi.suspend_data']?.length).toBeLessThan(4096);
  const asked = Object.entries(told).filter(([key]) => /^cmi\.interactions\.\d+\.id$/.test(key)).map(([, id]) => id);
  const ids = scored.map(({ id }) => `${lessonName}_${id}`);
  expect(asked).toEqual([ids[0], ...ids]);
  // What was felt, written or chosen in a story is nobody's business; that the story was read is told.
  for (const { id, type } of questions)
    if (type === 'say' || type === 'confidence') expect(JSON.stringify(told)).not.toContain(`_${id}`);
  const story = Object.entries(told).find(([, id]) => id === `${lessonName}_story`)?.[0].replace('.id', '.status') ?? '';
  expect(told[story]).toBe('completed');
  await expectNoNo(page);

  // Next time: another window, the same learner.
  await page.goto(`${server.origin}/lms/empty.html`);
  expect(await page.evaluate(() => localStorage.getItem('moodle-ends'))).toBe('1');
  await openIn(page, 'moodle');
  await wake(frame, first);
  await expect(frame.locator(`#q-${first.id} .verdict`)).toHaveClass(/is-right/);
  await frame.locator('.summary').scrollIntoViewIfNeeded();
  // What was felt or written stayed in the session: it is asked again.
  await expect(frame.locator('.summary')).toContainText(summaryOf(scored.length, questions.length));
  await expectNoNo(page);
  expect(faults).toEqual([]);
}); // prettier-ignore

test('a whole course in Moodle: found by the search, marked, tested, passed', async ({ page }) => {
  test.slow();
  const faults = listen(page);
  const frame = await openIn(page, 'moodle', courseId);
  await frame.locator('.masthead input').fill('help');
  await frame.locator('.masthead button').click();
  const result = frame.locator('.results a').first();
  await expect(result).toBeVisible();
  await expect(frame.locator('.narrow')).toHaveCount(0);
  await result.click();
  await expect(async () => {
    expect(await page.frames().at(-1)?.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0);
  }).toPass();

  await page.goto(`${server.origin}/lms/empty.html`);
  await page.evaluate(() => localStorage.clear());
  await openIn(page, 'moodle', courseId);
  await frame.locator('a[href$="check/index.html"]').click();
  const pool = assessmentOf(`/en/${courseId}/check/`);
  const asked = pool.objectives.length * pool.each;
  await frame.getByRole('button', { name: en['assessment.after'] }).click();
  for (let at = 0; at < asked; at++) {
    const place = en['assessment.place'].replace('{number}', String(at + 1)).replace('{all}', String(asked));
    await expect(frame.locator('.assessment .eyebrow').first()).toHaveText(place);
    const stem = await frame.locator('.assessment legend').first().textContent();
    const question = pool.objectives.flatMap(({ questions: all }) => all).find((one) => one.stem === stem);
    if (!question) throw new Error(`“${stem}” is not in the pool.`);
    const form = frame.locator('.assessment form');
    await expect(form).toHaveAttribute('data-awake');
    await give(form, question, rightResponse(question));
    await mainButton(form).click();
    const name = en[at + 1 === asked ? 'assessment.finish' : 'assessment.next'];
    await frame.getByRole('button', { name, exact: true }).last().click();
  }
  await expect(frame.getByRole('heading', { name: en['assessment.passed'] })).toBeVisible();
  await expect.poll(async () => (await values(page))['cmi.core.lesson_status']).toBe('passed');
  const told = await values(page);
  expect(told['cmi.core.score.raw']).toBe('100');
  expect(Object.values(told)).toContain(`test_${pool.objectives[0]?.id}`);
  // The session begins again where it was.
  await openIn(page, 'moodle', courseId);
  await expect(frame.locator('.assessment')).toBeVisible();
  await expectNoNo(page);
  expect(faults).toEqual([]);
}); // prettier-ignore

test('what cannot be kept is said, and kept as soon as it can; another platform (scorm-again) gives it back', async ({ page }) => {
  const faults = listen(page);
  const frame = await openIn(page, 'again');
  await expect(status(page)).toHaveText(en['scorm.connected']);
  await page.evaluate(() => Object.assign(window, { commits: false }));
  const [first] = scored;
  if (!first) throw new Error('The lesson asks nothing.');
  await answer(frame, first);
  await expect(status(page)).toHaveText(en['scorm.lost']);
  await page.evaluate(() => Object.assign(window, { commits: true }));
  await page.frames()[1]?.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(status(page)).toHaveText(en['scorm.connected']);
  await page.goto(`${server.origin}/lms/empty.html`);
  const kept = await page.evaluate(() => localStorage.getItem('again'));
  expect(kept).toContain(`${lessonName}_${first.id}`);
  await openIn(page, 'again');
  await wake(frame, first);
  await expect(frame.locator(`#q-${first.id} .verdict`)).toHaveClass(/is-right/);
  expect(faults).toEqual([]);
}); // prettier-ignore

test('the next learner at the same screen begins with nothing; so does one whose record was spoilt', async ({ page }) => {
  const frame = await openIn(page, 'moodle');
  const [first] = scored;
  if (!first) throw new Error('The lesson asks nothing.');
  await answer(frame, first);
  await expect.poll(async () => (await values(page))['cmi.interactions.0.result']).toBe('correct');
  for (const spoilt of [undefined, 'SP1AAA.<img src=x onerror=alert(1)>.....AAAAA', '__proto__', 'x'.repeat(5000)]) {
    await page.goto(`${server.origin}/lms/empty.html`);
    await page.evaluate((text) => localStorage.setItem('moodle', JSON.stringify(text === undefined ? {} : { 'cmi.suspend_data': text })), spoilt);
    await openIn(page, 'moodle');
    await wake(frame, first);
    await expect(frame.locator('.summary')).toContainText(en['question.summaryNone']);
    await expect(frame.locator(`#q-${first.id} .verdict`)).toBeEmpty();
    await expectNoNo(page);
  }
}); // prettier-ignore

test('without a platform all works, and it says that nobody is told; the platform may also be in the window that opened this one', async ({ page }) => {
  const faults = listen(page);
  const frame = await openIn(page, 'none');
  await expect(status(page)).toHaveText(en['scorm.alone']);
  const [first] = scored;
  if (!first) throw new Error('The lesson asks nothing.');
  await answer(frame, first);
  await frame.locator('.bar .help').click();
  await expect(frame.locator('.situations')).toBeVisible();
  await page.frames()[1]?.evaluate(() => history.back());
  await wake(frame, first);
  await expect(frame.locator(`#q-${first.id} .verdict`)).toHaveClass(/is-right/);
  await page.frameLocator('iframe').getByRole('link', { name: en['scorm.who'] }).click();
  await expect(frame.getByText(en['scorm.phone'])).toBeVisible();
  const framed = page.frames().at(-1);
  if (!framed || framed === page.mainFrame()) throw new Error('The package frames nothing.');
  expect(await barriers(framed)).toEqual([]);
  expect(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)])).toEqual([[], []]);
  expect(faults).toEqual([]);

  await page.goto(`${server.origin}/lms/opener.html?of=${lessonName}`);
  const [opened] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button').click()]);
  await expect(opened.getByRole('status')).toHaveText(en['scorm.connected']);
  await answer(opened.frameLocator('iframe'), first);
  await expect.poll(async () => (await values(page))['cmi.interactions.0.result']).toBe('correct');
  await opened.close({ runBeforeUnload: true });
  await expectNoNo(page);
}); // prettier-ignore

test('leaving takes the whole window away and ends the session; what the platform keeps in the tab stays its own', async ({ page }) => {
  const faults = listen(page);
  const frame = await openIn(page, 'moodle');
  await page.evaluate(() => {
    sessionStorage.setItem('moodle-tab', 'its own');
    localStorage.setItem('moodle-device', 'its own');
  });
  const [first] = scored;
  if (!first) throw new Error('The lesson asks nothing.');
  await answer(frame, first);
  await readStory(frame);
  await expect.poll(async () => (await values(page))['cmi.core.lesson_location']).toMatch(/story\/$/);
  await frame.locator('[data-forget]').click();
  await expect(frame.getByText(en['scorm.cleared'])).toBeVisible();
  // No answer, no lesson, no story, no test, no place.
  await expect.poll(async () => (await values(page))['cmi.suspend_data']).toMatch(/^SP1AAA\.\.\.\.\.\.\w+$/);
  expect((await values(page))['cmi.core.lesson_location']).toBe('');
  await frame.locator('[data-leave]').click();
  await page.waitForURL(`${server.origin}${folder}${lessonName}/tables/index.html`);
  expect(page.frames()).toHaveLength(1);
  const kept = () => page.evaluate(() => [sessionStorage.getItem('moodle-tab'), localStorage.getItem('moodle-device')]);
  expect(await kept()).toEqual(['its own', 'its own']);
  expect(await page.evaluate(() => localStorage.getItem('moodle-ends'))).toBe('1');
  // Back: the platform's page comes up again, and shows of ours the neutral page alone.
  await page.goBack();
  await expect.poll(() => page.frames().some((one) => one.url().endsWith(`${lessonName}/tables/index.html`))).toBe(true);
  await expect(page.getByText('Course of the platform')).toBeHidden();
  for (const one of page.frames()) await expect(one.locator('.bar')).toHaveCount(0);
  expect(faults).toEqual([]);
}); // prettier-ignore

for (const line of ['cut', 'slow'] as const)
  test(`on a ${line} line leaving takes the platform out of sight at once, and shows nothing but the neutral page`, async ({ page }) => {
    const frame = await openIn(page, 'moodle');
    const [first] = scored;
    if (!first) throw new Error('The lesson asks nothing.');
    await wake(frame, first);
    await expect(page.getByText('Course of the platform')).toBeVisible();
    await page.route('**/tables/index.html', async (route) => {
      if (line === 'cut') return route.abort();
      await new Promise((resolve) => setTimeout(resolve, 3000));
      await route.continue().catch(() => undefined);
    });
    await frame.locator('[data-leave]').click();
    await expect(page.getByText('Course of the platform')).toBeHidden({ timeout: 1000 });
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(neutralTitle);
    expect(await page.title()).toBe(neutralTitle);
    await expect(page.frameLocator('iframe').locator('footer')).toHaveCount(0);
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    expect(await page.locator('iframe').boundingBox()).toEqual({ x: 0, y: 0, width, height });
    if (line === 'slow') {
      await page.waitForURL(`${server.origin}${folder}${lessonName}/tables/index.html`);
      return;
    }
    await page.waitForTimeout(2000); // Nothing comes, and nothing comes back.
    await expect(page.getByText('Course of the platform')).toBeHidden();
    await expect(frame.getByRole('heading', { level: 1 })).toBeInViewport();
    expect(await page.evaluate(() => localStorage.getItem('moodle-ends'))).toBe('1');
  }); // prettier-ignore

test('leaving in a window that the platform opened takes the platform’s own window away as well', async ({ page }) => {
  await page.goto(`${server.origin}/lms/opener.html?of=${lessonName}`);
  const [opened] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button').click()]);
  const [first] = scored;
  if (!first) throw new Error('The lesson asks nothing.');
  await answer(opened.frameLocator('iframe'), first);
  const neutral = `${server.origin}${folder}${lessonName}/tables/index.html`;
  await opened.frameLocator('iframe').locator('[data-leave]').click();
  await opened.waitForURL(neutral);
  await page.waitForURL(neutral);
  expect(await page.evaluate(() => [localStorage.getItem('moodle-ends'), localStorage.getItem('moodle')?.includes('"cmi.core.score.raw"')])).toEqual(['1', true]);
}); // prettier-ignore

test('what one learner searched does not stand before the next in the same tab', async ({ page }) => {
  const frame = await openIn(page, 'moodle', courseId);
  await frame.locator('.masthead input').fill('secret');
  await frame.locator('.masthead button').click();
  await expect(frame.locator('.results a').first()).toBeVisible();
  await page.goto(`${server.origin}/lms/empty.html`);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  // As from a phone that was switched off in the middle: nothing of ours had time to go.
  await page.evaluate(() => sessionStorage.setItem('query', '{"query":"secret","course":"","from":""}'));
  await openIn(page, 'moodle', courseId);
  await page.frames().at(-1)?.evaluate((file) => location.replace(new URL(file, location.href)), '../search/index.html');
  await expect(frame.locator('.search input[type="search"]')).toHaveValue('');
}); // prettier-ignore

test('every page of a course opens from a folder of a bare server: nothing is lost, nothing goes elsewhere, nothing complains', async ({ page }) => {
  test.slow();
  const faults = listen(page);
  await openIn(page, 'none', courseId);
  const files = [...(made.get(courseId)?.keys() ?? [])].filter((file) => file.endsWith('/index.html'));
  for (const file of files) {
    const frame = page.frames()[2];
    if (!frame) throw new Error('The frame is gone.');
    await frame.goto(`${server.origin}${folder}${courseId}/${file}`, { waitUntil: 'networkidle' });
  }
  expect(files.length).toBeGreaterThan(15);
  expect(faults).toEqual([]);
}); // prettier-ignore

for (const what of ['kolibri', 'sandbox'])
  test(`in ${what === 'kolibri' ? 'Kolibri' : 'a sandbox without an origin'} a lesson asks, remembers while pages are turned, and finds`, async ({ page }) => {
    const faults = listen(page);
    const frame = await openIn(page, what, courseId);
    await frame.locator(`a[href$="/${number}/index.html"]`).first().click();
    const [first] = scored;
    if (!first) throw new Error('The lesson asks nothing.');
    await answer(frame, first);
    await expect(status(page)).toHaveText(en['scorm.alone']);
    await frame.locator('.bar .help').click();
    await expect(frame.locator('.situations')).toBeVisible();
    await page.frames()[1]?.evaluate(() => history.back());
    await wake(frame, first);
    await expect(frame.locator(`#q-${first.id} .verdict`)).toHaveClass(/is-right/);
    await frame.locator('.masthead input').fill('help');
    await frame.locator('.masthead button').click();
    // Where nothing may be kept, the word has to be typed once more.
    if (what === 'sandbox') await frame.locator('.search input[type="search"]').fill('help');
    await expect(frame.locator('.results a').first()).toBeVisible();
    expect(await page.frames()[1]?.evaluate(() => 'injectedFirst' in window)).toBe(true);
    // Where the sandbox swallows a call, the number stands in words.
    await frame.locator('.bar .help').click();
    const call = frame.locator('.call[href^="tel:"]').first();
    await call.click();
    const dialled = ((await call.getAttribute('href')) ?? '').replace('tel:', '');
    await expect(frame.getByText(en['scorm.outside'].replace('{address}', dialled))).toBeVisible();
    // Leaving takes away what may be taken away.
    await frame.locator('[data-leave]').click();
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(neutralTitle);
    await expect(page.frameLocator('iframe').locator('footer')).toHaveCount(0);
    expect(faults.filter((fault) => !/sandbox|navigat/i.test(fault))).toEqual([]);
  }); // prettier-ignore

test('Firefox: a lesson in Moodle keeps an answer through a turned page, and gives it back next time', async () => {
  test.skip(whyNot('Firefox') !== undefined, whyNot('Firefox'));
  const [first] = scored.filter(({ type }) => type === 'choice' || type === 'true-false');
  if (!first) throw new Error('The lesson has no choice.');
  const browser = await open('Firefox');
  try {
    const page = await browser.newPage();
    const form = `#q-${first.id} form`;
    const lesson = async () => {
      const found = () => page.frames().find((frame) => /\/\d+\/index\.html$/.test(frame.url()));
      await expect.poll(async () => (await found()?.$(form)) !== null && found() !== undefined).toBe(true);
      const frame = found();
      if (!frame) throw new Error('There is no lesson.');
      await (await frame.waitForSelector(form))?.scrollIntoView();
      await frame.waitForSelector(`${form}[data-awake]`);
      return frame;
    };
    await page.goto(`${server.origin}/lms/moodle.html?of=${lessonName}`);
    const frame = await lesson();
    await frame.click(`${form} input[value="${rightResponse(first)[0]}"]`);
    await frame.click(`${form} > button`);
    await page.waitForFunction(() => (window as unknown as Seen).values['cmi.interactions.0.result'] === 'correct');
    await page.goto(`${server.origin}/lms/moodle.html?of=${lessonName}`);
    const later = await lesson();
    await later.waitForSelector(`#q-${first.id} .verdict.is-right`);
    expect(await page.evaluate(() => (window as unknown as Seen).noes)).toEqual([]);
  } finally {
    await browser.close();
  }
}); // prettier-ignore
