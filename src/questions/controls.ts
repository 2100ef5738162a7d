/** Reads and fills the native controls of a question. All types use them; what is read is the response. */
import type { Response } from './result.ts';

/** Controls named `option` give their values; all others `name=value`. What is empty is left out. */
export function readResponse(form: HTMLFormElement): Response {
  return [...new FormData(form)].flatMap(([name, value]) => {
    if (typeof value !== 'string' || value.trim() === '') return [];
    return name === 'option' ? value : `${name}=${value}`;
  });
}

/** Puts the controls as they were for that response. */
export function fillIn(form: HTMLFormElement, response: Response): void {
  for (const control of controls(form)) {
    if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
      const given = control.name === 'option' ? control.value : `${control.name}=${control.value}`;
      control.checked = response.includes(given);
    } else if (control.type !== 'hidden') {
      const given = [...response].reverse().find((part) => part.startsWith(`${control.name}=`));
      if (given !== undefined) control.value = given.slice(control.name.length + 1);
    }
  }
}

/** Where somebody begins to answer. */
export function firstControl(form: HTMLFormElement): HTMLElement | undefined {
  return (
    controls(form).find(({ type }) => type !== 'hidden') ??
    form.querySelector<HTMLElement>('fieldset button:not([aria-disabled="true"])') ??
    undefined
  );
}

function controls(form: HTMLFormElement) {
  return [...form.elements].filter(
    (element) =>
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement,
  );
}
