/** What a screen reader is told of a question of each type, and what the keyboard alone does with it. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { localeTags } from '#i18n/locales.ts';
import { translator, type Translate } from '#i18n/translate.ts';
import { offered } from '#questions/match/score.ts';
import { startOrder } from '#questions/order/score.ts';
import { formOf, give, mainButton, rightResponse, wrongResponses } from '../answering.ts';
import { firstOf, questionTypes, type QuestionData } from '../site.ts';

/** In English those whose controls are named by the interface. */
const heard = { km: questionTypes, en: ['order', 'gap', 'confidence'] } as const;

for (const locale of localeTags)
  for (const type of heard[locale]) {
    test(`a screen reader is told the stem, every control by its name, and the verdict (${type}, ${locale})`, async ({
      page,
    }) => {
      const t = translator(locale);
      const { address, question } = firstOf(type, locale);
      const form = await formOf(page, address, question);
      expect(rolesAndNames(await form.locator('> fieldset').ariaSnapshot())).toEqual([
        `group ${question.stem}`,
        ...controlsOf(question, t),
      ]);
      // A region that comes together with its words is often not read out.
      const region = form.locator('> [role="status"]');
      await expect(region).toBeEmpty();
      const before = await region.elementHandle();
      await give(form, question, rightResponse(question));
      await mainButton(form).press('Enter');
      await expect(form.getByRole('status').last()).toContainText(verdictOf(question, t));
      expect(await region.evaluate((now, then) => now === then, before)).toBe(true);
    });
  }

for (const type of questionTypes) {
  test(`a question (${type}) is answered with the keyboard alone, and tried again; one always sees where one is`, async ({
    page,
  }) => {
    const t = translator('en');
    const { address, question } = firstOf(type);
    // The keyboard stands where a link to the question has led.
    const form = await formOf(page, `${address}#q-${question.id}`, question);
    const status = form.getByRole('status').last();
    const [wrong = rightResponse(question)] = wrongResponses(question);
    const isScored = wrongResponses(question).length > 0;

    await typeIn(page, form, question, wrong);
    await tabTo(page, mainButton(form));
    await page.keyboard.press('Enter');
    await expect(status).toContainText(isScored ? /right|Not quite/ : verdictOf(question, t));
    if (isScored) await expect(status).toHaveClass(/is-wrong/);
    await expect(mainButton(form)).toBeFocused();

    await page.keyboard.press('Enter'); // The same button now says “Try again”.
    await expect(status).toBeEmpty();
    await expect(form.locator('fieldset :is(input, select, textarea, button):focus')).toBeEnabled();
    await expectFocusSeen(page);

    await typeIn(page, form, question, rightResponse(question));
    await tabTo(page, mainButton(form));
    await page.keyboard.press('Enter');
    await expect(status).toContainText(verdictOf(question, t));
    await expect(mainButton(form)).toBeFocused();
  });
}

