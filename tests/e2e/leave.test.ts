/** The way out, as it is pressed. What Back shows afterwards: `leave-for-good.test.ts`. */
import { expect, test, type Page } from '@playwright/test';
import { neutralTitle } from '#drawings/neutralPage.ts';
import { neutralAddress } from '#i18n/addresses.ts';
import { en } from '#i18n/messages/en.ts';
import { km } from '#i18n/messages/km.ts';

const ours = /safe|path|leave|help|សុវត្ថិភាព|ជំនួយ|ចាកចេញ|\/km\/|\/en\//i;

const link = (page: Page) => page.getByRole('link', { name: en['site.leave'] });

const ways = {
  'a click': (page: Page) => link(page).click(),
  'Enter on the link': (page: Page) => link(page).press('Enter'),
  'Shift three times': async (page: Page) => {
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
  },
};

for (const [way, leave] of Object.entries(ways)) {
  test(`${way} replaces the page, though the neutral page never comes`, async ({ page }) => {
    await openLesson(page);
    await page.route(`**${neutralAddress}`, () => undefined);
    await leave(page);
    await expectNeutral(page);
    expect(await page.evaluate(() => document.querySelector('style'))).toBeNull(); // It is the drawn one.
  });
}

test('the neutral page is drawn within the press itself, before anything else can happen', async ({
  page,
}) => {
  await openLesson(page);
  await page.route(`**${neutralAddress}`, () => undefined);
  const shown = await page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-leave]')?.click();
    const { title, body, documentElement: root } = document;
    return {
      title,
      path: location.pathname,
      text: body.innerText,
      bodies: document.querySelectorAll('body').length,
      hidden: root.hidden || body.hidden,
      icon: document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.getAttribute('href'),
      kept: Object.entries(sessionStorage),
      source: root.outerHTML,
    };
  });
  expect(shown).toMatchObject({
    title: neutralTitle,
    path: neutralAddress,
    bodies: 1,
    hidden: false,
    icon: '/tables.svg',
    kept: [['left', '1']],
  });
  expect(shown.text).toContain('7 × 9 = 63');
  expect(shown.source).not.toMatch(ours);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what is drawn is the neutral page, word for word, and looks like it: ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(neutralAddress);
    const real = await lookOf(page);
    await openLesson(page);
    await page.route(`**${neutralAddress}`, () => undefined);
    await link(page).click();
    await expectNeutral(page);
    expect(await lookOf(page)).toEqual(real);
  });
}

test('without a network the drawn page stays, and no error page comes', async ({ page, context }) => {
  await openLesson(page);
  await context.setOffline(true);
  await link(page).click();
  await expectNeutral(page);
  await expect(page.getByText('9 × 9 = 81')).toBeVisible();
  expect(await page.evaluate(() => document.querySelector('style'))).toBeNull();
});

test('the page itself follows, and nothing of ours runs on', async ({ page }) => {
  await openLesson(page);
  await link(page).click();
  await expectNeutral(page);
  await expect(page.locator('style')).toHaveCount(1);
  await expect(page.locator('script')).toHaveCount(0);
});

test('leaving before our scripts have come counts as leaving', async ({ page }) => {
  await page.route('**/_astro/**', (route) => route.abort());
  await page.goto('/en/students/');
  await page.goto('/en/students/7/');
  await link(page).click();
  await expectNeutral(page);
  await page.goBack();
  await expectNeutral(page); // guard.js alone turns away.
});

