/** What pages need besides in a package, where a platform's sandbox may swallow what browsers do elsewhere. */

/**
 * In a package a form is sent by a press of its button alone: a platform may forbid forms in its sandbox (Kolibri does), and
 * browsers then swallow the event that our forms listen to. Enter in a field is a press of the button too.
 */
export function sendByPress(): void {
  addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const form = button?.form;
    if (!form || button.type !== 'submit' || event.defaultPrevented) return;
    event.preventDefault();
    if (form.reportValidity()) form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
}

/**
 * A platform may also forbid other windows and dialling, and nothing says so: after a tap on a number or another site its
 * words stand beside it, to be dialled or typed. `<html data-outside>` holds them, with `{address}`.
 */
export function sayAddresses(): void {
  const { outside = '' } = document.documentElement.dataset;
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    const [, contact] = /^(?:tel:|sms:|https:\/\/)([^?]+?)\/?$/.exec(link?.getAttribute('href') ?? '') ?? [];
    if (!link || !contact || link.nextElementSibling?.matches('[data-outside-said]')) return;
    const said = document.createElement('span');
    said.className = 'small';
    said.dataset['outsideSaid'] = '';
    said.setAttribute('role', 'status');
    link.after(' ', said);
    // Filled only when it is there, or those who listen hear nothing.
    requestAnimationFrame(() => (said.textContent = outside.replace('{address}', contact)));
  });
}