test('a word that goes into a gap, or comes out, is heard from its button', async ({ page }) => {
  const { address, question } = firstOf('gap');
  const form = await formOf(page, `${address}#q-${question.id}`, question);
  const [word] = question.words;
  const button = form.getByRole('button', { name: word?.text ?? '', exact: true });
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  await expect(form.getByRole('textbox').first()).toHaveValue(word?.text ?? '');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Space');
  await expect(form.getByRole('textbox').first()).toHaveValue('');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

/** The controls of a question as a screen reader names them, in the order in which it meets them. */
function controlsOf(question: QuestionData, t: Translate): string[] {
  switch (question.type) {
    case 'choice':
      return question.options.map(({ text }) => `radio ${text}`);
    case 'choice-multiple':
      return question.options.map(({ text }) => `checkbox ${text}`);
    case 'true-false':
      return [`radio ${t('question.true')}`, `radio ${t('question.false')}`];
    case 'order':
      return [
        'list',
        ...startOrder(question.items).flatMap((id) => {
          const text = question.items.find((item) => item.id === id)?.text ?? '';
          return [
            'listitem',
            `button ${t('question.up', { text })}`,
            `button ${t('question.down', { text })}`,
          ];
        }),
      ];
    case 'match': {
      const options = offered(question.pairs).map(({ right }) => `option ${right}`);
      return question.pairs.flatMap(({ left }) => [
        `combobox ${left}`,
        `option ${t('question.choose')}`,
        ...options,
      ]);
    }
    case 'sort':
      return question.items.flatMap(({ text }) => [
        `group ${text}`,
        ...question.groups.map((group) => `radio ${group.text}`),
      ]);
    case 'gap':
      return [
        ...rightResponse(question).map((_, at) => `textbox ${t('question.gap', { number: at + 1 })}`),
        `group ${t('question.bank')}`,
        ...question.words.map(({ text }) => `button ${text}`),
      ];
    case 'spot':
      return ['list', ...question.lines.flatMap(({ text }) => ['listitem', `checkbox ${text}`])];
    case 'say':
      return [`textbox ${t('question.own')}`, ...question.examples.map(({ text }) => `radio ${text}`)];
    case 'confidence':
      return [
        `radio 1: ${t('question.notSure')}`,
        ...['2', '3', '4'].map((step) => `radio ${step}`),
        `radio 5: ${t('question.verySure')}`,
      ];
    default:
      return question satisfies never;
  }
}

function verdictOf({ type }: QuestionData, t: Translate): string {
  if (type === 'say') return t('question.compared');
  return type === 'confidence' ? t('question.noted') : t('question.correct');
}

const told = ['group', 'list', 'listitem', 'radio', 'checkbox', 'button', 'textbox', 'combobox', 'option'];

/** What of an accessibility tree one acts on: `radio Yes`, a line each. */
function rolesAndNames(snapshot: string): string[] {
  const lines: string[] = [];
  const read = (node: unknown) => {
    if (Array.isArray(node)) node.forEach(read);
    else if (typeof node === 'string') note(node);
    else
      for (const [key, children] of Object.entries(node as object)) {
        note(key);
        if (Array.isArray(children)) read(children);
      }
  };
  const note = (line: string) => {
    const [, role = '', name] = /^(\w+)(?: ("(?:[^"\\]|\\.)*"))?/.exec(line) ?? [];
    if (told.includes(role)) lines.push(name ? `${role} ${JSON.parse(name)}` : role);
  };
  read(parse(snapshot));
  return lines;
}

/** Gives a response by keys: Tab to the controls, Space, arrows and letters in them. */
async function typeIn(page: Page, form: Locator, question: QuestionData, response: string[]) {
  const parts = response.map((part) => part.split('='));
  switch (question.type) {
    case 'choice-multiple':
    case 'spot':
      for (const box of await form.getByRole('checkbox').all()) {
        await tabTo(page, box);
        const wanted = response.includes((await box.getAttribute('value')) ?? '');
        if ((await box.isChecked()) !== wanted) await page.keyboard.press('Space');
      }
      return;
    case 'order':
      for (const [place, id] of response.entries()) {
        const lines = form.locator('input[name="option"]');
        const order = await lines.evaluateAll((all) => all.map((one) => one.getAttribute('value')));
        const steps = order.indexOf(id) - place;
        if (steps > 0) await tabTo(page, form.locator(`button[name="up"][value="${id}"]`));
        for (let step = 0; step < steps; step++) {
          await page.keyboard.press('Enter');
          await expect(lines.nth(place + steps - step - 1)).toHaveValue(id);
        }
      }
      return;
    case 'match':
      for (const [left = '', right = ''] of parts) {
        const list = form.locator(`select[name="${left}"]`);
        await tabTo(page, list);
        await page.keyboard.press('Space'); // The list opens.
        await page.keyboard.press('Home');
        const at = offered(question.pairs).findIndex(({ id }) => id === right);
        for (let step = 0; step <= at; step++) await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await expect(list).toHaveValue(right);
      }
      return;
    case 'sort':
      for (const [item = '', group = ''] of parts)
        await choose(page, form.locator(`input[name="${item}"]`), group);
      return;
    case 'gap':
      for (const [gap = '', word] of parts) {
        await tabTo(page, form.locator(`input[name="${gap}"]`));
        await page.keyboard.press('ControlOrMeta+A');
        await page.keyboard.type(question.words.find(({ id }) => id === word)?.text ?? '');
      }
      return;
    case 'say':
      await tabTo(page, form.getByRole('textbox'));
      await page.keyboard.type('I would say it so.');
      return;
    default:
      await choose(page, form.getByRole('radio'), response[0] ?? '');
  }
}

/** Tab leads to a group of radios, arrows within it. */
async function choose(page: Page, radios: Locator, value: string) {
  const values = await radios.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  const checked = await radios.evaluateAll((all) =>
    all.findIndex((one) => (one as HTMLInputElement).checked),
  );
  await tabTo(page, radios.nth(Math.max(checked, 0)));
  await page.keyboard.press('Space');
  const steps = (values.indexOf(value) - Math.max(checked, 0) + values.length) % values.length;
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
  await expect(radios.nth(values.indexOf(value))).toBeChecked();
}

/** Goes on with Tab until it is there; wherever it stops on the way, one sees where one is. */
async function tabTo(page: Page, target: Locator) {
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let tabs = 0; tabs < 40 && !(await isThere()); tabs++) {
    await page.keyboard.press('Tab');
    await expectFocusSeen(page);
  }
  await expect(target).toBeFocused();
}

/** The control with the focus has an outline, itself or with its label, and nothing lies over it. */
async function expectFocusSeen(page: Page) {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement;
    const label = focused?.closest('label');
    const { left, top, width, height } = (focused ?? document.body).getBoundingClientRect();
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      control: focused?.outerHTML.slice(0, 120),
      hasOutline: [focused, label].some(
        (one) =>
          one &&
          getComputedStyle(one).outlineStyle !== 'none' &&
          parseFloat(getComputedStyle(one).outlineWidth) >= 2,
      ),
      isOnTop: !!focused?.contains(above) || !!label?.contains(above),
    };
  });
  expect(seen).toEqual({ control: seen.control, hasOutline: true, isOnTop: true });
}