test('leaving forgets answers and searches of this tab', async ({ page }) => {
  await page.goto('/en/search/');
  await page.getByRole('searchbox').fill('threat');
  await expect(page.getByRole('status')).toContainText('threat');
  await link(page).click();
  await expectNeutral(page);
  const kept = await page.evaluate(() => Object.entries(sessionStorage));
  expect(kept).toEqual([['left', '1']]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('sound stops', async ({ page }) => {
  await openLesson(page);
  await page.route(`**${neutralAddress}`, () => undefined);
  const calls = await page.evaluate(() => {
    const calls: string[] = [];
    const audio = document.body.appendChild(document.createElement('audio'));
    audio.pause = () => calls.push('paused');
    speechSynthesis.cancel = () => calls.push('silent');
    document.querySelector<HTMLElement>('[data-leave]')?.click();
    return calls;
  });
  expect(calls).toEqual(['paused', 'silent']);
});

test.describe('Shift', () => {
  const count = (page: Page) => page.locator('header [role="status"]');

  test('is counted where the eye is, and read out', async ({ page }) => {
    await openLesson(page);
    await expect(count(page)).toHaveCount(0);
    await page.keyboard.press('Shift');
    await expect(count(page)).toContainText('●○○');
    await expect(count(page)).toContainText(`1/3 ${en['site.leaveHint']}`);
    await page.keyboard.press('Shift');
    await expect(count(page)).toContainText('●●○');
    const [button, box] = await Promise.all([link(page).boundingBox(), count(page).boundingBox()]);
    expect(box?.y).toBeGreaterThanOrEqual((button?.y ?? 0) + (button?.height ?? 0));
    expect(box?.y).toBeLessThan((button?.y ?? 0) + (button?.height ?? 0) + 10);
  });

  test('is forgotten after five seconds, not before', async ({ page }) => {
    await page.clock.install();
    await openLesson(page);
    // Or it runs on by itself: a busy machine takes long from one line to the next.
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.keyboard.press('Shift');
    await page.clock.runFor(4900);
    await page.keyboard.press('Shift');
    await page.clock.runFor(10);
    await expect(count(page)).toContainText('●●○');
    await page.clock.runFor(5100);
    await expect(count(page)).toHaveCount(0);
    await page.keyboard.press('Shift');
    await page.clock.runFor(10);
    await expect(count(page)).toContainText('●○○');
  });

  const others: Record<string, (page: Page) => Promise<void>> = {
    'capital letters': async (page) => {
      for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`);
    },
    'another key in between': async (page) => {
      for (const key of ['Shift', 'Shift', 'a', 'Shift', 'Shift']) await page.keyboard.press(key);
    },
    'the keyboard changed with Alt and Shift': async (page) => {
      for (let press = 0; press < 4; press++) await page.keyboard.press('Alt+Shift');
    },
    'text marked with Shift and clicks': async (page) => {
      for (let press = 0; press < 4; press++) await page.locator('h1').click({ modifiers: ['Shift'] });
    },
    'an input method that composes': async (page) => {
      await page.evaluate(() => {
        for (let press = 0; press < 4; press++) {
          for (const type of ['keydown', 'keyup'])
            dispatchEvent(new KeyboardEvent(type, { key: 'Shift', isComposing: true }));
        }
      });
    },
    'a key that is held': async (page) => {
      for (let press = 0; press < 6; press++) await page.keyboard.down('Shift');
      await page.keyboard.up('Shift');
    },
  };
  for (const [what, press] of Object.entries(others)) {
    test(`means nothing with ${what}`, async ({ page }) => {
      await page.goto('/en/search/');
      await page.getByRole('searchbox').focus();
      await press(page);
      await expect(page).toHaveURL(/\/en\/search\/$/);
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(neutralTitle);
    });
  }
});

test.describe('practice', () => {
  for (const [locale, words] of Object.entries({ en, km })) {
    test(`shows in ${locale} what leaving shows, forgets nothing, and comes back to where it was`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/students/1/`);
      const question = page.locator('.question form[data-awake]').first();
      await page.locator('.question').first().scrollIntoViewIfNeeded();
      await question.getByRole('radio').nth(3).check();
      await page.evaluate(() => sessionStorage.setItem('answer', 'kept'));
      const before = await page.evaluate(() => [document.title, document.documentElement.lang]);
      await page.getByRole('button', { name: words['leave.try'] }).click();
      await expect(page).toHaveTitle(neutralTitle);
      await expect(page.getByText('7 × 9 = 63')).toBeVisible();
      await expect(page.locator('.bar')).toBeHidden();
      await expect(page).toHaveURL(new RegExp(`/${locale}/students/1/$`));
      expect(await page.locator('body').last().innerText()).not.toMatch(ours);
      await page.getByRole('link', { name: words['leave.back'] }).click();
      await expect(page.getByText(words['leave.done'])).toBeVisible();
      await expect(page.locator('[data-practise]')).toBeFocused();
      await expect(page.getByText('7 × 9 = 63')).toHaveCount(0);
      await expect(question.getByRole('radio').nth(3)).toBeChecked();
      expect(await page.evaluate(() => [document.title, document.documentElement.lang])).toEqual(before);
      expect(await page.evaluate(() => sessionStorage.getItem('answer'))).toBe('kept');
      await expect(page.locator('.bar')).toBeVisible();
    });
  }

  test('turns into leaving by Shift three times', async ({ page }) => {
    await page.goto('/en/students/1/');
    await page.getByRole('button', { name: en['leave.try'] }).click();
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await expectNeutral(page);
    await expect(page.locator('body')).toHaveCount(1);
    await expect(page.getByRole('link')).toHaveCount(0);
  });
});

test('leaving works after print preview was open', async ({ page }) => {
  await openLesson(page);
  await page.emulateMedia({ media: 'print' });
  await expect(link(page)).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await link(page).click();
  await expectNeutral(page);
});

test('the neutral page says nothing of the site, and is of use', async ({ page }) => {
  await page.goto(neutralAddress);
  expect(await page.content()).not.toMatch(ours);
  await expect(page.getByRole('link')).toHaveCount(0);
  const answer = page.getByText('54', { exact: true }).last();
  await expect(answer).toBeHidden();
  await page.getByText('9 × 6 = ?').click();
  await expect(answer).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the way out is a plain link', async ({ page }) => {
    await page.goto('/en/students/7/');
    await link(page).click();
    await expectNeutral(page);
  });

  test('the box for practice says in words how, and shows no button that does nothing', async ({ page }) => {
    await page.goto('/en/students/1/');
    await expect(page.getByText(en['leave.how'])).toBeVisible();
    await expect(page.getByRole('button', { name: en['leave.try'] })).toHaveCount(0);
  });
});

/** With all scripts there, as at a desk. */
async function openLesson(page: Page) {
  await page.goto('/en/students/7/', { waitUntil: 'networkidle' });
}

async function expectNeutral(page: Page) {
  await expect(page).toHaveURL(new RegExp(`${neutralAddress}$`));
  await expect(page).toHaveTitle(neutralTitle);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(neutralTitle);
}

/** All words of a page, and the look and place of everything on it. */
function lookOf(page: Page) {
  return page.evaluate(() => ({
    text: document.body.innerText,
    looks: [...document.querySelectorAll('html, body, body *')].map((element) => {
      const { font, display, margin, padding, color, backgroundColor, listStyleType } =
        getComputedStyle(element);
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.localName, font, display, margin, padding, color, backgroundColor, listStyleType]
        .concat([x, y, width, height].map((length) => length.toFixed(1)))
        .join();
    }),
  }));
}
