/** Right and wrong responses to a question of any type, by its data alone; and giving them in a browser, as hands do. */
import { expect, type Locator, type Page } from '@playwright/test';
import { recordChanged } from '#progress/storage.ts';
import type { QuestionData } from './site.ts';

/** A response that is wholly right; for what is not scored, some response. */
export function rightResponse(question: QuestionData): string[] {
  switch (question.type) {
    case 'choice':
    case 'choice-multiple':
      return question.options.filter(({ key }) => key).map(({ id }) => id);
    case 'true-false':
      return [String(question.key)];
    case 'order':
      return question.items.map(({ id }) => id);
    case 'match':
      return question.pairs.map(({ id }) => `${id}=${id}`);
    case 'sort':
      return question.items.map(({ id, group }) => `${id}=${group}`);
    case 'gap':
      return [...question.text.matchAll(/\{([a-z0-9-]+)\}/g)].map(([, id]) => `${id}=${id}`);
    case 'spot':
      return question.lines.filter(({ key }) => key).map(({ id }) => id);
    case 'say':
      return question.examples.slice(0, 1).map(({ id }) => id);
    case 'confidence':
      return ['4'];
    default:
      return question satisfies never;
  }
}

/** Responses that differ from the right one in one thing, and are therefore wrong. None for what is not scored. */
export function wrongResponses(question: QuestionData): string[][] {
  const right = rightResponse(question);
  switch (question.type) {
    case 'choice':
      return question.options.filter(({ key }) => !key).map(({ id }) => [id]);
    case 'true-false':
      return [[String(!question.key)]];
    case 'choice-multiple':
      return toggled(
        right,
        question.options.map(({ id }) => id),
      );
    case 'spot':
      return toggled(
        right,
        question.lines.map(({ id }) => id),
      );
    case 'order':
      return question.items.flatMap(({ tied }, at) =>
        at === 0 || tied
          ? []
          : [[...right.slice(0, at - 1), ...right.slice(at - 1, at + 1).reverse(), ...right.slice(at + 1)]],
      );
    case 'match':
      return question.pairs
        .slice(1)
        .map(({ id }, at) => [
          ...right.slice(0, at),
          `${question.pairs[at]?.id}=${id}`,
          ...right.slice(at + 1),
        ]);
    case 'sort':
      return question.items.flatMap(({ id, group }, at) =>
        question.groups
          .filter((other) => other.id !== group)
          .map((other) => [...right.slice(0, at), `${id}=${other.id}`, ...right.slice(at + 1)]),
      );
    case 'gap':
      return right.flatMap((part, at) =>
        question.words
          .map(({ id }) => `${part.split('=')[0]}=${id}`)
          .filter((other) => other !== part)
          .map((other) => [...right.slice(0, at), other, ...right.slice(at + 1)]),
      );
    case 'say':
    case 'confidence':
      return [];
    default:
      return question satisfies never;
  }
}

/** The right set with each one option put in or left out; never the empty one, which is no answer. */
function toggled(right: string[], all: string[]): string[][] {
  return all
    .map((id) => (right.includes(id) ? right.filter((other) => other !== id) : [...right, id]))
    .filter((chosen) => chosen.length > 0);
}

/** Opens a lesson and wakes one of its questions. */
export async function formOf(page: Page, address: string, question: QuestionData): Promise<Locator> {
  await page.goto(address);
  return wake(page, question);
}

/** The form of a question of this page, as soon as it listens. */
export async function wake(
  page: { locator: (selector: string) => Locator },
  { id }: QuestionData,
): Promise<Locator> {
  const form = page.locator(`#q-${id} form`);
  await form.scrollIntoViewIfNeeded();
  await expect(form).toHaveAttribute('data-awake');
  return form;
}

/** Gives a response: taps, choices, words. On a form that was answered before, only what differs is changed, as hands do. */
export async function give(form: Locator, question: QuestionData, response: string[]): Promise<void> {
  const parts = response.map((part) => part.split('='));
  switch (question.type) {
    case 'choice-multiple':
    case 'spot': {
      const boxes = form.locator('input[name="option"]');
      const states = await boxes.evaluateAll((all) =>
        (all as HTMLInputElement[]).map(({ value, checked }) => ({ value, checked })),
      );
      for (const [at, { value, checked }] of states.entries())
        if (checked !== response.includes(value)) await boxes.nth(at).setChecked(!checked);
      return;
    }
    case 'order':
      for (const [place, id] of response.entries()) {
        const order = () =>
          form
            .locator('input[name="option"]')
            .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
        for (let steps = (await order()).indexOf(id) - place; steps > 0; steps--)
          await form.locator(`button[name="up"][value="${id}"]`).press('Enter'); // Taps as quick would be one.
      }
      return;
    case 'match': {
      const held = await heldIn(form);
      for (const [left = '', right = ''] of parts)
        if (held[left] !== right) await form.locator(`select[name="${left}"]`).selectOption(right);
      return;
    }
    case 'sort': {
      const held = await heldIn(form);
      for (const [item = '', group = ''] of parts)
        if (held[item] !== group) await form.locator(`input[name="${item}"][value="${group}"]`).check();
      return;
    }
    case 'gap': {
      const held = await heldIn(form);
      for (const [gap = '', word] of parts) {
        const text = question.words.find(({ id }) => id === word)?.text ?? '';
        if (held[gap] !== text) await form.locator(`input[name="${gap}"]`).fill(text);
      }
      return;
    }
    default:
      for (const value of response) await form.locator(`input[name="option"][value="${value}"]`).check();
  }
}

/** What stands in the controls of a form, by their names. */
async function heldIn(form: Locator): Promise<Record<string, unknown>> {
  return form.evaluate((element: HTMLFormElement) => Object.fromEntries(new FormData(element)));
}

/** Sends a response, and waits until it is kept: a page that is left within the same moment takes it along. */
export async function send(form: Locator): Promise<void> {
  await form.evaluate((element: HTMLElement, name) => {
    delete element.dataset['kept'];
    addEventListener(name, () => (element.dataset['kept'] = ''), { once: true });
  }, recordChanged);
  await mainButton(form).press('Enter');
  await expect(form).toHaveAttribute('data-kept');
}

/** The button that sends a response, or begins a second try. */
export function mainButton(form: Locator): Locator {
  return form.locator('> button');
}

/** The feedback of a choice, by the option's id. */
export function feedbackOf(question: QuestionData, id: string): string {
  if (question.type === 'true-false') return question.feedback[id === 'true' ? 'true' : 'false'];
  if (question.type === 'choice' || question.type === 'choice-multiple')
    return question.options.find((option) => option.id === id)?.feedback ?? '';
  throw new Error(`Questions of the type ${question.type} have no options.`);
}
